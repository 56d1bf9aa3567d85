"""What a print shop would send back: a note alone on a sheet, a caption without its table, a head over itself."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pypdf

from desktop_app.base.paths import resource
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.render import render
from desktop_app.domain.forms import BlockKind, Form, all_blocks
from desktop_app.rules.codes import load_codes
from tests.documents.reading import page_of, squeezed, text_of
from tests.documents.samples import ISSUED, PICTURES, SAMPLES, longest

LONG_NAMES = "斯琴巴特尔、阿依古丽·买买提"


def pages_of(pdf: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_a_note_is_never_alone_on_its_sheet(forms: Mapping[str, Form], fonts: FontBook) -> None:
    seen = 0
    for form in forms.values():
        if not form.blocks or form.blocks[-1].kind is not BlockKind.NOTE:
            continue
        for most in (200, 1_000_000):
            pdf = render(form, longest(form, most), ISSUED, fonts, PICTURES).pdf
            chars, lines = page_of(pdf, pages_of(pdf))
            body = [one for one in chars if one["text"].strip() and one["top"] > 25]
            assert lines or any("Fang" in one["fontname"] for one in body), (form.id, most)
            seen += 1
    assert seen > 20


def test_the_signers_name_keeps_clear_of_the_number(forms: Mapping[str, Form], fonts: FontBook) -> None:
    heads = [form for form in forms.values() if form.issuer]
    assert len(heads) >= 3
    for form in heads:
        for name in ("赵堃", LONG_NAMES):
            values = {**SAMPLES[form.id], form.issuer: name}
            chars, _ = page_of(render(form, values, ISSUED, fonts).pdf, 1)
            row = [one for one in chars if 70 < one["top"] < 125 and one["text"].strip()]
            assert squeezed(name) in "".join(one["text"] for one in row)
            for one in row:
                over = [
                    two for two in row
                    if two is not one
                    and abs(two["top"] - one["top"]) < 2
                    and min(one["x1"], two["x1"]) - max(one["x0"], two["x0"]) > 1
                ]  # fmt: skip
                assert not over, (form.id, name, one["text"])


def test_the_dossier_has_both_names_of_each_notice(forms: Mapping[str, Form], fonts: FontBook) -> None:
    form = next(one for one in forms.values() if one.belongs == ("taking",))
    said = text_of(render(form, SAMPLES[form.id], ISSUED, fonts).pdf)
    cells = [[cell.text for cell in row] for block in all_blocks(form.blocks) for row in block.rows]
    for item in load_codes([resource("codes")])["taking_notices"].items:
        assert [item.title, item.attribute("old")] in [row[:2] for row in cells], item.title
        assert squeezed(item.title) in said
