"""Tells what part of a bulletin each line is: headline, body, caption or source.

Headlines are found by shape (no sentence ends them) and by where they stand; Chinese
headlines close without a stop (GB/T 15834), English ones tell in the present tense.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from tasks.language.stories.leads import is_entry
from tasks.language.stories.line_language import halves
from tasks.language.stories.page_furniture import Furniture, part_of_page

BULLET = re.compile(r"^[\s●•■◆★◇○▶►➤※·*]+(?=\S)")
_CLOSERS = "”’\"')）】》] "
_STOPS_ZH = "。；;，,、：:"
_ASKS = "？?！!…"
_LONGEST = {"zh": 80, "en": 320, "mixed": 420}
_LONGEST_ASKED = {"zh": 45, "en": 160}
_DATED_ZH = re.compile(
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}|上旬|中旬|下旬|初|底)?[^，。]{0,14}，|近日，|日前，"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
_DATED_EN = re.compile(
    rf"(?:On|From|In|During|Between|At)\b[^,.]{{0,40}}\b{_MONTH}[a-z]*\b[^A-Z]{{0,24}},|Recently,"
)
# Looks for the stop first, which is rare, and then at what stands before it.
_SENTENCE_BREAK = re.compile(r"[.!?](?<=[a-z0-9)”\"’]{3}[.!?])”?\s+[“\"]?[A-Z]")
_ABBREVIATED = re.compile(r"\b(?:Co|Ltd|Inc|Corp|U\.S|U\.K|D\.C|Jr|Sr|etc|[A-Z])\.$")
_TOLD_EN = re.compile(
    r"\b(?:was|were|had|said|took part|attended|participated|accompanied|thanked|expressed|stated"
    r"|noted|introduced|hoped|joined|visited|met|held|briefed|presided|exchanged|agreed)\b"
)
_DONE_EN = re.compile(
    r"\b(?:led|headed|paid|visited|met|held|went|attended|signed|received|hosted|was|were)\b"
)
_REPORTED_EN = re.compile(r"\b(?:said|was|were|stated|noted|expressed)\b")
_TOLD_ZH = re.compile(
    r"(?:(?:参加|出席|陪同|参与)(?:了|上述|相关|有关|此次|本次)?(?:会见|会谈|活动|会议|仪式|调研|座谈|培训|考察|论坛|上述活动)?"
    r"|表示.*|等\d*人)$"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ADDRESSES = ("http", "www")
_SMALL_WORDS = 4
_CAPITAL_SHARE = 0.75
_LONGEST_STOPPED = 160
_LONGEST_HEAD = 12
_CAPTION_MARKS = ("△", "▲", "▽", "▼")


class ShapedLine(NamedTuple):
    """A line with its language (`zh`, `en`, `mixed`) and its kind."""

    text: str
    language: str
    kind: str


def is_title_case(text: str) -> bool:
    """Whether the English words of more than three letters begin with capitals."""
    words = [word for word in _WORD.findall(text) if len(word) >= _SMALL_WORDS]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals >= _CAPITAL_SHARE * len(words)


def is_open(text: str, language: str) -> bool:
    """Whether the line could be a headline by its shape alone."""
    bare = (text if text[:1].isalnum() else BULLET.sub("", text)).rstrip(_CLOSERS)
    if not bare:
        return False
    if language == "mixed":
        chinese, english = halves(text)
        return len(bare) <= _LONGEST["mixed"] and is_open(chinese, "zh") and is_open(english, "en")
    longest = (_LONGEST_ASKED if bare[-1] in _ASKS else _LONGEST)[language]
    if len(bare) > longest:
        return False
    return _is_open_zh(bare) if language == "zh" else _is_open_en(bare)


def _is_open_zh(bare: str) -> bool:
    if bare[-1] in _STOPS_ZH or "。" in bare:
        return False
    return not _DATED_ZH.match(bare)


def _is_open_en(bare: str) -> bool:
    if bare[-1] in ".;,:" and not _ABBREVIATED.search(bare):
        return False
    return not _SENTENCE_BREAK.search(bare) and not _DATED_EN.match(bare)


def _is_stopped_title(text: str, language: str) -> bool:
    """An English headline in capitals to which somebody put a stop."""
    if language != "en" or not text.endswith(".") or len(text) > _LONGEST_STOPPED:
        return False
    if _SENTENCE_BREAK.search(text) or _DATED_EN.match(text) or _TOLD_EN.search(text):
        return False
    return is_title_case(text)


def _is_told(text: str, language: str) -> bool:
    """Whether a line without a stop reads like the torn end of a paragraph."""
    if language == "en":
        return bool(_TOLD_EN.search(text)) and not is_title_case(text)
    return bool(_TOLD_ZH.search(text.rstrip(_CLOSERS)))


def _is_closed(text: str, language: str) -> bool:
    """Whether an English line that ends with `Co., Ltd.` and its like tells what was done."""
    if language != "en" or not text.endswith("."):
        return False
    done = bool(_DONE_EN.search(text)) and not is_title_case(text)
    return done or len(text) > _LONGEST_STOPPED


def _is_reported(text: str, language: str) -> bool:
    """Whether an English line reports speech or past states, as no headline does."""
    return language == "en" and bool(_REPORTED_EN.search(text)) and not is_title_case(text)


def shaped_lines(
    texts: Sequence[str], languages: Sequence[str], words: Furniture
) -> list[ShapedLine]:
    """The non-blank lines of one document with their kinds, in the order of the file."""
    lines = _shapes(texts, languages, words)
    told = [at for at, line in enumerate(lines) if line.kind in ("open", "body")]
    is_mixed = all(lines[at].language == "mixed" for at in told)
    before: ShapedLine | None = None
    for at, behind in zip_longest(told, told[1:]):
        line = lines[at]
        if line.kind == "open" or line.language == "mixed" or len(line.text) <= _LONGEST_STOPPED:
            after = lines[behind] if behind is not None else None
            lines[at] = ShapedLine(
                line.text, line.language, _settled(line, before, after, is_mixed=is_mixed)
            )
            if lines[at].kind == "title" and _is_caption(lines, at, told[0]):
                lines[at] = ShapedLine(line.text, line.language, "caption")
                continue
        before = lines[at]
    return lines


def _shapes(texts: Sequence[str], languages: Sequence[str], words: Furniture) -> list[ShapedLine]:
    """What each line is by itself; the bulletin's name stands above its first paragraph."""
    lines: list[ShapedLine] = []
    at_head = True
    for text, language in zip(texts, languages, strict=True):
        kind = _shape(text, language, words, at_head=at_head)
        at_head = at_head and kind != "body" and len(lines) < _LONGEST_HEAD
        lines.append(ShapedLine(text, language, kind))
    return lines


def _is_caption(lines: Sequence[ShapedLine], at: int, first_at: int) -> bool:
    """Whether what looks like a headline closes a story: by its mark, or before the credits.

    In both languages it is no headline where other headlines are in one.
    """
    line, first = lines[at], lines[first_at]
    if at == first_at:
        return False
    if line.text.startswith(_CAPTION_MARKS):
        return not first.text.startswith(_CAPTION_MARKS)
    if line.language != "mixed" or first.language == "mixed":
        return False
    behind = [other.kind for other in lines[at + 1 : at + 2]]
    return first.kind == "title" or behind in ([], ["source"])


def _shape(text: str, language: str, words: Furniture, *, at_head: bool) -> str:
    """What the line is by itself: `source`, `caption`, `open` (maybe a headline) or `body`."""
    if len(text) > _LONGEST[language] and not text.startswith(_ADDRESSES):
        return "body"
    part = part_of_page(text, language, words, at_head=at_head)
    return part or ("open" if is_open(text, language) else "body")


def _settled(
    line: ShapedLine, before: ShapedLine | None, behind: ShapedLine | None, *, is_mixed: bool
) -> str:
    """What a line is in sight of the lines before (settled already) and behind it.

    `is_mixed` says that the whole document tells in lines of both languages.
    """
    language, text = line.language, line.text
    leads = behind is not None and behind.kind == "body" and _joins(language, behind.language)
    if language == "mixed":
        if line.kind == "body":
            is_told = is_mixed or is_entry(text) or _is_paragraph(text)
            return "body" if is_told else "caption"
        follows = before is not None and before.kind == "body"
        return "title" if leads or not follows else "caption"
    if line.kind == "body":
        return "title" if leads and _is_stopped_title(text, language) else "body"
    if (
        _is_closed(text, language)
        or _is_reported(text, language)
        or (not leads and _is_told(text, language))
    ):
        return "body"
    return "title"


def _joins(language: str, other: str) -> bool:
    return language == other or "mixed" in (language, other)


def _is_paragraph(text: str) -> bool:
    """Whether a line in both languages tells several sentences, as no caption does."""
    chinese, english = halves(text)
    return chinese.count("。") > 1 and bool(_SENTENCE_BREAK.search(english))
