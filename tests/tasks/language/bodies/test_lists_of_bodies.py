"""Bodies that only their list, or what is said of them further on, makes known."""

import pytest

from tasks.body_words import body_lexicon
from tasks.language.bodies.bodies_zh import find_bodies_zh
from tasks.language.bodies.body_party import BodyParty, Occasion
from tasks.language.bodies.read_bodies import read_bodies
from tasks.language.bodies.sides_zh import towns_in
from tasks.language.story import Activity, Line
from tasks.language.telling import accounts_of


def read(text: str, event_type: str = "meeting") -> list[BodyParty]:
    line = Line(1, "zh", "body", text)
    activity = Activity((line,), None, None, "day", "explicit", None, None, (), True, None)
    occasion = Occasion(event_type, towns_in((text,), body_lexicon()))
    return read_bodies(activity, accounts_of(activity), (), occasion, body_lexicon())


def partners(text: str) -> dict[str | None, str | None]:
    found = (party for party in read(text) if party.side == "partner")
    return {party.name_zh: party.country_code for party in found}


def ours(text: str) -> list[str | None]:
    return [party.name_zh for party in read(text) if party.side == "mainland"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5月8日，丰木电装、北泽玻璃（武汉）、信泽精机等12家在汉日企代表应邀出席。",
            {"丰木电装": None, "北泽玻璃（武汉）": None, "信泽精机": None},
        ),
        (
            "市外办先后走访了北泽精密机械有限公司、武汉丰木制衣两家日资企业。",
            {"北泽精密机械有限公司": None, "武汉丰木制衣": None},
        ),
        (
            "包括林雪平大学、瑞典诺登斯在内的14家企业和院校代表参加活动。",
            {"林雪平大学": "SE", "瑞典诺登斯": "SE"},
        ),
    ],
)
def test_a_list_says_of_unknown_names_that_they_are_firms_from_outside(
    text: str, expected: dict[str, str | None]
) -> None:
    assert partners(text).keys() == expected.keys()


def test_cities_of_a_list_are_told_from_those_of_ours() -> None:
    text = "瑞典林雪平、韦斯特罗斯以及国内宜昌、黄石等城市的代表约200人参会。"
    assert partners(text) == {"林雪平": "SE", "韦斯特罗斯": "SE"}
    assert ours(text) == ["宜昌", "黄石"]


def test_cities_that_are_said_to_receive_take_part() -> None:
    text = "两座受赠城市分别是瑞典林雪平和智利瓦尔帕莱索。"
    assert partners(text) == {"林雪平": "SE", "瓦尔帕莱索": "CL"}


def test_the_seat_may_stand_before_the_country_of_a_mission() -> None:
    text = "市外办主任霍启年以及驻沪瑞典总领事馆、芬兰总领事馆代表应邀品鉴。"
    assert partners(text) == {"驻沪瑞典总领事馆": "SE", "芬兰总领事馆": "FI"}


def test_a_body_of_which_the_sentence_goes_on_to_tell_takes_part() -> None:
    text = "瑞典武汉商会会长霍启年出席仪式，该商会为此次活动提供了车辆。"
    assert partners(text) == {"瑞典武汉商会": "SE"}
    assert partners("瑞典武汉商会会长霍启年出席仪式，会后参观了展览。") == {}


def test_who_meets_on_the_field_takes_part() -> None:
    assert partners("决赛中，武汉市江岸小学队战胜大津市立北山小学。") == {"大津市立北山小学": "JP"}


@pytest.mark.parametrize(
    "text",
    [
        "双方商定争取早日促成林雪平市政府代表团访汉。",
        "对方愿意邀请林雪平大学参加论坛。",
        "东南亚地方合作委员会第九次会议在武汉召开。",
        "客人们参观了大津古镇。",
        "林雪平大学今年曾派团来汉。",
    ],
)
def test_wishes_and_what_only_bears_a_name_are_no_parties(text: str) -> None:
    assert partners(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("代表团看望了东风汽车马来西亚有限公司的员工。", "东风汽车马来西亚有限公司", "MY"),
        ("武汉日本商工俱乐部派员参加。", "武汉日本商工俱乐部", "JP"),
        ("瑞典海洋研究所派员参加。", "瑞典海洋研究所", "SE"),
        ("大津市文化交流协会代表参加座谈。", "大津市文化交流协会", "JP"),
        ("代表团拜访东山町商工会议所。", "东山町商工会议所", None),
        ("韩国江原道企划官室、江原研究院派员参加。", "江原研究院", "KR"),
        ("代表团拜会韩国忠清北道清州市政府。", "清州市政府", "KR"),
    ],
)
def test_a_name_tells_its_country(text: str, name: str, country: str) -> None:
    assert partners(text).get(name) == country


def test_a_body_that_deals_with_a_country_is_not_of_it() -> None:
    assert partners("日本研究所派员参加。") == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("联合国经济和社会事务部协办", ["联合国经济和社会事务部"]),
        ("香港特区政府民政及青年事务局资助", ["香港特区政府民政及青年事务局"]),
        ("市政府外办和市商务局参加", ["市政府外办", "市商务局"]),
        ("参观了奥迪总部", ["奥迪"]),
    ],
)
def test_a_whole_goes_on_to_its_part(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies_zh(text, body_lexicon())] == names


def test_a_name_in_brackets_is_one_more_spelling() -> None:
    (party,) = read("代表团考察了瑞典环境技术中心（SWETEC）。")
    assert ("zh", "瑞典环境技术中心（SWETEC）") in party.aliases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林雪平大学、法国化妆品谷的代表来到市外办。", {"林雪平大学", "化妆品谷"}),
        ("林雪平大学、法国专家代表来到市外办。", {"林雪平大学"}),
        ("林雪平大学、法国导演加芙列拉·罗哈斯来到市外办。", {"林雪平大学"}),
    ],
)
def test_a_list_tells_of_a_body_behind_its_country(text: str, expected: set[str]) -> None:
    assert partners(text).keys() == expected


@pytest.mark.parametrize(
    "text", ["沈市长走访了丰木、北泽等企业。", "市外办服务企业，走访了丰木、北泽等企业。"]
)
def test_a_deed_before_a_list_is_no_part_of_its_first_name(text: str) -> None:
    assert [name for name in ours(text) if name != "市外办"] == ["丰木", "北泽"]


def test_firms_across_platforms_are_not_from_outside() -> None:
    assert ours("走访了阿里、淘多多、美家等跨平台公司。") == ["阿里", "淘多多", "美家"]


@pytest.mark.parametrize(
    "text",
    [
        "与会者包括瑞典林雪平、法国里昂在内的20家机构代表。",
        "包括英国、法国、意大利精品在内的百家企业参展。",
        "意大利米兰时装周、法国传统工艺、市商务局代表出席。",
    ],
)
def test_places_goods_and_events_of_a_list_are_no_bodies(text: str) -> None:
    assert partners(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("俄罗斯投资吸引署代表团来访。", ["俄罗斯投资吸引署"]),
        ("代表团走访市学生资助管理中心。", ["资助管理中心"]),
        ("中国医疗队开展“光明行”义诊活动。", []),
        ("志愿者参加微笑行动。", []),
        ("双方合作带来新希望和新动能。", []),
        ("据东方网报道，友人来访。", ["东方网"]),
        ("西部网红与东北网点负责人交流。", []),
        ("大津市产业课题组到访武汉大学。", ["武汉大学"]),
        ("双方就瑞典新能源和现代农业深入交流。", []),
        ("瑞典电子向我市出口增长。", []),
        ("中国和意大利羊绒制品展出。", []),
        ("法国唱片在我市发行。", []),
        ("热爱乐器的瑞典学生到场。", []),
    ],
)
def test_what_bodies_do_is_no_name(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies_zh(text, body_lexicon())] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("瑞典驻沪总领事馆为此举办电影周。", {"瑞典驻沪总领事馆"}),
        ("林雪平市立图书馆供稿，展览开幕。", {"林雪平市立图书馆"}),
        ("施耐德武汉工厂提供餐点。", {"施耐德武汉工厂"}),
        ("沃尔沃签约落户武汉。", {"沃尔沃"}),
        (
            "瑞典驻沪总领事馆商务处携沃尔沃、斯凯孚来武汉推介。",
            {"瑞典驻沪总领事馆", "斯凯孚", "沃尔沃"},
        ),
        ("武汉陈醋与林雪平香醋见面了，双方举行交流。", set()),
        ("林雪平学院受瑞典劳工与培训部委托组织官员研修。", {"林雪平学院", "瑞典劳工与培训部"}),
        ("林雪平大学前校长赠书武汉大学。", set()),
        ("斯德哥尔摩大学成立百周年之际，嘉宾合影。", set()),
        ("澳门海关与青山海关交流。", {"澳门海关"}),
        ("市外办接待温州旅法同乡会青年。", {"温州旅法同乡会"}),
        ("瑞典“北极星歌舞团”在琴台音乐厅演出。", {"北极星歌舞团"}),
        ("代表团与瑞典智库北地研究中心座谈。", {"瑞典智库北地研究中心"}),
    ],
)
def test_who_takes_part_however_it_is_said(text: str, expected: set[str]) -> None:
    assert partners(text).keys() == expected


def test_a_name_that_only_a_headline_has_is_short_for_others() -> None:
    story = (
        Line(1, "zh", "title", "江汉医院与瑞典林雪平大学医院签约"),
        Line(2, "zh", "body", "5月8日，江汉医院与林雪平区域大学中心医院签署协议。"),
    )
    activity = Activity(story, None, None, "day", "explicit", None, None, (), True, None)
    found = read_bodies(
        activity, accounts_of(activity), (), Occasion("signing", {}), body_lexicon()
    )
    assert [party.name_zh for party in found] == ["江汉医院", "林雪平区域大学中心医院"]
