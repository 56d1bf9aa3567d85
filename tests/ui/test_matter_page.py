"""The page of one matter, in a window, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter, Party
from desktop_app.ui.matter.head_words import head_of
from desktop_app.ui.matter.history_dialog import HistoryDialog
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.matter.paper_menu import paper_entries
from desktop_app.ui.matter.procedure_words import procedure_words
from desktop_app.ui.matter.reading import CaseReader
from desktop_app.ui.matter.seen_box import SeenBox
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.thumbnail import Thumbnail
from tests.ui.acting import dialog_of, idle, photo, show, until
from tests.ui.keyboard import say
from tests.ui.office import NOW, add_petition, make_office

TODAY = NOW.date()


@pytest.fixture
def office(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    tasks.close()  # no worker may read on while the store is shut
    core.close()


@pytest.fixture
def matter(office: Core) -> str:
    return add_petition(office, "张㐂", "反映征地补偿面积不符", days_ago=3, phone="13887816214", elderly=True)


def page_of(qtbot: QtBot, desk: Desk, office: Core, matter: str, **doors: Any) -> MatterPage:
    return show(qtbot, desk, MatterPage(desk, office.services, Doors(**doors), matter))


def texts(page: MatterPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def state(office: Core, matter: str) -> str:
    found = office.services.matters.get(matter)
    assert isinstance(found, Matter)
    return found.state


# -- in a window -----------------------------------------------------------------------------------


def test_page_reads_as_a_case_file(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    shown = texts(page)
    for words in ("期限", "经过", "还缺什么", "当事人", "诉求", "材料与文书", "告知期限", "138****6214"):
        assert words in shown
    assert page.primary.text() == "受理"


def test_next_step_by_keyboard(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.primary.setFocus()
    qtbot.keyClick(page.primary, Qt.Key.Key_Return)
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    until(qtbot, lambda: dialog.focusWidget() is not None)
    day = dialog.editors["accepted_on"].widget
    day.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(day, "11.22")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    until(qtbot, lambda: state(office, matter) == "accepted")
    idle(qtbot, desk)
    until(qtbot, lambda: page.primary.text() == "出具受理告知书")
    assert desk.messages.text() == "已记录：受理"


def test_what_is_allowed_and_should_be_known_is_told(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    office.services.steps.act(matter, "accept", {})
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    page.acts.step(page.case, "start").confirm()  # one investigator only
    until(qtbot, lambda: state(office, matter) == "handling")
    idle(qtbot, desk)
    assert desk.messages.text() == "已记录：开始办理"
    assert "不少于两人" in desk.messages.accessibleName()


def test_one_representative_too_many_leads_to_removing(qtbot: QtBot, desk: Desk, office: Core) -> None:
    people = tuple(PartyDraft(name=f"代表{count}", role="R03") for count in range(6))
    draft = MatterDraft(parties=people, title="反映征地补偿面积不符")
    matter = str(office.store.change(lambda tx: office.services.matters.register_in(tx, draft)))
    page = page_of(qtbot, desk, office, matter)
    assert "代表超过5人" in texts(page)
    page.fill_gap("representatives")
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "移除"


def test_faults_stand_under_their_fields(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    dialog = page.acts.step(page.case, "withdraw")
    dialog.editors["withdrawn_on"].write(date(2026, 11, 1))
    dialog.confirm()
    until(qtbot, lambda: dialog.marks.row("in_writing").marked())
    assert dialog.isVisible()
    assert state(office, matter) == "registered"
    dialog.done(0)


def test_step_is_taken_back(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.press_primary()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.confirm()
    until(qtbot, lambda: state(office, matter) == "accepted")
    idle(qtbot, desk)
    assert desk.messages._action.text() == "撤销"
    desk.messages._action.click()
    until(qtbot, lambda: state(office, matter) == "registered")
    idle(qtbot, desk)


def test_barred_step_is_grey_and_says_why(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.more.click()
    panel = page.steps_panel
    qtbot.waitExposed(panel)
    barred = next(one for one in panel.buttons if one.text() == "答复办结")
    assert not barred.isEnabled()
    assert "咨询" in barred.toolTip()
    assert any("只有建议意见类和咨询" in one.text() for one in panel.findChildren(QLabel))
    first = next(one for one in panel.buttons if one.isEnabled())
    assert first.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Down)
    assert not first.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_gap_leads_to_its_field(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.fill_gap("facts")
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    until(qtbot, dialog.editors["facts"].widget.hasFocus)
    say(dialog.editors["facts"].widget, "登记1.08亩，实测1.32亩")
    dialog.confirm()
    until(qtbot, lambda: "实测1.32亩" in getattr(office.services.matters.get(matter), "facts", ""))
    idle(qtbot, desk)
    assert "缺事实和理由" not in texts(page)
    found = office.services.history.of(matter)
    assert any(one.field == "facts" and one.new == "登记1.08亩，实测1.32亩" for one in found)


def test_wrong_people_count_is_told_and_nothing_lost(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    dialog = page.acts.correct_facts(page.case)
    dialog.editors["people_count"].write("三")
    dialog.editors["facts"].write("写了很久的话")
    dialog.confirm()
    until(qtbot, lambda: dialog.marks.row("people_count").marked())
    assert dialog.values()["facts"] == "写了很久的话"
    dialog.done(0)


def test_card_is_corrected_with_history(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    party = page.case.people[0].card.id
    dialog = page.acts.people.correct(page.case, party)
    dialog.editors["phone"].write("13987810000")
    dialog.confirm()
    idle(qtbot, desk)
    until(qtbot, lambda: "139****0000" in texts(page))
    page.open_history()
    idle(qtbot, desk)
    history = dialog_of(page, HistoryDialog)
    said = "\n".join(one.text() for one in history.findChildren(QLabel))
    assert "电话：138****6214 → 139****0000" in said
    history.eye.click()
    said = "\n".join(one.text() for one in history.findChildren(QLabel))
    assert "电话：13887816214 → 13987810000" in said
    history.close()


def test_scan_is_dropped_on_the_matter(
    qtbot: QtBot, desk: Desk, office: Core, matter: str, tmp_path: Path
) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.view.panel.add([photo(tmp_path / "承包证.jpg")])
    until(qtbot, lambda: len(office.services.attachments.of(matter)) == 1)
    idle(qtbot, desk)
    assert office.services.attachments.of(matter)[0].file_name == "承包证.jpg"


def test_matter_of_another_office_is_read_only(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    case = CaseReader(office.services).read(matter)
    page = page_of(qtbot, desk, office, matter)
    other = replace(case, page=replace(case.page, mine=False), office="子午镇")
    page._show(other)
    idle(qtbot, desk)
    assert ("只读", "plain") in head_of(other).badges
    assert "这个事项由子午镇办理，本机只能查看" in texts(page)
    assert not page.primary.isVisible()
    assert not page.more.isVisible()
    begun: list[object] = []
    assert not paper_entries(other, Doors(new_letter=lambda *which: begun.append(which)))


def test_file_that_cannot_be_kept_does_not_hold_up_the_others(
    qtbot: QtBot, desk: Desk, office: Core, matter: str, tmp_path: Path
) -> None:
    page = page_of(qtbot, desk, office, matter)
    program = tmp_path / "setup.exe"
    program.write_bytes(b"MZ\x90\x00")
    page.view.panel.add([program, photo(tmp_path / "承包证.jpg")])
    until(qtbot, lambda: "没有添加：setup.exe" in desk.messages.text())
    idle(qtbot, desk)
    assert [one.file_name for one in office.services.attachments.of(matter)] == ["承包证.jpg"]


def test_a_photo_gets_its_caption_by_key(
    qtbot: QtBot, desk: Desk, office: Core, matter: str, tmp_path: Path
) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.view.panel.add([photo(tmp_path / "田埂.jpg")])
    until(qtbot, lambda: len(page.view.panel.findChildren(Thumbnail)) == 1)
    idle(qtbot, desk)
    qtbot.keyClick(page.view.panel.findChildren(Thumbnail)[0], Qt.Key.Key_F2)
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.editors["caption"].write("西侧田埂与界石")
    dialog.confirm()
    until(qtbot, lambda: office.services.attachments.of(matter)[0].caption == "西侧田埂与界石")
    idle(qtbot, desk)
    assert page.view.panel.findChildren(Thumbnail)[-1].accessibleName() == "西侧田埂与界石 田埂.jpg"


def test_a_letter_goes_to_the_next_step_that_sounds_so(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    page = page_of(qtbot, desk, office, matter)
    page.more.click()
    panel = page.steps_panel
    qtbot.waitExposed(panel)
    qtbot.keyClick(panel, Qt.Key.Key_Z)
    focused = next(one for one in panel.buttons if one.hasFocus())
    assert focused.text() == "转送"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_the_request_names_the_procedure_and_its_source(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    page = page_of(qtbot, desk, office, matter)
    assert "随程序附带" in texts(page)
    assert page.case is not None
    own = replace(page.case.page.procedure, layer=1, overrides=True)
    assert "县局版本，代替随程序附带的" in procedure_words(own)


def test_an_offender_not_yet_found_is_not_called_an_anonymous_petitioner(
    qtbot: QtBot, desk: Desk, office: Core
) -> None:
    found = office.services.matters.register(
        MatterDraft(kind="violation", parties=(PartyDraft(anonymous=True),), title="占用耕地建房")
    )
    shown = texts(page_of(qtbot, desk, office, str(found.made)))
    assert "行为人不明" in shown
    assert "匿名" not in shown
    prepared = office.services.letters.prepare(str(found.made), "F24_k")
    assert "匿名" not in str(prepared.values)


def test_adding_a_person_shows_who_was_here_before(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    add_petition(office, "李桂兰", "反映排水沟被占", days_ago=40, phone="13887801234")
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    dialog = page.acts.people.add(page.case)
    dialog.focus_on("name")
    say(dialog.editors["name"].widget, "李桂兰")
    box = dialog.findChild(SeenBox)
    assert box is not None
    until(qtbot, lambda: len(box.found) == 1)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(dialog, Qt.Key.Key_1, keys)
    assert dialog.values()["phone"] == "13887801234"
    dialog.confirm()
    until(qtbot, lambda: len(office.services.matters.page(matter).file.parties) == 2)
    assert len(office.store.read.find(Party)) == 2  # the card that was there, not a third one
    idle(qtbot, desk)


def test_a_confidential_matter_is_shut_for_others(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    office.store.change(lambda tx: tx.set(Matter, matter, confidential=True, named=("赵堃",)))
    page = page_of(qtbot, desk, office, matter)
    until(qtbot, lambda: "只有指定的人可以打开" in texts(page))
    assert "张㐂" not in texts(page)
    assert not page.more.isVisible()


def test_opening_a_confidential_matter_is_kept(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    office.store.change(lambda tx: tx.set(Matter, matter, confidential=True, named=("王建国",)))
    page = page_of(qtbot, desk, office, matter)
    assert "保密" in texts(page)
    assert [one.person for one in office.services.confidential.viewings(matter)] == ["王建国"]


def test_who_may_open_a_confidential_matter_is_corrected_by_those_who_may(
    qtbot: QtBot, desk: Desk, office: Core, matter: str
) -> None:
    office.store.change(lambda tx: tx.set(Matter, matter, confidential=True, named=("王建国",)))
    page = page_of(qtbot, desk, office, matter)
    assert page.case is not None
    dialog = page.acts.correct_facts(page.case)
    dialog.editors["named"].write(("王建国", "赵堃"))
    dialog.confirm()
    until(qtbot, lambda: getattr(office.services.matters.get(matter), "named", ()) == ("王建国", "赵堃"))
    idle(qtbot, desk)
