"""送达: the way first, then only what this way asks for, with its effect and the article below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.servingways import (
    NOTICE_ON,
    RECEIVER,
    SERVED_ON,
    WAY,
    ServiceWay,
    ServingField,
    ServingKind,
)
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.words import bracketed, core_text
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked, Options
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.editors import Tools, as_day
from desktop_app.ui.shared.labels import label

translate = QCoreApplication.translate

_KINDS = {
    ServingKind.LINE: Ask.LINE,
    ServingKind.TEXT: Ask.TEXT,
    ServingKind.DATE: Ask.DATE,
    ServingKind.FLAG: Ask.FLAG,
    ServingKind.RELATION: Ask.CHOICE,
}
_TODAYS = (SERVED_ON, "posted_on", "entrusted_on", NOTICE_ON)


class ServeDialog(AskDialog):
    """`submit(way, values)` gets only the fields of the chosen way. `known` is what was recorded before: a
    post whose receipt comes later is opened again with it."""

    def __init__(
        self,
        title: str,
        ways: Sequence[ServiceWay],
        relations: Options,
        known: Mapping[str, Any],
        submit: Callable[[str, dict[str, object]], Any],
        tools: Tools,
        parent: QWidget | None = None,
    ) -> None:
        self._ways = {way.code: way for way in ways}
        self._today = tools.today()
        fields = {field.key: field for way in ways for field in way.fields}
        self._labels = {key: field.label for key, field in fields.items()}
        self._flags = {key for key, field in fields.items() if field.kind is ServingKind.FLAG}
        first = str(known.get(WAY, "")) or next(iter(self._ways), "")
        options = tuple((way.code, core_text(way.title)) for way in ways)
        asked = [
            Asked(WAY, translate("ServeDialog", "送达方式"), Ask.CHOICE, True, first, options),
            *(self._asked(field, relations, known) for field in fields.values()),
        ]
        super().__init__(
            title,
            asked,
            lambda values: submit(str(values[WAY]), {k: v for k, v in values.items() if k != WAY}),
            tools,
            intro=translate("ServeDialog", "信访条例没有规定送达的办法，参照民事诉讼法。"),
            ok_text=translate("ServeDialog", "登记送达"),
            parent=parent,
        )
        self._effect = label("", "hint", wrap=True)
        self._day = label("", "secondary", wrap=True)
        self.put_below(WAY, self._day)
        self.put_below(WAY, self._effect)
        self.editors[WAY].changed.connect(lambda *_: self._show_way())
        self.editors[NOTICE_ON].changed.connect(lambda *_: self._show_day())
        self._show_way()
        self._fit()

    def _asked(self, field: ServingField, relations: Options, known: Mapping[str, Any]) -> Asked:
        value = known.get(field.key, "")
        if not value and field.key in _TODAYS and not known.get(WAY):
            value = self._today
        if not value and field.kind is ServingKind.RELATION and relations:
            value = relations[0][0]
        return Asked(
            field.key,
            core_text(field.label),
            _KINDS[field.kind],
            value=value,
            options=relations if field.kind is ServingKind.RELATION else (),
            rows=2,
        )

    def way(self) -> ServiceWay | None:
        """The way chosen now."""
        return self._ways.get(str(self.editors[WAY].read()))

    def values(self) -> dict[str, object]:
        """Way and the fields that it asks for."""
        way, found = self.way(), super().values()
        keys = {WAY, *(field.key for field in way.fields)} if way else {WAY}
        return {key: value for key, value in found.items() if key in keys}

    def _show_way(self) -> None:
        way = self.way()
        asked = {field.key for field in way.fields} if way else set()
        for key, text in self._labels.items():
            row = self.marks.row(key)
            row.setVisible(key in asked)
            needed = way is not None and key in way.needs
            row.set_title(self._title(key, text, needed=needed))
        self._put_in_order(way)
        self._effect.setText(bracketed(core_text(way.effect), way.clause) if way else "")
        self._empty_what_may_wait(way)
        self._show_day()

    def _title(self, key: str, text: str, *, needed: bool) -> str:
        if key in self._flags:
            return ""
        way = self.way()
        if key == RECEIVER and way is not None:
            text = way.receiver if needed else translate("ServeDialog", "签收人（回执到了再填）")
        return f"{core_text(text)} *" if needed else core_text(text)

    def _put_in_order(self, way: ServiceWay | None) -> None:
        """As the way asks, under its effect."""
        column = self._scroll.column
        place = column.indexOf(self._day) + 1
        for field in way.fields if way else ():
            row = self.marks.row(field.key)
            column.removeWidget(row)
            column.insertWidget(place, row)
            place += 1

    def _empty_what_may_wait(self, way: ServiceWay | None) -> None:
        """Today is a good guess for a receipt signed on the spot, and a wrong one for a post just sent."""
        if way is not None and way.waits and as_day(self.editors[SERVED_ON].read()) == self._today:
            self.editors[SERVED_ON].write(None)

    def _show_day(self) -> None:
        way = self.way()
        noticed = as_day(self.editors[NOTICE_ON].read())
        self._day.setVisible(bool(way and way.days and noticed))
        if way and way.days and noticed:
            day: date = noticed + timedelta(days=way.days)
            said = translate("ServeDialog", "到{day}满{days}日，那天起视为送达，由程序记上。")
            self._day.setText(fill_counted(said, day=spoken(day, self._today), days=way.days))
