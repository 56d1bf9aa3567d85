"""Lists from above at the bureau: each row is registered and given to the office that handles it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.dutyrecords import Assignment
from desktop_app.domain.records import Matter
from desktop_app.services.imports.imports import Imports
from tests.services.duty_nodes import County
from tests.services.test_imports import checked, opened, table

HEADS: list[object] = [
    "信访件编号",
    "登记时间",
    "姓名",
    "证件号码",
    "反映问题",
    "内容分类",
    "责任单位",
    "限办截止",
]


def row(number: str, name: str, office: str, due: str = "2026-04-30", **more: object) -> list[object]:
    values = {"category": "补偿标准", "day": "2026.2.25", "id": "", **more}
    return [
        number,
        values["day"],
        name,
        values["id"],
        f"{name}反映征地补偿少算",
        values["category"],
        office,
        due,
    ]


def test_a_list_from_above_becomes_assignments(county: County, tmp_path: Path) -> None:
    core = county.bureau
    rows = [
        row("530000-1", "张三", "东华所"),
        row("530000-2", "李四", "东华镇自然资源所"),
        row("530000-3", "王五", "火星所"),
        row("530000-4", "赵六", "东华所", due=""),
        row("530000-5", "周七", "东华所", id="5.3E+17"),
        row("530000-1", "张三", "东华所"),
        row("530000-6", "吴八", "东华所", category="违纪线索"),
    ]
    file = opened(core, tmp_path, table(HEADS, *rows))
    imports = Imports(core.desk)
    likely = imports.likely(file)
    assert likely is not None
    assert likely.record.value == "assignment"
    found = checked(core, file, "assigned-list")
    assert {fault.row: fault.field for fault in found.faults} == {
        4: "office", 5: "due_on", 6: "id_number", 7: "source_number", 8: "purpose",
    }  # fmt: skip
    assert {words for _node, words in found.faults[0].choices} == {"东华镇自然资源所", "紫溪镇自然资源所"}
    before = core.store.digest()
    batch, _changes = imports.take(file, found, good_rows=True)
    given = core.store.read.find(Assignment, "retired = ''", (), "rowid")
    assert [one.title for one in given] == ["张三反映征地补偿少算", "李四反映征地补偿少算"]
    assert {one.to_node for one in given} == {county.dong.identity.node}
    assert [matter.channel for matter in core.store.read.find(Matter)] == ["L09", "L09"]
    again = checked(core, file, "assigned-list")
    assert again.good == ()
    imports.undo(batch.id)
    assert core.store.digest() == before
    imports.take(file, found, good_rows=True)
    county.carry(core, county.dong)
    assert len(county.dong.services.assignments.inbox()) == 2
    assert imports.why_fixed(imports.batches()[0].id)  # the office has seen it
