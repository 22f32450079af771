from dataclasses import replace
from datetime import date

from tasks.event_rows import Found, Origin, Rows, Source, add_story
from tasks.language.events.describe import Description
from tasks.language.party import Party
from tasks.language.story import Activity, Evidence, Place

DAY = date(2021, 5, 3)
TEXT = "标题\n5月3日，協(xié)会会长贺长青"
LEAD = "5月3日，协会会长贺长青"
# The gloss and the bracket around it are gone from the clean text.
ORIGIN = Origin(3, [0, 6, 6, 12], [0, 6, 11, 17])
SOURCE = Source("d" * 16, TEXT, {2: ORIGIN})
ACTIVITY = Activity(
    (),
    DAY,
    DAY,
    "day",
    "explicit",
    "5月3日",
    None,
    (Evidence(Place(2, 0, 4), "date_zh"),),
    True,
    None,
)
NOTHING = Description(
    "other", None, None, (), None, None, (), "标题", None, None, None, (), ()
)  # fmt: skip


def found(*parties: Party, activity: Activity = ACTIVITY, **told: list) -> Found:
    return Found(activity, NOTHING, parties, told.get("grounds", []), told.get("differences", []))


def rows_of(*activities: Found) -> Rows:
    rows = Rows()
    add_story(rows, "d-i001", activities, SOURCE, {"nobody_named": 0.5, "no_headline": 0.9})
    return rows


def official(start: int, end: int) -> Party:
    evidence = (Evidence(Place(2, start, end), "title_then_name_zh"),)
    aliases = (("zh", "贺长青"), ("en", "He Changqing"))
    return Party("official", "贺长青", "He Changqing", aliases, evidence=evidence)


def test_a_span_leads_back_over_what_was_taken_out() -> None:
    assert ORIGIN.span(Place(2, 5, 9)) == (8, 17)
    start, end = ORIGIN.span(Place(2, LEAD.index("贺"), len(LEAD)))
    assert TEXT[start:end] == "贺长青"


def test_evidence_is_cut_from_the_file_as_it_came() -> None:
    rows = rows_of(found(official(5, 9)))
    date_row, official_row = rows.mentions
    assert date_row == (
        "d-i001-e1", 1, "d" * 16, 2, None, "date", 3, 7, "5月3日", 0, 4, "date_zh",
    )  # fmt: skip
    assert official_row[4:9] == (1, "official", 8, 17, TEXT[8:17])
    assert "xié" in official_row[8]


def test_a_part_names_the_event_it_happened_in() -> None:
    part = replace(ACTIVITY, is_main=False, parent=0)
    rows = rows_of(found(), found(activity=part))
    assert [(row[0], row[3], row[4]) for row in rows.events] == [
        ("d-i001-e1", None, True),
        ("d-i001-e2", "d-i001-e1", False),
    ]


def test_confidence_falls_with_each_ground_once_told() -> None:
    rows = rows_of(found(grounds=["nobody_named", "no_headline", "nobody_named"]), found())
    assert [row[-2:] for row in rows.events] == [
        (0.225, ["no_headline", "nobody_named"]),
        (1.0, []),
    ]


def test_parties_are_numbered_and_keep_every_spelling() -> None:
    rows = rows_of(found(official(9, 12), Party("country", country_code="NO")))
    assert [(row[1], row[3], row[11]) for row in rows.participants] == [
        (1, "official", None),
        (2, "country", "NO"),
    ]
    assert rows.participants[0][6] == (("zh", "贺长青"), ("en", "He Changqing"))


def test_a_difference_is_a_row_of_its_event() -> None:
    difference = ("date", "", "2021-05-03", "2021-05-04", "zh", "x")
    rows = rows_of(found(), found(differences=[difference]))
    assert rows.disagreements == [("d-i001-e2", *difference)]


def test_a_story_without_activity_gives_no_row() -> None:
    assert rows_of() == Rows()
