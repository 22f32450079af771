-- One row per file that could not be taken in.
select
    source_uri,
    sha256,
    byte_size,
    reason_code,
    reason,
    first_seen_at,
    last_seen_at
from lake.source_file
where reason_code is not null
order by source_uri
