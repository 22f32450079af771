"""Tells of what kind a body from outside is by its Chinese name."""

import re

from tasks.language.bodies.bodies import EMBASSY, BodyWord

_SCHOOLS = ("高中", "小学", "小学校", "中学校", "幼儿园", "外国语学校", "国际学校", "附中", "附小")
_OF_FIRM = re.compile(r"(?:公司|集团)(?:（[㐀-鿿]{2,6}）)?[㐀-鿿]{2,10}$")
_OF_TRADERS = re.compile(r"[商企]俱乐部$")
_COUNCILS = ("协议会", "评议会", "协商会", "姐妹州委员会", "友好州委员会", "姊妹州委员会")


def partner_kind(head: BodyWord, name: str) -> str:
    """The kind of a partner: a trade or liaison office is no embassy, 协议会 no parliament."""
    if name.endswith(_COUNCILS):
        return "association"
    if _OF_TRADERS.search(name):
        return "chamber"
    if name.startswith("联合国"):
        return "international_organization"
    if head.kind == "other" and _OF_FIRM.search(name):
        return "company"
    if head.kind == EMBASSY and "使" not in head.word and "高级专员" not in head.word:
        return "government" if "政府" in name else "other"
    schooling = name.endswith(_SCHOOLS) or "中学" in name
    return "university" if head.kind == "university" and not schooling else _plain(head, name)


def _plain(head: BodyWord, name: str) -> str:
    return "other" if head.kind == "university" else head.kind
