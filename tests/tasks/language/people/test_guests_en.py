import pytest

from tasks.language.people.guests_en import find_guests_en
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.story import Line


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz from Spain won the first prize.", ["Ana Ruiz"]),
        ("Idris Bello from the Philippines won.", ["Idris Bello"]),
        ("Janos Kovacs, who leads the group, thanked them.", ["Janos Kovacs"]),
        ("Ana Ruiz from Beijing won.", []),
        ("The Chengdu Museum, who lent the works, was thanked.", []),
        ("Luo Yanqiu, who leads the office, spoke.", []),
        ("Students from Spain won.", []),
        ("Young Artists from Spain won.", []),
        ("The train from Spain arrived.", []),
    ],
)
def test_guests_without_a_title(text: str, names: list[str], lexicon: PeopleLexicon) -> None:
    found = list(find_guests_en(Line(1, "en", "body", text), lexicon))
    assert [m.name for m in found] == names
    assert [text[m.place.start : m.place.end] for m in found] == names
