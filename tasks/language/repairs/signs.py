"""Signs and spaces: one form for each, Chinese ones full-width and Latin ones narrow."""

import re
import unicodedata

from tasks.language.offsets import Edit

HAN = "㐀-䶿一-鿿豈-﫿"
_LETTER = "A-Za-zÀ-ɏ"

# Zero-width characters, marks of writing direction, soft hyphens and control characters.
INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
SPACES = "\t\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
WIDE = "０-９Ａ-Ｚａ-ｚ"
APOSTROPHES = "’‘ʼ´＇"
DOTS = "•・‧∙⋅･˙．.·"

_ODD = re.compile(f"([{INVISIBLE}]+)|[{SPACES}]+|[{WIDE}]+")
# The sign comes first and the look behind it second: so a line is searched for the sign alone.
_APOSTROPHE = re.compile(
    f"[{APOSTROPHES}](?:(?<=[{_LETTER}].)(?=[{_LETTER}])|(?<=[sS]’)(?![^ ,.;:)]))"
)
_DOT = re.compile(
    f"[•・‧∙⋅･˙](?<=[{HAN}{_LETTER}].)(?=[{HAN}{_LETTER}])|．(?<=[{HAN}].)(?=[{HAN}{_LETTER}])"
)
_FULL_STOP = re.compile(f"\\.(?<=[{HAN}].)(?=[{HAN}])")
NARROW = re.compile(f"[,;:?!](?:(?<=[{HAN}》】」』、。）].)|(?<=[{HAN}][”’].)|(?=[{HAN}《【“]))")
_PARENTHESES = re.compile(r"\(([^()（）]*)\)")
_BESIDE = re.compile(f"[{HAN}]")
_TO_NARROW = {
    ord(wide): wide_to for wide, wide_to in zip("，；：？！（）．", ",;:?!().", strict=True)
}
TO_WIDE = dict(zip(",;:?!", "，；：？！", strict=True))
_WIDE_SIGN = re.compile("[，；：？！（）．]")
_LONG_LINE = 60


def composed(text: str) -> list[Edit]:
    """The edits that bring a line to Unicode's form NFC."""
    if unicodedata.is_normalized("NFC", text):
        return []
    starts = [at for at, char in enumerate(text) if not at or not unicodedata.combining(char)]
    edits: list[Edit] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        new = unicodedata.normalize("NFC", text[start:end])
        if new != text[start:end]:
            edits.append(Edit(start, end, new))
    return edits


def plain(text: str) -> list[Edit]:
    """The edits that take out what nobody sees and make spaces, letters and digits plain."""
    return [
        Edit(found.start(), found.end(), "" if found.group(1) else _plain(found.group()))
        for found in _ODD.finditer(text)
    ]


def _plain(odd: str) -> str:
    return "".join(chr(ord(char) - 0xFEE0) if "０" <= char <= "ｚ" else " " for char in odd)


def apostrophes(text: str) -> list[Edit]:
    """The edits that make typographic apostrophes plain; single quotes stay as they are."""
    found = [*_APOSTROPHE.finditer(text)]
    has_quotes = bool(found) and "‘" in text
    return [
        Edit(sign.start(), sign.end(), "'")
        for sign in found
        if not has_quotes or text[sign.end() : sign.end() + 1].isalpha()
    ]


def dots(text: str) -> list[Edit]:
    """The edits that give the dots between the parts of foreign names their one form.

    A full stop between Han characters is such a dot where sentences end in 。, and in a line
    too short to have two sentences.
    """
    found = [*_DOT.finditer(text)]
    if "." in text and ("。" in text or len(text) < _LONG_LINE):
        found += _FULL_STOP.finditer(text)
    return [Edit(dot.start(), dot.end(), "·") for dot in sorted(found, key=re.Match.start)]


def widths(text: str, keep: str = "") -> list[Edit]:
    """The edits that widen signs beside Han characters, in a line that has some.

    Args:
        text: The line.
        keep: Signs that stay as they are; `?` where it stands for a lost character.
    """
    edits = [
        Edit(found.start(), found.end(), TO_WIDE[found.group()])
        for found in NARROW.finditer(text)
        if found.group() not in keep
    ]
    for found in _PARENTHESES.finditer(text) if "(" in text else ():
        start, end = found.span()
        beside = text[max(0, start - 1) : start + 2] + text[end - 2 : end + 1]
        if _BESIDE.search(beside):
            edits += (Edit(start, start + 1, "（"), Edit(end - 1, end, "）"))
    return sorted(edits)


def narrow(text: str) -> list[Edit]:
    """The edits that make full-width signs narrow, in a line without Han characters."""
    return [
        Edit(found.start(), found.end(), found.group().translate(_TO_NARROW))
        for found in _WIDE_SIGN.finditer(text)
    ]
