"""A register's file is checked when it is loaded; a fault names file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.rules.codes import load_codes
from desktop_app.rules.filed import filed_rules
from desktop_app.rules.registers import load_registers
from desktop_app.rules.toml import RuleProblem

GOOD = """
version = 1
title = "界桩"
group = "测试"
order = 1
purpose = "界桩的位置和现状"
heading = "name"
list = ["seen_on", "name"]
fields = [
  { key = "seen_on", label = "日期", type = "date", required = true },
  { key = "name", label = "名称", required = true },
  { key = "state", label = "现状", type = "choice", choices = ["完好", "损坏"] },
]
"""
CODES = load_codes([resource("codes")])
FORMS = filed_rules(resource()).forms


def load(folder: Path, text: str, name: str = "boundary-stones.toml") -> Register:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return load_registers([folder], CODES, FORMS)[name.removesuffix(".toml")]


def test_a_plain_file_loads(tmp_path: Path) -> None:
    register = load(tmp_path, GOOD)
    assert (register.on, register.heading, register.place) == ("seen_on", "name", "")
    assert register.kept_by == "both"


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        (("title =", "titel ="), 1, "title"),
        (('heading = "name"', 'heading = "nam"'), 7, "heading"),
        (('list = ["seen_on", "name"]', 'list = ["seen_on", "place"]'), 8, "list"),
        (('list = ["seen_on", "name"]', 'list = ["seen_on"]\ncolour = "red"'), 9, "colour"),
        (('type = "date"', 'type = "day"'), 10, "fields.0.type"),
        (('choices = ["完好", "损坏"]', 'codes = "unknown_list"'), 12, "fields.2.codes"),
        (('key = "state"', 'key = "name"'), 12, "fields.2.key"),
        (('label = "现状"', 'label = "名称"'), 12, "fields.2.label"),
        (('label = "现状",', 'label = "现状", after = "x",'), 12, "fields.2.after"),
        (('label = "现状", type = "choice",', 'label = "现状", type = "entry",'), 12, "fields.2.choices"),
        (
            ("order = 1", 'order = 1\nfigures = [{ key = "n", title = "好", where = ["state=坏"] }]'),
            6,
            "where",
        ),
        (("order = 1", 'order = 1\npapers = [{ form = "X9" }]'), 6, "form"),
        (("order = 1", 'order = 1\nperiods = [{ every = "fortnight", title = "好" }]'), 6, "every"),
        (("order = 1", 'order = 1\nfilters = ["name"]'), 6, "filters"),
        (("order = 1", 'order = 1\ncloses = "name"'), 6, "closes"),
        (("order = 1", 'order = 1\nvisible = "some"'), 6, "visible"),
    ],
)
def test_a_fault_names_file_line_and_key(
    tmp_path: Path, change: tuple[str, str], line: int, key: str
) -> None:
    with pytest.raises(RuleProblem) as caught:
        load(tmp_path, GOOD.replace(*change))
    assert caught.value.params["file"] == "boundary-stones.toml"
    assert caught.value.params["line"] == line
    assert str(caught.value.params["key"]).endswith(key)


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    field = '{ key = "plan", label = "计划", type = "entry", register = "no-plan" },\n]'
    with pytest.raises(RuleProblem, match="no-plan"):
        load(tmp_path, GOOD.rstrip().removesuffix("]") + field)


def test_the_bureaus_file_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    load(tmp_path / "shipped", GOOD)
    load(tmp_path / "bureau", GOOD.replace('title = "界桩"', 'title = "界桩（局定）"'))
    found = load_registers([tmp_path / "shipped", tmp_path / "bureau"], CODES, FORMS)
    assert [one.title for one in found.values()] == ["界桩（局定）"]


def test_the_example_of_the_guide_loads(tmp_path: Path) -> None:
    guide = (resource("registers") / "README.md").read_text(encoding="utf-8")
    example = guide.split("```toml")[1].split("```")[0]
    assert load(tmp_path, example).title == "界桩"
    kinds = [one for one in FieldKind if f"{one}" not in guide]
    assert kinds == []


@pytest.mark.parametrize("name", ["stones", "Stones-2", "stones_2"])
def test_a_name_is_two_words_with_a_hyphen(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleProblem):
        load(tmp_path, GOOD, f"{name}.toml")


def test_the_shipped_ones_cover_what_the_bureau_asked_for() -> None:
    """Every register of the list of systems that is not a matter, a visit or a letter of its own."""
    found = load_registers([resource("registers")], CODES, FORMS)
    titles = {one.title for one in found.values()}
    assert titles >= {
        "矛盾纠纷排查", "敏感期", "苗头预警", "会议记录", "工作组", "协调记录", "证据清单", "应急预案", "突发事件",
        "领导接待日", "满意度回访", "电话记录", "咨询", "督办和黄牌", "奖励", "错案和责任追究",
        "巡查计划", "动态巡查", "信息员", "责任状", "隐患点", "隐患点巡查",
        "走访联系", "预约上门", "业务事项", "服务办件", "四评", "投诉", "外出去向",
        "宣传培训", "意见征集", "意见整改", "检查整改", "问卷调查", "监督员", "制度库", "年度目标",
    }  # fmt: skip
    orders = [one.order for one in found.values()]
    assert orders == sorted(orders)
    groups = [one.group for one in found.values()]
    assert len(set(groups)) == sum(one != before for one, before in zip(groups, ["", *groups], strict=False))
