"""Bodies whose names end with no word for one, in a list behind their country: 法国某某谷."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import PARTNER, Body, BodyLexicon, is_country
from tasks.language.bodies.foreign_sound_zh import are_ordinary
from tasks.language.words import holds_any

_JOINTS = "、和与及"
_NAME = re.compile(
    r"(?!驻|籍|裔|方|语|人|国|总统|总理|首相|政府|前)(?P<name>[㐀-鿿A-Za-z0-9&]{3,12}?)"
    r"(?=[、和与及，]|以及|等[\d一二三四五六七八九十]*[余多]?[家个]|的?(?:代表(?!团)|嘉宾|负责人|官员))"
)
_PEOPLE = re.compile(
    r"(?:人|者|员|家|生|师|士|长|客|友|商|手|侨|领事|大使|参赞|代表|专家|[省州市县区镇府]|各国|两国|文化|艺术|产品|美食|音乐)$"
)
_EVENT = re.compile(r"(?:节|周|展|展览会|博览会|音乐会|嘉年华|赛|锦标赛|杯|公开赛)$")
_STOPS = re.compile(
    r"[等副前在省市州县签]|共同|联合|举办|举行|参加|参会|来自|友好|留学|会长|主席|导演|老师|姑娘|青年|先生|女士|事件|[中上下内]$"
)


def listed_abroad_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields what stands behind a country right before or behind a body of a list."""
    if not bodies or not holds_any(text, _JOINTS):
        return
    ends = {body.end for body in bodies}
    starts = {body.start for body in bodies}
    for hit in lexicon.countries_zh.find(text):
        if hit.value.kind != "name" or not is_country(hit.value):
            continue
        listed = hit.start - 1 in ends and text[hit.start - 1] in _JOINTS
        name = _NAME.match(text, hit.end)
        if name is None or any(hit.start < b.end and b.start < name.end() for b in bodies):
            continue
        leads = name.end() + 1 in starts and text[name.end()] in _JOINTS
        if (listed or leads) and names_body(name["name"], lexicon):
            code = hit.value.country_code
            whole = text[hit.start : name.end()]
            yield Body(name["name"], hit.start, name.end(), "other", PARTNER, code, others=(whole,))


def names_body(text: str, lexicon: BodyLexicon) -> bool:
    """Whether it is more than a place or ordinary words; of people, goods or events it is none."""
    if _PEOPLE.search(text) or _STOPS.search(text) or _EVENT.search(text):
        return False
    if any(not hit.start and hit.end == len(text) for hit in lexicon.countries_zh.find(text)):
        return False
    return not are_ordinary(text, lexicon.foreign_sound.ordinary)
