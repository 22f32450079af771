-- Every entity in a bridge has at least one mention in that event.
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

select party.event_id, party.entity_kind, party.entity_id
from party
anti join mention using (event_id, entity_kind, entity_id)
