import pytest

from tasks.language.dates.year_names import event_name, is_first_of_year, is_of_new_year


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("出席", "亚太友城峰会"),
        ("举办", "年首期境外安全培训会"),
        ("“", "年外国驻某总领事馆联谊会”"),
        ("attended the ", " Harbour Cities Summit online"),
        ("the first ", " safety training was held"),
        ("the Youth Forum on Innovation ", " opened"),
    ],
)
def test_names(before, after):
    assert event_name(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("自", "年首届论坛"),
        ("贯彻落实中央", "年外事工作会议精神"),
        ("传达", "年亚太峰会成果"),
        ("", "名志愿者参加活动"),
        ("举办", "年东京奥运会观赛活动"),
        ("观看成都", "年第31届世界大学生夏季运动会"),
        ("in ", " Summit delegates came"),
        ("recalled the ", " meeting between them"),
        ("to implement the outcomes of the ", " Cities Summit"),
        ("visited ", " Dubai"),
    ],
)
def test_no_names(before, after):
    assert event_name(before, after) is None


def test_new_year_and_first():
    assert is_of_new_year("年新年招待会")
    assert not is_of_new_year("年论坛")
    assert is_first_of_year("", "年首期培训班")
    assert not is_first_of_year("", "年论坛")
