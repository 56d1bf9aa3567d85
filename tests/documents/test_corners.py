"""The code of a paper reads back from a bad scan; a copy says what it is; half sheets and cards hold."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.render import render
from desktop_app.domain.forms import Form
from desktop_app.rules.forms import load_forms
from tests.documents.reading import MM, page_of, text_of
from tests.documents.samples import DRAFT, ISSUED, SAMPLES

CODE = "LD1:0bqf9c0m3n7p5r8t2v4w6x1y:0123456789abcdef"
CODED = replace(ISSUED, code=CODE)


def scan(pdf: bytes, number: int, turned: float, quality: int = 40) -> Image.Image:
    """The page as an office's scanner gives it: 200 dpi, laid in askew, JPEG."""
    document = pypdfium2.PdfDocument(pdf)
    grey = document[number].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    buffer = io.BytesIO()
    grey.rotate(turned, expand=True, fillcolor=255).save(buffer, "JPEG", quality=quality)
    return Image.open(buffer)


def codes_in(image: Image.Image) -> list[str]:
    return [one.text for one in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("form_id", ["F2", "F11", "F1", "F16", "F19"])
@pytest.mark.parametrize("turned", [3, -3, 177])
def test_every_page_names_its_paper_to_a_scanner(
    form_id: str, turned: float, forms: Mapping[str, Form], fonts: FontBook
) -> None:
    rendered = render(forms[form_id], SAMPLES[form_id], CODED, fonts)
    for number in range(rendered.pages):
        assert codes_in(scan(rendered.pdf, number, turned)) == [CODE]


def test_a_stamp_over_a_corner_of_the_code_does_no_harm(forms: Mapping[str, Form], fonts: FontBook) -> None:
    image = scan(render(forms["F2"], SAMPLES["F2"], CODED, fonts).pdf, 0, 0).convert("RGB")
    left, top = round((28 + 10) / 25.4 * 200), round((7 + 8) / 25.4 * 200)
    image.paste((200, 30, 30), (left, top, left + 30, top + 30))
    assert codes_in(image) == [CODE]


def test_a_code_changes_nothing_of_the_text(forms: Mapping[str, Form], fonts: FontBook) -> None:
    plain = render(forms["F2"], SAMPLES["F2"], ISSUED, fonts).pdf
    assert text_of(render(forms["F2"], SAMPLES["F2"], CODED, fonts).pdf) == text_of(plain)


def test_a_copy_is_marked_on_each_page(forms: Mapping[str, Form], fonts: FontBook) -> None:
    rendered = render(forms["F11"], SAMPLES["F11"], replace(CODED, copy="存根"), fonts)
    assert text_of(rendered.pdf).count("（存根）") == rendered.pages


SLIP = """
version = 1
title = "来访登记回执"
layout = "{layout}"
basis = "登记制度"
copies = ["存根", "来访人"]

[[fields]]
key = "matter"
label = "事项"
type = "text"

[[blocks]]
kind = "title"
text = "来访登记回执"

[[blocks]]
kind = "paragraph"
text = "{{matter}}"
"""


def other(layout: str, folder: Path) -> Form:
    (folder / "X1.toml").write_text(SLIP.format(layout=layout), encoding="utf-8")
    return load_forms(folder)["X1"]


def test_a_slip_and_its_counterfoil_share_a_sheet(tmp_path: Path, fonts: FontBook) -> None:
    rendered = render(other("slip", tmp_path), {"matter": "边界"}, CODED, fonts)
    assert rendered.pages == 1
    chars, lines = page_of(rendered.pdf, 1)
    assert [round(one["top"], 1) for one in lines] == [148.5]
    upper = "".join(one["text"] for one in chars if one["top"] < 148.5)
    lower = "".join(one["text"] for one in chars if one["top"] > 148.5)
    assert upper.replace("存根", "来访人") == lower
    assert codes_in(scan(rendered.pdf, 0, 3)) == [CODE, CODE]


def test_a_slip_too_long_for_half_a_sheet_loses_nothing(tmp_path: Path, fonts: FontBook) -> None:
    rendered = render(other("slip", tmp_path), {"matter": "界" * 2000}, ISSUED, fonts)
    assert rendered.pages > 1
    assert text_of(rendered.pdf).count("界") == 4000
    single = render(other("slip", tmp_path), {"matter": "界"}, replace(DRAFT, copy="副本"), fonts)
    assert text_of(single.pdf).count("（副本）") == text_of(single.pdf).count("草稿") == 1


def test_a_card_keeps_its_text_inside_its_frame(tmp_path: Path, fonts: FontBook) -> None:
    rendered = render(other("card", tmp_path), {"matter": "界" * 900}, CODED, fonts)
    assert rendered.pages == 2
    for number in (1, 2):
        chars, lines = page_of(rendered.pdf, number)
        left, right = min(one["x0"] for one in lines), max(one["x1"] for one in lines)
        assert (left, right) == pytest.approx((21, 191), abs=0.5)
        assert all(left + 3 < one["x0"] and one["x1"] < right - 3 for one in chars)
        assert max(one["bottom"] for one in chars) < 297 - 18 - 1
        assert min(one["top"] for one in lines) * MM > 25 * MM
    assert codes_in(scan(rendered.pdf, 1, -3)) == [CODE]
