"""An office answers its bureau, by keyboard: receipt, own matter, report, objection, correction, reply, requests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import AssignWay, RequestWay
from desktop_app.services.duties.board import DutyKind
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.views import AssignStage
from desktop_app.ui.duties.duty_page import DutyPage
from desktop_app.ui.duties.page import DutiesPage
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.theme import Theme
from tests.ui.dutyworld import at, carry, extendable, inputs_of, late_petition, make_known_pair, supervised
from tests.ui.office import NOW, add_petition
from tests.ui.seat import CONTROL, Seat


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    """The office's core is closed with its window."""
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    bureau.close()


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, pair: tuple[Core, Core]) -> Iterator[Seat]:
    made = Seat(pair[0], Theme(qapp, scheme="light"), qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def assigned(office: Core, bureau: Core, stick: Path, title: str = "反映采石场粉尘") -> str:
    """A matter of the bureau that was handed to the office two days ago and has come; the assignment's id."""
    at(bureau, 2)
    matter = add_petition(bureau, "赵堃", title, days_ago=4)
    at(bureau, 2)
    draft = AssignmentDraft(
        matter_id=matter,
        to_node=office.identity.node,
        way=AssignWay.ASSIGN,
        requirements="查明粉尘来源，当面答复",
        due_on=date(2026, 12, 8),
    )
    made = str(bureau.services.assignments.issue(draft).made)
    at(bureau, 0)
    carry(bureau, office, stick)
    return made


def duties(seat: Seat) -> DutiesPage:
    for number in range(1, 10):
        seat.press(Qt.Key(Qt.Key.Key_0.value + number), CONTROL)
        page = seat.window.stack.page()
        if isinstance(page, DutiesPage):
            return page
    raise AssertionError("the rail has no such page")


def press_act(seat: Seat, page: DutiesPage) -> None:
    """Ctrl+Enter on the first line."""
    page.focus_first()
    seat.press(Qt.Key.Key_Return, CONTROL)


def test_an_assignment_from_receipt_to_report(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    made = assigned(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    assert page.lists[0].rows[0].line.badge.text == "未签收 2 天"
    press_act(seat, page)
    seat.confirm()
    assert page.lists[0].rows[0].line.button == "登记办理"
    press_act(seat, page)
    seat.confirm()
    matter = seat.page(MatterPage)
    assert isinstance(matter, MatterPage)
    view = office.services.assignments.get(made)
    assert view is not None
    assert view.matter is not None
    assert view.matter.arrived_on == NOW.date()
    page = duties(seat)
    assert page.lists[0].rows[0].line.button == "去办理"
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    opened.acts.assigning.report(made)
    seat.confirm(text="粉尘来自东侧料场，已责令覆盖，当事人同意")
    carry(office, bureau, tmp_path / "stick")
    back = bureau.services.assignments.get(made)
    assert back is not None
    assert back.stage == AssignStage.REPORTED
    assert opened.sheet is not None
    assert opened.sheet.badge.text == "已报结"


def test_an_objection_waits_for_the_bureau(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    made = assigned(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    page.focus_first()
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    assert "赵堃" in "".join(value for _label, value in _picture(opened))
    seat.tab_to(next(one for one in opened._quiet if "异议" in one.text()))
    seat.press(Qt.Key.Key_Return)
    seat.confirm(reason="采石场在鹿城镇，不属于本所")
    assert opened.sheet is not None
    assert opened.sheet.badge.text == "提出异议"
    carry(office, bureau, tmp_path / "stick")
    request = bureau.services.requests.all()[0]
    assert request.request.way == RequestWay.OBJECTION
    bureau.services.approvals.decide("request", request.request.id, True, by="杨正平", text="同意退回")
    carry(bureau, office, tmp_path / "stick")
    view = office.services.assignments.get(made)
    assert view is not None
    assert view.stage == AssignStage.WITHDRAWN


def _picture(opened: DutyPage) -> list[tuple[str, str]]:
    grid = opened._picture._rows._grid
    texts = [grid.itemAt(place).widget().text() for place in range(grid.count())]
    return list(zip(texts[::2], texts[1::2], strict=True))


def test_a_correction_is_made_with_one_key(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matter = add_petition(office, "张㐂", "反映征地补尝", days_ago=3)
    carry(office, bureau, tmp_path / "stick")
    bureau.services.corrections.ask("matter", matter, "title", "反映征地补偿", "错别字")
    bureau.services.corrections.ask("matter", matter, "people_count", "3", "漏了两人")
    carry(bureau, office, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    details = [row.line.detail for row in page.lists[0].rows]
    assert any("事由：反映征地补尝 改为 反映征地补偿" in one for one in details)
    wanted = next(row for row in page.lists[0].rows if "事由" in row.line.detail)
    wanted.setFocus()
    seat.press(Qt.Key.Key_Return, CONTROL)
    kept = office.services.matters.get(matter)
    assert kept is not None
    assert kept.title == "反映征地补偿"
    assert len(page.lists[0].rows) == 1
    assert QApplication.focusWidget() is page.lists[0].rows[0]
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    seat.tab_to(next(one for one in opened._quiet if "不更正" in one.text()))
    seat.press(Qt.Key.Key_Return)
    seat.confirm(text="另外两人没有签名")
    answers = [str(one.answer.way) for one in office.services.corrections.all() if one.answer]
    assert sorted(answers) == ["accept", "decline"]


def test_a_card_is_signed_and_answered(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matter = late_petition(office)
    carry(office, bureau, tmp_path / "stick")
    supervised(bureau, matter)
    bureau.services.supervisions.issue_yellow(demand="立即办结")
    carry(bureau, office, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    card = next(row for one in page.lists for row in one.rows if row.line.what == "黄牌")
    card.setFocus()
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.confirm()
    signed = next(one for one in office.services.supervisions.all() if one.supervision.ordinal)
    assert signed.acknowledged is not None
    assert signed.acknowledged.text == "王建国"
    card = next(row for one in page.lists for row in one.rows if row.line.what == "黄牌")
    assert card.line.button == "回复"
    card.setFocus()
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.confirm(text="鉴定已经委托，三日内办结")
    carry(office, bureau, tmp_path / "stick")
    replied = next(one for one in bureau.services.supervisions.all() if one.supervision.ordinal)
    assert replied.reply is not None


def test_an_extension_is_asked_for_and_carried_out(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    action = extendable(office, matter)
    given = inputs_of(office.services.matters.page(matter), action)
    seat.sit()
    seat.office.router.doors().ask_bureau(matter)
    dialog = seat.dialog()
    dialog.editors["subject"].write(f"step/{action}")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.until(lambda: any("_reason" in one.editors for one in seat.dialogs()))
    seat.rest()
    dialog = seat.dialog()
    assert "approved_by" not in dialog.editors
    for key, value in given.items():
        dialog.editors[key].write(value)
    seat.confirm(_reason="须作界址鉴定")
    request = office.services.requests.all()[0]
    assert (request.request.action, request.delivery) == (action, Delivery.HERE)
    carry(office, bureau, tmp_path / "stick")
    found = bureau.services.requests.all()[0].request
    bureau.services.approvals.decide("request", found.id, True, by="杨正平")
    carry(bureau, office, tmp_path / "stick")
    page = duties(seat)
    seat.press(Qt.Key.Key_F5)
    page.view.set_value("ours")
    page._show_view()
    seat.rest()
    assert page.lists[0].rows[0].line.button == "照批复办理"
    press_act(seat, page)
    assert any(one.extended for one in office.services.matters.page(matter).file.clocks)
    seat.page(MatterPage)


def test_an_urgent_report_is_kept_with_its_times(seat: Seat, pair: tuple[Core, Core]) -> None:
    office, _bureau = pair
    seat.sit()
    page = duties(seat)
    assert page._scroll.findChildren(type(page.view)) == []
    assert not page.lists
    seat.office.router.doors().urgent("")
    dialog = seat.dialog()
    found, told = NOW.replace(tzinfo=None) - timedelta(hours=2), NOW.replace(tzinfo=None) - timedelta(hours=3)
    dialog.editors["discovered_at"].write(found)
    dialog.editors["reported_at"].write(told)
    for name, text in (("reported_to", "县局值班室"), ("content", "采石场门口聚集")):
        dialog.editors[name].write(text)
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.marks.row("reported_at").marked()
    dialog.editors["reported_at"].write(found + timedelta(minutes=15))
    dialog.editors["people_count"].write("十二")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.marks.row("people_count").marked()
    dialog.editors["people_count"].write("12")
    seat.confirm()
    kept = office.services.urgent_reports.all()[0]
    assert (kept.report.people_count, kept.took) == (12, timedelta(minutes=15))
    assert page.view.value() == "ours"
    seat.tab_to(page.view)
    seat.press(Qt.Key.Key_Right)
    line = page.lists[0].rows[0].line
    assert line.key.kind == DutyKind.URGENT
    assert "还没有写到U盘" in line.detail


def test_an_agreed_letter_can_be_read_and_approved(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    """送审 by stick: the bureau agrees, the office carries it out with one press."""
    office, bureau = pair
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    letters = office.services.letters
    forms = [one.id for one in office.desk.rules.forms.values() if one.approval and one.suits("petition")]
    values = {form: dict(letters.prepare(matter, form).values) for form in forms}
    form = next(one for one in forms if not letters.problems(one, values[one]))
    letter = str(letters.save(matter, form, values[form]).made)
    letters.submit(letter)
    carry(office, bureau, tmp_path / "stick")
    pending = bureau.services.approvals.pending()[0]
    bureau.services.approvals.decide(pending.target_type, pending.target_id, True, by="杨正平", text="同意")
    carry(bureau, office, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    page.focus_first()
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    assert opened.sheet is not None
    assert (opened.sheet.letter_id, opened.sheet.badge.text) == (letter, "已同意")
    seat.press(Qt.Key.Key_Return, CONTROL)
    kept = office.services.letters.get(letter)
    assert kept is not None
    assert kept.approved_by == "杨正平"
