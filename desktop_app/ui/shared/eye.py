"""The eye on a list: one press shows its numbers whole, and that is written down."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import Button

EYE_KEY = Qt.Key.Key_F9
translate = QCoreApplication.translate


def eye_words(*, plain: bool) -> str:
    """What the eye does next."""
    return translate("Eye", "隐藏号码") if plain else translate("Eye", "显示号码")


def shut_eyes() -> None:
    """Hides numbers everywhere: whoever comes back to the desk asks again."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, Eye):
            widget.shut()


class Eye(Button):
    """`turned(plain)`. Hidden until the list has hidden a number."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        set_role(self, "chip")
        self._plain = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("显示完整的证件号和电话（F9）；看过会记下来，离开这个列表就又隐藏"))
        self.clicked.connect(lambda _=False: self.turn())
        self.setVisible(False)
        self._say()

    @property
    def plain(self) -> bool:
        """Whether numbers are whole now."""
        return self._plain

    def turn(self) -> None:
        """Shows if hidden, hides if shown."""
        self._plain = not self._plain
        self._say()
        self.turned.emit(self._plain)

    def shut(self) -> None:
        """Hides the numbers again, when the list is left."""
        if self._plain:
            self.turn()

    def _say(self) -> None:
        self.setText(eye_words(plain=self._plain))
        self.adjustSize()
