from tasks.language.people.disagreements import person_differences
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.people.roles import said_roles
from tasks.language.story import Line


def differences(lexicon: PeopleLexicon, zh: str, en: str) -> list[tuple[str, str, str]]:
    lines = [Line(1, "zh", "body", zh), Line(2, "en", "body", en)]
    by_number = {line.number: line for line in lines}
    return [
        (found.field, found.value_zh, found.value_en)
        for person in people_of(lines, lexicon)
        for found in person_differences(person, said_roles(person, by_number), lexicon)
    ]


def test_two_offices_of_one_person_are_shown(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，市外办副主任罗雁秋会见了来访客人。"
    en = "On May 3, Luo Yanqiu, secretary-general of the office, met with the guests."
    assert differences(lexicon, zh, en) == [
        ("title", "市外办副主任", "secretary-general of the office")
    ]


def test_a_translation_is_no_difference(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，副市长罗雁秋会见了法国驻成都总领事杜兰。"
    en = (
        "On May 3, Luo Yanqiu, deputy mayor, met with Jean Durand, "
        "Consul General of France in Chengdu."
    )
    assert differences(lexicon, zh, en) == []


def test_two_countries_of_one_consul_are_shown(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，副市长罗雁秋会见了法国驻成都总领事让·杜兰。"
    en = (
        "On May 3, Luo Yanqiu, vice mayor, met with Jean Durand, "
        "Consul General of Belgium in Chengdu."
    )
    assert ("country", "FR", "BE") in differences(lexicon, zh, en)


def test_two_parts_of_one_person_are_shown(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，座谈会举行，市外办主任罗雁秋主持。"
    en = "On May 3, Luo Yanqiu, director of the office, delivered a speech at the meeting."
    assert differences(lexicon, zh, en) == [("role", "chair", "speaker")]
