"""Puts the text of a web page into lines as a browser would show them, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tasks.language.html.tokens import VOID, Token, tokens

_INLINE_NAMES = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark
    nobr o:p q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())
"""Elements that do not break a line; every other one does."""
_CLOSED_BY = {
    "p": frozenset({"p"}),
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "tr", "p"}),
    "option": frozenset({"option"}),
}
"""Which open elements an opening tag ends, since their end tags may be left out."""
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|\A | \Z")
_IN_PRE = re.compile(r"\n|[^\n]+")
_WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(slots=True)
class Element:
    """An element of the page: its name, its attributes, and the element it lies in."""

    name: str
    rest: str
    parent: int


@dataclass(slots=True)
class ShownLine:
    """A line as shown: pieces of text with the places in the source they were made from."""

    element: int
    pieces: list[Token] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        """The characters shown."""
        return "".join(piece.value for piece in self.pieces)


@dataclass(slots=True)
class Page:
    """All elements of a page (the first is the page itself) and its lines in order."""

    elements: list[Element]
    lines: list[ShownLine]


def shown_lines(source: str) -> Page:
    """Reads the source of a page into lines; empty ones are kept, they stand between stories."""
    reader = _Reader()
    for token in tokens(source):
        reader.take(token)
    reader.end_line()
    return Page(reader.elements, reader.lines)


class _Reader:
    """Keeps the open elements and the line being written."""

    def __init__(self) -> None:
        self.elements = [Element("", "", -1)]
        self.lines: list[ShownLine] = []
        self._open = [0]
        self._counts: dict[str, int] = {}
        self._line = ShownLine(0)

    def take(self, token: Token) -> None:
        """Writes a text, or opens or closes an element."""
        if token.kind == "text":
            self._write(token)
        elif token.kind == "close":
            self._close(token.value)
        else:
            self._start(token)

    def end_line(self) -> None:
        """Puts the line away, without the space at its end."""
        pieces = self._line.pieces
        while pieces and pieces[-1].value == " ":
            pieces.pop()
        self.lines.append(self._line)
        self._line = ShownLine(self._open[-1])

    def _start(self, token: Token) -> None:
        if token.value not in _INLINE:
            self._break(token.value)
        if token.value in VOID:
            return
        while self._name(self._open[-1]) in _CLOSED_BY.get(token.value, ()):
            self._pop()
        self.elements.append(Element(token.value, token.rest, self._open[-1]))
        self._open.append(len(self.elements) - 1)
        self._counts[token.value] = self._counts.get(token.value, 0) + 1

    def _close(self, name: str) -> None:
        if name not in _INLINE:
            self._break(f"/{name}")
        if not self._counts.get(name):
            return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        name = self._name(self._open.pop())
        self._counts[name] -= 1
        return name

    def _name(self, element: int) -> str:
        return self.elements[element].name

    def _break(self, name: str) -> None:
        """Ends the line; only `br` and an empty paragraph leave a blank one."""
        if self._line.pieces or name in ("br", "/br", "/p"):
            self.end_line()

    def _write(self, token: Token) -> None:
        if self._counts.get("title") or self._counts.get("pre"):
            self._write_as_it_is(token)
            return
        for piece in _words(token):
            if piece.value != " " or self._wants_space():
                self._add(piece)

    def _write_as_it_is(self, token: Token) -> None:
        for found in _IN_PRE.finditer(token.value):
            if found[0] == "\n":
                self.end_line()
            else:
                self._add(_part(token, found.start(), found.end(), found[0]))

    def _wants_space(self) -> bool:
        pieces = self._line.pieces
        return bool(pieces) and pieces[-1].value != " "

    def _add(self, piece: Token) -> None:
        line = self._line
        if not line.pieces:
            line.element = self._open[-1]
        elif line.pieces[-1].value == " " and _vanishes(line.pieces, piece):
            line.pieces.pop()
        line.pieces.append(piece)
        line.linked += len(piece.value) if self._counts.get("a") else 0


def _vanishes(pieces: list[Token], following: Token) -> bool:
    """Whether a line end in the source shows nothing: between two wide characters.

    CSS Text, segment break transformation: https://www.w3.org/TR/css-text-3/#line-break-transform
    """
    from_break = pieces[-1].rest == "\n"
    before = pieces[-2].value[-1:] if len(pieces) > 1 else ""
    return from_break and bool(_WIDE.match(before) and _WIDE.match(following.value))


def _words(token: Token) -> Iterator[Token]:
    """The text cut where white space is not one plain space; each run becomes one space."""
    place = 0
    for found in _SPACES.finditer(token.value):
        if found.start() > place:
            yield _part(token, place, found.start(), token.value[place : found.start()])
        spaces = _part(token, found.start(), found.end(), " ")
        yield spaces._replace(rest="\n" if "\n" in found[0] else "")
        place = found.end()
    if place < len(token.value):
        yield _part(token, place, len(token.value), token.value[place:])


def _part(token: Token, start: int, end: int, value: str) -> Token:
    """A part of a text token; a character reference is one piece, it cannot be cut."""
    if token.end - token.start != len(token.value):
        return Token("text", token.start, token.end, value)
    return Token("text", token.start + start, token.start + end, value)
