"""From the lines of a story to the people who took part in each of its activities."""

import re
from collections.abc import Mapping, Sequence

from tasks.language.party import Party
from tasks.language.people.family_names import add_short_mentions
from tasks.language.people.fitted_names import fitted
from tasks.language.people.guest_countries import settle_countries
from tasks.language.people.guests_en import find_guests_en
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.origins import with_origins
from tasks.language.people.parts import official_roles, partner_role
from tasks.language.people.people_again import again_en, again_zh, heard, misspelled
from tasks.language.people.people_en import find_people_en
from tasks.language.people.people_join import Person, group_en, group_zh
from tasks.language.people.people_link import link, respelled
from tasks.language.people.people_zh import find_people_zh, find_spelled, glossed
from tasks.language.people.reader_zh import spelled_index
from tasks.language.people.roles import Roles
from tasks.language.people.shared_posts import with_own_posts
from tasks.language.people.sides import country, side
from tasks.language.people.spheres import sphere
from tasks.language.people.studied import is_studied
from tasks.language.people.units import units
from tasks.language.people.written import find_written
from tasks.language.pinyin import spells
from tasks.language.story import LONGEST_LINE, Activity, Evidence, Line

_PAST_WORD = len("时任")
_PAST_OFFICE = re.compile(r"时任|前任|原任|已故|former|then-", re.IGNORECASE)


def people_of(lines: Sequence[Line], lexicon: PeopleLexicon) -> list[Person]:
    """The people a story names, each once, in the order of their first Chinese mention.

    A line longer than any paragraph of a bulletin is not looked at.
    """
    read = [line for line in lines if len(line.text) <= LONGEST_LINE]
    english = [line for line in read if line.language != "zh"]
    chinese = [line for line in read if line.language != "en"]
    found_en = [m for line in english for m in find_people_en(line, lexicon)]
    found_en += _guests(english, found_en, lexicon)
    spelled = spelled_index(found_en, lexicon)
    known: set[str] = set()
    found_zh = [m for line in chinese for m in find_people_zh(line, spelled, known, lexicon)]
    found_zh += _spelled_only(chinese, found_en, found_zh, lexicon)
    found_zh += find_written(chinese, found_en, found_zh, lexicon)
    found_zh = fitted(found_zh, found_en, chinese, lexicon)
    found_zh = with_own_posts(found_zh, chinese, lexicon)
    found_en = with_own_posts(found_en, english, lexicon)
    found_zh += again_zh(chinese, found_zh)
    found_en += again_en(english, found_en)
    found_zh = with_origins(found_zh, chinese, lexicon)
    found_en = with_origins(found_en, english, lexicon)
    glosses = glossed(chinese, found_zh)
    people = respelled(link(group_zh(found_zh), group_en(found_en), lexicon, glosses))
    settle_countries(people, read, lexicon)
    _look_again(people, english, lexicon)
    add_short_mentions(people, chinese, "zh", lexicon)
    add_short_mentions(people, english, "en", lexicon)
    return [person for person in people if not is_studied(person, lines, lexicon)]


def _guests(
    english: Sequence[Line], found: Sequence[Mention], lexicon: PeopleLexicon
) -> list[Mention]:
    """Guests without a title, where no other rule has found a name."""
    taken = {(m.place.line, m.place.end) for m in found}
    guests = [m for line in english for m in find_guests_en(line, lexicon)]
    return [m for m in guests if (m.place.line, m.place.end) not in taken]


def _spelled_only(
    chinese: Sequence[Line],
    found_en: Sequence[Mention],
    found_zh: Sequence[Mention],
    lexicon: PeopleLexicon,
) -> list[Mention]:
    """Chinese places of the English names that no Chinese title has led to."""
    names = {m.name for m in found_zh if m.form == "han"}
    missing = [m for m in found_en if not any(spells(name, m.name) for name in names)]
    spelled = spelled_index(missing, lexicon)
    if not spelled:
        return []
    taken: dict[int, set[int]] = {}
    for mention in found_zh:
        line, start, end = mention.place
        taken.setdefault(line, set()).update(range(start, end))
    return [
        mention
        for line in chinese
        for mention in find_spelled(line, spelled, taken.get(line.number, set()), lexicon)
    ]


def _look_again(people: Sequence[Person], english: Sequence[Line], lexicon: PeopleLexicon) -> None:
    """Gives those named in Chinese only the English places that no rule of English finds."""
    taken = {(m.place.line, m.place.start) for person in people for m in person.mentions_en}
    for person in people:
        name_zh = person.name_zh or ""
        if not person.mentions_en and "·" not in name_zh:
            person.mentions_en += misspelled(english, name_zh)
        if not person.mentions_en and person.form == "sound":
            person.mentions_en += heard(english, name_zh, taken, lexicon)


def name_offsets(people: Sequence[Person]) -> set[tuple[int, int]]:
    """Line and offset of every character of the people's names."""
    places = [mention.place for person in people for mention in person.mentions]
    return {(place.line, offset) for place in places for offset in range(place.start, place.end)}


def _evidence(person: Person, numbers: set[int]) -> tuple[Evidence, ...]:
    return tuple(Evidence(m.place, m.rule) for m in person.mentions if m.place.line in numbers)


def _aliases(person: Person, numbers: set[int]) -> tuple[tuple[str, str], ...]:
    spelled = [("zh", m.name) for m in person.mentions_zh if m.place.line in numbers]
    spelled += [("en", m.name) for m in person.mentions_en if m.place.line in numbers]
    return tuple(dict.fromkeys(spelled))


def _takes_part(person: Person, lines: Mapping[int, Line]) -> bool:
    """Whether the person is named in the lines, and not only with an office of the past."""
    here = [m for m in person.mentions if _is_in(m, lines)]
    return bool(here) and not all(_is_past(m, lines[m.place.line].text) for m in here)


def _is_in(mention: Mention, lines: Mapping[int, Line]) -> bool:
    """Whether the lines hold the mention; of a shared line an activity has its own part only."""
    line, start, end = mention.place
    return line in lines and lines[line].text[start:end].strip() != ""


def _is_past(mention: Mention, text: str) -> bool:
    """Whether the printed office is one of the past: `时任` stands before a title, not in it."""
    title = mention.title_place
    if title is None:
        return False
    return bool(_PAST_OFFICE.search(text, max(0, title.start - _PAST_WORD), title.end))


def people_parties(
    people: Sequence[Person],
    said: Sequence[Roles],
    activity: Activity,
    home: str,
    lexicon: PeopleLexicon,
) -> list[Party]:
    """The officials and foreign persons of one activity, with roles and evidence.

    `said` is what its lines let each of the people do, from `said_roles`. `home` is the city or
    province whose office tells the story; it is part of the officials' sphere.
    """
    lines = {line.number: line for line in activity.lines}
    numbers = {n for n, line in lines.items() if line.kind != "title"} or set(lines)
    telling = {number: lines[number] for number in numbers}
    present = [person for person in people if _takes_part(person, telling)]
    of_person = dict(zip(map(id, people), said, strict=True))
    officials = [person for person in present if side(person, lexicon) == "official"]
    ours = set(map(id, officials))
    guests = [person for person in present if id(person) not in ours]
    parts = official_roles(officials, [of_person[id(p)] for p in officials], lines, guests)
    roles = dict(zip(map(id, officials), parts, strict=True))
    return [
        _official(person, numbers, roles[id(person)], home, lexicon)
        if id(person) in roles
        else _partner(
            person,
            numbers,
            partner_role(person, of_person[id(person)], lines),
            country(person, lexicon),
        )
        for person in present
    ]


def _official(
    person: Person, numbers: set[int], role: str, home: str, lexicon: PeopleLexicon
) -> Party:
    return Party(
        entity_kind="official",
        name_zh=person.name_zh,
        name_en=person.name_en,
        aliases=_aliases(person, numbers),
        title_zh=person.title_zh,
        title_en=person.title_en,
        role=role,
        sphere=sphere(person, home, lexicon),
        units=units(person.title_zh, lexicon),
        evidence=_evidence(person, numbers),
    )


def _partner(person: Person, numbers: set[int], role: str, country_code: str | None) -> Party:
    return Party(
        entity_kind="partner",
        name_zh=person.name_zh,
        name_en=person.name_en,
        aliases=_aliases(person, numbers),
        title_zh=person.title_zh,
        title_en=person.title_en,
        role=role,
        partner_kind="person",
        country_code=country_code,
        evidence=_evidence(person, numbers),
    )
