"""The history of a matter in words: who, when, which field, from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop_app.services.history import Changed
from desktop_app.ui.qt.words import clauses, core_text, listed, said

translate = QCoreApplication.translate

SILENT = frozenset(
    {"owner", "matter_id", "party_id", "target_id", "target_type", "procedure", "procedure_version"}
    | {"preview_sha256", "preview_bytes", "sha256", "pdf_sha256", "pdf_bytes", "calendar_version", "place"}
    | {"form", "form_version", "visit_id", "clock", "action", "from_state", "counts_late", "schema"}
    | {"origin", "assignment_id", "earlier_matter", "replaces"}
    | {"recorded_at", "unknown_year", "latitude_e6", "longitude_e6"}
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_MOST_CHARS = 160


@dataclass(frozen=True)
class Turn:
    """All that one person changed at one moment in one record."""

    when: str
    who: str
    what: str
    lines: tuple[str, ...]


class Speaks(Protocol):
    """Words of columns and of their values; `history_reading.Words` knows those of one procedure."""

    def label(self, column: str) -> str: ...

    def of(self, column: str, value: object) -> str: ...


def turns(changes: Iterable[Changed], words: Speaks) -> list[Turn]:
    """Newest first."""
    ordered = sorted(changes, key=lambda one: one.at, reverse=True)
    found = []
    for (at, by, kind, _record), group in groupby(
        ordered, key=lambda one: (one.at, one.by, one.type, one.record)
    ):
        here = list(group)
        lines = [text for one in here if (text := _line(one, words))]
        if lines:
            lines += [_why(reason) for reason in dict.fromkeys(one.reason for one in here) if reason]
            found.append(Turn(at[:16].replace("T", " "), by, _kind_words().get(kind, kind), tuple(lines)))
    return found


def _why(reason: str) -> str:
    """Why it was changed, as the journal keeps it beside the old value."""
    return said(translate("MatterHistory", "原因"), core_text(reason))


def _line(one: Changed, words: Speaks) -> str:
    if one.field in SILENT or (one.old is None and one.new in (None, "", False, 0, [], {})):
        return ""
    label = words.label(one.field)
    new = _value(one.field, one.new, words)
    if one.old is None:
        return said(label, new)
    return said(label, f"{_value(one.field, one.old, words)} → {new}")


def _value(field: str, value: object, words: Speaks) -> str:
    if value in (None, "", [], {}):
        return translate("MatterHistory", "（空）")
    if isinstance(value, bool):
        return translate("MatterHistory", "是") if value else translate("MatterHistory", "否")
    if isinstance(value, Mapping):
        return _cut(clauses(f"{words.label(k)} {words.of(k, v)}" for k, v in value.items() if v))
    if isinstance(value, list):
        return _cut(listed(words.of(field, one) for one in value))
    text = words.of(field, value)
    return _cut(text[:16].replace("T", " ") if _MOMENT.match(text) else text)


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARS else f"{text[:_MOST_CHARS]}…"


def _kind_words() -> Mapping[str, str]:
    return {
        "matter": translate("MatterHistory", "事项"),
        "party": translate("MatterHistory", "当事人"),
        "matter_party": translate("MatterHistory", "当事人关系"),
        "step": translate("MatterHistory", "办理步骤"),
        "clock": translate("MatterHistory", "期限"),
        "letter": translate("MatterHistory", "文书"),
        "visit": translate("MatterHistory", "走访"),
        "attachment": translate("MatterHistory", "附件"),
    }
