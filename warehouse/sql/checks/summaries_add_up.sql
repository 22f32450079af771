-- The summaries count what the facts count.
with counted as (
    select 'events' as figure, count(*) as expected from fact_event
),

dated as (
    select count(*) as expected
    from fact_event
    where date_start is not null and date_precision not in ('year', 'unknown')
),

figure as (
    select 'overview' as summary, overview.events as found, counted.expected
    from summary_overview as overview, counted
    union all
    select 'event_type', (select coalesce(sum(events), 0) from summary_by_event_type), expected
    from counted
    union all
    select 'quality', (select coalesce(sum(events), 0) from summary_quality), expected
    from counted
    union all
    select 'month', (select coalesce(sum(events), 0) from summary_by_month), expected
    from dated
    union all
    select
        'country',
        (select coalesce(sum(events), 0) from summary_by_country),
        (select count(*) from bridge_event_country)
    union all
    select
        'official',
        (select coalesce(sum(events), 0) from summary_by_official),
        (select count(*) from bridge_event_official)
    union all
    select
        'partner',
        (select coalesce(sum(events), 0) from summary_by_partner),
        (select count(*) from bridge_event_partner)
    union all
    select 'mentions', (select mentions from summary_overview), (select count(*) from mention)
    union all
    select
        'dates',
        (
            select
                coalesce(
                    sum(
                        dates_explicit + dates_other_language + dates_document
                        + dates_issue_metadata + dates_arithmetic + dates_correction
                        + dates_unknown
                    ),
                    0
                )
            from summary_quality
        ),
        expected
    from counted
)

select summary, found, expected
from figure
where found <> expected
