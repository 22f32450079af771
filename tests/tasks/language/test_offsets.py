from hypothesis import given
from hypothesis import strategies as st

from tasks.language.offsets import Alignment, Edit, edited, raw_span

Sources = list[tuple[int, int]]


@st.composite
def rounds_of_edits(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    raw = draw(st.text("abc重庆", max_size=30))
    text, rounds = raw, []
    for _ in range(draw(st.integers(0, 3))):
        cuts = draw(st.lists(st.integers(0, len(text)), max_size=8).map(sorted))
        edits = [
            Edit(start, end, draw(st.text("xyz", max_size=4)))
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        rounds.append(edits)
        text = edited(text, edits)
    return raw, rounds


def followed(sources: Sources, edits: list[Edit], raw_length: int) -> Sources:
    """The slow truth: every character carries the raw span it was made from."""
    result: Sources = []
    done = 0
    for start, end, new in edits:
        result += sources[done:start]
        if len(new) == end - start:
            result += sources[start:end]
        elif start < end:
            result += [
                (min(s for s, _ in sources[start:end]), max(e for _, e in sources[start:end]))
            ] * len(new)
        else:
            at = sources[start][0] if start < len(sources) else raw_length
            result += [(at, at)] * len(new)
        done = end
    return result + sources[done:]


def aligned(raw: str, rounds: list[list[Edit]]) -> tuple[str, Alignment]:
    text, alignment = raw, Alignment()
    for edits in rounds:
        alignment = alignment.then(edits, len(text))
        text = edited(text, edits)
    return text, alignment


def has_hidden_replacement(alignment: Alignment, sources: Sources) -> bool:
    """Several replacements that happen to add up to equal lengths pass for text in step."""
    return any(
        alignment.raw_span(at, at + 1) == (raw, raw + 1)
        and source != (raw, raw + 1)
        and source[0] < source[1]
        for at, source in enumerate(sources)
        for raw in [alignment.raw_span(at, at + 1)[0]]
    )


@given(rounds_of_edits())
def test_every_character_leads_to_what_it_was_made_from(case: tuple[str, list[list[Edit]]]) -> None:
    raw, rounds = case
    text, alignment = aligned(raw, rounds)
    sources = [(at, at + 1) for at in range(len(raw))]
    for edits in rounds:
        sources = followed(sources, edits, len(raw))
    assert len(sources) == len(text)
    if has_hidden_replacement(alignment, sources):
        return
    for at, (start, end) in enumerate(sources):
        first, last = alignment.raw_span(at, at + 1)
        assert start == end or (first <= start and end <= last)


@given(rounds_of_edits(), st.data())
def test_spans_keep_their_order_and_bounds(
    case: tuple[str, list[list[Edit]]], data: st.DataObject
) -> None:
    raw, rounds = case
    text, alignment = aligned(raw, rounds)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    a, b, c, d = cuts
    first, second = alignment.raw_span(a, b), alignment.raw_span(c, d)
    assert 0 <= first[0] <= first[1] <= len(raw)
    assert first[0] <= second[0]
    assert first[1] <= second[1] or c == d


@given(rounds_of_edits())
def test_breaks_run_from_start_to_both_ends(case: tuple[str, list[list[Edit]]]) -> None:
    raw, rounds = case
    text, alignment = aligned(raw, rounds)
    if not alignment.clean_breaks:
        assert len(raw) == len(text)
        return
    assert (alignment.clean_breaks[0], alignment.raw_breaks[0]) == (0, 0)
    assert (alignment.clean_breaks[-1], alignment.raw_breaks[-1]) == (len(text), len(raw))
    assert list(alignment.clean_breaks) == sorted(alignment.clean_breaks)
    assert list(alignment.raw_breaks) == sorted(alignment.raw_breaks)


def test_no_edit_is_the_identity() -> None:
    assert Alignment().then([], 5) == Alignment()
    assert raw_span([], [], 2, 4) == (2, 4)


def test_edits_of_equal_length_leave_the_texts_in_step() -> None:
    assert Alignment().then([Edit(1, 2, "，"), Edit(4, 5, "；")], 9) == Alignment()


def test_a_deletion_belongs_to_no_neighbour_but_to_the_span_around_it() -> None:
    raw = "協(xié)議書"
    edits = [Edit(1, 6, "")]
    alignment = Alignment().then(edits, len(raw))
    assert edited(raw, edits) == "協議書"
    assert alignment.raw_span(0, 1) == (0, 1)
    assert alignment.raw_span(1, 2) == (6, 7)
    assert alignment.raw_span(0, 2) == (0, 7)
    assert alignment.raw_span(0, 3) == (0, len(raw))


def test_a_replacement_is_indivisible() -> None:
    alignment = Alignment().then([Edit(2, 8, "等出席")], 10)
    assert alignment.raw_span(3, 4) == (2, 8)
    assert alignment.raw_span(1, 3) == (1, 8)
    assert alignment.raw_span(5, 6) == (8, 9)


def test_an_insertion_leads_to_the_place_where_it_was_made() -> None:
    alignment = Alignment().then([Edit(4, 4, " ")], 6)
    assert alignment.raw_span(4, 5) == (4, 4)
    assert alignment.raw_span(0, 7) == (0, 6)


def test_edits_compose_with_breaks_that_came_with_the_line() -> None:
    came = Alignment((0, 4, 5, 9), (0, 4, 10, 14))  # an HTML entity of six characters stood for one
    alignment = came.then([Edit(0, 2, "")], 9)
    assert alignment.raw_span(0, 2) == (2, 4)
    assert alignment.raw_span(2, 3) == (4, 10)
    assert alignment.raw_span(3, 7) == (10, 14)


def test_an_empty_text_filled_emptied_and_filled_again() -> None:
    filled = Alignment().then([Edit(0, 0, "x")], 0)
    emptied = filled.then([Edit(0, 1, "")], 1)
    assert emptied.then([Edit(0, 0, "x")], 0).raw_span(0, 1) == (0, 0)
