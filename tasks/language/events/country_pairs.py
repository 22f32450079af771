"""Countries named by a character each: `中日韩`."""

import re
from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.story import Evidence, Line, Place

# The first character may end another word, the last begin one: `高中英语大赛`, `中美洲文化周`.
_INSIDE_WORD = tuple("高初其集空华期当之年")
# What those countries do together: `日韩友城论坛`, but not `中美贸易`.
_TOGETHER = re.compile(
    r"(?![语文式部心学社网洲半国]|经济走廊|自贸|班列|铁路|边境)(?:[两二三四]国)?[^。；，、]{0,8}?"
    r"(?:友城|友好|论坛|大会|研讨会|对话会|峰会|交流|青年|企业|媒体|艺术|音乐|文化|展|赛|周|节)"
)


def paired_countries(line: Line, lexicon: PeopleLexicon) -> Iterator[tuple[str, Evidence]]:
    """The outside countries of a pair or triple that does something together, by ISO code."""
    for hit in lexicon.pairs_zh.find(line.text):
        inside = line.text.endswith(_INSIDE_WORD, 0, hit.start)
        together = _TOGETHER.match(line.text, hit.end)
        if not inside and together and not line.text.startswith("年", together.end()):
            place = Place(line.number, hit.start, hit.end)
            yield from ((code, Evidence(place, "country_pair_zh")) for code in hit.value)
