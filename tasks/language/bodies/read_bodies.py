"""The bodies that take part in an activity, both languages together."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.language.bodies.bodies import PARTNER, BodyLexicon
from tasks.language.bodies.body_links import join_names, with_printed_name
from tasks.language.bodies.body_parties_en import named_en, parties_en
from tasks.language.bodies.body_parties_zh import parties_zh
from tasks.language.bodies.body_party import BodyParty, Occasion
from tasks.language.bodies.places_as_bodies_en import with_english_place
from tasks.language.story import Activity, Place
from tasks.language.telling import Accounts

_ABOVE_CITIES = ("省", "道", "大区", "共和国", "边疆区")
# 光州 and 济州 are cities, 明斯克州 is none.
_LONG_STATE = 4


def read_bodies(
    activity: Activity,
    told: Accounts,
    title_places: Sequence[Place],
    occasion: Occasion,
    lexicon: BodyLexicon,
) -> list[BodyParty]:
    """Reads who takes part, Chinese names joined with English ones where they mean the same.

    Args:
        activity: What is told, in one language or both.
        told: How either language tells it.
        title_places: Where people's titles stand: a body there only says where one works.
        occasion: What it was (within its own walls an office acts through its people, as in an
            `inspection`), and what `towns_in` finds in the document.
        lexicon: The vocabularies.

    Returns:
        Parties in the order of the Chinese account, each once. A body only the English account
        names is taken where there is no Chinese one: the two differ in wording too much to
        tell a new body from another name of one.
    """
    chinese = parties_zh(told.zh, activity.date_start, title_places, occasion, lexicon)
    if not any(line.language != "en" and line.kind == "body" for line in activity.lines):
        return parties_en(told.en, title_places, lexicon, places=True)
    if not chinese:
        return []
    acting = parties_en(told.en, title_places, lexicon, places=False)
    join_names(acting, chinese, lexicon)
    if any(party.name_en is None for party in chinese):
        join_names(named_en(told.en, lexicon), chinese, lexicon)
    for number, party in enumerate(chinese):
        chinese[number] = with_printed_name(party, chinese, told.en, lexicon)
    return [_ranked(with_english_place(party, told.en, lexicon)) for party in chinese]


def _ranked(party: BodyParty) -> BodyParty:
    """A province, state or prefecture that acts like a body is a government, not a city."""
    name = party.name_zh or ""
    abroad = party.kind == "city" and party.side == PARTNER
    above = name.endswith(_ABOVE_CITIES) or (name.endswith("州") and len(name) >= _LONG_STATE)
    return replace(party, kind="government") if abroad and above else party
