"""收件: what each import changed, record by record, so that a person can look at it (sync.md §4)."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES
from desktop_app.services.confidential import may_see
from desktop_app.services.desk import Desk
from desktop_app.services.heldup import HeldUp, held_up
from desktop_app.services.overview import Overview
from desktop_app.services.rulenews import KIND as RULE
from desktop_app.services.rulenews import RuleNews
from desktop_app.store.codec import layout
from desktop_app.store.journal import NEW, read_line

OPENED = (
    *("matter", "visit", "register_entry", "assignment", "supervision", "request", "urgent_report"),
    "correction_request",
)
"""Kinds that open by themselves; what hangs on a matter opens the matter."""
_TITLES = ("title", "number", "findings", "demand", "content", "wanted", "reason")
_MOST_SHOWN, _MOST_LINES = 300, 20_000
_CHARS, _MOST_STEPS = 60, 4


@dataclass(frozen=True)
class Arrival:
    """One import: whose, when (ISO text), entries `before` < lseq ≤ `after`, counts by kind of record."""

    id: int
    writer_name: str
    at: str
    before: int
    after: int
    added: Mapping[str, int]
    changed: Mapping[str, int]


@dataclass
class Arrived:
    """One record that can be opened, and what of it came: distinct records by kind. `born`: it is new here."""

    kind: str
    id: str
    title: str
    number: str
    born: bool
    what: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Contents:
    """What an import brought. `kept_back` are confidential and not for this person, `more` not listed; `rules` are
    sentences about limits, holidays and the like that it changed."""

    records: tuple[Arrived, ...]
    others: Mapping[str, int]
    kept_back: int
    more: int
    rules: tuple[str, ...] = ()


class Inbox:
    """Any thread; reads only. Imports that were taken back are not in it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def latest(self, most: int = 20) -> list[Arrival]:
        """The last imports that brought anything, newest first."""
        sql = "SELECT id, writer, before, after, at FROM import_mark ORDER BY id DESC LIMIT ?"
        name_of = Overview(self._desk).name_of
        found = []
        for mark, writer, before, after, at in self._desk.store.read.rows(sql, (most,)):
            added, changed = self._counts(int(str(before)), int(str(after)))
            found.append(
                Arrival(
                    int(str(mark)),
                    name_of(str(writer)),
                    str(at),
                    int(str(before)),
                    int(str(after)),
                    added,
                    changed,
                )
            )
        return found

    def held_up(self) -> list[HeldUp]:
        """Whose stream waits for a decision, so that nothing of it arrives here."""
        return held_up(self._desk)

    def _counts(self, before: int, after: int) -> tuple[Counter[str], Counter[str]]:
        """Distinct records by kind: those born in the range, and those that were here."""
        sql = (
            "SELECT type, sum(born), count(*) - sum(born) FROM (SELECT type, id, NOT EXISTS (SELECT 1 FROM entry o"
            " WHERE o.id = e.id AND o.lseq <= ?) AS born FROM entry e WHERE lseq > ? AND lseq <= ?"
            " GROUP BY type, id) GROUP BY type"
        )
        rows = self._desk.store.read.rows(sql, (before, before, after))
        new = Counter({str(kind): int(str(born)) for kind, born, _old in rows if born})
        return new, Counter({str(kind): int(str(old)) for kind, _born, old in rows if old})

    def contents(self, arrival: Arrival) -> Contents:
        """Its records, those with news of their own first in the order they came."""
        found: OrderedDict[tuple[str, str], Arrived] = OrderedDict()
        others: Counter[str] = Counter()
        hidden, counted = set[str](), set[tuple[str, str]]()
        rules: list[str] = []
        sql = "SELECT line FROM entry WHERE lseq > ? AND lseq <= ? ORDER BY lseq LIMIT ?"
        for (raw,) in self._desk.store.read.rows(sql, (arrival.before, arrival.after, _MOST_LINES)):
            line = read_line(raw if isinstance(raw, bytes) else b"")
            if line.type == RULE:
                rules.append(line.id)
                continue
            if (known := (line.type, line.id)) in counted:
                continue
            counted.add(known)
            whole = self._opens(*known)
            if whole is None:
                others[line.type] += 1
                continue
            if whole not in found and whole[1] not in hidden:
                self._begin(whole, found, hidden)
            if whole in found:
                found[whole].what[line.type] += 1
                found[whole].born |= line.op == NEW and line.id == whole[1]
        listed = tuple(found.values())[:_MOST_SHOWN]
        news = tuple(RuleNews(self._desk).of(rules, arrival.after))
        return Contents(listed, others, len(hidden), len(found) - len(listed), news)

    def _begin(
        self, whole: tuple[str, str], found: OrderedDict[tuple[str, str], Arrived], hidden: set[str]
    ) -> None:
        kind, record = whole
        if not may_see(self._desk, record):
            hidden.add(record)
            return
        found[whole] = Arrived(kind, record, *self._called(kind, record), born=False)

    def _opens(self, kind: str, record: str, steps: int = _MOST_STEPS) -> tuple[str, str] | None:
        """(kind, id) of what a person opens to see that record; None where nothing opens within so many steps."""
        if kind not in TYPES or not steps:
            return None
        if kind in OPENED:
            return kind, record
        columns = layout(TYPES[kind]).columns
        value = self._desk.store.read.value
        for column, target in (("matter_id", "matter"), ("visit_id", "visit")):
            if column in columns:
                sql = f"SELECT {column} FROM {kind} WHERE id = ?"  # noqa: S608 - names of ours
                return self._there(target, value(sql, (record,)))
        if kind == "party":
            sql = "SELECT matter_id FROM matter_party WHERE party_id = ? ORDER BY lseq DESC"
            return self._there("matter", value(sql, (record,)))
        if {"target_type", "target_id"} <= set(columns):
            sql = f"SELECT target_type, target_id FROM {kind} WHERE id = ?"  # noqa: S608 - names of ours
            rows = self._desk.store.read.rows(sql, (record,))
            return self._opens(str(rows[0][0]), str(rows[0][1]), steps - 1) if rows else None
        return None

    def _there(self, kind: str, record: object) -> tuple[str, str] | None:
        return (kind, str(record)) if record else None

    def _called(self, kind: str, record: str) -> tuple[str, str]:
        """(title, number) as its own columns say."""
        found: Record | None = self._desk.store.read.get(TYPES[kind], record)
        texts = [str(getattr(found, name, "") or "") for name in _TITLES]
        title = next(
            (text for name, text in zip(_TITLES, texts, strict=True) if text and name != "number"), ""
        )
        return " ".join(title.split())[:_CHARS], str(getattr(found, "number", "") or "")
