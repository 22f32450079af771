from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.resolve_partners import resolve_partners as resolve_with_places

resolve_partners = partial(resolve_with_places, places={"重庆": "Chongqing"})


def party(name_zh, name_en=None, country="GB", kind="person", document_id="d1"):
    return {
        "name_zh": name_zh,
        "name_en": name_en,
        "country_code": country,
        "partner_kind": kind,
        "document_id": document_id,
    }


def test_both_languages_over_documents_are_one(ids):
    found = ids(
        resolve_partners,
        [
            party("安娜·怀特", "Anna White"),
            party("安娜•怀特", document_id="d2"),
            party(None, "WHITE Anna", document_id="d3"),
        ],
    )
    assert len(set(found)) == 1


def test_two_transliterations_with_one_english_name_are_one(ids):
    found = ids(
        resolve_partners,
        [party("安娜·怀特", "Anna White"), party("安娜·怀德", "Anna White", document_id="d2")],
    )
    assert len(set(found)) == 1


def test_one_name_in_two_countries_is_two(ids):
    a, b = ids(
        resolve_partners,
        [party("安娜·怀特", "Anna White"), party("安娜·怀特", "Anna White", country="NZ")],
    )
    assert a != b


def test_an_unsaid_country_is_that_of_the_namesake_in_the_document(ids):
    said, unsaid, elsewhere = ids(
        resolve_partners,
        [
            party(None, "Anna White"),
            party(None, "Anna White", country=None),
            party(None, "Anna White", country=None, document_id="d2"),
        ],
    )
    assert said == unsaid
    assert elsewhere != said


def test_one_wrong_pairing_does_not_chain_two_people(ids):
    white = [party("安娜·怀特", "Anna White", document_id=f"w{n}") for n in range(3)]
    brown = [party("约翰·布朗", "John Brown", document_id=f"b{n}") for n in range(3)]
    found = ids(resolve_partners, [*white, *brown, party("安娜·怀特", "John Brown")])
    assert len({*found[:3]}) == len({*found[3:6]}) == 1
    assert found[0] != found[3]


def test_a_family_name_alone_serves_within_its_document(ids):
    a, b = ids(resolve_partners, [party(None, "White"), party(None, "White", document_id="d2")])
    assert a != b


def test_a_mission_is_its_kind_country_and_seat(ids):
    found = ids(
        resolve_partners,
        [
            party("英国驻重庆总领事馆", kind="consulate"),
            party(None, "British Consulate General in Chongqing", "GB", "consulate", "d2"),
            party("英国总领事馆", None, "GB", "consulate", "d1"),
        ],
    )
    assert len(set(found)) == 1
    others = ids(
        resolve_partners,
        [
            party("英国驻重庆总领事馆", kind="consulate"),
            party("英国驻广州总领事馆", kind="consulate"),
            party("法国驻重庆总领事馆", country="FR", kind="consulate"),
            party("英国驻华大使馆", kind="embassy"),
        ],
    )
    assert len(set(others)) == 4


def test_a_body_may_have_no_country(ids):
    a, b, c = ids(
        resolve_partners,
        [
            party("世界某组织", "The World Body", None, "international_organization"),
            party(None, "World Body", None, "association", "d2"),
            party("世界某组织", None, None, "person", "d2"),
        ],
    )
    assert a == b
    assert c != a


PARTIES = st.lists(
    st.builds(
        party,
        st.sampled_from(["安娜·怀特", "安娜·怀德", "约翰·布朗", None]),
        st.sampled_from(["Anna White", "John Brown", "White Anna", None]),
        st.sampled_from(["GB", "NZ", None]),
        st.sampled_from(["person", "company"]),
        st.sampled_from(["d1", "d2", "d3"]),
    ).filter(lambda p: p["name_zh"] or p["name_en"]),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(PARTIES, st.randoms(use_true_random=False))
def test_order_changes_nothing(ids, parties, random):
    order = list(range(len(parties)))
    random.shuffle(order)
    found = ids(resolve_partners, [parties[i] for i in order])
    assert dict(zip(order, found, strict=True)) == dict(enumerate(ids(resolve_partners, parties)))


@settings(max_examples=25, deadline=None)
@given(PARTIES)
def test_documents_about_others_change_nothing(ids, parties):
    others = [party("王五", "Wu Wang", "SG", document_id="later"), party(None, "Eve Green")]
    found = ids(resolve_partners, parties + others)
    assert found[: len(parties)] == ids(resolve_partners, parties)
