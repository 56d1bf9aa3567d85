"""统计: figures with what they are made of, lists behind cells and bars, keyboard, export, closing a month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.ui.matters.choices import ledger_choices
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.reports.charts import ChartView
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import dialog_of, idle, show
from tests.ui.office import add_petition, make_office

MONTH = "2026-10"


@pytest.fixture
def office(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    """Four petitions of October 2026 (two of them in the first week), one of last year, one of now."""
    core = make_office(tmp_path)
    for days in (50, 49, 40, 30):
        add_petition(core, "张㐂", f"第{days}天前", days_ago=days)
    add_petition(core, "李国强", "去年的", days_ago=400)
    add_petition(core, "王秀英", "这个月的", days_ago=2)
    yield core
    tasks.close()
    core.close()


@dataclass
class Behind:
    """What the doors were asked for."""

    lists: list[tuple[str, Sequence[str], int]] = field(default_factory=list)
    prints: list[bytes] = field(default_factory=list)
    matters: list[str] = field(default_factory=list)

    def doors(self) -> Doors:
        return Doors(
            listed=lambda title, matters, hidden: self.lists.append((title, matters, hidden)),
            print_pdf=self.prints.append,
            matter=self.matters.append,
        )


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: Core, behind: Behind) -> ReportsPage:
    made = ReportsPage(desk, office.services, behind.doors())
    shown: ReportsPage = show(qtbot, desk, made)
    return shown


def choose(qtbot: QtBot, desk: Desk, page: ReportsPage, row: str, column: str) -> None:
    index = page.model.index_of(row, column)
    assert index.isValid(), (row, column)
    page.grid.setFocus()
    page.grid.setCurrentIndex(index)
    idle(qtbot, desk)


def test_it_opens_on_last_months_report(page: ReportsPage) -> None:
    assert page.view is not None
    assert (page.view.report.title, page.view.days.key) == ("信访月报", MONTH)
    index = page.model.index_of("合计", "received")
    assert index.data() == "4"
    assert page.grid.accessibleName() == "报表：按来源"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "合计 · 本月受理 受理件次 4"


def test_enter_on_a_number_opens_its_list(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind
) -> None:
    choose(qtbot, desk, page, "来信", "received")
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    idle(qtbot, desk)
    ((title, matters, hidden),) = behind.lists
    assert (title, len(matters), hidden) == ("来信 · 本月受理 受理件次", 4, 0)


def test_the_panel_tells_numerator_denominator_and_definition(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind
) -> None:
    choose(qtbot, desk, page, "合计", "change")
    text = page.panel.text()
    assert "+300.0%" in text and "受理件次 4" in text and "2025-10-01" in text and "期内登记的事项" in text
    page.panel.open_below.click()
    idle(qtbot, desk)
    assert len(behind.lists[-1][1]) == 1
    hint = page.model.index_of("合计", "change").data(Qt.ItemDataRole.ToolTipRole)
    assert "+300.0%" in hint and "1" in hint
    choose(qtbot, desk, page, "合计", "on_time_rate")
    assert "—" in page.panel.text() and "应办结 0" in page.panel.text()


def test_a_zero_opens_nothing_but_says_so(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind
) -> None:
    choose(qtbot, desk, page, "来电", "received")
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert behind.lists == []
    assert "没有可以打开的事项" in desk.messages.text()


def test_periods_go_back_and_forth(qtbot: QtBot, desk: Desk, page: ReportsPage) -> None:
    page.choosing.after.click()
    idle(qtbot, desk)
    assert page.view is not None and page.view.days.key == "2026-11"
    assert page.model.index_of("合计", "received").data() == "1"
    page.choosing.before.click()
    page.choosing.before.click()
    idle(qtbot, desk)
    assert page.view.days.key == "2026-09"


def test_the_other_reports_are_a_key_away(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind
) -> None:
    page.choosing.report.setFocus()
    qtbot.keyClick(page.choosing.report, Qt.Key.Key_Right)
    idle(qtbot, desk)
    assert page.view is not None and page.view.report.title == "年度统计"
    assert page.model.index_of("全年", "received").data() == "5"
    choose(qtbot, desk, page, "10月", "received")
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert len(behind.lists[-1][1]) == 4
    qtbot.keyClick(page.choosing.report, Qt.Key.Key_Right)
    idle(qtbot, desk)
    assert page.view.report.title == "每周通报"
    assert page.model.index_of("东华镇自然资源所", "rank").data() == "1"
    choose(qtbot, desk, page, "东华镇自然资源所", "score")
    assert "权重" in page.panel.text() and not page.panel.open_list.isVisible()


def test_the_ledger_lists_disputes_and_teaches_when_there_are_none(
    qtbot: QtBot, desk: Desk, page: ReportsPage, office: Core, behind: Behind
) -> None:
    page.choosing.report._choose("ledger")
    idle(qtbot, desk)
    assert not page.lines.table.isVisible()
    people = tuple(PartyDraft(name=name, role="R01") for name in ("杨文明", "周美英"))
    draft = MatterDraft(kind="dispute", parties=people, title="宅基地边界", facts="两家争一尺宽")
    made = str(office.services.matters.register(draft).made)
    page.choosing.after.click()
    idle(qtbot, desk)
    assert page.lines.table.isVisible() and page.lines.model is not None
    texts = [page.lines.model.index(0, place).data() for place in range(page.lines.model.columnCount())]
    assert {"杨文明", "周美英", "两家争一尺宽"} <= set(texts)
    page.lines.table.setFocus()
    page.lines.table.selectRow(0)
    qtbot.keyClick(page.lines.table, Qt.Key.Key_Return)
    assert behind.matters == [made]


def test_each_bar_and_point_opens_its_list(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind
) -> None:
    page.parts._choose("charts")
    idle(qtbot, desk)
    assert page.board is not None
    view: ChartView = page.board.views[0]
    assert view.accessibleName() == "受理件次（按来源）"
    assert "来信 4" in view.accessibleDescription()
    series = view.chart().series()[0]
    bars = series.barSets()[0]  # type: ignore[attr-defined]
    assert bars.at(bars.count() - 1) == 4
    bars.clicked.emit(bars.count() - 1)
    idle(qtbot, desk)
    assert behind.lists[-1][0].startswith("来信") and len(behind.lists[-1][1]) == 4
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "来信" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert len(behind.lists) == 2
    page.choosing.report._choose("annual")
    idle(qtbot, desk)
    line = page.board.views[0].chart().series()[0]
    line.clicked.emit(line.at(9))  # type: ignore[attr-defined]
    idle(qtbot, desk)
    assert behind.lists[-1][0].startswith("10月") and len(behind.lists[-1][1]) == 4


def test_it_prints_and_exports_what_is_shown(
    qtbot: QtBot, desk: Desk, page: ReportsPage, behind: Behind, tmp_path: Path
) -> None:
    assert page.print_page()
    idle(qtbot, desk)
    assert behind.prints[0].startswith(b"%PDF")
    page.write(tmp_path / "月报.xlsx")
    idle(qtbot, desk)
    assert (tmp_path / "月报.xlsx").read_bytes().startswith(b"PK")


def test_a_month_is_closed_and_opened_again(
    qtbot: QtBot, desk: Desk, page: ReportsPage, office: Core
) -> None:
    assert page._freeze.isVisible()
    page._freeze.click()
    idle(qtbot, desk)
    assert page.view is not None and page.view.frozen_on is not None and not page._freeze.isVisible()
    assert "本期数字已于2026年11月23日封存" in page._notes.text()
    matter = office.services.reports.behind(page.view.tables[0].rows[-1].cells["received"])[0][0]
    office.services.matters.retire(matter, "登记错了")
    page.refresh()
    idle(qtbot, desk)
    assert page.model.index_of("合计", "received").data() == "4*"
    choose(qtbot, desk, page, "合计", "received")
    assert "按现在的记录是 3（-1）" in page.panel.text()
    assert page._reopen.isVisible()
    page._reopen.click()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.put({"reason": "漏了一件"})
    dialog.confirm()
    idle(qtbot, desk)
    assert page.view.frozen_on is None and page.model.index_of("合计", "received").data() == "3"


def test_the_list_stands_under_its_title_and_has_a_way_back(qtbot: QtBot, desk: Desk, office: Core) -> None:
    services, went = office.services, list[str]()
    doors = Doors(back=lambda: went.append("back"))
    made = MattersPage(
        desk, services.ledger, services.places, ledger_choices(services.desk.rules), doors, back="统计"
    )
    page = show(qtbot, desk, made)
    view = services.reports.make("monthly", MONTH)
    matters, _hidden = services.reports.behind(view.tables[0].rows[0].cells["received"])
    page.show_listed("来信 · 受理件次", matters, 2)
    idle(qtbot, desk)
    assert page.model.rowCount() == 4
    assert "来信 · 受理件次" in {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert "另有 2 件" in page._hidden.text()
    page._search.setText("没有这样的事项")
    page._ask()
    idle(qtbot, desk)
    page._clear()
    idle(qtbot, desk)
    assert page.model.rowCount() == 4, "what was typed is cleared, the figure's list stays"
    [link] = [one for one in page.findChildren(QPushButton) if one.text() == "‹ 统计"]
    link.click()
    assert went == ["back"]
