"""Words in a long list's field that are no entry of it: refused at the field, in every dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.editors import Tools

OPTIONS = tuple((f"c{place}", f"第{place:02}类") for place in range(30))
ASKED = (Asked("kind", "类别", Ask.CHOICE, options=OPTIONS), Asked("text", "内容"))


@pytest.mark.parametrize(("typed", "code"), [("没有的", None), ("第07", "c7"), ("第07类", "c7"), ("", "")])
def test_what_no_entry_is_is_not_dropped(qtbot: QtBot, desk: Desk, typed: str, code: str | None) -> None:
    """What stands for one entry only is that entry, also when Enter comes before the field is left."""
    host, got = QWidget(), list[dict[str, object]]()
    qtbot.addWidget(host)
    dialog = AskDialog("问", ASKED, got.append, Tools(desk.tasks, desk.clock.today), parent=host)
    dialog.open()
    qtbot.waitExposed(dialog)
    picker = dialog.editors["kind"].widget
    assert isinstance(picker, CodePicker)
    dialog.focus_on("kind")
    picker.setText(typed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    if code is None:
        assert dialog.marks.row("kind").marked() and dialog.isVisible() and picker.text() == typed
        dialog._leave()
        assert got == []
    else:
        qtbot.waitUntil(lambda: bool(got))
        assert got[0]["kind"] == code
