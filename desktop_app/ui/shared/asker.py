"""Asks for what an act needs in a dialog, does it on a worker, and tells what was done with 撤销."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Asked
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.undoing import Reverses, tell_done

translate = QCoreApplication.translate


class Asker:
    """Every dialog opens over `parent` and returns at once; faults stay in it, nothing typed is lost."""

    def __init__(self, desk: Desk, undo: Reverses, tools: Tools, parent: QWidget) -> None:
        self._desk, self._undo, self._tools, self._parent = desk, undo, tools, parent

    def ask(
        self,
        title: str,
        asked: Sequence[Asked],
        submit: Submit,
        said: str,
        *,
        intro: str = "",
        remarks: Sequence[str] = (),
        ok_text: str = "",
        then: Callable[[Changes], object] | None = None,
    ) -> AskDialog:
        """`submit(values)` gives `Changes`; `said` is told afterwards, `then` is called with them."""
        dialog = AskDialog(
            title,
            asked,
            submit,
            self._tools,
            intro=intro,
            remarks=remarks,
            ok_text=ok_text or translate("Asker", "确定"),
            parent=self._parent,
        )
        dialog.answered.connect(partial(self._told, said, then))
        dialog.open()
        return dialog

    def choose(
        self,
        title: str,
        asked: Sequence[Asked],
        *,
        intro: str = "",
        ok_text: str = "",
        check: Callable[[dict[str, object]], object] = bool,
    ) -> AskDialog:
        """A question that only leads to the next one: `answered` brings the values, nothing is done.

        `check` raises `InputProblem` for values that lead nowhere.
        """

        def submit(values: dict[str, object]) -> dict[str, object]:
            check(values)
            return values

        dialog = AskDialog(
            title,
            asked,
            submit,
            self._tools,
            intro=intro,
            ok_text=ok_text,
            parent=self._parent,
        )
        dialog.open()
        return dialog

    def do(
        self, work: Callable[[], Changes], said: str, then: Callable[[Changes], object] | None = None
    ) -> None:
        """An act that needs no question."""
        self._desk.tasks.run(
            work, partial(self._told, said, then), failed=self._desk.messages.problem, owner=self._parent
        )

    def _told(self, said: str, then: Callable[[Changes], object] | None, changes: Changes) -> None:
        undo, undone = translate("Asker", "撤销"), translate("Asker", "已撤销")
        tell_done(self._desk, self._undo, changes, said, undo, undone)
        if then is not None:
            then(changes)
