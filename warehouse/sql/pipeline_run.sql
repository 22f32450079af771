-- One row per run of the refresh, also those that failed or were killed.
select
    run_id,
    started_at,
    finished_at,
    flow_run_id,
    documents_seen,
    documents_new,
    documents_changed,
    documents_rejected,
    events,
    code_version,
    outcome,
    failure,
    steps_remade
from lake.pipeline_run
order by started_at, run_id
