"""What stands in the registration: as a draft, as words that are no entry of a list, and back again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.checks import no_phone
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.registration import Sheet
from desktop_app.ui.register.editors import MatterEditors
from desktop_app.ui.register.person import PersonFields
from desktop_app.ui.register.sides import OtherSides
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.name_list import NameList
from desktop_app.ui.shared.text_line import TextLine


@dataclass(frozen=True)
class Typed:
    """The fields of the form, read and written together. `named` counts only while it is shown."""

    channel: CodePicker
    received_on: DateEdit
    title: TextLine
    person: PersonFields
    sides: OtherSides
    editors: MatterEditors
    named: NameList

    def draft(self, sheet: Sheet, earlier: str, *, confidential: bool) -> MatterDraft:
        """As typed so far. A place that was typed and not chosen becomes the place's own words."""
        person = self.person.draft()
        values: dict[str, Any] = {
            **self.editors.values([one.key for one in sheet.fields()]),
            **sheet.fixed,
            "kind": sheet.kind,
            "channel": self.channel.code(),
            "received_on": self.received_on.value(),
            "parties": self._parties(sheet),
            "title": self.title.value(),
            "earlier_matter": earlier,
            "named": self.named.names() if confidential else (),
        }
        if not values.get("place_code") and not values.get("place_detail"):
            values["place_code"] = person.place_code
        return MatterDraft(**values)

    def _parties(self, sheet: Sheet) -> tuple[PartyDraft, ...]:
        self.person.set_role_code(sheet.party.role)
        return (self.person.draft(), *self.sides.drafts(sheet))

    def show(self, sheet: Sheet, draft: MatterDraft, raw: Mapping[str, str]) -> None:
        """Fills the fields of a sheet that stands in the form already; `raw` is what stood for nothing yet."""
        self.channel.set_code(draft.channel)
        self.received_on.set_date(draft.received_on)
        self.person.show_draft(draft.parties[0] if draft.parties else PartyDraft())
        self.sides.show_drafts(sheet, draft.parties[1:])
        self.title.set_value(draft.title)
        self.editors.show_draft(draft)
        self.named.set_names(draft.named)
        fields = {
            "received_on": self.received_on,
            "channel": self.channel,
            **self.editors.dates,
            **self.editors.pickers,
        }
        for name, text in raw.items():
            if name in fields:
                fields[name].setText(text)

    def raw(self) -> Mapping[str, str]:
        """Words in pickers and dates that stand for nothing yet; kept with a draft all the same."""
        odd: dict[str, QLineEdit] = {**self.editors.unread()}
        if self.received_on.wrong():
            odd["received_on"] = self.received_on
        if self.channel.text() and not self.channel.code():
            odd["channel"] = self.channel
        return {name: field.text() for name, field in odd.items()}

    def unsettled(self, form: QWidget, sheet: Sheet) -> list[Problem]:
        """Words that would be lost on registering: no entry of the list, no date; and names typed as phones."""
        pickers: dict[str, CodePicker] = {"channel": self.channel, **self.editors.pickers}
        said = QCoreApplication.translate("RegisterForm", "列表里没有“{words}”，请选一项，或者清空。")
        for field in pickers.values():
            field.settle()
        found = [
            Problem(name, said.format(words=field.text().strip()))
            for name, field in pickers.items()
            if field.text().strip() and not field.code() and field.isVisibleTo(form)
        ]
        found += self._no_dates(sheet)
        return [*found, *no_phone(self.person.phone.value(), "phone"), *self.sides.problems(sheet)]

    def _no_dates(self, sheet: Sheet) -> list[Problem]:
        """A date that nobody can read must not become today's: the limits are reckoned from it."""
        said = QCoreApplication.translate(
            "RegisterForm", "看不懂日期“{words}”，请写成 3.2 或 2026-3-2 的样子，或者清空。"
        )
        asked = {one.key for one in sheet.fields()}
        days = {
            "received_on": self.received_on,
            **{key: day for key, day in self.editors.dates.items() if key in asked},
        }
        return [
            Problem(name, said.format(words=day.text().strip())) for name, day in days.items() if day.wrong()
        ]

    def fields(self, sheet: Sheet) -> Sequence[QWidget]:
        """Everything that is typed into."""
        own: list[QWidget] = [self.channel, self.received_on, *self.person.fields(), *self.sides.fields()]
        shown = [self.editors.rows[one.key].editor for one in sheet.fields()]
        return [*own, self.title, *shown, self.sides.companions.line, self.named.line]
