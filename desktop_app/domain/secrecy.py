"""What of a record stays open when it belongs to a confidential matter (条例30, sync.md §6): kind, dates, status.

Whatever is not named here is closed, so that a field added later is closed until somebody says otherwise. A closed
column holds its default, or a stand-in that tells no more than that something is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

CLOSED = "〔保密〕"
"""What stands for a text that is closed to the reader."""

_TOWNSHIP_DIGITS = 9
_CODE = re.compile(r"[A-Z]{1,3}\d{1,3}|\d{4}-\d\d-\d\d")


def _said(value: Any) -> str:
    """That there is a text, and not which."""
    return CLOSED if value else ""


def _township(value: Any) -> str:
    """Figures by township go on; the village is closed."""
    return str(value)[:_TOWNSHIP_DIGITS]


def _codes(value: Any) -> dict[str, object]:
    """Codes, days and flags of what a step asked for, which figures count; of the rest, that it was told."""
    return {key: one if _is_code(one) else _said(one) for key, one in dict(value).items()}


def _is_code(value: object) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and _CODE.fullmatch(value) is not None)


StandIn = Callable[[Any], object]


@dataclass(frozen=True)
class Parts:
    """The open fields of a type; `shown` says 〔保密〕 to a reader who cannot open the rest."""

    open: frozenset[str] = frozenset()
    shown: str = ""
    stand_ins: Mapping[str, StandIn] = field(default_factory=dict)

    def stand_in(self, name: str, value: object, default: object) -> object:
        """The journal value that stands in clear for a closed one."""
        found = _said if name == "retired" else self.stand_ins.get(name)
        return found(value) if found else default


def _parts(names: str, shown: str = "", **stand_ins: StandIn) -> Parts:
    return Parts(frozenset(names.split()), shown, stand_ins)


PARTS: Mapping[str, Parts] = {
    "matter": _parts(
        "kind procedure procedure_version state number old_number channel source_due_on received_on registered_at"
        " purpose category level people_count flags first_receiver responsible limit_on result closed_on arrived_on"
        " origin assignment_id confidential named supervised",
        "title",
        place_code=_township,
        earlier_matter=_said,
    ),
    "party": _parts("anonymous", "name"),
    "matter_party": _parts("matter_id party_id role place"),
    "step": _parts(
        "matter_id action title from_state to_state done_on recorded_at by", "note", inputs=_codes
    ),
    "clock": _parts(
        "matter_id clock title started_on plain_on rolled_on clause why calendar_version unknown_year counts_late"
        " extended stopped_on"
    ),
    "visit": _parts(
        "purpose started_at ended_at officers problems_raised problems_solved suggestions objects_visited",
        "findings",
        place_code=_township,
    ),
    "visit_matter": _parts("visit_id matter_id"),
    "attachment": _parts(
        "target_type target_id sha256 size_bytes media_type preview_sha256 preview_bytes role", "file_name"
    ),
    "letter": _parts(
        "matter_id form form_version title state number dated_on approved_by approved_on issued_at issued_by"
        " pdf_sha256 pdf_bytes pages printed_count sealed_on served_on served_way replaces submitted_on submitted_by",
        void_reason=_said,
    ),
    "given_number": _parts("series year counter text given_to", void_reason=_said),
    "register_entry": _parts(
        "register register_version number year counter on_date due_on closed_on matter_id",
        "title",
        place_code=_township,
    ),
    "request": _parts("matter_id assignment_id way action requested_on letter_id", "reason"),
    "urgent_report": _parts(
        "matter_id discovered_at reported_at way people_count", "content", place_code=_township
    ),
    "answer": _parts("target_type target_id way answered_on answered_at matter_id letter_id by", "text"),
    "approval": _parts("to_node target_type target_id matter_id agreed approved_by approved_on", "text"),
    "correction_request": _parts("to_node target_type target_id matter_id field asked_on", "reason"),
    "viewing": _parts("matter_id person opened_at", "why"),
}
"""By table. A type that is not here is never sealed: a confidential matter has none of it, or it says nothing."""

OF_THE_SEAL = frozenset(
    ["sealed", "sha256", "size_bytes", "preview_sha256", "preview_bytes", "pdf_sha256", "pdf_bytes"]
)
"""Columns of a sealed record that differ each time it is sealed: age takes fresh randomness."""

PERSON_KEYS, OFFICE_KEY = "person_keys", "confidentiality_key"
"""Settings that hold public keys."""
