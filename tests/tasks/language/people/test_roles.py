import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.parts import official_roles, partner_role
from tasks.language.people.people_parties import people_of
from tasks.language.people.roles import said_roles
from tasks.language.people.sides import side
from tasks.language.story import Line


def roles(lexicon: PeopleLexicon, *texts: tuple[str, str]) -> dict[str | None, str]:
    lines = [Line(n, language, "body", text) for n, (language, text) in enumerate(texts, 1)]
    people = people_of(lines, lexicon)
    officials = [p for p in people if side(p, lexicon) == "official"]
    guests = [p for p in people if side(p, lexicon) == "partner"]
    by_number = {line.number: line for line in lines}
    said = [said_roles(p, by_number) for p in officials]
    parts = official_roles(officials, said, by_number, guests)
    return {p.name_zh or p.name_en: role for p, role in zip(officials, parts, strict=True)}


def test_who_receives_leads_and_who_moderates_chairs(lexicon: PeopleLexicon) -> None:
    text = "5月3日，副市长贺长青会见了来访客人。市外办主任罗雁秋主持，副主任蒲思远参加。"
    assert roles(lexicon, ("zh", text)) == {
        "贺长青": "lead",
        "罗雁秋": "chair",
        "蒲思远": "attendee",
    }


def test_whoever_alone_attends_leads(lexicon: PeopleLexicon) -> None:
    text = "5月3日，联谊会在青山楼举行。市政协副主席沈路出席并致辞，活动由市外办副主任蒲思远主持。"
    assert roles(lexicon, ("zh", text)) == {"沈路": "lead", "蒲思远": "chair"}


def test_of_several_who_attend_and_speak_none_leads(lexicon: PeopleLexicon) -> None:
    text = "市外办副主任蒲思远、临江区区长沈路出席活动并致辞。"
    assert roles(lexicon, ("zh", text)) == {"蒲思远": "speaker", "沈路": "speaker"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "法国驻成都总领事马克·杜兰、市外办副主任蒲思远出席开幕式并致辞。",
            {"蒲思远": "speaker"},
        ),
        ("市外办副主任蒲思远、法国驻成都总领事马克·杜兰出席开幕式。", {"蒲思远": "lead"}),
        ("市长贺长青，市人大常委会副主任沈路出席。", {"贺长青": "attendee", "沈路": "attendee"}),
        ("市委书记贺长青主持召开会议。市长沈路出席。", {"贺长青": "chair", "沈路": "attendee"}),
        ("副主任蒲思远出席会议并讲话，处长沈路主持。", {"蒲思远": "speaker", "沈路": "chair"}),
        ("市外办主任罗雁秋等12人参加座谈。", {"罗雁秋": "attendee"}),
        ("副市长贺长青深入学校、酒店，检查防控工作。", {"贺长青": "lead"}),
        ("双方签署协议，法国驻成都总领事马克·杜兰、副主任蒲思远见证。", {"蒲思远": "attendee"}),
        ("代表团参观港口，市外办副主任蒲思远陪同。", {"蒲思远": "attendee"}),
        ("论坛在青山楼举行，市外办副主任蒲思远应邀出席。", {"蒲思远": "attendee"}),
        ("中国驻法国大使馆参赞蒲思远参加会谈。", {"蒲思远": "attendee"}),
        ("市长贺长青、法国驻成都总领事马克·杜兰出席并致辞。", {"贺长青": "speaker"}),
        ("市外办主任罗雁秋一同会见。", {"罗雁秋": "attendee"}),
        ("党员们在墓前肃立，支部书记罗雁秋领誓。", {"罗雁秋": "lead"}),
        ("副主任蒲思远领学党章。", {"蒲思远": "speaker"}),
        ("记者参观港口，副市长贺长青接受集体采访。", {"贺长青": "speaker"}),
        ("副市长贺长青与里昂市市长马克·杜兰举行视频会议。", {"贺长青": "lead"}),
        ("市外办主任罗雁秋先后来到两家企业。", {"罗雁秋": "lead"}),
        ("市外办主任罗雁秋，会同开发区走访企业。", {"罗雁秋": "lead"}),
        (
            "领事来到市外办，与副主任蒲思远就明年国际消费品博览会的安排交换意见。",
            {"蒲思远": "lead"},
        ),
        (
            "市长贺长青、副市长沈路出席，希望双方共同推动友城合作。",
            {"贺长青": "attendee", "沈路": "attendee"},
        ),
        (
            "市长贺长青、副市长沈路在颁奖典礼上致辞。",
            {"贺长青": "speaker", "沈路": "speaker"},
        ),
        (
            "副主任蒲思远、江北边防检查站教官沈路分别授课。",
            {"蒲思远": "speaker", "沈路": "speaker"},
        ),
        (
            "市长贺长青设宴。副主任蒲思远会见时在座。",
            {"贺长青": "lead", "蒲思远": "attendee"},
        ),
    ],
)
def test_who_stands_beside_others_leads_only_by_a_verb(
    text: str, expected: dict[str, str], lexicon: PeopleLexicon
) -> None:
    assert roles(lexicon, ("zh", text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Marc Durand, Consul General of France, paid a farewell call on Vice Mayor He Changqing.",
        "Marc Durand, Consul General of France, bade farewell to He Changqing, vice mayor.",
    ],
)
def test_the_one_on_whom_somebody_calls_leads_in_english(text: str, lexicon: PeopleLexicon) -> None:
    assert roles(lexicon, ("en", text)) == {"He Changqing": "lead"}


def test_the_one_of_whom_leave_is_taken_leads(lexicon: PeopleLexicon) -> None:
    text = "2月初，法国驻成都总领事杜兰向市外办主任罗雁秋辞行。"
    assert roles(lexicon, ("zh", text)) == {"罗雁秋": "lead"}


def test_english_alone_says_it_too(lexicon: PeopleLexicon) -> None:
    text = (
        "Luo Yanqiu, director of the office, met with the guests. Shen Lu, deputy director of the "
        "office, presided over the talks."
    )
    assert roles(lexicon, ("en", text)) == {"Luo Yanqiu": "lead", "Shen Lu": "chair"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("副市长贺长青会见了新任法国驻成都总领事马克·杜兰一行。", "lead"),
        ("2月初，法国驻成都总领事马克·杜兰向市外办主任罗雁秋辞行。", "lead"),
        ("副市长贺长青、法国驻成都总领事马克·杜兰出席。", "attendee"),
        ("法国驻成都总领事马克·杜兰出席并致辞。", "speaker"),
        ("Luo Yanqiu met with Mr. Marc Durand, Consul General of France.", "lead"),
        ("Marc Durand, Consul General of France, paid a farewell call on Luo Yanqiu.", "lead"),
        ("Marc Durand, Consul General of France, who is new, paid a visit to Luo Yanqiu.", "lead"),
        ("Luo Yanqiu and Marc Durand, Consul General of France, attended.", "attendee"),
    ],
)
def test_a_guest_who_is_met_or_calls_leads(text: str, role: str, lexicon: PeopleLexicon) -> None:
    line = Line(1, "en" if text.isascii() else "zh", "body", text)
    [guest] = [p for p in people_of([line], lexicon) if side(p, lexicon) == "partner"]
    assert partner_role(guest, said_roles(guest, {1: line}), {1: line}) == role


def test_who_talks_with_the_guests_leads_and_who_goes_along_attends(
    lexicon: PeopleLexicon,
) -> None:
    text = "5月3日，副市长贺长青与其座谈，市外办主任罗雁秋、调研员蒲思远参加，副主任沈路随团出访。"
    assert roles(lexicon, ("zh", text)) == {
        "贺长青": "lead",
        "罗雁秋": "attendee",
        "蒲思远": "attendee",
        "沈路": "attendee",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "副市长贺长青、市外办主任罗雁秋共同敲响铜锣。",
            {"贺长青": "lead", "罗雁秋": "lead"},
        ),
        ("副市长贺长青，法国驻成都总领事马克·杜兰共同为画展揭幕。", {"贺长青": "lead"}),
        ("市外办主任罗雁秋、处长蒲思远与客人座谈。", {"罗雁秋": "lead", "蒲思远": "attendee"}),
        ("副主任蒲思远、处长沈路为选手颁奖。", {"蒲思远": "lead", "沈路": "attendee"}),
        (
            "副市长贺长青会见了客人。副主任蒲思远签署备忘录。",
            {"贺长青": "lead", "蒲思远": "attendee"},
        ),
        ("市外办副主任蒲思远见证双方签署协议。", {"蒲思远": "lead"}),
        ("区长沈路接受采访。", {"沈路": "speaker"}),
        ("副市长贺长青宣布开幕，区长沈路致祝酒辞。", {"贺长青": "lead", "沈路": "speaker"}),
        ("法国驻成都总领事马克·杜兰与市长贺长青视频话别。", {"贺长青": "lead"}),
        ("副市长贺长青设宴欢迎来宾，处长蒲思远任团长。", {"贺长青": "lead", "蒲思远": "lead"}),
    ],
)
def test_an_act_leads_where_nobody_receives(
    text: str, expected: dict[str, str], lexicon: PeopleLexicon
) -> None:
    assert roles(lexicon, ("zh", text)) == expected
