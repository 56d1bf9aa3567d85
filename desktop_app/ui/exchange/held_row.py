"""One bundle that waits for a person, or what became of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.keys.holding import ACCEPTED, WAITING, Held
from desktop_app.ui.exchange.words import moment
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.text_line import TextLine


class HeldRow(QWidget):
    """`accepted(note)` and `discarded(note)`; the note says who was asked, or why not."""

    accepted = Signal(str)
    discarded = Signal(str)

    def __init__(self, held: Held, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self.file, self.state, self.marks = held.file, held.state, FieldMarks()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        text = self.tr("{name}　{when} 写出　第 {first}–{last} 条　{why}").format(
            name=held.name,
            when=moment(held.created_at),
            first=held.first,
            last=held.last,
            why=self._why(held),
        )
        self._column.addWidget(label(text, "" if held.state == WAITING else "secondary", wrap=True))
        if held.state == WAITING:
            self._ask()
        else:
            self._column.addWidget(label(self._decision(held), "secondary", wrap=True))

    def _why(self, held: Held) -> str:
        return self.tr("密钥已作废") if held.why == "revoked" else self.tr("换钥以前的旧密钥")

    def _decision(self, held: Held) -> str:
        done = self.tr("{who} {when} 核实后导入：{reason}")
        not_taken = self.tr("{who} {when} 决定不采用：{reason}")
        text = done if held.state == ACCEPTED else not_taken
        return text.format(who=held.decided_by, when=moment(held.decided_at), reason=held.reason)

    def _ask(self) -> None:
        self.note = TextLine(self.tr("例如：电话问过张所长，是被盗以前写的"))
        self.take = button(self.tr("核实了，导入"), lambda: self.accepted.emit(self.note.value()))
        self.leave = button(self.tr("不采用"), lambda: self.discarded.emit(self.note.value()), "danger")
        row = FieldRow("note", self.tr("核实情况或不采用的原因"), self.note, required=True)
        self._column.addWidget(self.marks.add(row))
        line = QHBoxLayout()
        for one in (self.take, self.leave):
            line.addWidget(one)
        line.addStretch(1)
        self._column.addLayout(line)
