import pytest

from tasks.language.stories.page_furniture import furniture, part_of_page
from warehouse.vocabulary import read_vocabulary

WORDS = furniture(read_vocabulary("page_furniture"))


@pytest.mark.parametrize(
    "text",
    [
        "2018年第12期（12月—1月合刊）",
        "2018年12月—2019年1月合刊",
        "（2018年第4期）",
        "原创 江海外事 2020-04-01",
        "点击上方蓝字关注我们",
        "分享、点赞、在看",
        "终审：秦岚",
    ],
)
def test_furniture_of_a_page(text):
    assert part_of_page(text, "zh", WORDS) == "source"


@pytest.mark.parametrize("text", ["2018年第12期外事培训班开班", "市外办举办原创短视频大赛"])
def test_headline_is_no_furniture(text):
    assert part_of_page(text, "zh", WORDS) is None
