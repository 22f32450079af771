-- One row per version of a source file.
with printed as (
    select document_id, script, sum(length(text)) as characters
    from lake.repaired_line
    group by document_id, script
),

document_script as (
    -- Latin lines say nothing about the script of the Chinese ones
    select
        document_id,
        arg_max(
            script, (script in ('Hans', 'Hant'), script <> 'none', characters, script = 'Hans')
        ) as script
    from printed
    group by document_id
)

select
    staged.document_id,
    staged.file_name,
    staged.source_uri,
    staged.sha256,
    staged.byte_size,
    staged.encoding,
    staged.format,
    coalesce(document_script.script, 'none') as script,
    issue.issue_year,
    issue.issue_month,
    issue.issue_basis,
    staged.first_staged_at,
    staged.last_seen_at,
    staged.is_current,
    staged.superseded_by
from lake.staged_document as staged
left join lake.document_issue as issue using (document_id)
left join document_script using (document_id)
order by document_id
