"""所 or 局: the one choice that cannot be changed later."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.base.errors import Problem
from desktop_app.services.desk import BUREAU_ROLE, OFFICE_ROLE
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.shared.choice_card import ChoiceCard
from desktop_app.ui.shared.labels import label

_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class RoleStep(Step):
    """Two cards; arrow keys move between them, Enter takes one and goes on."""

    fields = ("role",)

    def __init__(self) -> None:
        super().__init__()
        self._cards = {OFFICE_ROLE: self._office_card(), BUREAU_ROLE: self._bureau_card()}
        self._role = ""
        row = QHBoxLayout()
        row.setSpacing(14)
        for role, card in self._cards.items():
            row.addWidget(card, 1)
            card.clicked.connect(lambda role=role: self.choose(role))
            card.installEventFilter(self)
        self.column.addLayout(row)
        self._error = label("", "error")
        self.column.addWidget(self._error)
        self.column.addStretch(1)

    def words(self) -> tuple[str, str, str]:
        sentence = self.tr("选定后不能更改；以后换单位，请新建一份数据。")
        return self.tr("单位"), self.tr("这台电脑在哪里用？"), sentence

    def _office_card(self) -> ChoiceCard:
        sentence = self.tr("登记来信来访和纠纷，走访，办文书，每周把数据带给县局。")
        return ChoiceCard("register", self.tr("所：乡镇自然资源所（国土所）"), sentence)

    def _bureau_card(self) -> ChoiceCard:
        sentence = self.tr("汇总各所的数据，看总览和超期，登记本局直接受理的事项。")
        return ChoiceCard("overview", self.tr("局：县（市、区）自然资源局"), sentence)

    def choose(self, role: str) -> None:
        """Marks the card and goes on."""
        self.mark(role)
        self.onward.emit()

    def mark(self, role: str) -> None:
        """Marks the card only."""
        self._role = role
        self._error.clear()
        for name, card in self._cards.items():
            card.set_chosen(name == role)

    def fill(self, answers: Answers) -> Answers:
        if answers.role == self._role:
            return answers
        return replace(answers, role=self._role, townships=())

    def problems(self) -> list[Problem]:
        found = [] if self._role else [Problem("role", self.tr("请选择“所”或“局”。"))]
        self._error.setText(found[0].text if found else "")
        return found

    def take_focus(self) -> None:
        self._cards[self._role or OFFICE_ROLE].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            other = next(card for card in self._cards.values() if card is not watched)
            other.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
