"""The read-only picture of a matter that travels with an assignment (sync.md §1).

Plain JSON values: `matter` (columns), `parties` (cards with role), `clocks`, `papers` (with numbers and the
hash of the frozen page), `inputs` (what the steps so far asked for), `done` (their action ids), `open_state`
(where it stood before it was closed as handed over), `steps` (title, day, by), `files` (attachments, only if
they shall travel).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import Attachment, Clock, Letter, LetterState, Matter, Party
from desktop_app.services.facts import CARRIED, MatterFile, facts_of
from desktop_app.store.codec import from_journal, layout, to_journal
from desktop_app.store.records import Records

_OURS = frozenset({"id", "owner", "lseq", "retired"})
_PAPER = ("form", "title", "number", "dated_on", "served_on", "pdf_sha256", "pdf_bytes", "pages")
_FILE = (
    "sha256",
    "size_bytes",
    "media_type",
    "file_name",
    "caption",
    "preview_sha256",
    "preview_bytes",
    "taken_at",
)

Snapshot = Mapping[str, Any]


def take(records: Records, file: MatterFile, *, with_files: bool) -> dict[str, object]:
    """The picture of this file now. Without `with_files` papers are named but their pages stay here."""
    letters = [letter for letter in file.letters if letter.state == LetterState.ISSUED]
    return {
        "matter": {**_plain(file.matter), "owner": str(file.matter.owner)},
        "parties": [
            {**_plain(card), "role": link.role} for card, link in zip(file.parties, file.links, strict=False)
        ],
        "clocks": [_clock(file, clock) for clock in file.clocks],
        "papers": [_paper(letter, whole=with_files) for letter in letters],
        "inputs": _inputs(file),
        "done": list(facts_of(file).done),
        "open_state": _open_state(file),
        "steps": [
            {"title": step.title, "done_on": step.done_on.isoformat() if step.done_on else "", "by": step.by}
            for step in file.steps
        ],
        "files": _files(records, file) if with_files else [],
    }


def _open_state(file: MatterFile) -> str:
    """Where the matter stands, or stood before it was closed for being handed over."""
    if file.matter.closed_on is None:
        return file.matter.state
    return next((step.from_state for step in reversed(file.steps) if step.to_state == file.matter.state), "")


def _clock(file: MatterFile, clock: Clock) -> dict[str, object]:
    """A limit that ended only because the matter was closed here goes on elsewhere."""
    if file.matter.closed_on is not None and clock.stopped_on == file.matter.closed_on:
        clock = replace(clock, stopped_on=None)
    return _plain(clock)


def _inputs(file: MatterFile) -> dict[str, object]:
    inputs: dict[str, object] = {}
    for step in file.steps:
        inputs.update({key: value for key, value in step.inputs.items() if key != CARRIED})
    return inputs


def _paper(letter: Letter, *, whole: bool) -> dict[str, object]:
    names = _PAPER if whole else tuple(name for name in _PAPER if not name.startswith("pdf_"))
    return _some(letter, names)


def _files(records: Records, file: MatterFile) -> list[dict[str, object]]:
    targets = [file.matter.id, *(step.id for step in file.steps), *(letter.id for letter in file.letters)]
    where = f"target_id IN ({','.join('?' * len(targets))}) AND retired = ''"
    return [_some(one, _FILE) for one in records.find(Attachment, where, targets)]


def _plain(record: Record) -> dict[str, object]:
    """The filled-in columns as the journal spells them, with the id."""
    shape = layout(type(record))
    names = [
        name for name in shape.columns if name not in _OURS and getattr(record, name) != shape.defaults[name]
    ]
    return {"id": record.id, **_some(record, tuple(names))}


def _some(record: Record, names: tuple[str, ...]) -> dict[str, object]:
    return to_journal(type(record), {name: getattr(record, name) for name in names})


def values_of(kind: type[Record], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Dataclass values of a record in a snapshot; what this version does not know is left out."""
    known = layout(kind).columns
    return {
        name: from_journal(kind, name, value)
        for name, value in plain.items()
        if name in known and name not in _OURS
    }


def matter_of(snapshot: Snapshot) -> dict[str, Any]:
    """The matter's columns at the assigner."""
    return values_of(Matter, snapshot.get("matter", {}))


def parties_of(snapshot: Snapshot) -> list[tuple[dict[str, Any], str]]:
    """Each card's columns with the role in the matter."""
    return [(values_of(Party, plain), str(plain.get("role", ""))) for plain in snapshot.get("parties", ())]


def clocks_of(snapshot: Snapshot) -> list[dict[str, Any]]:
    """Each clock's columns; running ones have no `stopped_on`."""
    return [values_of(Clock, plain) for plain in snapshot.get("clocks", ())]


def files_of(snapshot: Snapshot) -> list[dict[str, Any]]:
    """Attachment columns of the files, and of the pages of papers, whose content came along."""
    papers = [
        {
            "sha256": paper["pdf_sha256"],
            "size_bytes": paper.get("pdf_bytes", 0),
            "media_type": "application/pdf",
            "file_name": f"{paper.get('title', '')}.pdf",
            "caption": f"{paper.get('title', '')} {paper.get('number', '')}".strip(),
        }
        for paper in snapshot.get("papers", ())
        if paper.get("pdf_sha256")
    ]
    return papers + [values_of(Attachment, plain) for plain in snapshot.get("files", ())]
