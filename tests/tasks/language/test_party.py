from tasks.language.bodies.body_party import BodyParty
from tasks.language.party import body_as_party
from tasks.language.story import Evidence, Place

HERE = (Evidence(Place(1, 0, 4), "x"),)


def body(side: str) -> BodyParty:
    names = (("zh", "青山大学"), ("en", "Qingshan University"))
    return BodyParty(
        "青山大学", "Qingshan University", names, side, "university", "TW", "host", HERE
    )


def test_a_mainland_body_is_an_organization_of_its_home() -> None:
    party = body_as_party(body("mainland"), "临江")
    assert (party.entity_kind, party.partner_kind, party.country_code, party.sphere) == (
        "organization",
        None,
        None,
        "临江",
    )


def test_a_body_from_outside_is_a_partner_with_kind_and_country() -> None:
    party = body_as_party(body("partner"), "临江")
    assert (party.entity_kind, party.partner_kind, party.country_code, party.sphere) == (
        "partner",
        "university",
        "TW",
        None,
    )
    assert (party.name_zh, party.name_en, party.role) == (
        "青山大学",
        "Qingshan University",
        "host",
    )
    assert (party.aliases, party.evidence) == (body("partner").aliases, HERE)
