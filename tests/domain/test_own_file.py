"""What the README tells a bureau to do with a procedure file, done as it says: no Python, an editor alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.procedures import ProcedureBook
from desktop_app.rules.procedures import load_procedures
from desktop_app.rules.toml import RuleProblem
from tests.domain.cases import CODES, FORMS, NAMED, Life
from tests.domain.tables import ARTICLES

SHIPPED = resource("procedures")
CHECKED = {"clue_source": "E1", "check_found": "占耕地", "investigators": "孙立、周平"}


def edited(folder: Path, file: str, *changes: tuple[str, str]) -> Path:
    """A copy in the bureau's folder with some words changed."""
    text = (SHIPPED / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / file
    path.write_text(text, encoding="utf-8")
    return path


def book_with(folder: Path) -> ProcedureBook:
    return load_procedures([SHIPPED, folder], FORMS, CODES, ARTICLES)


REPORT = (
    'title = "报告县局和乡镇人民政府的期限"\nlimit = 1\n',
    'title = "报告县局和乡镇人民政府的期限"\nlimit = 3\n',
)


def test_a_limit_is_changed_and_holds_for_new_cases_only(tmp_path: Path) -> None:
    edited(tmp_path, "violation.toml", REPORT, ("version = 1", "version = 2"))
    book = book_with(tmp_path)
    new, old = book.of_kind("violation"), book.get("violation", 1)
    assert (new.version, new.layer, old.layer) == (2, 1, 0)
    ends = []
    for procedure in (new, old):
        life = Life(procedure, dict(NAMED))
        life.open()
        life.do("check", date(2026, 3, 3), CHECKED)
        ends.append(life.clocks["report"].rolled_on)
    assert ends == [date(2026, 3, 6), date(2026, 3, 4)]


def test_the_same_version_takes_the_place_of_the_shipped_one_and_says_so(tmp_path: Path) -> None:
    edited(tmp_path, "violation.toml", REPORT)
    found = book_with(tmp_path).of_kind("violation")
    assert (found.version, found.layer, found.overrides) == (1, 1, True)


def test_an_action_gets_one_question_more_and_another_power(tmp_path: Path) -> None:
    edited(
        tmp_path,
        "contract.toml",
        (
            '  { key = "told_how"',
            '  { key = "told_by", label = "告知人", required = true },\n  { key = "told_how"',
        ),
        ('to = "redirected"\nauthority = ["office", ', 'to = "redirected"\nauthority = ['),
        ("version = 1", "version = 2"),
    )
    action = book_with(tmp_path).of_kind("contract").action("redirect")
    assert "told_by" in {asked.key for asked in action.fields}
    assert [one.value for one in action.authority] == ["bureau", "township"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('clause = "罚56、罚85"', 'clause = "罚99"', "罚99"),
        ('clause = "罚56、罚85"', 'clause = "局里的规定"', "本单位制度"),
        ('unit = "working_days"', 'unit = "工作日"', "可用值"),
        ("limit = 90", 'limit = "90天"', "整数"),
        ('choices = "penalty_results"', 'choices = "penalties"', "penalties"),
        ('form = "F18"', 'form = "F81"', "F81"),
    ],
)
def test_a_slip_is_answered_with_file_line_and_reason(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    path = edited(tmp_path, "violation.toml", (old, new))
    with pytest.raises(RuleProblem, match=reason) as caught:
        book_with(tmp_path)
    assert caught.value.params["file"] == "violation.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = int(str(caught.value.params["line"]))
    wrong = next(n for n, line in enumerate(lines, 1) if new in line)
    assert at == wrong


@pytest.mark.parametrize("name", ["dispute", "ownership", "contract", "violation", "taking"])
def test_each_file_says_at_its_head_what_is_law_and_what_may_be_changed(name: str) -> None:
    text = (SHIPPED / f"{name}.toml").read_text(encoding="utf-8")
    head = text[: text.index("\nid = ")]
    assert all(line.startswith("#") for line in head.strip().splitlines() if line)
    assert "common.toml" in head
    assert "D" in head or "GK" in head
