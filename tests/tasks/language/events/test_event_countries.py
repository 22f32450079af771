import pytest

from tasks.language.events.event_countries import country_parties
from tasks.language.party import Party
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.story import Activity, Evidence, Line, Place


def activity(*lines: Line) -> Activity:
    return Activity(lines, None, None, "unknown", "unknown", None, None, (), True, None)


def codes(text: str, lexicon: PeopleLexicon, kind: str = "body") -> list[str | None]:
    told = activity(Line(1, "en" if text.isascii() else "zh", kind, text))
    parties = country_parties(told, [], set(), "meeting", lexicon)
    places = [e.place for party in parties for e in party.evidence]
    assert all(text[place.start : place.end] for place in places)
    return [party.country_code for party in parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来自挪威、芬兰等5国的60名官员参加。", ["FI", "NO"]),
        ("法国、德国、日本等三国的媒体参访。", ["DE", "FR", "JP"]),
        ("会见了挪威代表团。", ["NO"]),
        ("自2005年与法国签订协议以来，中国与挪威友人往来。", []),
        ("挪威风光优美。", []),
        ("东盟国家代表参加。", []),
        ("市政府港澳办的官员参加。", []),
        ("中国驻挪威大使馆参赞与官员参加。", []),
        ("Officials of the Chinese Embassy in Norway attended.", []),
        ("Students from Norway, Finland and the Republic of Korea attended.", ["FI", "KR", "NO"]),
        ("Norwegian companies took part.", ["NO"]),
        ("He told us about teams.", []),
        ("The US team won.", ["US"]),
        ("Norway is known for fjords.", []),
        ("Runners of Kenya won.", ["KE"]),
        ("A Kenyan runner won.", ["KE"]),
        ("两名教师分别来自挪威和芬兰。", ["FI", "NO"]),
        ("会议指出，今年以来与来自挪威的官员交流20次。", []),
        ("They come from Norway and Finland.", ["FI", "NO"]),
        ("He spoke to teachers and students, drawing on cases in Norway.", []),
        ("来自挪威、芬兰、肯尼亚、秘鲁的56名少年开营。", ["FI", "KE", "NO", "PE"]),
        (
            "来自挪威某基金会、芬兰国立某院和某某大学、某某学院、某某科学研究所等单位的96位专家与会。",
            ["FI", "NO"],
        ),
        ("来自挪威的三文鱼和各色美食在节庆期间深受广大市民喜爱，订单众多。", []),
        ("来自挪威的三文鱼和各色美食在节庆期间还在现场吸引了许多游客。", []),
        ("挪威籍主妇建议垃圾分类。", ["NO"]),
        ("即将赴挪威、芬兰等国留学的260名学生到场。", []),
        ("与会代表中，挪威代表处因故未能派员。", []),
        ("代表曾在驻奥斯陆总领事馆工作，与官员相识。", []),
        ("活动在挪威风情街举行，学生参加。", []),
        ("Donors gave saplings of Norwegian pine.", []),
        ("The group runs a plant in Norway.", []),
        ("85 young people of Chinese descent from Norway and Finland came.", ["FI", "NO"]),
        ("They were Ana of Varde (Norway) and Uwe of Tuli (Finland).", ["FI", "NO"]),
        ("It came from Varde (Norway).", []),
        ("It was noted that this year officials from Norway came.", []),
        ("Trade with Norway after 2005 is an important matter.", []),
    ],
)
def test_a_country_takes_part_where_somebody_comes_from_it(
    text: str, expected: list[str], lexicon: PeopleLexicon
) -> None:
    assert codes(text, lexicon) == expected


def test_every_country_of_a_headline_takes_part(lexicon: PeopleLexicon) -> None:
    assert codes("挪威风光展开幕", lexicon, kind="title") == ["NO"]


def test_a_country_inside_a_name_is_none(lexicon: PeopleLexicon) -> None:
    told = activity(Line(1, "en", "title", "Norway Smith Visits"))
    assert [p.country_code for p in country_parties(told, [], set(), "meeting", lexicon)] == ["NO"]
    assert country_parties(told, [], {(1, 0)}, "meeting", lexicon) == []


def test_a_partner_brings_its_country_and_its_evidence(lexicon: PeopleLexicon) -> None:
    places = tuple(Evidence(Place(1, n, n + 1), "x") for n in range(4))
    partner = Party("partner", country_code="NO", evidence=places)
    [country] = country_parties(activity(), [partner], set(), "meeting", lexicon)
    assert (country.entity_kind, country.country_code) == ("country", "NO")
    assert country.evidence == places[:2]


def test_where_our_trainees_work_takes_no_part_by_the_english_alone(
    lexicon: PeopleLexicon,
) -> None:
    lines = (
        Line(1, "zh", "body", "市外办举办培训班，50家企业的代表听讲。"),
        Line(2, "en", "body", "Delegates from companies in Kenya attended the training."),
    )
    told = activity(*lines)
    assert country_parties(told, [], set(), "training", lexicon) == []
    assert [p.country_code for p in country_parties(told, [], set(), "conference", lexicon)]
    assert country_parties(activity(*lines[1:]), [], set(), "training", lexicon)
