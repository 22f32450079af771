"""Short forms that only the rest of the document explains: `Director Pu`, `蒲主任`."""

from collections.abc import Iterator, Sequence

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_ends_zh import STOPS
from tasks.language.people.names_zh import surname_length
from tasks.language.people.people_join import Person
from tasks.language.people.sides import side
from tasks.language.people.titles_zh import title_words
from tasks.language.pinyin import letters
from tasks.language.story import Line, Place


def with_short_forms(
    stories: Sequence[tuple[Sequence[Line], list[Person]]], lexicon: PeopleLexicon
) -> list[list[Person]]:
    """The people of each story, short forms explained by the people of the whole document.

    A family name alone that fits no one, or more than one, names nobody and is left out.
    """
    roster = _roster(person for _, people in stories for person in people)
    completed = []
    for lines, people in stories:
        known = [person for person in people if not _is_family_name(person, lexicon)]
        families = [_recalled_en(p, roster, known) for p in people if _is_family_name(p, lexicon)]
        recalled = [person for person in families if person]
        recalled += _recalled_zh(lines, roster, [*known, *recalled], lexicon)
        completed.append(known + recalled)
    return completed


def _roster(people: Iterator[Person]) -> dict[tuple[str | None, str | None], Person]:
    """The people of a document with a full name and an office, each once."""
    return {(p.name_zh, p.name_en): p for p in people if p.title_zh or p.title_en}


def _is_family_name(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether the person is known by a Chinese family name in English and nothing else."""
    name = person.name_en or ""
    return not person.mentions_zh and " " not in name and letters(name) in lexicon.spellings


def _recalled_en(
    person: Person, roster: dict[tuple[str | None, str | None], Person], known: Sequence[Person]
) -> Person | None:
    family = letters(person.name_en or "")
    fits = {
        key: full
        for key, full in roster.items()
        if full.form in ("han", "pinyin") and letters((key[1] or "").split(" ")[0]) == family
    }
    if len(fits) != 1:
        return None
    [full] = fits.values()
    here = next((p for p in known if (p.name_zh, p.name_en) in fits), None)
    if here:
        here.mentions_en += person.mentions_en
        return None
    return Person(mentions_en=person.mentions_en, full=full)


def _recalled_zh(
    lines: Sequence[Line],
    roster: dict[tuple[str | None, str | None], Person],
    known: Sequence[Person],
    lexicon: PeopleLexicon,
) -> list[Person]:
    here = {person.name_zh for person in known}
    found: dict[int, Person] = {}
    for mention in _short_forms(lines, lexicon):
        fits = [p for p in roster.values() if _fits(p, mention, lexicon)]
        if len(fits) == 1 and fits[0].name_zh not in here:
            person = found.setdefault(id(fits[0]), Person(full=fits[0]))
            person.mentions_zh.append(mention)
    return list(found.values())


def _fits(person: Person, mention: Mention, lexicon: PeopleLexicon) -> bool:
    """Whether the short form's family name and title are this person's."""
    name, title = person.name_zh or "", mention.title or ""
    family = mention.name[: -len(title)]
    return (
        name.startswith(family)
        and (person.title_zh or "").endswith(title)
        and side(person, lexicon) == "official"
    )


def _short_forms(lines: Sequence[Line], lexicon: PeopleLexicon) -> Iterator[Mention]:
    """Family name and title behind a sign: `，蒲主任表示`."""
    for line in lines:
        if line.language == "en":
            continue
        text = line.text
        for hit in title_words(text, lexicon):
            for length in (1, 2):
                start = hit.start - length
                opens = start == 0 or (start > 0 and text[start - 1] in STOPS)
                if opens and hit.value.head and surname_length(text, start, lexicon) == length:
                    place = Place(line.number, start, hit.end)
                    title = Place(line.number, hit.start, hit.end)
                    name = text[start : hit.end]
                    yield Mention(
                        place, name, "han", text[hit.start : hit.end], title, "short_form_zh"
                    )
