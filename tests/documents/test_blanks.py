"""What a blank shows and hides; pages begun on purpose; heads of two levels; words made of figures."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.render import render
from desktop_app.domain.forms import BlockKind, FieldType, Form
from desktop_app.rules.forms import load_forms
from tests.documents.reading import page_of, squeezed, text_of
from tests.documents.samples import BLANK, ISSUED, SAMPLES


def test_a_choice_stays_open_on_a_blank_unless_it_names_the_paper(
    forms: Mapping[str, Form], fonts: FontBook
) -> None:
    seen = 0
    for form in forms.values():
        text = text_of(render(form, {}, BLANK, fonts).pdf)
        for field in form.fields:
            if field.type is not FieldType.CHOICE or not field.default.startswith("text("):
                continue
            seen += 1
            title = squeezed(field.default[6:-2])
            option = next(one for one in field.choices if title in (one.key, squeezed(one.title)))
            boxed = f"□{squeezed(option.title)}" in text
            assert boxed != form.in_title(field.key), (form.id, field.key)
    assert seen >= 6


def test_the_usual_remedy_is_printed_on_a_blank(forms: Mapping[str, Form], fonts: FontBook) -> None:
    for form in forms.values():
        for field in form.fields:
            if field.type is FieldType.PHRASE and field.default.startswith("text("):
                option = field.choice(field.default[6:-2])
                assert option is not None
                first = squeezed(option.text.split("{")[0])
                assert first in text_of(render(form, {}, BLANK, fonts).pdf), (form.id, field.key)


def test_a_reply_sheet_begins_a_page_of_its_own(forms: Mapping[str, Form], fonts: FontBook) -> None:
    turned = [form for form in forms.values() if any(one.kind is BlockKind.PAGE for one in form.blocks)]
    assert turned
    for form in turned:
        rendered = render(form, SAMPLES[form.id], ISSUED, fonts)
        text = "".join(one["text"] for one in page_of(rendered.pdf, rendered.pages)[0])
        assert text.startswith("督办回复单")


def test_heads_of_two_levels_are_repeated_and_line_up(forms: Mapping[str, Form], fonts: FontBook) -> None:
    grouped = [
        (form, field)
        for form in forms.values()
        for field in form.fields
        if any(column.group for column in field.columns) and form.landscape
    ]
    assert len(grouped) >= 4
    for form, field in grouped:
        row = SAMPLES[form.id][field.key][0]  # type: ignore[index]
        rendered = render(form, {**SAMPLES[form.id], field.key: [row] * 45}, ISSUED, fonts)
        text = text_of(rendered.pdf)
        for group, _ in itertools.groupby(field.columns, key=lambda column: column.group):
            if group:
                assert text.count(squeezed(group)) >= 2, (form.id, group)


FORM = """
version = 1
title = "收据"
layout = "plain"
basis = "测试"

[[derived]]
key = "words"
expression = 'money("sum")'

[[fields]]
key = "sum"
label = "金额"

[[blocks]]
kind = "title"
text = "收据"

[[blocks]]
kind = "paragraph"
text = "人民币{sum}元{words|（大写：{words}）}。"
"""


def loaded(folder: Path, text: str) -> Form:
    (folder / "X1.toml").write_text(text, encoding="utf-8")
    return load_forms(folder)["X1"]


@pytest.mark.parametrize(
    ("figures", "printed"),
    [("9600", "人民币9600元（大写：玖仟陆佰元整）。"), ("约九千", "人民币约九千元。")],
)
def test_words_are_made_of_figures_when_it_is_printed(
    figures: str, printed: str, tmp_path: Path, fonts: FontBook
) -> None:
    form = loaded(tmp_path, FORM)
    assert printed in text_of(render(form, {"sum": figures}, ISSUED, fonts).pdf)
    assert "大写" in text_of(render(form, {}, BLANK, fonts).pdf)
