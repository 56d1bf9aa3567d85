"""Several of a few: check boxes that wrap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.flow_layout import FlowLayout


class ChoicesBox(QWidget):
    """`codes()` in the order of the options. Unknown codes that were set are kept, at the end."""

    changed = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._foreign: tuple[str, ...] = ()
        self._boxes = {code: QCheckBox(words) for code, words in options}
        flow = FlowLayout(self, 12)
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: self.changed.emit())
            flow.addWidget(box)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def codes(self) -> tuple[str, ...]:
        return (*(code for code, box in self._boxes.items() if box.isChecked()), *self._foreign)

    def set_codes(self, codes: Iterable[str]) -> None:
        wanted = tuple(codes)
        for code, box in self._boxes.items():
            box.setChecked(code in wanted)
        self._foreign = tuple(code for code in wanted if code not in self._boxes)
