from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.people.sides import country, side
from tasks.language.story import Line


def countries(zh: str, lexicon: PeopleLexicon) -> dict[str | None, tuple[str, str | None]]:
    people = people_of([Line(1, "zh", "body", zh)], lexicon)
    return {p.name_zh: (side(p, lexicon), country(p, lexicon)) for p in people}


def test_a_place_lies_in_the_country_the_story_puts_before_it(lexicon: PeopleLexicon) -> None:
    text = (
        "德国林登堡县县长汉斯·迈尔和法国商人让·杜邦来访，林登堡县议会议长马丁·费舍尔陪同，"
        "副市长贺长青会见。"
    )
    found = countries(text, lexicon)
    assert found["汉斯·迈尔"] == ("partner", "DE")
    assert found["马丁·费舍尔"] == ("partner", "DE")
    assert found["贺长青"] == ("official", None)


def test_guests_of_a_story_of_one_country_are_from_there(lexicon: PeopleLexicon) -> None:
    text = "法国驻临江总领事让·杜邦率商务参赞保罗·马丁到访，副市长贺长青会见。"
    assert countries(text, lexicon)["保罗·马丁"] == ("partner", "FR")


def test_of_two_countries_none_is_chosen(lexicon: PeopleLexicon) -> None:
    text = "法国驻临江总领事让·杜邦、德国驻临江总领事汉斯·迈尔与商务参赞保罗·马丁到访。"
    assert countries(text, lexicon)["保罗·马丁"] == ("partner", None)


def test_who_lives_here_may_come_from_anywhere(lexicon: PeopleLexicon) -> None:
    text = "法国驻临江总领事让·杜邦到访，外籍教师保罗·马丁参加。"
    assert countries(text, lexicon)["保罗·马丁"] == ("partner", None)
