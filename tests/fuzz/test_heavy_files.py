"""Pictures, scans and workbooks of a few kilobytes that unpack to gigabytes: refused, with the memory of an old PC."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.documents.photos import read_photo
from desktop_app.documents.scanned import scanned_pages
from desktop_app.documents.workbook import read_book

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such reckoning of memory there")
ROOT = Path(__file__).resolve().parents[2]
MOST_MIB = 600
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def png(across: int, down: int, channels: int, bits: int = 8) -> bytes:
    """Black, and nothing else."""
    kind = {1: 0, 3: 2, 4: 6}[channels]
    packer, row = zlib.compressobj(1), bytes(1 + (across * channels * bits + 7) // 8)
    pixels = b"".join(packer.compress(row) for _ in range(down)) + packer.flush()

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", across, down, bits, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def pdf(*objects: bytes) -> bytes:
    """The objects with numbers from 1, the first the catalogue."""
    out, places = b"%PDF-1.5\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + end % (len(places) + 1, table, len(places) + 1, len(out))


def page(box: bytes, rest: bytes = b"", *more: bytes, count: int = 1) -> bytes:
    """A document of one page."""
    pages = b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count
    only = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]%s>>" % (box, rest)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", pages, only, *more)


def picture_page(across: int, down: int) -> bytes:
    """One picture that fills the page."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(bytes(across * 3)) for _ in range(down)) + packer.flush()
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
    rest = b"/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>"
    return page(
        b"0 0 595 842", rest, stream(b"", b"595 0 0 842 0 0 cm /I Do"), stream(head % (across, down), packed)
    )


def stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)


def book(sheet: str, **parts: bytes) -> bytes:
    """A workbook of one sheet; `parts` are added, or take the place of its own."""
    target = io.BytesIO()
    rels = f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/'
    words = f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = "".join(
        f'<Override PartName="/xl/{name}" ContentType="{sheets}.{kind}+xml"/>'
        for name, kind in (("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"))
    )
    own: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml"'
        f' ContentType="application/xml"/>{kinds}</Types>',
        "_rels/.rels": rels + 'officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="a" sheetId="1"'
        ' r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels
        + f'worksheet" Target="worksheets/sheet1.xml"/>{words}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in {**own, **parts}.items():
            packed.writestr(name, content)
    return target.getvalue()


def rows(inside: str, before: str = "") -> str:
    return f'{before}<worksheet xmlns="{_MAIN}"><sheetData>{inside}</sheetData></worksheet>'


_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'
_LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))

PICTURES: dict[str, Callable[[], bytes]] = {
    "more pixels than Pillow takes": lambda: png(60_000, 60_000, 1, 1),
    "half a gigabyte of pixels": lambda: png(11_000, 11_000, 4),
    "as much as is let in": lambda: png(9_000, 9_000, 3),
    "a head that promises": lambda: png(8, 8, 1).replace(
        struct.pack(">II", 8, 8), struct.pack(">II", 50_000, 50_000)
    ),
}
SCANS: dict[str, Callable[[], bytes]] = {
    "a page as wide as the sky": lambda: page(b"0 0 1e30 1e30"),
    "two milliard pages": lambda: page(b"0 0 595 842", count=2_000_000_000),
    "pages in a ring": lambda: pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 10>>"
    ),
    "a picture of a gigabyte": lambda: picture_page(18_000, 18_000),
    "no end": lambda: b"%PDF-1.5\n" + b"1 0 obj\n<<" * 100_000,
    **PICTURES,
}
BOOKS: dict[str, Callable[[], bytes]] = {
    "entities that multiply": lambda: book(
        rows(_CELL.format(text="&j;"), f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{_LAUGHS}]>')
    ),
    "a file of this PC": lambda: book(
        rows(_CELL.format(text="&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
    ),
    "a hundred thousand elements deep": lambda: book(rows("<a>" * 100_000 + "</a>" * 100_000)),
    "spaces without end": lambda: book(rows(""), **{"xl/sharedStrings.xml": b" " * 250_000_000}),
    "a table of words of 60 MB": lambda: book(rows(""), **{"xl/sharedStrings.xml": os.urandom(1 << 20) * 60}),
    "five thousand parts": lambda: book(rows(""), **{f"xl/media/{n}.xml": b"" for n in range(5_000)}),
    "no workbook in it": lambda: book(rows(""), **{"xl/workbook.xml": b"<a/>"}),
    "a sheet that is none": lambda: book("\x00\x01"),
}


_FAR = '<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>'
_NAMED = "<definedNames>{names}</definedNames>"
TABLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "rows that reach to the last column": (
        "sheet",
        lambda: book(rows("".join(_FAR.format(at=at) for at in range(1, 2_001)))),
    ),
    "names in the last corner": ("template", lambda: named_far(40)),
}


def named_far(count: int) -> bytes:
    """Names of cells in the corner that is farthest away, each in a column of its own."""
    names = "".join(
        f'<definedName name="n{at}">a!${letters}$1048576</definedName>'
        for at, letters in enumerate("XF" + chr(65 + n % 4) for n in range(count))
    )
    sheet = f'<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>{_NAMED.format(names=names)}'
    whole = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheet}</workbook>'
    return book(rows(_CELL.format(text="县局月报")), **{"xl/workbook.xml": whole.encode()})


def memory(reader: str, content: bytes) -> int:
    """MiB that a process of its own needs to read it, more than it had."""
    command = [sys.executable, "-m", "tests.fuzz.heavy", reader]
    done = subprocess.run(command, cwd=ROOT, input=content, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return int(done.stdout)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures(name: str) -> None:
    content = PICTURES[name]()
    assert memory("photo", content) < MOST_MIB


@pytest.mark.parametrize("name", SCANS)
def test_scans(name: str) -> None:
    content = SCANS[name]()
    assert memory("scan", content) < MOST_MIB


@pytest.mark.parametrize("name", BOOKS)
def test_books(name: str) -> None:
    content = BOOKS[name]()
    assert memory("book", content) < MOST_MIB
    with pytest.raises(UserProblem):
        read_book(content)


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_ours_and_of_others(name: str) -> None:
    reader, make = TABLES[name]
    assert memory(reader, make()) < MOST_MIB


def test_the_same_by_hand_is_read() -> None:
    (sheet,) = read_book(book(rows(_CELL.format(text="王秀英")))).sheets
    assert [[cell.text for cell in row] for row in sheet.rows] == [["王秀英"]]
    assert [one.problem for one in scanned_pages(picture_page(800, 1100))] == [""]
    photo = read_photo(png(800, 600, 3))
    assert photo is not None and photo.preview
