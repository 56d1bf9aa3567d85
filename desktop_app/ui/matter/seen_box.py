"""Who was here before, inside the dialog that adds a person: one key takes the card over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Party
from desktop_app.services.parties import Seen
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_PAUSE_MS, _MOST = 250, 3


class SeenBox(QWidget):
    """`taken(Party)`. Takes no room while nobody fits; `typed` asks again after a short pause."""

    taken = Signal(object)

    def __init__(
        self,
        find: Callable[[PartyDraft], Sequence[Seen]],
        draft: Callable[[], PartyDraft],
        tasks: TaskRunner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._find, self._draft, self._tasks = find, draft, tasks
        self.found: Sequence[Seen] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        for place in range(_MOST):
            keys = QShortcut(QKeySequence(f"Ctrl+Shift+{place + 1}"), parent)
            keys.activated.connect(lambda wanted=place: self._take(wanted))
        self.setVisible(False)

    def typed(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        draft, find = self._draft(), self._find
        self._tasks.run(lambda: find(draft), self.show_seen, owner=self, key="seen")

    def show_seen(self, found: Sequence[Seen]) -> None:
        """Replaces all."""
        self.found = found[:_MOST]
        empty(self._rows)
        for place, seen in enumerate(self.found):
            self._rows.addLayout(self._row(seen, place))
        self.setVisible(bool(found))

    def _row(self, seen: Seen, place: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        numbers = "　".join(
            current_masks().number(one) for one in (seen.party.phone, seen.party.id_number) if one
        )
        matters = self.tr("{count} 件").format(count=len(seen.matters))
        row.addWidget(label(seen.party.name or self.tr("匿名"), "strong"))
        row.addWidget(Badge(core_text(seen.reason), "near"))
        row.addWidget(ElidedLabel("　".join(part for part in (numbers, matters) if part), "secondary"), 1)
        keys = self.tr("Ctrl+Shift+{place}").format(place=place + 1)
        name = self.tr("就是此人：{name}").format(name=seen.party.name)
        row.addWidget(button(self.tr("就是此人"), lambda: self._take(place), "link", hint=keys, name=name))
        return row

    def _take(self, place: int) -> None:
        if place < len(self.found):
            party: Party = self.found[place].party
            self.show_seen(())
            self.taken.emit(party)
