"""Makes resources/characters/variants.txt again: which character stands for another one in the search.

    python installers/variants.py UNIHAN_VARIANTS OUT_FOLDER

UNIHAN_VARIANTS is `Unihan_Variants.txt` or its `.bz2` from the Unicode Han database (Debian package
`unicode-data`); forms that only a definition names come from our table of characters. A traditional form
stands for the simplified one, a rare form (not in GB 2312) for the common one that it is a form of;
two common characters are never thrown together. Two lines: forms, and what each means.
"""

from __future__ import annotations

import bz2
import sys
from collections import defaultdict
from pathlib import Path

from desktop_app.base.paths import resource
from desktop_app.rules.characters import load_characters

NAME = "variants.txt"
SIMPLER = "kSimplifiedVariant"
SAME = ("kZVariant", "kSemanticVariant", "kSpecializedSemanticVariant", "said")
MOST_STEPS = 3
Known = dict[str, dict[str, list[str]]]


def read(path: Path) -> Known:
    """The variants of each character by property."""
    raw = path.read_bytes()
    text = (bz2.decompress(raw) if path.suffix == ".bz2" else raw).decode("utf-8")
    found: Known = defaultdict(dict)
    for line in text.splitlines():
        if line.startswith("U+"):
            code, name, value = line.split("\t")
            others = [chr(int(one.split("<")[0][2:], 16)) for one in value.split()]
            found[chr(int(code[2:], 16))][name] = others
    for one in load_characters(resource("characters")):
        found[one.text]["said"] = list(one.variants)
    return found


def is_common(char: str) -> bool:
    """Whether it is one of the 6,763 characters of GB 2312."""
    try:
        return len(char.encode("gb2312")) > 1
    except UnicodeEncodeError:
        return False


def meaning(char: str, known: Known) -> str:
    """The common character that is reached in few steps; else the simplified form, else itself."""
    simpler = [one for one in known[char].get(SIMPLER, []) if one != char]
    if is_common(char):
        return next((one for one in simpler if is_common(one)), char)
    reached, seen = [char], {char}
    for _ in range(MOST_STEPS):
        reached = [other for one in reached for other in forms(one, known) if other not in seen]
        seen.update(reached)
        common = next((one for one in reached if is_common(one)), "")
        if common:
            return common
    return simpler[0] if simpler else char


def forms(char: str, known: Known) -> list[str]:
    """The other forms of a character, the simplified one first."""
    return [other for name in (SIMPLER, *SAME) for other in known[char].get(name, [])]


def main(words: list[str]) -> int:
    """Writes the file and says how many characters it holds."""
    known = read(Path(words[0]))
    first = {char: meaning(char, known) for char in sorted(known)}
    ends = {char: first.get(end, end) for char, end in first.items() if first.get(end, end) != char}
    text = f"{''.join(ends)}\n{''.join(ends.values())}\n"
    (Path(words[1]) / NAME).write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(ends)} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
