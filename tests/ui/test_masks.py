"""Numbers of people on lists: masked, shown on demand, and each look written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.masking import mask, mask_in, tells_a_number
from desktop_app.ui.qt.masks import Masks, wear_masks
from desktop_app.ui.shared.clipboard import Clipboard
from desktop_app.ui.shared.columns import NUMBER, Column
from desktop_app.ui.shared.eye import shut_eyes
from desktop_app.ui.shared.list_rows import rows_of
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.table_view import TableView

ID, PHONE = "532301195403120028", "13887816214"
Told = list[tuple[str, int, str]]


class AtOnce:
    """Runs work where it is asked for."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        owner: QObject | None = None,
        key: str = "",
    ) -> None:
        done(work())


@pytest.fixture
def told(qapp: QApplication) -> Iterator[Told]:
    found: Told = []
    wear_masks(qapp, Masks(told=lambda *look: found.append(look)))
    yield found
    wear_masks(qapp, Masks())


def _table(qtbot: QtBot, rows: list[str]) -> TableView:
    columns = [
        Column("事由", lambda row: row, 0),
        Column("电话", lambda _row: "3120045", 120, personal=True),
        Column("编号", lambda _row: PHONE, 120, shape=NUMBER),
    ]
    model = PagedTableModel(
        columns, lambda offset, limit, *_: rows[offset : offset + limit], lambda _wanted: len(rows), AtOnce()
    )
    table = TableView("名单")
    qtbot.addWidget(table)
    model.setParent(table)
    table.setModel(model)
    table.resize(500, 300)
    table.show()
    qtbot.waitExposed(table)
    model.reload()
    return table


def _shown(table: TableView) -> list[str]:
    return [table.model().index(0, column).data() for column in range(3)]


def test_a_list_masks_and_the_eye_shows(qtbot: QtBot, told: Told) -> None:
    table = _table(qtbot, [f"张三 {ID}", "李四"])
    assert _shown(table) == ["张三 5323**********0028", "*****45", PHONE]
    qtbot.waitUntil(table.eye.isVisible)
    assert told == []
    table.eye.click()
    assert _shown(table) == [f"张三 {ID}", "3120045", PHONE]
    assert told == [("名单", 2, "")]
    table.eye.click()
    assert _shown(table)[0] == "张三 5323**********0028"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F9)
    assert len(told) == 2
    shut_eyes()
    assert _shown(table)[1] == "*****45"
    table.eye.click()
    table.hide()
    assert _shown(table)[1] == "*****45"


def test_a_list_without_numbers_has_no_eye(qtbot: QtBot, told: Told) -> None:
    table = _table(qtbot, [])
    assert not table.eye.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_F9)
    assert told == []


def test_switched_off_all_is_whole(qtbot: QtBot, qapp: QApplication) -> None:
    wear_masks(qapp, Masks(on=False))
    assert _shown(_table(qtbot, [ID])) == [ID, "3120045", PHONE]
    wear_masks(qapp, Masks())


def test_what_is_exported_is_whole(qtbot: QtBot, told: Told) -> None:
    table = _table(qtbot, [ID])
    assert _shown(table)[0] != ID
    sheet = rows_of(table, "名单")(lambda _done, _total: None)
    assert sheet.rows == [[ID, "3120045", PHONE]]


@pytest.mark.parametrize(
    "text",
    ["楚自然资信受〔2026〕东华1号", "2026-03-02", "2026030012", "532301105203", "1.32 亩", "第 12345 条"],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_in(text) == text


@given(
    st.text("张三 ，。电话:〔〕abc", max_size=12),
    st.sampled_from([ID, PHONE, "0878-3120045"]),
)
def test_no_number_stands_whole_in_a_masked_text(around: str, number: str) -> None:
    text = f"{around}，{number}。{around}"
    masked = mask_in(text)
    assert len(masked) == len(text)
    assert number not in masked
    assert masked == f"{around}，{mask(number)}。{around}"
    assert tells_a_number(text)
    assert not tells_a_number(masked)


# -- clipboard ---------------------------------------------------------------------------------


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[Clipboard]:
    QGuiApplication.clipboard().clear()
    made = Clipboard()
    yield made
    made.stop()


def test_a_copied_number_goes_after_a_while(qtbot: QtBot, clipboard: Clipboard) -> None:
    clipboard.put(PHONE, 1)
    assert QGuiApplication.clipboard().text() == PHONE
    formats = QGuiApplication.clipboard().mimeData().formats()
    assert any("ExcludeClipboardContent" in one for one in formats)
    with qtbot.waitSignal(clipboard.cleared):
        pass
    assert QGuiApplication.clipboard().text() == ""


def test_what_came_later_stays(clipboard: Clipboard) -> None:
    clipboard.put(PHONE, 60)
    QGuiApplication.clipboard().setText("别的内容")
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == "别的内容"


def test_whatever_the_program_copies_is_watched(qtbot: QtBot, clipboard: Clipboard) -> None:
    clipboard.watch(lambda: 1)
    line = QLineEdit(f"证件 {ID}")
    qtbot.addWidget(line)
    line.selectAll()
    with qtbot.waitSignal(clipboard.cleared):
        line.copy()
    line.setText("没有号码")
    line.selectAll()
    line.copy()
    assert not clipboard._timer.isActive()
    clipboard.put(PHONE, 60)
    clipboard.stop()
    assert QGuiApplication.clipboard().text() == ""
