"""One official, one id: a Chinese name within a sphere, over all documents and both languages."""

import polars as pl

from tasks.language.identity import FULL_NAME, identifier, person_key, slips, spellings
from tasks.language.pinyin import letters, nearly_spells
from tasks.resolve_names import (
    RESOLVED,
    borrow_realm,
    exploded,
    in_scopes,
    mapped,
    only_one,
    scope,
    within_document,
)
from tasks.resolve_namesakes import part_namesakes

_WANTED = ["scope", "name_en"]


def resolve_officials(parties: pl.DataFrame) -> pl.DataFrame:
    """Gives each official of each event an entity.

    Args:
        parties: The columns PARTY of the officials; those without a name are left out.

    Returns:
        The columns RESOLVED. The id of a person named in Chinese depends on the name and the
        sphere alone (and, where no title tells the sphere, on those of the same document);
        once titles show namesakes within the sphere, on the unit of each as well. A person
        named only in English takes the id of the one official of that sphere whose name is
        spelt so. No other id changes while documents come.
    """
    rows = parties.with_columns(realm=pl.col("sphere").fill_null(""))
    in_chinese = pl.col("name_zh").is_not_null()
    named = borrow_realm(rows.filter(in_chinese), "name_zh")
    chinese = _with_id(part_namesakes(named), "name_zh")
    english = _english(rows.filter(~in_chinese & pl.col("name_en").is_not_null()))
    known = _fitting(english.select(_WANTED).unique(), chinese)
    parts = (
        chinese,
        english.join(known, on=_WANTED),
        _with_id(english.join(known, on=_WANTED, how="anti"), "own_name"),
    )
    return pl.concat([part.select(RESOLVED) for part in parts])


def _with_id(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    return mapped(rows, [name, "realm", "part"], "entity_id", _id_of)


def _id_of(name: str, realm: str, part: str) -> str:
    return identifier("o", "official", name, realm, *filter(None, [part]))


def _english(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with where to look, and the name under which they stand if nobody is found there."""
    keyed = borrow_realm(mapped(rows, ["name_en"], "key", person_key), "key")
    is_full = pl.col("name_en").str.contains(FULL_NAME)
    own_name = within_document("en:" + pl.col("key"), is_full)
    return keyed.with_columns(scope(), own_name=own_name, part=pl.lit(""))


def _fitting(wanted: pl.DataFrame, chinese: pl.DataFrame) -> pl.DataFrame:
    """The one official of the scope whom an English name fits; a slip counts if nobody fits.

    Joins on spellings, so that names are never compared all with all.
    """
    spelt = _spelt(in_scopes(chinese, wanted.select("scope").unique()))
    written = exploded(wanted, "name_en", "spelt", lambda name: [letters(name)])
    exact = written.join(spelt, on=["scope", "spelt"])
    near = _near(written.join(exact, on=_WANTED, how="anti"), spelt)
    columns = [*_WANTED, "entity_id"]
    return only_one(pl.concat([exact.select(columns), near.select(columns)]), _WANTED, "entity_id")


def _spelt(there: pl.DataFrame) -> pl.DataFrame:
    """How each official may be spelt: by the sound of the characters, and as printed elsewhere."""
    people = there.select("scope", "name_zh", "name_en", "entity_id").unique()
    sounds = people.select("scope", "name_zh", "entity_id").unique()
    by_sound = exploded(sounds, "name_zh", "spelt", spellings)
    named = people.drop_nulls("name_en")
    printed = exploded(named, "name_en", "spelt", lambda name: [letters(name)])
    return pl.concat([by_sound, printed.select(by_sound.columns)]).unique()


def _near(written: pl.DataFrame, spelt: pl.DataFrame) -> pl.DataFrame:
    there = spelt.join(written, on="scope", how="semi")
    pairs = exploded(written.rename({"spelt": "printed"}), "printed", "slip", slips).join(
        exploded(there, "spelt", "slip", slips), on=["scope", "slip"]
    )
    pairs = pairs.unique([*_WANTED, "name_zh", "entity_id"])
    fits = [nearly_spells(zh, en) for zh, en in pairs.select("name_zh", "name_en").iter_rows()]
    return pairs.filter(pl.Series(fits, dtype=pl.Boolean))
