"""From the lines of a story to the people who took part in each of its activities."""

import re
from collections.abc import Sequence

from tasks.language.lexicon import PeopleLexicon
from tasks.language.party import Party
from tasks.language.people import Mention
from tasks.language.people_again import again_en, again_zh, misspelled
from tasks.language.people_en import find_people_en
from tasks.language.people_join import Person, group_en, group_zh, link, respelled
from tasks.language.people_zh import find_people_zh, spelled_index
from tasks.language.roles import official_roles, partner_role
from tasks.language.sides import country, side, sphere
from tasks.language.story import Activity, Evidence, Line

# Leaders whose words are studied take no part: `习近平总书记重要讲话精神`, `Xi Jinping Thought`.
_STUDIED_ZH = re.compile(
    r"(?:总书记|主席|同志)?(?:关于|在|的|系列)?[“‘]?(?:重要|新时代|[^，。]{0,8}(?:思想|精神|讲话|论述|指示|著作))"
)
_STUDIED_EN = re.compile(
    r"(?:'s)?\s+(?:Thought|important|speech|instructions|remarks|expositions|guiding)"
)
_PAST_OFFICE = re.compile(r"时任|前任|原任|已故|former|then-", re.IGNORECASE)


def people_of(lines: Sequence[Line], lexicon: PeopleLexicon) -> list[Person]:
    """The people a story names, each once, in the order of their first Chinese mention."""
    english = [line for line in lines if line.language != "zh"]
    chinese = [line for line in lines if line.language != "en"]
    found_en = [m for line in english for m in find_people_en(line, lexicon)]
    spelled = spelled_index(found_en, lexicon)
    known: set[str] = set()
    found_zh = [m for line in chinese for m in find_people_zh(line, spelled, known, lexicon)]
    found_zh += again_zh(chinese, found_zh)
    found_en += again_en(english, found_en)
    people = respelled(link(group_zh(found_zh), group_en(found_en), lexicon))
    for person in people:
        if not person.mentions_en and person.form == "han":
            person.mentions_en += misspelled(english, person.name_zh or "")
    return [person for person in people if not _is_studied(person, lines)]


def _is_studied(person: Person, lines: Sequence[Line]) -> bool:
    """Whether every mention is of somebody's words, not of the person."""
    texts = {line.number: line.text for line in lines}

    def studied(mention: Mention) -> bool:
        pattern = _STUDIED_ZH if mention.form in ("han", "sound") else _STUDIED_EN
        return bool(pattern.match(texts[mention.place.line], mention.place.end))

    return all(studied(m) for m in person.mentions)


def _evidence(person: Person, numbers: set[int]) -> tuple[Evidence, ...]:
    return tuple(Evidence(m.place, m.rule) for m in person.mentions if m.place.line in numbers)


def _aliases(person: Person, numbers: set[int]) -> tuple[tuple[str, str], ...]:
    spelled = [("zh", m.name) for m in person.mentions_zh if m.place.line in numbers]
    spelled += [("en", m.name) for m in person.mentions_en if m.place.line in numbers]
    return tuple(dict.fromkeys(spelled))


def _takes_part(person: Person, numbers: set[int]) -> bool:
    """Whether the person is named in the lines, and not only with an office of the past."""
    here = [m for m in person.mentions if m.place.line in numbers]
    return bool(here) and not all(m.title and _PAST_OFFICE.search(m.title) for m in here)


def people_parties(
    people: Sequence[Person], activity: Activity, home: str, lexicon: PeopleLexicon
) -> list[Party]:
    """The officials and foreign persons of one activity, with roles and evidence.

    `home` is the city or province whose office tells the story; it is part of the officials'
    sphere.
    """
    lines = {line.number: line for line in activity.lines}
    numbers = {n for n, line in lines.items() if line.kind != "title"} or set(lines)
    present = [person for person in people if _takes_part(person, numbers)]
    officials = [person for person in present if side(person, lexicon) == "official"]
    roles = dict(zip(map(id, officials), official_roles(officials, lines), strict=True))
    return [
        _party(person, numbers, roles.get(id(person)), lines, home, lexicon) for person in present
    ]


def _party(
    person: Person,
    numbers: set[int],
    official_role: str | None,
    lines: dict[int, Line],
    home: str,
    lexicon: PeopleLexicon,
) -> Party:
    official = official_role is not None
    return Party(
        entity_kind="official" if official else "partner",
        name_zh=person.name_zh,
        name_en=person.name_en,
        aliases=_aliases(person, numbers),
        title_zh=person.title_zh,
        title_en=person.title_en,
        role=official_role or partner_role(person, lines),
        partner_kind=None if official else "person",
        country_code=None if official else country(person, lexicon),
        sphere=sphere(person.title_zh, home) if official else None,
        affiliation_zh=None,
        evidence=_evidence(person, numbers),
    )
