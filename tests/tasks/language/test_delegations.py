from tasks.language.delegations import visitors
from tasks.language.party import Party
from tasks.language.story import Activity, Line

LEADER = Party("partner", name_en="Oleg Orlov", role="lead", partner_kind="person")
OTHER = Party("partner", name_en="Ivan Orlov", role="attendee", partner_kind="person")
COUNTRY = Party("country", country_code="RU")


def part(*texts: str) -> Activity:
    lines = [Line(n, "en" if t.isascii() else "zh", "body", t) for n, t in enumerate(texts, 1)]
    return Activity(tuple(lines), None, None, "day", "unknown", None, None, (), False, 0)


def test_a_part_of_a_visit_has_its_leader_and_their_country() -> None:
    told = part("11月7日，副市长会见代表团全体成员。", "The mayor met with the whole delegation.")
    found = list(visitors(told, [], "inbound_visit", [LEADER, OTHER, COUNTRY]))
    assert [party.name_en or party.country_code for party in found] == ["Oleg Orlov", "RU"]
    for party in found:
        words = [
            told.lines[e.place.line - 1].text[e.place.start : e.place.end] for e in party.evidence
        ]
        assert words == ["代表团", "the whole delegation"]


def test_who_is_named_there_goes_before() -> None:
    told = part("11月7日，代表团参观港口。")
    assert list(visitors(told, [OTHER, COUNTRY], "inbound_visit", [LEADER, COUNTRY])) == []


def test_who_is_said_to_be_met_is_there_beside_others() -> None:
    told = part("11月7日，副市长会见代表团。领事伊万·奥尔洛夫参加。")
    assert [p.name_en for p in visitors(told, [OTHER], "inbound_visit", [LEADER])] == ["Oleg Orlov"]
    assert list(visitors(told, [LEADER], "inbound_visit", [LEADER])) == []


def test_our_own_delegation_brings_nobody_but_who_leads_it() -> None:
    told = part("11月7日，代表团参观港口。")
    ours = Party("official", name_zh="贺长青", role="lead")
    beside = Party("official", name_zh="沈路", role="attendee")
    found = list(visitors(told, [beside], "outbound_visit", [ours, beside, LEADER, COUNTRY]))
    assert [party.name_zh for party in found] == ["贺长青"]
    assert list(visitors(told, [ours], "outbound_visit", [ours])) == []


def test_without_a_word_for_them_nobody_is_added() -> None:
    told = part("11月7日，双方签署备忘录。")
    assert list(visitors(told, [], "inbound_visit", [LEADER, COUNTRY])) == []
