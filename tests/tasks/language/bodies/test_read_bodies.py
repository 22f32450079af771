from datetime import date

import pytest

from tasks.body_words import body_lexicon
from tasks.language.bodies.body_party import BodyParty, Occasion
from tasks.language.bodies.read_bodies import read_bodies
from tasks.language.bodies.sides_zh import towns_in
from tasks.language.story import Activity, Line, Place
from tasks.language.telling import accounts_of

DAY = date(2021, 5, 8)


def parties(
    *texts: str, event_type: str = "meeting", titles: tuple[Place, ...] = (), headline: str = ""
) -> list[BodyParty]:
    lines = [Line(1, "zh", "title", headline)] if headline else []
    lines += [
        Line(number, "en" if text.isascii() else "zh", "body", text)
        for number, text in enumerate(texts, 2)
    ]
    activity = Activity(tuple(lines), DAY, DAY, "day", "explicit", None, None, (), True, None)
    towns = towns_in((line.text for line in lines), body_lexicon())
    occasion = Occasion(event_type, towns)
    return read_bodies(activity, accounts_of(activity), titles, occasion, body_lexicon())


def roles(*texts: str, event_type: str = "meeting", headline: str = "") -> dict[str | None, str]:
    found = parties(*texts, event_type=event_type, headline=headline)
    return {party.name_zh or party.name_en: party.role for party in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "论坛由市外办和瑞典驻沪总领事馆共同主办。",
            {"市外办": "host", "瑞典驻沪总领事馆": "host"},
        ),
        ("5月8日，市外办召开座谈会。", {"市外办": "host"}),
        ("大使抵汉，市外办宴请客人。", {"市外办": "host"}),
        ("大使抵汉，市外办的报告厅坐满客人。", {}),
        ("大使抵汉，市政府宴请客人。", {}),
        (
            "市外办、市教委等单位负责人参加活动。",
            {"市外办": "participant", "市教委": "participant"},
        ),
        ("大使与市商务局负责人进行座谈。", {"市商务局": "participant"}),
        ("代表团参观了武汉大学。", {"武汉大学": "participant"}),
        ("市政府外办副主任霍启年会见大使。", {}),
        ("大使表示，愿与市商务局举行座谈。", {}),
        ("1998年，市外办与瑞典工商会签署协议。", {}),
        ("该论坛由市友协于2014年创立。", {}),
        (
            "两市分设会场，江岸区、洪山区等区县代表参会。",
            {"江岸区": "participant", "洪山区": "participant"},
        ),
        ("武汉市与日本大分市举行视频会谈。", {"大分市": "participant"}),
        ("副市长出席在江岸区举行的开幕式。", {}),
        (
            "物资由市红十字会接收后，分配至武汉市第九医院。",
            {"市红十字会": "participant", "武汉市第九医院": "participant"},
        ),
        (
            "在市商务局、武汉海关支持下，论坛落幕。",
            {"市商务局": "participant", "武汉海关": "participant"},
        ),
        (
            "访问团成员包括瑞典林业学院、市文旅局代表。",
            {"瑞典林业学院": "participant", "市文旅局": "participant"},
        ),
        ("武汉大学专家陪同。", {"武汉大学": "participant"}),
        ("武汉大学专家霍启年出席。", {}),
        ("武汉大学校长霍启年出席。", {}),
        (
            "外交部领事司、市外办派员参加。",
            {"外交部领事司": "participant", "市外办": "participant"},
        ),
        (
            "NHK、《朝日新闻》等媒体的30名记者参会。",
            {"NHK": "participant", "朝日新闻": "participant"},
        ),
        (
            "大津市日中友好协会和境港市立图书馆捐赠的图书运抵。",
            {"大津市日中友好协会": "participant", "境港市立图书馆": "participant"},
        ),
        ("世界银行官员一行来汉考察。", {"世界银行": "participant"}),
        ("武汉爱乐乐团在琴台音乐厅演出。", {"武汉爱乐乐团": "participant"}),
        (
            "松下电器、夏普等日资企业负责人参会。",
            {"松下电器": "participant", "夏普": "participant"},
        ),
        ("代表团参观了武汉大学和江岸区。", {"武汉大学": "participant"}),
        ("双方在武汉大学签署协议。", {}),
        (
            "塞尔维亚中国友好协会、诺维萨德大学师生80余人观展。",
            {"塞尔维亚中国友好协会": "participant", "诺维萨德大学": "participant"},
        ),
        ("她毕业于诺维萨德大学。", {}),
        (
            "老挝《人民报》、《印尼商报》记者采风。",
            {"老挝《人民报》": "participant", "印尼商报": "participant"},
        ),
        (
            "5月8日，市外办、和平区人民政府把课堂搬到渔港。",
            {"市外办": "host", "和平区人民政府": "host"},
        ),
        ("四位演奏家与天涯童声合唱团合作演绎了乐曲。", {"天涯童声合唱团": "participant"}),
        (
            "访问团由市商务局、江汉大学有关人员组成，一行8人。",
            {"市商务局": "participant", "江汉大学": "participant"},
        ),
        (
            "江汉大学校长罗雁秋与远在瑞典的林雪平大学校长安娜·贝里签署备忘录。",
            {"江汉大学": "participant", "林雪平大学": "participant"},
        ),
        ("副市长罗雁秋与林雪平市市长安娜·贝里签署备忘录。", {}),
        ("代表团在武汉海关召开座谈会。", {"武汉海关": "participant"}),
        ("对接会在瑞典工商会举行。", {"瑞典工商会": "participant"}),
        ("对接会在武汉大学举行。", {}),
        (
            "该计划由市外办与瑞典工商会共同主办。",
            {"市外办": "host", "瑞典工商会": "host"},
        ),
        ("市外办计划与瑞典工商会举行座谈。", {}),
        (
            "两市2005年结好，此次访问团成员包括瑞典林业学院、市文旅局代表。",
            {"瑞典林业学院": "participant", "市文旅局": "participant"},
        ),
        (
            "市外办、市教委5月8日至9日在东湖举办研讨会。",
            {"市外办": "host", "市教委": "host"},
        ),
        ("市外办、市教委支持，论坛落幕。", {"市外办": "participant", "市教委": "participant"}),
        ("市外办机关党支部12名党员赴红安县开展活动。", {"市外办机关党支部": "participant"}),
        (
            "市科技局、武汉海关负责人一一作答。",
            {"市科技局": "participant", "武汉海关": "participant"},
        ),
        ("东湖小学的孩子们迎来了客人。", {"东湖小学": "participant"}),
        ("今年秋天林雪平交响乐团将来汉演出。", {}),
        (
            "代表团走访了腾讯、三一重工等企业。",
            {"腾讯": "participant", "三一重工": "participant"},
        ),
        (
            "展览收到日本大分，法国尼斯等5个国际友城寄来的作品。",
            {"大分": "participant", "尼斯": "participant"},
        ),
        (
            "塔吉克斯坦国家医学中心、吉尔吉斯斯坦奥什州联合临床医院参加。",
            {
                "塔吉克斯坦国家医学中心": "participant",
                "吉尔吉斯斯坦奥什州联合临床医院": "participant",
            },
        ),
        (
            "Ten people from the Kabar News Agency of Kyrgyzstan saw the sights.",
            {"Kabar News Agency of Kyrgyzstan": "participant"},
        ),
        (
            "They spoke of the Kabar News Agency of Kyrgyzstan.",
            {},
        ),
        ("日中文化交流协会会长中野茂率访问团来汉。", {"日中文化交流协会": "participant"}),
        ("口罩由市政府和明辉商会共同捐赠。", {"市政府": "host", "明辉商会": "host"}),
        (
            "市外办党支部与明辉学院一道，组织师生开展活动。",
            {"市外办党支部": "host", "明辉学院": "host"},
        ),
        (
            "捐赠设备的是明辉新能源有限公司和长河化工集团。",
            {"明辉新能源有限公司": "participant", "长河化工集团": "participant"},
        ),
        ("市友协秘书处党员通过视频收看。", {"市友协秘书处": "participant"}),
        ("明辉剧院演员与留学生同台表演。", {"明辉剧院": "participant"}),
        # The last of a list may be one no vocabulary knows.
        (
            "比赛由市友协主办，明辉围棋协会、长河弈友堂协办。",
            {"市友协": "host", "明辉围棋协会": "host"},
        ),
        (
            "市外办联合武汉海关、明辉航空分公司在机场设立咨询台。",
            {"市外办": "host", "武汉海关": "host", "明辉航空分公司": "host"},
        ),
        (
            "明辉学院、长河学院等16支队伍奋力争先。",
            {"明辉学院": "participant", "长河学院": "participant"},
        ),
        (
            "受赠方为芬兰拉赫蒂市和老挝琅勃拉邦省医院。",
            {"拉赫蒂市": "participant", "老挝琅勃拉邦省医院": "participant"},
        ),
        (
            "参加活动的有加拿大明辉协会和智利长河商会等。",
            {"加拿大明辉协会": "participant", "智利长河商会": "participant"},
        ),
        (
            "除上述城市外，德国维尔茨堡市和日本大津市各派一队参加。",
            {"维尔茨堡市": "participant", "大津市": "participant"},
        ),
        (
            "德国格里茨、法国阿讷西等城市代表分享了经验。",
            {"格里茨": "participant", "阿讷西": "participant"},
        ),
        (
            "法国阿讷西、日本有田町以及代尔夫特等城市通过短片推介了自己。",
            {"阿讷西": "participant", "有田町": "participant", "代尔夫特": "participant"},
        ),
        # A city that only tells where others are from.
        ("来自大津市的明辉四重奏组献演。", {"明辉四重奏组": "participant"}),
        # Of which city it is, another sentence tells.
        ("双方代表参观了该区第28中学。", {}),
        # Side by side in a list two names are two.
        ("活动由市外办和江夏区外办主办。", {"市外办": "host", "江夏区外办": "host"}),
        ("市疫情防控指挥部外事组举办培训。", {"市疫情防控指挥部外事组": "host"}),
        (
            "市教育局、江岸区相关负责人参加会见。",
            {"市教育局": "participant", "江岸区": "participant"},
        ),
        ("大使一行考察清真食品、橡胶机械及白酒产业。", {}),
        ("中韩产业园合作座谈会召开。", {}),
        (
            "其中有菲律宾、新加坡驻厦门总领事馆、戴尔（中国）等。",
            {
                "菲律宾驻厦门总领事馆": "participant",
                "新加坡驻厦门总领事馆": "participant",
                "戴尔（中国）": "participant",
            },
        ),
        ("据悉，本次论坛由瑞典工商会主办。", {"瑞典工商会": "host"}),
        ("培训获瑞典国际开发署资助。", {"瑞典国际开发署": "participant"}),
        ("瑞典隆德大学为学校设立奖学金。", {"瑞典隆德大学": "participant"}),
        ("瑞典工商会作为支持单位。", {"瑞典工商会": "host"}),
        (
            "物资由市外办接收，并转交市红十字会。",
            {"市外办": "participant", "市红十字会": "participant"},
        ),
        ("武汉电视台对活动进行了报道。", {"武汉电视台": "participant"}),
        ("市税务局就新规进行解读。", {"市税务局": "participant"}),
        ("武汉大学留学生团队获一等奖。", {"武汉大学": "participant"}),
        ("武汉大学迎来瑞典隆德大学师生。", {"武汉大学": "host", "瑞典隆德大学": "participant"}),
        ("医疗队在武汉市第一医院开展义诊。", {"武汉市第一医院": "participant"}),
        ("瑞典林雪平市先后复信。", {"林雪平市": "participant"}),
        ("应切瓦列市盛情邀请，市长出席。", {"切瓦列市": "host"}),
        ("应乌鲁木齐市邀请，市长出席。", {}),
        ("日本富山县友好城市代表团来访。", {}),
        ("瑞典工商会于2021年5月8日到武汉调研。", {"瑞典工商会": "participant"}),
        ("瑞典工商会正在武汉调研。", {"瑞典工商会": "participant"}),
        ("面向未来年轻一代，瑞典工商会举办晚会。", {"瑞典工商会": "host"}),
        ("乐手演奏了瑞典“极光”四重奏。", {}),
        ("林雪平市发来视频祝福。", {"林雪平市": "participant"}),
        ("瑞典工商会专家授课。", {"瑞典工商会": "participant"}),
        ("市外办同瑞典工商会签下协议。", {"市外办": "participant", "瑞典工商会": "participant"}),
        (
            "与会城市包括瑞典林雪平市、智利瓦尔迪市。",
            {"林雪平市": "participant", "瓦尔迪市": "participant"},
        ),
        ("代表团访问了日本富山县克瓦恩市。", {"克瓦恩市": "participant"}),
        # Who does what in one way or another.
        ("江汉大学20名师生志愿者协助登记。", {"江汉大学": "participant"}),
        ("明辉歌舞团两位歌唱家登台。", {"明辉歌舞团": "participant"}),
        ("江汉大学医学院派出志愿者担任翻译。", {"江汉大学医学院": "participant"}),
        ("武汉大学、江汉大学的学者参会。", {"武汉大学": "participant", "江汉大学": "participant"}),
        ("武汉市第一医院亦派员观摩。", {"武汉市第一医院": "participant"}),
        ("武汉市第一医院也曾于去年派人参加。", {}),
        ("进出口银行湖北省分行列席了洽谈。", {"进出口银行湖北省分行": "participant"}),
        ("市商务局派员随团。", {"市商务局": "participant"}),
        ("武汉明辉汽车公司展出了三款客车。", {"武汉明辉汽车公司": "participant"}),
        ("武汉明辉集团承运了口罩。", {"武汉明辉集团": "participant"}),
        ("客人将物资移交县红十字会，县长致谢。", {"县红十字会": "participant"}),
        ("区政府与瑞典凤鸟机构提供支持。", {"区政府": "participant"}),
        ("武汉海关、市侨联共同接待。", {"武汉海关": "participant", "市侨联": "participant"}),
        ("学院与武汉第六中学缔结姊妹学校。", {"武汉第六中学": "participant"}),
        ("他们与武汉外国语学校学生在线共读名著。", {"武汉外国语学校": "participant"}),
        ("客人在武汉第六中学与该校球队举行友谊赛。", {"武汉第六中学": "participant"}),
        ("在武汉规划馆，罗雁秋向客人们介绍了新城。", {"武汉规划馆": "participant"}),
        ("武汉海关在政务中心与大使座谈。", {"武汉海关": "participant"}),
        ("大使在武汉大学与江汉政务中心座谈。", {"武汉大学": "participant"}),
        ("罗雁秋为江汉大学师生作了讲座。", {"江汉大学": "participant"}),
        ("听取了市教委关于九月招生计划和安排的介绍。", {"市教委": "participant"}),
        ("大使就明辉牧业、温泉康养发言。", {}),
        ("受北湖水稻研究中心之邀，专家来汉。", {"北湖水稻研究中心": "host"}),
        ("主任会同安溪县商务局，深入企业走访。", {"安溪县商务局": "participant"}),
        ("走访了主营鱼虾加工的武汉明辉水产有限公司。", {"武汉明辉水产有限公司": "participant"}),
        ("代表团一行在2019年武汉科技馆举办推介会。", {}),
        ("企业提出建议，市科技局现场回应。", {"市科技局": "participant"}),
        ("物资由市政府和新希望明辉公司捐赠。", {"市政府": "host", "新希望明辉公司": "host"}),
        ("武汉明辉有限公司出资购置了口罩。", {"武汉明辉有限公司": "participant"}),
        ("商会通过武汉红十字会向医院捐赠设备。", {"武汉红十字会": "participant"}),
        ("去年5月，商会曾与市红十字会座谈。", {}),
        ("长江网直播。", {"长江网": "participant"}),
        ("代表团走访了楚鹄安防。", {"楚鹄安防": "participant"}),
        # An office of a city within another is not that of the other.
        (
            "市外办召开座谈会。大冶市外办有关负责人参加。",
            {"市外办": "host", "大冶市外办": "participant"},
        ),
        # The daughter takes part, and not its mother.
        ("走访武汉海关隶属黄石海关。", {"黄石海关": "participant"}),
        (
            "走访市商务局、武汉海关隶属黄石海关。",
            {"市商务局": "participant", "黄石海关": "participant"},
        ),
        # Of these somebody only told.
        ("在汉创办明辉公司的罗雁秋分享了经历。", {}),
        ("“面向全球的制造创新中心”推介会上，大使致辞。", {}),
        (
            "罗雁秋推介了武汉的硬质材料、芯片，瑞典林雪平工商会客人喜爱。",
            {"瑞典林雪平工商会": "participant"},
        ),
        # Its office signs for a university.
        (
            "江汉大学国际处处长罗雁秋与瑞典隆德大学签署协议。",
            {"江汉大学": "participant", "瑞典隆德大学": "participant"},
        ),
        # Short names of firms, of which none is known.
        (
            "楚鹄建设、广沙建设等企业的代表参会。",
            {"楚鹄建设": "participant", "广沙建设": "participant"},
        ),
        (
            "长河集团、楚鹄泽迪等83家在汉企业的260名管理人员听课。",
            {"长河集团": "participant", "楚鹄泽迪": "participant"},
        ),
        ("机械、纺织等企业的代表参会。", {}),
        ("就商务旅行卡、外国人邀请函等企业关心的问题，市外办作答。", {"市外办": "participant"}),
    ],
)
def test_who_takes_part_and_how(text: str, expected: dict[str | None, str]) -> None:
    assert roles(text) == expected


def test_whose_people_act_within_its_own_walls_is_the_host() -> None:
    text = "5月8日，市外办副主任霍启年率队赴武汉大学调研。"
    assert roles(text, event_type="inspection") == {"武汉大学": "participant", "市外办": "host"}
    assert roles(text, event_type="meeting") == {"武汉大学": "participant"}


def test_who_stands_at_the_head_of_a_headline_is_the_host() -> None:
    assert roles("活动在5月进行。", headline="市外办走进社区") == {"市外办": "host"}
    assert roles("活动在5月进行。", headline="市外办主任会见大使") == {}


def test_firms_called_foreign_funded_are_partners() -> None:
    text = "一行走访了明辉（武汉）有限公司、长河食品有限公司等外资企业。"
    assert [(p.side, p.kind) for p in parties(text)] == [("partner", "company")] * 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("走访了瑞典独资企业明辉机械（武汉）有限公司。", "SE"),
        ("走访了荷兰独资的明辉机械（武汉）有限公司。", "NL"),
        ("走访了格特林克（江西）传动系统有限公司。", None),
        ("走访了武汉ABB技术中心。", None),
        ("来自大津市的明辉四重奏组献演。", "JP"),
        ("济南韩国人（商工）会举办晚会。", "KR"),
        ("武汉日本人学校举办晚会。", "JP"),
        ("金门县明辉协会举办晚会。", "TW"),
        ("武汉法语联盟举办晚会。", None),
        ("走访了俄资企业武汉“北风”食品有限公司。", "RU"),
        ("走访了中日合资的武汉明辉锻造有限公司。", "JP"),
        ("走访了武汉明辉机械有限公司两家日资企业。", None),
    ],
)
def test_what_tells_that_a_body_is_from_outside(text: str, code: str | None) -> None:
    assert [(p.side, p.country_code) for p in parties(text)] == [("partner", code)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("大使以及哈鹄斯、楚鹄安防等12家武汉企业代表与会。", {"mainland"}),
        ("西门子公司、三一重工、长河动能等企业代表与会。", {"partner", "mainland"}),
        ("走访武汉长河精工有限公司和日资企业武汉明辉有限公司。", {"partner", "mainland"}),
        (
            "走访美资企业武汉明辉有限公司及“走出去”重点企业武汉长河有限公司。",
            {"partner", "mainland"},
        ),
        ("赛事由武汉长河集团主办，由日本、韩国等国外商组成16队。", {"mainland"}),
    ],
)
def test_what_tells_that_a_firm_is_ours(text: str, sides: set[str]) -> None:
    firms = parties(text, headline="市外办走访外资企业" if text.startswith("走访武汉") else "")
    assert {p.side for p in firms if p.kind == "company"} == sides
    assert all(p.side == "mainland" for p in firms if "长河" in (p.name_zh or ""))


def test_a_town_named_behind_its_country_tells_of_its_bodies_too() -> None:
    found = parties("瑞典比约恩市客人来访。", "市外办与比约恩商会座谈。")
    assert [(p.name_zh, p.country_code) for p in found if p.side == "partner"] == [
        ("比约恩商会", "SE")
    ]


def test_a_short_name_that_the_text_gives_is_no_other_body() -> None:
    text = "大使走访了林雪平港口有限公司（以下简称“林港公司”）。林港公司与市商务局签署协议。"
    assert [p.name_zh for p in parties(text)] == ["林雪平港口有限公司", "市商务局"]


def test_a_headline_may_name_another_body_in_fewer_words() -> None:
    for short, full in (
        ("武汉大学", "武汉理工大学"),
        ("印度驻沪总领事馆", "印度尼西亚驻沪总领事馆"),
    ):
        found = parties(f"市外办与{full}座谈。", headline=f"市外办与{short}座谈")
        assert {p.name_zh for p in found} == {"市外办", short, full}


def test_firms_counted_elsewhere_in_the_sentence_tell_nothing_of_this_one() -> None:
    (firm,) = parties("走访了武汉明辉公司，并召开10家外资企业座谈会。")
    assert firm.side == "mainland"


def test_a_headline_leaves_out_parts_of_a_name() -> None:
    (theirs, ours) = parties(
        "市儿童医院与瑞典林雪平病童医院签约。", headline="市儿童医院与瑞典病童医院签约"
    )[::-1]
    assert (theirs.name_zh, ours.name_zh) == ("瑞典林雪平病童医院", "市儿童医院")
    assert ("zh", "瑞典病童医院") in theirs.aliases


def test_members_of_a_delegation_are_from_where_it_comes() -> None:
    text = "瑞典代表团来访，代表团成员包括“北风”股份公司代表。"
    (firm,) = parties(text, event_type="inbound_visit")
    assert (firm.side, firm.country_code) == ("partner", "SE")
    assert parties(text)[0].side == "mainland"


def test_the_english_name_tells_a_side_that_the_chinese_one_does_not() -> None:
    (school,) = parties("代表团参观了杨木学院。", "The delegation visited Yangmouth College.")
    assert (school.name_en, school.side) == ("Yangmouth College", "partner")
    (ours,) = parties("代表团参观了杨木学院。", "The delegation visited Yangmu College.")
    assert ours.side == "mainland"


def test_a_university_beside_a_mission_need_not_be_from_its_country() -> None:
    sides = [p.side for p in parties("讲座由明辉学院和瑞典驻沪总领事馆共同举办。")]
    assert sides == ["mainland", "partner"]


@pytest.mark.parametrize(
    "text",
    [
        "据悉，明辉学院此前已同瑞典隆德大学交流。",
        "届时将邀请瑞典隆德大学参加。",
        "该县曾是瑞典国际开发署的项目县。",
        "代表团得知，瑞典隆德大学扩建校区。",
        "瑞典隆德大学去年来过武汉。",
        "瑞典隆德大学2009年来过武汉。",
        "瑞典隆德大学因故未能派员。",
        "瑞典隆德大学也与武汉高校有着长期合作关系。",
        "隆德市与武汉市于1986年结为友好城市。",
        "瑞典斯科讷省与湖北省结好已37年。",
        "企业反映，发往斯凯孚公司的货物晚到。",
        "总裁介绍，斯凯孚公司已扩建工厂。",
        "主要客户有斯凯孚公司。",
        "在瑞典首都斯德哥尔摩首府隆德，市长致辞。",
    ],
)
def test_who_did_or_will_do_something_at_another_time_takes_no_part(text: str) -> None:
    assert [p.name_zh for p in parties(text) if p.side == "partner"] == []


def test_who_is_called_at_abroad_is_of_the_country_named_last() -> None:
    texts = ("7月1日，代表团赴俄罗斯访问。", "代表团访问了远岸联合大学。")
    (house,) = parties(*texts, event_type="outbound_visit")
    assert (house.side, house.country_code) == ("partner", "RU")
    assert [p.side for p in parties(*texts, event_type="inspection")] == ["mainland"]


@pytest.mark.parametrize(
    "text",
    [
        # A longer name than that of 正大, which is from outside.
        "代表团走访了金正大集团。",
        "代表团走访了中资企业明辉国际（墨西哥）工厂。",
        "代表团走访了特变电工、明辉开发区总公司等外资企业。",
    ],
)
def test_what_tells_that_a_body_is_of_the_mainland(text: str) -> None:
    assert {p.side for p in parties(text)} == {"mainland"}


def test_a_team_is_known_as_its_association_too() -> None:
    (team,) = parties("加拿大明辉联谊会龙舟队参加比赛。")
    assert ("zh", "加拿大明辉联谊会") in team.aliases


def test_a_body_of_unknown_side_goes_with_its_neighbours() -> None:
    (first, second) = parties("瑞典工商会、对外经济署代表分别发言。")
    assert (first.side, second.side) == ("partner", "partner")
    assert second.country_code == "SE"


def test_a_title_the_caller_knows_takes_no_part() -> None:
    text = "市外办官员霍启年参加。"
    assert parties(text) != []
    assert parties(text, titles=(Place(2, 0, 5),)) == []


def test_two_spellings_are_one_party_and_both_languages_meet() -> None:
    zh = "5月8日，武汉市政府外办举办讲座。市政府外办全体人员参加。瑞典、智利驻汉总领事馆官员出席。"
    en = (
        "On May 8, the Foreign Affairs Office of Wuhan Municipal Government held a lecture."
        " Officials of the Consulates General of Sweden and Chile attended the lecture."
    )
    office, sweden, chile = parties(zh, en)
    assert office.role == "host"
    assert set(office.aliases) == {
        ("zh", "武汉市政府外办"),
        ("zh", "市政府外办"),
        ("zh", "政府外办"),
        ("en", "Foreign Affairs Office of Wuhan Municipal Government"),
    }
    assert (sweden.name_zh, sweden.name_en, sweden.country_code) == (
        "瑞典驻汉总领事馆",
        "Consulate General of Sweden",
        "SE",
    )
    assert chile.kind == "consulate"
    texts = {2: zh, 3: en}
    spans = [texts[e.place.line][e.place.start : e.place.end] for e in office.evidence]
    assert spans == [
        "武汉市政府外办",
        "市政府外办",
        "Foreign Affairs Office of Wuhan Municipal Government",
    ]


def test_offices_of_two_places_never_meet() -> None:
    zh = "论坛由武汉市外办、成都市外办主办。"
    en = "It was hosted by Chengdu Foreign Affairs Office and Wuhan Foreign Affairs Office."
    assert [(p.name_zh, p.name_en) for p in parties(zh, en)] == [
        ("武汉市外办", "Wuhan Foreign Affairs Office"),
        ("成都市外办", "Chengdu Foreign Affairs Office"),
    ]


def test_words_for_what_bodies_do_join_their_names() -> None:
    zh = "福冈商工会议所、长野电机株式会社的代表参加会议。"
    en = (
        "Representatives from the Fukuoka Chamber of Commerce and Industry and Nagano Electric"
        " Corporation attended the meeting."
    )
    assert [(p.name_zh, p.name_en) for p in parties(zh, en)] == [
        ("福冈商工会议所", "Fukuoka Chamber of Commerce and Industry"),
        ("长野电机株式会社", "Nagano Electric Corporation"),
    ]


def test_english_alone_tells_as_well() -> None:
    text = (
        "On May 8, the fair was hosted by Wuhan Foreign Affairs Office. Heads of Wuhan Municipal"
        " Commission of Commerce and the Embassy of Sweden in China attended it."
    )
    assert roles(text) == {
        "Wuhan Foreign Affairs Office": "host",
        "Wuhan Municipal Commission of Commerce": "participant",
        "Embassy of Sweden in China": "participant",
    }


def test_firms_of_a_list_have_the_country_it_tells() -> None:
    found = parties("松下电器、千叶精工等日资企业负责人参会。")
    assert [(p.name_zh, p.side, p.country_code) for p in found] == [
        ("松下电器", "partner", "JP"),
        ("千叶精工", "partner", "JP"),
    ]


def test_provinces_are_governments_and_cities_are_cities() -> None:
    found = parties("武汉市与韩国庆尚南道、日本大分市举行视频会谈。")
    assert [(p.name_zh, p.kind) for p in found] == [("庆尚南道", "government"), ("大分市", "city")]


def test_one_mission_under_two_names_is_one() -> None:
    found = parties("活动由瑞典驻沪总领馆与市外办主办。", "瑞典驻上海总领事馆、市外办派员出席。")
    assert [p.name_zh for p in found if p.side == "partner"] == ["瑞典驻沪总领馆"]


def test_a_town_before_its_country_needs_no_vocabulary() -> None:
    text = "On May 20, the city donated masks to Kvarnby, Sweden and Valdemora, Spain."
    found = [(p.name_en, p.kind, p.country_code) for p in parties("", text, event_type="aid")]
    assert found == [("Kvarnby", "city", "SE"), ("Valdemora", "city", "ES")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A state between a country and its city.
        ("应德国萨克森州茨维考市邀请，市长率团出访。", {"茨维考市": ("city", "DE")}),
        # A known city of elsewhere (卡拉马) begins the name.
        ("应希腊卡拉马塔市邀请，市长率团出访。", {"卡拉马塔市": ("city", "GR")}),
        (
            "市政府向日本大津市、新泻市捐赠口罩。",
            {
                "市政府": ("government", None),
                "大津市": ("city", "JP"),
                "新泻市": ("city", "JP"),
            },
        ),
        (
            "市政府向日本大津市、杭州市捐赠口罩。",
            {"市政府": ("government", None), "大津市": ("city", "JP")},
        ),
        # Another name, and one of ours, begins behind who comes from a country.
        ("韩国代表团与上海市举行会谈。", {}),
        ("加拿大维多利亚与上海市举行会谈。", {}),
        ("德国企业家和合肥市代表会谈。", {}),
        (
            "来自新西兰曼纳瓦图高中、北岭中学的师生20人来访。",
            {"新西兰曼纳瓦图高中": ("other", "NZ"), "北岭中学": ("other", "NZ")},
        ),
        (
            "领事官员与云溪股份、江岳通用等企业代表座谈。",
            {"云溪股份": ("company", None), "江岳通用": ("company", None)},
        ),
        (
            "香港云溪社团总会青年委员会一行来访。",
            {"香港云溪社团总会青年委员会": ("association", "HK")},
        ),
        (
            "商务领事弗朗索瓦·勒鲁瓦偕西门子公司代表来访。",
            {"西门子公司": ("company", None)},
        ),
        (
            "应日本大阪市淀川区、大津市邀请，市长率团出访。",
            {"大阪市淀川区": ("city", "JP"), "大津市": ("city", "JP")},
        ),
        # 和 within 昭和, and an unknown name from abroad before a dash.
        ("来自韩国昭和商会的代表发言。", {"韩国昭和商会": ("chamber", "KR")}),
        ("展览由维拉诺瓦—武汉基金会举办。", {"维拉诺瓦—武汉基金会": ("association", None)}),
        ("大使考察了松下（武汉）。", {"松下（武汉）": ("company", None)}),
        ("大使考察了戴尔中国。", {"戴尔中国": ("company", None)}),
        (
            "大使走访了松下电器、明果莓（中国）和市商务局。",
            {
                "松下电器": ("company", None),
                "明果莓（中国）": ("company", None),
                "市商务局": ("government", None),
            },
        ),
        # 议政府 is a city and no government.
        ("市长与韩国议政府市代表会谈。", {"议政府市": ("city", "KR")}),
        (
            "市友协携手日本驻华大使馆、明辉基金会共同植树。",
            {
                "市友协": ("association", None),
                "日本驻华大使馆": ("embassy", "JP"),
                "明辉基金会": ("association", "JP"),
            },
        ),
    ],
)
def test_names_that_other_names_and_lists_bound(
    text: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    assert {p.name_zh: (p.kind, p.country_code) for p in parties(text)} == expected
