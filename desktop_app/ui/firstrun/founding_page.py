"""A page whose last card makes a store: who works with it, the new passphrase, where it lies."""

from __future__ import annotations

from typing import TypeGuard, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.base.errors import InputProblem
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.card_page import CardPage, line
from desktop_app.ui.firstrun.folder_row import FolderRow
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.text_line import TextLine

F = TypeVar("F")


class FoundingPage(CardPage):
    """`founded(open store)` when it stands. `told` says for whom, once that is known; the words are the page's own."""

    founded = Signal(object)

    def __init__(self, launch: Launch, desk: Desk, key: str, new_words: str) -> None:
        super().__init__(desk)
        self._launch = launch
        self.officer, self.folder = TextLine(), FolderRow()
        self.new = PassphrasePair(key, new_words, self.marks)
        self.told = label("", "", wrap=True)
        self.told.setVisible(False)

    def ask_founder(self, body: QVBoxLayout, officer_words: str, go: QPushButton) -> None:
        """The fields at the end of the last card, and the button that begins."""
        body.addWidget(self.marks.add(FieldRow("officer", officer_words, self.officer, required=True)))
        body.addWidget(self.new)
        self.marks.add(self.folder.row)
        body.addWidget(self.folder)
        body.addLayout(line(None, go))

    def tell(self, words: str, place_code: str) -> None:
        """Says what was found, and offers a folder for it beside the other stores."""
        self.told.setText(words)
        self.told.setVisible(True)
        self.folder.suggest(self._launch.paths.data / f"{place_code}-new")

    def may_begin(self, found: F | None, missing_words: str) -> TypeGuard[F]:
        """Whether something was found and the new passphrase can be used; else it is said."""
        self.marks.clear()
        problems = self.new.problems()
        if found is None:
            self._desk.messages.warn(missing_words)
        elif problems:
            self.marks.show(InputProblem(problems))
        return found is not None and not problems
