"""Makes input nobody should have to read, the same for the same seed."""

import gzip
import io
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from small_world import bulletin

_SAMPLES = sorted((Path(__file__).parents[1] / "bulletins").glob("*.[th]*"))
_ENCODINGS = ("gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")
_NASTY = (
    "\u202e\u2066\u200b\u200d\ufeff",
    "'; drop table fact_event; --",
    "$(rm -rf /) `id` && true",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "=cmd|' /C calc'!A0",
    "{{7*7}}%s%n\\x00\\",
    "\x00\x01\x1b[2J",
    "2021年13月45日", "99999999999年1月1日", "On February 31, 0000,",
    "（" * 40, "“" * 40, "·" * 40, "1" * 300, "、".join("王李张") * 60,
    "\U0002a6d6\U000e0041", "e\u0301" * 50, "\r", "\u2028\x85\x0b",
)  # fmt: skip
_LONGEST = 1500


def mutated(number: int) -> bytes:
    """Input number so-and-so: a piece of a sample after one to four accidents."""
    chance = random.Random(number)
    if chance.random() < 0.05:
        return chance.randbytes(chance.randrange(_LONGEST))
    data = _piece(chance)
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_ACCIDENTS)(data, chance)
    return data[: 4 * _LONGEST]


def _piece(chance: random.Random) -> bytes:
    text = chance.choice(_SAMPLES).read_text(encoding="utf-8", errors="ignore")
    start = chance.randrange(max(1, len(text) - _LONGEST))
    return text[start : start + chance.randrange(50, _LONGEST)].encode()


def _nasty(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(_NASTY).encode() + data[place:]


def _otherwise(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", "ignore").encode(chance.choice(_ENCODINGS), "ignore")


def _misread(data: bytes, chance: random.Random) -> bytes:
    return data.decode(chance.choice(("latin-1", "cp1252", "gb18030")), "ignore").encode()


def _surrogate(data: bytes, chance: random.Random) -> bytes:
    return _nasty(data, chance) + "\ud800\udfff".encode("utf-8", "surrogatepass")


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(min(len(changed), chance.randint(1, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _page(data: bytes, chance: random.Random) -> bytes:
    tags = chance.choices([b"<p>", b"</div>", b"<table>", b"<script>", b"<!--", b"&#x10FFFF;"], k=5)
    return b"<html><body><p>" + b"".join(tag + data[::2] for tag in tags) + b"</p></body>"


_ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _nasty,
    _nasty,
    _otherwise,
    _misread,
    _surrogate,
    _flipped,
    _shuffled,
    _page,
    lambda data, chance: data[: chance.randrange(len(data) + 1)],  # cut
    lambda data, chance: data + _piece(chance),  # spliced
    lambda data, chance: data.replace(b"\n", b""),
    lambda data, chance: data * chance.randint(2, 4),
    lambda data, chance: data.replace(b" ", b"\0", 3),
    lambda data, chance: (chance.choice(_NASTY) * 3).encode() + data,
)


def huge() -> Iterator[tuple[str, bytes]]:
    """Documents of an extreme shape, each with a name: lines of 10 MB, a million lines."""
    size = 10_000_000
    story = bulletin(1)
    line = story.replace("\n", "")
    yield "one-line.txt", (line * (size // len(line.encode()))).encode()
    yield "one-word.txt", ("韩" * (size // 3)).encode()
    yield "digits.txt", ("会见" + "1" * size).encode()
    yield "many-lines.txt", b"x\n" * 1_000_000
    yield "headlines.txt", "".join(f"江州市副市长会见客人{n}\n" for n in range(100_000)).encode()
    yield "names.txt", ("韩立、陈可、汉森，" * (size // 27)).encode()
    yield "dates.txt", ("2021年9月16日、" * (size // 20)).encode()
    yield "brackets.txt", ("（" * (size // 3)).encode()
    yield "spaces.txt", ("会 " * (size // 4)).encode()
    yield "bidi.txt", ("韩\u202e\u200b立" * (size // 12)).encode()
    yield "tags.html", b"<html><body>" + b"<div><p>" * (size // 8)
    yield "script.html", f"<html><script>{'x<' * (size // 2)}</script><p>{line}</p>".encode()
    yield "entities.html", b"<html><p>" + b"&amp;#x4e2d;" * (size // 12)
    yield "bomb.txt", _zip_bomb(size)
    yield "gzip.txt", gzip.compress(bytes(size * 10))


def _zip_bomb(size: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(size * 10))
    return held.getvalue()


def strange_entries(folder: Path, secret: Path) -> None:
    """Puts links, pipes and names that lead astray into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    secret.mkdir()
    (secret / "secret.txt").write_text(bulletin(99), encoding="utf-8")
    (folder / "link-out.txt").symlink_to(secret / "secret.txt")
    (folder / "folder-out").symlink_to(secret)
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "nowhere.txt").symlink_to(folder / "not-there")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    for name in ("new\nline.txt", "'; drop table dim_document; --.txt", "$(id).txt", "-rf.txt"):
        (folder / name).write_text(bulletin(len(name)), encoding="utf-8")
    (folder / "\ufeff\u202etxt.exe").write_text(bulletin(60), encoding="utf-8")
    (folder / os.fsdecode(b"\xff\xfe.txt")).write_text(bulletin(61), encoding="utf-8")
    if os.geteuid() == 0:
        os.mknod(folder / "device.txt", 0o600 | 0o020000, os.makedev(1, 5))
