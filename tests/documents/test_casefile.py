"""案卷 as one PDF: pages counted through, bookmarks, foreign scans tamed, a bad part named."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pypdf
import pytest
from pypdf.annotations import FreeText, Link
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from desktop_app.base.errors import UserProblem
from desktop_app.documents.casefile import Part, bind, placed
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.render import render
from desktop_app.documents.sheet import About
from desktop_app.domain.forms import Form
from tests.documents.reading import fonts_of, page_of, text_of
from tests.documents.samples import ISSUED, SAMPLES

ABOUT = About("张某边界纠纷案卷", ISSUED.organ, "东华信 2026-0047")
IDS = ("F1", "F2", "F19", "F11")


@pytest.fixture(scope="module")
def parts(forms: Mapping[str, Form], fonts: FontBook) -> list[Part]:
    made = [render(forms[one], SAMPLES[one], ISSUED, fonts).pdf for one in IDS]
    papers = [Part(forms[one].title, pdf, "", date(2026, 3, 5)) for one, pdf in zip(IDS, made, strict=True)]
    return [*papers, Part("扫描件", scanned())]


def scanned() -> bytes:
    """A foreign page: turned, its corner not at zero, with a link, a note and a script."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(500, 700)
    page.mediabox.lower_left, page.mediabox.upper_right = (50, 60), (550, 760)
    writer.add_annotation(0, Link(rect=(60, 70, 90, 90), url="https://example.invalid/"))
    writer.add_annotation(0, FreeText(text="批注", rect=(60, 70, 200, 100)))
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    page.rotate(90)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_volume_has_contents_bookmarks_and_numbers(
    parts: list[Part], forms: Mapping[str, Form], fonts: FontBook
) -> None:
    spots = placed(parts)
    rows = [{"name": one.part.title, "pages": one.pages} for one in spots]
    contents = render(forms["F24_g"], {**SAMPLES["F24_g"], "papers": rows}, ISSUED, fonts).pdf
    volume = bind(parts, ABOUT, fonts, contents)
    reader = pypdf.PdfReader(io.BytesIO(volume))
    marks = [(one.title, reader.get_destination_page_number(one)) for one in reader.outline]
    assert marks == [("卷内目录", 0), *((one.part.title, one.first) for one in spots)]
    assert len(reader.pages) == 1 + spots[-1].last
    assert reader.page_labels == ["i", *map(str, range(1, spots[-1].last + 1))]
    assert (reader.metadata.title, reader.metadata.author) == (ABOUT.title, ABOUT.author)  # type: ignore[union-attr]
    assert all(embedded for _, embedded in fonts_of(volume))
    assert all(one.pages in text_of(volume) for one in spots)
    assert volume == bind(parts, ABOUT, fonts, contents)


def test_each_page_carries_its_number_at_the_upper_right(parts: list[Part], fonts: FontBook) -> None:
    volume = bind(parts, ABOUT, fonts)
    reader = pypdf.PdfReader(io.BytesIO(volume))
    for number, page in enumerate(reader.pages, start=1):
        box, (chars, _) = page.cropbox, page_of(volume, number)
        found = [one for one in chars if abs(one["size"] - 12) < 0.1 and one["top"] < 12]
        assert "".join(one["text"] for one in found) == str(number)
        assert max(one["x1"] for one in found) == pytest.approx(float(box.width) * 25.4 / 72 - 15, abs=0.5)


def test_a_foreign_scan_only_shows(parts: list[Part], fonts: FontBook) -> None:
    volume = bind(parts[-1:], ABOUT, fonts)
    page = pypdf.PdfReader(io.BytesIO(volume)).pages[0]
    assert [one.get_object()["/Subtype"] for one in page["/Annots"]] == ["/FreeText"]  # type: ignore[attr-defined]
    assert page.rotation == 0
    assert (round(page.cropbox.width), round(page.cropbox.height)) == (700, 500)
    assert b"JavaScript" not in volume
    assert b"example.invalid" not in volume


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.4\n%%EOF"])
@pytest.mark.complains
def test_a_part_that_cannot_be_read_is_named(content: bytes) -> None:
    with pytest.raises(UserProblem, match="勘查笔录"):
        placed([Part("勘查笔录", content)])


def test_a_locked_part_is_named() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(UserProblem, match="协议书"):
        placed([Part("协议书", stream.getvalue())])


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
def test_qpdf_finds_nothing_wrong_with_a_volume(parts: list[Part], fonts: FontBook, tmp_path: Path) -> None:
    path = tmp_path / "volume.pdf"
    path.write_bytes(bind(parts, ABOUT, fonts))
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True, timeout=240)
