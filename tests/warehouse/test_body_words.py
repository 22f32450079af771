from warehouse.schemas.terms import PARTNER_KINDS
from warehouse.vocabulary import read_vocabulary

_WITH_KIND = ("alone", "head", "trade", "whole")


def test_every_word_for_a_body_is_used_in_one_known_way() -> None:
    for row in read_vocabulary("body_words"):
        assert row["use"] in (
            "alone",
            "head",
            "home",
            "inside",
            "rarely",
            "stop",
            "thing",
            "trade",
            "whole",
        )
        assert row["use"] in _WITH_KIND or not row["kind"], row
        assert row["kind"] in ("", *PARTNER_KINDS), row


def test_every_term_has_words_in_both_languages() -> None:
    for row in read_vocabulary("body_terms"):
        assert row["zh"], row
        assert row["en"], row
        assert row["en"] == row["en"].lower(), row
