import pytest

from tasks.language.events.headcount import headcount
from tasks.language.telling import Piece, Telling

NOUNS = frozenset(("people", "students", "guests"))


def counted(text: str, event_type: str = "ceremony") -> int | None:
    found = headcount(Telling("zh", (), (), (Piece(1, 0, text),)), event_type, NOUNS)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市外办副主任罗雁秋等150余人向烈士敬献花篮。", 150),
        ("江汉大学等单位的260名志愿者两小时清理垃圾1.3吨。", 260),
        ("来自9所高校的137名留学生报名，16人闯入决赛。", 16),
        ("罗雁秋为全办42名党员讲授专题党课。", 42),
        ("导演与百余名师生分享创作经历。", 100),
        ("即将赴海外学习的300余名师生到场聆听。", 300),
        ("市外办党支部28名党员赴纪念馆参观。", 28),
        ("市外办为全校96名学生送去校服。", None),
        ("江汉大学和武汉大学的130名学生来到东湖清理垃圾。", 130),
        ("暑期实习计划启动，来自三所高校的36名学子将在企业度过暑假。", 36),
        ("60名选手参加了海选，200名观众到场观看。", 200),
        ("150余名来宾见证了获奖名单揭晓。", 150),
        ("罗雁秋为10名获奖者颁奖。", None),
        ("学校将招收200名学生。", None),
    ],
)
def test_how_many_took_part(text: str, expected: int | None) -> None:
    assert counted(text) == expected
