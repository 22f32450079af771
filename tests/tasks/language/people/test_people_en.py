import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_en import find_people_en
from tasks.language.people.titles_en import held_by_one
from tasks.language.story import Line


def found(text: str, lexicon: PeopleLexicon) -> list[tuple[str, str | None]]:
    mentions = find_people_en(Line(1, "en", "body", text), lexicon)
    assert all(text[m.place.start : m.place.end] == m.name for m in mentions)
    places = [(m.title_place, m.title) for m in mentions if m.title_place]
    assert all(held_by_one(text[p.start : p.end], lexicon) == title for p, title in places)
    return [(m.name, m.title) for m in mentions]


def test_an_apposition_is_a_title_up_to_its_verb(lexicon: PeopleLexicon) -> None:
    text = (
        "He Changqing, vice mayor of Linjiang, met with Karl Weber, the German Consul General in "
        "Linjiang, on May 3."
    )
    assert found(text, lexicon) == [
        ("He Changqing", "vice mayor of Linjiang"),
        ("Karl Weber", "German Consul General in Linjiang"),
    ]


def test_two_offices_of_one_person_are_one_title(lexicon: PeopleLexicon) -> None:
    text = (
        "Luo Yanqiu, member of the Party Leadership Group and deputy director of the office, spoke."
    )
    assert found(text, lexicon) == [
        ("Luo Yanqiu", "member of the Party Leadership Group and deputy director of the office")
    ]


def test_a_title_before_the_name(lexicon: PeopleLexicon) -> None:
    assert found("Later vice mayor He Changqing thanked the guests.", lexicon) == [
        ("He Changqing", "vice mayor")
    ]


def test_a_name_in_the_genitive_keeps_its_title(lexicon: PeopleLexicon) -> None:
    text = "They listened to Vice Mayor He Changqing's speech."
    assert found(text, lexicon) == [("He Changqing", "Vice Mayor")]


def test_names_under_one_plural_title(lexicon: PeopleLexicon) -> None:
    text = "level-II inspectors Pu Siyuan, Ouyang Qin and Shen Lu were present."
    assert [name for name, _ in found(text, lexicon)] == ["Pu Siyuan", "Ouyang Qin", "Shen Lu"]


def test_a_country_after_the_city_belongs_to_the_title(lexicon: PeopleLexicon) -> None:
    text = (
        "At the invitation of Adam Berg, mayor of Leeds, the United Kingdom, Shen Lu, director of "
        "the office, went."
    )
    assert [name for name, _ in found(text, lexicon)] == ["Adam Berg", "Shen Lu"]


@pytest.mark.parametrize(
    "text",
    [
        "Guests from Hong Kong came to the Foreign Affairs Office of Linjiang Municipality.",
        "He said that the Standing Committee had met in the Great Hall.",
        "In Shanxi Province, the mayor opened the fair.",
    ],
)
def test_places_bodies_and_pronouns_are_nobody(text: str, lexicon: PeopleLexicon) -> None:
    assert found(text, lexicon) == []


def test_two_who_share_a_title_behind_them_hold_it_each(lexicon: PeopleLexicon) -> None:
    text = "Pu Siyuan and Shen Lu, deputy directors of the office, attended."
    assert found(text, lexicon) == [
        ("Pu Siyuan", "deputy director of the office"),
        ("Shen Lu", "deputy director of the office"),
    ]


def test_a_place_may_stand_between_title_and_name(lexicon: PeopleLexicon) -> None:
    text = "Mayor of Riga, Latvia Andris Kalnins and Consul General in Chengdu Ana Ruiz came."
    assert [name for name, _ in found(text, lexicon)] == ["Andris Kalnins", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms. Lim Wei Jie, Ambassador of Singapore, came.", ["Lim Wei Jie"]),
        ("the Federation of Hong Kong Jilin Community", []),
        ("including Wen Wei Po, and others", []),
        ("Diane Hall, Regional Director, spoke.", ["Diane Hall"]),
        ("Khin Mar Aung, Consul of Myanmar, spoke.", ["Khin Mar Aung"]),
        ("the Eco-City, a major project, grew.", []),
        ("the Major Metropolises met.", []),
    ],
)
def test_a_name_is_the_whole_of_its_capitals(
    text: str, names: list[str], lexicon: PeopleLexicon
) -> None:
    assert [name for name, _ in found(text, lexicon)] == names


def test_words_before_a_title_are_no_part_of_it(lexicon: PeopleLexicon) -> None:
    text = "Guests heard Vice Mayor Shen Lu and outgoing Croatian Ambassador Ana Ruiz."
    assert found(text, lexicon) == [
        ("Shen Lu", "Vice Mayor"),
        ("Ana Ruiz", "outgoing Croatian Ambassador"),
    ]


def test_words_of_names_that_mean_something_else_too(lexicon: PeopleLexicon) -> None:
    text = (
        "Park Jong-hwan, Vice Mayor of Sunyang, Nguyen Thi Hong Ngoc, Consul General of Vietnam, "
        "and Jan van der Meer, Honorary Consul of the Netherlands, visited High-tech Park."
    )
    assert [name for name, _ in found(text, lexicon)] == [
        "Park Jong-hwan",
        "Nguyen Thi Hong Ngoc",
        "Jan van der Meer",
    ]


def test_an_and_before_somebody_addressed_ends_a_title(lexicon: PeopleLexicon) -> None:
    text = "Karl Weber, Consul General of Germany and Mr. Juan Perez, Consul General of Spain came."
    assert found(text, lexicon) == [
        ("Karl Weber", "Consul General of Germany"),
        ("Juan Perez", "Consul General of Spain"),
    ]


def test_an_and_within_the_name_of_a_body_ends_no_title(lexicon: PeopleLexicon) -> None:
    text = "Karl Weber, Chairman of Linden Electrical and Electronic Manufacturers' Union, came."
    assert found(text, lexicon) == [
        ("Karl Weber", "Chairman of Linden Electrical and Electronic Manufacturers' Union")
    ]


def test_a_region_and_its_country_between_title_and_name(lexicon: PeopleLexicon) -> None:
    text = "Deputy Governor of Tal Oblast of Kyrgyzstan Azamat Beknazarov visited the city."
    assert found(text, lexicon) == [
        ("Azamat Beknazarov", "Deputy Governor of Tal Oblast of Kyrgyzstan")
    ]


def test_an_office_for_several_things_is_one_title(lexicon: PeopleLexicon) -> None:
    text = (
        "Rabin Thapa, Minister for Culture, Tourism and Civil Aviation of Nepal, and He Changqing, "
        "Director of the Bureau of Culture, Radio, Television and Tourism, met."
    )
    assert found(text, lexicon) == [
        ("Rabin Thapa", "Minister for Culture, Tourism and Civil Aviation of Nepal"),
        ("He Changqing", "Director of the Bureau of Culture, Radio, Television and Tourism"),
    ]


def test_heads_of_others_are_not_the_persons_title(lexicon: PeopleLexicon) -> None:
    text = "Ahn Jae-hyun, representative of the firm, and heads of 25 enterprises came."
    assert found(text, lexicon) == [("Ahn Jae-hyun", "representative of the firm")]


@pytest.mark.parametrize(
    "text",
    [
        "The show opened at Shi Lu Art Museum.",
        "The Park Jong-hwan Foundation gave books.",
        "They learnt at Zhang Ping Party Constitution School.",
        "Presidents, editors and reporters came.",
        "They came from Khovd, the oldest member being Li.",
        "Anna, from Khovd, presented her hosts with a vase.",
        "a manager of the Young Entrepreneur Nuvolex Centre spoke",
    ],
)
def test_words_of_bodies_and_places_are_nobody(text: str, lexicon: PeopleLexicon) -> None:
    assert found(text, lexicon) == []


def test_a_full_stop_parts_a_word_of_title_from_a_name(lexicon: PeopleLexicon) -> None:
    text = "He met the directors. Wu Jianhe, deputy director of the office, spoke."
    assert found(text, lexicon) == [("Wu Jianhe", "deputy director of the office")]
    assert found("Prof. Wu Jianhe spoke.", lexicon) == [("Wu Jianhe", "Prof.")]


@pytest.mark.parametrize("name", ["Sh. Batmunkh", "Ho I Fong", "Park Jong-hwan"])
def test_initials_and_syllables_of_neighbours(name: str, lexicon: PeopleLexicon) -> None:
    assert found(f"{name}, mayor of the city, came.", lexicon) == [(name, "mayor of the city")]


def test_a_korean_name_needs_no_title(lexicon: PeopleLexicon) -> None:
    assert found("The prize went to Seo Ji-hwan of Incheon.", lexicon) == [("Seo Ji-hwan", None)]
