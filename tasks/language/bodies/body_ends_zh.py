"""Tells where names of bodies may end in Chinese text: their last words, by what stands around."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import STOP, TRADE, WHOLE, BodyLexicon, BodyWord
from tasks.language.gazetteer import Hit, hits_within

_NO_BODY = ("", "city")
# Behind these the word goes on as another one: 大学生, 局长; and before these it began as one.
_NO_END = {
    "大学": "生城",
    "学校": "园",
    "中心": "城区组",
    "港口": "岸",
    "课": "程堂题业外",
    "网": "红点球络站民友店约箱格课吧",
    "中学": "生会",
    **dict.fromkeys(("一中", "二中", "三中", "四中", "五中", "六中", "七中"), "全"),
    "小学": "生",
    "高中": "生",
    "集团": "军",
    "公司": "法",
    "机场": "路",
    "作协": "议定同商调",
    "协会": "员",
    "商会": "员",
    "总会": "长",
    "新闻": "社",
    "航空": "业公运器产港线路煤物枢发航制旅安",
    "银行": "业卡家",
    "基金": "会",
    "市委": "托员派",
    "省委": "托员派",
    "区委": "托员派",
    "县委": "托员派",
    "州委": "托员派",
    "办": "理公事法学好案结证成展会班报实得",
    "处": "长理于在境分置罚所方事以级室",
    "部": "长门分署队级位落件町",
    "局": "长部面势促限域级",
    "委": "员托派任会屈内",
    "司": "长机法仪令级",
    "科": "长技学研普目室级幻",
    "馆": "长内员区前外里藏舍",
    "友协": "办",
    "厅": "长级堂局",
    "署": "名长",
    "社区": "卫",
    "街道": "社",
    "侨联": "合",
    "寺": "庙院观里内前平村塔街路巷沟湾",
}
# All words that end so have these characters in common.
_ALIKE = ("大学", "课", "网")
_NO_HEAD = {
    "公会": "办",
    "农会": "三",
    "馆": "宾菜茶使领饭咖旅报闭开展",
    "办": "主承举协开兴创申筹督联合包",
    "处": "之到深好用长短各相分益去",
    "部": "全内外各局中西东南北",
    "局": "布结大格全",
    "委": "常编评",
    "司": "公上",
    "科": "学百本专",
    "厅": "客大餐",
    "爱乐": "热喜酷",
    "署": "签部联",
    "寺": "真古佛",
    "学会": "刚已才能",
    "商会": "招",
    "基金": "设",
    "议会": "会",
    "政府": "议",
    "组织": "合同心手力面极",
}
# Behind the dot of a name: `桑德拉·惠特|洛克`.
_OF_A_PERSON = re.compile(r"·[㐀-鿿]{0,3}$")
_AFTER_TRADE = "，。；、：！？）”》和与及同等的"
# Behind the name of an office this makes it a person's title: 教育部长, but 教育部长期.
_TITLED = re.compile(r"长(?![期达久年三江沙春治])")
_OFFICES = "部局处司厅署科办课"
GROUP = "集团"
# 戴尔（中国）、
SEAT = re.compile(r"（[㐀-鿿]{2,4}）|中国(?=[，。；、和与及等的])")
# What a firm does, or where one of its houses is: 舍弗勒签约, 施耐德武汉工厂.
_FIRM_ACTS = re.compile(
    r"(?:(?:[\d两三四五六七八九十]+(?:家|大|个品牌)|来(?!源)|赴|抵|首航|复航|开通|执飞|作为)"
    r"|(?:也|还|将|已|先后|分别|共同|联合|现场|首次)*(?:签|续签|换|参[加与会展]|出席|提供|派|携|捐|赠|受邀|应邀|加入|入驻|落户"
    r"|承办|协办|主办|赞助|冠名|举办|开设|设立|展[示出]|带来|介绍|分享|反映|提出|到场|到会|列席)"
    r"|(?:与|和|同|向|在|对)(?![㐀-鿿]{0,4}(?:产品|技术|设备))"
    r"|[㐀-鿿]{0,4}(?:工厂|基地|(?:技术|研发|创新|服务|配送|运营|采购)中心|实验室|分行|分公司))"
)
_OF_FIRM = re.compile(
    r"有关|相关|代表(?!团)|负责人|高管|总裁|总经理|董事|总部(?!经济|基地)|[㐀-鿿]{0,3}工厂|展[台位厅区]"
)


class Marks(NamedTuple):
    """The words with which names of bodies may end, and where the words before them end."""

    heads: Sequence[Hit[BodyWord]]
    stops: Sequence[Hit[BodyWord]]

    def within(self, start: int, end: int) -> "Marks":
        """Those of a stretch, with offsets in it."""
        return Marks(hits_within(self.heads, start, end), hits_within(self.stops, start, end))


def marks_in_zh(text: str, lexicon: BodyLexicon) -> Marks:
    """Where in a text names of bodies may end, and over which words none runs."""
    heads: list[Hit[BodyWord]] = []
    stops: list[Hit[BodyWord]] = []
    for hit in lexicon.heads_zh.find(text):
        if hit.value.use == STOP:
            stops.append(hit)
        elif hit.value.kind not in _NO_BODY and _may_end(text, hit):
            heads.append(hit)
    return Marks(heads, stops)


def _may_end(text: str, hit: Hit[BodyWord]) -> bool:
    word = hit.value.word
    if hit.start and text[hit.start - 1] in f"·{_NO_HEAD.get(word, '')}":
        return False
    titled = word[-1] in _OFFICES and _TITLED.match(text, hit.end)
    if titled or (word.endswith("委") and text.startswith(("员", "会"), hit.end)):
        return False
    behind = text[hit.end : hit.end + 1]
    if hit.value.use in (TRADE, WHOLE) and _OF_A_PERSON.search(text, 0, hit.start):
        return False
    if hit.value.use == TRADE and not word.endswith(GROUP):
        if not behind or behind in _AFTER_TRADE:
            return True
        return any(after.match(text, hit.end) for after in (_OF_FIRM, SEAT, _FIRM_ACTS))
    alike = next((end for end in _ALIKE if word.endswith(end)), word)
    return not behind or behind not in _NO_END.get(alike, "")
