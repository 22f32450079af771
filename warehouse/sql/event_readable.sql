-- One row per event with everybody and everything named in it, in Chinese and in English.
with official as (
    -- a list that is sorted once costs a fifth of what two ordered aggregates do
    select
        bridge.event_id,
        list_sort(
            list(
                {
                    place: list_position(getvariable('official_roles'), bridge.role),
                    id: official_id,
                    zh: coalesce(dim.name_zh, dim.name_en)
                        || coalesce('（' || bridge.title_zh || '）', ''),
                    en: coalesce(dim.name_en, dim.name_zh)
                        || coalesce(' (' || bridge.title_en || ')', '')
                }
            )
        ) as named
    from bridge_event_official as bridge
    inner join dim_official as dim using (official_id)
    group by bridge.event_id
),

partner as (
    select
        bridge.event_id,
        list_sort(
            list(
                {
                    is_body: dim.kind <> 'person',
                    id: partner_id,
                    zh: coalesce(dim.name_zh, dim.name_en)
                        || coalesce('（' || bridge.title_zh || '）', ''),
                    en: coalesce(dim.name_en, dim.name_zh)
                        || coalesce(' (' || bridge.title_en || ')', '')
                }
            )
        ) as named
    from bridge_event_partner as bridge
    inner join dim_foreign_partner as dim using (partner_id)
    group by bridge.event_id
),

organization as (
    select
        bridge.event_id,
        list_sort(
            list(
                {
                    id: organization_id,
                    zh: coalesce(dim.name_zh, dim.name_en),
                    en: coalesce(dim.name_en, dim.name_zh)
                }
            )
        ) as named
    from bridge_event_organization as bridge
    inner join dim_organization as dim using (organization_id)
    group by bridge.event_id
),

country as (
    select
        bridge.event_id,
        list_sort(list({id: country_code, zh: dim.name_zh, en: dim.name_en})) as named
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
    array_to_string([one.zh for one in official.named], '；') as officials_zh,
    array_to_string([one.en for one in official.named], '; ') as officials_en,
    array_to_string([one.zh for one in partner.named], '；') as partners_zh,
    array_to_string([one.en for one in partner.named], '; ') as partners_en,
    array_to_string([one.zh for one in organization.named], '；') as organizations_zh,
    array_to_string([one.en for one in organization.named], '; ') as organizations_en,
    array_to_string([one.zh for one in country.named], '；') as countries_zh,
    array_to_string([one.en for one in country.named], '; ') as countries_en,
    event.venue_zh,
    event.venue_en,
    event.participant_count,
    event.confidence,
    document.file_name
from fact_event as event
inner join dim_event_type as event_type using (event_type_code)
inner join dim_document as document using (document_id)
left join official using (event_id)
left join partner using (event_id)
left join organization using (event_id)
left join country using (event_id)
order by event.date_start nulls last, event.event_id
