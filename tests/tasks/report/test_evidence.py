from tasks.report.evidence import Mark, mark_of, pieces

TEXT = "各方到场。5月3日，英国驻江州总领事馆总领事白德文到访。会后合影。双方致谢。"


def mark(word: str, kind: str, text: str = TEXT) -> Mark:
    start = text.index(word)
    return Mark(start, start + len(word), kind, None, "a_rule", word)


def shown(*marks: Mark, text: str = TEXT, language: str = "zh") -> list[tuple[str, list[str]]]:
    return [(p.text, [m.kind for m in p.marks]) for p in pieces(text, language, marks)]


def test_only_sentences_with_a_mark_are_told() -> None:
    told = shown(mark("5月3日", "date"), mark("白德文", "partner"))
    assert told == [
        ("…", []),
        ("5月3日", ["date"]),
        ("，英国驻江州总领事馆总领事", []),
        ("白德文", ["partner"]),
        ("到访。", []),
        ("…", []),
    ]


def test_where_marks_lie_over_one_another_the_nearest_leads() -> None:
    told = dict(shown(mark("英国驻江州总领事馆", "partner"), mark("英国", "country")))
    assert told["英国"] == ["country", "partner"]
    assert told["驻江州总领事馆"] == ["partner"]


def test_a_country_told_by_a_person_does_not_hide_the_person() -> None:
    told = dict(shown(mark("白德文", "country"), mark("白德文", "partner")))
    assert told["白德文"] == ["partner", "country"]


def test_a_mark_across_two_sentences_shows_both() -> None:
    told = shown(mark("合影。双方", "venue"))
    assert [text for text, _ in told] == ["…", "会后", "合影。", "双方", "致谢。"]


def test_english_sentences_end_where_english_ones_do() -> None:
    text = "Mr. Li spoke. On May 3 he met Mr. Bai. They left."
    told = shown(mark("May 3", "date", text), text=text, language="en")
    assert "".join(part for part, _ in told) == "…On May 3 he met Mr. Bai. …"


def test_nothing_of_a_line_that_is_shown_whole_is_lost() -> None:
    marks = [mark(sign, "date") for sign in ("到场", "5月3日", "合影", "致谢")]
    assert "".join(text for text, _ in shown(*marks)) == TEXT


def test_a_mark_comes_as_texts() -> None:
    assert mark_of(["1", "3", "date", None, "r", "x"]) == Mark(1, 3, "date", None, "r", "x")
