"""What a node keeps for itself beside the rule files: holidays, other limits, steps switched on.

Each is a setting whose name says what it is: `calendar/office`, `limit/<procedure>/<clock>`,
`step/<procedure>/<action>`, `procedure/<file>` and `form/<id>` with a whole file of the bureau's own,
`code/<list>/<code>` with the words of an entry and `place/<code>` with the name of a village, `-` where it is
out of use.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.base.errors import UserProblem
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import Tuning

CALENDAR, LIMIT, STEP, PROCEDURE, CODE = "calendar", "limit", "step", "procedure", "code"
FORM, PLACE = "form", "place"
OUT_OF_USE = "-"
OFFICE_SHEET, BUREAU_SHEET = f"{CALENDAR}/office", f"{CALENDAR}/bureau"
PREFIXES = tuple(f"{name}/" for name in (CALENDAR, LIMIT, STEP, PROCEDURE, CODE, FORM, PLACE))


@dataclass(frozen=True)
class LocalHoliday:
    """Days off that the prefecture or county has announced (火把节), and the rest days worked for them."""

    name: str
    first: date
    last: date
    worked: tuple[date, ...] = ()


@dataclass(frozen=True)
class LocalRules:
    """`sheets`: calendar files by name, as text; `procedures` likewise. `tunings`: by procedure id.

    `codes`: by list id, words by code. `forms`: files by name, `places`: names by code of a village.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    tunings: Mapping[str, Tuning] = field(default_factory=dict)
    procedures: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


def read_local(settings: Iterable[tuple[str, str]]) -> LocalRules:
    """From (name, value) pairs, later ones winning; an empty value takes an earlier one back."""
    found = {name: value for name, value in settings if name.startswith(PREFIXES)}
    sheets: dict[str, str] = {}
    procedures: dict[str, str] = {}
    forms: dict[str, str] = {}
    places: dict[str, str] = {}
    codes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    limits: defaultdict[str, dict[str, Limit]] = defaultdict(dict)
    steps: defaultdict[str, set[str]] = defaultdict(set)
    for name, value in found.items():
        what, _, rest = name.partition("/")
        procedure, _, part = rest.rpartition("/")
        if not value.strip():
            continue
        if what == CALENDAR:
            sheets[f"{rest}.toml"] = value
        elif what == PROCEDURE:
            procedures[f"{rest}.toml"] = value
        elif what == FORM:
            forms[f"{rest}.toml"] = value
        elif what == PLACE:
            places[rest] = value.strip()
        elif what == CODE:
            codes[procedure][part] = value.strip()
        elif what == LIMIT and (limit := limit_of(value)):
            limits[procedure][part] = limit
        elif what == STEP:
            steps[procedure].add(part)
    tunings = {name: Tuning(limits=limits[name], on=frozenset(steps[name])) for name in {*limits, *steps}}
    return LocalRules(sheets, tunings, procedures, dict(codes), forms, places)


def limit_text(limit: Limit, basis: str) -> str:
    """As the setting holds it: `13 working_days 依据`."""
    return f"{limit.amount} {limit.unit.value} {basis}".strip()


def limit_of(value: str) -> Limit | None:
    """The limit in a setting's value, None for what cannot be one."""
    amount, unit, *_ = [*value.split(maxsplit=2), "", ""]
    try:
        return Limit(int(amount), Unit(unit))
    except (ValueError, UserProblem):
        return None


def basis_of(value: str) -> str:
    """The ground that was written down with a limit."""
    return "".join(value.split(maxsplit=2)[2:])


def sheet_text(holidays: Iterable[LocalHoliday]) -> str:
    """A calendar file of these holidays, as `calendar/local.toml` describes it."""
    rows = sorted(holidays, key=lambda one: one.first)
    worked = sorted({day for one in rows for day in one.worked})
    lines = [f"worked = [{', '.join(map(str, worked))}]"] if worked else []
    for one in rows:
        name = one.name.replace("\\", "").replace('"', "")
        lines += ["", "[[off]]", f'name = "{name}"', f"from = {one.first}", f"to = {one.last}"]
    return "\n".join(lines).strip()
