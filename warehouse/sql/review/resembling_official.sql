-- Are these two one person?
with person as (
    select
        official_id,
        name_zh,
        name_en,
        coalesce(sphere, '') as sphere,
        event_count,
        regexp_replace(lower(strip_accents(name_en)), '[^a-z]', '', 'g') as letters
    from dim_official
),

-- names are compared where they share one of these, never all with all
key as (
    select official_id, unnest([letters, name_zh]) as key
    from person
    union all
    select
        official_id,
        unnest(
            list_transform(
                generate_series(2, length(name_zh)),
                lambda place: concat(
                    left(name_zh, place - 1), '_', substr(name_zh, place + 1)
                )
            )
        )
    from person
    where length(name_zh) >= 3
),

pair as (
    select distinct one.official_id as target, other.official_id as value
    from key as one
    inner join key as other on one.key = other.key and one.official_id <> other.official_id
    where one.key <> ''
),

judged as (
    select
        target,
        value,
        rare.name_zh as rare_zh,
        rare.name_en as rare_en,
        known.name_zh as known_zh,
        known.name_en as known_en,
        known.event_count as known_events,
        known.latest_title_zh as known_title,
        rare.name_zh = known.name_zh as is_same_name,
        rare.letters = known_person.letters as is_same_sound,
        rare.sphere = known_person.sphere as is_same_sphere
    from pair
    inner join person as rare on pair.target = rare.official_id
    inner join person as known_person on pair.value = known_person.official_id
    inner join dim_official as known on pair.value = known.official_id
    where
        rare.event_count = 1
        and (rare.event_count, rare.official_id) < (known.event_count, known.official_id)
        and (
            rare.sphere = known_person.sphere or '' in (rare.sphere, known_person.sphere)
        )
),

seen as (
    select official_id, min(event_id) as event_id
    from bridge_event_official
    group by official_id
)

select
    case
        when is_same_name then 0.3
        when is_same_sound then 0.4
        else 0.75
    end + if(is_same_sphere, 0, 0.05) as severity,
    target,
    coalesce(rare_zh, rare_en) as subject,
    format(
        'seen once; resembles {} ({} events{})',
        concat_ws(' ', known_zh, known_en),
        known_events,
        coalesce(', ' || known_title, '')
    ) as note,
    event.summary_zh as words_zh,
    event.summary_en as words_en,
    document.file_name,
    'same_person not_same_person' as may_be,
    coalesce(rare_zh, rare_en) as expected,
    value,
    event.document_id
from judged
inner join seen on judged.target = seen.official_id
inner join fact_event as event using (event_id)
inner join dim_document as document using (document_id)
