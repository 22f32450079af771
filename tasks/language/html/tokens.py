"""Cuts the source of a web page into text, references and tags, with their places.

A tokenizer of our own because every other one loses the places (lxml, selectolax,
trafilatura) or needs quadratic time on broken tags (`html.parser` before 3.11.14); it
follows the HTML standard where real pages do: https://html.spec.whatwg.org/#tokenization
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
"""Elements that never have an end tag."""
_OPAQUE = ("script", "style", "textarea", "iframe", "noembed", "noframes", "xmp", "svg")
_OPAQUE_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _OPAQUE}
_PIECE = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
_NAME = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,100})")
_QUOTED = re.compile(r"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+>""")
_TO_ANGLE = re.compile(r"[^>]*+>")

_MOST_TOKENS = 300_000


class PageTooIntricateError(ValueError):
    """The page has more tags and pieces of text than any article."""


class Token(NamedTuple):
    """A piece of the page: `text`, `open` or `close`, from `start` to `end` in the source.

    `value` is the text, or the name of the element in lower case; `rest` holds the
    attributes of an opening tag as they stand.
    """

    kind: str
    start: int
    end: int
    value: str
    rest: str = ""


def tokens(page: str) -> Iterator[Token]:
    """Yields text and tags in order; comments, scripts, styles and declarations are passed over.

    As in a browser, what follows a tag or comment that never ends is not part of the page.
    The time is linear in the length of the page, whatever is in it; raises PageTooIntricateError
    after 300,000 tokens.
    """
    place = 0
    tag_end = _QUOTED
    for _ in range(_MOST_TOKENS):
        found = _PIECE.search(page, place)
        stop = found.start() if found else len(page)
        if stop > place:
            yield Token("text", place, stop, page[place:stop])
        if found is None:
            return
        if page[stop] == "&":
            token = _reference(page, stop)
        else:
            token, tag_end = _markup(page, stop, tag_end)
        if token.kind != "none":
            yield token
        place = _after(page, token)
    raise PageTooIntricateError(f"The page has more than {_MOST_TOKENS} tags and pieces of text.")


def _reference(page: str, place: int) -> Token:
    """A character reference as the character it stands for, or the bare sign `&`."""
    found = _REFERENCE.match(page, place)
    end = found.end() if found else place + 1
    return Token("text", place, end, html.unescape(page[place:end]))


def _markup(page: str, place: int, tag_end: re.Pattern[str]) -> tuple[Token, re.Pattern[str]]:
    """The tag or comment at a `<`, and how the end of the next tag is to be found.

    Once a quotation mark was never closed, quotes are not heeded any more.
    """
    named = _NAME.match(page, place)
    if named is None:
        return _other_markup(page, place), tag_end
    end = tag_end.match(page, named.end())
    if end is None:
        tag_end = _TO_ANGLE
        end = tag_end.match(page, named.end())
    stop = end.end() if end else len(page)
    kind = "none" if end is None else "close" if named[1] else "open"
    return Token(kind, place, stop, named[2].lower(), page[named.end() : stop - 1]), tag_end


def _other_markup(page: str, place: int) -> Token:
    """A comment or a declaration, which are no tokens."""
    if page.startswith("<!--", place):
        return Token("none", place, _past(page, "-->", place + 4), "")
    return Token("none", place, _past(page, ">", place + 2), "")


def _past(page: str, mark: str, place: int) -> int:
    """Where the next mark ends; the end of the page if there is none."""
    found = page.find(mark, place)
    return len(page) if found < 0 else found + len(mark)


def _after(page: str, token: Token) -> int:
    """Where reading goes on: behind the token, and behind the content of a script and its like."""
    if token.kind != "open" or token.value not in _OPAQUE_END or token.rest.endswith("/"):
        return token.end
    found = _OPAQUE_END[token.value].search(page, token.end)
    return found.start() if found else len(page)
