import pytest

from tasks.language.dates.date_roles import role_en, role_zh
from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.dates_zh import find_dates_zh


def roles(text: str) -> list[str]:
    """The role of each date of a text that is one sentence."""
    whole = (0, len(text))
    if any("㐀" <= sign <= "鿿" for sign in text):
        return [role_zh(text, date, whole) for date in find_dates_zh(text)]
    return [role_en(text, date, whole) for date in find_dates_en(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("9月8日，副市长会见代表团。", "event"),
        ("9月15日至16日，市外办率队调研。", "event"),
        ("9月8日前往里昂访问。", "event"),
        ("2月初，即将离任的总领事来访。", "event"),
        ("9月8日，会议强调，要将成果转化为动力。", "event"),
        ("截至9月8日，28个城市参加。", "as_of"),
        ("请于9月8日前报名。", "as_of"),
        ("展览持续至9月8日。", "as_of"),
        ("论坛将于9月8日举行。", "plan"),
        ("9月8日，论坛将在里昂举行。", "plan"),
        ("计划于9月8日启动。", "plan"),
        ("早在1998年3月，两市签约。", "history"),
        ("此前，9月8日，双方商定方案。", "history"),
        ("中心2021年7月启用后举办培训。", "history"),
        ("同年9月8日，双方签约。", "history"),
        ("每年9月8日，两市互致贺信。", "history"),
        ("《2019年9月8日协议》生效。", "name"),
        ("7月1日重要讲话引起反响。", "name"),
        ("新华社9月8日电", "published"),
        ("记者9月8日获悉。", "published"),
        ("9月8日签署的协议生效。", "attribute"),
        ("自9月8日起开展宣传。", "attribute"),
        ("1至8月，进出口增长。", "statistic"),
        ("On September 8, the mayor met the guests.", "event"),
        ("The forum was held on September 8.", "event"),
        ("She said on May 4 that a forum will be held.", "event"),
        ("As of September 8, 28 cities joined.", "as_of"),
        ("Please sign up before September 8.", "as_of"),
        ("The exhibition runs until September 8.", "as_of"),
        ("Since September 8, they have met twice.", "since"),
        ("The forum will be held on September 8.", "plan"),
        ("On September 8, the forum will be held in Lyon.", "plan"),
        ("It is scheduled for September 8.", "plan"),
        ("The association was founded on September 8, 2001.", "history"),
        ("They had signed an agreement on September 8.", "history"),
        ("They studied the important speech on July 1.", "name"),
        ("They marked the March 8 Day.", "name"),
        ("LYON, Sept. 8 (Xinhua) -- Guests came.", "published"),
        ("They carried out the agreement signed on September 8.", "attribute"),
        ("In September 2020, trade volume increased by a tenth.", "statistic"),
    ],
)
def test_roles(text, role):
    assert roles(text) == [role]
