"""Leaders whose words are studied take no part: `习近平总书记重要讲话精神`."""

import re
from collections.abc import Sequence

from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.story import Line

_WORDS_ZH = "(?:思想|精神|讲话|论述|指示|批示|著作|文章|谈治国理政)"
# Words right behind the name, or behind an honour that only those leaders bear.
_OF_A_LEADER_ZH = re.compile(
    r"(?:同志)?(?:的|系列)?[“‘]?"
    r"(?:重要|新时代|(?:外交|法治|经济|文化|强军|生态文明)?思想|谈治国理政)"
    rf"|(?:总书记|主席)[^，。；]{{0,20}}?{_WORDS_ZH}"
)
_WORDS_AHEAD_ZH = re.compile(rf"[^，。；]{{0,12}}?{_WORDS_ZH}")
_STUDY_ZH = re.compile(r"学习|传达|贯彻|领会|落实|宣讲|宣传|践行|研读|收看|聆听|围绕|深刻认识")
_OF_A_LEADER_EN = re.compile(r"(?:'s)?\s+(?:Thought|important|expositions|guiding)")
_WORDS_AHEAD_EN = re.compile(r"(?:'s)?\s+(?:speech|instructions|remarks)")
_STUDY_EN = re.compile(r"\b(?:[Ss]tud|[Ll]earn|[Ii]mplement|[Cc]onvey|the spirit of)")
_ZH = (_OF_A_LEADER_ZH, _WORDS_AHEAD_ZH, _STUDY_ZH)
_EN = (_OF_A_LEADER_EN, _WORDS_AHEAD_EN, _STUDY_EN)
_CLAUSE = re.compile("[，。；]|[.;] ")
_REACH = 60


def is_studied(person: Person, lines: Sequence[Line]) -> bool:
    """Whether every mention is of somebody's words, not of the person.

    Who speaks is somebody present (`李某出席并讲话`), unless others study the speech
    (`学习了李某讲话`).
    """
    texts = {line.number: line.text for line in lines}
    return all(_are_words(m, texts[m.place.line]) for m in person.mentions)


def _are_words(mention: Mention, text: str) -> bool:
    of_a_leader, ahead, study = _ZH if mention.form in ("han", "sound") else _EN
    _, start, end = mention.place
    if of_a_leader.match(text, end):
        return True
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    return bool(ahead.match(text, end) and study.search(before))
