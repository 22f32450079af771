from tasks.language.story import Activity, Line
from tasks.language.telling import Piece, part, tell


def test_a_line_in_both_languages_gives_its_part_to_each() -> None:
    line = Line(3, "mixed", "title", "Consuls Tour the Port领事官员参观港口")
    assert part(line, "en") == Piece(3, 0, "Consuls Tour the Port")
    assert part(line, "zh") == Piece(3, 21, "领事官员参观港口")
    behind = Line(3, "mixed", "title", "领事官员参观港口。Consuls Tour the Port")
    assert part(behind, "zh") == Piece(3, 0, "领事官员参观港口。")
    assert part(behind, "en") == Piece(3, 9, "Consuls Tour the Port")


def test_captions_and_sources_tell_nothing() -> None:
    lines = (Line(1, "zh", "caption", "合影。"), Line(2, "zh", "source", "来源/某报"))
    activity = Activity(lines, None, None, "unknown", "unknown", None, None, (), True, None)
    assert tell(activity, "zh").lead == ()


def test_a_line_without_stops_is_read_as_far_as_a_sentence_goes() -> None:
    line = Line(1, "zh", "body", "会" * 100_000)
    activity = Activity((line,), None, None, "unknown", "unknown", None, None, (), True, None)
    assert len(tell(activity, "zh").lead[0].text) < 10_000
