"""One mainland body, one id: its full Chinese name, or its English one where no other is known."""

from collections.abc import Mapping
from functools import partial

import polars as pl

from tasks.language.identity import body_key, chinese_key, full_organization, identifier
from tasks.resolve_names import RESOLVED, in_scopes, mapped, only_one, scope

_WANTED = ["scope", "key_en"]


def resolve_organizations(parties: pl.DataFrame, provinces: Mapping[str, str]) -> pl.DataFrame:
    """Gives each mainland body of each event an entity.

    Args:
        parties: The columns PARTY of the bodies; `sphere` is the short name of the document's
            home city. Those without a name are left out.
        provinces: Short names of cities and provinces, with that of their province.

    Returns:
        The columns RESOLVED; `realm` is the city if the body is the city's, else empty. The id
        is made from the Chinese name with its city or province before it; a body named only in
        English takes the id of the one body of the city, or while that is unknown of the
        document, that bears this English name.
    """
    rows = parties.with_columns(realm=pl.col("sphere").fill_null(""))
    keyed = mapped(rows, ["name_en"], "key_en", lambda name: body_key(name) if name else None)
    in_chinese = pl.col("name_zh").is_not_null()
    chinese = mapped(
        keyed.filter(in_chinese), ["name_zh", "realm"], "entity_id", partial(_full_id, provinces)
    )
    english = keyed.filter(~in_chinese & pl.col("key_en").is_not_null()).with_columns(scope())
    known = _bearing(english, chinese)
    rest = english.join(known, on=_WANTED, how="anti")
    parts = (
        mapped(chinese, ["name_zh", "realm"], "city", _city).with_columns(realm="city"),
        english.join(known, on=_WANTED).with_columns(realm=pl.lit("")),
        mapped(rest, ["key_en", "realm"], "entity_id", _english_id),
    )
    return pl.concat([part.select(RESOLVED) for part in parts])


def _full_id(provinces: Mapping[str, str], name_zh: str, city: str) -> str:
    full = full_organization(name_zh, city, provinces.get(city, ""))
    return identifier("g", "organization", chinese_key(full))


def _city(name_zh: str, city: str) -> str:
    return city if full_organization(name_zh, city).startswith(city) else ""


def _english_id(key_en: str, city: str) -> str:
    return identifier("g", "organization", city, f"en:{key_en}")


def _bearing(english: pl.DataFrame, chinese: pl.DataFrame) -> pl.DataFrame:
    there = in_scopes(chinese.drop_nulls("key_en"), english.select("scope").unique())
    return only_one(there, _WANTED, "entity_id")
