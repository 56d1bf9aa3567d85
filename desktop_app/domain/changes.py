"""What a service call changed, so that open screens re-read just that."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.base.ids import RecordId


@dataclass(frozen=True)
class Changes:
    """Record ids by type (table name); `made` is the record the call was about, where there is one.

    `entries` is the first and last journal number that the change wrote, for 撤销. `remarks` are what was
    allowed and should be known all the same (核查不足两人), for the message about it.
    """

    records: dict[str, frozenset[RecordId]] = field(default_factory=dict)
    made: RecordId | None = None
    entries: tuple[int, int] = (0, 0)
    remarks: tuple[str, ...] = ()

    def touches(self, *types: str) -> bool:
        """True if any record of one of these types changed."""
        return any(self.records.get(kind) for kind in types)

    def ids(self, kind: str) -> frozenset[RecordId]:
        return self.records.get(kind, frozenset())
