"""A matter led to its end in a real window by keyboard: whatever the procedure asks is answered as it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.domain.procedures import StepKind
from desktop_app.domain.records import Letter, LetterState
from desktop_app.ui.letters.editor import LetterPage
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.register.page import RegisterPage
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from tests.ui.seat import CONTROL, Seat

ALT = Qt.KeyboardModifier.AltModifier
_MOST_STEPS, _LATER_DAYS = 40, 20


class Walk:
    """`answers` are what a person types for a field, by its key; all other required fields get something fitting."""

    def __init__(self, seat: Seat, answers: Mapping[str, str]) -> None:
        self.seat, self.answers = seat, dict(answers)
        self.done: list[str] = []

    # -- registering ---------------------------------------------------------------------------

    def register(self, sheet: str, typed: Mapping[str, str]) -> MatterPage:
        """Ctrl+N, the kind by its key, name, line and what else is typed, Ctrl+Enter; then opens the matter."""
        seat = self.seat
        seat.press(Qt.Key.Key_N, CONTROL)
        page = seat.page(RegisterPage)
        assert isinstance(page, RegisterPage)
        seat.until(page.form.person.name.hasFocus)
        place = [one.id for one in page.form.choices.sheets].index(sheet) + 1
        seat.press(Qt.Key(Qt.Key.Key_0 + place), ALT)
        page.form.take_focus()
        for key, text in typed.items():
            editor = page.form.marks.row(key).editor
            seat.tab_to(editor)
            seat.type(text)
            if isinstance(editor, CodePicker):
                seat.until(editor._list.open)
                seat.press(Qt.Key.Key_Return)
        seat.press(Qt.Key.Key_Return, CONTROL)
        seat.until(page._outcome.isVisible)
        seat.rest()
        seat.tab_to(page._outcome.opening)
        seat.press(Qt.Key.Key_Return)
        return self.matter()

    def matter(self) -> MatterPage:
        found = self.seat.page(MatterPage)
        assert isinstance(found, MatterPage)
        self.seat.until(lambda: found.case is not None)
        return found

    # -- leading it to its end -----------------------------------------------------------------

    def to_the_end(self, page: MatterPage) -> None:
        """Presses the one button until nothing is left to do; waits by letting the days go by."""
        for _ in range(_MOST_STEPS):
            assert page.case is not None
            step = page.case.page.next_step
            self.done.append(step.action_id or step.form_id or step.kind)
            if step.kind == StepKind.DONE:
                return
            if step.kind == StepKind.ACT and step.action_id in self.done[:-1]:
                self.go_on(page)
            elif step.kind == StepKind.ACT:
                self.seat.next_step()
                self.answer()
            elif step.kind == StepKind.PAPER:
                self.write_paper(page)
            else:
                self.wait_for(page)
        raise AssertionError(f"no end: {self.done}")

    def go_on(self, page: MatterPage) -> None:
        """The button offers what was done already and may be done again: another step from the menu leads on."""
        assert page.case is not None
        procedure, state = page.case.page.procedure, page.case.matter.state
        offered = [one.action for one in page.case.page.options if one.allowed and not one.action.part]
        leading = [one for one in offered if one.to_state not in ("", state)]
        wanted = min(leading, key=lambda one: procedure.state(one.to_state).closed)
        self.done.append(wanted.id)
        self.seat.press(Qt.Key.Key_M, CONTROL)
        button = next(one for one in page.steps_panel.buttons if one.text() == wanted.title)
        for _ in page.steps_panel.buttons:
            if button.hasFocus():
                break
            self.seat.qtbot.keyClick(page.steps_panel, Qt.Key.Key_Down)
        self.seat.qtbot.keyClick(button, Qt.Key.Key_Return)
        self.answer()

    def wait_for(self, page: MatterPage) -> None:
        """The day after the limit that is waited for."""
        assert page.case is not None
        step, clock = page.case.page.next_step, self.seat.core.around.clock
        assert isinstance(clock, SetClock)
        day = step.late_after or clock.today() + timedelta(days=_LATER_DAYS)
        clock.move_to(datetime.combine(day + timedelta(days=1), time(9), CHINA))
        page.refresh()
        self.seat.rest()

    def answer(self) -> None:
        """Fills what the dialog requires and is empty, field by field, and presses Enter."""
        dialog = self.seat.dialog()
        for key, editor in dialog.editors.items():
            if key in self.answers or (dialog.marks.row(key).required and not editor.read()):
                self._fill(dialog, key, editor.widget)
        self.seat.qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
        self.seat.until(lambda: not self.seat.dialogs() or bool(_faults(dialog)))
        assert not self.seat.dialogs(), f"{dialog.windowTitle()}: {_faults(dialog)}"
        self.seat.window.activateWindow()
        self.seat.until(self.seat.window.isActiveWindow)
        self.seat.rest()

    def _fill_gaps(self, letter: LetterPage) -> None:
        """Each gap that is marked in red, where the keyboard was put."""
        for problem in letter._last_problems():
            letter.focus_field(problem.field)
            focused = QApplication.focusWidget()
            assert focused is not None
            self._type(problem.field, focused)
        self.seat.until(lambda: not letter._last_problems())

    def _fill(self, dialog: AskDialog, key: str, widget: QWidget) -> None:
        dialog.focus_on(key)
        self._type(key, widget)

    def _type(self, key: str, widget: QWidget) -> None:
        words = self.answers.get(key, "")
        if isinstance(widget, QComboBox):
            _choose(self.seat, widget, words)
        elif isinstance(widget, QCheckBox):
            self.seat.press(Qt.Key.Key_Space)
        elif isinstance(widget, CodePicker):
            self.seat.type(words)
            self.seat.until(widget._list.open)
            self.seat.press(Qt.Key.Key_Return)
        elif isinstance(widget, DateEdit):
            clock = self.seat.core.around.clock
            widget.selectAll()
            self.seat.type(words or f"{clock.today() + timedelta(days=_LATER_DAYS):%Y-%m-%d}")
        else:
            self.seat.type(words or "按规定办理")

    def write_paper(self, page: MatterPage) -> None:
        """The paper that is owed: saved, approved, numbered, issued; then back to the matter."""
        seat = self.seat
        seat.next_step()
        letter = seat.page(LetterPage)
        assert isinstance(letter, LetterPage)
        seat.press(Qt.Key.Key_S, CONTROL)
        seat.until(lambda: bool(letter.wanted.letter_id))
        seat.rest()
        for _ in range(4):
            record = letter.opened.letter if letter.opened else None
            if record is not None and record.state == LetterState.ISSUED:
                break
            seat.next_step()
            if seat.dialogs():
                self.answer()
            elif letter._last_problems():
                self._fill_gaps(letter)
        record = letter.opened.letter if letter.opened else None
        assert record is not None and record.state == LetterState.ISSUED, _told(seat, record)
        seat.press(Qt.Key.Key_Left, ALT)
        assert seat.window.stack.page() is page
        seat.rest()


def _choose(seat: Seat, box: QComboBox, words: str) -> None:
    """Down until the wanted entry, or the first one, stands there."""
    for _ in range(box.count()):
        seat.qtbot.keyClick(box, Qt.Key.Key_Down)
        if box.currentData() and (not words or words in box.currentText()):
            return
    raise AssertionError(f"no entry {words!r}")


def _told(seat: Seat, record: Letter | None) -> str:
    """Why a paper is not out: what the message bar says last."""
    name = f"{record.title} {record.state}" if record else "no letter"
    return f"{name}: {seat.office.desk.messages.text()}"


def _faults(dialog: AskDialog) -> list[str]:
    if not dialog.isVisible():
        return []
    marked = [f"{key}: {dialog.marks.row(key).editor.accessibleDescription()}" for key in dialog.editors]
    wrong = [text for key, text in zip(dialog.editors, marked, strict=True) if dialog.marks.row(key).marked()]
    return wrong + ([dialog.fault()] if dialog.fault() else [])
