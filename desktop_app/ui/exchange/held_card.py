"""等待确认: bundles signed with a key that counts no longer; a person telephones, then takes in or discards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.services.bundle_import import ImportReport
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keys.holding import WAITING, Held
from desktop_app.ui.exchange.held_row import HeldRow
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class HeldCard(Card):
    """Hidden while nothing waits and nothing was decided. `settled` after a decision that changed the data."""

    settled = Signal(object)

    def __init__(self, desk: Desk, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("等待确认的数据包"), parent=parent)
        self._desk, self._keys = desk, keys
        self.rows: list[HeldRow] = []
        self.setVisible(False)

    def refresh(self) -> None:
        self._desk.tasks.run(
            lambda: (self._keys.waiting(), self._keys.decided()), self._show, owner=self, key="held"
        )

    def _show(self, found: tuple[Sequence[Held], Sequence[Held]]) -> None:
        waiting, decided = found
        empty(self.body)
        self.rows = []
        if waiting:
            text = self.tr(
                "这些文件是真的，但签名的密钥已经作废，或者是换钥以前的。请先给对方负责人打电话："
                "是他们写的，才导入；不是，就不采用并写明原因。两种决定都会留下记录。"
            )
            self.body.addWidget(label(text, "secondary", wrap=True))
        for one in (*waiting, *reversed(decided)):
            row = HeldRow(one)
            row.accepted.connect(partial(self.accept, one.file))
            row.discarded.connect(partial(self.discard, one.file))
            self.rows.append(row)
            self.body.addWidget(row)
        self.setVisible(bool(self.rows))

    def accept(self, file: str, note: str) -> None:
        """Takes one bundle in; a bundle that does not join on stays waiting, and says why."""
        self._desk.tasks.run(
            lambda: self._keys.accept(file, note),
            self._accepted,
            failed=partial(self._refused, file),
            owner=self,
            title=self.tr("正在导入…"),
        )

    def _accepted(self, report: ImportReport) -> None:
        text = self.tr("已导入 {name} 的 {count} 条内容。")
        self._desk.messages.done(fill_counted(text, name=report.writer_name, count=report.new_entries))
        self.refresh()
        self.settled.emit(report.changes)

    def discard(self, file: str, note: str) -> None:
        self._desk.tasks.run(
            lambda: self._keys.discard(file, note),
            lambda _none: self.refresh(),
            failed=partial(self._refused, file),
            owner=self,
        )

    def _refused(self, file: str, problem: UserProblem) -> None:
        row = next((one for one in self.rows if one.file == file and one.state == WAITING), None)
        if row is None or not row.marks.show(problem):
            self._desk.messages.problem(problem)
