"""Published tables of what was read: files, their lines and their stories."""

import dataframely as dy

from warehouse.schemas.declare import count, flag, key, moment, number, share, text
from warehouse.schemas.terms import LANGUAGES, LINE_KINDS, REPAIR_KINDS, SCRIPTS


class DimDocument(dy.Schema):
    """One row per version of a source file.

    All other tables hold current versions only; a superseded version keeps its row here.
    """

    document_id = key("The document: first 16 hexadecimal digits of `sha256`")
    file_name = text("Name of the file", nullable=False)
    source_uri = text("Where the file lay; of several copies the smallest address", nullable=False)
    sha256 = text("Hash of the bytes", nullable=False)
    byte_size = count("Size in bytes")
    encoding = text(
        "Codec in which the offsets count code points, U+FFFD for bytes that are lost",
        nullable=False,
    )
    format = text("Plain text or a saved page", nullable=False)
    script = text("Script of most of its Chinese as printed", nullable=False, values=SCRIPTS)
    issue_year = number("Year of issue", min=1900)
    issue_month = number("Month of issue, 1 to 12", min=1)
    issue_basis = text("How the year of issue was settled; null while it is not")
    first_staged_at = moment("When this version was taken in, UTC")
    last_seen_at = moment("When this version was last seen, UTC")
    is_current = flag("Whether no newer version of the file is there")
    superseded_by = text("The version that took its place", references="dim_document.document_id")


class Passage(dy.Schema):
    """One row per non-blank line of a current document."""

    passage_id = key("The line: `document_id` and the line number")
    document_id = text("The document", nullable=False, references="dim_document.document_id")
    line_number = number("From 1, blank lines count", nullable=False, min=1)
    char_start = number("First code point in the decoded file, from 0", nullable=False)
    char_end = number("One past the last code point in the decoded file", nullable=False)
    language = text("Language of the line", nullable=False, values=LANGUAGES)
    kind = text("Part of the page the line is", nullable=False, values=LINE_KINDS)
    item_id = text(
        "The news item; null for sources and page furniture", references="news_item.item_id"
    )
    script = text("Script of its Chinese as printed", nullable=False, values=SCRIPTS)
    damage = text("What damage is left in the line, if any")
    text = text("The line, normalised: simplified, glosses out, damage mended", nullable=False)


class NewsItem(dy.Schema):
    """One row per story of a current document, both languages together."""

    item_id = key("The story: `document_id` and its ordinal")
    document_id = text("The document", nullable=False, references="dim_document.document_id")
    ordinal = number("Place among the stories of the document, from 1", nullable=False, min=1)
    title_zh = text("Headline, Chinese")
    title_en = text("Headline, English")
    body_zh = text("Story without headline, Chinese; one paragraph a line")
    body_en = text("Story without headline, English; one paragraph a line")
    alignment_score = share("How well both versions fit, 0 to 1; null in one language only")
    is_bilingual = flag("Whether both languages tell it")


class DocumentRepair(dy.Schema):
    """One row per current document and kind of change made to its text."""

    document_id = key("The document", references="dim_document.document_id")
    kind = key("What was changed", values=REPAIR_KINDS)
    lines = count("In how many lines")
    changes = count("In how many places")


class RejectedDocument(dy.Schema):
    """One row per file that could not be taken in."""

    source_uri = key("Where the file lies")
    sha256 = text("Hash of the bytes; null where they could not be read")
    byte_size = dy.Int64(nullable=True, min=0, metadata={"comment": "Size in bytes"})
    reason_code = text("Why, as a code", nullable=False)
    reason = text("Why, as a sentence", nullable=False)
    first_seen_at = moment("When the file was first seen, UTC")
    last_seen_at = moment("When the file was last seen, UTC")
