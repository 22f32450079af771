-- One Event per activity; one that several documents tell is one, proven by all of them.
with party as (
    select event_id, official_id as entity_id from bridge_event_official
    union all
    select event_id, partner_id from bridge_event_partner
    union all
    select event_id, organization_id from bridge_event_organization
),

involved as (
    select event_id, list('waishi-' || entity_id order by entity_id) as entities
    from party
    group by event_id
),

host as (
    select event_id, list('waishi-' || organization_id order by organization_id) as entities
    from bridge_event_organization
    where role = 'host'
    group by event_id
),

place as (
    select event_id, list(lower(country_code) order by country_code) as countries
    from bridge_event_country
    group by event_id
),

-- a date is as long as it is exact
told as (
    select
        event_id,
        case date_precision
            when 'month' then strftime(date_start, '%Y-%m')
            when 'year' then strftime(date_start, '%Y')
            else date_start::varchar
        end as first_day,
        case date_precision
            when 'month' then strftime(date_end, '%Y-%m')
            when 'year' then strftime(date_end, '%Y')
            else date_end::varchar
        end as last_day
    from fact_event
)

select
    'waishi-' || coalesce(event.same_event_as, event_id) as id,
    'Event' as schema,
    flatten(
        list(
            [
                coalesce(event.title_zh, event.title_en, event.summary_zh, event.summary_en),
                event.title_en
            ]
            order by event_id
        )
    ) as name,
    list(told.first_day order by event_id) as "startDate",
    list(told.last_day order by event_id) as "endDate",
    flatten(list([event.venue_zh, event.venue_en] order by event_id)) as location,
    flatten(list([event.summary_zh, event.summary_en] order by event_id)) as summary,
    flatten(list(place.countries order by event_id)) as country,
    flatten(list(involved.entities order by event_id)) as involved,
    flatten(list(host.entities order by event_id)) as organizer,
    list(event_type.label_en order by event_id) as keywords,
    list(event_id order by event_id) as "recordId",
    list(format('Confidence of the reading: {:.2f}', event.confidence) order by event_id) as notes,
    list('waishi-' || event.document_id order by event_id) as proof
from fact_event as event
inner join told using (event_id)
inner join dim_event_type as event_type using (event_type_code)
left join involved using (event_id)
left join host using (event_id)
left join place using (event_id)
group by all
order by id
