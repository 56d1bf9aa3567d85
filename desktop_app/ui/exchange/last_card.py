"""上次导入: what can still be taken back, and what waits for an earlier bundle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.bundle_undo import LastImport
from desktop_app.services.bundle_waiting import Waiting
from desktop_app.ui.exchange.words import moment
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class LastImportCard(Card):
    """Hidden while there is nothing to tell. `undo` takes the last import back."""

    def __init__(self, undo: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("上次导入"), parent=parent)
        self._undo = undo
        self.setVisible(False)

    def show_state(self, last: LastImport | None, waiting: Sequence[Waiting], names: dict[str, str]) -> None:
        """`names` are the peers' by node."""
        empty(self.body)
        if last is not None:
            self.body.addWidget(self._last(last))
        for one in waiting:
            text = self.tr("{name} 的一个数据包来早了，已先收好：还缺第 {first}–{last} 条，到了会自动接上。")
            name = names.get(one.writer, one.writer)
            said = text.format(name=name, first=one.missing_first, last=one.missing_last)
            self.body.addWidget(label(said, "hint", wrap=True))
        self.setVisible(last is not None or bool(waiting))

    def _last(self, last: LastImport) -> QWidget:
        row = QWidget()
        set_role(row, "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = self.tr("{name}，{when} 导入 {count} 条。在登记、改动或导出之前，可以整个撤销。")
        said = fill_counted(text, name=last.name, when=moment(last.at), count=last.entries)
        line.addWidget(label(said, "secondary", wrap=True), 1)
        line.addWidget(button(self.tr("撤销这次导入"), self._undo))
        return row
