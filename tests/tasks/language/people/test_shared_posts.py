from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.story import Line


def test_each_of_several_consuls_has_the_country_in_his_place(lexicon: PeopleLexicon) -> None:
    lines = [
        Line(1, "zh", "body", "日本、韩国驻临江总领事田中和夫、崔斗镐到访。"),
        Line(
            2,
            "en",
            "body",
            "Tanaka Kazuo and Choi Doo-ho, Consuls General of Japan and the ROK respectively, "
            "visited the city.",
        ),
    ]
    titles = {p.name_zh: (p.name_en, p.title_zh, p.title_en) for p in people_of(lines, lexicon)}
    assert titles == {
        "田中和夫": ("Tanaka Kazuo", "日本驻临江总领事", "Consul General of Japan"),
        "崔斗镐": ("Choi Doo-ho", "韩国驻临江总领事", "Consul General of ROK"),
    }


def test_more_countries_than_people_are_not_handed_out(lexicon: PeopleLexicon) -> None:
    text = "日本、意大利、法国驻临江总领事马可·罗西、让·杜邦到访。"
    titles = {p.name_zh: p.title_zh for p in people_of([Line(1, "zh", "body", text)], lexicon)}
    assert titles["马可·罗西"] == titles["让·杜邦"]
