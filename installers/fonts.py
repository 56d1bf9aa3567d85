"""Makes resources/fonts/ again from Debian's font packages. Needed only to change the shipped fonts.

    python installers/fonts.py OUT_FOLDER

It asks apt for the packages below by name, unpacks them in a temporary folder and writes:

| file | from | what is done |
|---|---|---|
| FandolFang.ttf, FandolSong.ttf, FandolSong-Bold.ttf | texlive-lang-chinese | PostScript to TrueType outlines |
| WenQuanYiZenHei.ttf | fonts-wqy-zenhei | first face of the collection, Hangul and hints dropped |
| LXGWWenKai-Regular.ttf | fonts-lxgw-wenkai | nothing: its licence keeps the name for the unchanged file |
| BabelStoneHan-Rest.ttf | fonts-babelstone-han | only what WenKai lacks, private-use characters dropped |

ReportLab embeds TrueType outlines only. One thousandth of an em is the largest error of an outline.
No character that a Chinese name can hold is lost: the union of all files is checked at the end.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

PACKAGES = ("texlive-lang-chinese", "fonts-wqy-zenhei", "fonts-lxgw-wenkai", "fonts-babelstone-han")
FANDOL = {
    "FandolFang-Regular.otf": "FandolFang.ttf",
    "FandolSong-Regular.otf": "FandolSong.ttf",
    "FandolSong-Bold.otf": "FandolSong-Bold.ttf",
}
LICENCES = {
    "texlive-doc/fonts/fandol/COPYING.gz": "LICENSE-Fandol.txt",
    "fonts-wqy-zenhei/copyright": "LICENSE-WenQuanYiZenHei.txt",
    "fonts-lxgw-wenkai/copyright": "LICENSE-LXGWWenKai.txt",
    "fonts-babelstone-han/copyright": "LICENSE-BabelStoneHan.txt",
}
MAX_ERROR_UNITS = 1.0
CHANGE_NOTE = "Changed 2026 for landdesk by installers/fonts.py: "
UNWANTED_TABLES = [
    "GSUB",
    "GPOS",
    "GDEF",
    "vmtx",
    "vhea",
    "VORG",
    "BASE",
    "DSIG",
    "gasp",
    "kern",
    "meta",
    "FFTM",
]


def unpack(into: Path) -> Path:
    """Downloads and unpacks the packages; returns the root of their files."""
    subprocess.run(["apt-get", "download", *PACKAGES], cwd=into, check=True)
    root = into / "root"
    for package in sorted(into.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", package, root], check=True)
    return root


def find(root: Path, name: str) -> Path:
    """The one regular file of that name below `root`; raises if there is none."""
    return next(path for path in sorted(root.rglob(name)) if path.is_file())


def note_change(font: TTFont, what: str) -> None:
    """The licences ask that a changed file says how and when it was changed."""
    old = font["name"].getDebugName(10) or ""
    font["name"].setName(f"{CHANGE_NOTE}{what}. {old}".strip(), 10, 3, 1, 0x409)


def to_truetype(source: Path, target: Path) -> None:
    """Cubic outlines to quadratic ones; only glyphs that a character maps to are kept."""
    font = keep(source, None)
    order, glyph_set = font.getGlyphOrder(), font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR_UNITS, reverse_direction=True))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    maxp = font["maxp"]
    maxp.tableVersion, maxp.maxZones, maxp.maxComponentElements = 0x00010000, 1, 0
    for unused in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(maxp, f"max{unused}", 0)
    maxp.maxSizeOfInstructions = 0
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"
    note_change(font, "outlines converted to TrueType, layout tables dropped")
    font.save(target)


def keep(source: Path, characters: set[int] | None, face: int = 0) -> TTFont:
    """The font with `characters` only (None: all it maps), without hints and layout tables."""
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += UNWANTED_TABLES
    font = TTFont(source, fontNumber=face, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap() if characters is None else characters)
    subsetter.subset(font)
    return font


def characters_of(path: Path) -> set[int]:
    return set(TTFont(path, fontNumber=0, lazy=True).getBestCmap())


def is_private(code: int) -> bool:
    return 0xE000 <= code < 0xF900 or code >= 0xF0000


def is_hangul(code: int) -> bool:
    return 0x1100 <= code < 0x1200 or 0x3130 <= code < 0x3190 or 0xAC00 <= code < 0xD7B0


def make_zen_hei(source: Path, target: Path) -> None:
    wanted = {code for code in characters_of(source) if not is_private(code) and not is_hangul(code)}
    font = keep(source, wanted)
    note_change(font, "first face of the collection, Hangul, hints and layout tables dropped")
    font.save(target)


def make_rest(source: Path, wenkai: Path, target: Path) -> None:
    wanted = {code for code in characters_of(source) if not is_private(code)} - characters_of(wenkai)
    font = keep(source, wanted)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            joint = "" if record.nameID == 6 else " "
            record.string = f"{record.toUnicode()}{joint}Rest"
    note_change(font, "only characters that LXGW WenKai lacks, hints and layout tables dropped")
    font.save(target)


def make_all(root: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for source, target in FANDOL.items():
        to_truetype(find(root, source), out / target)
    wenkai = out / "LXGWWenKai-Regular.ttf"
    shutil.copyfile(find(root, wenkai.name), wenkai)
    make_zen_hei(find(root, "wqy-zenhei.ttc"), out / "WenQuanYiZenHei.ttf")
    make_rest(find(root, "BabelStoneHan.ttf"), wenkai, out / "BabelStoneHan-Rest.ttf")
    for source, target in LICENCES.items():
        path = root / "usr/share/doc" / source
        data = path.read_bytes()
        (out / target).write_bytes(gzip.decompress(data) if path.suffix == ".gz" else data)
    with (out / LICENCES["fonts-wqy-zenhei/copyright"]).open("ab") as stream:
        stream.write(b"\n" + Path("/usr/share/common-licenses/GPL-2").read_bytes())
    check(root, out)


def check(root: Path, out: Path) -> None:
    """No Han character of any source font may be missing from all shipped files."""
    shipped = set().union(*(characters_of(path) for path in out.glob("*.ttf")))
    names = [*FANDOL, "wqy-zenhei.ttc", "LXGWWenKai-Regular.ttf", "BabelStoneHan.ttf"]
    offered = set().union(*(characters_of(find(root, name)) for name in names))
    lost = {code for code in offered - shipped if not is_private(code) and not is_hangul(code)}
    if lost:
        sys.exit(f"lost characters: {sorted(map(hex, lost))[:20]}")
    size_mb = sum(path.stat().st_size for path in out.iterdir()) / 1e6
    print(f"{len(shipped)} characters, {size_mb:.1f} MB")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        make_all(unpack(Path(folder)), Path(sys.argv[1]))
