"""Published tables about the warehouse itself: how it came to be and what it holds."""

import dataframely as dy

from warehouse.schemas.declare import count, flag, key, moment, number, text

OUTCOMES = ("running", "done", "failed", "interrupted")


class PipelineRun(dy.Schema):
    """One row per run of the refresh, also those that failed or were killed."""

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
    outcome = text("How it ended; running while it had not", values=OUTCOMES)
    failure = text("Why it failed, as a sentence")
    steps_remade = text(
        "Steps whose outputs were made again for all documents, joined by `, `: their code or "
        "vocabularies had changed, or `--full` was given; null if none"
    )


class DataDictionary(dy.Schema):
    """One row per table and one per column of the warehouse, in the order of the tables."""

    table_name = key("The table")
    column_name = key("The column; empty for the table itself")
    table_number = number("Place of the table, from 1", nullable=False, min=1)
    column_number = number("Place of the column, from 1; 0 for the table itself", nullable=False)
    data_type = text("Type in DuckDB; null for the table itself")
    is_key = flag("Whether the column belongs to the key of the table")
    is_nullable = flag("Whether the column may be null")
    values_allowed = text("The closed vocabulary, joined by `, `; null where any value may stand")
    found_in = text("`table.column` in which each value must be found")
    description = text("What it means", nullable=False)
