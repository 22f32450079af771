"""Which part of a city's offices a title belongs to: a district, a county, a department."""

import re
from functools import lru_cache

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.spheres import bare_title, leading_divisions

LEADERS = "市"
"""The unit of those who lead the city as a whole: they may head a department besides."""
FOREIGN_AFFAIRS = "外办"
"""The unit of the offices for foreign affairs, overseas Chinese, Hong Kong and Macao and Taiwan,
and of the friendship association: in most cities one office under several names."""

_OFFICE = re.compile(r"[^、，；（）()]+")
_CITY = r"(?:市|省|自治区)"
_BODIES = r"(?:委(?!常委|副?书记|副?秘书)|(?:人民)?政府(?!党组|副?秘书))"
_FOREIGN_AFFAIRS = re.compile(
    rf"(?:{_CITY}{_BODIES}?)?(?:外办|外事|外侨|侨务|侨办|港澳|台港|台湾|台办|(?:人民)?(?:对外)?友(?:协|好))"
)
# `市教委`, `市委宣传部`; an office that ends in 办 is commonly held beside another one.
_DEPARTMENT = re.compile(
    rf"{_CITY}{_BODIES}?(?!长|委|政府|人民|人大|政协|办公|直|级)"
    r"([\u4e00-\u9fff]{1,10}?(?<![办党副主处院校馆]))(?:委员会|[局委厅部])"
)
_LEADERS = re.compile(
    rf"{_CITY}?(?:(?:常务)?副?(?:[市省]长|主席)|委(?:副?书记|副?秘书长|办公厅)|(?:人民)?政府)"
    rf"|{_CITY}(?:长|人大|政协)"
)
_DISTRICT = re.compile(
    r"(?!自治)([\u4e00-\u9fff]{1,5}?(?<![治发新])[区县旗])"
    r"(?=委|政府|人民政府|人大|政协|外办|外事|副?[区县旗]长)"
)


def units(title_zh: str | None, lexicon: PeopleLexicon) -> tuple[str, ...]:
    """The district, county or department of each office in a Chinese title.

    Offices that are commonly held beside another one (`市委常委`, `自贸办主任`) and those that
    name no body (`副主任`) have none; `LEADERS` stands where no other unit does.
    """
    return _units(title_zh, lexicon) if title_zh else ()


def is_district(unit: str) -> bool:
    """Whether the unit is a district or county, not a department or the leaders."""
    return unit != LEADERS and unit.endswith(("区", "县", "旗", "市"))


def is_one_body(unit: str, other: str) -> bool:
    """Whether two units are one body, printed in full and in short: `文化旅游`, `文旅`."""
    short, full = sorted((unit, other), key=len)
    if unit == other or LEADERS in (unit, other) or is_district(unit) or is_district(other):
        return unit == other
    characters = iter(full)
    return all(character in characters for character in short)


@lru_cache(maxsize=65_536)
def _units(title: str, lexicon: PeopleLexicon) -> tuple[str, ...]:
    found = {_unit(office.group(), lexicon) for office in _OFFICE.finditer(bare_title(title))}
    return tuple(sorted(found - {"", LEADERS} or found - {""}))


def _unit(office: str, lexicon: PeopleLexicon) -> str:
    named = leading_divisions(office, lexicon)
    if named and named[-1].value.level == "district":
        return named[-1].value.name
    if named and named[-1].value.level == "area":
        return ""
    told = LEADERS + office[named[-1].end :] if named else office
    if _FOREIGN_AFFAIRS.match(told):
        return FOREIGN_AFFAIRS
    if department := _DEPARTMENT.match(told):
        return department.group(1)
    if district := _DISTRICT.match(told.removeprefix(LEADERS)):
        return district.group(1)
    return LEADERS if _LEADERS.match(told) else ""
