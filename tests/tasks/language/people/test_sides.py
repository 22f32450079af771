import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.outside import outside_codes
from tasks.language.people.people_parties import people_of
from tasks.language.people.sides import country, side
from tasks.language.story import Line


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("法国驻成都总领事", ["FR"]),
        ("French Consul General in Chengdu", ["FR"]),
        ("市政府港澳办副主任", []),
        ("中国驻法国大使", []),
        ("Chinese Ambassador to France", []),
        ("deputy director of the Hong Kong and Macao Affairs Office", []),
        ("香港贸发局总裁", ["HK"]),
    ],
)
def test_a_country_in_a_title(title: str, codes: list[str], lexicon: PeopleLexicon) -> None:
    assert list(outside_codes(title, lexicon)) == codes


def test_a_minority_name_with_a_mainland_office_is_an_official(lexicon: PeopleLexicon) -> None:
    line = Line(1, "zh", "body", "全国政协常委热孜万·吐尔逊出席。")
    [person] = people_of([line], lexicon)
    assert side(person, lexicon) == "official"


def test_a_consul_with_a_chinese_name_is_a_partner(lexicon: PeopleLexicon) -> None:
    line = Line(1, "zh", "body", "5月3日，新加坡驻成都总领事陈文山出席。")
    [person] = people_of([line], lexicon)
    assert (side(person, lexicon), country(person, lexicon)) == ("partner", "SG")


@pytest.mark.parametrize(
    ("text", "side_of"),
    [
        ("青山大学留学生伊德里斯·贝洛获奖。", "partner"),
        ("中国驻法国大使沈路出席。", "official"),
        ("法国驻华大使杜兰出席。", "partner"),
        ("台湾商会会长陈文山出席。", "partner"),
        ("市文旅局副局长艾力·吐尔地出席。", "official"),
        ("公司总经理马克·杜兰出席。", "partner"),
        ("市外办外籍专家马克·杜兰出席。", "partner"),
        ("市长马克·杜兰出席。", "partner"),
        ("副市长艾力·吐尔地出席。", "official"),
        ("市议会议长马克·杜兰出席。", "partner"),
        ("市政委员会主席马克·杜兰出席。", "partner"),
        ("市机械公司经理努尔兰·萨利耶夫出席。", "partner"),
        ("开发区台籍经理陈文山出席。", "partner"),
        ("国际通商课课长陈文山出席。", "partner"),
        ("苏里南侨领陈文山出席。", "partner"),
        ("中国银行法国分行行长陈文山出席。", "official"),
        ("中国美国商会会长陈文山出席。", "partner"),
        ("中国援法国医疗队队长陈文山出席。", "official"),
        ("中国银行法国分行行长马克·杜兰出席。", "partner"),
    ],
)
def test_on_whose_side_a_person_stands(text: str, side_of: str, lexicon: PeopleLexicon) -> None:
    [person] = people_of([Line(1, "zh", "body", text)], lexicon)
    assert side(person, lexicon) == side_of


def test_a_diplomat_is_a_guest_though_the_title_names_no_country(lexicon: PeopleLexicon) -> None:
    text = "政治领事文德立、商务参赞法蒂玛·努尔、外交部参赞贺长青、市外办领事处处长沈路出席。"
    people = people_of([Line(1, "zh", "body", text)], lexicon)
    assert {p.name_zh: side(p, lexicon) for p in people} == {
        "文德立": "partner",
        "法蒂玛·努尔": "partner",
        "贺长青": "official",
        "沈路": "official",
    }


def test_a_western_name_with_a_dot_has_no_office_of_ours(lexicon: PeopleLexicon) -> None:
    lines = [
        Line(
            1, "zh", "body", "市政府国际合作处处长塔玛拉·科兹洛娃、市政府副秘书长艾力·吐尔逊出席。"
        ),
        Line(2, "en", "body", "Tamara Kozlova and Eli Tursun attended."),
    ]
    found = {p.name_zh: side(p, lexicon) for p in people_of(lines, lexicon)}
    assert found == {"塔玛拉·科兹洛娃": "partner", "艾力·吐尔逊": "official"}


@pytest.mark.parametrize(
    ("title_zh", "title_en", "side_of"),
    [
        ("市长", "Mayor of Mokpo City", "partner"),
        ("凯恩斯商会会长", "President of Cairns Chamber", "partner"),
        ("市台港澳办主任", "Director of the Taiwan, Hong Kong and Macao Office", "official"),
    ],
)
def test_the_english_office_says_what_the_chinese_leaves_open(
    title_zh: str, title_en: str, side_of: str, lexicon: PeopleLexicon
) -> None:
    name = "Park Jong-sik" if title_zh == "市长" else "Pang Yunhe"
    name_zh = "朴钟植" if title_zh == "市长" else "庞云鹤"
    lines = [
        Line(1, "zh", "body", f"{title_zh}{name_zh}出席。"),
        Line(2, "en", "body", f"{name}, {title_en}, attended."),
    ]
    [person] = people_of(lines, lexicon)
    assert side(person, lexicon) == side_of


@pytest.mark.parametrize(
    ("text", "side_of"),
    [
        ("原驻釜山总领事馆领事沈明河讲课。", "official"),
        ("退休外交官、驻法国大使馆参赞沈明河讲课。", "official"),
        ("福安会馆会长沈明河出席。", "partner"),
        ("厚木市走友会会长藤原茂树出席。", "partner"),
        ("厚木市走友会会长森下茂已是第七次参赛。", "partner"),
    ],
)
def test_posts_abroad_and_bodies_of_compatriots(
    text: str, side_of: str, lexicon: PeopleLexicon
) -> None:
    [person] = people_of([Line(1, "zh", "body", text)], lexicon)
    assert side(person, lexicon) == side_of
