"""Tells headings of sections and the bulletin's own name from headlines by what they consist of.

A headline says what somebody does; a heading is put together from words for kinds of work
(`一、友城交流`, `Inbound Visits`), the name of a bulletin ends with a word for a paper or an
office (`某市外事简报`, `Foreign Affairs Newsletter`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_LONGEST_ZH, _LONGEST_EN = 40, 90
_MARKS = "●•■◆★☆◇○▶►➤※·*#▌▎◎□◼|｜【】[]〔〕（）()“”\"'《》<>—–-:： ."
_NUMERAL_ZH = re.compile(
    r"^第?[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾\d]{1,3}(?:部分|[、．.：:） )]|章|篇)\s*"
    r"|^[壹贰叁肆伍陆柒捌玖拾]\s+"
)
_NUMERAL_EN = re.compile(
    r"^(?:(?:Part|Section|Chapter)\s+)?(?:[IVX]{1,5}|\d{1,2}|[A-H]|One|Two|Three|Four|Five|Six)"
    r"[.:)、]?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_TIME_ZH = re.compile(
    r"(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*[年./-]|\d{1,2}\s*(?:[-—–至]\s*\d{1,2}\s*)?月份?|\d{1,2}\s*日"
    r"|十?[一二三四五六七八九十]月份?|[上下]半月|[本每当]月|月度|第?\s*\d+\s*期|\d{1,4}|[上中下]旬"
    r"|第?[一二三四1-4]季度|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
)
_HAN = r"[\u3400-\u9fff]"
_PLACE_ZH = rf"(?:(?:中共)?{_HAN}{{1,8}}?[省市区县州盟](?:委|人民政府|政府)?|{_HAN}{{2,4}})"
_JOINTS_ZH = r"[之与及和的·、\s]"
_WORD_EN = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_JOINTS_EN = frozenset(("of", "the", "and", "in", "for", "with", "on", "at", "a", "to", "from"))
_TIME_EN = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|q|quarter", re.IGNORECASE
)
_WORDS_KEPT = 65_536
_MOST_TOPICS_EN, _MOST_NAMES_EN = 6, 2
_TOPIC, _PAPER, _OFFICE = "topic", "paper", "office"


@dataclass(frozen=True, slots=True, eq=False)
class Headings:
    """What headings consist of: whole ones in Chinese as patterns, English ones word by word.

    `topics` are the Chinese words for kinds of work.

    `own` are headings of sections and names that end as a paper's or an office's does; `first`
    are names of places with nothing but topics behind them, which only the head of a bulletin is.
    """

    own: re.Pattern[str]
    first: re.Pattern[str]
    topics: re.Pattern[str]
    words: Mapping[str, str]


def headings(rows: Iterable[Mapping[str, str]]) -> Headings:
    """Compiles rows of `word`, `language` and `place` (topic, paper, office)."""
    zh: dict[str, list[str]] = {_TOPIC: [], _PAPER: [], _OFFICE: []}
    en: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: -len(row["word"])):
        if row["place"] in zh and row["language"] == "zh":
            zh[row["place"]].append(re.escape(row["word"]))
        elif row["place"] in zh:
            en[row["word"].lower()] = row["place"]
    topics = f"(?:{'|'.join((*zh[_TOPIC], '(?!)'))}|{_JOINTS_ZH})"
    ends = f"(?:{'|'.join((*zh[_PAPER], *zh[_OFFICE], '(?!)'))})"
    return Headings(
        re.compile(f"{topics}+|{_PLACE_ZH}?{topics}*{ends}(?:{topics}|{ends}|编印?|主办)*"),
        re.compile(f"{_PLACE_ZH}{topics}+"),
        re.compile(topics),
        en,
    )


def is_heading(text: str, language: str, words: Headings, *, at_head: bool = False) -> bool:
    """Whether a line is the heading of a section or the name of the bulletin.

    Args:
        text: The line.
        language: `zh` or `en`.
        words: What headings consist of.
        at_head: Whether no story has begun yet.
    """
    if language == "zh":
        return len(text) <= _LONGEST_ZH and _is_heading_zh(text, words, at_head=at_head)
    return len(text) <= _LONGEST_EN and _is_heading_en(text, words, at_head=at_head)


def without_numeral(text: str, language: str) -> str:
    """A line without marks and without the number in front."""
    numeral = _NUMERAL_ZH if language == "zh" else _NUMERAL_EN
    return numeral.sub("", text.strip(_MARKS)).strip(_MARKS)


def unlike_topics(text: str, language: str, words: Headings) -> str:
    """What a line says beside numbers in front, marks and words for kinds of work."""
    if language == "zh":
        return words.topics.sub(" ", _NUMERAL_ZH.sub("", text.strip(_MARKS))).strip(_MARKS)
    said = _WORD_EN.findall(_NUMERAL_EN.sub("", text.strip(_MARKS)))
    return " ".join(word for word in said if _kind_en(word, words) not in (_TOPIC, "joint"))


def _is_heading_zh(text: str, words: Headings, *, at_head: bool) -> bool:
    bare = _NUMERAL_ZH.sub("", text.strip(_MARKS)).strip(_MARKS)
    for mark in "（）()“”【】《》|｜":
        bare = bare.replace(mark, "")
    bare = _TIME_ZH.sub("", bare).strip(_MARKS)
    if not bare:
        return at_head
    return bool(words.own.fullmatch(bare) or (at_head and words.first.fullmatch(bare)))


def _is_heading_en(text: str, words: Headings, *, at_head: bool) -> bool:
    said = _WORD_EN.findall(_NUMERAL_EN.sub("", text.strip(_MARKS)))
    kinds = [_kind_en(word, words) for word in said]
    topics, named = kinds.count(_TOPIC), kinds.count("")
    ends = kinds.count(_PAPER) + kinds.count(_OFFICE)
    if not (topics or ends):
        return at_head and bool(kinds) and not named
    if not named:
        return topics <= _MOST_TOPICS_EN and not _acts(kinds)
    if named == 1 and topics and (kinds[0], kinds[-1]) == ("", _PAPER):
        return True  # `Changsha Foreign Affairs Briefing`, above the second half too
    most = _MOST_NAMES_EN if ends else topics - 1
    return at_head and named <= most and _are_places(kinds)


def _acts(kinds: Sequence[str]) -> bool:
    """Whether something stands right behind an office, which may be what it does."""
    return (_OFFICE, _TOPIC) in pairwise(kinds)


def _are_places(kinds: Sequence[str]) -> bool:
    """Whether names stand only where places do: in front, or behind `of` and its like."""
    before = "joint"
    for kind in kinds:
        if kind == "" and before not in ("joint", ""):
            return False
        before = kind
    return True


@lru_cache(maxsize=_WORDS_KEPT)
def _kind_en(word: str, words: Headings) -> str:
    """`topic`, `paper`, `office`, `joint` or, for a name and any other word, nothing."""
    lowered = word.lower()
    if lowered in _JOINTS_EN or _TIME_EN.fullmatch(lowered):
        return "joint"
    return words.words.get(lowered) or words.words.get(lowered.removesuffix("s"), "")
