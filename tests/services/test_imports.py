"""An old ledger comes in: heads understood, all faults at once, good rows on request, undone to the byte."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.imports.faults import FaultKind
from desktop_app.domain.imports.plainheads import FAULT_HEAD
from desktop_app.domain.records import Matter, PlaceGroup
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Imports, Opened
from tests.services.desk_work import PERSON, petition, whole
from tests.services.messy import messy_ledger, saved

PETITIONS = "old-petitions"


def opened(core: Core, folder: Path, content: bytes, name: str = "旧台账.xlsx") -> Opened:
    path = folder / name
    path.write_bytes(content)
    return Imports(core.desk).open(path)


def checked(core: Core, file: Opened, target: str = PETITIONS) -> Checked:
    imports = Imports(core.desk)
    found = imports.target(target)
    return imports.check(file, found, imports.guess(file, found))


def table(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    return saved(book)


def matters(core: Core) -> list[Matter]:
    return core.store.read.find(Matter, "retired = ''", (), "number")


@pytest.mark.parametrize("rows", [400, pytest.param(5000, marks=pytest.mark.long)])
def test_a_messy_ledger_is_told_whole_taken_in_part_and_undone_to_the_byte(
    office: Core, tmp_path: Path, rows: int
) -> None:
    messy, imports = messy_ledger(rows), Imports(office.desk)
    file = opened(office, tmp_path, messy.content)
    assert imports.likely(file) == imports.target(PETITIONS)
    found = checked(office, file)
    assert {fault.row for fault in found.faults} == messy.rows_wrong
    assert (len(found.good), found.bad_rows) == (messy.good, sum(messy.wrong.values()))
    assert len(found.lines.lines) == messy.data_rows
    assert all(fault.what and fault.way for fault in found.faults)
    before = office.store.digest()
    with pytest.raises(NotAllowed):
        imports.take(file, found)
    assert office.store.digest() == before
    batch, _changes = imports.take(file, found, good_rows=True)
    assert len(matters(office)) == messy.good == batch.rows
    whole(office)
    imports.undo(batch.id)
    assert office.store.digest() == before
    assert (matters(office), imports.batches()) == ([], [])
    assert office.services.ledger.count(office_filter()) == 0
    whole(office)


def office_filter() -> object:
    from desktop_app.store.ledger import LedgerFilter

    return LedgerFilter(text="排水沟")


def test_every_kind_of_fault_is_named_at_its_cell(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, messy_ledger(100).content)
    found = checked(office, file)
    told = Counter(fault.field for fault in found.faults)
    assert told == {
        "id_number": 3, "received_on": 2, "name": 1, "place": 1, "channel": 1, "number": 1, "people_count": 1,
        "closed_on": 1,
    }  # fmt: skip
    [double] = [fault for fault in found.faults if fault.kind is FaultKind.DOUBLE]
    assert (double.head, "行重复" in double.what) == ("编号", True)


def test_what_is_kept_is_what_the_ledger_says(office: Core, tmp_path: Path) -> None:
    heads: list[object] = [
        "编号", "来访日期", "姓名", "村", "反映问题", "渠道", "办结日期", "办理结果", "人数", "电话",
    ]  # fmt: skip
    row: list[object] = [
        "东华信 2024-0007", "二〇二四年十一月五日", "张㐂、李四等12人", "达苴", "水渠被占。已多次反映。",
        "上访人来访", date(2024, 12, 20), "解释", "", 13908780001,
    ]  # fmt: skip
    file = opened(office, tmp_path, table(heads, row))
    imports, found = Imports(office.desk), checked(office, file)
    assert found.faults == ()
    imports.take(file, found)
    [matter] = matters(office)
    assert (matter.number, matter.old_number) == ("东华信 2024-0007", True)
    assert matter.registered_at is not None
    assert (matter.received_on, matter.registered_at.date()) == (date(2024, 11, 5), date(2024, 11, 5))
    assert (matter.title, matter.request) == ("水渠被占", "水渠被占。已多次反映。")
    assert (matter.place_code, matter.channel, matter.people_count) == ("532301105207", "L02", 12)
    assert (matter.closed_on, matter.result) == (date(2024, 12, 20), "P3")
    page = office.services.matters.page(matter.id)
    assert page.procedure.state(matter.state).closed
    assert [party.name for party in page.file.parties] == ["张㐂", "李四"]
    assert page.file.clocks == ()
    assert page.file.parties[0].phone == "13908780001"
    whole(office)


def test_a_new_matter_follows_the_old_numbers(office: Core, tmp_path: Path) -> None:
    row: list[object] = ["东华信 2026-0031", "2026-02-03", "张三", "水渠被占"]
    file = opened(office, tmp_path, table(["编号", "日期", "姓名", "事由"], row))
    imports = Imports(office.desk)
    batch, _changes = imports.take(file, checked(office, file))
    later = office.services.matters.get(petition(office))
    assert later is not None
    assert later.number == "东华信 2026-0032"
    imports.undo(batch.id)  # independent work stands in nobody's way, and the gap is explained
    assert [one.number for one in matters(office)] == ["东华信 2026-0032"]
    assert "旧台账" in str(office.store.read.value("SELECT void_reason FROM given_number WHERE counter = 31"))
    whole(office)


def test_what_was_built_on_a_batch_keeps_it(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, table(["姓名", "日期", "事由"], ["张三", "2026-02-03", "水渠被占"]))
    imports = Imports(office.desk)
    batch, _changes = imports.take(file, checked(office, file))
    office.services.matters.correct(matters(office)[0].id, {"facts": "电话说明情况"})
    assert imports.why_fixed(batch.id)
    with pytest.raises(NotAllowed):
        imports.undo(batch.id)
    whole(office)


def test_a_card_that_was_used_again_keeps_its_batch(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, table(["姓名", "日期", "事由"], ["张三", "2026-02-03", "水渠被占"]))
    imports = Imports(office.desk)
    batch, _changes = imports.take(file, checked(office, file))
    [seen] = office.services.parties.seen_before(PERSON.__class__(name="张三"))
    again = MatterDraft(parties=(PERSON.__class__(name="张三", party_id=seen.party.id),), title="又来反映")
    office.services.matters.register(again)
    assert imports.why_fixed(batch.id)


def test_the_same_table_again_is_all_doubles(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, messy_ledger(60).content)
    imports, found = Imports(office.desk), checked(office, file)
    imports.take(file, found, good_rows=True)
    again = checked(office, file)
    assert again.good == ()
    assert again.doubles == len(found.good) + found.doubles


def test_an_answer_holds_for_all_cells_and_is_remembered(office: Core, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [f"张{sign}三", "2026-02-03", "事由", "飞鸽传书", "打苴村"] for sign in "大小老"
    ]
    file = opened(office, tmp_path, table(["姓名", "日期", "事由", "来源", "村"], *rows))
    imports, target = Imports(office.desk), Imports(office.desk).target(PETITIONS)
    layout = imports.guess(file, target)
    found = imports.check(file, target, layout)
    assert len(found.faults) == 3  # 打苴 is the village of another township, and the only one of that name
    fault = found.faults[0]
    layout = layout.answered(fault.field, fault.text, fault.choices[0][0])
    found = imports.check(file, target, layout)
    assert found.faults == ()
    imports.take(file, found)
    assert imports.guess(file, target).answers == layout.answers


def test_bad_cells_come_back_marked(office: Core, tmp_path: Path) -> None:
    messy, imports = messy_ledger(100), Imports(office.desk)
    file = opened(office, tmp_path, messy.content)
    found = checked(office, file)
    target = tmp_path / "要改.xlsx"
    imports.write_faults(file, found, target)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    first = found.faults[0]
    cell = sheet.cell(first.row, first.column + 1)
    assert cell.comment is not None
    assert str(first.what) in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFFFD9D6"
    again = imports.open(target)
    layout = imports.guess(again, imports.target(PETITIONS))
    assert FAULT_HEAD in layout.heads
    assert len(imports.check(again, imports.target(PETITIONS), layout).faults) == len(found.faults)
    imports.write_faults(file, found, target, only_bad=True)
    assert len(imports.lines(imports.open(target), layout).lines) == found.bad_rows


def test_merges_that_overlap_come_back_as_far_as_they_can(office: Core, tmp_path: Path) -> None:
    """As a program that is not Excel, or somebody who wishes us ill, may write them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["台账", "", ""],
        ["编号", "来访时间", "姓名", "反映问题", "村"],
        ["1", "不是日期", "张三", "水沟", "达苴村"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("B1:C1")
    imports, file = Imports(office.desk), opened(office, tmp_path, saved(book))
    found = checked(office, file)
    assert found.faults
    imports.write_faults(file, found, tmp_path / "错.xlsx")
    assert len(openpyxl.load_workbook(tmp_path / "错.xlsx").worksheets[0].merged_cells.ranges) == 1


def test_village_groups_come_as_a_list(office: Core, tmp_path: Path) -> None:
    rows: list[list[object]] = [["东华镇", "达苴村委会", f"{n}组"] for n in range(1, 30)]
    rows += [["", "宜茨", "上村、下村、河边村"], ["", "桃花源", "一组"], ["东华镇", "", "二组"]]
    file = opened(office, tmp_path, table(["乡镇", "村委会", "村小组"], *rows))
    imports, found = Imports(office.desk), checked(office, file, "village-groups")
    assert sorted(fault.row for fault in found.faults) == [32, 33]
    before = office.store.digest()
    batch, _changes = imports.take(file, found, good_rows=True)
    assert len(office.store.read.find(PlaceGroup)) == 32
    assert office.services.places.name("532301105207001") == "东华镇达苴村1组"
    imports.undo(batch.id)
    assert office.store.digest() == before


def test_a_register_takes_an_old_table_too(office: Core, tmp_path: Path) -> None:
    imports = Imports(office.desk)
    target = next(one for one in imports.targets() if one.title == "宣传培训")
    labels = {one.label: one for one in target.fields}
    heads: list[object] = ["活动日期", *[label for label in labels if label not in ("编号", "日期")]]
    values = {"主题": "土地法宣传", "活动": "不知道", "村组": "达苴"}
    row: list[object] = ["2026年2月3日", *[values.get(str(head), "") for head in heads[1:]]]
    file = opened(office, tmp_path, table(heads, row))
    found = checked(office, file, target.id)
    assert "活动" in {fault.head for fault in found.faults}
    assert next(fault for fault in found.faults if fault.head == "活动").choices


@pytest.mark.parametrize("coding", ["utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_every_coding(office: Core, tmp_path: Path, coding: str) -> None:
    text = "姓名,日期,事由,身份证号\r\n张三,2026/2/3,水渠被占,5.32301E+17\r\n李四,2026.2.4,路被挖,\r\n"
    file = opened(office, tmp_path, text.encode(coding), "旧.csv")
    found = checked(office, file)
    assert [fault.field for fault in found.faults] == ["id_number"]
    assert len(found.good) == 1


def test_a_missing_column_is_named(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, table(["日期", "事由"], ["2026-02-03", "水渠"]))
    with pytest.raises(InputProblem) as caught:
        checked(office, file)
    assert [problem.field for problem in caught.value.problems] == ["name"]


def test_old_foreign_and_cut_files_are_refused_with_a_way_out(office: Core, tmp_path: Path) -> None:
    good = table(["姓名"], ["张三"])
    for content in (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"<html><table><tr><td>1</td></tr></table></html>",
        good[: len(good) // 2],
        b"PK\x03\x04 nothing",
        b"\x00\x01\x02\x03\xff\xfe",
        b"",
    ):
        with pytest.raises(UserProblem) as caught:
            opened(office, tmp_path, content)
        assert caught.value.way_out


def bomb(part: str, plain: bytes) -> bytes:
    """A workbook in which one part unpacks to much more than it weighs."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(table(["姓名"]))) as whole_book,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in whole_book.namelist():
            packed.writestr(name, plain if name == part else whole_book.read(name))
    return buffer.getvalue()


def test_bombs_are_not_unpacked(office: Core, tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="压缩得不正常"):
        opened(office, tmp_path, bomb("xl/worksheets/sheet1.xml", b"<a>" + b" " * 40_000_000 + b"</a>"))


def test_entities_of_a_crafted_sheet_are_not_expanded(office: Core, tmp_path: Path) -> None:
    lol = (
        b'<!DOCTYPE l [<!ENTITY a "'
        + b"x" * 1000
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 30) for n in range(6))
    )
    xml = lol + b"]><workbook>&g;</workbook>"
    with pytest.raises(UserProblem):
        opened(office, tmp_path, bomb("xl/workbook.xml", xml))


def test_too_many_rows_are_refused(office: Core, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.documents.workbook.MOST_ROWS", 50)
    with pytest.raises(UserProblem, match="表太长"):
        opened(office, tmp_path, table(*([["张三"]] * 60)))


def test_an_office_is_not_offered_the_lists_from_above(make: Callable[..., Core]) -> None:
    office, bureau = make(), make("bureau", "532301", "县局管理员")
    kinds = {one.record.value for one in Imports(bureau.desk).targets()}
    assert "assignment" in kinds
    assert "assignment" not in {one.record.value for one in Imports(office.desk).targets()}


def test_two_sides_under_merged_heads_and_merged_cells_filled_down(office: Core, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["矛盾纠纷排查调处台账（2025年度）"])
    sheet.append(["序号", "排查日期", "当事人", "", "", "", "村委会", "纠纷类型", "基本情况", "化解情况", ""])
    sheet.append(["", "", "甲方", "", "乙方", "", "", "", "", "是否化解", "化解时间"])
    sheet.append(["", "", "姓名", "电话", "姓名", "电话"])
    sheet.append(
        [1, "3月5日", "张三", "13908780001", "李四", "", "宜茨", "宅基地边界", "滴水界不清", "已化解", "3.9"]
    )
    sheet.append([2, "", "王五", "", "赵六、钱七", "", "", "相邻", "通行受阻", "未化解", ""])
    for area in ("A1:K1", "A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:F3", "G2:G4", "B5:B6", "G5:G6"):
        sheet.merge_cells(area)
    file = opened(office, tmp_path, saved(book))
    imports = Imports(office.desk)
    assert imports.likely(file) == imports.target("old-disputes")
    found = checked(office, file, "old-disputes")
    assert found.faults == ()
    imports.take(file, found)
    first, second = matters(office)
    assert (first.kind, first.received_on, first.category, first.place_code[:12]) == (
        "dispute", date(2025, 3, 5), "D02", second.place_code[:12],
    )  # fmt: skip
    assert (first.closed_on, second.closed_on) == (date(2025, 3, 9), None)
    assert second.received_on == date(2025, 3, 5)
    people = [party.name for party in office.services.matters.page(second.id).file.parties]
    assert people == ["王五", "赵六", "钱七"]
    whole(office)


def test_all_groups_of_a_county_come_in_one_go(make: Callable[..., Core], tmp_path: Path) -> None:
    bureau = make("bureau", "532301", "县局管理员")
    places = bureau.desk.rules.places
    villages = [
        (town, village) for town in places.children("532301") for village in places.children(town.code)
    ]
    rows: list[list[object]] = [
        [town.name, village.name, f"第{number}小组"] for town, village in villages for number in range(1, 20)
    ][:2829]
    file = opened(bureau, tmp_path, table(["乡镇", "村委会", "小组名称"], *rows))
    found = checked(bureau, file, "village-groups")
    assert (found.faults, len(found.good)) == ((), 2829)
    before = bureau.store.digest()
    batch, _changes = Imports(bureau.desk).take(file, found)
    assert bureau.store.counts()["place_group"] == 2829
    Imports(bureau.desk).undo(batch.id)
    assert bureau.store.digest() == before


def test_an_import_that_is_stopped_half_way_leaves_nothing(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, messy_ledger(60).content)
    imports, found = Imports(office.desk), checked(office, file)
    before = office.store.digest()

    def stop(done: int, _total: int) -> None:
        if done:
            raise UserProblem("已取消")

    with pytest.raises(UserProblem, match="已取消"):
        imports.take(file, found, good_rows=True, told=stop)
    assert (office.store.digest(), imports.batches()) == (before, [])
