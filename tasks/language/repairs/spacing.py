"""Spaces that tear words and numbers apart, and spaces that got lost."""

import re
from collections.abc import Container, Iterator

from tasks.language.offsets import Edit
from tasks.language.repairs.signs import HAN

_DOUBLE = re.compile("(?<=[^ ]) ( +)(?=[^ ])")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|cn|net|org|gov|edu)\b", re.IGNORECASE)

# Where a space is missing. The rare sign comes first and the look behind it second.
_AFTER_SIGN = re.compile(
    r"[,;](?:(?<=[A-Za-z.)”'].)(?=[A-Za-z“\d])"  # Chongqing,China
    r"|(?<=\d.)(?=[A-Za-z]{2}|\d{4}(?!\d)))"  # in 2017,the; 14,2017 (but 10,000)
    r"|\.(?:(?<=[a-z]{2}.)(?=[A-Z][a-z])|(?<=\b(?:Mr|Ms|Dr|Co|No).)(?=[A-Z]))"  # Mr.Smith
    r"|”(?<=[A-Za-z.,!?].)(?=[A-Za-z])"
)
_BEFORE_SIGN = re.compile(
    r"“(?<=[A-Za-z].)(?=[A-Za-z])"  # the“Theme”
    r"|[A-Z](?:(?<=\b(?:the|and|for).)|(?<=\bof.))(?=[a-z]{2})"  # theDeclaration
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)(?=[A-Za-z]{2})")  # 30thto, 20thCPC
_LATIN = re.compile("[A-Za-z]")

_F_WORD = re.compile(" f(?!or |rom )(?=[a-z])")
_AFTER_F = re.compile("(?<=f[fil]) (?=[a-z])")
_LETTERS = re.compile("[A-Za-z]+")
_SPACED_LETTERS = re.compile(" ([A-Za-z]+)")
_LONGEST_WORD = 24
_LONGEST_ADDRESS = 100

_TORN_DAY = re.compile(r"(?<![\d.])(\d)( +)(\d)(?= *日)")
_TORN_MONTH = re.compile(r"(?<![\d.])(1)( +)([0-2])(?= *月)")
_TORN_YEAR = re.compile(r"(?<![\d.])(?=[\d ]{5,7}(?<=\d) *年)(?:19|1 +9|20|2 +0) *\d *\d(?= *年)")
_LAST_DAY = 31
_TORN_NUMERAL = re.compile(
    "(?<=[二三]) +(?=十[一二三四五六七八九]?[日号])|(?<=十) +(?=[一二三四五六七八九][日号])"
    "|(?<=十) +(?=[一二]月)"
)
_BESIDE_UNIT = re.compile(r"(?<=\d) +(?=[年月日])|(?<=[年月]) +(?=\d)")
_AROUND_NUMBER = re.compile(f"(?<=[{HAN}])( +)\\d[\\d.,%]*( +)(?=[{HAN}])")
_DOT_SPACE = re.compile(f"(?<=[{HAN}]) +(?=·)|(?<=·) +(?=[{HAN}])")
_SPACE = re.compile(" +")

_TORN_HAN = re.compile(f"(?<=[{HAN}]) +(?=[{HAN}])")
_QUOTED = re.compile("“[^”]*”|《[^》]*》|「[^」]*」|『[^』]*』")
_HAN_RUN = re.compile(f"[{HAN}]*")
_HAN_BEFORE = re.compile(f"[{HAN}]{{0,9}}$")
_ENDS_SENTENCE = re.compile("[。；！？]")
_TITLE_LENGTH = 80
_NAME_LENGTHS = range(2, 5)


def edges(text: str) -> list[Edit]:
    """The edits that take spaces off both ends and leave one where several stand together."""
    first = len(text) - len(text.lstrip(" "))
    last = max(first, len(text.rstrip(" ")))
    ends = [Edit(*span, "") for span in ((0, first), (last, len(text))) if span[0] < span[1]]
    if "  " not in text:
        return ends
    doubles = [Edit(space.start(1), space.end(1), "") for space in _DOUBLE.finditer(text)]
    return sorted({*ends, *doubles})


def lost_spaces(text: str) -> list[Edit]:
    """The edits that put spaces between Latin words that ran together; addresses stay whole."""
    if not _LATIN.search(text):
        return []
    places = {found.end() for found in (*_AFTER_SIGN.finditer(text), *_ORDINAL.finditer(text))}
    places |= {found.start() for found in _BEFORE_SIGN.finditer(text)}
    return [
        Edit(at, at, " ") for at in sorted(places) if not _ADDRESS.search(_token_around(text, at))
    ]


def _token_around(text: str, at: int) -> str:
    before = text[max(0, at - _LONGEST_ADDRESS) : at].rpartition(" ")[2]
    return before + text[at : at + _LONGEST_ADDRESS].partition(" ")[0]


def torn_words(text: str, known: Container[str]) -> list[Edit]:
    """The edits that join English words torn at an f: `Of fi ce`, `con ference`, `benefi t`.

    Pages made from print lose the ligatures ff, fi and fl to a space. Parts are joined only
    where they make a known word together and are not all words themselves.

    Args:
        text: A line.
        known: English words in lower case.
    """
    if " " not in text:
        return []
    edits: list[Edit] = []
    done = 0
    for space in sorted({*_places(_F_WORD, text), *_places(_AFTER_F, text)}):
        if space >= done:
            spaces = _joined(text, space, known)
            edits += (Edit(at, at + 1, "") for at in spaces)
            done = spaces[-1] + 1 if spaces else done
    return edits


def _places(pattern: re.Pattern[str], text: str, offset: int = 0) -> Iterator[int]:
    return (offset + found.start() for found in pattern.finditer(text))


def _joined(text: str, space: int, known: Container[str]) -> list[int]:
    """The spaces to take out so that the parts around this one make a word; none if they do not."""
    parts = [_word_before(text, space)]
    spaces = [space]
    best: list[int] = []
    while len(parts) < 4 and (following := _SPACED_LETTERS.match(text, spaces[-1])):  # noqa: PLR2004
        parts.append(following.group(1))
        if _make_a_word(parts, known):
            best = list(spaces)
        spaces.append(following.end())
        if following.end() >= len(text) or text[following.end()] != " ":
            break
    return best


def _word_before(text: str, space: int) -> str:
    words = _LETTERS.findall(text[max(0, space - _LONGEST_WORD) : space])
    return words[-1] if words and text[space - 1].isalpha() else ""


def _make_a_word(parts: list[str], known: Container[str]) -> bool:
    whole = "".join(parts).lower()
    if not parts[0] or len(whole) > _LONGEST_WORD or whole not in known:
        return False
    return any(len(part) > 1 and part.lower() not in known for part in parts)


def torn_numbers(text: str) -> list[Edit]:
    """The edits that mend dates torn by spaces, and take spaces from around numbers in Han text."""
    if " " not in text:
        return []
    days = [
        (found.start(2), found.end(2))
        for found in _TORN_DAY.finditer(text)
        if int(found.group(1) + found.group(3)) <= _LAST_DAY
    ]
    months = [(found.start(2), found.end(2)) for found in _TORN_MONTH.finditer(text)]
    years = [
        space.span()
        for found in _TORN_YEAR.finditer(text)
        for space in _SPACE.finditer(text, *found.span())
    ]
    around = [
        span for found in _AROUND_NUMBER.finditer(text) for span in (found.span(1), found.span(2))
    ]
    beside = [found.span() for found in _BESIDE_UNIT.finditer(text)]
    spaces = [found.span() for found in (*_DOT_SPACE.finditer(text), *_TORN_NUMERAL.finditer(text))]
    return [Edit(*span, "") for span in sorted({*days, *months, *years, *around, *beside, *spaces})]


def torn_han(text: str) -> list[Edit]:
    """The edits that take spaces out of torn Han text.

    Within quotation marks a space stands for a comma, in a headline it parts two clauses, and
    beside a short word it may part names: there it stays, unless one character stands alone.
    Several spaces together are meant.
    """
    found = [*_TORN_HAN.finditer(text)] if " " in text else []
    if not found:
        return []
    quoted = {
        at
        for quote in _QUOTED.finditer(text)
        for at in _places(_SPACE, quote.group(), quote.start())
    }
    is_title = len(text) < _TITLE_LENGTH and not _ENDS_SENTENCE.search(text)
    return [
        Edit(space.start(), space.end(), "")
        for space in found
        if space.start() not in quoted and _tears(text, space, is_title)
    ]


def _tears(text: str, space: re.Match[str], is_title: bool) -> bool:
    before = _HAN_BEFORE.search(text, max(0, space.start() - 9), space.start())
    after = _HAN_RUN.match(text, space.end(), space.end() + 9)
    left = len(before.group()) if before else 0
    right = len(after.group()) if after else 0
    if len(space.group()) > 1:
        return False
    if 1 in {left, right}:
        return True
    return not (is_title or left in _NAME_LENGTHS or right in _NAME_LENGTHS)
