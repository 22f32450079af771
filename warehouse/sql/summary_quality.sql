-- One row per current document: how well it could be read.
with passage_figures as (
    select document_id, count(*) as passages, count(damage) as passages_damaged
    from passage
    group by document_id
),

item_figures as (
    select
        document_id,
        count(*) as news_items,
        avg(is_bilingual::integer) as share_bilingual
    from news_item
    group by document_id
),

event_figures as (
    select
        document_id,
        count(*) as events,
        count(date_start) as events_dated,
        count(*) filter (where year_basis = 'explicit') as dates_explicit,
        count(*) filter (where year_basis = 'other_language') as dates_other_language,
        count(*) filter (where year_basis = 'document') as dates_document,
        count(*) filter (where year_basis = 'issue_metadata') as dates_issue_metadata,
        count(*) filter (where year_basis = 'arithmetic') as dates_arithmetic,
        count(*) filter (where year_basis = 'correction') as dates_correction,
        count(*) filter (where year_basis = 'unknown') as dates_unknown,
        count(*) filter (where confidence < 0.5) as events_low_confidence,
        min(confidence) as lowest_confidence
    from fact_event
    group by document_id
),

disagreement_figures as (
    select event.document_id, count(*) as disagreements
    from language_disagreement
    inner join fact_event as event using (event_id)
    group by event.document_id
),

repair_figures as (
    select
        document_id,
        sum(changes) as repairs,
        sum(changes) filter (where kind = 'damage') as damage_repaired
    from document_repair
    group by document_id
)

select
    document_id,
    document.file_name,
    coalesce(passages, 0) as passages,
    coalesce(passages_damaged, 0) as passages_damaged,
    coalesce(news_items, 0) as news_items,
    share_bilingual,
    coalesce(events, 0) as events,
    coalesce(events_dated, 0) as events_dated,
    coalesce(dates_explicit, 0) as dates_explicit,
    coalesce(dates_other_language, 0) as dates_other_language,
    coalesce(dates_document, 0) as dates_document,
    coalesce(dates_issue_metadata, 0) as dates_issue_metadata,
    coalesce(dates_arithmetic, 0) as dates_arithmetic,
    coalesce(dates_correction, 0) as dates_correction,
    coalesce(dates_unknown, 0) as dates_unknown,
    coalesce(events_low_confidence, 0) as events_low_confidence,
    lowest_confidence,
    coalesce(disagreements, 0) as disagreements,
    coalesce(repairs, 0) as repairs,
    coalesce(damage_repaired, 0) as damage_repaired
from dim_document as document
left join passage_figures using (document_id)
left join item_figures using (document_id)
left join event_figures using (document_id)
left join disagreement_figures using (document_id)
left join repair_figures using (document_id)
where document.is_current
order by document_id
