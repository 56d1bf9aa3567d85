"""Spreadsheets of registers: all faults at once, one transaction, taken back as one; names find their records."""

from __future__ import annotations

import io

import openpyxl
import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.core import Core
from desktop_app.domain.registers import Register
from tests.services.conftest import VILLAGE
from tests.services.desk_work import petition, whole
from tests.services.register_work import ALL, add, entry, get, titled


def table(core: Core, register: Register) -> openpyxl.Workbook:
    content = core.services.register_sheets.export_xlsx(register.id, ALL)
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_table_with_faults_lists_all_of_them_and_writes_nothing(office: Core) -> None:
    register = titled(office, "动态巡查")
    entry(office, register.id)
    book = table(office, register)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    sheet.cell(4, heads["巡查日期"]).value = "哪天"
    sheet.cell(4, heads["发现情况"]).value = "没看"
    sheet.cell(5, heads["路线、村组"]).value = 532301197001010017
    sheet.cell(5, heads["里程（公里）"]).value = "很远"
    sheet.cell(6, heads["记录号（请勿改动）"]).value = "01HSOMEBODYELSE"
    before = office.store.digest()
    with pytest.raises(InputProblem) as caught:
        office.services.register_sheets.import_xlsx(register.id, saved(book))
    named = {one.field for one in caught.value.problems}
    assert {
        "4.巡查日期",
        "4.发现情况",
        "5.路线、村组",
        "5.里程（公里）",
        "5.巡查人",
        "6.记录号（请勿改动）",
    } <= named
    assert office.store.digest() == before


def test_a_table_comes_in_at_once_and_goes_again(office: Core) -> None:
    register = titled(office, "咨询")
    first = add(office, "咨询", topic="政策法规", question="建房要什么材料", answer="申请表")
    book = table(office, register)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    sheet.cell(4, heads["答复"]).value = "申请表和户口簿"
    for row, asked in ((5, "征地款什么时候到"), (6, "怎么查宗地")):
        sheet.cell(row, heads["日期"]).value = "2026年3月1日"
        sheet.cell(row, heads["咨询内容"]).value = "征地补偿"
        sheet.cell(row, heads["问题"]).value = asked
        sheet.cell(row, heads["电话"]).value = 13908780001
    content = saved(book)
    sheets = office.services.register_sheets
    plan = sheets.look(register.id, content)
    assert (plan.new, plan.changed, plan.same) == (2, 1, 0)
    before = {one.id: one.values for one in office.services.registers.page(register.id, ALL)}
    changes = sheets.import_xlsx(register.id, content)
    found = office.services.registers.page(register.id, ALL)
    assert len(found) == 3
    assert {one.values.get("phone") for one in found if one.id != first} == {"13908780001"}
    assert get(office, first).values["answer"] == "申请表和户口簿"
    office.services.undo.undo(changes)
    after = {one.id: one.values for one in office.services.registers.page(register.id, ALL)}
    assert after == before
    whole(office)


def test_names_in_a_table_find_their_records(office: Core) -> None:
    register = titled(office, "服务办件")
    item = add(office, "业务事项", name="宅基地审核", basis="办法", steps_text="申请", days="3")
    matter = petition(office)
    number = office.services.matters.get(matter).number  # type: ignore[union-attr]
    book = table(office, register)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    place = office.services.places.name(VILLAGE)
    row = {
        "收件日期": "2026-03-02",
        "业务事项": "宅基地审核",
        "申请人": "李㐂",
        "村组": place,
        "首问责任人": "王建国",
    }
    for head, text in row.items():
        sheet.cell(4, heads[head]).value = text
    office.services.register_sheets.import_xlsx(register.id, saved(book))
    (made,) = office.services.registers.page(register.id, ALL)
    assert (made.values["item"], made.place_code) == (item, VILLAGE)
    calls = titled(office, "电话记录")
    book = table(office, calls)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    for head, text in {"日期": "2026-03-02", "对方": "李㐂", "内容": "问进度", "关联事项": number}.items():
        sheet.cell(4, heads[head]).value = text
    office.services.register_sheets.import_xlsx(calls.id, saved(book))
    (call,) = office.services.registers.page(calls.id, ALL)
    assert call.matter_id == matter
    assert [one.id for one in office.services.registers.of_matter(matter)] == [call.id]
