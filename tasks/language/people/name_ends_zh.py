"""What shows where a name in Chinese text ends: signs, and words that follow names."""

from tasks.language.people.lexicon import PeopleLexicon

STOPS = frozenset("，。；：、！？（）《》“”〔〕[]()—－-,.;:!?\"' \n\t")
# What follows a title without a name: `总领事及官员`, `大使在致辞中`. Some are surnames as well.
PARTICLES = frozenset("及和与同等在向为对将从经就以并也还则")
_OPENING_SIGNS = ("“", "《", "‘")
_LONGEST_FOLLOWER = 4
_LONGEST_ELEMENT = 6
AS_SURE_AS_A_WORD = 2


def follower_length(text: str, end: int, followers: frozenset[str]) -> int:
    """How long the word is that shows a name may end here; 0 for no such word."""
    if end >= len(text) or text[end] in STOPS:
        return AS_SURE_AS_A_WORD
    for length in range(_LONGEST_FOLLOWER, 0, -1):
        if text[end : end + length] in followers:
            return length
    return 0


def is_sure_end(text: str, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether a sign, the end of the text or a word of two characters and more shows an end."""
    return follower_length(text, end, lexicon.followers) >= AS_SURE_AS_A_WORD


def opens_quotation(text: str, at: int, lexicon: PeopleLexicon) -> bool:
    """Whether the character is a word that leads to a quotation: `以“某某”为题`."""
    return text[at + 1 : at + 2] in _OPENING_SIGNS and text[at] in lexicon.followers


def foreign_boundary(text: str, start: int, limit: int, lexicon: PeopleLexicon) -> int | None:
    """The first place from `start` at which a foreign name can end."""
    for end in range(start, min(limit, len(text)) + 1):
        length = follower_length(text, end, lexicon.followers)
        if length == 1 and _is_within_element(text, end, lexicon):
            continue
        if length >= AS_SURE_AS_A_WORD or (length and not _sounds_on(text, end, lexicon)):
            return end
    return None


def _is_within_element(text: str, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether an element of a minority's name runs over the place: `艾|则孜`."""
    return any(
        text[begin:stop] in lexicon.elements
        for begin in range(max(0, end - _LONGEST_ELEMENT + 1), end)
        for stop in range(end + 1, begin + _LONGEST_ELEMENT + 1)
    )


def _sounds_on(text: str, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether a single character that may follow a name is rather part of its sound.

    `来` in `米海林来渝` is a verb, since no transcription goes on with 渝.
    """
    return text[end] in lexicon.sounds and text[end + 1 : end + 2] in lexicon.sounds
