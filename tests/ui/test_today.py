"""今日: figures, order, drafts, and doors that lead to the right matter."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft, to_plain
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.act_row import ActLine, ActRow
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.today.page import TodayPage
from desktop_app.ui.today.presenter import Target, figures
from desktop_app.ui.today.reading import TodayServices
from desktop_app.ui.today.sections import sections
from tests.ui.office import NOW, add_petition, make_office

TODAY = NOW.date()


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


def lines_of(core: Core) -> list[ActLine]:
    shown = sections(core.services.today.view(), core.services.duty_board.rows(), TODAY)
    return [line for section in shown for line in section.lines]


def target(line: ActLine) -> Target:
    assert isinstance(line.key, Target)
    return line.key


def test_lines_in_order_of_urgency(core: Core) -> None:
    fresh = add_petition(core, "李桂兰", "反映排水沟被占", days_ago=1)
    late = add_petition(core, "张㐂", "反映征地补偿面积不符", days_ago=30, elderly=True)
    near = add_petition(core, "周美英", "反映越界开采", days_ago=11)
    found = lines_of(core)
    assert [target(line).matter_id for line in found] == [late, near, fresh]
    named = [section.title for section in sections(core.services.today.view(), (), TODAY)]
    assert named == ["已经超期", "7 日内到期", "其他在办"]
    assert [line.badge.kind for line in found] == ["overdue", "near", "plain"]
    assert found[0].badge.text.startswith("超期 ")
    assert "张㐂" in found[0].whom
    assert "三优先" in found[0].detail
    assert "信访工作条例" in found[0].detail


def test_figures(core: Core) -> None:
    shown = figures(core.services.today.view(), TODAY)
    assert shown.late[0] == shown.near[0] == shown.to_serve[0] == "0"
    assert shown.in_time[0] == "–"
    add_petition(core, "张㐂", "反映征地补偿面积不符", days_ago=30)
    view = core.services.today.view()
    assert figures(view, TODAY).late[0] == "1"
    assert "已超" in figures(view, TODAY).late[1]
    assert figures(view, TODAY).in_time == ("0%", "本年到期 1 个期限，按期 0 个", "plain")
    nearly = dataclasses.replace(view, closed_due=1000, closed_in_time=999)
    assert figures(nearly, TODAY).in_time[0] == "99%"


class Opened:
    """Doors that note who went through."""

    def __init__(self) -> None:
        self.notes: list[tuple[Any, ...]] = []

    def doors(self) -> Doors:
        def door(name: str) -> Any:
            return lambda *args, **named: self.notes.append((name, *args, *sorted(named.items())))

        return Doors(**{field.name: door(field.name) for field in dataclasses.fields(Doors)})


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, core: Core, opened: Opened) -> TodayPage:
    found = core.services
    used = TodayServices(found.today, found.drafts, found.duty_board, found.corrections)
    made = TodayPage(desk, used, opened.doors())
    qtbot.addWidget(made)
    return made


def rows_of(page: TodayPage) -> list[ActRow]:
    return [row for row in page.findChildren(ActRow) if not row.isHidden()]


def test_rows_open_and_buttons_do(qtbot: QtBot, page: TodayPage, core: Core, opened: Opened) -> None:
    matter = add_petition(core, "张㐂", "反映征地补偿面积不符", days_ago=30)
    page.refresh()
    qtbot.waitUntil(lambda: len(rows_of(page)) == 1)
    row = rows_of(page)[0]
    row.opened.emit(row.line)
    row.acted.emit(row.line)
    assert opened.notes[0] == ("matter", matter)
    assert opened.notes[1][:2] == ("step", matter)
    page._late.clicked.emit()
    assert opened.notes[2] == ("ledger", ("due", "late"))


def test_an_unfinished_registration_is_offered_again(
    qtbot: QtBot, page: TodayPage, core: Core, opened: Opened
) -> None:
    drafts = core.services.drafts
    draft = MatterDraft(parties=(PartyDraft(name="王䶮"),), title="反映越界")
    drafts.keep(drafts.new_id(), "matter", "王䶮 反映越界", to_plain(draft))
    page.refresh()
    qtbot.waitUntil(lambda: not page._parked.isHidden())
    page._drop_draft(drafts.parked("matter")[0].id)
    qtbot.waitUntil(page._parked.isHidden)
    assert drafts.parked("matter") == []


def test_an_empty_day_teaches(qtbot: QtBot, page: TodayPage, opened: Opened) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.findChildren(EmptyState)))
    assert rows_of(page) == []
    assert page.focus_search()


def test_a_late_line_names_the_day_its_days_are_counted_from(core: Core) -> None:
    add_petition(core, "张㐂", "反映征地补偿面积不符", days_ago=31)  # the fifteenth day is a Saturday
    line = lines_of(core)[0]
    assert line.badge.text == "超期 14 天"
    assert "11月9日" in line.detail


def test_a_promise_stands_in_its_own_list_with_its_step(core: Core) -> None:
    matter = add_petition(core, "李桂兰", "反映排水沟被占", days_ago=1)
    action = _starting(core, matter, "call")
    asked = core.services.matters.page(matter).procedure.action(action).fields
    days = {one.key: "2026-11-24" for one in asked if one.future}
    texts = {one.key: "谈补偿面积" for one in asked if one.type in ("text", "long_text")}
    core.services.steps.act(matter, action, {**texts, **days})
    shown = {section.name: section for section in sections(core.services.today.view(), (), TODAY)}
    line = shown["call"].lines[0]
    assert shown["call"].title == "要回电"
    assert line.button == "登记回电"
    assert target(line).matter_id == matter
    step = target(line).step
    assert step is not None
    assert step.action_id


def _starting(core: Core, matter: str, clock: str) -> str:
    options = core.services.matters.page(matter).options
    actions = [one.action for one in options if one.allowed]
    return next(one.id for one in actions if any(start.clock == clock for start in one.starts))
