"""Complaints about rule files name the right line."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.rules.toml import RuleProblem, parse_rules, read_rules, rule_files
from desktop_app.rules.tomllines import line_numbers

TEXT = '''# head
title = "甲"
[one]
a = 1
[[many]]
b = """
c = 9
"""
[[many]]
b = "x"
[[many.deep]]
d = 1
items = [
  { e = 1 },

  { e = 2 },
]
f.g = 2
'''


def test_lines_of_keys_tables_and_rows() -> None:
    lines = line_numbers(TEXT)
    assert lines[("title",)] == 2
    assert lines[("one", "a")] == 4
    assert lines[("many", 0, "b")] == 6
    assert ("many", 0, "c") not in lines
    assert lines[("many", 1)] == 9
    assert lines[("many", 1, "deep", 0, "d")] == 12
    assert lines[("many", 1, "deep", 0, "items", 1)] == 16
    assert lines[("many", 1, "deep", 0, "f", "g")] == 18


def test_unknown_keys_and_wrong_types_are_refused() -> None:
    table = parse_rules("a = 1\nb = true\n", "x.toml")
    assert table.integer("a") == 1
    with pytest.raises(RuleProblem, match="第 2 行"):
        table.done()
    with pytest.raises(RuleProblem, match="整数"):
        table.integer("b")
    with pytest.raises(RuleProblem, match="缺少"):
        table.text("c")
    with pytest.raises(RuleProblem, match="文字"):
        table.text("a")


def test_broken_files_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(RuleProblem, match="打不开"):
        read_rules(tmp_path / "none.toml")
    (tmp_path / "gbk.toml").write_bytes("a = '中'".encode("gbk"))
    with pytest.raises(RuleProblem, match="UTF-8"):
        read_rules(tmp_path / "gbk.toml")
    (tmp_path / "bom.toml").write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read_rules(tmp_path / "bom.toml").integer("a") == 1
    with pytest.raises(RuleProblem, match="第 2 行"):
        parse_rules("a = 1\nb = = 2\n", "x.toml")


def test_files_come_folder_by_folder(tmp_path: Path) -> None:
    for name in ("b/2.toml", "a/9.toml", "a/1.toml", "a/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    found = rule_files([tmp_path / "b", tmp_path / "a", tmp_path / "absent"])
    assert [path.name for path in found] == ["2.toml", "1.toml", "9.toml"]
