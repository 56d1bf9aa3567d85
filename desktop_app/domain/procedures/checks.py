"""The named checks that procedures may use. A check is pure: facts, inputs and a day in, yes or no out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.procedures.facts import MatterFacts
from desktop_app.domain.procedures.model import Check
from desktop_app.domain.texts import names_in


@dataclass(frozen=True)
class View:
    """Facts with the inputs of the action laid over them. `day` is None when it is not known yet."""

    facts: MatterFacts
    inputs: Mapping[str, object] = field(default_factory=dict)
    day: date | None = None

    def value(self, key: str) -> object:
        found = self.inputs.get(key)
        given = isinstance(found, bool) or not is_empty(found)
        return found if given else self.facts.values.get(key)

    def date_of(self, key: str) -> date | None:
        return as_date(self.value(key))


def is_empty(value: object) -> bool:
    """Missing, blank or zero-length; False counts as not there, 0 does not."""
    if isinstance(value, bool):
        return not value
    return value is None or value in ("", (), [])


def as_date(value: object) -> date | None:
    """A `date`, or one written as ISO text (journal, drafts); else None."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None


def holds(check: Check, view: View) -> bool:
    """Evaluates one check. The loader has made sure that name and arguments exist."""
    return _CHECKS[check.name][1](view, check.args)


def all_hold(checks: Iterable[Check], view: View) -> bool:
    return all(holds(check, view) for check in checks)


def argument_names(name: str) -> tuple[str, ...] | None:
    """Arguments a check takes, None for a check that does not exist."""
    return _CHECKS[name][0] if name in _CHECKS else None


def check_names() -> tuple[str, ...]:
    return tuple(_CHECKS)


Args = Mapping[str, object]


def _same(value: object, wanted: object) -> bool:
    if isinstance(wanted, bool):
        return is_empty(value) != wanted
    return value == wanted or (not is_empty(value) and str(value) == str(wanted))


def _count(value: object) -> int:
    if isinstance(value, (tuple, list)):
        return len(value)
    return int(value) if isinstance(value, (int, str)) and str(value).isdigit() else 0


def _enough_names(view: View, args: Args) -> bool:
    return len(names_in(str(view.value(str(args["key"])) or ""))) >= _count(args["value"])


def _within(view: View, args: Args) -> bool:
    values = args["values"]
    return isinstance(values, tuple) and any(_same(view.value(str(args["key"])), item) for item in values)


def _flagged(view: View, args: Args) -> bool:
    found = view.value(str(args["key"]))
    return isinstance(found, (tuple, list)) and args["value"] in found


def _running(view: View, args: Args) -> bool:
    clock = view.facts.clocks.get(str(args["clock"]))
    return clock is not None and clock.stopped_on is None


def _over(view: View, args: Args) -> bool:
    """True after the rolled date; also when the day is not known yet, for `perform` will ask again."""
    clock = view.facts.clocks.get(str(args["clock"]))
    return clock is None or view.day is None or view.day > clock.rolled_on


def _late(view: View, args: Args) -> bool:
    """True only if the clock runs and the day is known to lie after its rolled date."""
    return _running(view, args) and view.day is not None and _over(view, args)


def _in_time(view: View, args: Args) -> bool:
    """False only if the day is known and lies after the rolled date."""
    clock = view.facts.clocks.get(str(args["clock"]))
    return clock is None or view.day is None or view.day <= clock.rolled_on


def _any_unknown(view: View, args: Args) -> bool:
    keys = args["keys"]
    return isinstance(keys, tuple) and any(is_empty(view.value(key)) for key in keys)


def _any_known(view: View, args: Args) -> bool:
    keys = args["keys"]
    return isinstance(keys, tuple) and any(not is_empty(view.value(key)) for key in keys)


def _issued(view: View, args: Args) -> bool:
    paper = view.facts.papers.get(str(args["form"]))
    return paper is not None and paper.is_out


_CHECKS: dict[str, tuple[tuple[str, ...], Callable[[View, Args], bool]]] = {
    "known": (("key",), lambda view, args: not is_empty(view.value(str(args["key"])))),
    "unknown": (("key",), lambda view, args: is_empty(view.value(str(args["key"])))),
    "any_unknown": (("keys",), _any_unknown),
    "any_known": (("keys",), _any_known),
    "is": (("key", "value"), lambda view, args: _same(view.value(str(args["key"])), args["value"])),
    "is_not": (("key", "value"), lambda view, args: not _same(view.value(str(args["key"])), args["value"])),
    "one_of": (("key", "values"), _within),
    "none_of": (("key", "values"), lambda view, args: not _within(view, args)),
    "at_most": (("key", "value"), lambda view, args: _count(view.value(str(args["key"]))) <= _count(args["value"])),
    "at_least": (("key", "value"), lambda view, args: _count(view.value(str(args["key"]))) >= _count(args["value"])),
    "flagged": (("key", "value"), _flagged),
    "not_flagged": (("key", "value"), lambda view, args: not _flagged(view, args)),
    "clock_running": (("clock",), _running),
    "clock_not_running": (("clock",), lambda view, args: not _running(view, args)),
    "clock_in_time": (("clock",), _in_time),
    "clock_over": (("clock",), _over),
    "after_limit": (("clock",), _late),
    "names_at_least": (("key", "value"), _enough_names),
    "done": (("action",), lambda view, args: args["action"] in view.facts.done),
    "not_done": (("action",), lambda view, args: args["action"] not in view.facts.done),
    "issued": (("form",), _issued),
}  # fmt: skip
