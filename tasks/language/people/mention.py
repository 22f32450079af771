"""The shapes in which people travel between the functions that find, join and judge them."""

from dataclasses import dataclass

from tasks.language.story import Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name at one place of a line, with the title printed beside it.

    `form` says how the name is written: `pinyin` (a Chinese name in Latin letters), `latin`
    (any other name in Latin letters), `han` (a Chinese name) or `sound` (a foreign name in
    Chinese characters). `title` is as printed, without the name; `title_place` is where it
    stands; both are null where the name stands alone. `origin` is the ISO code of the country
    the words around the name say the person comes from.
    """

    place: Place
    name: str
    form: str
    title: str | None
    title_place: Place | None
    rule: str
    origin: str | None = None
