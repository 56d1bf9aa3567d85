"""One visit being written: which one, what stands in it first, and its parked draft. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import VisitDraft, visit_from_plain
from desktop_app.domain.records import Matter, Visit
from desktop_app.services.attachments import Added, Peek
from desktop_app.services.house import Services
from desktop_app.ui.shared.each_file import EachFile, each_file

DRAFT_KIND = "visit"


@dataclass(frozen=True)
class WantedVisit:
    """A saved visit, a new one (for a matter or for none), or one that was parked."""

    visit_id: str = ""
    matter_id: str = ""
    draft_id: str = ""

    @property
    def target(self) -> str:
        """What its draft is parked under; a new visit for no matter has only its draft's id."""
        return self.visit_id or (f"new/{self.matter_id}" if self.matter_id else "")


@dataclass(frozen=True)
class OpenedVisit:
    """A visit as read. `photos` are files that wait for the first saving; `restored`: from a parked draft."""

    visit: Visit | None
    draft: VisitDraft
    matters: tuple[Matter, ...]
    purposes: tuple[tuple[str, str], ...]
    place_names: Mapping[str, str]
    mine: bool
    draft_id: str
    restored: bool
    photos: tuple[Peek, ...]


@dataclass(frozen=True)
class SavedVisit:
    """What saving did: the visit, each photo stored, and each that could not be."""

    changes: Changes
    photos: EachFile[Added]


def open_visit(services: Services, wanted: WantedVisit) -> OpenedVisit:
    """Raises `UserProblem` if the visit is gone. A parked draft takes the place of what is stored."""
    file = services.visits.open(wanted.visit_id) if wanted.visit_id else None
    if wanted.visit_id and file is None:
        raise UserProblem("没有这次走访。", way_out="请刷新页面。")
    if file is not None:
        draft = services.visits.draft_of(file.visit, tuple(one.id for one in file.matters))
    else:
        draft = _new(services, wanted)
    parked = _parked(services, wanted)
    content = parked.content if parked else {}
    if parked:
        draft = visit_from_plain(content)
    found = [services.matters.get(one) for one in draft.matter_ids]
    return OpenedVisit(
        visit=file.visit if file else None,
        draft=draft,
        matters=tuple(one for one in found if one is not None),
        purposes=tuple((p.code, p.title) for p in services.desk.rules.codes["visit_purposes"].items),
        place_names={draft.place_code: services.places.name(draft.place_code)} if draft.place_code else {},
        mine=file is None or file.visit.owner == services.desk.identity.node,
        draft_id=parked.id if parked else "",
        restored=parked is not None,
        photos=tuple(_peeks(services, content.get("photos"))),
    )


def _parked(services: Services, wanted: WantedVisit) -> Any:
    drafts = services.drafts.parked(DRAFT_KIND)
    if wanted.draft_id:
        return next((one for one in drafts if one.id == wanted.draft_id), None)
    return next((one for one in drafts if wanted.target and one.target == wanted.target), None)


def _new(services: Services, wanted: WantedVisit) -> VisitDraft:
    now: datetime = services.desk.clock.now().replace(second=0, microsecond=0)
    matter = services.matters.get(wanted.matter_id) if wanted.matter_id else None
    return VisitDraft(
        started_at=now,
        officers=(services.desk.store.who.by,) if services.desk.store.who.by else (),
        place_code=matter.place_code if matter else "",
        place_detail=matter.place_detail if matter else "",
        matter_ids=(matter.id,) if matter else (),
    )


def _peeks(services: Services, paths: object) -> list[Peek]:
    """Photos of a parked draft that are still where they were; the others are left out."""
    found = []
    for path in paths if isinstance(paths, list) else []:
        try:
            found.append(services.attachments.peek(Path(str(path))))
        except UserProblem:
            continue
    return found


def save_visit(
    services: Services, draft: VisitDraft, visit_id: str, draft_id: str, photos: tuple[Path, ...]
) -> SavedVisit:
    """The visit first, then its photos one by one: a stick pulled out loses none that was stored.

    Raises `InputProblem` before anything is written.
    """
    changes = services.visits.save(draft, visit_id, draft_id)
    made = str(changes.made)
    return SavedVisit(
        changes, each_file(photos, lambda path: services.attachments.add_file("visit", made, path))
    )
