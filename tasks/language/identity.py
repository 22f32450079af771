"""Normal forms under which two printings of a name are one name."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product

from tasks.language.pinyin import letters, readings

FULL_NAME = r"\S\s+\S|[a-z][A-Z]"
"""Matches an English name of two words and more: a family name alone tells no one apart."""

_NOISE = re.compile(r"[\s·•・.,，。'’‘\"“”《》()（）\-–—_/]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ARTICLE = re.compile(r"\bthe\b")
_WELL_FORMED = re.compile(r"[A-ZÀ-Þ][^\s]*(?: (?:[a-z]{1,3} ){0,2}[A-ZÀ-Þ][^\s]*)+")
_ALL_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_MOST_SPELLINGS = 48
_LONGEST_SURNAME = 2

_SEAT_ZH = re.compile(r"驻(.{1,8}?)(?:名誉)?(?:总?领(?:事馆?|馆)|大?使馆|办事处|代表处)")
_SEAT_EN = re.compile(r"\b(?:[Ii]n|at|to) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\s*$")
_WHOLE_COUNTRY = frozenset({"华", "中国", "china", "beijing", "北京"})

# 市 that begins 市场, 市长, 市民 or 市政工程 is not "the city's"
_OF_THE_CITY = re.compile(r"市(?!场|长|民(?![政族宗革盟建进])|政(?![府协法务]))|团市委")
_OF_THE_PROVINCE = re.compile(r"省(?!会|级|长|略)|自治区(?!级|主席)|团省委")
_OF_A_DISTRICT = re.compile(
    r"\w{1,4}[区县](?=委|政府|人民政府|人大|政协|管委会|外办|外事|商务|文旅|教委)"
)


def identifier(prefix: str, *parts: str) -> str:
    """An id made from what makes the entity one: the same parts give the same id anywhere."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{prefix}-{digest[:16]}"


def words_of(name_en: str) -> list[str]:
    """The words of an English name; a space lost between two of them is found again."""
    return _HUMP.sub(" ", name_en).split()


def person_key(name_en: str) -> str:
    """Letters of an English name, the same whether the family name stands first or last."""
    words = [letters(word) for word in words_of(name_en)]
    spelled = "".join(words)
    if not spelled:
        return name_en.casefold()
    return min(spelled, words[-1] + "".join(words[:-1]))


def spellings(name_zh: str) -> Iterator[str]:
    """Yields the letters a Chinese name may be printed in, family name first and last.

    Every reading of every character counts, up to a limit that only names of four and more
    characters with several readings each come near.
    """
    syllables = [readings(char) for char in name_zh if char != "·"]
    if not syllables or not all(syllables):
        return
    for spelled in islice(product(*syllables), _MOST_SPELLINGS):
        yield "".join(spelled)
        for cut in range(1, min(_LONGEST_SURNAME, len(spelled) - 1) + 1):
            yield "".join(spelled[cut:] + spelled[:cut])


def slips(spelled: str) -> set[str]:
    """The letters themselves and with any one left out.

    Two words that differ by one letter more, less, other or swapped have a slip in common, so
    that a join on slips finds near spellings without comparing all with all.
    """
    return {spelled} | {spelled[:i] + spelled[i + 1 :] for i in range(len(spelled))}


def body_key(name: str) -> str:
    """A body's name without what printings differ in: case, spaces, signs, articles, `&`."""
    plain = _ARTICLE.sub("", name.casefold().replace("&", " and "))
    return _NOISE.sub("", plain) or name


def chinese_key(name_zh: str) -> str:
    """A Chinese name without the signs printings differ in: `达里欧·米海林`, `达里欧•米海林`."""
    return _NOISE.sub("", name_zh).casefold() or name_zh


@lru_cache(maxsize=65_536)
def is_well_formed(name_en: str) -> bool:
    """Whether a name is printed in words that begin, and do not go on, with capitals."""
    return bool(_WELL_FORMED.fullmatch(name_en)) and not _ALL_CAPITALS.search(name_en)


def seat(name_zh: str | None, name_en: str | None, places: Mapping[str, str]) -> str:
    """Where a mission sits, in letters where `places` (Chinese to English) knows the city.

    Empty where neither name says it, and for a mission to the whole country.
    """
    if name_zh and (found := _SEAT_ZH.search(name_zh)):
        city = found.group(1).removesuffix("市")
    elif name_en and (found := _SEAT_EN.search(name_en)):
        city = found.group(1)
    else:
        return ""
    told = letters(places.get(city, city)) or city
    return "" if told in _WHOLE_COUNTRY else told


def full_organization(name_zh: str, city: str, province: str = "") -> str:
    """The name of a mainland body with its place before it, where the name leaves it out.

    `市政府外办` in a bulletin of 重庆 is `重庆市政府外办`; so is `渝中区政府` `重庆市渝中区政府`,
    and `省外办` in one of 南京 `江苏省外办`. `city` is the short name of the document's home city,
    `province` that of its province, both empty where unknown.
    """
    if province and _OF_THE_PROVINCE.match(name_zh):
        return province + name_zh
    if not city or name_zh.startswith(city):
        return name_zh
    if _OF_THE_CITY.match(name_zh):
        return city + name_zh
    if _OF_A_DISTRICT.match(name_zh):
        return f"{city}市{name_zh}"
    return name_zh
