from datetime import date

from tasks.language.party import Party
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of, people_parties
from tasks.language.people.roles import said_roles
from tasks.language.story import Activity, Line

DAY = date(2021, 5, 3)


def body(number: int, text: str, language: str = "zh", kind: str = "body") -> Line:
    return Line(number, language, kind, text)


def parties(lexicon: PeopleLexicon, *lines: Line, told: tuple[Line, ...] = ()) -> list[Party]:
    """The people of the lines `told` (all, if none are named) of a story."""
    people = people_of(lines, lexicon)
    activity = Activity(told or lines, DAY, DAY, "day", "explicit", None, None, (), True, None)
    numbered = {line.number: line for line in activity.lines}
    said = [said_roles(person, numbered) for person in people]
    return people_parties(people, said, activity, "临江", lexicon)


def test_an_official_and_a_guest(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，副市长贺长青会见了法国驻临江总领事杜兰。贺长青说，欢迎杜兰。"
    en = "On May 3, He Changqing, vice mayor, met with Jean Durand, French Consul General."
    official, guest = parties(lexicon, body(1, zh), body(2, en, "en"))
    assert (official.entity_kind, official.role, official.sphere) == (
        "official",
        "lead",
        "state:临江",
    )
    assert official.aliases == (("zh", "贺长青"), ("en", "He Changqing"))
    assert [(e.place.line, e.place.start) for e in official.evidence] == [
        (1, zh.index("贺")),
        (1, zh.rindex("贺")),
        (2, 10),
    ]
    assert (guest.entity_kind, guest.partner_kind, guest.country_code, guest.sphere) == (
        "partner",
        "person",
        "FR",
        None,
    )


def test_only_who_is_named_in_its_lines_takes_part(lexicon: PeopleLexicon) -> None:
    title = body(1, "副市长贺长青近期活动", kind="title")
    first, second = body(2, "副市长贺长青参加会见。"), body(3, "市外办主任罗雁秋参加座谈。")
    found = parties(lexicon, title, first, second, told=(title, second))
    assert [party.name_zh for party in found] == ["罗雁秋"]


def test_who_is_named_only_with_a_past_office_takes_no_part(lexicon: PeopleLexicon) -> None:
    text = "市外办主任罗雁秋介绍，协议由时任副市长贺长青推动。"
    assert [party.name_zh for party in parties(lexicon, body(1, text))] == ["罗雁秋"]


def test_a_line_longer_than_any_paragraph_names_nobody(lexicon: PeopleLexicon) -> None:
    name = "副市长贺长青会见了客人。"
    assert parties(lexicon, body(1, name + "很" * 20_000)) == []
    found = parties(lexicon, body(1, "很" * 20_001), body(2, name))
    assert [party.name_zh for party in found] == ["贺长青"]


def test_a_consul_with_a_chinese_name_is_a_guest(lexicon: PeopleLexicon) -> None:
    text = "5月3日，市政府港澳办主任罗雁秋会见了马来西亚驻临江总领事陈文山。"
    assert [
        (p.name_zh, p.entity_kind, p.country_code) for p in parties(lexicon, body(1, text))
    ] == [
        ("罗雁秋", "official", None),
        ("陈文山", "partner", "MY"),
    ]


def test_minority_names_are_officials(lexicon: PeopleLexicon) -> None:
    zh = "自治区副主席艾力·吐尔地、市政协副主席买买提艾力参加。"
    found = parties(lexicon, body(1, zh))
    assert [(p.name_zh, p.entity_kind) for p in found] == [
        ("艾力·吐尔地", "official"),
        ("买买提艾力", "official"),
    ]


def test_namesakes_of_two_bodies_have_two_spheres(lexicon: PeopleLexicon) -> None:
    of_the_city = parties(lexicon, body(1, "市外办主任罗雁秋参加。"))
    of_the_school = parties(lexicon, body(1, "青山大学校长罗雁秋参加。"))
    assert of_the_city[0].sphere != of_the_school[0].sphere
