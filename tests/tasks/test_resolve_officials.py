from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.resolve_officials import resolve_officials

CITY = "state:甲市"


def party(name_zh, name_en=None, sphere=CITY, document_id="d1"):
    return {
        "name_zh": name_zh,
        "name_en": name_en,
        "sphere": sphere,
        "document_id": document_id,
    }


def in_office(unit, day, document_id="d1"):
    return party("林晓", document_id=document_id) | {
        "units": [unit],
        "day": day and date(2021, 5, day),
    }


def test_one_name_in_one_sphere_is_one_person_over_documents(ids):
    a, b = ids(resolve_officials, [party("林晓"), party("林晓", "Lin Xiao", document_id="d2")])
    assert a == b


def test_namesakes_in_two_spheres_stay_two(ids):
    a, b = ids(resolve_officials, [party("林晓"), party("林晓", sphere="university:某大学")])
    assert a != b


def test_namesakes_of_two_districts_stay_two(ids):
    here, there, again, by_title, silent = ids(
        resolve_officials,
        [
            in_office("江东区", 3),
            in_office("江西区", 5, "d2"),
            in_office("江东区", 9),
            in_office("江西区", None, "d3"),
            party("林晓", document_id="d2"),
        ],
    )
    assert here == again != there
    assert by_title == silent == there


def test_a_title_without_unit_between_namesakes_of_one_document_is_nobodys(ids):
    found = ids(
        resolve_officials,
        [in_office("江东区", 3), in_office("江西区", 3), party("林晓")],
    )
    assert len(set(found)) == 3


def test_a_name_that_is_not_split_keeps_its_id(ids):
    alone, _ = ids(resolve_officials, [party("林晓"), in_office("江东区", 3)])
    [without_units] = ids(resolve_officials, [party("林晓")])
    assert alone == without_units


def test_a_name_without_title_joins_its_document(ids):
    titled, bare, elsewhere = ids(
        resolve_officials,
        [party("林晓"), party("林晓", sphere=""), party("林晓", sphere="", document_id="d2")],
    )
    assert titled == bare
    assert elsewhere != titled


def test_a_name_without_title_between_two_namesakes_stays_alone(ids):
    found = ids(
        resolve_officials,
        [party("林晓"), party("林晓", sphere="central"), party("林晓", sphere="")],
    )
    assert len(set(found)) == 3


def test_an_english_name_joins_the_one_who_is_spelt_so(ids):
    chinese, *english = ids(
        resolve_officials,
        [
            party("林晓燕"),
            party(None, "Lin Xiaoyan", document_id="d2"),
            party(None, "Xiaoyan LIN", document_id="d3"),
            party(None, "LinXiaoyan", document_id="d4"),
            party(None, "Lin Xiaoyam", document_id="d5"),
        ],
    )
    assert set(english) == {chinese}


def test_an_english_name_that_fits_two_joins_none(ids):
    found = ids(resolve_officials, [party("林晓"), party("林霄"), party(None, "Lin Xiao")])
    assert len(set(found)) == 3


def test_an_exact_fit_goes_before_a_near_one(ids):
    exact, _, english = ids(
        resolve_officials, [party("林晓燕"), party("林晓言宁"), party(None, "Lin Xiaoyan")]
    )
    assert english == exact


def test_an_english_name_of_another_sphere_stays_alone(ids):
    a, b = ids(resolve_officials, [party("林晓"), party(None, "Lin Xiao", sphere="central")])
    assert a != b


def test_an_english_name_without_sphere_joins_within_its_document_only(ids):
    chinese, here, there = ids(
        resolve_officials,
        [
            party("林晓"),
            party(None, "Lin Xiao", sphere=""),
            party(None, "Lin Xiao", sphere="", document_id="d2"),
        ],
    )
    assert here == chinese
    assert there != chinese


def test_a_spelling_printed_beside_a_name_is_known(ids):
    chinese, english = ids(
        resolve_officials,
        [party("巴特尔", "Baatar"), party(None, "Baatar", document_id="d2")],
    )
    assert chinese == english


def test_english_alone_is_one_person_in_every_printing(ids):
    a, b = ids(
        resolve_officials,
        [party(None, "Lin Xiaoyan"), party(None, "Xiaoyan Lin", document_id="d2")],
    )
    assert a == b


def test_a_family_name_alone_says_nothing_about_another_document(ids):
    a, b, c = ids(
        resolve_officials,
        [party(None, "Lin"), party(None, "Lin"), party(None, "Lin", document_id="d2")],
    )
    assert a == b
    assert a != c


def test_a_party_without_a_name_is_nobody(ids):
    assert ids(resolve_officials, [party(None)]) == []


OFFICES = st.fixed_dictionaries(
    {
        "units": st.sampled_from([[], ["市"], ["江东区"], ["江西区"], ["外办"], ["商务", "外办"]]),
        "day": st.sampled_from([None, date(2021, 5, 1), date(2021, 5, 2), date(2021, 5, 3)]),
    }
)
NAMED = st.builds(
    party,
    st.sampled_from(["林晓", "林霄", "王燕", None]),
    st.sampled_from(["Lin Xiao", "Wang Yan", "Yan Wang", None]),
    st.sampled_from([CITY, "central", ""]),
    st.sampled_from(["d1", "d2", "d3"]),
).filter(lambda p: p["name_zh"] or p["name_en"])
PARTIES = st.lists(
    st.builds(lambda named, office: named | office, NAMED, OFFICES),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(PARTIES, st.randoms(use_true_random=False))
def test_order_changes_nothing(ids, parties, random):
    order = list(range(len(parties)))
    random.shuffle(order)
    found = ids(resolve_officials, [parties[i] for i in order])
    assert dict(zip(order, found, strict=True)) == dict(enumerate(ids(resolve_officials, parties)))


@settings(max_examples=25, deadline=None)
@given(PARTIES, PARTIES)
def test_more_documents_change_no_one_named_in_chinese_but_namesakes_they_reveal(
    ids, parties, more
):
    later = [p | {"document_id": f"later-{p['document_id']}", "units": []} for p in more]
    before = ids(resolve_officials, parties)
    after = ids(resolve_officials, parties + later)[: len(parties)]
    assert [i for i, p in zip(before, parties, strict=True) if p["name_zh"]] == [
        i for i, p in zip(after, parties, strict=True) if p["name_zh"]
    ]


@settings(max_examples=25, deadline=None)
@given(PARTIES, PARTIES)
def test_more_documents_change_no_one_of_another_name(ids, parties, more):
    named = [p for p in parties if p["name_zh"] == "王燕"]
    later = [
        p | {"document_id": f"later-{p['document_id']}"} for p in more if p["name_zh"] != "王燕"
    ]
    assert ids(resolve_officials, named + later)[: len(named)] == ids(resolve_officials, named)
