"""Takes the article out of a saved web page, line by line, with the places in its source.

trafilatura was tried: on pages of Chinese offices it keeps menus that are tables and the
links to the articles before and after, and it loses where in the source a line stood.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tasks.language.html.lines import Element, Page, ShownLine, shown_lines
from tasks.language.html.tokens import Token

_FURNITURE_NAMES = """
    aside button dialog footer form head label nav noscript option select template title
"""
_FURNITURE_TAGS = frozenset(_FURNITURE_NAMES.split())
_NAMED = re.compile(r"""\b(?:class|id|role)\s*=\s*["']?([^"'>]{1,200})""", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|(?:^|\s)hidden(?:\s|=|$)", re.IGNORECASE)
_ATTRIBUTES_READ = 1000
_HEADINGS = frozenset({"h1", "h2", "h3"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_WEIGHT = 3
"""A Han character says about as much as three Latin letters."""
_MOSTLY_LINKS = 0.5
_NEARLY_ALL = 0.9
_SHORTEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A line of the article; `number` counts from 1 with blank lines.

    `start` and `end` are places in the source; the breaks lead from `text` back to it, as
    `warehouse.schemas.lake` tells.
    """

    number: int
    start: int
    end: int
    text: str
    clean_breaks: list[int]
    raw_breaks: list[int]


def article_lines(source: str, furniture_words: frozenset[str]) -> list[ArticleLine]:
    """The lines of the article in the source of a page; none if there is no text.

    The article is the innermost element with nearly all text that is neither link nor
    furniture, together with a headline that stands before it.

    Args:
        source: The decoded page.
        furniture_words: Words by which authors of pages name, in `class`, `id` and `role`,
            menus, footers and other parts that are not the article.

    Raises:
        PageTooIntricateError: The page has more tags than any article.
    """
    page = shown_lines(source)
    furniture = _furniture(page.elements, furniture_words)
    kept = [line for line in page.lines if not furniture[line.element] and not _is_links(line)]
    article = _innermost(page.elements, kept)
    inside = _inside(page.elements, article)
    first = next((i for i, line in enumerate(kept) if inside[line.element] and line.pieces), 0)
    chosen = [line for line in kept[_headline(page, kept[:first], first) : first] if line.pieces]
    chosen += [line for line in kept[first:] if inside[line.element]]
    return [
        _article_line(source, number, line.pieces)
        for number, line in enumerate(chosen, 1)
        if line.text.strip()
    ]


def _furniture(elements: list[Element], words: frozenset[str]) -> list[bool]:
    """For each element whether it, or one it lies in, is a menu, a footer or the like."""
    found: list[bool] = []
    for element in elements:
        inherited = element.parent >= 0 and found[element.parent]
        found.append(inherited or _is_furniture(element, words))
    return found


def _is_furniture(element: Element, furniture_words: frozenset[str]) -> bool:
    attributes = element.rest[:_ATTRIBUTES_READ]
    if element.name in ("", "html", "body"):
        return False
    if element.name in _FURNITURE_TAGS or _HIDDEN.search(attributes):
        return True
    names = " ".join(_NAMED.findall(attributes))
    return not furniture_words.isdisjoint(word.lower() for word in _WORD.findall(names))


def _is_links(line: ShownLine) -> bool:
    return line.linked > _MOSTLY_LINKS * len(line.text)


def _weight(text: str) -> int:
    return len(text) + (_HAN_WEIGHT - 1) * len(_HAN.findall(text))


def _innermost(elements: list[Element], lines: Iterable[ShownLine]) -> int:
    """The innermost element that holds nearly all of the text."""
    weights = [0] * len(elements)
    for line in lines:
        weights[line.element] += _weight(line.text)
    for index in range(len(elements) - 1, 0, -1):
        weights[elements[index].parent] += weights[index]
    enough = _NEARLY_ALL * weights[0]
    return max((i for i, weight in enumerate(weights) if weight >= enough), default=0)


def _inside(elements: list[Element], article: int) -> list[bool]:
    """For each element whether it is the article or lies in it."""
    found: list[bool] = []
    for index, element in enumerate(elements):
        found.append(index == article or (element.parent >= 0 and found[element.parent]))
    return found


def _headline(page: Page, before: list[ShownLine], nothing: int) -> int:
    """Where the headline before the article is: a heading, or what the page's title begins with."""
    title = " ".join(
        line.text for line in page.lines if page.elements[line.element].name == "title"
    )
    for index, line in enumerate(before):
        text = line.text.strip()
        if page.elements[line.element].name in _HEADINGS and text:
            return index
        if len(text) >= _SHORTEST_TITLE and text in title:
            return index
    return nothing


def _article_line(source: str, number: int, pieces: list[Token]) -> ArticleLine:
    """The line with its breaks: where a piece begins that does not follow on in the source."""
    start = pieces[0].start
    clean, raw, length = [0], [0], 0
    for piece in pieces:
        if piece.start - start != raw[-1]:
            _mark(clean, raw, length, piece.start - start)
        length += len(piece.value)
        _mark(clean, raw, length, piece.end - start)
    text = "".join(piece.value for piece in pieces)
    end = pieces[-1].end
    if source[start:end] == text:
        clean, raw = [], []
    return ArticleLine(number, start, end, text, clean, raw)


def _mark(clean: list[int], raw: list[int], at_clean: int, at_raw: int) -> None:
    """Adds a break; two stretches in step that follow each other become one."""
    in_step = at_clean - clean[-1] == at_raw - raw[-1]
    was_in_step = len(clean) > 1 and clean[-1] - clean[-2] == raw[-1] - raw[-2]
    if in_step and was_in_step:
        clean[-1], raw[-1] = at_clean, at_raw
    else:
        clean.append(at_clean)
        raw.append(at_raw)
