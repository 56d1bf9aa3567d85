"""Makes `resources/places/places.zip` from the published register of places.

    python installers/places.py china_places.csv.xz [china_places_license]

The source has one line a place, `code,name`, province to village (2, 4, 6, 9 or 12 digits).
The archive holds `upper.txt` (all places down to the township), one `NNNN.txt` a prefecture with its
villages, and `readings.txt` (pinyin of every character used). The same source gives the same bytes.
Run again when a newer register is published; needs pypinyin.
"""

from __future__ import annotations

import csv
import io
import lzma
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin

TARGET = Path(__file__).resolve().parents[1] / "resources" / "places"
_LEVELS = (2, 4, 6, 9, 12)
_SHARE = 50  # a reading must make up at least 1 in 50 of a character's uses to be kept

_CHINESE = re.compile(r"[\u3400-\U0003ffff]+")

Row = tuple[str, str]


def main(arguments: list[str]) -> int:
    """0 when the archive was written, 2 for wrong arguments."""
    if not arguments:
        print(__doc__)
        return 2
    rows = read_source(Path(arguments[0]))
    TARGET.mkdir(parents=True, exist_ok=True)
    archive = TARGET / "places.zip"
    archive.write_bytes(pack(rows))
    if len(arguments) > 1:
        (TARGET / "LICENSE-china-division.txt").write_bytes(Path(arguments[1]).read_bytes())
    print(f"{len(rows)} places, {archive.stat().st_size} bytes: {archive}")
    return 0


def read_source(path: Path) -> list[Row]:
    """Rows in order of code. Raises `ValueError` for a code of another length, twice, or without parent."""
    with lzma.open(path, "rt", encoding="utf-8", newline="") as stream:
        rows = sorted((code, name.strip()) for code, name in list(csv.reader(stream))[1:])
    codes = {code for code, _ in rows}
    if len(codes) != len(rows):
        raise ValueError("a code stands twice in the source")
    for code, name in rows:
        shorter = [length for length in _LEVELS if length < len(code)]
        if len(code) not in _LEVELS or not name or (shorter and code[: shorter[-1]] not in codes):
            raise ValueError(f"cannot place {code}")
    return rows


def pack(rows: Sequence[Row]) -> bytes:
    """The archive's bytes."""
    upper: list[str] = []
    villages: dict[str, list[str]] = defaultdict(list)
    last_township: dict[str, str] = {}
    for code, name in rows:
        if len(code) < 12:
            upper.append(f"{code} {name}")
            continue
        block = code[:4]
        if last_township.get(block) != code[:9]:
            villages[block].append(code[:9])
            last_township[block] = code[:9]
        villages[block].append(f"{code[9:]} {name}")
    members = {f"{block}.txt": lines for block, lines in villages.items()}
    return _zip({"upper.txt": upper, "readings.txt": _readings(rows), **members})


def _zip(members: Mapping[str, Iterable[str]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, (2024, 11, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_LZMA
            archive.writestr(info, "\n".join(members[name]) + "\n")
    return target.getvalue()


def _readings(rows: Iterable[Row]) -> list[str]:
    """`重 zhong chong`: readings that names really use, most frequent first, then the plain one.

    Those of counties and above are all kept (六安 is Lu'an), others if they are not a rarity.
    """
    used: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, set[str]] = defaultdict(set)
    for code, name in rows:
        for run in _CHINESE.findall(name):
            readings = lazy_pinyin(run, errors="ignore")
            if len(readings) != len(run):
                continue  # a sign among them that nobody reads aloud
            for sign, reading in zip(run, readings, strict=True):
                used[sign][reading] += 1
                if len(code) <= 6:
                    known[sign].add(reading)
    return [f"{sign} {' '.join(_kept(sign, used[sign], known[sign]))}" for sign in sorted(used)]


def _kept(sign: str, counts: Counter[str], known: set[str]) -> list[str]:
    total = sum(counts.values())
    frequent = [name for name, count in counts.most_common() if name in known or count * _SHARE >= total]
    plain = pinyin(sign, style=Style.NORMAL)[0][0]
    return list(dict.fromkeys([*frequent, plain]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
