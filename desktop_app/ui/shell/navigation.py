"""The left rail: program, office, the screens, and the state of the exchange at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_mark, set_role
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shell.spec import PageSpec

_WIDTH_PX = 188
_ICON_PX = 18
_NUMBER_KEYS = 9
_SAVED_PX = 8  # what an entry gives up where the window is low: `tight` in the sheet


class Navigation(QFrame):
    """`chosen(key)` when a person picks a screen; `show_chosen` only moves the mark.

    In a low window the entries move together; where even that is too high they scroll, and the foot stays.
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], office: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rail")
        self._specs = {spec.key: spec for spec in pages}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._entries, self._tight = ScrollColumn(spacing_px=2), False
        self._office, self._foot = QLabel(office), QLabel()
        self.setAccessibleName(self.tr("导航"))
        self._build(pages)
        self._draw_icons()

    def _build(self, pages: Sequence[PageSpec]) -> None:
        name = QLabel(APP_NAME)
        set_role(name, "name")
        self._office.setWordWrap(True)
        self._foot.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 14)
        column.setSpacing(2)
        for label in (name, self._office, self._foot):
            label.setContentsMargins(10, 0, 4, 0)
        column.addWidget(name)
        column.addWidget(self._office)
        column.addSpacing(14)
        self._add_buttons(self._entries.column, [spec for spec in pages if not spec.foot], first=1)
        self._entries.column.addStretch(1)
        column.addWidget(self._entries, 1)
        self._add_buttons(column, [spec for spec in pages if spec.foot], first=0)
        column.addSpacing(8)
        column.addWidget(self._foot)

    def _add_buttons(self, column: QVBoxLayout, pages: Sequence[PageSpec], first: int) -> None:
        for number, spec in enumerate(pages, start=first):
            button = QPushButton(f"\u2002{spec.title}")  # Qt sets icon and text too close
            set_role(button, "nav")
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAccessibleName(spec.title)
            if first and number <= _NUMBER_KEYS:
                button.setToolTip(self.tr("{title}（Ctrl+{number}）").format(title=spec.title, number=number))
            button.clicked.connect(lambda _=False, key=spec.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[spec.key] = button
            column.addWidget(button)

    def show_chosen(self, key: str) -> None:
        """Moves the mark; the icon of the chosen entry brightens with its text."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        self._draw_icons()

    def set_office(self, name: str) -> None:
        self._office.setText(name)

    def set_foot(self, lines: Sequence[str], *, warning: bool = False) -> None:
        """The state of the exchange in one to three short lines; a warning also changes colour."""
        set_role(self._foot, "warning" if warning else "foot")
        self._foot.setText("\n".join(lines))
        self._foot.setVisible(bool(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Tells by what all would need with room, whichever way they stand now."""
        column, inner = self.layout(), self._entries.widget()
        if column is None or inner is None:
            return
        others = column.totalHeightForWidth(self.width()) - self._entries.sizeHint().height()
        saved = len(self._buttons) * current_look().px(_SAVED_PX) if self._tight else 0
        tight = others + inner.sizeHint().height() + saved > self.height()
        if tight != self._tight:
            self._tight = tight
            for button in self._buttons.values():
                set_mark(button, "tight", tight)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_group"):
            self._draw_icons()
            self._fit()

    def _draw_icons(self) -> None:
        look = current_look()
        self.setFixedWidth(look.px(_WIDTH_PX))
        for key, button in self._buttons.items():
            token = "rail_selected_text" if button.isChecked() else "rail_text"
            drawn: QIcon = icon(self._specs[key].icon, look.color(token), _ICON_PX)
            button.setIcon(drawn)
            button.setIconSize(QSize(look.px(_ICON_PX), look.px(_ICON_PX)))
