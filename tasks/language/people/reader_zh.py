"""One Chinese line on its way from left to right, with the names found in it so far."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tasks.language.gazetteer import Hit
from tasks.language.people.dotted_names_zh import dotted_name_end
from tasks.language.people.foreign_names_zh import foreign_name_end, japanese_end, latin_name_end
from tasks.language.people.lexicon import PeopleLexicon, Title
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import elements_end, family_end
from tasks.language.people.name_ends_zh import STOPS, follower_length
from tasks.language.people.names_zh import (
    han_name_end,
    minority_name_end,
    sound_end,
    surname_length,
)
from tasks.language.people.outside import country_words, outside_codes, outside_words
from tasks.language.people.titles_zh import title_start
from tasks.language.pinyin import orders, readings, spelled_ends, syllable_count
from tasks.language.story import Line, Place

SpelledIndex = dict[str, list[tuple[str, bool]]]
_BEHIND_TITLES = ("title_then_name_zh", "shared_title_zh")
_BODY_SIGNS = frozenset("会馆署局厅处")
NO_NAME_ENDS = frozenset("籍会委办局厅部处司院校所站馆社寺庙团区县市省镇")
"""The last characters of bodies and places; none ends a given name."""
# Countries and regions whose people write their names in Han characters.
_HAN_NAMED = frozenset({"JP", "KR", "KP", "VN", "SG", "MY", "HK", "MO", "TW"})
# Bodies that bear somebody's name: `本·古里安大学`.
_BODY_WORD = re.compile(
    "大学|学院|[中小]学|学校|学堂|书院|公司|集团|基金会|银行|医院|机场|(?:博物|美术|艺术|文学|纪念|图书)馆"
    "|故居|旧居|酒店|宾馆|饭店|剧院|爱乐|[乐剧]团|合唱团|艺术团|实验室|研究[所院]|交易会|博览会|论坛|大会|商品|音乐会"
)
_OF_A_BODY = re.compile(
    rf"(?:（[^（）]{{1,4}}）)?[^的所在与和及，。；：、（）“”《》\s]{{0,8}}?(?:{_BODY_WORD.pattern})"
)
_UNTITLED = ("dotted_zh", "spelled_zh")
_LONGEST_SUBJECT = 12
_OF_A_MINISTRY = re.compile("[^，。；、]{1,10}[部厅局署](?:副?[部厅局署]长|国务秘书|秘书长)")
_HONOUR = ("honorific", "foreign")
_PEOPLE = re.compile(r"[\u4e00-\u9fff]{2,7}?人(?=[\u4e00-\u9fff])")
_OF_OFFICES = frozenset("原副前")
_JOINT = re.compile("[与和同及]")
_LATIN_ADDRESS = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|H\.E)\b\.? ?(?=[A-ZÀ-Ž])")
_SHORTEST, _LONGEST = 2, 4
_LONGEST_SYLLABLE = 6
_LONGEST_DOTTED = 24


@dataclass(slots=True)
class Reader:
    """One line on its way from left to right, and the names met so far."""

    line: Line
    lexicon: PeopleLexicon
    spelled: SpelledIndex
    known: set[str]
    hits: Sequence[Hit[Title]]
    starts: list[int] = field(init=False)
    ends: frozenset[int] = field(init=False)
    found: dict[int, Mention] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Notes where the words of titles begin and end."""
        self.starts = [hit.start for hit in self.hits]
        self.ends = frozenset(hit.end for hit in self.hits if hit.value.realm != "honorific")

    def is_title(self, start: int) -> bool:
        """Whether a word of a title begins here."""
        position = bisect_left(self.starts, start)
        return position < len(self.starts) and self.starts[position] == start

    def behind_honour(self, start: int) -> int:
        """Where what stands here between title and name ends: a form of address, a people.

        `董事长|拿督|林某某`, `总经理|意大利人|马尔科·某某`.
        """
        if people := _PEOPLE.match(self.line.text, start):
            hits = country_words(self.line.text, self.lexicon, english=False)
            if any(hit.start == start and hit.end == people.end() - 1 for hit in hits):
                return people.end()
        position = bisect_left(self.starts, start)
        hit = self.hits[position] if position < len(self.hits) else None
        if hit and hit.start == start and (hit.value.realm, hit.value.side) == _HONOUR:
            return hit.end
        latin = _LATIN_ADDRESS.match(self.line.text, start)
        return latin.end() if latin else start

    def add(
        self, start: int, end: int, form: str, title: tuple[int, int] | None, rule: str
    ) -> None:
        """Keeps a mention, and its name for the rest of the story."""
        number, text = self.line.number, self.line.text
        known = self.found.get(start)
        if known and (known.title or not title):
            return
        if self.spelled_end(start) != end and self.is_no_name(text[start:end], form, rule):
            return
        if rule in _UNTITLED and self._names_a_body(end):
            return
        self.known.add(text[start:end])
        self.covered.update(range(start, end))
        self.found[start] = Mention(
            Place(number, start, end),
            text[start:end],
            form,
            text[title[0] : title[1]] if title else None,
            Place(number, *title) if title else None,
            rule,
        )

    def is_no_name(self, name: str, form: str, rule: str) -> bool:
        """Whether the characters are an ordinary word, a place, or end like a body.

        A word that begins with one of the common surnames (黎明) is somebody's name right
        behind a title, where no English spelling decides, unless it is a usual one (高度, 任务).
        """
        lexicon = self.lexicon
        is_place = name in lexicon.places_zh and name not in lexicon.elements
        if is_place or name in lexicon.never_names or self._begins_with_no_name(name):
            return True
        if name in lexicon.usual_words_zh:
            return True
        if form == "sound":
            if "·" in name:
                return bool(_BODY_WORD.search(name))
            return not _BODY_SIGNS.isdisjoint(name[1:])
        is_likely = name[0] in lexicon.common_surnames and rule in _BEHIND_TITLES
        if name in lexicon.words_zh and not is_likely:
            return True
        return form == "han" and name[-1] in NO_NAME_ENDS and len(name) > _SHORTEST

    def _names_a_body(self, end: int) -> bool:
        """Whether what ends here is the beginning of a body's name: `程某某|美术馆`.

        By its sound a name may run over the body's first character: `霍希博|物馆`.
        """
        text = self.line.text
        if _BODY_WORD.match(text, end - 1):
            return True
        follows = follower_length(text, end, self.lexicon.followers)
        return not follows and _OF_A_BODY.match(text, end) is not None

    def _begins_with_no_name(self, name: str) -> bool:
        """Whether it goes on from a word that is no name: `保护|和`, but not 高新|民."""
        lexicon = self.lexicon
        return name[:_SHORTEST] in lexicon.never_names and name[0] not in lexicon.common_surnames

    def spelled_end(self, start: int) -> int | None:
        """Where a name begins here that the English of the story spells, the name's end."""
        text = self.line.text
        for reading in readings(text[start : start + 1] or " "):
            for letters, is_chinese in self.spelled.get(reading, ()):
                if is_chinese and not surname_length(text, start, self.lexicon):
                    continue
                for end in spelled_ends(text, start, letters):
                    if _SHORTEST <= end - start <= _LONGEST or "·" in text[start:end]:
                        return end
        return None

    def title_span(self, hit: Hit[Title]) -> tuple[int, int]:
        """The title that ends with the hit."""
        start = title_start(self.line.text, hit.start, self.ends, self.known)
        named = (at for at in range(hit.start - 1, start - 1, -1) if at in self.covered)
        behind = next(named, None)
        start = start if behind is None else behind + 1
        start = self._behind_dotted(start, hit.start)
        while start < hit.start and self.line.text[start] in STOPS:
            start += 1
        return self._from_country(start), hit.end

    def _behind_dotted(self, start: int, end: int) -> int:
        """Where the title begins behind a dotted name not found yet: `玛丽·布朗与|医院院长`."""
        dot = self.line.text.rfind("·", start, end)
        joint = _JOINT.search(self.line.text, dot, end) if dot >= 0 else None
        return joint.end() if joint else start

    def _from_country(self, start: int) -> int:
        """Where a title begins whose office is for several things: `尼泊尔文化、|旅游部部长`."""
        text, begin = self.line.text, max(0, start - _LONGEST_SUBJECT)
        if text[start - 1 : start] != "、" or not _OF_A_MINISTRY.match(text, start):
            return start
        for hit in outside_words(text[begin:start], self.lexicon, english=False):
            subject = range(begin + hit.end, start - 1)
            plain = STOPS.isdisjoint(text[subject.start : subject.stop])
            if (
                subject
                and plain
                and self.covered.isdisjoint(subject)
                and not self.ends & {start - 1}
            ):
                return begin + hit.start
        return start

    def countries(self, span: tuple[int, int]) -> Sequence[str]:
        """The outside countries of the title; empty for one of the mainland."""
        return outside_codes(self.line.text[span[0] : span[1]], self.lexicon)

    def name_after(self, start: int, countries: Sequence[str]) -> tuple[int, str] | None:
        """End and form of the name that begins right behind a title of these countries."""
        text, lexicon = self.line.text, self.lexicon
        if countries:
            han_names = countries[0] in _HAN_NAMED
            end = foreign_name_end(text, start, lexicon, han_names=han_names)
            return (end, "latin" if text[start].isascii() else "sound") if end else None
        if end := self.spelled_end(start) or None:
            return end, "sound" if "·" in text[start:end] else "han"
        end = dotted_name_end(text, start, lexicon)
        if end and not self._holds_title(start, end):
            return end, "sound"
        return self._undotted_after(start)

    def _holds_title(self, start: int, end: int) -> bool:
        """Whether somebody else's office stands in what looks like a name with dots."""
        inside = self.hits[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return any(hit.value.head and hit.end < end for hit in inside)

    def _undotted_after(self, start: int) -> tuple[int, str] | None:
        text, lexicon = self.line.text, self.lexicon
        by_elements = elements_end(text, start, lexicon.elements) or 0
        by_elements = by_elements and sound_end(text, by_elements, lexicon)
        end = han_name_end(text, start, lexicon)
        if end and self._goes_on_as_title(start, end):
            end = None
        if by_elements and by_elements >= (end or 0):
            return by_elements, "sound"
        if end:
            return end, "han"
        if family := family_end(text, start, lexicon):
            end = japanese_end(text, family, lexicon)
            return (end, "sound") if end > family else None
        end = minority_name_end(text, start, lexicon)
        return (end, "sound") if end else self._latin_after(start)

    def _goes_on_as_title(self, start: int, end: int) -> bool:
        """Whether a title follows the surname, or a word for its time: `领事|司原|参赞`."""
        text = self.line.text
        if text[end - 1] in _OF_OFFICES and self.is_title(end):
            return True
        return self.is_title(start + surname_length(text, start, self.lexicon))

    def _latin_after(self, start: int) -> tuple[int, str] | None:
        end = latin_name_end(self.line.text, start)
        return (end, "latin") if end else None

    def known_start(self, end: int) -> int | None:
        """Where a dotted name begins that ends here and was met before in the story."""
        text = self.line.text
        starts = range(max(0, end - _LONGEST_DOTTED), end)
        return next((start for start in starts if text[start:end] in self.known), None)

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a name found already overlaps the span."""
        return not self.covered.isdisjoint(range(start, end))


def spelled_index(mentions_en: Iterable[Mention], lexicon: PeopleLexicon) -> SpelledIndex:
    """English names as letters, under every reading their first character can have.

    Each with whether it is a Chinese name, which must begin with a surname; names of the
    minorities (`Zhuoma Yangjin`) may be spelt in pinyin as well, and begin with anything.
    """
    index: SpelledIndex = {}
    for name, form in dict.fromkeys((m.name, m.form) for m in mentions_en):
        for spelled in orders(name):
            if form != "pinyin" and not syllable_count(spelled, lexicon.syllables):
                continue
            for length in range(1, min(_LONGEST_SYLLABLE, len(spelled)) + 1):
                if spelled[:length] in lexicon.syllables:
                    index.setdefault(spelled[:length], []).append((spelled, form == "pinyin"))
    return index
