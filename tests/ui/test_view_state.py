"""What a person arranged in one text size is not forced on another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme


def header(qtbot: QtBot, width: int) -> QHeaderView:
    made = QHeaderView(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    made.setModel(QStandardItemModel(1, 2, made))
    made.resizeSection(0, width)
    return made


def test_each_text_size_keeps_its_own_columns(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    theme, state = Theme(qapp, scheme="light"), ViewState(tmp_path / "view.ini")
    state.keep_header("list", header(qtbot, 104))
    theme.choose(text_size="largest")
    large = header(qtbot, 150)
    assert not state.restore_header("list", large) and large.sectionSize(0) == 150
    state.keep_header("list", large)
    theme.choose(text_size="standard")
    small = header(qtbot, 90)
    assert state.restore_header("list", small) and small.sectionSize(0) == 104
    qapp.setStyleSheet("")
