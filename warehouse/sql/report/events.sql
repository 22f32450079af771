-- One row per event that the report carries, with everybody in it.
with shown as (
    select unnest($events) as event_id
),

officials as (
    select
        event_id,
        list(
            [official_id, role, title_zh, title_en]
            order by list_position(['lead', 'chair', 'speaker'], role) nulls last, official_id
        ) as officials
    from bridge_event_official
    inner join shown using (event_id)
    group by event_id
),

partners as (
    select
        event_id,
        list([partner_id, role, title_zh, title_en] order by kind <> 'person', partner_id)
            as partners
    from bridge_event_partner
    inner join shown using (event_id)
    inner join dim_foreign_partner using (partner_id)
    group by event_id
),

organizations as (
    select event_id, list(organization_id order by organization_id) as organizations
    from bridge_event_organization
    inner join shown using (event_id)
    group by event_id
),

countries as (
    select event_id, list(country_code order by country_code) as countries
    from bridge_event_country
    inner join shown using (event_id)
    group by event_id
)

select
    event_id,
    event.date_start,
    event.date_end,
    event.date_precision,
    event.year_basis,
    event.event_type_code,
    event.mode,
    coalesce(event.title_zh, event.summary_zh) as title_zh,
    coalesce(event.title_en, event.summary_en) as title_en,
    event.venue_zh,
    event.venue_en,
    event.participant_count,
    event.confidence,
    event.confidence_grounds,
    event.same_event_as,
    nullif(event.is_corrected, false) as is_corrected,
    document.file_name,
    officials.officials,
    partners.partners,
    organizations.organizations,
    countries.countries
from fact_event as event
inner join shown using (event_id)
inner join dim_document as document using (document_id)
left join officials using (event_id)
left join partners using (event_id)
left join organizations using (event_id)
left join countries using (event_id)
order by event.date_start desc nulls last, event_id
