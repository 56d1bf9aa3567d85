"""All fields of a matter that a sheet may ask for, each made once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.registration import SheetField
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import Choices
from desktop_app.ui.shared.choices_box import ChoicesBox
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.number_edit import NumberEdit
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine

PLACE = "place_code"
_PICKED = ("category", "purpose", "level", "family")
_DATES = ("arrived_on", "source_due_on", "limit_on", "registered_on")
_LINES = ("source_unit", "source_number", "responsible", "number")


class MatterEditors:
    """The editors by the names of `MatterDraft`, with one way to read and to write each."""

    def __init__(
        self,
        choices: Choices,
        search: Callable[[str], Sequence[tuple[str, str]]],
        name_of: Callable[[str], str],
        today: Callable[[], date],
        tasks: TaskRunner,
        marks: FieldMarks,
    ) -> None:
        self._name_of = name_of
        self.place, self.people = PlacePicker(search, tasks), NumberEdit(1)
        self.request, self.facts = TextArea(3, max_rows=9), TextArea(3, max_rows=10)
        self.flags = ChoicesBox(choices.flags())
        self.pickers = {key: CodePicker((), tasks) for key in _PICKED}
        self.dates = {key: DateEdit(today) for key in _DATES}
        self.lines = {key: TextLine() for key in _LINES}
        self.widgets: dict[str, QWidget] = {
            PLACE: self.place,
            "people_count": self.people,
            "request": self.request,
            "facts": self.facts,
            "flags": self.flags,
            **self.pickers,
            **self.dates,
            **self.lines,
        }
        self.rows = {key: marks.add(FieldRow(key, " ", editor)) for key, editor in self.widgets.items()}
        self.rows["place_detail"] = self.rows[PLACE]

    def listen(self, told: Callable[..., None]) -> None:
        """`told` on every change by hand or not."""
        for editor in self.widgets.values():
            signal = getattr(editor, "textChanged", None) or getattr(editor, "changed", None)
            if signal is not None:
                signal.connect(told)

    def values(self, shown: Sequence[str]) -> dict[str, Any]:
        """What stands in the fields that are shown."""
        found: dict[str, Any] = {}
        for key in shown:
            if key == PLACE:
                code = self.place.code()
                found.update(place_code=code, place_detail="" if code else self.place.value())
            else:
                found[key] = self._read(key)
        return found

    def _read(self, key: str) -> Any:
        if key in self.pickers:
            return self.pickers[key].code()
        if key in self.dates:
            return self.dates[key].value()
        if key in self.lines:
            return self.lines[key].value()
        if key == "people_count":
            return self.people.number()
        return (
            self.flags.codes()
            if key == "flags"
            else {"request": self.request, "facts": self.facts}[key].value()
        )

    def show_draft(self, draft: MatterDraft) -> None:
        self.place.set_place(draft.place_code, self._name_of(draft.place_code) or draft.place_detail)
        self.people.set_number(draft.people_count)
        self.request.set_value(draft.request)
        self.facts.set_value(draft.facts)
        self.flags.set_codes(draft.flags)
        for key, picker in self.pickers.items():
            picker.set_code(getattr(draft, key))
        for key, day in self.dates.items():
            day.set_date(getattr(draft, key))
        for key, line in self.lines.items():
            line.set_value(getattr(draft, key))

    def set_options(self, asked: Sequence[SheetField], choices: Choices) -> None:
        """Gives each picker the list of the sheet; a code that is not in it is cleared."""
        for one in asked:
            if one.key in self.pickers:
                self.pickers[one.key].set_options(choices.of(one))

    def unread(self) -> dict[str, QLineEdit]:
        """Fields whose words stand for nothing yet: a date that is none, an entry that no list has."""
        odd: dict[str, QLineEdit] = {key: day for key, day in self.dates.items() if day.wrong()}
        odd.update({key: one for key, one in self.pickers.items() if one.text() and not one.code()})
        return odd
