"""The filters of one register: span of days, state, its own choices, at the bureau the office."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.registers import FieldKind, Register, RegisterField
from desktop_app.domain.registers.spans import span_before, span_of
from desktop_app.services.registers.query import CLOSED, LATE, OPEN, EntryFilter
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.layouts import empty

_BOX_PX, _ARROW_PX, _MOST_PX = 150, 48, 320
_MOST_CHOICES = 3


class FilterRow(QWidget):
    """`changed` when a person chooses. `wanted(text)` is the filter as it stands."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._flow = FlowLayout(self, 8)
        self._span: ChoiceBox | None = None
        self._state: ChoiceBox | None = None
        self._office: ChoiceBox | None = None
        self._choices: dict[str, ChoiceBox] = {}

    def show_register(self, register: Register, owners: Mapping[str, str]) -> None:
        """Builds the boxes of a register anew, all open."""
        empty(self._flow)
        self._choices.clear()
        spans = (
            ("week", self.tr("本周")),
            ("month", self.tr("本月")),
            ("before", self.tr("上月")),
            ("quarter", self.tr("本季度")),
            ("year", self.tr("今年")),
            ("last", self.tr("去年")),
        )
        self._span = self._add(self.tr("全部日期"), spans)
        self._state = self._add(self.tr("全部状态"), self._states(register)) if register.closes else None
        self._office = self._add(self.tr("全部单位"), tuple(owners.items())) if owners else None
        for key in register.filters[:_MOST_CHOICES]:
            if (field := register.field(key)) is not None:
                self._choices[key] = self._add(field.label, _options(field, self.tr("是")))

    def _states(self, register: Register) -> tuple[tuple[str, str], ...]:
        """What ends without being due is in force or not; what is due may be late."""
        if not register.due:
            return (OPEN, self.tr("现行")), (CLOSED, self.tr("已停用"))
        return (OPEN, self.tr("未办结")), (LATE, self.tr("超期")), (CLOSED, self.tr("已办结"))

    def _add(self, title: str, options: tuple[tuple[str, str], ...]) -> ChoiceBox:
        box = ChoiceBox(options)
        box.setItemText(0, title)
        box.setAccessibleName(title)
        box.ensurePolished()
        words, look = box.fontMetrics().horizontalAdvance(title), current_look()
        box.setFixedWidth(min(max(look.px(_BOX_PX), words + look.px(_ARROW_PX)), look.px(_MOST_PX)))
        box.picked.connect(lambda _code: self.changed.emit())
        self._flow.addWidget(box)
        return box

    def wanted(self, text: str, today: date) -> EntryFilter:
        first, last = _days(self._span.code() if self._span else "", today)
        return EntryFilter(
            text=text,
            first=first,
            last=last,
            state=self._state.code() if self._state else "",
            owner=self._office.code() if self._office else "",
            choices={key: box.code() for key, box in self._choices.items() if box.code()},
        )

    def narrowed(self) -> bool:
        """Whether any box restricts the list."""
        return any(box.code() for box in self._boxes())

    def clear(self) -> None:
        """All boxes open again."""
        self.blockSignals(True)
        for box in self._boxes():
            box.set_code("")
        self.blockSignals(False)

    def _boxes(self) -> list[ChoiceBox]:
        return [one for one in (self._span, self._state, self._office, *self._choices.values()) if one]


def _options(field: RegisterField, yes: str) -> tuple[tuple[str, str], ...]:
    if field.kind is FieldKind.FLAG:
        return (("1", yes),)
    return tuple((one.code, one.title) for one in field.options)


def _days(span: str, today: date) -> tuple[date | None, date | None]:
    if not span:
        return None, None
    if span == "before":
        return span_before("month", today)
    if span == "last":
        return span_of("year", date(today.year, 1, 1) - timedelta(days=1))
    return span_of(span, today)
