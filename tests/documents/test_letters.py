"""Every shipped form, printed: what is read back is what was recorded; it may be kept for ever."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdf
import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.documents.checks import check, check_frame
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.printed import printed_values
from desktop_app.documents.render import Rendered, render
from desktop_app.documents.text import clean
from desktop_app.documents.values import shown
from desktop_app.domain.forms import FieldType, Form, Frame
from tests.documents.reading import fonts_of, squeezed, text_of
from tests.documents.samples import BLANK, DRAFT, ISSUED, PICTURES, SAMPLES, longest

ROOT = Path(__file__).resolve().parents[2]
RARE = ("张㐂", "李𠮷", "王䶮", "赵堃")
IDS = tuple(SAMPLES)


def printed(form: Form, values: Mapping[str, object]) -> Iterator[str]:
    """What a filled form must show: every typed text, dates and choices as they read on paper."""
    shown_keys = printed_values(form, values, ISSUED)
    for field in form.fields:
        value = values.get(field.key) if field.key in shown_keys else None
        if field.type is FieldType.ROWS:
            for row in value or ():  # type: ignore[attr-defined]
                for column in field.columns:
                    yield shown(column, row.get(column.key))
        elif field.type not in (FieldType.PHRASE, FieldType.CHOICES, FieldType.FLAG, FieldType.PHOTO):
            yield shown(field, value)


def test_every_form_has_a_sample(forms: Mapping[str, Form]) -> None:
    assert {key for key in forms if key.startswith("F")} <= set(SAMPLES) <= set(forms)
    assert all(set(SAMPLES[key]) & {field.key for field in form.fields} for key, form in forms.items())


@pytest.mark.parametrize("form_id", IDS)
def test_a_sample_has_no_problems_and_reads_back(
    form_id: str, forms: Mapping[str, Form], fonts: FontBook
) -> None:
    form, values = forms[form_id], SAMPLES[form_id]
    assert check(form, values, fonts) == []
    text = text_of(_print("filled", form, fonts).pdf).replace("√", "")
    if form.numbering:
        assert squeezed(ISSUED.number) in text
    for value in printed(form, values):
        for paragraph in value.split("\n"):
            assert squeezed(paragraph) in without_page_numbers(text), paragraph


def without_page_numbers(text: str) -> str:
    for number in range(1, 60):
        text = text.replace(f"—{number}—", "")
    return text


@pytest.mark.parametrize("name", RARE)
def test_rare_names_come_back(name: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    for form_id in ("F2", "F11"):
        values = {**SAMPLES[form_id], "addressee": name, "petitioner": name}
        assert name in text_of(render(forms[form_id], values, ISSUED, fonts).pdf)


@pytest.mark.parametrize("form_id", IDS)
@pytest.mark.parametrize("kind", ["filled", "blank", "longest"])
def test_all_fonts_are_embedded(form_id: str, kind: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    rendered = _print(kind, forms[form_id], fonts)
    names = list(fonts_of(rendered.pdf))
    assert names
    assert all(embedded for _, embedded in names)
    assert len(pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages) == rendered.pages


_PRINTS: dict[tuple[str, str], Rendered] = {}


def _print(kind: str, form: Form, fonts: FontBook) -> Rendered:
    """Each form is printed once of each kind."""
    if (kind, form.id) not in _PRINTS:
        values = {"filled": SAMPLES[form.id], "longest": longest(form)}.get(kind, {})
        _PRINTS[kind, form.id] = render(form, values, BLANK if kind == "blank" else ISSUED, fonts, PICTURES)
    return _PRINTS[kind, form.id]


@pytest.mark.parametrize("form_id", IDS)
def test_the_longest_form_loses_nothing(form_id: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    form, values = forms[form_id], longest(forms[form_id])
    shown_count = sum(value.count("边") for value in printed(form, values) if value)
    assert text_of(_print("longest", form, fonts).pdf).count("边") >= shown_count


def test_a_draft_says_so_and_an_issued_letter_does_not(forms: Mapping[str, Form], fonts: FontBook) -> None:
    assert "草稿" in text_of(render(forms["F2"], SAMPLES["F2"], DRAFT, fonts).pdf)
    assert "草稿" not in text_of(render(forms["F2"], SAMPLES["F2"], ISSUED, fonts).pdf)


def test_same_input_same_bytes_in_another_process_too(forms: Mapping[str, Form], fonts: FontBook) -> None:
    first = render(forms["F11"], SAMPLES["F11"], ISSUED, fonts).pdf
    render(forms["F1"], SAMPLES["F1"], ISSUED, fonts)
    assert render(forms["F11"], SAMPLES["F11"], ISSUED, fonts).pdf == first
    script = (
        "import hashlib\n"
        "from desktop_app.base.paths import resource\n"
        "from desktop_app.documents.fonts import FontBook\n"
        "from desktop_app.documents.render import render\n"
        "from desktop_app.rules.forms import load_forms\n"
        "from tests.documents.samples import ISSUED, SAMPLES\n"
        "form = load_forms(resource('forms'))['F11']\n"
        "pdf = render(form, SAMPLES['F11'], ISSUED, FontBook([resource('fonts')])).pdf\n"
        "print(hashlib.sha256(pdf).hexdigest())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=240
    )
    assert done.stdout.strip() == hashlib.sha256(first).hexdigest()


def test_metadata_name_the_paper_and_the_organ(forms: Mapping[str, Form], fonts: FontBook) -> None:
    reader = pypdf.PdfReader(io.BytesIO(render(forms["F2"], SAMPLES["F2"], ISSUED, fonts).pdf))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (forms["F2"].title, ISSUED.organ)
    assert reader.root_object["/Lang"] == "zh-CN"


def test_a_character_without_a_font_blocks_and_is_named(forms: Mapping[str, Form], fonts: FontBook) -> None:
    values = {**SAMPLES["F2"], "addressee": "张\u0e01"}
    problem = check(forms["F2"], values, fonts)[0]
    assert problem.field == "addressee"
    assert "信访人" in problem.text
    assert "U+0E01" in problem.text
    with pytest.raises(InputProblem, match=r"U\+0E01"):
        render(forms["F2"], values, ISSUED, fonts)
    assert "张〓" in text_of(render(forms["F2"], values, DRAFT, fonts).pdf)


def test_a_character_without_a_font_inside_rows_is_named(forms: Mapping[str, Form], fonts: FontBook) -> None:
    rows = [{"name": "受理告知书"}, {"name": "\u0e02"}]
    problems = check(forms["F13"], {**SAMPLES["F13"], "documents": rows}, fonts)
    assert [problem.field for problem in problems] == ["documents.1.name"]


def test_organ_and_number_are_checked_too(fonts: FontBook) -> None:
    frame = Frame(organ="\u0e01局", number="〔2026〕\ue000号")
    assert [problem.field for problem in check_frame(frame, fonts)] == ["organ", "number"]


HOSTILE = (
    '<img src="file:///etc/passwd"/>',
    "<b>粗</b>&amp;&#24352;",
    "{addressee}{{organ}}{0}%s\\u4e00",
    "(Tj) \\( ET >> endobj",
    "$(rm -rf /)；'; DROP TABLE--",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_prints_literally(text: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    rendered = render(forms["F2"], {**SAMPLES["F2"], "subject": text}, ISSUED, fonts)
    assert squeezed(text) in text_of(rendered.pdf)


def test_inkless_characters_are_taken_out_by_rule(forms: Mapping[str, Form], fonts: FontBook) -> None:
    text = "赵\u202e堃\u200b\u0007\u200f\ufeff某\ufe0f"
    assert clean(text) == "赵堃某"
    values = {**SAMPLES["F2"], "addressee": text}
    assert check(forms["F2"], values, fonts) == []
    assert "赵堃某：" in text_of(render(forms["F2"], values, ISSUED, fonts).pdf)


def test_half_characters_and_private_ones_are_refused(forms: Mapping[str, Form], fonts: FontBook) -> None:
    found = check(forms["F2"], {**SAMPLES["F2"], "addressee": "\ud842\ue123"}, fonts)
    assert [("U+D842" in one.text, "U+E123" in one.text) for one in found] == [(True, False), (False, True)]


def test_a_hundred_thousand_characters_are_printed(forms: Mapping[str, Form], fonts: FontBook) -> None:
    values = {**SAMPLES["F3"], "ground_facts": "土地" * 50_000}
    assert "最多 3000 个" in check(forms["F3"], values, fonts)[0].text
    rendered = render(forms["F3"], values, ISSUED, fonts)
    assert text_of(rendered.pdf).count("土地") >= 50_000


def test_gaps_and_wrong_dates_are_named(forms: Mapping[str, Form], fonts: FontBook) -> None:
    values = {**SAMPLES["F2"], "addressee": " ", "received_on": "2026-02-30"}
    assert [one.field for one in check(forms["F2"], values, fonts)] == ["addressee", "received_on"]
    assert [one.field for one in check(forms["F13"], {"receiver": "某"}, fonts)] == ["documents"]


def test_an_edited_phrase_is_printed_as_typed_and_a_chosen_one_filled(
    forms: Mapping[str, Form], fonts: FontBook
) -> None:
    chosen = text_of(render(forms["F11"], SAMPLES["F11"], ISSUED, fonts).pdf)
    assert "向楚雄市人民政府（鹿城镇某路1号，0878-3000000）提出书面复查申请" in chosen
    edited = {**SAMPLES["F11"], "remedy": "向{review_organ}申请。"}
    assert "向{review_organ}申请。" in text_of(render(forms["F11"], edited, ISSUED, fonts).pdf)


def test_an_optional_part_goes_with_its_value(forms: Mapping[str, Form], fonts: FontBook) -> None:
    with_address = text_of(render(forms["F2"], SAMPLES["F2"], ISSUED, fonts).pdf)
    without = text_of(render(forms["F2"], {**SAMPLES["F2"], "address": ""}, ISSUED, fonts).pdf)
    assert "0878-3123456，地址楚雄市东华镇东华街12号。你可以" in with_address
    assert "0878-3123456。你可以" in without
    assert "，地址" in text_of(render(forms["F2"], {}, BLANK, fonts).pdf)
