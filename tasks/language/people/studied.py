"""Who is only named takes no part: leaders whose words are studied, and names of memorials."""

import re
from collections.abc import Sequence

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.people.titles_zh import title_words
from tasks.language.story import Line

_WORDS_ZH = "(?:思想|精神|讲话|论述|指示|批示|著作|文章|谈治国理政)"
# Words right behind the name, or behind an honour that only those leaders bear.
_OF_A_LEADER_ZH = re.compile(
    r"(?:同志)?(?:的|系列)?[“‘]?"
    r"(?:重要|新时代|(?:外交|法治|经济|文化|强军|生态文明)?思想|谈治国理政)"
    rf"|(?:总书记|主席)[^，。；]{{0,40}}?{_WORDS_ZH}"
)
_WORDS_AHEAD_ZH = re.compile(rf"[^，。；]{{0,12}}?{_WORDS_ZH}")
_STUDY_ZH = re.compile(r"学习|传达|贯彻|领会|落实|宣讲|宣传|践行|研读|收看|聆听|围绕|深刻认识")
_OF_A_LEADER_EN = re.compile(r"(?:'s)?\s+(?:Thought|important|expositions|guiding)")
_WORDS_AHEAD_EN = re.compile(r"(?:'s)?\s+(?:speech|instructions|remarks)")
_STUDY_EN = re.compile(r"\b(?:[Ss]tud|[Ll]earn|[Ii]mplement|[Cc]onvey|the spirit of)")
# Somebody honoured by a place or day that bears the name.
_HONOURED_ZH = re.compile(
    r"(?:[、和与]?[\u4e00-\u9fff]{2,4})?"
    r"(?:纪念馆|纪念堂|纪念碑|故居|旧居|陵园|陵墓|铜像|塑像|雕像|诞辰|逝世|牺牲|奖学金|基金会)"
)
# A place, an honour or a work right behind the name: `某烈士陵园`, `某广场`, `某的家乡`.
_BEARS_NAME_ZH = re.compile(
    r"(?:烈士|公园|广场|故里|故乡|祠|庙|墓(?!志)|村(?![民委])|杯|文化节|的(?:家乡|故乡|故里|诗|名句|名篇))"
)
_HONOURED_EN = re.compile(
    r"(?:'s)?\s(?:Memorial|Former Residence|Museum|Mausoleum|Scholarship|Martyrs|Cemetery|Square"
    r"|Park|Village|Temple|Cup|Road|Avenue|Street|Hometown|Culture)\b"
    r"|'s (?:\w+ )?(?:poems?|poetry|verses?|hometown)\b"
)
_HONOURED_BEFORE_EN = re.compile(
    r"\b(?:[Mm]emorial (?:to|of|for)|[Mm]emorial [Hh]all (?:to|of|for)|[Mm]useum of"
    r"|[Rr]esidence of|[Ss]tatue of|[Tt]omb of|[Aa]nniversary of|[Bb]irth of|[Dd]eath of"
    r"|[Mm]emory of|[Hh]ometown of|(?:[Pp]oems?|[Pp]oetry|[Vv]erses?) (?:of|by))"
    r"(?: the \w+ of)?\s(?:Comrade )?(?:[A-Z]\w+ [A-Z]\w+ and )?$"
)
_ZH = (_OF_A_LEADER_ZH, _WORDS_AHEAD_ZH, _STUDY_ZH)
_EN = (_OF_A_LEADER_EN, _WORDS_AHEAD_EN, _STUDY_EN)
_CLAUSE = re.compile("[，。；]|[.;] ")
_REACH = 60
_ADDRESSES = ("honorific", "profession")


def is_studied(person: Person, lines: Sequence[Line], lexicon: PeopleLexicon) -> bool:
    """Whether every mention is of somebody's words, not of the person, or of somebody long dead.

    Who speaks is somebody present (`李某出席并讲话`), unless others study the speech
    (`学习了李某讲话`).
    """
    if _is_of_history(person, lexicon):
        return True
    texts = {line.number: line.text for line in lines}
    return all(_are_words(m, texts[m.place.line]) for m in person.mentions)


def _is_of_history(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether the name is one of history; a namesake who takes part has an office."""
    if (person.name_zh or person.name_en) not in lexicon.of_history:
        return False
    heads = [hit.value for hit in title_words(person.title_zh or "", lexicon) if hit.value.head]
    return not person.title_en and all(head.realm in _ADDRESSES for head in heads)


def _are_words(mention: Mention, text: str) -> bool:
    of_a_leader, ahead, study = _ZH if mention.form in ("han", "sound") else _EN
    _, start, end = mention.place
    if of_a_leader.match(text, end):
        return True
    if _is_honoured(mention, text):
        return True
    if not ahead.match(text, end):
        return False
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    return study.search(before) is not None


def _is_honoured(mention: Mention, text: str) -> bool:
    _, start, end = mention.place
    if mention.form in ("han", "sound"):
        return bool(_HONOURED_ZH.match(text, end) or _BEARS_NAME_ZH.match(text, end))
    before = text[max(0, start - _REACH) : start]
    return bool(_HONOURED_EN.match(text, end) or _HONOURED_BEFORE_EN.search(before))
