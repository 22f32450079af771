-- One row per number the report shows: how many events it counts, and the newest of them.
with new_since as (
    select max(started_at) as moment
    from pipeline_run
    where started_at <= (select max(first_staged_at) from dim_document where is_current)
),

told_once as (
    select item_id
    from news_item
    where not is_bilingual
),

official as (
    select
        official_id,
        coalesce(name_en, name_zh) as label_en,
        coalesce(name_zh, name_en) as label_zh
    from dim_official
    where list_contains($officials, official_id)
),

partner as (
    select
        partner_id,
        coalesce(name_en, name_zh) as label_en,
        coalesce(name_zh, name_en) as label_zh
    from dim_foreign_partner
    where list_contains($partners, partner_id)
),

of_event as (
    select 'all' as kind, '' as key, '' as label_en, '' as label_zh, event_id
    from fact_event
    union all
    select
        'year',
        year(date_start)::varchar,
        year(date_start)::varchar,
        year(date_start)::varchar || '年',
        event_id
    from fact_event
    where date_start is not null
    union all
    select
        'month',
        strftime(date_start, '%Y-%m'),
        strftime(date_start, '%B %Y'),
        strftime(date_start, '%Y年%-m月'),
        event_id
    from fact_event
    where date_start is not null and date_precision not in ('year', 'unknown')
    union all
    select 'type', event_type_code, label_en, label_zh, event_id
    from fact_event
    inner join dim_event_type using (event_type_code)
    union all
    select 'online', '', '', '', event_id
    from fact_event
    where mode in ('online', 'hybrid')
    union all
    select 'undated', '', '', '', event_id
    from fact_event
    where date_start is null
    union all
    select 'doubtful', '', '', '', event_id
    from fact_event
    where confidence < 0.5
    union all
    select 'retold', '', '', '', event_id
    from fact_event
    where same_event_as is not null
    union all
    select 'one_language', '', '', '', event_id
    from fact_event
    inner join told_once using (item_id)
    union all
    select 'new', '', '', '', event.event_id
    from fact_event as event
    inner join dim_document as document using (document_id)
    inner join new_since on document.first_staged_at >= new_since.moment
    union all
    select 'document', document_id, file_name, file_name, event_id
    from fact_event
    inner join dim_document using (document_id)
    where list_contains($documents, document_id)
    union all
    select 'event', event_id, '', '', event_id
    from fact_event
    where list_contains($differing, event_id)
),

of_party as (
    select 'disagreement' as kind, '' as key, '' as label_en, '' as label_zh, event_id
    from language_disagreement
    group by event_id
    union all
    select 'country', country_code, name_en, name_zh, event_id
    from bridge_event_country
    inner join dim_country using (country_code)
    union all
    select 'official', official_id, label_en, label_zh, event_id
    from bridge_event_official
    inner join official using (official_id)
    union all
    select 'led', official_id, label_en, label_zh, event_id
    from bridge_event_official
    inner join official using (official_id)
    where role = 'lead'
    union all
    select 'partner', partner_id, label_en, label_zh, event_id
    from bridge_event_partner
    inner join partner using (partner_id)
    union all
    select
        'pair',
        official_id || '~' || partner_id,
        official.label_en || ' – ' || partner.label_en,
        official.label_zh || ' – ' || partner.label_zh,
        event_id
    from bridge_event_official
    inner join official using (official_id)
    inner join bridge_event_partner using (event_id)
    inner join partner using (partner_id)
    where list_contains($pairs, official_id || '~' || partner_id)
),

counted as (
    from of_event
    union all by name
    from of_party
)

select
    kind,
    key,
    any_value(label_en) as label_en,
    any_value(label_zh) as label_zh,
    count(*) as events,
    list(event_id order by date_start desc nulls last, event_id)[:$shown] as newest
from counted
inner join (select event_id, date_start from fact_event) using (event_id)
group by kind, key
order by kind, key
