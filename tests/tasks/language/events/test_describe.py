from datetime import date

import pytest

from tasks.event_words import event_lexicon
from tasks.language.events.describe import Description, Setting, describe, describe_story
from tasks.language.story import Activity, Evidence, Line, Place
from tasks.language.telling import accounts_of

DAY = date(2021, 5, 8)


def activity_of(
    *texts: str,
    headline: bool = True,
    part_of: int | None = None,
    dated: str = "",
    last: date = DAY,
) -> Activity:
    """An activity of one headline and its paragraphs, Chinese where the text is."""
    lines = tuple(
        Line(number, "en" if text.isascii() else "zh", kind, text)
        for number, text in enumerate(texts, 1)
        for kind in ["title" if headline and number == 1 else "body"]
    )
    places = [
        Place(line.number, line.text.index(dated), line.text.index(dated) + len(dated))
        for line in lines
        if dated and dated in line.text
    ]
    evidence = tuple(Evidence(place, "date") for place in places)
    main = part_of is None
    return Activity(lines, DAY, last, "day", "explicit", None, None, evidence, main, part_of)


def described(*texts: str, headline: bool = True, dated: str = "", last: date = DAY) -> Description:
    activity = activity_of(*texts, headline=headline, dated=dated, last=last)
    return describe(activity, accounts_of(activity), event_lexicon())


def whole_and_part(*texts: str, whole: str, part: str) -> list[Description]:
    """Describes an activity dated `whole` and a part of it dated `part`."""
    activities = [activity_of(*texts, dated=whole), activity_of(*texts, dated=part, part_of=0)]
    return describe_story(activities, [accounts_of(a) for a in activities], event_lexicon())


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        ("市长会见来汉出席论坛的波兰客人", "5月8日，市长霍启年会见波兰客人。", "meeting"),
        ("新任泰国驻青岛总领事到任拜会", "5月8日，总领事一行拜会市外办。", "courtesy_call"),
        ("友城代表团来青访问", "5月8日，德国曼海姆市代表团来青访问。", "inbound_visit"),
        ("瑞典客人访蓉", "5月8日，瑞典林雪平市市长率团访蓉。", "inbound_visit"),
        ("我市代表团访问新加坡", "5月8日，副市长霍启年率团访问新加坡。", "outbound_visit"),
        ("副市长霍启年率团赴法国", "5月8日，副市长霍启年率团赴法国开展招商。", "outbound_visit"),
        ("中欧绿色城市论坛举行", "5月8日，论坛在甬开幕。", "conference"),
        ("两市签署友好交流备忘录", "5月8日，备忘录签署仪式举行。", "signing"),
        ("签证中心揭牌", "5月8日，签证中心揭牌仪式举行。", "ceremony"),
        ("在济外国友人新春联谊会举办", "5月8日，联谊会举办。", "reception"),
        ("匈牙利电影周开幕", "5月8日，电影周开幕。", "performance"),
        ("外国人中文演讲比赛落幕", "5月8日，决赛举行。", "competition"),
        ("全市外事干部培训班开班", "5月8日，培训班开班。", "training"),
        ("市外办开展主题党日活动", "5月8日，机关党支部赴党史馆参观。", "party_study"),
        (
            "市外办主任赴江宁区",
            "5月8日，为深入学习贯彻全会精神，霍启年赴江宁区调研。",
            "inspection",
        ),
        ("市外办召开年度工作会议", "5月8日，工作会议召开。", "internal_meeting"),
        ("外办志愿者下沉社区", "5月8日，二十名党员到社区服务。", "public_service"),
        ("我市向友城捐赠口罩", "5月8日，捐赠物资启运。", "aid"),
        ("Mayor Meets Polish Guests", "On May 8, the mayor met with guests.", "meeting"),
        (
            "Delegation Visits Wuhan",
            "On May 8, a delegation from Mannheim, Germany, visited Wuhan.",
            "inbound_visit",
        ),
        (
            "Vice Mayor in Singapore",
            "On May 8, Vice Mayor Huo Qinian led a delegation to Singapore.",
            "outbound_visit",
        ),
        (
            "Director-General Visits District",
            "On May 8, Huo Qinian visited foreign-funded companies in Jiangning District.",
            "inspection",
        ),
        ("Office Holds Party Lesson", "On May 8, a Party lesson was held.", "party_study"),
        ("一则消息", "5月8日，天气晴好。", "other"),
        ("国际青少年夏令营", "5月8日，夏令营在市第九中学开营。", "ceremony"),
        ("国际青少年夏令营", "5月8日，营员们学习剪纸。", "training"),
        ("一则消息", "5月8日，丹麦奥胡斯市代表团拜会市外办。", "courtesy_call"),
        ("多语种志愿者培训举办", "5月8日，120名志愿者参训。", "training"),
        ("一则消息", "5月8日，霍启年先后走访厦门两家企业。", "inspection"),
        ("一则消息", "5月8日，霍启年走访企业，听取外国专家来华工作的诉求。", "inspection"),
        ("一则消息", "5月8日，霍启年为即将赴日本留学的学生讲课，宣讲领事保护。", "training"),
        ("一则消息", "5月8日，霍启年考察武汉精工公司和泰国独资公司。", "inspection"),
        (
            "A Visit",
            "On May 8, Huo Qinian visited the US-funded Sundance Valves in Wuhan.",
            "inspection",
        ),
        (
            "Visits",
            "On May 8, Huo Qinian visited two firms in Wuhan so as to turn what was learnt in the "
            "study of Party history into a constant driving force of the everyday services that "
            "the office renders to firms.",
            "inspection",
        ),
        (
            "A Call by Video",
            "To celebrate the 30th anniversary of their ties, the mayors held talks.",
            "meeting",
        ),
    ],
)
def test_the_type_is_told_by_headline_and_lead(headline: str, lead: str, expected: str) -> None:
    assert described(headline, lead).event_type == expected


def test_a_motto_and_a_purpose_are_not_what_was_done() -> None:
    found = described("5月8日，为筹备友城论坛，霍启年会见波兰驻华大使。", headline=False)
    assert found.event_type == "meeting"


def test_a_part_of_a_visit_is_told_by_its_own_sentence() -> None:
    texts = (
        "克罗地亚驻华大使访汉",
        "5月6日至9日，克罗地亚驻华大使来汉访问。5月8日，副市长霍启年会见了大使。",
    )
    whole, part = whole_and_part(*texts, whole="5月6日至9日", part="5月8日")
    assert whole.event_type == "inbound_visit"
    assert (part.event_type, part.mode) == ("meeting", "in_person")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("5月8日，代表团走访园区，并与商会座谈。", "meeting"),
        ("5月8日，代表团走访了瓦胡斯轴承公司。", "outbound_visit"),
        ("5月8日，代表团与市长会谈，约定明年互办电影周。", "meeting"),
    ],
)
def test_who_is_on_a_journey_abroad_inspects_nothing_at_home(sentence: str, expected: str) -> None:
    texts = ("我市代表团访问丹麦", f"5月6日至9日，副市长霍启年率团访问丹麦。{sentence}")
    part = whole_and_part(*texts, whole="5月6日至9日", part="5月8日")[1]
    assert (part.event_type, part.mode) == (expected, "in_person")


@pytest.mark.parametrize(
    ("told", "expected"), [("论坛举行。", "conference"), ("揭牌仪式举行。", "other")]
)
def test_a_part_that_says_nothing_is_what_the_whole_is(told: str, expected: str) -> None:
    part = activity_of("友城往来", "霍启年介绍了项目。")
    setting = Setting(described(told, headline=False))
    found = describe(part, accounts_of(part), event_lexicon(), setting)
    assert found.event_type == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("霍启年率团赴丹麦奥胡斯、欧登塞访问。代表团考察了港口。", "outbound_visit"),
        ("丹麦商会会长率经贸代表团一行9人访盱，市政府接待。", "inbound_visit"),
        ("两校续签培养协议。", "signing"),
        ("客人来到文化馆，参观了摄影展览。", "inspection"),
        ("霍启年会见参访团，志愿者安德森一同在座。", "meeting"),
        ("JICA volunteer Anna Berg met with Huo Qinian.", "meeting"),
    ],
)
def test_what_is_done_and_not_what_is_named_beside_it(sentence: str, expected: str) -> None:
    assert described(sentence, headline=False).event_type == expected


def test_a_part_was_held_as_the_whole_was() -> None:
    texts = ("培训班举办", "5月6日至9日，培训班在国际会议中心举办。5月8日，霍启年与学员座谈。")
    assert [d.mode for d in whole_and_part(*texts, whole="5月6日至9日", part="5月8日")] == [
        "in_person",
        "in_person",
    ]


def test_who_came_to_a_part_is_not_counted_for_the_whole() -> None:
    texts = ("美食节举办", "5月6日至9日，美食节举办。5月8日，论坛召开，200人参加。")
    counts = [d.headcount for d in whole_and_part(*texts, whole="5月6日至9日", part="5月8日")]
    assert counts == [None, 200]


def test_a_headline_over_several_activities_tells_less_of_each() -> None:
    title = "友城客人接踵来访"
    texts = (title, "5月8日，副市长霍启年会见丹麦奥胡斯市副市长。", "5月9日，霍启年会见来宾。")
    activities = [activity_of(*texts[:2]), activity_of(title, texts[2])]
    told = [accounts_of(activity) for activity in activities]
    found = describe_story(activities, told, event_lexicon())
    assert [d.event_type for d in found] == ["meeting", "meeting"]


def test_what_lasts_days_is_no_reception() -> None:
    texts = ("两市共庆结好三十年", "丹麦奥胡斯市代表团一行来汉访问。")
    assert described(*texts).event_type == "reception"
    assert described(*texts, last=date(2021, 5, 10)).event_type == "inbound_visit"


@pytest.mark.parametrize(
    ("texts", "mode"),
    [
        (("论坛以线上线下相结合方式举行。",), "hybrid"),
        (("两市举行视频会晤。",), "online"),
        (("论坛在国际会议中心举行。", "友城代表线上参会。"), "hybrid"),
        (("论坛在国际会议中心举行。", "市长通过视频送上祝福。"), "in_person"),
        (("The group visited the fields of hybrid rice.",), "in_person"),
        (("七月一日，骄阳似火。市外办组织党员来到纪念馆重温誓词。",), "in_person"),
        (("交流营在松江湖基地举行。",), "in_person"),
        (("论坛举行。", "友城代表线上参会。"), "online"),
        (("论坛在国际会议中心举行。",), "in_person"),
        (("论坛举行，匈牙利驻华大使视频致辞。",), None),
        (("论坛举行。", "此外，市外办通过视频会议与友城保持联系。"), None),
        (("歌手大赛决赛落幕。",), "in_person"),
        (("志愿者来到敬老院。",), "in_person"),
        (("捐赠物资视频交接仪式举行。",), "online"),
        (("物资“云交接”，双方隔屏相见。",), "online"),
        (("两市以视频方式召开论坛。",), "online"),
        (("霍启年以视频方式参加论坛，论坛在国际会议中心举行。",), "hybrid"),
        (("线上大赛收官。", "The finals were held online at Wuhan University."), "online"),
        (("奥胡斯市友人向江岸小学赠书。", "捐赠仪式由霍启年主持。"), "in_person"),
        (("The forum was held both online and offline.",), "hybrid"),
        (("音乐会在大剧院上演。", "友城发来视频，通过视频祝贺。"), "in_person"),
        (("A concert was held in the theatre.", "The mayor sent greetings by video."), "in_person"),
        (("The office gave a lecture and showed how to apply online.",), None),
        (("The two sides held a video conference.",), "online"),
        (("The forum was held at Wuhan University.",), "in_person"),
    ],
)
def test_the_mode_is_what_the_text_says(texts: tuple[str, ...], mode: str | None) -> None:
    assert described(*texts, headline=False).mode == mode


def test_the_fuller_mode_wins_where_the_languages_differ() -> None:
    found = described(
        "论坛以线上线下相结合方式举行。", "The forum was held online.", headline=False
    )
    assert found.mode == "hybrid"
    assert [(d.field, d.winner) for d in found.differences] == [("mode", "zh")]
    assert "mode_differs" in found.grounds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("共计约200人参训。", 200),
        ("来自30个国家的120位外籍友人欢聚一堂。", 120),
        ("两百多名中外嘉宾出席活动。", 200),
        ("共有来自全省的三百五十名干部参加。", 350),
        ("1.2万名观众观看了演出。", 12000),
        ("近50家企业参加，3名专家授课。", None),
        ("10名外国专家获奖。", None),
        ("近年来，累计500名学生参加交流。", None),
        ("数百名市民参与。", None),
        ("培训班上，80名干部参加，5名企业代表参加。", None),
        ("A total of over 110 members and staff registered at communities.", 110),
        ("Over two hundred foreign residents joined the party.", 200),
        ("The contest attracted 86 contestants aged 18 to 30.", 86),
        ("On May 5, guests gathered in the hall.", None),
        ("An 80-year-old woman attended.", None),
        ("5月8日，副市长会见卡尔马市市长一行9人。", 9),
        ("On May 8, the mayor met with a nine-member delegation from Kalmar.", 9),
        ("On May 8, the mayor spoke of the nine-member committee.", None),
        ("40 students from Sweden and Chile visited the museum.", 40),
        ("Sixty works by photographers of both countries are on display.", None),
        ("Nearly 50 businesses attended the forum.", None),
        ("5月8日，50名中外志愿者身穿红马甲，逐户宣传。", 50),
        ("来自15个国家的留学生和企业人员90余人，与市民一起做月饼。", 90),
        ("大学生60人参加，其中18名青年以视频方式参与。", 60),
        ("5月8日，3名记者讲述了见闻。", None),
        ("On May 8, fifty volunteers in red waistcoats knocked on the doors.", 50),
        ("On May 8, the mayor planted trees together with 40 students.", None),
    ],
)
def test_the_headcount_is_a_number_of_people_who_took_part(text: str, count: int | None) -> None:
    assert described(text, headline=False).headcount == count


def test_a_headcount_on_which_the_languages_differ_is_told() -> None:
    found = described("共有120人参加。", "About 200 people took part.", headline=False)
    assert found.headcount == 120
    assert [(d.value_zh, d.value_en, d.winner) for d in found.differences] == [("120", "200", "zh")]


def test_headcount_and_venue_lead_back_to_the_text() -> None:
    zh = "5月8日，培训班在武汉国际会议中心举行，80名干部参加。"
    en = "On May 8, the course was held in the Qintai Concert Hall with 80 officials attending."
    found = described(zh, en, headline=False)
    assert (found.venue_zh, found.venue_en) == ("武汉国际会议中心", "Qintai Concert Hall")
    texts = {1: zh, 2: en}
    spans = [
        texts[e.place.line][e.place.start : e.place.end]
        for e in (*found.venue_evidence, *found.headcount_evidence)
    ]
    assert spans == ["武汉国际会议中心", "Qintai Concert Hall", "80名", "80 officials"]


@pytest.mark.parametrize(
    "text",
    ["论坛在友好的气氛中举行。", "会议在疫情期间召开。", "论坛在线上举行。", "It was held in May."],
)
def test_not_everything_after_in_is_a_place(text: str) -> None:
    found = described(text, headline=False)
    assert (found.venue_zh, found.venue_en) == (None, None)


def test_headline_and_summary_come_in_both_languages() -> None:
    found = described("● 论坛举行", "为增进友谊。5月8日，论坛举行。双方致辞。", dated="5月8日")
    assert (found.title_zh, found.title_en) == ("论坛举行", None)
    assert (found.summary_zh, found.summary_en) == ("5月8日，论坛举行。", None)
    assert "one_language" in found.grounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月8日，副市长霍启年同波兰罗兹市副市长通电话，就抗疫合作交换意见。", "meeting"),
        ("5月8日，新任泰国驻青岛总领事首次拜访我市，副市长霍启年与其会面。", "courtesy_call"),
        ("5月8日，两市举办缔结友城二十周年庆祝活动。", "reception"),
        ("5月8日，副主任秦岚走访德国莱茵部件有限公司。", "inspection"),
        ("5月8日，友城向我市赠送防护服2000套。", "aid"),
        ("5月8日，党员参观革命历史纪念馆，重温入党誓词。", "party_study"),
        ("On May 8, Vice Mayor Huo Qinian spoke with his counterpart by video link.", "meeting"),
        ("On May 8, the outgoing Thai Consul General said goodbye to the office.", "courtesy_call"),
        ("On May 8, a team of the office left for Da Nang, Vietnam.", "outbound_visit"),
        ("On May 8, the two formally became sister cities.", "signing"),
        ("On May 8, city leaders conferred honorary citizenship on a professor.", "ceremony"),
        ("On May 8, paintings by children of sister cities went on display.", "performance"),
        ("On May 8, the commission convened its third plenary session.", "internal_meeting"),
        ("On May 8, staff of the office donated blood.", "public_service"),
        ("On May 8, the sister city sent anti-epidemic supplies.", "aid"),
    ],
)
def test_type_by_the_words_of_one_language(text, expected):
    assert described(text, headline=False).event_type == expected


def test_audience_needs_no_noun():
    text = "On May 8, a lecture was given to an audience of over 150."
    assert described(text, headline=False).headcount == 150
