"""Characters lost or misread before the page was saved; what is certain is undone."""

import re

from tasks.language.offsets import Edit
from tasks.language.repairs.gloss import PINYIN

# How the bytes 80 to BF look when read as Windows-1252: a UTF-8 character's later bytes.
_LATER = "\x80-\xbf" + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_UTF8_AS_1252 = re.compile(f"(?:[Â-ß][{_LATER}]|[à-ï][{_LATER}]{{2}}|[ð-ô][{_LATER}]{{3}})+")
_LATIN_SIGNS = re.compile("[“”‘’]$")
# The comma, the full stop, the quotation mark and 的 of UTF-8 text read as GBK begin with these.
_UTF8_AS_GBK = re.compile("[锛銆鈥鐨]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_LEAST_CHARACTERS = 4
_LEAST_SIGNS = 2

_HAN = "㐀-鿿"
_ASKS = re.compile("[吗嗎呢何谁誰哪怎几幾否]|什么|什麼|多少|为啥")
_CLAUSE = re.compile("[。！？；，,;!?]")
_LOST_IN_WORD = re.compile("[A-Za-zÀ-ɏ]\\?+[a-zà-ɏ]|\\?\\?|\ufffd")
_LONGEST_ADDRESS = 100
_ADDRESS = re.compile("[/=&]")
_MARK_IN_HAN = re.compile(
    f"(?<=[{_HAN}”》）])\\?(?=[{_HAN}，、；：,;0-9!！A-Za-z]|$)|(?<=[“《（、])\\?(?=[{_HAN}])"
)
_REMNANT = re.compile(f"(?<=[?\ufffd])[{PINYIN}]{{1,6}}\\)")
_NOISE = re.compile("^(?:[?\ufffd]{2,}|\ufffd) *|(?<=[^ ]) +(?:[?\ufffd]{2,}|\ufffd)$")

LOST_CHARACTER = "lost_character"
MISREAD = "misread"


def misdecoded(text: str) -> list[Edit]:
    """The edits that undo UTF-8 read as Windows-1252 (`Ã©`) or as GBK (`锛`), where certain.

    The characters are turned back into their bytes; bytes that are strictly UTF-8 do not
    come about by chance in text of this length.
    """
    edits = [
        Edit(found.start(), found.end(), new)
        for found in _UTF8_AS_1252.finditer(text)
        if (new := _from_1252(found.group()))
    ]
    return edits or _from_gbk(text)


def _from_1252(seen: str) -> str:
    if len(seen) == 2 and (seen[0] not in "ÂÃ" or _LATIN_SIGNS.search(seen)):  # noqa: PLR2004
        return ""
    coded = b"".join(_byte_1252(char) for char in seen)
    return _strict_utf8(coded)


def _byte_1252(char: str) -> bytes:
    return char.encode("cp1252", "ignore") or char.encode("latin-1", "ignore")


def _strict_utf8(coded: bytes) -> str:
    try:
        return coded.decode("utf-8")
    except UnicodeDecodeError:
        return ""  # not what it looked like: the text stays as it is


def _from_gbk(text: str) -> list[Edit]:
    if not _UTF8_AS_GBK.search(text):
        return []
    edits: list[Edit] = []
    for run in _BEYOND_ASCII.finditer(text):
        new = _strict_utf8(run.group().encode("gb18030", "replace"))
        if len(new) >= _LEAST_CHARACTERS:
            edits.append(Edit(run.start(), run.end(), new))
    return edits


def noise(text: str) -> list[Edit]:
    """The edits that drop stray `??` and lost characters from both ends of a line."""
    return [Edit(found.start(), found.end(), "") for found in _NOISE.finditer(text)]


def remnants(text: str) -> list[Edit]:
    """The edits that drop the rest of a torn pronunciation, `?shù)`, down to its mark."""
    return [
        Edit(found.start(), found.end(), "")
        for found in _REMNANT.finditer(text)
        if not found.group().isascii() and "(" not in text[found.start() - 2 : found.start()]
    ]


def damage_left(text: str) -> str | None:
    """What is wrong with a repaired line all the same: the kind of damage, or nothing.

    `misread` is UTF-8 read as GBK, `lost_character` a character that became `?` or U+FFFD;
    a question mark is taken for a true one after a clause that asks.
    """
    if len(_UTF8_AS_GBK.findall(text)) >= _LEAST_SIGNS:
        return MISREAD
    if "?" not in text and "\ufffd" not in text:
        return None
    lost = any(_is_lost(text, found) for found in _LOST_IN_WORD.finditer(text))
    lost = lost or any(not _asks(text, mark.start()) for mark in _MARK_IN_HAN.finditer(text))
    return LOST_CHARACTER if lost else None


def _is_lost(text: str, found: re.Match[str]) -> bool:
    """An address has question marks of its own."""
    before = text[max(0, found.start() - _LONGEST_ADDRESS) : found.start() + 1]
    return not _ADDRESS.search(before.rpartition(" ")[2])


def _asks(text: str, at: int) -> bool:
    clause = _CLAUSE.split(text[max(0, at - 40) : at])[-1]
    return bool(_ASKS.search(clause))
