"""Where somebody comes from by the words around the name, when no title says it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.outside import outside_codes, outside_words
from tasks.language.story import Line

_FROM_ZH = re.compile(r"来自([^，。；、]{2,12})的$")
_FROM_EN = re.compile(r" from (?:the )?((?:[A-Z][\w']*)(?: (?:of )?[A-Z][\w']*){0,3})")
# A school or an office that the country only is a subject of.
_SUBJECT_EN = re.compile(
    r" from (?:the )?(?:(?:School|Faculty|Department|College|Division) of [A-Z]\w+(?! (?:of|and)\b)"
    r"|(?:[A-Z]\w+ )+and [A-Z]\w+ Affairs)"
)
_LONGEST_ORIGIN = 16
# Who heads a group and nothing else comes from where the group comes from.
_HEADS_GROUP = re.compile(
    r"(?:[代表访问考察交流实习参观演出艺术青年学生]*团)?(?:副?团长|领队)"
    r"|(?:deputy )?(?:head|leader) of the (?:group|delegation|team|mission)"
    r"|delegation (?:head|leader)"
)
_HEADS = ("团长", "领队", "group", "delegation", "team", "mission", "head", "leader")
_GROUP_ZH = re.compile(r"[^。；，、]{0,16}?团(?![长结委市员体圆队])")
_GROUP_EN = re.compile(r"[\w' -]{0,40}\b(?:delegation|group|mission)\b")
_GROUP_FROM_EN = re.compile(
    r"\b(?:delegation|group|mission)\b(?:[^.;]|\.\b){0,80}\b(?:from|of) (?:the )?$"
)
_REACH = 120
_SHORT_BODY = re.compile(
    r"(?P<body>商会|协会|学会|总会|联合会|联谊会|基金会|扶轮社|狮子会|会馆|同乡会|委员会|商学院|公司|集团)"
    r"(?:名誉|常务|执行|副)?(?:会长|主席|社长|理事长|理事|秘书长|总裁|董事长|总经理|代表)"
)
# Characters of a body's name, from the last sign or verb on.
_IN_ONE_NAME = re.compile(r"[^，。；、：“”《》（）\s]{2,}$")
_DEED = re.compile(
    r".*(?:访问|考察|会[见晤]|接待|邀请|参观|走访|拜[访会]|[座会洽]谈|[与和及同由向对在到赴])"
)


def with_origins(
    mentions: Sequence[Mention], lines: Sequence[Line], lexicon: PeopleLexicon
) -> list[Mention]:
    """The mentions, those with an origin whose words around tell one (`来自尼泊尔的…`)."""
    texts = {line.number: line.text for line in lines}
    return [_with_origin(mention, texts, lexicon) for mention in mentions]


def _with_origin(mention: Mention, texts: Mapping[int, str], lexicon: PeopleLexicon) -> Mention:
    place = mention.place
    text = texts[place.line]
    if text[place.start - 1 : place.start] == "人":
        return replace(mention, origin=_of_people(text, place.start - 1, lexicon))
    if text[place.start - 1 : place.start] == "的":
        told = _FROM_ZH.search(text, max(0, place.start - _LONGEST_ORIGIN), place.start)
    elif text.startswith(" from ", place.end):
        is_subject = _SUBJECT_EN.match(text, place.end)
        told = None if is_subject else _FROM_EN.match(text, place.end)
    elif mention.title and _heads_group(mention.title):
        groups = set(_groups(texts.values(), lexicon))
        return replace(mention, origin=groups.pop()) if len(groups) == 1 else mention
    else:
        return replace(mention, origin=_of_body(mention, text, lexicon) or mention.origin)
    codes = outside_codes(told.group(1), lexicon) if told else []
    return replace(mention, origin=codes[0]) if codes else mention


def _of_body(mention: Mention, text: str, lexicon: PeopleLexicon) -> str | None:
    """The country of the body that the office names in short: `甲国某商会……|商会主席`."""
    office = _SHORT_BODY.fullmatch(mention.title or "")
    title = mention.title_place
    if office is None or title is None:
        return None
    at = text.rfind(office["body"], max(0, title.start - _REACH), title.start)
    start = max(0, at - _LONGEST_ORIGIN)
    named = _IN_ONE_NAME.search(text, start, at) if at > 0 else None
    codes = outside_codes(_DEED.sub("", named.group()), lexicon) if named else ()
    return codes[0] if codes else None


def _heads_group(title: str) -> bool:
    return title.endswith(_HEADS) and _HEADS_GROUP.fullmatch(title) is not None


def _of_people(text: str, end: int, lexicon: PeopleLexicon) -> str | None:
    """The country whose name ends here before the word for who is from there: `韩国|人`."""
    hits = outside_words(text, lexicon, english=False)
    return next((hit.value.country_code for hit in hits if hit.end == end), None)


def _groups(texts: Iterable[str], lexicon: PeopleLexicon) -> Iterator[str]:
    """The countries whose groups the story tells of."""
    for text in texts:
        for hit in outside_words(text, lexicon, english=False):
            if _GROUP_ZH.match(text, hit.end):
                yield hit.value.country_code
        for hit in outside_words(text, lexicon, english=True):
            before = text[max(0, hit.start - _REACH) : hit.start]
            if _GROUP_EN.match(text, hit.end) or _GROUP_FROM_EN.search(before):
                yield hit.value.country_code
