"""Calendar files: what is read, what is refused, what overrides what."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.deadlines import Limit, due
from desktop_app.rules.calendar import load_calendar
from desktop_app.rules.toml import RuleProblem


def test_shipped_years() -> None:
    calendar = load_calendar([resource("calendar")])
    assert calendar.years == {2024, 2025, 2026}
    assert calendar.known_until == date(2026, 12, 31)
    assert calendar.reason(date(2026, 2, 17)) == "春节"
    assert calendar.reason(date(2026, 3, 1)) == "星期日"
    assert calendar.reason(date(2026, 2, 28)) == ""


def test_a_local_holiday_moves_a_due_date_and_the_version(tmp_path: Path) -> None:
    (tmp_path / "local.toml").write_text(
        '[[off]]\nname = "火把节"\nfrom = 2026-08-06\nto = 2026-08-07\n', encoding="utf-8"
    )
    shipped = load_calendar([resource("calendar")])
    local = load_calendar([resource("calendar"), tmp_path])
    assert local.version != shipped.version
    found = due(date(2026, 7, 22), Limit(15), local)
    assert found.rolled == date(2026, 8, 10)
    assert "火把节" in found.why


def test_a_later_folder_replaces_a_year(tmp_path: Path) -> None:
    (tmp_path / "2026.toml").write_text("year = 2026\n", encoding="utf-8")
    assert load_calendar([resource("calendar"), tmp_path]).is_working(date(2026, 10, 1))


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("year = 2026\nworked = [2025-01-04]\n", 1, "不在"),
        ('year = 2026\n[[off]]\nname = "甲"\nfrom = 2026-01-02\nto = 2026-01-01\n', 5, "不早于"),
        ('year = 2026\n\n[[off]]\nname = "甲"\nfrom = "1月"\nto = 2026-01-01\n', 5, "日期"),
        ('worked = [2026-01-01]\n[[off]]\nname = "甲"\nfrom = 2026-01-01\nto = 2026-01-01\n', 1, "同时"),
        ("year = 2026\nholidays = 3\n", 2, "不认识的键"),
        ("year = \n", 1, "写法有误"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, text: str, line: int, word: str) -> None:
    (tmp_path / "2026.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem) as caught:
        load_calendar([tmp_path])
    assert caught.value.params["file"] == "2026.toml"
    assert caught.value.params["line"] == line
    assert word in caught.value.text


def test_a_year_given_twice_is_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text("year = 2027\n", encoding="utf-8")
    with pytest.raises(RuleProblem):
        load_calendar([tmp_path])
