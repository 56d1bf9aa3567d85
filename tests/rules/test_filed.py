"""Rules are read once a process, and anew as soon as a file of theirs is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.localrules import LocalRules
from desktop_app.rules.filed import filed_rules
from desktop_app.rules.toml import RuleProblem
from desktop_app.services.rulebook import RuleBook


def write(folder: Path, title: str) -> None:
    """As a program writes: a new file in the place of the old one, of the same length."""
    (folder / "codes").mkdir(exist_ok=True)
    text = f'id = "weather"\ntitle = "{title}"\nitems = [{{ code = "A1", title = "晴", source = "调28" }}]\n'
    (folder / "new").write_text(text, encoding="utf-8")
    (folder / "new").replace(folder / "codes" / "weather.toml")


def titles(folder: Path) -> list[str]:
    return [found.title for found in filed_rules(folder).codes.values()]


def test_the_same_files_are_read_once() -> None:
    first, second = filed_rules(resource()), filed_rules(resource())
    assert first.forms is second.forms
    assert RuleBook(resource()).shipped_procedures is RuleBook(resource()).shipped_procedures


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    write(tmp_path, "天气")
    assert titles(tmp_path) == ["天气"]
    write(tmp_path, "气候")
    assert titles(tmp_path) == ["气候"]
    (tmp_path / "codes" / "weather.toml").unlink()
    assert titles(tmp_path) == []


def test_a_fault_is_told_each_time_until_it_is_mended(tmp_path: Path) -> None:
    write(tmp_path, '"')
    for _ in range(2):
        with pytest.raises(RuleProblem):
            titles(tmp_path)
    write(tmp_path, "天气")
    assert titles(tmp_path) == ["天气"]


def test_what_one_store_lays_over_is_not_in_the_next() -> None:
    mine, other = RuleBook(resource()), RuleBook(resource())
    name, codes = next((name, found) for name, found in mine.shipped_codes.items() if found.items)
    first = codes.items[0]
    mine.set_local(LocalRules(codes={name: {first.code: "本县的叫法"}}))
    assert mine.title(first.code, name) == "本县的叫法"
    assert other.title(first.code, name) == first.title
    assert mine.procedures is not other.procedures
