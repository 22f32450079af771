-- What does the damaged line say? The file itself must be mended.
select
    0.85 as severity,
    passage_id as target,
    concat('line ', line_number) as subject,
    'damage left: ' || damage as note,
    if(language = 'en', null, left(text, 200)) as words_zh,
    if(language = 'en', left(text, 200), null) as words_en,
    document.file_name,
    'confirmed' as may_be,
    '' as expected,
    null as value,
    passage.document_id
from passage
inner join dim_document as document using (document_id)
where damage is not null
