import pytest
from opencc import OpenCC

from tasks.language.repairs.script import PHRASE, script_of, simplified, simplified_of

WORDS = """
乾隆 乾燥 乾坤 計畫 畫家 瞭解 瞭望 簡單明瞭 答覆 覆蓋 反覆 藉口 慰藉 憑藉 沈陽
深沈 鍾書 鐘錶 錢鍾書 昇平 畢昇 於是 樊於期 徵求 宮商角徵羽 家俱 傢俱 彷彿 什麼 幺麼
秘書 裏面 頭髮 發展 皇后 後來 臺灣 颱風 麵條 面積 隻身 衹得 準備 批准 徘徊
復甦 英哩 松樹 鬆弛 製造 制度 雲南 云云 谿谷 手鍊 鍛鍊 著名 顯著
"""


def words() -> list[str]:
    return WORDS.split()


def test_words_come_out_as_opencc_has_them() -> None:
    converter = OpenCC("t2s")
    assert [simplified(word) for word in words()] == [converter.convert(word) for word in words()]


def test_text_outside_of_phrases_needs_no_phrases() -> None:
    table = simplified_of()
    converter = OpenCC("t2s")
    plain = [word for word in words() if not PHRASE.search(word)]
    assert len(plain) > 20
    for word in plain:
        assert "".join(table.get(char, char) for char in word) == converter.convert(word)


def test_every_word_changed_by_a_phrase_is_one_the_pattern_finds() -> None:
    table = simplified_of()
    for word in words():
        if "".join(table.get(char, char) for char in word) != simplified(word):
            assert PHRASE.search(word), word


def test_phrases_of_ours_come_after_those_of_opencc() -> None:
    assert simplified("隨著發展", [("随著", "随着")]) == "随着发展"
    assert simplified("著名學者", [("随著", "随着")]) == "著名学者"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("市政府舉行會議", "Hant"),
        ("市政府举行会议", "Hans"),
        ("市政府举行新年招待会，友好城市代表团團长出席并致辞", "Hans"),
        ("The mayor 市長", "Hant"),
        ("The mayor", "Latn"),
        ("2021-09-16", "none"),
    ],
)
def test_the_script_is_what_was_printed(text: str, script: str) -> None:
    assert script_of(text, simplified(text)) == script
