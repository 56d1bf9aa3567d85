"""The fields of one person, as typed in a quick registration."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.domain.drafts import PartyDraft
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.text_line import TextLine

Search = Callable[[str], Sequence[tuple[str, str]]]


class PersonFields(QWidget):
    """`changed` on every key stroke. A place that was typed and not chosen becomes the address."""

    changed = Signal()

    def __init__(
        self, search: Search, name_of: Callable[[str], str], tasks: TaskRunner, marks: FieldMarks
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._name_of = name_of
        self._party_id, self._role = "", ""
        self.name, self.phone = TextLine(), TextLine()
        self.id_number = TextLine()
        self.place = PlacePicker(search, tasks)
        self.anonymous = QCheckBox(self.tr("匿名"))
        self.elderly, self.disabled = QCheckBox(self.tr("老年人")), QCheckBox(self.tr("残疾人"))
        self.low_income = QCheckBox(self.tr("低保"))
        self.id_kept = QCheckBox(self.tr("证件号码已核对，照此登记"))
        self._lay_out(marks)
        self._listen()

    def _lay_out(self, marks: FieldMarks) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        self._name_row = marks.add(FieldRow("name", self.tr("姓名"), self.name, required=True))
        grid.addWidget(self._name_row, 0, 0)
        grid.addWidget(marks.add(FieldRow("phone", self.tr("电话"), self.phone)), 0, 1)
        grid.addWidget(marks.add(FieldRow("id_number", self.tr("身份证号"), self.id_number)), 1, 0)
        grid.addWidget(marks.add(FieldRow("address", self.tr("住址"), self.place)), 1, 1)
        grid.addLayout(self._flags(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _flags(self) -> FlowLayout:
        """In large text, and with the box that appears for an odd number, one row is too short."""
        row = FlowLayout(gap_px=18)
        for box in (self.anonymous, self.elderly, self.disabled, self.low_income, self.id_kept):
            row.addWidget(box)
        self.id_kept.setVisible(False)
        return row

    def _listen(self) -> None:
        for line in (self.name, self.phone, self.id_number, self.place):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.anonymous, self.elderly, self.disabled, self.low_income, self.id_kept):
            box.toggled.connect(lambda _on: self.changed.emit())
        self.anonymous.toggled.connect(self._anonymity)
        self.name.textEdited.connect(self._other_person)

    def _anonymity(self, on: bool) -> None:
        self.name.setEnabled(not on)

    def _other_person(self, _text: str) -> None:
        """A changed name is no longer the card that was chosen."""
        self._party_id = ""

    def show_side(self, name: str, anonymous: str) -> None:
        """What the kind of matter calls this person, and somebody unknown."""
        self._name_row.set_title(name)
        self.anonymous.setText(anonymous)

    def offer_keeping_id(self) -> None:
        """After a warning about the number: a box to keep it on purpose."""
        self.id_kept.setVisible(True)

    def set_role_code(self, role: str) -> None:
        self._role = role

    def draft(self) -> PartyDraft:
        """As typed so far; reads the syllable that is still being composed, too."""
        code = self.place.code()
        return PartyDraft(
            party_id=self._party_id,
            role=self._role,
            name="" if self.anonymous.isChecked() else self.name.value(),
            anonymous=self.anonymous.isChecked(),
            id_number=self.id_number.value(),
            id_kept=self.id_kept.isChecked(),
            phone=self.phone.value(),
            place_code=code,
            address="" if code else self.place.value(),
            elderly=self.elderly.isChecked(),
            disabled=self.disabled.isChecked(),
            low_income=self.low_income.isChecked(),
        )

    def show_draft(self, draft: PartyDraft) -> None:
        """Fills the fields; `party_id` makes it the card that was chosen."""
        self._party_id, self._role = draft.party_id, draft.role
        self.name.set_value(draft.name)
        self.phone.set_value(draft.phone)
        self.id_number.set_value(draft.id_number)
        shown = self._name_of(draft.place_code) if draft.place_code else draft.address
        self.place.set_place(draft.place_code, shown)
        self.id_kept.setChecked(draft.id_kept)
        self.id_kept.setVisible(draft.id_kept)
        self.anonymous.setChecked(draft.anonymous)
        self.elderly.setChecked(draft.elderly)
        self.disabled.setChecked(draft.disabled)
        self.low_income.setChecked(draft.low_income)

    def fields(self) -> list[QWidget]:
        """In tab order."""
        return [self.name, self.phone, self.id_number, self.place]

    def order(self) -> list[QWidget]:
        """In tab order, the ticks too."""
        boxes = [self.anonymous, self.elderly, self.disabled, self.low_income, self.id_kept]
        return [*self.fields(), *boxes]
