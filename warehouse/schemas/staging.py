"""Tables of what was taken in: which file was seen when, and which batch parses which document."""

import dataframely as dy

from warehouse.schemas.declare import count, flag, key, moment, number, says, text

FORMATS = ("text", "html")
REASON_CODES = (
    "empty",
    "binary",
    "too_large",
    "undecodable",
    "unreadable",
    "not_a_file",
    "no_text",
)


def _size(comment: str) -> dy.Int64:
    """A number of bytes; a rejected file may be larger than 2 GiB."""
    return dy.Int64(nullable=True, min=0, metadata=says(comment))


class SourceFile(dy.Schema):
    """One row per file ever seen under a SOURCE, as it stood when last seen; made by stage."""

    source_uri = key("Where the file lies")
    file_name = text("Its last part, for people", nullable=False)
    byte_size = _size("Size in bytes; null where it could not be told")
    modified_ns = dy.Int64(
        nullable=True, metadata=says("Change time in ns since 1970; null: read again next time")
    )
    sha256 = text("Hash of the bytes; null where they could not be read")
    document_id = text("The version taken in last from here, if any ever was")
    reason_code = text("Why the file as it now stands was not taken in", values=REASON_CODES)
    reason = text("The same as a sentence")
    judged_by = text("Fingerprint of the code that read and judged it")
    first_seen_at = moment("When the file was first seen")
    last_seen_at = moment("When the file was last seen")
    is_present = flag("Whether the last look found it")


class StagedDocument(dy.Schema):
    """One row per version of a source file that was taken in; made by stage."""

    document_id = key("The document")
    sha256 = text("Hash of the bytes", nullable=False)
    file_name = text("Name of the file", nullable=False)
    source_uri = text("Where it lies; of several copies the smallest", nullable=False)
    byte_size = _size("Size in bytes")
    modified_at = moment("When the file was last changed", nullable=True)
    encoding = text("The codec whose decoding the offsets count in", nullable=False)
    format = text("Plain text or a saved page", nullable=False, values=FORMATS)
    issue_year = number("Year of issue as told by the user", min=1900)
    issue_month = number("Month of issue as told by the user", min=1)
    batch = text("The batch that parses it", nullable=False)
    first_staged_at = moment("When it was taken in")
    last_seen_at = moment("When it was last seen")
    is_current = flag("False once a newer version is there")
    superseded_by = text("The version that took its place")


class ParsedBatch(dy.Schema):
    """One row per batch that was parsed; made by parse as its last act."""

    batch = key("The batch")
    documents = count("How many documents")
    parsed_at = moment("When it was done")
    steps = dy.List(
        dy.String(), metadata=says("Fingerprints of the steps whose outputs stand, in their order")
    )


class ResolvedState(dy.Schema):
    """One row: what it was that resolve last made who is who from."""

    content_key = key("Hash of the documents, of how they were parsed and of resolve itself")


class PublishedState(dy.Schema):
    """One row: what the published warehouse was built from, and how to know that file again."""

    content_key = key("Hash of all it was built from, but the times at which files were seen")
    steps = dy.List(dy.String(), metadata=says("Fingerprints of all steps, in their order"))
    byte_size = count("Size of the warehouse in bytes")
    modified_ns = count("When the warehouse was put in place, in ns since 1970")
