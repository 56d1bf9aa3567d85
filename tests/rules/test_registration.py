"""The sheets of the registration as data: what may stand in a file, and which sheet a draft gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.registration import offered, sheet_for
from desktop_app.rules.codes import load_codes
from desktop_app.rules.registration import load_registration
from desktop_app.rules.toml import RuleProblem

CODES = load_codes([resource("codes")])
SHIPPED = load_registration([resource("registration")], CODES)
PLAIN = """kind = "petition"
title = "信访"
order = 10
party = { label = "姓名", role = "R01" }
"""


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "petition.toml").write_text(PLAIN + text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        'first = [{ key = "wrong", label = "错" }]',
        'first = [{ key = "category", label = "类别", choices = "nowhere" }]',
        'first = [{ key = "category", label = "类别", choices = "categories", under = "77" }]',
        'first = [{ key = "facts", label = "甲" }]\nmore = [{ key = "facts", label = "乙" }]',
        'fixed = { purpose = "M4" }\nfirst = [{ key = "purpose", label = "类别" }]',
        'other = { label = "对方", role = "R99" }',
        'labels = { nonsense = "x" }',
        'colour = "red"',
    ],
)
def test_a_faulty_sheet_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        load_registration([written(tmp_path, text)], CODES)
    assert refused.value.params["file"] == "petition.toml"


def test_the_offices_own_sheet_replaces_the_shipped_one(tmp_path: Path) -> None:
    folder = written(tmp_path / "own", 'first = [{ key = "facts", label = "经过" }]')
    found = load_registration([resource("registration"), folder], CODES)
    petition = next(sheet for sheet in found if sheet.id == "petition")
    assert [one.label for one in petition.fields()] == ["经过"]
    assert len(found) == len(SHIPPED)


def test_a_kind_without_a_sheet_gets_the_general_one() -> None:
    found = offered(SHIPPED, {"petition": "信访", "drainage": "排水纠纷"})
    assert [sheet.title for sheet in found] == ["信访", "排水纠纷", "咨询"]
    assert sheet_for(found, MatterDraft(kind="drainage")) == found[1]


def test_a_draft_gets_the_sheet_with_most_fixed_values() -> None:
    found = offered(SHIPPED, {"petition": "信访"})
    fixed = next(sheet for sheet in found if sheet.fixed)
    assert sheet_for(found, MatterDraft(kind="petition", **fixed.fixed)) is fixed
    assert sheet_for(found, MatterDraft(kind="petition")) is found[0]
    assert sheet_for(found, MatterDraft(kind="unknown")) is None
