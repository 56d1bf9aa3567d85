"""The parts of a register beside its fields: figures, periods, plans, tasks, papers, progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FigureKind(StrEnum):
    """How a figure is reckoned; a ratio shows both its parts."""

    COUNT = "count"
    SUM = "sum"
    RATIO = "ratio"


@dataclass(frozen=True)
class Condition:
    """`key`, `!key`, `key=a|b` or `!key=a|b`: a field is filled, is not, has (has not) one of these values."""

    key: str
    wanted: tuple[str, ...] = ()
    negative: bool = False


@dataclass(frozen=True)
class Figure:
    """A number of the register over a span of days, and by the same conditions the list behind it.

    COUNT counts entries that meet `where`; SUM adds `field` over them; RATIO divides those that meet
    `where` and `of` by those that meet `of`. `by` is the date that says in which month an entry counts:
    empty for the entry's own, else a date field.
    """

    key: str
    title: str
    kind: FigureKind = FigureKind.COUNT
    field: str = ""
    where: tuple[Condition, ...] = ()
    of: tuple[Condition, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class Period:
    """What has to be entered again and again: `every` is day, week, month, quarter or year.

    In a week on `weekday` (1 is Monday), in a longer span by its `by_day`-th day (0: by its end). `where` is
    what an entry must meet to count. `sensitive` names the register whose open spans make it daily. Only a
    period that is `always` due asks before the first entry was made.
    """

    every: str
    title: str
    weekday: int = 0
    by_day: int = 0
    where: tuple[Condition, ...] = ()
    sensitive: str = ""
    always: bool = False


@dataclass(frozen=True)
class Frequency:
    """Each open entry of the plan `register` asks for one of ours, linked by `link`, every `days_field` days."""

    register: str
    link: str
    days_field: str
    title: str


@dataclass(frozen=True)
class RowTasks:
    """Rows of an entry that are jobs: decisions of a meeting, measures of a plan."""

    rows: str
    text: str
    person: str = ""
    due: str = ""
    done: str = ""


@dataclass(frozen=True)
class Paper:
    """A print of an entry on a form: `values` by form field are expressions over entry, link, office, today.

    A ROWS field of the form takes the list at the path in `values`; fields of the same key are filled by
    themselves. `own` is the print that stands for the entry's own sheet; `at_once` prints after saving.
    """

    form: str
    title: str
    values: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    at_once: bool = False


@dataclass(frozen=True)
class Progress:
    """An entry is a target: of the year in `year`, `target` many, `done` so far by hand or of the `figure`."""

    year: str
    target: str
    done: str
    figure: str = ""


def read_condition(text: str) -> Condition:
    """`!result=化解|转他途` as data; spaces around the parts do not count."""
    body = text.strip()
    negative = body.startswith("!")
    key, _, values = body.lstrip("!").partition("=")
    wanted = tuple(part.strip() for part in values.split("|") if part.strip())
    return Condition(key.strip(), wanted, negative)
