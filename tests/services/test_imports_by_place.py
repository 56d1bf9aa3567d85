"""Rows that name no office: proposed by their place where one office alone serves it, asked where none or two do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.core import Core
from desktop_app.domain.dutyrecords import Assignment
from desktop_app.domain.imports.proposals import OF_PLACE, OF_ROW
from desktop_app.domain.records import Matter
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Imports, Opened
from tests.services.duty_nodes import County, introduce
from tests.services.test_imports import opened, table

LIST = "assigned-list"
HEADS: list[object] = [
    "信访件编号", "登记时间", "姓名", "反映问题", "内容分类", "责任单位", "限办截止", "问题属地",
]  # fmt: skip


def row(number: str, name: str, place: str, office: str = "") -> list[object]:
    told = f"{name}反映征地补偿少算"
    return [number, "2026.2.25", name, told, "补偿标准", office, "2026-04-30", place]


def check(core: Core, file: Opened, **answers: dict[str, str]) -> Checked:
    imports = Imports(core.desk)
    target = imports.target(LIST)
    layout = imports.guess(file, target)
    return imports.check(file, target, replace(layout, answers={**layout.answers, **answers}))


def given(core: Core) -> dict[str, str]:
    found = core.store.read.find(Assignment, "retired = ''")
    return {one.title[:2]: str(one.to_node) for one in found}


def test_the_place_proposes_the_office_that_alone_serves_it(county: County, tmp_path: Path) -> None:
    core = county.bureau
    rows = [
        row("1", "张三", "东华镇莲华村"),
        row("2", "李四", "紫溪镇"),
        row("3", "王五", "东华镇", "紫溪所"),
        row("4", "赵六", "东华镇莲华村", "/"),
    ]
    file = opened(core, tmp_path, table(HEADS, *rows))
    found = check(core, file)
    assert found.faults == ()
    dong, cang = str(county.dong.identity.node), str(county.cang.identity.node)
    told = [(one.row, one.place, one.node, one.chosen) for one in found.proposals]
    assert told == [
        (2, "东华镇莲华村", dong, False),
        (3, "紫溪镇", cang, False),
        (5, "东华镇莲华村", dong, False),
    ]
    assert found.proposals[0].whom.startswith("张三") and found.proposals[0].office == "东华镇自然资源所"
    assert given(core) == {}, "nothing is written by looking"
    Imports(core.desk).take(file, found)
    assert given(core) == {"张三": dong, "李四": cang, "王五": cang, "赵六": dong}


def test_what_is_proposed_can_be_changed_and_is_asked_anew_next_time(county: County, tmp_path: Path) -> None:
    core = county.bureau
    file = opened(
        core, tmp_path, table(HEADS, row("1", "张三", "东华镇莲华村"), row("2", "李四", "东华镇莲华村"))
    )
    dong, cang = str(county.dong.identity.node), str(county.cang.identity.node)
    first = check(core, file).proposals[0]
    changed = check(core, file, **{OF_ROW: {first.row_key: cang}})
    assert [(one.node, one.chosen) for one in changed.proposals] == [(cang, True), (dong, False)]
    whole = check(core, file, **{OF_PLACE: {first.place: cang}})
    assert [one.node for one in whole.proposals] == [cang, cang]
    Imports(core.desk).take(file, changed)
    again = opened(
        core, tmp_path, table(HEADS, row("8", "周七", "东华镇莲华村"), row("9", "吴八", "东华镇莲华村"))
    )
    assert [(one.node, one.chosen) for one in check(core, again).proposals] == [(dong, False)] * 2


def test_two_offices_of_one_township_are_asked_about(
    county: County, make: Callable[..., Core], tmp_path: Path
) -> None:
    """A central office that serves 东华镇 too: nobody guesses between them."""
    second = make("office", "532301106", "王秀英", townships=("532301106", "532301105"))
    introduce(second, county.bureau, county.stick)
    file = opened(
        county.bureau, tmp_path, table(HEADS, row("1", "张三", "东华镇莲华村"), row("2", "李四", "紫溪镇"))
    )
    found = check(county.bureau, file)
    [fault] = found.faults
    assert (fault.row, fault.field, fault.text, fault.head) == (2, OF_PLACE, "东华镇莲华村", "责任单位")
    assert {node for node, _name in fault.choices} == {
        str(county.dong.identity.node),
        str(second.identity.node),
    }
    assert "2个所管" in fault.what
    answered = check(county.bureau, file, **{fault.field: {fault.text: str(second.identity.node)}})
    assert answered.faults == ()
    assert [(one.node, one.chosen) for one in answered.proposals] == [
        (str(second.identity.node), True),
        (str(county.cang.identity.node), False),
    ]


def test_without_a_place_or_with_nobody_there_a_person_says_it(county: County, tmp_path: Path) -> None:
    rows = [row("1", "张三", ""), row("2", "李四", "鹿城镇"), row("3", "王五", "")]
    file = opened(county.bureau, tmp_path, table(HEADS, *rows))
    found = check(county.bureau, file)
    assert [(one.row, one.field, one.text) for one in found.faults] == [
        (2, OF_ROW, "第2行"),
        (3, OF_PLACE, "鹿城镇"),
        (4, OF_ROW, "第4行"),
    ]
    assert all(len(one.choices) == 2 for one in found.faults)
    dong = str(county.dong.identity.node)
    answered = check(county.bureau, file, **{OF_ROW: {"第2行": dong}})
    assert [one.row for one in answered.faults] == [3, 4], "an answer to one row is none to another"


def test_an_answer_that_is_no_office_counts_for_nothing(county: County, tmp_path: Path) -> None:
    file = opened(county.bureau, tmp_path, table(HEADS, row("1", "张三", "东华镇莲华村")))
    found = check(county.bureau, file, **{OF_ROW: {"第2行": "532301999-00000000"}})
    assert [one.node for one in found.proposals] == [str(county.dong.identity.node)]


def test_a_matter_that_is_here_already_brings_its_place(county: County, tmp_path: Path) -> None:
    core = county.bureau
    first = opened(core, tmp_path, table(HEADS, row("530000-1", "张三", "东华镇莲华村")))
    Imports(core.desk).take(first, check(core, first))
    [matter] = core.store.read.find(Matter)
    core.services.assignments.withdraw(core.store.read.find(Assignment)[0].id, "发错了")
    again = opened(core, tmp_path, table(HEADS, row("530000-1", "张三", "")))
    [proposed] = check(core, again).proposals
    assert proposed.node == str(county.dong.identity.node) and matter.place_code


def test_a_table_without_the_column_does_where_it_has_places(county: County, tmp_path: Path) -> None:
    core = county.bureau
    without = [HEADS.index("责任单位")]

    def cut(cells: list[object], out: list[int]) -> list[object]:
        return [cell for at, cell in enumerate(cells) if at not in out]

    line = row("1", "张三", "东华镇莲华村")
    file = opened(core, tmp_path, table(cut(HEADS, without), cut(line, without)))
    assert [one.row for one in check(core, file).proposals] == [2]
    neither = [*without, HEADS.index("问题属地")]
    bare = opened(core, tmp_path, table(cut(HEADS, neither), cut(line, neither)))
    with pytest.raises(InputProblem):
        check(core, bare)
