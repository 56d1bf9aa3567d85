"""Matters of the bureau's own that an office gave back or that were taken from it, and that nobody has now."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.records import Matter, Step
from desktop_app.services.desk import Desk
from desktop_app.services.duties.views import AssignmentView, AssignStage


def came_back(desk: Desk, views: Sequence[AssignmentView]) -> list[AssignmentView]:
    """Of current assignments, newest first: the last of each open matter that no office has any more.

    A step that the bureau has taken in the matter since says that it goes on by itself.
    """
    taken = {one.assignment.matter_id for one in views if one.stage != AssignStage.WITHDRAWN}
    found: dict[str, AssignmentView] = {}
    for view in views:
        if view.assignment.matter_id not in taken:
            found.setdefault(view.assignment.matter_id, view)
    return [view for view in found.values() if _rests_here(desk, view)]


def _rests_here(desk: Desk, view: AssignmentView) -> bool:
    one, records = view.assignment, desk.store.read
    matter = records.get(Matter, one.matter_id)
    if matter is None or matter.owner != desk.identity.node or matter.closed_on or matter.retired:
        return False
    return not any(step.lseq > one.lseq for step in records.of(Step, "matter_id", matter.id))
