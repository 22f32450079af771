-- One row per story of a current document, both languages together.
select
    item_id,
    document_id,
    ordinal,
    title_zh,
    title_en,
    body_zh,
    body_en,
    alignment_score,
    is_bilingual
from lake.news_item
order by document_id, ordinal
