"""The shipped tables and national fields load; what is wrong in a file is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.imports.targets import RecordKind
from desktop_app.rules.codes import load_codes
from desktop_app.rules.imports import load_targets
from desktop_app.rules.national import load_national
from desktop_app.rules.toml import RuleProblem
from desktop_app.services.rulebook import RuleBook

CODES = load_codes([resource("codes")])


def test_every_target_of_matters_names_a_kind_and_a_closed_state() -> None:
    rules = RuleBook(resource())
    for one in load_targets([resource("imports")], CODES).values():
        if one.record is RecordKind.MATTER:
            procedure = rules.procedure_for(one.what)
            assert procedure.state(one.closed_state).closed
            assert any(item.code.startswith(one.outcomes) for item in CODES["outcomes"].items)
        if one.way:
            assert CODES["assignment_ways"].get(one.way)
        for role in filter(None, (one.role, one.other_role)):
            assert CODES["party_roles"].get(role)


def test_the_national_fields_use_lists_that_there_are() -> None:
    [sheet] = load_national([resource("national")], CODES).values()
    assert [one.name for one in sheet.fields][:2] == ["xfjbh", "xfrq"]
    assert len(sheet.fields) > 30


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[[targets]]\nid = "a"\ntitle = "甲"\nunknown = 1', "不认识的键"),
        ('[[targets]]\nid = "a"\ntitle = "甲"\ncategory_codes = "none"', "没有代码表"),
        ('[[fields]]\nkey = "a"\nlabel = "甲"\nkind = "nothing"', "不在可用值之中"),
        (
            '[[fields]]\nkey = "a"\nlabel = "甲"\nkind = "line"\n[[fields]]\nkey = "a"\nlabel = "乙"\nkind = "line"',
            "两次",
        ),
    ],
)
def test_a_fault_in_a_file_is_named(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem, match=reason):
        load_targets([tmp_path], CODES)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('kind = "code"', "代码栏目要写明代码表"),
        ('codes = "none"\nkind = "code"', "没有代码表"),
        ('kind = "nothing"', "不在可用值之中"),
    ],
)
def test_a_fault_in_the_national_fields_is_named(tmp_path: Path, line: str, reason: str) -> None:
    text = f'id = "a"\ntitle = "甲"\n[[fields]]\nname = "xm"\ntitle = "姓名"\nvalue = "party.name"\n{line}'
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem, match=reason):
        load_national([tmp_path], CODES)
