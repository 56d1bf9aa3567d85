"""A dialog made from data: reads typed values, marks faults, loses nothing."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import Tools

ASKED = (
    Asked("name", "姓名", required=True, value="张㐂"),
    Asked("on", "日期", Ask.DATE, value=date(2026, 11, 23)),
    Asked("way", "方式", Ask.CHOICE, value="b", options=(("a", "甲"), ("b", "乙"))),
    Asked("flags", "标志", Ask.CHOICES, value=("x", "gone"), options=(("x", "一"), ("y", "二"))),
    Asked("sure", "确认", Ask.FLAG, value=True),
    Asked("people", "到场", Ask.NAMES, value=("杨主任",)),
    Asked("text", "内容", Ask.TEXT, value="第一行\n第二行"),
)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def open_dialog(qtbot: QtBot, desk: Desk, host: QWidget, submit: Submit) -> AskDialog:
    dialog = AskDialog("问", ASKED, submit, Tools(desk.tasks, desk.clock.today), parent=host)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_values_come_back_in_their_types(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    got: list[dict[str, object]] = []
    dialog = open_dialog(qtbot, desk, host, got.append)
    qtbot.keyClick(dialog.editors["name"].widget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [
        {
            "name": "张㐂",
            "on": date(2026, 11, 23),
            "way": "b",
            "flags": ("x", "gone"),
            "sure": True,
            "people": ("杨主任",),
            "text": "第一行\n第二行",
        }
    ]
    qtbot.waitUntil(lambda: not desk.tasks.busy())


def test_esc_drops_what_was_typed_only_at_the_second_press(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    dialog = open_dialog(qtbot, desk, host, lambda _values: None)
    line = dialog.editors["name"].widget
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "再按一次 Esc" in dialog.fault()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_esc_leaves_at_once_when_nothing_was_typed(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    dialog = open_dialog(qtbot, desk, host, lambda _values: None)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.editors["name"].widget, Qt.Key.Key_Escape)


def test_what_is_no_date_comes_as_typed(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    dialog = open_dialog(qtbot, desk, host, lambda _values: None)
    dialog.editors["on"].widget.setText("廿三")  # type: ignore[attr-defined]
    assert dialog.values()["on"] == "廿三"
    dialog.done(0)


def test_faults_are_marked_and_others_told_at_the_foot(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    problems = [InputProblem([Problem("name", "太长")]), NotAllowed("现在不行。", way_out="等一等。")]

    def submit(_values: object) -> None:
        raise problems.pop(0)

    dialog = open_dialog(qtbot, desk, host, submit)
    dialog.confirm()
    qtbot.waitUntil(dialog.marks.row("name").marked)
    assert not dialog.fault()
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.confirm()
    qtbot.waitUntil(lambda: dialog.fault() == "现在不行。等一等。")
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.done(0)


def test_escape_waits_for_the_answer(qtbot: QtBot, desk: Desk, host: QWidget) -> None:
    gate = threading.Event()
    dialog = open_dialog(qtbot, desk, host, lambda _values: gate.wait(10))
    with qtbot.waitSignal(dialog.answered):
        dialog.confirm()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        gate.set()
    qtbot.waitUntil(lambda: not desk.tasks.busy())


@pytest.mark.parametrize("key", ["text", "people"])
def test_enter_in_a_long_text_or_a_list_does_not_confirm(
    qtbot: QtBot, desk: Desk, host: QWidget, key: str
) -> None:
    got: list[object] = []
    dialog = open_dialog(qtbot, desk, host, got.append)
    widget = dialog.editors[key].widget
    target = widget.focusProxy() or widget
    qtbot.keyClicks(target, "a")
    qtbot.keyClick(target, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert not got
    dialog.done(0)


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_a_long_introduction_hides_no_field(qapp: QApplication, qtbot: QtBot, desk: Desk, size: str) -> None:
    Theme(qapp, scheme="light", text_size=size)
    host = QWidget()
    qtbot.addWidget(host)
    asked = (Asked("on", "日期", Ask.DATE, True, date(2026, 11, 23)), Asked("by", "批准人", required=True))
    tools = Tools(desk.tasks, desk.clock.today)
    intro = "东华镇自然资源所 征地青苗补偿款分配有争议（第 1 次，超期 14 天）、" * 5
    remarks = ("黄牌是内部制度，没有条文规定；签发后有号，不能撤销。",)
    dialog = AskDialog("签发", asked, lambda _values: None, tools, intro=intro, remarks=remarks, parent=host)
    dialog.open()
    qtbot.waitExposed(dialog)
    qtbot.wait(20)
    hidden = dialog._scroll.verticalScrollBar().maximum()
    Theme(qapp, scheme="light")
    qapp.setStyleSheet("")
    assert hidden == 0
