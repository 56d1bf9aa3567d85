"""Earlier wordings of a letter: every saving is a line of the journal, so that each can be looked at again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.services.history import lines_of
from desktop_app.store.records import Records


@dataclass(frozen=True)
class Version:
    """One saved wording, `number` from 1; `changed` are the fields that differ from the one before."""

    number: int
    at: str
    by: str
    values: Mapping[str, Any]
    changed: tuple[str, ...]


def versions_of(records: Records, letter_id: str) -> list[Version]:
    """All saved wordings, the newest first."""
    found: list[Version] = []
    before: Mapping[str, Any] = {}
    for line in lines_of(records, letter_id):
        values = line.data.get("values")
        if line.type != "letter" or not isinstance(values, Mapping):
            continue
        keys = [key for key in {**before, **values} if before.get(key) != values.get(key)]
        found.append(Version(len(found) + 1, line.at, line.by, values, tuple(keys)))
        before = values
    return found[::-1]
