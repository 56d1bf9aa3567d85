"""The gallery: three samples of each form, the ruler, the sheet laid across, the signatures on each page."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pytest

from desktop_app.core import Surroundings
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.lines import HANGING
from desktop_app.documents.render import render
from desktop_app.documents.ruler import ruler_page
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import FieldType, Form
from desktop_app.proving.gallery import build_gallery
from tests.documents.reading import page_of, squeezed, text_of
from tests.documents.samples import BLANK, ISSUED, PICTURES, SAMPLES, longest


def test_the_gallery_of_a_form_and_the_ruler(tmp_path: Path) -> None:
    report = build_gallery(tmp_path, Surroundings(), only=["F9_a"])
    names = {path.name for path in tmp_path.glob("*.pdf")}
    assert names == {"ruler.pdf", "F9_a-filled.pdf", "F9_a-blank.pdf", "F9_a-longest.pdf"}
    assert (report.forms, report.papers) == (1, 4)
    pictures = {path.name for path in tmp_path.glob("*.png")}
    assert len(pictures) == report.pictures
    assert {"ruler.png", "F9_a-filled.png", "F9_a-blank.png", "F9_a-longest.png"} <= pictures
    assert report.pictures == report.pages


def test_the_ruler_is_true_on_both_axes(fonts: FontBook) -> None:
    _, lines = page_of(ruler_page(fonts), 1)
    across = sorted(one["x0"] for one in lines if one["x0"] == one["x1"] and one["top"] < 20.1)
    down = sorted(one["top"] for one in lines if abs(one["top"] - one["bottom"]) < 0.01 and one["x0"] < 20.1)
    for ticks, last in ((across, 200), (down, 287)):
        for place in range(10, last + 1):
            assert min(abs(tick - place) for tick in ticks) < 0.05, place
    square = [one for one in lines if abs(one["x1"] - one["x0"] - 100) < 0.05]
    assert len(square) == 2


def wide(forms: Mapping[str, Form]) -> list[Form]:
    return [form for form in forms.values() if form.landscape]


def test_a_sheet_laid_across_keeps_its_edges(forms: Mapping[str, Form], fonts: FontBook) -> None:
    """As long as it may become, but for texts; the samples are measured with all others."""
    assert len(wide(forms)) >= 3
    for form in wide(forms):
        rendered = render(form, longest(form, 60), ISSUED, fonts, PICTURES)
        box = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages[0].mediabox
        assert (round(box.width), round(box.height)) == (842, 595)
        for number in range(1, rendered.pages + 1):
            chars, lines = page_of(rendered.pdf, number)
            inked = [one for one in chars if one["text"].strip()]
            assert min(one["x0"] for one in inked + lines) >= 17.9
            held = [one for one in inked if one["text"] not in HANGING]
            assert max(one["x1"] for one in held + lines) <= 279.1
            assert max(one["bottom"] for one in inked + lines) <= 202


def test_a_long_ledger_repeats_its_heads(forms: Mapping[str, Form], fonts: FontBook) -> None:
    form = next(form for form in wide(forms) if "台账" in form.title)
    rows = [SAMPLES[form.id]["rows"][0]] * 60  # type: ignore[index]
    rendered = render(form, {**SAMPLES[form.id], "rows": rows}, ISSUED, fonts)
    assert rendered.pages >= 3
    assert text_of(rendered.pdf).count(squeezed("基本情况")) == rendered.pages


def test_minutes_are_signed_on_each_page(forms: Mapping[str, Form], fonts: FontBook) -> None:
    signed = [form for form in forms.values() if form.page_signers]
    assert len(signed) >= 4
    for form in signed:
        pdf = render(form, longest(form, 600), ISSUED, fonts, PICTURES).pdf
        pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
        assert pages > 1
        for number in range(1, pages + 1):
            chars, _ = page_of(pdf, number)
            foot = "".join(one["text"] for one in chars if 258 < one["top"] < 272)
            assert all(f"{signer}：" in foot for signer in form.page_signers), (form.id, number)
            body = [one for one in chars if one["text"].strip() and one["top"] < 258]
            assert max(one["bottom"] for one in body) < 259.5


def test_standing_lines_are_there_from_the_start(forms: Mapping[str, Form], fonts: FontBook) -> None:
    found = 0
    for form in forms.values():
        for field in form.fields:
            if field.preset:
                found += 1
                first = field.columns[0].key
                assert [row[first] for row in defaults(form, {})[field.key]] == list(field.preset)  # type: ignore[union-attr,index]
                assert all(
                    squeezed(text) in text_of(render(form, {}, BLANK, fonts).pdf) for text in field.preset
                )
    assert found >= 3


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
def test_qpdf_finds_nothing_wrong(forms: Mapping[str, Form], fonts: FontBook, tmp_path: Path) -> None:
    for form in forms.values():
        path = tmp_path / f"{form.id}.pdf"
        path.write_bytes(render(form, SAMPLES[form.id], ISSUED, fonts, PICTURES).pdf)
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True, timeout=240)


def test_the_defaults_of_each_form_name_choices_it_has(forms: Mapping[str, Form]) -> None:
    """A default that no option knows would leave the field empty without a word."""
    for form in forms.values():
        for field in form.fields:
            literal = field.default.removeprefix('text("').removesuffix('")')
            if field.default.startswith("text(") and field.type in (FieldType.CHOICE, FieldType.PHRASE):
                assert field.choice(literal), (form.id, field.key)
