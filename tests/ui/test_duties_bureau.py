"""A day at the bureau by keyboard: read the sticks, issue cards, hand out, decide, ask for a correction, write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft, UrgentDraft
from desktop_app.domain.dutyrecords import AssignWay, RequestWay, SuperviseWay
from desktop_app.services.duties.board import DutyKind, NextAct
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.views import AssignStage
from desktop_app.ui.duties.duty_page import DutyPage
from desktop_app.ui.duties.page import DutiesPage
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.qt.theme import Theme
from tests.documents.reading import squeezed, text_of
from tests.ui.dutyworld import at, carry, extendable, inputs_of, late_petition, make_known_pair, supervised
from tests.ui.launching import introduce, make_node
from tests.ui.office import NOW, add_petition
from tests.ui.seat import CONTROL, Seat


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    """The bureau's core is closed with its window."""
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    office.close()


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, pair: tuple[Core, Core]) -> Iterator[Seat]:
    made = Seat(pair[1], Theme(qapp, scheme="light"), qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def duties(seat: Seat) -> DutiesPage:
    """The second entry of the rail."""
    seat.press(Qt.Key.Key_2, CONTROL)
    page = seat.page(DutiesPage)
    assert isinstance(page, DutiesPage)
    return page


def choose(seat: Seat, page: DutiesPage, view: str) -> None:
    """One of the tabs, by the arrow keys."""
    seat.tab_to(page.view)
    for _ in range(4):
        if page.view.value() == view:
            return
        seat.press(Qt.Key.Key_Right)
    raise AssertionError(f"no tab {view}")


def line(seat: Seat, page: DutiesPage, kind: DutyKind, words: str = "") -> None:
    """Walks down to a line of that kind."""
    rows = [row for one in page.lists for row in one.rows]
    wanted = next(row for row in rows if row.line.key.kind == kind and words in row.line.what)
    page.focus_first()
    for _ in rows:
        if QApplication.focusWidget() is wanted:
            return
        seat.press(Qt.Key.Key_Down)
    seat.tab_to(wanted)


def test_cards_are_issued_in_one_go(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matters = [late_petition(office), add_petition(office, "张㐂", "反映征地补偿", days_ago=80)]
    carry(office, bureau, tmp_path / "stick")
    for matter in matters:
        supervised(bureau, matter)
    seat.sit()
    page = duties(seat)
    assert page.lists[0].rows[0].line.badge.kind == "overdue"
    seat.tab_to(page.cards)
    seat.press(Qt.Key.Key_Return)
    seat.confirm(demand="立即办结")
    cards = [one.supervision for one in bureau.services.supervisions.all()]
    cards = [one for one in cards if one.way == SuperviseWay.YELLOW]
    assert sorted(one.ordinal for one in cards) == [1, 2]
    assert {one.demand for one in cards} == {"立即办结"}
    assert not page.cards.isVisible()
    seat.press(Qt.Key.Key_1, CONTROL)
    overview = seat.page(OverviewPage)
    assert isinstance(overview, OverviewPage)
    table = overview.offices.model
    column = next(place for place, one in enumerate(table.columns) if one.sort == "cards")
    assert table.index(0, column).data() == "2 张"


def test_a_matter_is_handed_out_and_taken_back(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    own = add_petition(bureau, "赵堃", "反映采石场粉尘")
    seat.sit()
    seat.office.router.doors().assign(own)
    dialog = seat.dialog()
    dialog.editors["to_node"].write(office.identity.node)
    seat.confirm(requirements="查明粉尘来源", due_on="2026-12-08")
    view = bureau.services.assignments.outbox()[0]
    assert (view.stage, view.delivery) == (AssignStage.UNRECEIVED, Delivery.HERE)
    page = duties(seat)
    assert page.view.value() == "theirs"
    line(seat, page, DutyKind.ASSIGNMENT)
    assert "还没有写到U盘" in page.lists[0].rows[0].line.detail
    carry(bureau, office, tmp_path / "stick")
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    assert opened.sheet is not None
    assert any("对方还没有确认" in one.title for one in opened.sheet.story)
    seat.tab_to(next(one for one in opened._quiet if "撤回" in one.text()))
    seat.press(Qt.Key.Key_Return)
    seat.confirm(withdrawn_reason="交错了所")
    assert bureau.services.assignments.outbox()[0].stage == AssignStage.WITHDRAWN
    assert opened.sheet.badge.text == "已撤回"


def test_an_order_past_its_date_is_named_by_that_date(seat: Seat, pair: tuple[Core, Core]) -> None:
    office, bureau = pair
    at(bureau, 10)
    own = add_petition(bureau, "赵堃", "反映采石场粉尘", days_ago=10)
    at(bureau, 10)
    draft = AssignmentDraft(
        matter_id=own,
        to_node=office.identity.node,
        way=AssignWay.ASSIGN,
        requirements="查明粉尘来源",
        due_on=(NOW - timedelta(days=4)).date(),
    )
    bureau.services.assignments.issue(draft)
    at(bureau, 0)
    seat.sit()
    seat.office.router.doors().supervise(own)
    said = str(seat.dialog().values()["problem"])
    assert said.startswith("“交办期限”应于11月19日")
    seat.dialog().done(0)


def test_an_extension_is_agreed_to(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    action = extendable(office, matter)
    inputs = inputs_of(office.services.matters.page(matter), action)
    office.services.requests.ask(matter, RequestWay.EXTENSION, "须作界址鉴定", action=action, inputs=inputs)
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.APPROVAL, "延期")
    seat.press(Qt.Key.Key_Return, CONTROL)
    dialog = seat.dialog()
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.marks.row("decision").marked()
    said = "".join(one.text() for one in dialog.findChildren(QLabel))
    assert "须作界址鉴定" in said and "现在的期限：" in said and str(next(iter(inputs.values()))) in said
    dialog.editors["decision"].write("agreed")
    seat.confirm(by="杨正平", text="同意延长")
    carry(bureau, office, tmp_path / "stick")
    approval = office.services.approvals.arrived()[0]
    office.services.approvals.take(approval.id)
    clocks = office.services.matters.page(matter).file.clocks
    assert any(one.extended for one in clocks)


def test_a_refusal_needs_its_reason(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    office.services.requests.ask(matter, RequestWay.HANDOVER, "土地在鹿城镇")
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.APPROVAL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    dialog = seat.dialog()
    dialog.editors["decision"].write("refused")
    dialog.focus_on("by")
    seat.type("杨正平")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.marks.row("text").marked()
    seat.confirm(text="土地在东华镇，继续办理")
    choose(seat, page, "over")
    shown = page.lists[0].rows[0].line
    assert shown.badge.text == "未同意"
    assert "继续办理" in shown.detail


def test_a_correction_is_asked_for_and_made_with_one_key(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    matter = add_petition(office, "张㐂", "反映征地补尝", days_ago=3)
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    seat.office.router.doors().ask_correction(matter)
    seat.qtbot.keyClick(seat.dialog(), Qt.Key.Key_Return)
    seat.until(lambda: any("_reason" in one.editors for one in seat.dialogs()))
    seat.rest()
    dialog = seat.dialog()
    dialog.editors["_reason"].write("错别字")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert "没有改动" in dialog._fault.text()
    dialog.editors["title"].write("反映征地补偿")
    seat.confirm()
    page = duties(seat)
    shown = page.lists[0].rows[0].line
    assert "反映征地补尝 改为 反映征地补偿" in shown.detail
    carry(bureau, office, tmp_path / "stick")
    office.services.corrections.accept(shown.key.id)
    carry(office, bureau, tmp_path / "stick")
    kept = bureau.services.matters.get(matter)
    assert kept is not None
    assert kept.title == "反映征地补偿"


def test_an_urgent_report_is_received(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    draft = UrgentDraft(
        discovered_at=NOW - timedelta(minutes=90),
        reported_at=NOW - timedelta(minutes=70),
        reported_to="县局值班室",
        way="A7",
        people_count=12,
        content="十二名村民在采石场门口聚集",
    )
    office.services.urgent_reports.report(draft)
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.URGENT)
    seat.press(Qt.Key.Key_Return)
    opened = seat.page(DutyPage)
    assert isinstance(opened, DutyPage)
    assert opened.sheet is not None
    assert ("发现到报告", "20 分钟") in opened.sheet.facts
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert opened.sheet.badge.text == "已签收"
    assert bureau.services.urgent_reports.all()[0].receipt is not None


def test_a_late_matter_is_supervised_from_the_board(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    late_petition(office)
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    overview = seat.page(OverviewPage)
    assert isinstance(overview, OverviewPage)
    overview._late.clicked.emit()
    seat.rest()
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_D, CONTROL)
    dialog = seat.dialog()
    assert "已超期" in str(dialog.editors["problem"].read())
    dialog.editors["way"].write("supervise")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.isVisible()
    seat.confirm(demand="五日内办结", new_due_on="2026-11-30")
    assert bureau.services.supervisions.all()[0].supervision.number
    shown = [overview.late.model.index(0, place).data() for place in range(5)]
    assert shown[4] == "已督办"


def test_a_handover_that_is_agreed_to_leads_to_the_assignment(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    other = make_node(tmp_path / "lucheng", "office", "532301101", 5)
    introduce(other, bureau, tmp_path / "second")
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    office.services.requests.ask(matter, RequestWay.HANDOVER, "土地在鹿城镇")
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.APPROVAL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    agree_to_hand_over(seat)
    seat.qtbot.keyClick(seat.dialog(), Qt.Key.Key_Escape)
    seat.window.activateWindow()
    seat.until(seat.window.isActiveWindow)
    seat.rest()
    assert [one.act for one in bureau.services.duty_board.rows()] == [NextAct.DECIDE]  # as if never asked
    line(seat, page, DutyKind.APPROVAL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    agree_to_hand_over(seat)
    dialog = seat.dialog()
    assert dialog.editors["way"].read() == AssignWay.HANDOVER
    dialog.editors["to_node"].write(other.identity.node)
    seat.confirm(requirements="接续办理")
    given = bureau.services.assignments.outbox()[0].assignment
    assert (given.to_node, given.matter_id, bool(given.request_id)) == (other.identity.node, matter, True)
    carry(bureau, office, tmp_path / "stick")
    (consent,) = office.services.approvals.arrived()
    assert (consent.approved_by, consent.text[:3]) == ("杨正平", "鹿城镇")
    other.close()


def test_a_card_is_printed_with_its_number(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    matter = late_petition(office)
    carry(office, bureau, tmp_path / "stick")
    supervised(bureau, matter)
    made = str(bureau.services.supervisions.issue_yellow(demand="立即办结").made)
    card = next(one.supervision for one in bureau.services.supervisions.all() if one.supervision.id == made)
    text = text_of(bureau.services.duty_papers.supervision(made))
    for wanted in ("黄牌警告单", card.number, office.identity.name, "2026年11月23日"):
        assert squeezed(wanted) in text
    seat.sit()
    opened = seat.office.router.duty("supervision", made)
    seat.rest()
    assert any("打印黄牌警告单" in one.text() for one in opened._quiet)


def test_a_handover_out_of_the_county_says_to_whom(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    office.services.requests.ask(matter, RequestWay.HANDOVER, "土地在邻县")
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.APPROVAL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    dialog = seat.dialog()
    dialog.editors["decision"].write("elsewhere")
    dialog.editors["by"].write("杨正平")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.rest()
    assert dialog.marks.row("text").marked()
    seat.confirm(text="牟定县自然资源局")
    (said,) = bureau.services.approvals.of(bureau.services.requests.all()[0].request.id)
    assert (said.agreed, said.text) == (True, "牟定县自然资源局")
    assert bureau.services.duty_board.rows() == []


def test_an_objection_that_is_agreed_to_leads_to_another_office(
    seat: Seat, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    own = add_petition(bureau, "赵堃", "反映采石场粉尘", days_ago=1)
    due = (NOW + timedelta(days=9)).date()
    draft = AssignmentDraft(matter_id=own, to_node=office.identity.node, due_on=due)
    bureau.services.assignments.issue(draft)
    carry(bureau, office, tmp_path / "stick")
    office.services.assignments.object(office.services.assignments.inbox()[0].assignment.id, "不在本镇")
    carry(office, bureau, tmp_path / "stick")
    seat.sit()
    page = duties(seat)
    line(seat, page, DutyKind.APPROVAL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    dialog = seat.dialog()
    dialog.editors["decision"].write("agreed")
    dialog.editors["by"].write("杨正平")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.until(lambda: any("to_node" in one.editors for one in seat.dialogs()))
    seat.dialog().done(0)
    seat.rest()
    shown = page.lists[0].rows[0].line
    assert (shown.badge.text, shown.button) == ("已退回", "重新交办")


def agree_to_hand_over(seat: Seat) -> None:
    """The bureau's consent, up to the dialog that asks for the office."""
    dialog = seat.dialog()
    dialog.editors["decision"].write("agreed")
    dialog.editors["by"].write("杨正平")
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    seat.until(lambda: any("to_node" in one.editors for one in seat.dialogs()))
    seat.rest()
