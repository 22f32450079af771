-- One row per person and title: when they were seen with it, no claim to a term of office.
with seen as (
    select
        bridge.official_id,
        event.event_id,
        event.date_start,
        bridge.title_zh,
        bridge.title_en
    from bridge_event_official as bridge
    inner join fact_event as event using (event_id)
    where coalesce(bridge.title_zh, bridge.title_en) is not null
),

pair_count as (
    select official_id, title_zh, title_en, count(*) as events
    from seen
    where title_zh is not null and title_en is not null
    group by official_id, title_zh, title_en
),

told_english as (
    -- what a person said counts for everybody with the title
    select title_en, min(title_zh) as title_zh
    from lake.mapped_title
    group by title_en
),

chinese_of_english as (
    -- an event told in English only belongs to the Chinese title it renders elsewhere
    select official_id, title_en, arg_max(title_zh, (events, title_zh)) as title_zh
    from pair_count
    group by official_id, title_en
),

english_of_chinese as (
    select official_id, title_zh, arg_max(title_en, (events, title_en)) as title_en
    from pair_count
    group by official_id, title_zh
),

titled as (
    select
        seen.official_id,
        seen.event_id,
        seen.date_start,
        seen.title_en,
        coalesce(seen.title_zh, told_english.title_zh, chinese_of_english.title_zh) as title_zh
    from seen
    left join told_english using (title_en)
    left join chinese_of_english using (official_id, title_en)
),

history as (
    select
        official_id,
        coalesce(title_zh, title_en) as title,
        min(date_start) as first_seen,
        max(date_start) as last_seen,
        count(distinct event_id) as event_count,
        any_value(title_zh) as title_zh
    from titled
    group by official_id, coalesce(title_zh, title_en)
)

select
    history.official_id,
    history.title,
    history.title_zh,
    case
        when history.title_zh is null then history.title
        else coalesce(mapped_title.title_en, english_of_chinese.title_en)
    end as title_en,
    history.first_seen,
    history.last_seen,
    history.event_count,
    mapped_title.title_zh is not null as is_corrected
from history
left join english_of_chinese using (official_id, title_zh)
left join lake.mapped_title as mapped_title on history.title_zh = mapped_title.title_zh
order by history.official_id, history.first_seen nulls last, history.title
