"""Code lists: all shipped ones load, and a faulty one is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.rules.codes import load_codes
from desktop_app.rules.toml import RuleProblem


def test_all_shipped_lists_load() -> None:
    lists = load_codes([resource("codes")])
    assert {path.stem for path in resource("codes").glob("*.toml")} == set(lists)
    assert len(lists["channels"].items) == 18
    assert lists["channels"].items[0].attribute("legal_form") == "书信"
    assert [c.title for c in lists["purposes"].children("M3")][-1] == "其他，按信访程序办理"
    assert lists["categories"].full_title("0101") == "土地征收—补偿标准"
    assert lists["categories"].title_of("7777") == "7777"


def test_the_five_legal_forms_are_there() -> None:
    forms = {item.attribute("legal_form") for item in load_codes([resource("codes")])["channels"].items}
    assert forms - {""} == {"信息网络", "书信", "电话", "传真", "走访"}


def test_a_bureau_list_replaces_the_shipped_one(tmp_path: Path) -> None:
    text = 'id = "sexes"\ntitle = "性别"\nitems = [\n  { code = "9", title = "不详", source = "D" },\n]\n'
    (tmp_path / "sexes.toml").write_text(text, encoding="utf-8")
    assert [item.code for item in load_codes([resource("codes"), tmp_path])["sexes"].items] == ["9"]


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ('{ code = "A", title = "甲", source = "D" }', "重复"),
        ('{ code = "B", title = "乙", parent = "X", source = "D" }', "上级"),
        ('{ code = "B", title = "乙", source = "信访办法3" }', "依据"),
        ('{ code = "B", title = "", source = "D" }', "不能为空"),
        ('{ code = 7, title = "乙", source = "D" }', "文字"),
    ],
)
def test_faults_name_the_line(tmp_path: Path, row: str, word: str) -> None:
    head = 'id = "x"\ntitle = "甲乙"\nitems = [\n  { code = "A", title = "甲", source = "D" },\n'
    (tmp_path / "x.toml").write_text(f"{head}  {row},\n]\n", encoding="utf-8")
    with pytest.raises(RuleProblem, match=word) as caught:
        load_codes([tmp_path])
    assert caught.value.params["line"] == 5
