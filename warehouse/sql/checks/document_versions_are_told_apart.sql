-- A source has one current version, and only a superseded one names what took its place.
select source_uri, count(*) as current_versions, null as document_id
from dim_document
where is_current
group by source_uri
having count(*) > 1
union all
select source_uri, null, document_id
from dim_document
where is_current and superseded_by is not null
