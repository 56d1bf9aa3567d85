"""Who changed what in an entry, newest first: the labels of the fields that differ, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.registers import Register
from desktop_app.services.history import Changed
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.timeline import Happening, Timeline

_MOST_SHOWN, _MOST_LABELS = 12, 6


class ChangesCard(Card):
    """Hidden until there is something to tell."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ChangesCard", "改动历史"))
        self._timeline = Timeline()
        self.body.addWidget(self._timeline)
        self.setVisible(False)

    def show_changes(self, register: Register, changes: Sequence[Changed]) -> None:
        found = [self._told(register, one) for one in changes if one.field in ("values", "retired")]
        self._timeline.show_happenings(list(reversed(found))[:_MOST_SHOWN])
        self.setVisible(bool(found))

    def _told(self, register: Register, one: Changed) -> Happening:
        when = f"{one.at[:10]} {one.at[11:16]}"
        if one.field == "retired":
            return Happening(when, self.tr("{by} 停用").format(by=one.by), str(one.new), "plain")
        if one.old is None:
            return Happening(when, self.tr("{by} 登记").format(by=one.by))
        labels = _differing(register, one.old, one.new)
        text = listed(labels[:_MOST_LABELS])
        if len(labels) > _MOST_LABELS:
            text = self.tr("{labels}等 {count} 栏").format(labels=text, count=len(labels))
        detail = self.tr("{labels}。原因：{reason}") if one.reason else "{labels}"
        return Happening(
            when, self.tr("{by} 改动").format(by=one.by), detail.format(labels=text, reason=one.reason)
        )


def _differing(register: Register, old: object, new: object) -> list[str]:
    """The labels of the fields that two versions of the values do not share."""
    before = old if isinstance(old, Mapping) else {}
    after = new if isinstance(new, Mapping) else {}
    return [one.label for one in register.fields if before.get(one.key) != after.get(one.key)]
