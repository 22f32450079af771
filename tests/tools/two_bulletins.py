"""Two small bulletins of invented people, one of them in traditional characters and Big5."""

from pathlib import Path


def two_bulletins(folder: Path) -> Path:
    """Makes the folder; returns it."""
    folder.mkdir()
    (folder / "a.txt").write_text(
        "江州市副市长韩立会见挪威客人\n"
        "2021年9月16日，副市长韩立在江州会见了挪威驻华大使汉森一行。\n"
        "Vice Mayor Han Li Meets Norwegian Guests\n"
        "On September 16, 2021, Han Li, Vice Mayor of Jiangzhou, met with Olaf Hansen, "
        "Ambassador of Norway to China.\n",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text(
        "江州代表團訪問芬蘭\n2021年10月20日至22日，市外辦主任陳可率團訪問芬蘭坦佩雷市。\n",
        encoding="big5",
    )
    return folder
