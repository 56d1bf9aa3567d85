"""The fields that a quick registration mostly leaves alone, behind one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.records import Kind
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import Choices
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine


class MoreFields(QWidget):
    """Facts, source, old number; level, family and limit of a dispute."""

    changed = Signal()

    def __init__(
        self, choices: Choices, today: Callable[[], date], tasks: TaskRunner, marks: FieldMarks
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._marks = marks
        self.facts = TextArea(3, max_rows=10)
        self.level, self.family = CodePicker(choices.level, tasks), CodePicker(choices.family, tasks)
        self.source_unit, self.source_number = TextLine(), TextLine()
        self.source_due_on, self.limit_on = DateEdit(today), DateEdit(today)
        self.responsible, self.number = TextLine(), TextLine()
        self.registered_on = DateEdit(today)
        self._grid = QGridLayout(self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.addWidget(self._row("facts", self.tr("事实和理由"), self.facts), 0, 0, 1, 2)
        rows = (
            ("source_unit", self.tr("转送、交办单位"), self.source_unit),
            ("source_number", self.tr("来文、工单编号"), self.source_number),
            ("source_due_on", self.tr("来文要求的期限"), self.source_due_on),
            ("responsible", self.tr("责任人"), self.responsible),
            ("level", self.tr("纠纷等级"), self.level),
            ("family", self.tr("纠纷大类"), self.family),
            ("limit_on", self.tr("化解时限"), self.limit_on),
            ("number", self.tr("补录的旧编号"), self.number),
            ("registered_on", self.tr("补录的登记日期"), self.registered_on),
        )
        for place, (name, title, editor) in enumerate(rows):
            self._grid.addWidget(self._row(name, title, editor), 1 + place // 2, place % 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def _row(self, name: str, title: str, editor: QWidget) -> FieldRow:
        return self._marks.add(FieldRow(name, title, editor))

    def _listen(self) -> None:
        for field in self.fields():
            signal = getattr(field, "textChanged", None) or getattr(field, "valueChanged", None)
            if signal is not None:
                signal.connect(lambda *_: self.changed.emit())

    def fields(self) -> list[QWidget]:
        """In tab order."""
        return [
            self.facts, self.source_unit, self.source_number, self.source_due_on,
            self.responsible, self.level, self.family, self.limit_on, self.number, self.registered_on,
        ]  # fmt: skip

    def show_kind(self, kind: str) -> None:
        """Level, family and limit belong to disputes."""
        dispute = kind == Kind.DISPUTE
        for name in ("level", "family", "limit_on"):
            self._marks.row(name).setVisible(dispute)

    def values(self) -> dict[str, object]:
        """By the names of `MatterDraft`."""
        return {
            "facts": self.facts.value(),
            "source_unit": self.source_unit.value(),
            "source_number": self.source_number.value(),
            "source_due_on": self.source_due_on.value(),
            "responsible": self.responsible.value(),
            "level": self.level.code(),
            "family": self.family.code(),
            "limit_on": self.limit_on.value(),
            "number": self.number.value(),
            "registered_on": self.registered_on.value(),
        }

    def show_draft(self, draft: MatterDraft) -> None:
        self.facts.set_value(draft.facts)
        self.source_unit.set_value(draft.source_unit)
        self.source_number.set_value(draft.source_number)
        self.source_due_on.set_date(draft.source_due_on)
        self.responsible.set_value(draft.responsible)
        self.level.set_code(draft.level)
        self.family.set_code(draft.family)
        self.limit_on.set_date(draft.limit_on)
        self.number.set_value(draft.number)
        self.registered_on.set_date(draft.registered_on)

    def used(self) -> bool:
        """True when anything here differs from an empty form, so that it must be shown."""
        blank = MatterDraft()
        return any(value != getattr(blank, name) for name, value in self.values().items())
