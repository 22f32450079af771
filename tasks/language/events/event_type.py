"""Which of the types an activity is, by what its headline and first sentences say was done."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.events.visits import DOMESTIC, JOURNEYS, Visits, travel_zh, visit_en, visit_zh
from tasks.language.gazetteer import Gazetteer, Hit
from tasks.language.telling import Telling
from tasks.language.words import forms, is_word

UNKNOWN = "other"
TITLE, LEAD = "title", "lead"
_VISIT, _ASSEMBLY, _CAMP = "visit", "assembly", "camp"
_TITLE_WEIGHT, _SHARED_TITLE_WEIGHT = 1.6, 0.5
_LEAD_WEIGHTS = (1.0, 0.45, 0.3)
_REST_WEIGHT = 0.2
_SCAN = 6000
_MEET_ZH = ("会见", "会谈", "会晤")
_MODIFIER_WEIGHT = 0.25
_CLOSE = 0.9
_CLEAR = 5.0
# On a journey people are met, called on and shown around: that is part of it.
_ON_THE_WAY = frozenset(("meeting", "courtesy_call", "inspection"))
_ON_THE_WAY_WEIGHT = 0.6
_WAYS = (*JOURNEYS, DOMESTIC)
_WAY_WEIGHT = 0.6
_SHORT = frozenset(("meeting", "courtesy_call", "signing", "reception"))
_LONG_WEIGHT = 0.5

# Why, under which motto and on whose invitation something is done is not what is done.
_ASIDE_ZH = re.compile(
    r"为(?:(?<=^为)|(?<=[，。；日]为))(?:了)?[^，。；]{4,80}(?=，)"
    r"|以[“《][^”》]{2,60}[”》]为(?:主题|题)|应[^，。]{2,50}邀请"
    r"|(?:商定|约定)[^，。；]{2,40}"
    r"|根据[^，。]{2,40}，|按照[^，。]{2,40}，|受[^，。]{2,40}，"
)
_ASIDES_EN = (
    *("in order to", "so as to", "aim", "theme", "invitation of", "agreed"),
    *("to celebrate", "to mark", "to commemorate"),
)
_ASIDE_EN = re.compile(
    r"\b(?:in order to|so as to|aim(?:s|ed|ing) (?:to|at)|with the theme of|themed)\b"
    r"[^.]{5,300}?(?=[,.])"
    r"|\bto (?:celebrate|mark|commemorate)\b[^,.]{5,120}(?=,)"
    r"|\bagreed (?:that|to)\b[^.;]{5,120}"
    r"|\bat the invitation of\b.{5,160}?, (?=[a-z][\w'-]+ [a-z][\w'-]+,)",
)
# An event's name before one of these only describes somebody or something else.
_MODIFIER_ZH = re.compile(
    r"(?:[”》]|期间|之)?"
    r"(?:的(?!仪式|活动)|期间|上，|代表团|嘉宾|主席|秘书|组委|签证|留学|成果|调研|调查研究)"
)
# People who are trained serve nobody yet.
_TRAINED = frozenset(("志愿者", "volunteer", "volunteers"))
# As the title of somebody it tells what he is, not what was done.
_NAMED = re.compile(
    r" [A-Z][a-z]+ [A-Z]|(?![们与和同跟在向为])[一-鿿·]{2,8}(?:一同|一道)?(?:在座|作陪)"
)
# What guests are shown was staged for others.
_SHOWN = {
    "zh": re.compile(r"(?:参观|游览)了?[^，。；]{0,40}$"),
    "en": re.compile(r"\b(?:visited|toured|viewed)\b[^,.;]{0,60}$"),
}
_STAGED = "performance"
# A party that somebody met is on a visit; what is told is that they met.
_MET_ZH = re.compile(r"(?:会见|会晤|接见|宴请)了?[^，。；]{0,30}$")
# A camp lasts; what is told of one of its days is that it was opened or closed.
_CAMP_ENDS = {
    "zh": re.compile(r"[开闭结]营|[开闭落]幕"),
    "en": re.compile(r"\b(?:open(?:ed|s|ing)|clos(?:ed|es|ing)|conclud(?:ed|es)|kicked off)\b"),
}
_CAMP_WEIGHTS = {"training": 4.0, "ceremony": 8.0}


class TypeWord(NamedTuple):
    """What a word says of the type, how strongly, and where: in a `title`, a `lead` or `any`."""

    code: str
    weight: float
    where: str


@dataclass(frozen=True, slots=True)
class TypeLexicon:
    """The words by which types are told; English ones in lower case."""

    words_zh: Gazetteer[TypeWord]
    words_en: Gazetteer[TypeWord]
    visits: Visits


class TypeVerdict(NamedTuple):
    """The type of an activity and what makes it doubtful."""

    code: str
    grounds: tuple[str, ...]


def type_words(rows: Iterable[Mapping[str, str]], language: str) -> dict[str, TypeWord]:
    """The words of event_words.csv in one language; `donat*` stands for its verb forms."""
    words = {}
    for row in rows:
        if row["language"] == language:
            word = TypeWord(row["event_type_code"], float(row["weight"]), row["where"])
            words.update(dict.fromkeys(forms(row["word"]), word))
    return words | _run_on(words)


def _run_on(words: Mapping[str, TypeWord]) -> dict[str, TypeWord]:
    """A person's name or body before 会见 must not hide it: 张青年|会见, not 年会."""
    return {
        word[:-1] + verb: words[verb]
        for word in words
        for verb in _MEET_ZH
        if word.endswith("会") and verb in words
    }


def event_type(
    tellings: Iterable[Telling],
    lexicon: TypeLexicon,
    *,
    lasts_days: bool = False,
    shared: bool = False,
    journey: str = "",
) -> TypeVerdict:
    """The type both languages together speak for; `other` where neither says anything known.

    What `lasts_days` is hardly a meeting, a call, a signing or a reception, though one may fall
    within it. Where several activities have `shared` a headline, it tells less of each.
    `journey` is the type of the visit of which it is a part.
    """
    title = _SHARED_TITLE_WEIGHT if shared else _TITLE_WEIGHT
    votes = {t.language: _votes(t, title, lexicon) for t in tellings if t.titles or t.lead}
    total: dict[str, float] = defaultdict(float)
    for vote in votes.values():
        for code, weight in vote.items():
            total[code] += weight * (_LONG_WEIGHT if lasts_days and code in _SHORT else 1)
    if journey:
        _part_of_journey(total, journey)
    if not total:
        return TypeVerdict(UNKNOWN, ("type_unknown",))
    ranked = sorted(total.items(), key=lambda item: (-item[1], item[0]))
    return TypeVerdict(ranked[0][0], tuple(_doubts(votes, ranked)))


def _part_of_journey(total: dict[str, float], journey: str) -> None:
    """Whoever is on a journey goes that way; what they did at a place tells more than the way."""
    ways = [total.pop(code) for code in _WAYS if code in total]
    if ways:
        total[journey] = _WAY_WEIGHT * max(ways)


def _doubts(
    votes: Mapping[str, Mapping[str, float]], ranked: list[tuple[str, float]]
) -> Iterator[str]:
    heard = [vote for vote in votes.values() if vote]
    if len(heard) == 1:
        yield "type_from_one_language"
    if len({max(vote, key=lambda code: (vote[code], code)) for vote in heard}) > 1:
        yield "type_languages_differ"
    if len(ranked) > 1 and ranked[1][1] >= _CLOSE * ranked[0][1]:
        yield "type_tie"


def _votes(telling: Telling, title: float, lexicon: TypeLexicon) -> dict[str, float]:
    """The strongest word for each type in each region, weighed by the region."""
    total: dict[str, float] = defaultdict(float)
    for where, weight, text in _regions(telling, title):
        for code, strength in _strongest(text, where, telling, lexicon).items():
            total[code] += weight * strength
    if not total and telling.bodies:
        text = " ".join(piece.text[:1000] for piece in telling.bodies[:3])
        found = _strongest(text, LEAD, telling, lexicon)
        return {code: _REST_WEIGHT * strength for code, strength in found.items()}
    return total


def _regions(telling: Telling, title: float) -> Iterator[tuple[str, float, str]]:
    if telling.titles:
        titles = " ".join(piece.text for piece in telling.titles)
        yield TITLE, title, titles[:_SCAN]
    for weight, piece in zip(_LEAD_WEIGHTS, telling.lead, strict=False):
        yield LEAD, weight, piece.text


def _outside(telling: Telling, lexicon: TypeLexicon) -> bool:
    """Whether headline or lead name a party from outside the mainland."""
    texts = (piece.text for piece in (*telling.titles, *telling.lead))
    return any(lexicon.visits.names_outside(text, telling.language) for text in texts)


def _strongest(text: str, where: str, telling: Telling, lexicon: TypeLexicon) -> dict[str, float]:
    language = telling.language
    best: dict[str, float] = {}
    hits = list(_hits(text, language, lexicon))
    trains = any(hit.value.code == "training" for hit, _ in hits)
    for hit, plain in hits:
        if hit.value.where not in (where, "any"):
            continue
        code, weight = _meaning(hit, plain, telling, lexicon)
        if language == "zh" and _MODIFIER_ZH.match(plain, hit.end):
            weight *= _MODIFIER_WEIGHT
        if _only_describes(text, plain, hit, trains=trains):
            weight *= _MODIFIER_WEIGHT
        if _is_of_others(code, plain, hit, language):
            weight *= _MODIFIER_WEIGHT
        if code and weight > best.get(code, 0):
            best[code] = weight
    if language == "zh":
        code, weight = travel_zh(text, lexicon.visits)
        best[code] = max(weight, best.get(code, 0))
    if max(best.get(code, 0) for code in JOURNEYS) >= _CLEAR:
        for code in _ON_THE_WAY & best.keys():
            best[code] *= _ON_THE_WAY_WEIGHT
    return {code: weight for code, weight in best.items() if code}


def _only_describes(text: str, plain: str, hit: Hit[TypeWord], *, trains: bool) -> bool:
    """Whether volunteers are those who are trained, or one is named."""
    if plain[hit.start : hit.end] not in _TRAINED:
        return False
    return trains or _NAMED.match(text, hit.end) is not None


def _is_of_others(code: str, plain: str, hit: Hit[TypeWord], language: str) -> bool:
    """Whether it is the exhibition that guests are shown, or the party that somebody met."""
    if code == _STAGED:
        return _SHOWN[language].search(plain, 0, hit.start) is not None
    return plain[hit.end - 1] == "团" and _MET_ZH.search(plain, 0, hit.start) is not None


def _meaning(
    hit: Hit[TypeWord], plain: str, telling: Telling, lexicon: TypeLexicon
) -> tuple[str, float]:
    """The type a word speaks for, some words with those beside them, and how strongly."""
    code, weight = hit.value.code, hit.value.weight
    if code == _VISIT:
        visit = visit_zh if telling.language == "zh" else visit_en
        return visit(plain, hit.start, hit.end, lexicon.visits)
    if code == _ASSEMBLY:
        return _assembly(telling, lexicon), weight
    if code == _CAMP:
        code = "ceremony" if _CAMP_ENDS[telling.language].search(plain) else "training"
        return code, _CAMP_WEIGHTS[code]
    return code, weight


def _assembly(telling: Telling, lexicon: TypeLexicon) -> str:
    """What a mere 会议 or meeting is: among themselves, or with somebody from outside."""
    if not _outside(telling, lexicon):
        return "internal_meeting"
    return "conference" if telling.language == "zh" else "meeting"


def _hits(text: str, language: str, lexicon: TypeLexicon) -> Iterator[tuple[Hit[TypeWord], str]]:
    """The words with the text they were found in: without asides, English in lower case."""
    if language == "zh":
        plain = _ASIDE_ZH.sub(_blank, text)
        for hit in lexicon.words_zh.find(plain):
            yield hit, plain
        return
    plain = text.lower()
    if any(aside in plain for aside in _ASIDES_EN):
        plain = _ASIDE_EN.sub(_blank, plain)
    for hit in lexicon.words_en.find(plain):
        if is_word(plain, hit.start, hit.end):
            yield hit, plain


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
