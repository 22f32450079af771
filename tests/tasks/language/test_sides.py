import pytest

from tasks.language.lexicon import PeopleLexicon
from tasks.language.outside import outside_codes
from tasks.language.people_parties import people_of
from tasks.language.sides import country, side, sphere
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
    assert outside_codes(title, lexicon) == codes


def test_a_minority_name_with_a_mainland_office_is_an_official(lexicon: PeopleLexicon) -> None:
    line = Line(1, "zh", "body", "全国政协常委热孜万·吐尔逊出席。")
    [person] = people_of([line], lexicon)
    assert side(person, lexicon) == "official"


def test_a_consul_with_a_chinese_name_is_a_partner(lexicon: PeopleLexicon) -> None:
    line = Line(1, "zh", "body", "5月3日，新加坡驻成都总领事陈文山出席。")
    [person] = people_of([line], lexicon)
    assert (side(person, lexicon), country(person, lexicon)) == ("partner", "SG")


def test_spheres_keep_namesakes_apart() -> None:
    assert sphere("市政府外办副主任", "临江") == "state:临江"
    assert sphere("渝北区副区长", "临江") == "state:临江"
    assert sphere("临江大学国际处处长", "临江") == "university:临江大学"
    assert sphere("外交部亚洲司副司长", "临江") == "central"
    assert sphere(None, "临江") == ""
