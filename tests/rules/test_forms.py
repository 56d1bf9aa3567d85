"""Forms are data: the shipped ones load and use what they ask; a wrong file is refused in plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.forms import BlockKind, FieldType, Form, all_blocks
from desktop_app.rules.filed import filed_rules
from desktop_app.rules.forms import load_forms
from desktop_app.rules.toml import RuleProblem

SMALL = """
version = 1
title = "便函"
layout = "letter"
[[fields]]
key = "to"
label = "收信人"
[[blocks]]
kind = "addressee"
text = "{to}："
"""


def load(folder: Path, text: str, name: str = "X1") -> Form:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load_forms(folder)[name]


def test_every_shipped_form_loads() -> None:
    assert {"F1", "F2", "F3", "F6", "F6_a", "F9", "F9_a", "F11", "F13", "F14_c", "F14_oral"} <= set(shipped())


def shipped() -> dict[str, Form]:
    return filed_rules(resource()).forms


@pytest.mark.parametrize("form", shipped().values(), ids=lambda form: form.id)
def test_every_field_of_a_shipped_form_is_printed(form: Form) -> None:
    texts = [option.text for field in form.fields for option in field.choices]
    fields, inner = set(), set()
    for block in all_blocks(form.blocks):
        texts += [block.text, *(cell.text for row in block.rows for cell in row)]
        fields |= {block.field, *(cell.field for row in block.rows for cell in row)}
        if block.kind is BlockKind.TABLE:
            table = form.field(block.field)
            inner |= {column.key for column in table.columns} if table else set()
    places = {place for text in texts for place in re.findall(r"\{(\w+)\}", text)}
    fields |= {form.mark, form.number, form.issuer}
    assert {field.key for field in form.fields} <= places | fields
    columns = {column.key for field in form.fields for column in field.columns}
    photos = {
        column.key for field in form.fields for column in field.columns if column.type is FieldType.PHOTO
    }
    assert columns <= places | inner | fields | photos


@pytest.mark.parametrize("form", shipped().values(), ids=lambda form: form.id)
def test_letters_are_signed_approved_and_counted(form: Form) -> None:
    sealed = any(block.kind is BlockKind.SEAL for block in form.blocks)
    assert sealed == bool(form.signed_by)
    assert sealed or form.numbering is None
    assert form.numbering or not sealed or form.signed_by == "other"  # a government numbers its own
    assert not form.service or form.approval
    assert form.basis


def test_each_numbered_form_has_a_series_of_its_own() -> None:
    series = [form.numbering.series for form in shipped().values() if form.numbering]
    assert sorted(set(series)) == sorted(series)


def test_the_opinion_states_what_the_law_asks_for() -> None:
    """条例32: 投诉请求, 事实和理由, 处理意见, 法律法规依据; 条例35: the remedy."""
    form = next(form for form in shipped().values() if "《信访工作条例》第三十五条" in form.clauses())
    rows = next(field for field in form.fields if field.type is FieldType.ROWS)
    assert {column.key for column in rows.columns if column.required} >= {
        "request",
        "facts",
        "basis",
        "opinion",
    }
    remedy = form.field("remedy")
    assert remedy is not None
    assert remedy.required
    assert all("30日" in option.text and "{review_organ}" in option.text for option in remedy.choices)


def test_a_later_folder_overrides_and_the_source_is_kept(tmp_path: Path) -> None:
    first, second = tmp_path / "shipped", tmp_path / "bureau"
    for folder, version in ((first, 1), (second, 2)):
        folder.mkdir()
        load(folder, SMALL.replace("version = 1", f"version = {version}"))
    form = load_forms(first, second)["X1"]
    assert (form.version, form.source) == (2, "bureau")
    assert load_forms(first, tmp_path / "absent")["X1"].source == "shipped"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("version = 1", "version = 0", 2, "version"),
        ("version = 1", 'version = 1\nissuer = "absent"', 3, "absent"),
        ("version = 1", 'version = 1\nmark = "absent"', 3, "absent"),
        ('label = "收信人"', 'label = "收信人"\ngroup = "甲"', 8, "上层栏名"),
        ('layout = "letter"', 'layout = "poster"', 4, "poster"),
        ('kind = "addressee"', 'kind = "adressee"', 9, "adressee"),
        ("{to}：", "{too}：", 10, "{too}"),
        ("{to}：", "{too|（{to}）}：", 10, "{too}"),
        ("{to}：", "{to|（{too}）}：", 10, "{too}"),
        ("{to}：", "{to|（{to}）：", 10, "不成对"),
        ('key = "to"', 'key = "To"', 6, "小写"),
        ('key = "to"', 'key = "organ"', 5, "保留名"),
        ('label = "收信人"', 'label = "收信人"\ndefault = "eval(1)"', 8, "eval"),
        ('label = "收信人"', 'label = "收信人"\ntype = "choice"', 5, "choices"),
        ('label = "收信人"', 'label = "收信人"\ncolour = "red"', 8, "colour"),
        ('kind = "addressee"', 'kind = "addressee"\nwhen = "absent"', 10, "absent"),
        ('kind = "addressee"', 'kind = "table"\nfield = "to"', 10, "多行栏"),
        ('kind = "addressee"', 'kind = "grid"\ncolumns = "50 50"', 10, "156"),
        ('title = "便函"', 'title = "便函"\n[numbering]\nseries = "x"\npattern = "{year}号"', 6, "{counter}"),
    ],
)
def test_a_wrong_file_names_line_and_reason(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    text = SMALL
    if "[numbering]" in new:  # a table goes behind the plain keys
        text = SMALL.replace('layout = "letter"\n', "").replace(
            "version = 1", 'version = 1\nlayout = "letter"'
        )
    with pytest.raises(RuleProblem) as caught:
        load(tmp_path, text.replace(old, new))
    assert caught.value.params["file"] == "X1.toml"
    assert reason in str(caught.value)
    assert abs(int(str(caught.value.params["line"])) - line) <= 1


def test_a_derived_place_is_an_expression_and_may_stand_in_texts(tmp_path: Path) -> None:
    derived = '[[derived]]\nkey = "words"\nexpression = \'money("to")\'\n'
    form = load(tmp_path, SMALL.replace("{to}：", "{to}{words|（{words}）}：") + derived)
    assert form.derived == {"words": 'money("to")'}
    with pytest.raises(RuleProblem, match="看不懂"):
        load(tmp_path, SMALL + derived.replace("money", "evil"))


def test_a_grid_row_must_fill_its_columns(tmp_path: Path) -> None:
    text = (
        SMALL + '[[blocks]]\nkind = "grid"\ncolumns = "56 100"\n[[blocks.rows]]\ncells = [{ label = "甲" }]\n'
    )
    with pytest.raises(RuleProblem, match="格数"):
        load(tmp_path, text)
    assert load(tmp_path, text.replace('"甲" }', '"甲" }, { field = "to" }')).blocks[1].columns == (56, 100)


def test_a_file_name_must_be_an_id(tmp_path: Path) -> None:
    with pytest.raises(RuleProblem, match="文件名"):
        load(tmp_path, SMALL, "2号")
