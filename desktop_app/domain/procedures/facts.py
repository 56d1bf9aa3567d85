"""What goes into the engine (facts of one matter) and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.deadlines import Due
from desktop_app.domain.procedures.model import Action


class PaperStage(StrEnum):
    """How far a paper of the matter is."""

    NONE = "none"
    DRAFT = "draft"
    ISSUED = "issued"
    SERVED = "served"


@dataclass(frozen=True)
class PaperState:
    """The latest paper of one form that is not void. `on` is the day of that stage, `dated_on` that of the paper."""

    stage: PaperStage = PaperStage.NONE
    on: date | None = None
    dated_on: date | None = None

    @property
    def is_out(self) -> bool:
        return self.stage in (PaperStage.ISSUED, PaperStage.SERVED)


@dataclass(frozen=True)
class ClockFact:
    """A clock of the matter as it was stored. It runs while `stopped_on` is None; `why` explains its end."""

    id: str
    started_on: date
    plain_on: date
    rolled_on: date
    stopped_on: date | None = None
    extended: bool = False
    why: str = ""


@dataclass(frozen=True)
class MatterFacts:
    """All the engine knows of a matter.

    `values`: the matter's columns, then derived ones (`has_name`, `has_address`: bool; `parties`,
    `representatives`: int; `anonymous`: bool), then the inputs of its earlier steps, later ones winning.
    Dates may be `date` or ISO text. `state` is empty before the opening action.
    `done`: ids of the actions done, in order. `papers`: by form id. `again`: the last day of actions that were
    done more than once, for each time owes its papers anew. `steps`: each action with what was typed then.
    """

    state: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    clocks: Mapping[str, ClockFact] = field(default_factory=dict)
    papers: Mapping[str, PaperState] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    again: Mapping[str, date] = field(default_factory=dict)
    steps: tuple[tuple[str, Mapping[str, object]], ...] = ()


@dataclass(frozen=True)
class ActionOption:
    """One action as offered. Not `allowed` = greyed, `reason` says why.

    `here`: it belongs to the present state (the others are for the full list). `warnings` do not stop it.
    `approval`: the approval fields will be asked.
    """

    action: Action
    allowed: bool
    reason: str = ""
    here: bool = True
    warnings: tuple[str, ...] = ()
    approval: bool = False


@dataclass(frozen=True)
class StartedClock:
    """A clock to be stored, with the reckoning in `due`."""

    id: str
    title: str
    started_on: date
    due: Due
    clause: str
    counts_late: bool


@dataclass(frozen=True)
class ExtendedClock:
    """A clock's new end; its start stays."""

    id: str
    due: Due


@dataclass(frozen=True)
class PausedClock:
    """A clock that is not counted from `since` on; it is stored as stopped on that day."""

    id: str
    since: date


@dataclass(frozen=True)
class ResumedClock:
    """A clock that runs (again). `due` is its new end, None where the old one stands."""

    id: str
    due: Due | None = None


@dataclass(frozen=True)
class Outcome:
    """What an action did; the service stores it in one transaction.

    `to_state` is always filled (the old one where the action leaves it). `done_on` is the day of the act and
    the stop date of `clocks_stopped`. `values`: cleaned inputs and set values, `date`s as dates; those named as
    matter columns (responsible, limit_on, result …) belong into the matter. `papers`: forms to prepare, in order.
    """

    to_state: str
    done_on: date
    values: Mapping[str, object]
    clocks_started: tuple[StartedClock, ...] = ()
    clocks_stopped: tuple[str, ...] = ()
    clocks_extended: tuple[ExtendedClock, ...] = ()
    clocks_paused: tuple[PausedClock, ...] = ()
    clocks_resumed: tuple[ResumedClock, ...] = ()
    papers: tuple[str, ...] = ()
    closes: bool = False
    warnings: tuple[str, ...] = ()


class StepKind(StrEnum):
    """What the one button of a matter does."""

    ACT = "act"
    PAPER = "paper"
    WAIT = "wait"
    DONE = "done"


@dataclass(frozen=True)
class NextStep:
    """The one thing to do next. `due_on` is the plain date to keep, late is after `late_after`.

    ACT: do `action_id`. PAPER: issue `form_id`. WAIT: nothing can be done yet, `title` says for what.
    """

    action_id: str | None
    title: str
    form_id: str | None = None
    clock_id: str | None = None
    clause: str = ""
    due_on: date | None = None
    late_after: date | None = None
    kind: StepKind = StepKind.ACT
    limit: str = ""
