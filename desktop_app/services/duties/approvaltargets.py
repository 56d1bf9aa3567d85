"""What an approval may be about, what the bureau said of it last, and how that agrees with the office's paper."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.dutyrecords import Approval, Request
from desktop_app.domain.records import TABLE_OF, Letter, LetterState, Matter, Step
from desktop_app.services.duties.carryout import speaks_of
from desktop_app.store.records import Records

Target = Letter | Step | Request


class Standing(StrEnum):
    """How the office's paper and the bureau's record agree."""

    NONE = "none"
    PAPER = "paper"
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    CONTRADICTED = "contradicted"


def read_target(records: Records, target_type: str, target_id: str) -> Target | None:
    """The letter, step or request; None for another kind or one that is not here."""
    kinds: dict[str, type[Letter] | type[Step] | type[Request]] = {
        TABLE_OF[kind]: kind for kind in (Letter, Step, Request)
    }
    kind = kinds.get(target_type)
    return records.get(kind, target_id) if kind else None


def last_word(records: Records, target: Target) -> Approval | None:
    """The bureau's last word about the target as it stands: another wording is asked about anew."""
    found = records.find(Approval, "target_id = ? AND retired = ''", (target.id,), "rowid")
    if isinstance(target, Step):
        found = found or _granted(records, target)
    about = [one for one in found if not isinstance(target, Letter) or speaks_of(one, target)]
    return about[-1] if about else None


def _granted(records: Records, step: Step) -> list[Approval]:
    """The consent that this step carried out: of the same person and day, about a request of its matter."""
    by, on = step.inputs.get("approved_by"), step.inputs.get("approved_on")
    where = "matter_id = ? AND agreed = 1 AND approved_by = ? AND approved_on = ? AND target_type IN (?, ?)"
    kinds = (TABLE_OF[Request], TABLE_OF[Matter])
    return records.find(Approval, f"{where} AND retired = ''", (step.matter_id, by, on, *kinds), "rowid")


def on_paper(target: Target) -> bool:
    """Whether the office has recorded an approval given on paper that still stands."""
    if isinstance(target, Letter):
        return target.approved_on is not None and target.state != LetterState.VOID
    return isinstance(target, Step) and bool(target.inputs.get("approved_by"))
