"""From the bytes of a file to its text: which encoding, which format, or why not."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from charset_normalizer import from_bytes

from tasks.language.html.article import article_lines
from tasks.language.html.tokens import PageTooIntricateError
from tasks.language.script_sanity import control_share, sanity
from warehouse.vocabulary import read_vocabulary

_SAMPLE = 1 << 16
_SANE = 0.8
_BINARY = 0.01
_LOST = 0.01
_LOST_OF_FOREIGN = 0.1
_LOST_OF_ONE = 3
"""A character of three bytes whose first is false leaves that many U+FFFD."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""These codecs keep the mark as the first character, so offsets count it."""
_LIKELY = ("gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
_SEVERAL_BYTES = ("gb18030", "big5hkscs")
_NO_ASCII = re.compile(r"[^\x00-\x7f]")
_PACKED = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""First bytes of PDF, RTF, zip (so docx, xlsx), old Office files, gzip."""
_PAGE_START = re.compile(
    r"[\s\ufeff]*(?:<!--.{0,4000}?-->\s*|<\?xml[^>]{0,200}>\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|main|table|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING_TAG = re.compile(r"</(?:p|div|span|td|tr|a|li|h[1-6]|body|html)\s*>", re.IGNORECASE)
_TAGS_OF_A_PAGE = 3
_LETTER = re.compile(r"[^\W\d_]")


@cache
def page_furniture_words() -> frozenset[str]:
    """How authors of web pages name what is not the article."""
    return frozenset(row["word"] for row in read_vocabulary("html_furniture"))


@dataclass(frozen=True, slots=True)
class Recognised:
    """Text that can be taken in; `text_of(data, encoding)` is what offsets count in."""

    encoding: str
    format: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why bytes cannot be taken in: a code of REASON_CODES and a sentence for people."""

    code: str
    sentence: str


def text_of(data: bytes, encoding: str) -> str:
    """The text of a file that was taken in; U+FFFD stands where bytes of it are lost."""
    return data.decode(encoding, "replace")


def recognise(data: bytes) -> Recognised | Refused:
    """Finds the encoding and the format of a file, or the reason why it has no text to read."""
    if not data.strip(b"\0 \t\r\n\f\v"):
        return Refused("empty", "The file is empty.")
    if data.startswith(_PACKED):
        return Refused("binary", "The file is a packed document, not plain text or HTML.")
    decoded = _decoded(data)
    return _unknown(data) if decoded is None else _with_text(*decoded)


def _with_text(encoding: str, text: str) -> Recognised | Refused:
    form = page_format(text)
    if not _LETTER.search(text):
        return Refused("no_text", "The file has no letters or characters, only signs.")
    refused = _page_fault(text) if form == "html" else None
    return refused or Recognised(encoding, form)


def _page_fault(page: str) -> Refused | None:
    try:
        found = article_lines(page, page_furniture_words())
    except PageTooIntricateError as fault:
        return Refused("too_large", str(fault))
    return None if found else Refused("no_text", "The page has no article text.")


def page_format(text: str) -> str:
    """`html` for a saved page or a piece of one, `text` for everything else."""
    if _PAGE_START.match(text):
        return "html"
    tags = _CLOSING_TAG.findall(text[:_SAMPLE])
    return "html" if len(tags) >= _TAGS_OF_A_PAGE else "text"


def _unknown(data: bytes) -> Refused:
    """Says binary where bytes stand that no encoding uses for text, undecodable otherwise."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return Refused("undecodable", f"The file begins like {marked}, but goes on otherwise.")
    if control_share(data[:_SAMPLE].decode("latin-1")) > _BINARY:
        return Refused("binary", "The file is binary: it is no text in any encoding.")
    return Refused(
        "undecodable",
        "The file is neither valid UTF-8 nor sound text in any other encoding that was tried.",
    )


def _decoded(data: bytes) -> tuple[str, str] | None:
    """Encoding and text: by byte order mark, then UTF-8, then the soundest of the likely.

    Only UTF-8 is told from all others with bytes lost: there a false byte gives itself away.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _torn(data, encoding)
    return (
        _strictly(data, "utf-8")
        or _torn(data, "utf-8")
        or _soundest(data, _LIKELY)
        or _soundest(data, _guesses(data))
        or next((torn for name in _SEVERAL_BYTES if (torn := _torn(data, name))), None)
    )


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Encoding and text if every byte decodes and next to nothing of it is control characters."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return (encoding, text) if control_share(text) <= _BINARY else None


def _torn(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Encoding and text if next to nothing of it is lost, as where a file was cut off."""
    beginning = codecs.getincrementaldecoder(encoding)("replace").decode(data[:_SAMPLE])
    if not _little_lost(beginning) or sanity(beginning) < _SANE:
        return None
    text = text_of(data, encoding)
    return (encoding, text) if _little_lost(text) and control_share(text) <= _BINARY else None


def _little_lost(text: str) -> bool:
    foreign = len(_NO_ASCII.findall(text))
    most = max(_LOST_OF_ONE, _LOST * len(text))
    return text.count("\ufffd") <= min(most, _LOST_OF_FOREIGN * foreign)


def _soundest(data: bytes, encodings: tuple[str, ...]) -> tuple[str, str] | None:
    """The sanest text among the encodings that decode every byte; None if none is sane."""
    sane = [(_sample_sanity(data[:_SAMPLE], name), name) for name in encodings]
    ranked = sorted((pair for pair in sane if pair[0] >= _SANE), key=lambda pair: -pair[0])
    decoded = (_strictly(data, name) for _, name in ranked)
    return next((pair for pair in decoded if pair is not None), None)


def _sample_sanity(sample: bytes, encoding: str) -> float:
    """How sane the beginning is in an encoding; 0 where it cannot be decoded."""
    try:
        return sanity(codecs.getincrementaldecoder(encoding)("strict").decode(sample))
    except (UnicodeDecodeError, LookupError):
        return 0.0


def _guesses(data: bytes) -> tuple[str, ...]:
    """What charset-normalizer holds possible beyond the likely ones, the best first."""
    return tuple(match.encoding for match in from_bytes(data[:_SAMPLE]))
