import pytest

from tasks.language.events.headcount import headcount
from tasks.language.telling import Piece, Telling

NOUNS = frozenset(("people", "students", "guests"))


def counted(text: str, event_type: str = "ceremony") -> int | None:
    found = headcount(Telling("zh", (), (), (Piece(1, 0, text),)), event_type, NOUNS)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市外办副主任罗雁秋等150余人向烈士敬献花篮。", 150),
        ("江汉大学等单位的260名志愿者两小时清理垃圾1.3吨。", 260),
        ("来自9所高校的137名留学生报名，16人闯入决赛。", 16),
        ("罗雁秋为全办42名党员讲授专题党课。", 42),
        ("导演与百余名师生分享创作经历。", 100),
        ("即将赴海外学习的300余名师生到场聆听。", 300),
        ("市外办党支部28名党员赴纪念馆参观。", 28),
        ("市外办为全校96名学生送去校服。", None),
        ("招聘会为300名高校毕业生提供岗位。", None),
        ("累计有3000名留学生毕业。", None),
        ("活动走进多个村落，迄今已有300余名学子参与。", None),
        ("志愿服务队队员为50名老人义诊。", None),
        ("200名选手参赛，其中来自日本的12名选手参加决赛。", 200),
        ("江汉大学和武汉大学的130名学生来到东湖清理垃圾。", 130),
        ("暑期实习计划启动，来自三所高校的36名学子将在企业度过暑假。", 36),
        ("60名选手参加了海选，200名观众到场观看。", 200),
        ("150余名来宾见证了获奖名单揭晓。", 150),
        ("罗雁秋为10名获奖者颁奖。", None),
        ("学校将招收200名学生。", None),
        ("18支队伍近400名健儿同江竞技。", 400),
        ("市外办为即将出海的90名船员举办安全培训。", 90),
        ("领事科科长为180名学生讲解留学安全。", 180),
        ("市外办请来近50名中外居民，一起包粽子。", 50),
        ("武汉商学院16名学生在工厂度过了难忘的两周。", 16),
        ("选手登台献唱，现场观众近500人。", 500),
        ("市外办选派42名干部分赴三个社区。", 42),
        ("1901年，霍启年带领千余人参加垦荒。", None),
        ("市外办主任曾雁秋主持会议，全办党员20余人参加。", 20),
        ("来自江南植物与林学研究所的24位专家与会。", 24),
        ("来自9国的1.2万名选手参赛，仁川市体育会一行6人应邀观摩。", 12_000),
        ("来自三所高校的28名实习生获颁证书。", 28),
        ("学员为两所学校的14名教师，5名专家授课。", 14),
        ("江汉大学的15名外教报名加入志愿服务队。", 15),
        ("活动由基金会发起，两家医院派出17名医护人员，为患儿实施手术。", 17),
        ("市外办选派3名干部。", None),
    ],
)
def test_how_many_took_part(text: str, expected: int | None) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("霍启年率20名师生访问奥胡斯。", 20),
        ("由三所中学的12名学生组成的代表团参加了比赛。", 12),
        ("霍启年率团出席推介会，80余名企业家参加。", None),
        ("来自30国的500名代表抵达会场，霍启年率团参会。", None),
    ],
)
def test_abroad_only_those_who_travelled_are_counted(text: str, expected: int | None) -> None:
    assert counted(text, "outbound_visit") == expected


def test_guests_who_came_are_the_party_however_few() -> None:
    assert counted("来自秘鲁、加纳等国的7位大使于5月6日来汉考察。", "inbound_visit") == 7


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li Qiu spoke. Fourteen people from the county reviewed the plan.", 14),
        ("Among the audience of some 700 were students.", 700),
        ("The concert drew an audience of 500 people.", 500),
    ],
)
def test_those_with_whom_an_english_sentence_begins(text: str, expected: int) -> None:
    found = headcount(Telling("en", (), (), (Piece(1, 0, text),)), "meeting", NOUNS)
    assert found is not None
    assert found.value == expected


def test_a_number_in_words_may_begin_the_text() -> None:
    text = "Fifty-eight students spent two weeks on the campus."
    found = headcount(Telling("en", (), (), (Piece(1, 0, text),)), "training", NOUNS)
    assert found is not None
    assert found.value == 58


def test_winners_are_not_all_who_came() -> None:
    text = "Twelve guests from eight countries were awarded the prize."
    assert headcount(Telling("en", (), (), (Piece(1, 0, text),)), "ceremony", NOUNS) is None


def test_whom_somebody_led_abroad_travelled() -> None:
    text = "Huo Qinian led 20 students to Aarhus, where 300 guests attended a concert."
    found = headcount(Telling("en", (), (), (Piece(1, 0, text),)), "outbound_visit", NOUNS)
    assert found is not None
    assert found.value == 20
