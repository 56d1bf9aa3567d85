"""The registers' page: every shipped register opens, enters, filters, prints; a new one is one TOML file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import AppPaths, resource
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.services.registers.query import EntryFilter
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.editor import EntryPage
from desktop_app.ui.registers.import_dialog import ImportDialog
from desktop_app.ui.registers.link_picker import LinkPicker
from desktop_app.ui.registers.page import RegistersPage
from desktop_app.ui.registers.rows import RowsEditor
from desktop_app.ui.registers.session import DRAFT_KIND, WantedEntry
from desktop_app.ui.registers.shelf import COVERAGE, TASKS
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import MenuPanel
from desktop_app.ui.shared.register_card import RegisterCard
from tests.rules.test_registers import GOOD
from tests.services.register_work import entry
from tests.ui.acting import dialog_of, idle, photo, show, until
from tests.ui.keyboard import say
from tests.ui.office import LOW, NOW, PASSPHRASE, TOWNSHIP, VILLAGE, add_petition, make_office

ALL = EntryFilter()
STONES = "boundary-stones"


class Opened:
    """What the page asked the shell for."""

    def __init__(self) -> None:
        self.entries: list[str] = []
        self.begun: list[tuple[str, dict[str, object]]] = []
        self.printed: list[bytes] = []
        self.doors = Doors(
            entry=self.entries.append,
            new_entry=lambda register, given: self.begun.append((register, dict(given))),
            print_pdf=self.printed.append,
        )


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: Core, opened: Opened) -> RegistersPage:
    return show(qtbot, desk, RegistersPage(desk, office.services, opened.doors))


def titled(core: Core, title: str) -> Register:
    return next(one for one in core.services.registers.all() if one.title == title)


def go(qtbot: QtBot, page: RegistersPage, register_id: str) -> None:
    page.show_register(register_id)
    idle(qtbot, page.desk)


def sheet(qtbot: QtBot, desk: Desk, office: Core, opened: Opened, wanted: WantedEntry) -> EntryPage:
    return show(qtbot, desk, EntryPage(desk, office.services, opened.doors, wanted))


def test_every_register_lists_what_was_entered(qtbot: QtBot, page: RegistersPage, office: Core) -> None:
    assert page.shelf.key() == TASKS
    made = {one.id: entry(office, one.id) for one in office.services.registers.all()}
    for register in office.services.registers.all():
        go(qtbot, page, register.id)
        assert made[register.id] in [line.entry_id for line in page.list.rows()], register.title
        heads = [column.title for column in page.list.model.columns]  # type: ignore[union-attr]
        assert len(heads) >= len(register.columns)


def test_every_sheet_shows_and_keeps_every_field(
    qtbot: QtBot, desk: Desk, office: Core, opened: Opened
) -> None:
    """Opened and saved untouched, nothing changes: what the editors show is what is kept."""
    ids = [entry(office, one.id) for one in office.services.registers.all()]
    for entry_id in ids:
        made = sheet(qtbot, desk, office, opened, WantedEntry(entry_id))
        assert not made.dirty()
        before = office.store.digest()
        made.save()
        idle(qtbot, desk)
        assert office.store.digest() == before
        made.close()


def test_an_entry_by_keyboard(qtbot: QtBot, desk: Desk, office: Core, opened: Opened) -> None:
    register = titled(office, "服务办件")
    item = entry(office, titled(office, "业务事项").id, name="宅基地用地审核", days="3")
    made = sheet(qtbot, desk, office, opened, WantedEntry(register_id=register.id))
    qtbot.keyClick(made, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, desk)
    assert made.sheet.marks.row("applicant").marked()
    assert made.sheet.marks.row("item").marked()
    picker = made.sheet.editors["item"].widget
    assert isinstance(picker, LinkPicker)
    say(picker, "宅基地")
    picker.set_link(item, "宅基地用地审核")
    say(made.sheet.editors["applicant"].widget, "李㐂")
    rows = made.sheet.editors["missing"].widget
    assert isinstance(rows, RowsEditor)
    rows.add()
    say(rows.cell(0, "name").widget, "户口簿")
    say(rows.cell(0, "count").widget, "1")
    qtbot.keyClick(made, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(made.wanted.entry_id))
    idle(qtbot, desk)
    kept = office.services.registers.open(made.wanted.entry_id).entry
    assert kept.values["missing"] == [{"name": "户口簿", "count": 1}]
    assert kept.values["committed_days"] == 3
    assert kept.number == "东华办 2026-0001"
    assert not made.dirty()
    assert office.services.drafts.parked(DRAFT_KIND) == []
    note = made.sheet.editors["note"].widget
    say(note, "带齐了")
    made.save()
    idle(qtbot, desk)
    assert office.services.registers.open(made.wanted.entry_id).entry.values["note"] == "带齐了"
    assert made.sheet.editors["note"].widget is note  # the cursor stays where it was


def test_what_was_typed_survives_a_crash(qtbot: QtBot, desk: Desk, office: Core, opened: Opened) -> None:
    register = titled(office, "苗头预警")
    made = sheet(qtbot, desk, office, opened, WantedEntry(register_id=register.id))
    say(made.sheet.editors["subject"].widget, "排水沟纠纷")
    made.leave()
    idle(qtbot, desk)
    (draft,) = office.services.drafts.parked(DRAFT_KIND)
    assert draft.title == "苗头预警 排水沟纠纷"
    again = sheet(qtbot, desk, office, opened, WantedEntry(draft_id=draft.id))
    assert again.sheet.values()["subject"] == "排水沟纠纷"
    assert again.dirty()
    again.forget()
    idle(qtbot, desk)
    assert again.sheet.values()["subject"] == ""
    assert office.services.drafts.parked(DRAFT_KIND) == []


def test_photos_belong_to_a_saved_entry(
    qtbot: QtBot, desk: Desk, office: Core, opened: Opened, tmp_path: Path
) -> None:
    made = entry(office, titled(office, "动态巡查").id)
    page = sheet(qtbot, desk, office, opened, WantedEntry(made))
    page.files.add([photo(tmp_path / "IMG_0001.jpg")])
    idle(qtbot, desk)
    (stored,) = office.services.attachments.of(made)
    assert stored.target_type == "register_entry"


def test_a_figure_opens_the_list_behind_it(qtbot: QtBot, page: RegistersPage, office: Core) -> None:
    register = titled(office, "满意度回访")
    for score in ("满意", "不满意", "基本满意"):
        entry(office, register.id, organ_score=score)
    go(qtbot, page, register.id)
    assert page.list.figures.text("organ_rate").endswith("66.7%（2/3）")
    page.list.figures.press("organ_rate")
    idle(qtbot, page.desk)
    assert len(page.list.rows()) == 2
    page.list.figures.press("organ_rate")
    idle(qtbot, page.desk)
    assert len(page.list.rows()) == 3
    page.list.filters._choices["organ_score"].set_code("不满意")
    idle(qtbot, page.desk)
    assert len(page.list.rows()) == 1


def test_the_quick_entry_takes_ten_seconds(qtbot: QtBot, page: RegistersPage, office: Core) -> None:
    register = titled(office, "咨询")
    go(qtbot, page, register.id)
    page.primary.click()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.editors["topic"].write("政策法规")
    say(dialog.editors["question"].widget, "建房要什么材料")
    dialog.confirm()
    until(qtbot, lambda: office.services.registers.count(register.id, ALL) == 1)
    idle(qtbot, page.desk)
    (line,) = page.list.rows()
    assert line.texts["question"] == "建房要什么材料"


def test_going_out_prints_the_notice_at_once(
    qtbot: QtBot, page: RegistersPage, office: Core, opened: Opened
) -> None:
    go(qtbot, page, titled(office, "外出去向").id)
    page.primary.click()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.put({"where": "达苴村勘界", "phone": "13900000000", "back_at": "16:30"})
    dialog.confirm()
    until(qtbot, lambda: bool(opened.printed))
    assert opened.printed[0].startswith(b"%PDF")


def test_lists_print_and_go_to_a_table_and_back(
    qtbot: QtBot, page: RegistersPage, office: Core, opened: Opened, tmp_path: Path
) -> None:
    register = titled(office, "电话记录")
    entry(office, register.id)
    go(qtbot, page, register.id)
    assert page.print_page()
    (panel,) = page.findChildren(MenuPanel)
    panel.buttons[1].click()
    until(qtbot, lambda: bool(opened.printed))
    with pytest.raises(UserProblem):  # nobody waits for a call
        office.services.register_print.listing(register.id, ALL, form_id=register.list_form)
    path = tmp_path / "calls.xlsx"
    sheets = office.services.register_sheets
    page.acts.write(path, lambda: sheets.export_xlsx(register.id, ALL))
    idle(qtbot, page.desk)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    sheet.cell(4, heads["对方"]).value = "王某"
    sheet.cell(5, heads["日期"]).value = "不是日期"
    sheet.cell(5, heads["对方"]).value = "李某"
    book.save(path)
    page.acts.look_at(register, path)
    idle(qtbot, page.desk)
    dialog = dialog_of(page, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert "第5行" in dialog.faults.toPlainText()
    dialog.ok.click()
    sheet.cell(5, heads["日期"]).value = "2026-11-20"
    sheet.cell(5, heads["内容"]).value = "问进度"
    book.save(path)
    page.acts.look_at(register, path)
    idle(qtbot, page.desk)
    dialogs = [one for one in page.findChildren(ImportDialog) if one.isVisible()]
    assert "新增 1 条，改动 1 条" in dialogs[0].text.text()
    dialogs[0].ok.click()
    idle(qtbot, page.desk)
    assert {one.values["caller"] for one in office.services.registers.page(register.id, ALL)} == {
        "王某",
        "李某",
    }


def test_tasks_and_coverage_lead_on(qtbot: QtBot, page: RegistersPage, office: Core, opened: Opened) -> None:
    plan = entry(office, titled(office, "巡查计划").id, ended_on="", started_on="2026-11-01", every_days="3")
    page.tasks_view.refresh()
    idle(qtbot, page.desk)
    rows: list[Any] = [page.tasks_view.model.row_at(n) for n in range(page.tasks_view.model.rowCount())]
    patrol = next(one for one in rows if one.given)
    page.act(patrol)
    assert opened.begun == [(titled(office, "动态巡查").id, {"plan": plan})]
    assert WantedEntry.of(patrol.target).given == {"plan": plan}
    office.services.places.add_groups(VILLAGE, ["上村", "下村"])
    go(qtbot, page, COVERAGE)
    tree = page.coverage_view.tree
    names = [tree.topLevelItem(n).text(0) for n in range(tree.topLevelItemCount())]
    assert len(names) == 11
    assert page.print_page()
    until(qtbot, lambda: bool(opened.printed))


def test_entries_that_link_here_are_listed(qtbot: QtBot, desk: Desk, office: Core, opened: Opened) -> None:
    measure = entry(office, titled(office, "意见整改").id, subject="开门办公")
    for who in ("李某", "王某"):
        entry(office, titled(office, "意见征集").id, who=who, measure=measure)
    entry(office, titled(office, "意见征集").id, who="赵某", opinion="也说要开门", measure="")
    page = sheet(qtbot, desk, office, opened, WantedEntry(measure))
    assert page.opened is not None
    assert len(page.opened.links) == 2
    page.acts.gather(titled(office, "意见征集"), "measure", measure)
    idle(qtbot, desk)
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    (found,) = office.services.registers.unlinked(titled(office, "意见征集").id, "measure")
    dialog.editors["ids"].write((found[0],))
    dialog.confirm()
    until(qtbot, lambda: page.opened is not None and len(page.opened.links) == 3)
    assert {one.values["who"] for one, _ in page.opened.links} == {"李某", "王某", "赵某"}
    page.links._begin(titled(office, "意见征集").id, "measure")
    assert opened.begun == [(titled(office, "意见征集").id, {"measure": measure})]


@pytest.fixture
def overlaid(tmp_path: Path) -> Iterator[Core]:
    """An office whose rules hold one more file, written by a bureau."""
    folder = tmp_path / "resources"
    folder.mkdir()
    for part in resource().iterdir():
        if part.name != "registers":
            (folder / part.name).symlink_to(part, target_is_directory=part.is_dir())
    (folder / "registers").mkdir()
    (folder / "registers" / f"{STONES}.toml").write_text(
        GOOD
        + 'sign = "桩"\nfilters = ["state"]\nfigures = [{ key = "broken", title = "损坏", where = ["state=损坏"] }]\n',
        encoding="utf-8",
    )
    around = Surroundings(
        clock=SetClock(NOW),
        randomness=SeededRandomness(7),
        cost=LOW,
        paths=AppPaths.under(tmp_path / "person"),
        resources=folder,
    )
    core = Core.create(tmp_path / "store", NewStore("office", TOWNSHIP, "王建国"), PASSPHRASE, around)
    yield core
    core.close()


def test_a_new_register_is_one_file(
    qtbot: QtBot, desk: Desk, overlaid: Core, opened: Opened, tmp_path: Path
) -> None:
    """List, sheet, figure, search, print and table, in the window too, and no line of code."""
    assert [one.title for one in overlaid.services.registers.all()] == ["界桩"]
    made = sheet(qtbot, desk, overlaid, opened, WantedEntry(register_id=STONES))
    made.sheet.editors["seen_on"].write("2026-11-20")
    say(made.sheet.editors["name"].widget, "达苴村一号桩")
    made.sheet.editors["state"].write("损坏")
    made.save()
    until(qtbot, lambda: bool(made.wanted.entry_id))
    idle(qtbot, desk)
    page = show(qtbot, desk, RegistersPage(desk, overlaid.services, opened.doors))
    go(qtbot, page, STONES)
    (line,) = page.list.rows()
    assert (line.number, line.texts["name"]) == ("东华桩 2026-0001", "达苴村一号桩")
    page.list.figures.press("broken")
    idle(qtbot, desk)
    assert len(page.list.rows()) == 1
    assert page.print_page()
    until(qtbot, lambda: bool(opened.printed))
    sheets, before = overlaid.services.register_sheets, overlaid.store.digest()
    content = sheets.export_xlsx(STONES, EntryFilter(text="一号"))
    assert sheets.look(STONES, content).same == 1
    sheets.import_xlsx(STONES, content)
    assert overlaid.store.digest() == before
    assert FieldKind.CHOICE in {one.kind for one in overlaid.services.registers.get(STONES).fields}
    assert dataclasses.is_dataclass(line)


def test_a_matter_shows_its_entries_and_begins_one(
    qtbot: QtBot, desk: Desk, office: Core, opened: Opened
) -> None:
    matter = add_petition(office, "张㐂", "反映征地补偿面积不符")
    calls = titled(office, "电话记录")
    made = entry(office, calls.id, matter=matter)
    page = show(qtbot, desk, MatterPage(desk, office.services, opened.doors, matter))
    card = page.findChild(RegisterCard)
    buttons = [one for one in card.findChildren(QPushButton) if "电话记录" in one.text()]
    buttons[0].click()
    assert opened.entries == [made]
    card.open_menu()
    (panel,) = card.findChildren(MenuPanel)
    next(one for one in panel.buttons if one.text() == "协调记录").click()
    assert opened.begun == [(titled(office, "协调记录").id, {"matter": matter})]
