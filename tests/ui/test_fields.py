"""Fields: dates settle, syllables survive, marks point at what is wrong, drafts are kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.draft_keeper import DraftKeeper
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.number_edit import NumberEdit
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine
from tests.ui.keyboard import compose

TODAY = date(2026, 11, 23)


@pytest.fixture
def date_edit(qtbot: QtBot) -> DateEdit:
    edit = DateEdit(lambda: TODAY)
    qtbot.addWidget(edit)
    return edit


def test_a_typed_date_settles_and_is_told_once(qtbot: QtBot, date_edit: DateEdit) -> None:
    told: list[object] = []
    date_edit.dated.connect(told.append)
    qtbot.keyClicks(date_edit, "11.10")
    assert date_edit.value() == date(2026, 11, 10)
    date_edit.settle()
    date_edit.settle()
    assert date_edit.text() == "2026-11-10"
    assert told == [date(2026, 11, 10)]
    assert "13 天前" in date_edit.toolTip()


def test_what_is_no_date_stays_and_is_marked(qtbot: QtBot, date_edit: DateEdit) -> None:
    qtbot.keyClicks(date_edit, "31.31")
    date_edit.settle()
    assert (date_edit.text(), date_edit.value(), date_edit.wrong()) == ("31.31", None, True)
    assert date_edit.property("wrong")
    qtbot.keyClicks(date_edit, "x")
    assert not date_edit.property("wrong")


def test_arrow_keys_move_a_day(qtbot: QtBot, date_edit: DateEdit) -> None:
    date_edit.set_date(date(2026, 12, 31))
    qtbot.keyClick(date_edit, Qt.Key.Key_Up)
    assert date_edit.value() == date(2027, 1, 1)


def test_the_calendar_gives_a_day(qtbot: QtBot, date_edit: DateEdit) -> None:
    date_edit.show()
    date_edit.open_calendar()
    assert date_edit._popup is not None
    qtbot.keyClick(date_edit._popup.calendar, Qt.Key.Key_Right)
    date_edit._popup.calendar.activated.emit(date_edit._popup.calendar.selectedDate())
    assert date_edit.value() is not None
    assert date_edit.text() == date_edit.value().isoformat()
    assert date_edit._popup.isHidden()
    date_edit.close()


@pytest.mark.parametrize("kind", [TextLine, TextArea])
def test_the_last_syllable_is_not_lost(qtbot: QtBot, kind: type) -> None:
    field = kind()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "A")
    compose(field, "zhang")
    assert field.composing()
    assert field.value() == "Azhang"
    assert not field.composing()
    assert field.value() == "Azhang"


def test_text_area_can_be_undone_and_grows(qtbot: QtBot) -> None:
    area = TextArea(2, max_rows=6)
    qtbot.addWidget(area)
    small = area.sizeHint().height()
    area.set_value("一\n二\n三\n四\n五\n六\n七\n八")
    assert area.sizeHint().height() > small
    area.undo()
    assert area.value() == ""


def test_marks_name_the_field_and_clear(qtbot: QtBot) -> None:
    host, marks = QWidget(), FieldMarks()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    for name in ("name", "title"):
        column.addWidget(marks.add(FieldRow(name, name, TextLine())))
    assert marks.show(InputProblem([Problem("title", "请写一句话"), Problem("other", "别处")]))
    assert marks.row("title").marked()
    assert not marks.row("name").marked()
    assert marks.row("title").editor.accessibleDescription() == "请写一句话"
    assert marks.show(UserProblem("姓名太长", field="name"))
    assert marks.row("name").marked()
    assert not marks.row("title").marked()
    assert not marks.show(UserProblem("磁盘已满"))
    assert not marks.row("name").marked()


def test_a_draft_is_kept_after_a_pause_and_only_when_it_differs(qtbot: QtBot) -> None:
    field, kept = TextLine(), []
    qtbot.addWidget(field)
    keeper = DraftKeeper(lambda: {"name": field.value()}, kept.append, QObject(field))
    keeper.watch([field])
    keeper.start_from({"name": ""})
    qtbot.keyClicks(field, "abc")
    assert kept == []
    qtbot.waitUntil(lambda: kept == [{"name": "abc"}])
    keeper.keep()
    assert len(kept) == 1


def test_a_draft_is_kept_when_the_field_is_left(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    first, second, kept = TextLine(), TextLine(), []
    column.addWidget(first)
    column.addWidget(second)
    keeper = DraftKeeper(lambda: {"name": first.value()}, kept.append, host)
    keeper.watch([first])
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClicks(first, "x")
    second.setFocus()
    qtbot.waitUntil(lambda: kept == [{"name": "x"}], timeout=500)
    host.close()


PLACES = {"dj": ("532301105203", "东华镇达苴村"), "dh": ("532301105", "东华镇")}


def find_place(text: str) -> list[tuple[str, str]]:
    return [place for key, place in PLACES.items() if key.startswith(text) or text in place[1]]


def test_a_place_is_chosen_by_initials(qtbot: QtBot, desk: Desk) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    picker, told = PlacePicker(find_place, desk.tasks), []
    QVBoxLayout(host).addWidget(picker)
    picker.placed.connect(told.append)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    qtbot.keyClicks(picker, "d")
    qtbot.waitUntil(picker._list.open)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.code(), picker.text()) == PLACES["dj"]
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert told == ["532301105203", ""]
    host.close()


def test_numbers_stay_in_range_and_read_full_width(qtbot: QtBot) -> None:
    field = NumberEdit(1, 20)
    qtbot.addWidget(field)
    told: list[int] = []
    field.counted.connect(told.append)
    assert field.number() == 1
    field.setText("１２")
    assert field.number() == 12
    field.setText("999")
    field.editingFinished.emit()
    assert field.text() == "20"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert (field.number(), told[-1]) == (19, 19)
    field.setText("许多")
    assert field.number() == 1


def test_enter_takes_the_first_place_even_before_the_list_came(qtbot: QtBot, desk: Desk) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    picker = PlacePicker(find_place, desk.tasks)
    QVBoxLayout(host).addWidget(picker)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    qtbot.keyClicks(picker, "dh")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picker.code() == PLACES["dh"][0])
    assert not picker._list.open()
    picker.selectAll()
    qtbot.keyClicks(picker, "d")
    qtbot.waitUntil(picker._list.open)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.code() == PLACES["dj"][0]
    host.close()


def test_a_field_reached_by_enter_comes_into_sight(qtbot: QtBot, desk: Desk) -> None:
    scroll, lines = ScrollColumn(), [TextLine() for _ in range(30)]
    qtbot.addWidget(scroll)
    for line in lines:
        scroll.column.addWidget(line)
    scroll.resize(300, 200)
    scroll.show()
    qtbot.waitExposed(scroll)
    scroll.activateWindow()
    lines[-1].setFocus()
    qtbot.waitUntil(lines[-1].hasFocus)
    assert not lines[-1].visibleRegion().isEmpty()
    scroll.close()


def test_the_sentence_of_an_empty_page_is_whole(qtbot: QtBot) -> None:
    empty = EmptyState(
        "empty-today", "没有要办的事。新的来信来访登记后，该做什么、哪天到期，都会排在这里。" * 2
    )
    qtbot.addWidget(empty)
    empty.resize(700, 400)
    empty.show()
    qtbot.waitExposed(empty)
    sentence = empty._sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())


def test_two_sides_stand_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    left, right = QWidget(), QWidget()
    sides = Sides(left, right, (3, 2), gap_px=14, least_px=600)
    qtbot.addWidget(sides)
    sides.show()
    sides.resize(900, 300)
    qtbot.waitUntil(lambda: not sides.stacked())
    sides.resize(500, 300)
    qtbot.waitUntil(sides.stacked)
    qtbot.waitUntil(lambda: right.y() > left.y() and left.width() == 500)
