"""The number that two people read to each other on the telephone, and the question that follows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.enrolment import Candidate
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class FingerprintCard(Card):
    """Hidden until `show_candidate`. `accept` only after a person pressed 一样."""

    def __init__(
        self,
        accept: Callable[[], object],
        reject: Callable[[], object],
        *,
        bureau: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._heading(bureau), parent=parent)
        self._who = label("", "", wrap=True)
        self.number = label("", "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        hint = self.tr("请给对方打电话，把六组数字念一遍。对方屏幕上的数字必须一模一样；不一样就不要建立。")
        self.same = button(self.tr("一样，建立联系"), accept, "primary")
        row = QHBoxLayout()
        row.addWidget(self.same)
        row.addWidget(button(self.tr("不一样"), reject, "danger"))
        row.addStretch(1)
        for widget in (self._who, self.number, label(hint, "secondary", wrap=True)):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.hide()

    def _heading(self, bureau: bool) -> str:
        return self.tr("3　核对数字") if bureau else self.tr("2　核对数字")

    def show_candidate(self, candidate: Candidate) -> None:
        """Shows who asks and the number; the cursor stands on 一样 only after the number was read."""
        text = self.tr("对方：{name}（{code}）")
        told = text.format(name=candidate.card.name, code=candidate.card.place_code)
        replaced = self.tr("注意：接受后，“{name}”原来的密钥不再算数。").format(name=candidate.replaces)
        self._who.setText(f"{told}\n{replaced}" if candidate.replaces else told)
        self.number.setText(candidate.fingerprint)
        self.number.setAccessibleName(" ".join(candidate.fingerprint))
        self.show()
