"""Published tables of how the warehouse came to be."""

import dataframely as dy

from warehouse.schemas.declare import count, key, moment, text


class PipelineRun(dy.Schema):
    """One row per run that made a warehouse."""

    run_id = key("The run")
    started_at = moment("When it began, UTC")
    finished_at = moment("When its last step before publishing was done, UTC", nullable=True)
    flow_run_id = text("The run in Prefect, if it ran there")
    documents_seen = count("Files seen")
    documents_new = count("Documents taken in for the first time")
    documents_changed = count("Documents of which a newer version was taken in")
    documents_rejected = count("Files that could not be taken in")
    events = count("Events in current documents")
    code_version = text("Version of the code", nullable=False)
