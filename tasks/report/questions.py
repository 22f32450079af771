"""The question to the warehouse that gives all the rows behind a kind of number.

`{key}` stands for the key of the number; that of a pair has two parts, `{0}` and `{1}`.
"""

QUESTIONS = {
    "all": "from event_readable",
    "year": "from event_readable where year(date_start) = {key}",
    "month": "from event_readable where strftime(date_start, '%Y-%m') = '{key}'"
    " and date_precision not in ('year', 'unknown')",
    "type": "from event_readable where event_type_code = '{key}'",
    "online": "from event_readable where mode in ('online', 'hybrid')",
    "undated": "from event_readable where date_start is null",
    "doubtful": "from event_readable where confidence < 0.5",
    "retold": "from event_readable semi join (from fact_event where same_event_as is not null)"
    " using (event_id)",
    "one_language": "from event_readable semi join (from fact_event join news_item using (item_id)"
    " where not is_bilingual) using (event_id)",
    "new": "from event_readable semi join (from fact_event join dim_document using (document_id)"
    " where first_staged_at >= (select max(started_at) from pipeline_run where started_at <="
    " (select max(first_staged_at) from dim_document where is_current))) using (event_id)",
    "document": "from event_readable semi join"
    " (from fact_event where document_id = '{key}') using (event_id)",
    "event": "from event_readable where event_id = '{key}'",
    "disagreement": "from event_readable semi join language_disagreement using (event_id)",
    "country": "from country_timeline where country_code = '{key}'",
    "official": "from person_timeline where person_id = '{key}'",
    "led": "from person_timeline where person_id = '{key}' and role = 'lead'",
    "partner": "from event_readable semi join"
    " (from bridge_event_partner where partner_id = '{key}') using (event_id)",
    "pair": "from event_readable semi join"
    " (from bridge_event_official where official_id = '{0}') using (event_id) semi join"
    " (from bridge_event_partner where partner_id = '{1}') using (event_id)",
}
