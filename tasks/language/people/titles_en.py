"""Titles in English text: where a person's office begins and ends."""

import re
from functools import lru_cache

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import PeopleLexicon, Title

_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
# A title ends with a clause: at a verb in the past, at a relative, at a semicolon or full stop.
_END = re.compile(
    r"[;:]|\.(?=\s|$)|,|\s(?:who|which|during|with(?! (?:Foreign|Overseas)\b)|via|while|after"
    r"|before|as|is|was|were|are|has|had"
    r"|will|would|met|led|gave|said|made|took|held|paid|sent|spoke|went|came|read|told|saw|left"
    r"|[a-z]{3,}ed|Meets?|Met|Visits?|Attends?|Leads?|Pays?|Holds?)\b|\s(?=[(（])|\sand\s|$"
)
_NAME_AHEAD = re.compile(r"\.?\s+[A-Z][\w'.-]*\s+[A-Z]")
_TWO_CAPITALISED = re.compile(r"[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)+")
_SUBJECTS = re.compile(r" (?:[A-Z][a-z]+, ){0,4}[A-Z][a-z]+,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?")
_SUBJECT_BEFORE = re.compile(r"\b(?:of|for) (?:the )?([A-Z][a-z]+),$")
_ADDRESSED = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof|H\.E)\b\.?\s+[A-Z]")
_ARTICLES = re.compile(r"(?:(?:also|then|the|an?|and)\s+)+", re.IGNORECASE)
_TITLE_NOUN_AHEAD = 60
_LONGEST_ABBREVIATION = 4
_LONGEST_MODIFIER = 30
_MOST_MODIFIERS = 5
_INSIDE_WORDS = dict.fromkeys(map(ord, "-'.&"))
_NOT_VERBS = frozenset(["united", "invited", "appointed", "limited", "advanced", "related"])


def lower_in_step(text: str) -> str:
    """The text in lower case with every character at its old offset."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.translate(_ASCII_LOWER)


def title_hits(lowered: str, lexicon: PeopleLexicon) -> list[Hit[Title]]:
    """The words of titles in a lower-cased text, whole words only."""
    return [
        hit
        for hit in lexicon.titles_en.find(lowered)
        if not (hit.start and lowered[hit.start - 1].isalnum())
        and not lowered[hit.end : hit.end + 1].isalnum()
    ]


def _modified_start(text: str, hit: Hit[Title], lexicon: PeopleLexicon) -> int:
    """Where the title begins with its adjectives: `the outgoing Croatian |ambassador`."""
    start = hit.start
    for _ in range(_MOST_MODIFIERS):
        if text[start - 1 : start] != " ":
            break
        begin = text.rfind(" ", max(0, start - _LONGEST_MODIFIER), start - 1) + 1
        if not _is_modifier(text[begin : start - 1], lexicon):
            break
        start = begin
        if _ARTICLES.match(text, start):
            break
    return start


def _is_modifier(word: str, lexicon: PeopleLexicon) -> bool:
    """Whether a word may stand between a name's comma and the word of the title.

    Articles and qualities may, verbs, prepositions and the end of a sentence may not.
    """
    if word.lower() in lexicon.title_blockers_en:
        return False
    if word.endswith(".") and len(word) > _LONGEST_ABBREVIATION:
        return False
    return word[:1].isalpha() and word.translate(_INSIDE_WORDS).isalnum()


def _without_article(text: str, start: int) -> int:
    found = _ARTICLES.match(text, start)
    return found.end() if found else start


def opens_title(text: str, end: int, hits: list[Hit[Title]], lexicon: PeopleLexicon) -> bool:
    """Whether an apposition that is a title follows the name that ends here."""
    if text[end : end + 1] != ",":
        return False
    return any(
        end < hit.start <= end + _TITLE_NOUN_AHEAD
        and _modified_start(text, hit, lexicon) <= end + 2
        and not text[end + 1 : hit.start].count(",")
        for hit in hits
    )


def _goes_on(text: str, start: int, hits: list[Hit[Title]], lexicon: PeopleLexicon) -> bool:
    """Whether what follows a comma or an `and` is still the same person's title."""
    begin = _without_article(text, start)
    if any(
        hit.start == begin
        and hit.value.realm != "honorific"
        and not is_plural(text, hit)
        and not _has_name(text, hit.end)
        for hit in hits
    ):
        return True
    place = next(lexicon.countries_en.find(lower_in_step(text[start : start + 40])), None)
    return bool(
        place and place.start == 0 and text[start + place.end : start + place.end + 1] in ",.;"
    )


def _more_subjects(text: str, start: int, end: int, lexicon: PeopleLexicon) -> int | None:
    """Where a list of what an office deals with ends, of which the first stands before a comma.

    `Minister for Culture, Tourism and Civil Aviation| of …`; all are ordinary words.
    """
    found = _SUBJECTS.match(text, end)
    before = _SUBJECT_BEFORE.search(text, start, end)
    if not found or not before:
        return None
    words = re.findall(r"[a-z]+", (before.group(1) + found.group()).lower())
    return found.end() if lexicon.words_en.issuperset(words) else None


def _has_name(text: str, start: int) -> bool:
    return bool(_NAME_AHEAD.match(text, start))


def _has_title_or_name(text: str, start: int, lexicon: PeopleLexicon) -> bool:
    """Whether an `and` joins two people rather than two words of one title."""
    if _ADDRESSED.match(text, start):
        return True
    found = _TWO_CAPITALISED.match(text, start)
    if not found:
        return False
    words = re.findall(r"[\w-]+", found.group().lower())
    return lexicon.not_names_en.isdisjoint(words)


def apposition_start(text: str, hit: Hit[Title], lexicon: PeopleLexicon) -> int:
    """Where a title begins with its adjectives and without its article."""
    return _without_article(text, _modified_start(text, hit, lexicon))


def title_after(
    text: str, hit: Hit[Title], hits: list[Hit[Title]], lexicon: PeopleLexicon
) -> tuple[int, int] | None:
    """The span of the title whose word is `hit`, when it stands after its name.

    `Li Bo, vice mayor of X and member of Y, met` gives `vice mayor of X and member of Y`.
    """
    start = apposition_start(text, hit, lexicon)
    position = hit.end
    while found := _END.search(text, position):
        word = found.group().strip()
        if word == "," and (subjects := _more_subjects(text, position, found.end(), lexicon)):
            position = subjects
            continue
        joins = word in ("and", ",")
        if joins and _goes_on(text, found.end() + (word == ","), hits, lexicon):
            position = found.end() + 1
            continue
        if word in _NOT_VERBS or (
            word == "and" and not _has_title_or_name(text, found.end(), lexicon)
        ):
            position = found.end()
            continue
        return (start, found.start()) if found.start() > start else None
    return start, len(text)


def is_plural(text: str, hit: Hit[Title]) -> bool:
    """Whether several people's title is printed: `deputy directors`."""
    return text[hit.start : hit.end].lower() != hit.value.word.lower()


@lru_cache(maxsize=65_536)
def held_by_one(title: str, lexicon: PeopleLexicon) -> str:
    """The title as each of several people holds it: `members of the group` is `member of …`."""
    hit = next((hit for hit in title_hits(lower_in_step(title), lexicon)), None)
    if hit is None or not is_plural(title, hit):
        return title
    common = next(n for n in range(len(title)) if not _goes_with(title, hit, n))
    return title[: hit.start + common] + title[hit.start + common + 1 :]


def _goes_with(title: str, hit: Hit[Title], n: int) -> bool:
    return title[hit.start + n].lower() == hit.value.word[n : n + 1].lower()


def title_before(text: str, hit: Hit[Title], lexicon: PeopleLexicon) -> tuple[int, int]:
    """The span of a title that stands before its name: `Croatian ambassador`.

    Words in small letters before it are part of it only where they say of what kind it is:
    `Guests heard |Vice Mayor`.
    """
    start = hit.start
    for _ in range(_MOST_MODIFIERS):
        if text[start - 1 : start] != " ":
            break
        begin = text.rfind(" ", max(0, start - _LONGEST_MODIFIER), start - 1) + 1
        if not _is_of_title(text, begin, text[begin : start - 1], lexicon):
            break
        start = begin
    return _without_article(text, start), hit.end


def _is_of_title(text: str, start: int, word: str, lexicon: PeopleLexicon) -> bool:
    """Whether a word right before a title that precedes its name belongs to it."""
    if not _is_modifier(word, lexicon):
        return False
    lowered = word.lower()
    if word[0].islower():
        return lowered in lexicon.title_qualities_en
    opens = start == 0 or text[start - 2 : start] in (". ", "; ", ": ", "! ")
    return not opens or lowered in lexicon.not_names_en or lowered not in lexicon.words_en
