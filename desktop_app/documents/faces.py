"""ReportLab's TrueType font, mended: names beyond the BMP come back from the PDF, subsets are cheap.

ReportLab writes `<20BB7>` into ToUnicode for 𠮷, which readers take for another character; UTF-16
surrogates mend it. It also copies the whole glyph table (27 MB for the widest font) and the
font's name table into every subset of 256 characters; both are avoided here.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import ttfonts

# An empty name table: format 0, no records, strings at offset 6. Readers of a PDF do not need names.
_NO_NAMES = b"\x00\x00\x00\x00\x00\x06"


class _QuickFlate:
    """Outlines hardly shrink further above level 3, which takes half the time of the usual one."""

    pdfname = "FlateDecode"

    def encode(self, data: bytes) -> bytes:
        return zlib.compress(data, 3)

    def decode(self, data: bytes) -> bytes:
        return zlib.decompress(data)


_QUICK = _QuickFlate()


class _Glyphs:
    """The glyph table as slices of the file, copied one glyph at a time."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


class LeanFace(ttfonts.TTFontFace):  # type: ignore[misc]
    """A parsed font file. Not thread-safe: `documents.render` holds one lock for all faces."""

    def get_table(self, tag: str) -> Any:
        if tag == "glyf":
            return _Glyphs(self._ttf_data, self.get_table_pos("glyf")[0])
        return _NO_NAMES if tag == "name" else super().get_table(tag)

    def draws(self, code: int) -> bool:
        """True if the font has ink for the character, or it is a space. A mapped blank counts as missing."""
        glyph = self.charToGlyph.get(code, 0)
        if not glyph:
            return False
        return self.glyphPos[glyph + 1] > self.glyphPos[glyph] or code in (0x20, 0xA0, 0x3000)


class MendedFont(ttfonts.TTFont):  # type: ignore[misc]
    """The font as documents use it; `name` must be the same in every process for equal bytes."""

    def __init__(self, name: str, path: Path, index: int = 0) -> None:
        """Parses the file (a tenth of a second for the widest font). `index` counts faces of a .ttc.

        The base class's own constructor names its face class outright, so its five attributes are
        set here instead.
        """
        self.fontName = name
        self.face = LeanFace(str(path), subfontIndex=index)
        self.encoding = ttfonts.TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = False  # else 128 glyphs go into every subset, used or not
        self.shapable = False

    def addObjects(self, doc: Any) -> None:
        """Writes the subsets, then replaces the character maps by right ones."""
        state = self.state[doc]
        subsets = [list(subset) for subset in state.subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (ttfonts.SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")
            stream = doc.idToObject["toUnicodeCMap:" + name]
            stream.content = to_unicode(name, subset)
        for key, made in doc.idToObject.items():
            if key.startswith("fontFile:") and made.filters:
                made.filters = [_QUICK]


def to_unicode(name: str, subset: list[int]) -> str:
    """The CMap of one subset: byte → UTF-16BE, at most 100 entries a section as the format asks."""
    entries = [f"<{place:02X}> <{_utf16(code)}>" for place, code in enumerate(subset)]
    sections = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    body = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in sections)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()
