"""Damages invented sentences the way spoilt pages are, and asks for them back."""

import re
from functools import cache

import pytest
from opencc import OpenCC

from tasks.language.offsets import edited
from tasks.language.repairs.byte_shift import ByteShift
from tasks.language.repairs.gloss import glosses, reads
from tasks.language.repairs.likelihood import Likelihood
from tasks.language.repairs.script import simplified
from warehouse.vocabulary import read_vocabulary

GLOSSES = {"數": "shù", "節": "jié", "驅": "qū", "發": "fā", "聞": "wén", "問": "wèn", "網": "wǎng"}


@cache
def byte_shift() -> ByteShift:
    words = ((row["word"], int(row["frequency"])) for row in read_vocabulary("han_words"))
    return ByteShift(Likelihood(words), reads)


def spoilt(sentence: str) -> str:
    """What a site makes of a sentence that puts glosses in and cuts clauses byte by byte."""
    coded = OpenCC("s2t").convert(sentence).encode("gbk")
    for char, reading in GLOSSES.items():
        plain = char.encode("gbk")
        coded = coded.replace(plain, plain + f"({reading})".encode("gbk"))
    clauses = re.split(b"(\xa3\xac|\xa1\xa2|\xa3\xa1|\xa3\xbb)", coded)
    return narrow("".join(map(decoded, clauses)))


def decoded(clause: bytes) -> str:
    """GBK as mbstring reads it: a pair it does not know becomes one question mark."""
    text, at = "", 0
    while at < len(clause):
        pair = clause[at : at + 2]
        at += 1 if pair[0] < 0x80 else 2
        if pair[0] < 0x80:
            text += chr(pair[0])
        elif len(pair) < 2 or pair[1] < 0x40:
            text += "?"
        else:
            text += pair.decode("gb18030", "replace")
    return re.sub("[\ue000-\uf8ff]", "", text)


def narrow(text: str) -> str:
    return "".join(chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char for char in text)


def undone(damaged: str) -> str:
    text = edited(damaged, byte_shift().edits(damaged))
    return simplified(edited(text, glosses(text)))


@pytest.mark.parametrize(
    "sentence",
    [
        "代表团在当地外事部门陪同下参观工厂，双方交换意见。",
        "双方合作发展潜力巨大，愿意继续努力。",
        "会谈重点讨论了领域对外开放和经济合作。",
        "希望两市关系正常化，扩大往来。",
    ],
)
def test_what_was_read_one_byte_off_comes_back(sentence: str) -> None:
    damaged = spoilt(sentence)
    assert "?" in damaged
    assert undone(damaged) == narrow(sentence)


def test_a_swallowed_digit_stays_marked() -> None:
    assert undone("邦交正?;?0周年") == "邦交正常化?0周年"


@pytest.mark.parametrize("name", ["刘福", "张盛", "彭华", "哈桑"])
def test_names_are_never_made_up(name: str) -> None:
    damaged = spoilt(f"市教委副主任{name}、友好协会会长等一同出席。")
    for edit in byte_shift().edits(damaged):
        assert simplified(edit.new)[0] in name


@pytest.mark.parametrize(
    "text",
    [
        "合作前景如何?双方对此充满信心。",
        "真的吗?是的。",
        "Is it so? Yes.",
        "为什么?!",
        "?",
        "经贸合作?饕餮貔貅魑魅魍魉",
        "他?abc",
    ],
)
def test_a_question_stays_a_question(text: str) -> None:
    assert byte_shift().edits(text) == []


def test_marks_without_end_cost_no_more_than_a_few() -> None:
    assert byte_shift().edits("界?" * 100_000) == []


def test_the_vocabulary_is_one_of_words_and_counts() -> None:
    rows = read_vocabulary("han_words")
    assert len({row["word"] for row in rows}) == len(rows)
    assert all(int(row["frequency"]) > 0 for row in rows)
