-- Every mention of an entity is evidence for a row of a bridge; others name no entity.
with party as (
    select event_id, 'official' as entity_kind, official_id as entity_id
    from bridge_event_official
    union all
    select event_id, 'partner', partner_id from bridge_event_partner
    union all
    select event_id, 'organization', organization_id from bridge_event_organization
    union all
    select event_id, 'country', country_code from bridge_event_country
)

select mention.mention_id, mention.entity_kind, mention.entity_id
from mention
anti join party using (event_id, entity_kind, entity_id)
where mention.entity_kind in ('official', 'partner', 'organization', 'country')
union all
select mention_id, entity_kind, entity_id
from mention
where entity_kind in ('date', 'venue', 'participant_count') and entity_id is not null
