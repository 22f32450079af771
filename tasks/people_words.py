"""The vocabularies in which extraction recognises people, compiled once a process."""

from functools import cache

from tasks.language.gazetteer import Gazetteer
from tasks.language.lexicon import CountryWord, PeopleLexicon, Title
from warehouse.vocabulary import read_vocabulary

_MONTHS_AND_DAYS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday"
).split()
_SMALL_WORDS = (
    "the a an in on at of to from for by with and or as during after before since under among "
    "this that these those it he she they we i his her their its our my all both each other "
    "new first second third according also here there then when while recently"
).split()
# Words of a headline in title case that stand beside names.
_HEADLINE_VERBS = (
    "meets met visits visited attends attended leads led holds held pays paid receives received "
    "calls hosts hosted delivers speaks signs signed inspects chairs presides welcomes greets "
    "talks tours goes makes gives opens addresses joins returns farewell bids"
).split()
# Han characters that no given name contains where a name could end before them.
_BODY_REALM = "body"


def _titles(language: str) -> dict[str, Title]:
    rows = [row for row in read_vocabulary("titles") if row["language"] == language]
    words: dict[str, Title] = {}
    for row in rows:
        word = row["word"].lower() if language == "en" else row["word"]
        canonical = "|".join(filter(None, [row["canonical"], *row["others"].split(";")]))
        words[word] = Title(word, row["side"], row["realm"], row["head"] == "yes", canonical)
    return words


def _bodies_as_titles() -> dict[str, Title]:
    """Words of bodies that begin like a title (总领事馆), so that the longer word is found."""
    rows = [row for row in read_vocabulary("body_kinds") if row["language"] == "zh"]
    return {row["word"]: Title(row["word"], row["side"], _BODY_REALM, False, "") for row in rows}


def _plural_titles(words: dict[str, Title]) -> dict[str, Title]:
    """Plurals of English titles: `consuls general`, `level-II inspectors`."""
    plurals: dict[str, Title] = {}
    for word, title in words.items():
        head, _, tail = word.rpartition(" ")
        plurals[word + "s"] = title
        if tail in ("general", "counsellor", "counselor") and head:
            plurals[f"{head}s {tail}"] = title
    return plurals


def _countries(language: str) -> Gazetteer[CountryWord]:
    rows = [row for row in read_vocabulary("country_names") if row["language"] == language]
    return Gazetteer(
        {
            row["word"].lower() if language == "en" else row["word"]: CountryWord(
                row["word"], row["country_code"], row["kind"]
            )
            for row in rows
        }
    )


def _places_zh() -> frozenset[str]:
    divisions = read_vocabulary("divisions")
    words = {row[column] for row in divisions for column in ("name_zh", "short_zh")}
    words |= {row["word"] for row in read_vocabulary("country_names") if row["language"] == "zh"}
    return frozenset(word for word in words if len(word) > 1)


def _english_words_of_bodies() -> frozenset[str]:
    """Words that make a run of capitals a body, an office or an adjective, never a name."""
    bodies = (row["word"] for row in read_vocabulary("body_kinds") if row["language"] == "en")
    titles = (row["word"] for row in read_vocabulary("titles") if row["language"] == "en")
    people = (
        row["word"]
        for row in read_vocabulary("country_names")
        if row["language"] == "en" and row["kind"] in ("adjective", "people")
    )
    found = {
        word.lower().strip(".,'") for text in (*bodies, *titles, *people) for word in text.split()
    }
    return frozenset(found | {*_MONTHS_AND_DAYS, *_SMALL_WORDS, *_HEADLINE_VERBS})


@cache
def people_lexicon() -> PeopleLexicon:
    """All vocabularies for people, read from warehouse/reference."""
    titles_en = _titles("en")
    surnames = read_vocabulary("surnames")
    divisions = read_vocabulary("divisions")
    context = read_vocabulary("name_followers")
    followers = frozenset(row["word"] for row in context if row["use"] == "follows")
    sounds = {
        row["character"]: tuple(row["sounds"].split()) for row in read_vocabulary("transliteration")
    }
    return PeopleLexicon(
        titles_zh=Gazetteer({**_bodies_as_titles(), **_titles("zh")}),
        titles_en=Gazetteer({**_plural_titles(titles_en), **titles_en}),
        countries_zh=_countries("zh"),
        countries_en=_countries("en"),
        divisions_en=frozenset(
            row[column].lower() for row in divisions for column in ("name_en", "short_en")
        ),
        places_zh=_places_zh(),
        surnames=frozenset(row["surname"] for row in surnames),
        spellings=frozenset(
            spelled.replace(" ", "") for row in surnames for spelled in row["readings"].split()
        ),
        syllables=frozenset(
            row["syllable"] for row in read_vocabulary("syllables") if row["kind"] == "pinyin"
        ),
        sounds=sounds,
        followers=followers,
        never_given=frozenset(row["word"] for row in context if row["use"] == "never_given"),
        never_names=frozenset(row["word"] for row in context if row["use"] == "never_name"),
        not_names_en=_english_words_of_bodies(),
    )


@cache
def home_words() -> Gazetteer[str]:
    """Names of the mainland's provinces and cities, each with the short name of its city.

    A district or county counts for the city it belongs to.
    """
    rows = read_vocabulary("divisions")
    short = {row["name_zh"]: row["short_zh"] for row in rows}
    words: dict[str, str] = {}
    for row in rows:
        if row["level"] == "sar":
            continue
        if row["level"] in _CITIES:
            words[row["short_zh"]] = words[row["short_en"]] = row["short_zh"]
        elif row["level"] in _PROVINCES:
            words.setdefault(row["short_zh"], row["short_zh"])
            words.setdefault(row["short_en"], row["short_zh"])
        elif row["parent"] in short:
            words.setdefault(row["name_zh"], short[row["parent"]])
    return Gazetteer({word: home for word, home in words.items() if word})


_CITIES = ("municipality", "sub_provincial_city", "prefecture")
_PROVINCES = ("province", "autonomous_region")
