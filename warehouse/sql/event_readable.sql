-- One row per event with everybody and everything named in it, in Chinese and in English.
with official as (
    select
        bridge.event_id,
        coalesce(dim.name_zh, dim.name_en) as name_zh,
        coalesce(dim.name_en, dim.name_zh) as name_en,
        bridge.title_zh,
        bridge.title_en,
        list_position(getvariable('official_roles'), bridge.role) as place,
        bridge.official_id
    from bridge_event_official as bridge
    inner join dim_official as dim using (official_id)
),

officials as (
    select
        event_id,
        string_agg(
            name_zh || coalesce('（' || title_zh || '）', ''), '；' order by place, official_id
        ) as officials_zh,
        string_agg(
            name_en || coalesce(' (' || title_en || ')', ''), '; ' order by place, official_id
        ) as officials_en
    from official
    group by event_id
),

partner as (
    select
        bridge.event_id,
        coalesce(dim.name_zh, dim.name_en) as name_zh,
        coalesce(dim.name_en, dim.name_zh) as name_en,
        bridge.title_zh,
        bridge.title_en,
        dim.kind <> 'person' as is_body,
        bridge.partner_id
    from bridge_event_partner as bridge
    inner join dim_foreign_partner as dim using (partner_id)
),

partners as (
    select
        event_id,
        string_agg(
            name_zh || coalesce('（' || title_zh || '）', ''), '；' order by is_body, partner_id
        ) as partners_zh,
        string_agg(
            name_en || coalesce(' (' || title_en || ')', ''), '; ' order by is_body, partner_id
        ) as partners_en
    from partner
    group by event_id
),

organizations as (
    select
        bridge.event_id,
        string_agg(
            coalesce(dim.name_zh, dim.name_en), '；' order by bridge.organization_id
        ) as organizations_zh,
        string_agg(
            coalesce(dim.name_en, dim.name_zh), '; ' order by bridge.organization_id
        ) as organizations_en
    from bridge_event_organization as bridge
    inner join dim_organization as dim using (organization_id)
    group by bridge.event_id
),

countries as (
    select
        bridge.event_id,
        string_agg(dim.name_zh, '；' order by bridge.country_code) as countries_zh,
        string_agg(dim.name_en, '; ' order by bridge.country_code) as countries_en
    from bridge_event_country as bridge
    inner join dim_country as dim using (country_code)
    group by bridge.event_id
)

select
    event.event_id,
    event.date_start,
    event.date_end,
    event.date_precision,
    event.event_type_code,
    event_type.label_zh as type_zh,
    event_type.label_en as type_en,
    event.mode,
    coalesce(event.title_zh, event.summary_zh) as title_zh,
    coalesce(event.title_en, event.summary_en) as title_en,
    officials.officials_zh,
    officials.officials_en,
    partners.partners_zh,
    partners.partners_en,
    organizations.organizations_zh,
    organizations.organizations_en,
    countries.countries_zh,
    countries.countries_en,
    event.venue_zh,
    event.venue_en,
    event.participant_count,
    event.confidence,
    document.file_name
from fact_event as event
inner join dim_event_type as event_type using (event_type_code)
inner join dim_document as document using (document_id)
left join officials using (event_id)
left join partners using (event_id)
left join organizations using (event_id)
left join countries using (event_id)
order by event.date_start nulls last, event.event_id
