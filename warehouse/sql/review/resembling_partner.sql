-- Are these two one party?
with party as (
    select
        partner_id,
        kind,
        name_zh,
        name_en,
        country_code,
        event_count,
        regexp_replace(lower(strip_accents(name_en)), '[^a-z]', '', 'g') as letters,
        regexp_replace(name_zh, '[^\p{Han}]', '', 'g') as characters
    from dim_foreign_partner
),

-- names are compared where they share one of these, never all with all
key as (
    select partner_id, unnest([letters, characters]) as key
    from party
    union all
    select partner_id, unnest(['^' || left(letters, 6), right(letters, 6) || '$'])
    from party
    where length(letters) >= 8
    union all
    select
        partner_id,
        unnest(
            list_transform(
                generate_series(1, length(characters)),
                lambda place: concat(
                    left(characters, place - 1), '_', substr(characters, place + 1)
                )
            )
        )
    from party
    where length(characters) between 4 and 20
),

pair as (
    select distinct one.partner_id as target, other.partner_id as value
    from key as one
    inner join key as other on one.key = other.key and one.partner_id <> other.partner_id
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
        rare.country_code = known.country_code as is_same_country,
        coalesce(levenshtein(rare.letters, known.letters), 99) as letters_apart,
        coalesce(levenshtein(rare.characters, known.characters), 99) as characters_apart
    from pair
    inner join party as rare on pair.target = rare.partner_id
    inner join party as known on pair.value = known.partner_id
    where
        rare.event_count = 1
        and (rare.event_count, rare.partner_id) < (known.event_count, known.partner_id)
        and (rare.kind = 'person') = (known.kind = 'person')
        and (
            rare.country_code = known.country_code
            or rare.country_code is null
            or known.country_code is null
        )
),

seen as (
    select partner_id, min(event_id) as event_id
    from bridge_event_partner
    group by partner_id
)

select
    case
        when 0 in (letters_apart, characters_apart) then 0.35
        else 0.6
    end + if(is_same_country, 0, 0.05) as severity,
    target,
    coalesce(rare_zh, rare_en) as subject,
    format(
        'seen once; resembles {} ({} events)', concat_ws(' ', known_zh, known_en), known_events
    ) as note,
    event.summary_zh as words_zh,
    event.summary_en as words_en,
    document.file_name,
    'same_person not_same_person' as may_be,
    coalesce(rare_zh, rare_en) as expected,
    value,
    event.document_id
from judged
inner join seen on judged.target = seen.partner_id
inner join fact_event as event using (event_id)
inner join dim_document as document using (document_id)
where letters_apart <= 2 or characters_apart <= 1
