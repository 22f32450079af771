-- One Document per current source file: what proves all others.
select
    'waishi-' || document_id as id,
    if(format = 'html', 'HyperText', 'PlainText') as schema,
    [file_name] as name,
    [file_name] as "fileName",
    [if(format = 'html', 'text/html', 'text/plain')] as "mimeType",
    [encoding] as encoding,
    [byte_size::varchar] as "fileSize",
    [if(regexp_matches(source_uri, '^https?://'), source_uri, null)] as "sourceUrl",
    [concat_ws('-', issue_year, lpad(issue_month::varchar, 2, '0'))] as "date",
    [strftime(first_staged_at, '%Y-%m-%d')] as "retrievedAt",
    ['sha256 ' || sha256] as notes
from dim_document
where is_current
order by document_id
