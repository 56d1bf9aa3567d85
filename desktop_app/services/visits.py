"""Visits in the field (走访/巡查/勘查): saved with their matters, corrected with history."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import VisitDraft, check_visit
from desktop_app.domain.records import Matter, Visit, VisitMatter
from desktop_app.services.confidential import may_read, may_see_visit
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.reseal import reseal_all
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class VisitFile:
    """A visit with the matters it was made for."""

    visit: Visit
    matters: tuple[Matter, ...]


class Visits:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save(self, draft: VisitDraft, visit_id: str = "", draft_id: str = "") -> Changes:
        """A new visit, or a correction of `visit_id`; `draft_id` is forgotten in the same transaction.

        Raises `InputProblem` naming each field that is wrong.
        """
        problems = check_visit(draft, self._desk.clock.now())
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            record = _save(tx, draft, visit_id, draft_id)
            if visit_id:
                reseal_all(tx, self._desk, [(Visit, record)])
            return tx.changes(record)

        return self._desk.store.change(work)

    def open(self, visit_id: str) -> VisitFile | None:
        """The visit and its matters, None if there is none of that id."""
        records = self._desk.store.read
        visit = records.get(Visit, visit_id)
        if visit is None or not may_see_visit(self._desk, visit_id):
            return None
        links = records.of(VisitMatter, "visit_id", visit_id)
        matters = records.many(Matter, [link.matter_id for link in links])
        return VisitFile(visit, tuple(matters[link.matter_id] for link in links if link.matter_id in matters))

    def of_matter(self, matter_id: str) -> list[Visit]:
        """Visits made for a matter, oldest first."""
        records = self._desk.store.read
        if not may_read(self._desk, matter_id):
            return []
        links = records.of(VisitMatter, "matter_id", matter_id)
        visits = records.many(Visit, [link.visit_id for link in links]).values()
        return sorted((v for v in visits if not v.retired), key=lambda v: str(v.started_at))

    def draft_of(self, visit: Visit, matter_ids: tuple[str, ...]) -> VisitDraft:
        """The editable form of a saved visit."""
        names = {f.name for f in dataclasses.fields(VisitDraft)} - {"matter_ids"}
        return VisitDraft(**{name: getattr(visit, name) for name in names}, matter_ids=matter_ids)

    def retire(self, visit_id: str, reason: str) -> Changes:
        """Takes a visit out of use with a reason; it stays in the history."""

        def work(tx: Transaction) -> Changes:
            tx.retire(Visit, visit_id, reason)
            return tx.changes()

        return self._desk.store.change(work)


def _save(tx: Transaction, draft: VisitDraft, visit_id: str, draft_id: str) -> RecordId:
    values = {f.name: getattr(draft, f.name) for f in dataclasses.fields(draft) if f.name != "matter_ids"}
    record = RecordId(visit_id) if visit_id else tx.new_id()
    if visit_id:
        _link(tx, record, draft.matter_ids)
        tx.set(Visit, record, **values)
    else:
        tx.add(Visit(id=record, **values), within=_secret_of(tx, draft.matter_ids))
        _link(tx, record, draft.matter_ids)
    if draft_id:
        drop_draft(tx, draft_id)
    return record


def _secret_of(tx: Transaction, matter_ids: tuple[str, ...]) -> str:
    """The confidential matter among these, which closes the visit to others."""
    matters = tx.records.many(Matter, matter_ids)
    return next((one.id for one in matters.values() if one.confidential), "")


def _link(tx: Transaction, visit: RecordId, matter_ids: tuple[str, ...]) -> None:
    links = {link.matter_id: link for link in tx.records.of(VisitMatter, "visit_id", visit)}
    for matter_id in dict.fromkeys(matter_ids):
        if matter_id not in links:
            tx.add(VisitMatter(id=tx.new_id(), visit_id=visit, matter_id=RecordId(matter_id)))
    for matter_id, link in links.items():
        if matter_id not in matter_ids:
            tx.retire(VisitMatter, link.id, "不再关联")
