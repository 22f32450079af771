-- One row for the whole warehouse.
with document_figures as (
    select
        count(*) filter (where is_current) as documents,
        count(*) filter (where not is_current) as documents_superseded
    from dim_document
),

item_figures as (
    select
        count(*) as news_items,
        count(*) filter (where is_bilingual) as news_items_bilingual
    from news_item
),

event_figures as (
    select
        count(*) as events,
        count(distinct coalesce(same_event_as, event_id)) as events_distinct,
        count(date_start) as events_dated,
        min(date_start) as first_event_date,
        max(date_start) as last_event_date
    from fact_event
),

partner_figures as (
    select
        count(*) as partners,
        count(*) filter (where kind = 'person') as partner_persons
    from dim_foreign_partner
)

select
    documents,
    documents_superseded,
    (select count(*) from rejected_document) as documents_rejected,
    (select count(*) from passage) as passages,
    news_items,
    news_items_bilingual,
    events,
    events_distinct,
    events_dated,
    first_event_date,
    last_event_date,
    (select count(*) from dim_official) as officials,
    partners,
    partner_persons,
    (select count(*) from dim_organization) as organizations,
    (select count(distinct country_code) from bridge_event_country) as countries,
    (select count(*) from mention) as mentions,
    (select count(*) from language_disagreement) as disagreements
from document_figures, item_figures, event_figures, partner_figures
