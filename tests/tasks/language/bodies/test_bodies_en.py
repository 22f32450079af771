import pytest

from tasks.body_words import body_lexicon
from tasks.language.bodies.bodies_en import find_bodies_en


def names(text: str) -> list[str]:
    return [body.name for body in find_bodies_en(text, body_lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sponsored by the Foreign Affairs Office of Wuhan Municipal People's Government and"
            " Jianghan District Government",
            [
                "Foreign Affairs Office of Wuhan Municipal People's Government",
                "Jianghan District Government",
            ],
        ),
        (
            "hosted by the Hong Kong and Macao Affairs Office and Wuhan Museum",
            ["Hong Kong and Macao Affairs Office", "Wuhan Museum"],
        ),
        (
            "with the Committee of Culture and Tourism and the Port and Logistics Office",
            ["Committee of Culture and Tourism", "Port and Logistics Office"],
        ),
        (
            "visited Lumen (China) Ltd and Halden Land Investment and Development Co., Ltd. today",
            ["Lumen (China) Ltd", "Halden Land Investment and Development Co., Ltd."],
        ),
        (
            "the Consulate General of Sweden in Shanghai",
            ["Consulate General of Sweden in Shanghai"],
        ),
        ("the Foreign Consulates General in Wuhan", []),
        (
            "with the Swedish Chamber of Commerce in China in Wuhan",
            ["Swedish Chamber of Commerce in China"],
        ),
    ],
)
def test_names_are_runs_around_a_word_for_a_body(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Consulates General of Sweden, the Philippines and Chile in Wuhan attended.",
        "consuls general of Sweden, the Philippines and Chile attended.",
    ],
)
def test_a_list_of_countries_shares_one_word_for_their_missions(text: str) -> None:
    bodies = find_bodies_en(text, body_lexicon())
    assert [(b.kind, b.country) for b in bodies] == [
        ("consulate", "SE"),
        ("consulate", "PH"),
        ("consulate", "CL"),
    ]
