"""F4 puts a standing phrase into the field with the cursor, F7 a rare character; both as if typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.character_dialog import CharacterDialog
from desktop_app.ui.shared.phrase_dialog import PhraseDialog
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine
from desktop_app.ui.shared.typing_aids import TypingAids
from tests.ui.acting import idle, until
from tests.ui.office import make_office


class Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.area = TextLine(), TextArea()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.area)

    def aid_category(self) -> str:
        return "0101"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def aids(desk: Desk, office: Core) -> Iterator[TypingAids]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = TypingAids(desk, office.services, app)
    yield made
    made.stop()


@pytest.fixture
def sheet(qtbot: QtBot, aids: TypingAids) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def dialog_of(qtbot: QtBot, sheet: Sheet, kind: type[QWidget]) -> QWidget:
    until(qtbot, lambda: any(one.isVisible() for one in sheet.findChildren(kind)))
    return next(one for one in sheet.findChildren(kind) if one.isVisible())


def test_a_rare_character_goes_where_the_cursor_is(qtbot: QtBot, desk: Desk, sheet: Sheet) -> None:
    heard: list[str] = []
    sheet.line.textEdited.connect(heard.append)
    sheet.line.setText("张三")
    sheet.line.setCursorPosition(1)
    qtbot.keyClick(sheet.line, Qt.Key.Key_F7)
    dialog = dialog_of(qtbot, sheet, CharacterDialog)
    assert isinstance(dialog, CharacterDialog)
    dialog.search.setText("xi 6")
    until(qtbot, lambda: any(one.text == "㐂" for one in dialog._found))
    place = next(place for place, one in enumerate(dialog._found) if one.text == "㐂")
    dialog.list.setCurrentRow(place)
    assert "6画" in dialog._about.text() and "U+3402" in dialog._about.text()
    dialog.ok.click()
    idle(qtbot, desk)
    assert sheet.line.text() == "张㐂三" and heard[-1] == "张㐂三"
    sheet.line.undo()
    assert sheet.line.text() == "张三"


def test_what_no_font_has_cannot_be_taken(qtbot: QtBot, desk: Desk, sheet: Sheet) -> None:
    qtbot.keyClick(sheet.line, Qt.Key.Key_F7)
    dialog = dialog_of(qtbot, sheet, CharacterDialog)
    assert isinstance(dialog, CharacterDialog)
    dialog.search.setText("U+2A7D1")
    until(qtbot, lambda: bool(dialog._found))
    assert not dialog.ok.isEnabled() and "没有字体能印" in dialog._about.text()
    dialog.reject()
    idle(qtbot, desk)


def test_a_phrase_of_the_category_stands_first_and_is_inserted(
    qtbot: QtBot, desk: Desk, sheet: Sheet
) -> None:
    sheet.area.setFocus()
    qtbot.keyClick(sheet.area, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, sheet, PhraseDialog)
    assert isinstance(dialog, PhraseDialog)
    until(qtbot, lambda: bool(dialog._found))
    assert dialog._found[0].suits("0101") and dialog._found[0].categories
    dialog.search.setText("条例35")
    until(qtbot, lambda: [one.key for one in dialog._found] == ["petition-review"])
    assert dialog._whole.text().startswith("根据《信访工作条例》第三十五条，")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert sheet.area.value().startswith("根据《信访工作条例》第三十五条，")


def test_marked_words_become_ones_own_phrase(qtbot: QtBot, desk: Desk, office: Core, sheet: Sheet) -> None:
    sheet.area.setPlainText("已逐户核对面积。")
    sheet.area.setFocus()
    sheet.area.selectAll()
    qtbot.keyClick(sheet.area, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, sheet, PhraseDialog)
    assert isinstance(dialog, PhraseDialog)
    dialog.name.setText("逐户核对")
    dialog._keep()
    until(qtbot, lambda: [one.title for one in dialog._found] == ["逐户核对"])
    assert not dialog.drop.isHidden()
    dialog.reject()
    idle(qtbot, desk)
    assert office.services.phrases.find("逐户核对")[0].text == "已逐户核对面积。"


def test_nothing_happens_without_a_field_to_type_in(aids: TypingAids, sheet: Sheet) -> None:
    sheet.line.setReadOnly(True)
    assert aids.phrases() is None and aids.characters() is None
