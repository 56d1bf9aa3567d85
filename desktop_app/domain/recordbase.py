"""What every journalled record has, whatever noun it is."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.ids import NodeId, RecordId


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every journalled record has. `lseq` is the local number of its last journal entry.

    `sealed` is not empty where the closed part of a confidential record is shut to whoever reads it
    (domain/secrecy.py); only tables of the types named there have such a column.
    """

    id: RecordId
    owner: NodeId = NodeId("")
    lseq: int = 0
    retired: str = ""
    sealed: str = ""
