"""The people beside the main one: the other side of a dispute, the representatives of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.checks import no_phone, party_warnings
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.registration import COMPANIONS, OTHER_NAME, OTHER_PHONE, Sheet, Side
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.name_list import NameList
from desktop_app.ui.shared.text_line import TextLine


class OtherSides(QWidget):
    """`changed` on every key stroke. One representative too many is said at once, with the article.

    `companion_row` is laid out by the form, below the number of people: it is asked of many only.
    """

    changed = Signal()

    def __init__(self, marks: FieldMarks) -> None:
        super().__init__()
        set_role(self, "clear")
        self.name, self.phone, self.companions = TextLine(), TextLine(), NameList()
        self._sheet: Sheet | None = None
        self._known: Sequence[PartyDraft] = ()
        self._rows = {
            OTHER_NAME: marks.add(FieldRow(OTHER_NAME, self.tr("对方姓名或单位"), self.name)),
            OTHER_PHONE: marks.add(FieldRow(OTHER_PHONE, self.tr("对方电话"), self.phone)),
            COMPANIONS: marks.add(FieldRow(COMPANIONS, self.tr("信访代表"), self.companions)),
        }
        self.companion_row = self._rows[COMPANIONS]
        self._many = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._rows[OTHER_NAME], 0, 0)
        grid.addWidget(self._rows[OTHER_PHONE], 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for source in (self.name.textChanged, self.phone.textChanged, self.companions.changed):
            source.connect(lambda *_: self._told())

    def _told(self) -> None:
        self._count()
        self.changed.emit()

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows what this kind asks for."""
        self._sheet = sheet
        for key in (OTHER_NAME, OTHER_PHONE):
            self._rows[key].setVisible(sheet.other is not None)
        if sheet.other is not None:
            self._rows[OTHER_NAME].set_title(core_text(sheet.other.label))
            phone = sheet.labels.get(OTHER_PHONE, "")
            self._rows[OTHER_PHONE].set_title(core_text(phone) if phone else self.tr("对方电话"))
        if sheet.companions is not None:
            self._rows[COMPANIONS].set_title(core_text(sheet.companions.label))
        self.setVisible(sheet.other is not None)
        self.show_many(self._many)
        self._count()

    def show_many(self, many: bool) -> None:
        """Asks for representatives where more than one person comes."""
        self._many = many
        asked = self._sheet is not None and self._sheet.companions is not None
        self.companion_row.setVisible(asked and (many or bool(self.companions.names())))

    def fields(self) -> list[QWidget]:
        """In tab order, without the representatives."""
        return [self.name, self.phone] if self._sheet and self._sheet.other else []

    def drafts(self, sheet: Sheet) -> tuple[PartyDraft, ...]:
        """As typed so far, with the roles of the sheet."""
        found = []
        if sheet.other and (self.name.value() or self.phone.value()):
            found.append(PartyDraft(name=self.name.value(), phone=self.phone.value(), role=sheet.other.role))
        if sheet.companions:
            role = sheet.companions.role
            found += [PartyDraft(name=name, role=role) for name in self.companions.names()]
        return tuple(found)

    def show_drafts(self, sheet: Sheet, parties: Sequence[PartyDraft]) -> None:
        """Fills the fields from what was typed before."""
        other = next((one for one in parties if sheet.other and one.role == sheet.other.role), PartyDraft())
        self.name.set_value(other.name)
        self.phone.set_value(other.phone)
        role = sheet.companions.role if sheet.companions else ""
        self.companions.set_names([one.name for one in parties if role and one.role == role])
        self._count()

    def problems(self, sheet: Sheet) -> list[Problem]:
        """What keeps from registering."""
        text = self._too_many(sheet.companions)
        phone = no_phone(self.phone.value(), OTHER_PHONE) if sheet.other else []
        return [*phone, Problem(COMPANIONS, text)] if text else phone

    def remarks(self, today: date) -> list[Problem]:
        """What deserves a second look, as for the main person."""
        found = party_warnings(PartyDraft(phone=self.phone.value()), today)
        return [replace(one, field=OTHER_PHONE) for one in found if one.field == "phone"]

    def _too_many(self, side: Side | None) -> str:
        if side is None or not side.most or len(self.companions.names()) <= side.most:
            return ""
        said = self.tr("代表不超过 {most} 人（{clause}），现在是 {count} 人；其他人计入“人数”即可。")
        return said.format(most=side.most, clause=side.clause, count=len(self.companions.names()))

    def _count(self) -> None:
        text = self._too_many(self._sheet.companions if self._sheet else None)
        if text:
            self._rows[COMPANIONS].mark(text)
        else:
            self._rows[COMPANIONS].clear()
