-- One row per file that could not be taken in.
select source_uri, reason_code, reason, last_seen_at
from rejected_document
order by last_seen_at desc, source_uri
limit $listed
