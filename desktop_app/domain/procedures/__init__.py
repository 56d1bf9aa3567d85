"""Procedures of matters: rules as data and a pure engine over them.

The usual round of a service::

    procedure = book.get(matter.procedure, matter.procedure_version)
    options(procedure, facts, today)                    # buttons, greyed ones with a reason
    procedure.fields_of(action_id)                      # what the dialog asks
    outcome = perform(procedure, facts, action_id, inputs, today, calendar)
    # store: step(inputs=outcome.values), matter.state = outcome.to_state, clocks started/stopped/extended
    next_step(procedure, facts, today); gaps(procedure, facts)
"""

from desktop_app.domain.procedures.acts import options, perform
from desktop_app.domain.procedures.book import Kind, ProcedureBook
from desktop_app.domain.procedures.checks import as_date
from desktop_app.domain.procedures.clocks import clocks_owed, waived_reason
from desktop_app.domain.procedures.facts import (
    ActionOption,
    ClockFact,
    ExtendedClock,
    MatterFacts,
    NextStep,
    Outcome,
    PaperStage,
    PaperState,
    PausedClock,
    ResumedClock,
    StartedClock,
    StepKind,
)
from desktop_app.domain.procedures.guide import clocks_kept_by, gaps, next_step, papers_to_serve
from desktop_app.domain.procedures.inputs import default_of
from desktop_app.domain.procedures.mending import ClockMends, clock_mends
from desktop_app.domain.procedures.model import (
    Action,
    Authority,
    Check,
    ClockRule,
    ClockStart,
    Extend,
    Extension,
    Field,
    FieldType,
    Gap,
    Guard,
    Paper,
    Pause,
    Procedure,
    State,
)
from desktop_app.domain.procedures.pauses import is_paused, was_paused
from desktop_app.domain.procedures.reserving import no_longer_fits, service_mends, service_problems
from desktop_app.domain.procedures.tuning import Tuning, tuned, with_authority

__all__ = [
    "Action",
    "ActionOption",
    "Authority",
    "Check",
    "ClockFact",
    "ClockMends",
    "ClockRule",
    "ClockStart",
    "Extend",
    "ExtendedClock",
    "Extension",
    "Field",
    "FieldType",
    "Gap",
    "Guard",
    "Kind",
    "MatterFacts",
    "NextStep",
    "Outcome",
    "Paper",
    "PaperStage",
    "PaperState",
    "Pause",
    "PausedClock",
    "Procedure",
    "ProcedureBook",
    "ResumedClock",
    "StartedClock",
    "State",
    "StepKind",
    "Tuning",
    "as_date",
    "clock_mends",
    "clocks_kept_by",
    "clocks_owed",
    "default_of",
    "gaps",
    "is_paused",
    "next_step",
    "no_longer_fits",
    "options",
    "papers_to_serve",
    "perform",
    "service_mends",
    "service_problems",
    "tuned",
    "waived_reason",
    "was_paused",
    "with_authority",
]
