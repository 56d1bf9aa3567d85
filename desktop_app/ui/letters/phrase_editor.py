"""A text that starts from one of the form's own wordings and may then be edited freely."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.forms import FormField
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.text_area import TextArea

_PLACE = re.compile(r"\{([a-z_]\w*)\}")


class PhraseEditor(QWidget):
    """`value()` is the wording's key as long as its text is untouched, so that its places follow the
    other fields; else the text as typed."""

    changed = Signal()

    def __init__(self, field: FormField, others: Callable[[], Mapping[str, object]]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._field, self._others = field, others
        self._key, self._filled = "", ""
        self._choice = ChoiceBox([(option.key, option.title) for option in field.choices])
        self._choice.setItemText(0, self.tr("（自行填写）"))
        self._choice.setAccessibleName(self.tr("{label}的常用写法").format(label=field.label))
        self.text = TextArea(max(field.rows, 2), max_rows=8)
        self.setFocusProxy(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choice)
        column.addWidget(self.text)
        self._choice.activated.connect(lambda _index: self._take(self._choice.code()))
        self.text.textChanged.connect(self._typed)

    def value(self) -> str:
        return self._key or self.text.value()

    def set_value(self, value: object) -> None:
        option = self._field.choice(str(value or ""))
        if option is not None:
            self._choice.set_code(option.key)
            self._take(option.key)
        else:
            self._key = ""
            self._choice.set_code("")
            self.text.set_value(str(value or ""))

    def refill(self) -> None:
        """Another field has changed: an untouched wording shows it."""
        if self._key:
            self._take(self._key)

    def _take(self, key: str) -> None:
        option = self._field.choice(key)
        if option is None:
            self._key = ""
            return
        self._key = option.key
        self._filled = _fill(option.text or option.title, self._others())
        self.text.set_value(self._filled)
        self.changed.emit()

    def _typed(self) -> None:
        if self._key and self.text.toPlainText() != self._filled:
            self._key = ""
            self._choice.set_code("")
        self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.text.setAccessibleName(name)


def _fill(text: str, values: Mapping[str, object]) -> str:
    """An empty place stays visible as a gap."""
    return _PLACE.sub(lambda hit: str(values.get(hit[1]) or "＿＿＿＿"), text)
