"""Text meant to do harm is printed as it stands, or refused with the reason; in every form, every field."""

from __future__ import annotations

import io
import time
from collections.abc import Mapping

import pypdf
import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.documents.checks import check
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.printed import printed_values
from desktop_app.documents.render import render
from desktop_app.domain.forms import FieldType, Form, FormField
from tests.documents.reading import squeezed, text_of
from tests.documents.samples import ISSUED, PICTURES, SAMPLES

TYPED = (FieldType.LINE, FieldType.TEXT, FieldType.PHRASE)
NASTY = '<img src="file:///etc/passwd">&amp;&#24352;{{organ}}{0}%s(Tj)ET>>'
TURNED = "甲\u202e乙\u2067丙\u200f\u061c丁"


def with_text(form: Form, text: str) -> dict[str, object]:
    """The sample with the text in every field that takes one, rows too."""

    def one(field: FormField, value: object) -> object:
        if field.type is FieldType.ROWS and isinstance(value, list):
            return [{col.key: one(col, row.get(col.key)) for col in field.columns} for row in value]
        return text if field.type in TYPED and value else value

    return {field.key: one(field, SAMPLES[form.id].get(field.key)) for field in form.fields}


@pytest.mark.parametrize("form_id", sorted(SAMPLES))
def test_markup_and_places_print_as_typed(form_id: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    form = forms[form_id]
    values = with_text(form, NASTY)
    read = text_of(render(form, values, ISSUED, fonts, PICTURES).pdf)
    shown = str(printed_values(form, values, ISSUED)).count("etc/passwd")
    assert read.count("&") >= shown * NASTY.count("&") > 0  # a page may end inside one
    assert squeezed(NASTY) in read


@pytest.mark.parametrize("form_id", ["F1", "F2", "F11", "F13", "F16", "F19"])
def test_marks_that_turn_the_writing_leave_no_trace(
    form_id: str, forms: Mapping[str, Form], fonts: FontBook
) -> None:
    form = forms[form_id]
    values = with_text(form, TURNED)
    assert check(form, values, fonts) == []
    assert "甲乙丙丁" in text_of(render(form, values, ISSUED, fonts, PICTURES).pdf)


def test_control_characters_never_reach_the_file(forms: Mapping[str, Form], fonts: FontBook) -> None:
    noise = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
    pdf = render(forms["F2"], {**SAMPLES["F2"], "addressee": f"赵{noise}堃"}, ISSUED, fonts).pdf
    assert "赵堃" in text_of(pdf)
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    assert not set(page.extract_text()) & set(noise) - {"\n", "\r"}


@pytest.mark.parametrize("bad", ["\ud842", "\ue000", "\U000f0000", "\u0e01", "\U00020023"])
def test_what_cannot_be_printed_is_refused_and_named(
    bad: str, forms: Mapping[str, Form], fonts: FontBook
) -> None:
    values = {**SAMPLES["F2"], "addressee": f"张{bad}"}
    with pytest.raises(InputProblem) as caught:
        render(forms["F2"], values, ISSUED, fonts)
    (problem,) = caught.value.problems
    assert problem.field == "addressee"
    assert f"U+{ord(bad):04X}" in problem.text
    assert "字体" in problem.text


@pytest.mark.parametrize("text", ["土地" * 50_000, "x" * 100_000, "。" * 100_000, "\n" * 100_000 + "完"])
def test_a_hundred_thousand_characters_are_printed_or_refused_in_time(
    text: str, forms: Mapping[str, Form], fonts: FontBook
) -> None:
    values = {**SAMPLES["F3"], "ground_facts": text}
    started = time.perf_counter()
    assert check(forms["F3"], values, fonts) or len(text.strip()) < 3000
    rendered = render(forms["F3"], values, ISSUED, fonts)
    assert time.perf_counter() - started < 20
    assert text_of(rendered.pdf).count(text[-1]) >= len(text.strip()) // 2


def test_a_name_that_is_no_file_name_stays_out_of_metadata_paths(
    forms: Mapping[str, Form], fonts: FontBook
) -> None:
    """Metadata carry the form's title and the organ; nothing that a petitioner wrote."""
    pdf = render(forms["F2"], with_text(forms["F2"], "某甲某乙"), ISSUED, fonts).pdf
    assert "某甲" not in str(pypdf.PdfReader(io.BytesIO(pdf)).metadata)
