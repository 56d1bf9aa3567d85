"""Statistics as data: what is counted (measures) and how the counts stand in a report (domain.md §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Subject(StrEnum):
    """What one counted item is. A rating is one answer of one day about one matter, however it was noted.

    A VILLAGE is one of the unit's own, whatever happened there.
    """

    MATTER = "matter"
    CLOCK = "clock"
    LETTER = "letter"
    STEP = "step"
    RATING = "rating"
    SUPERVISION = "supervision"
    ENTRY = "entry"
    VISIT = "visit"
    VILLAGE = "village"


class By(StrEnum):
    """Which day puts an item into a period. END: what stands so on the period's last day."""

    REGISTERED = "registered"
    CLOSED = "closed"
    DAY = "day"
    END = "end"


class Period(StrEnum):
    """How long a report's period is."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Span(StrEnum):
    """Which days a column counts, seen from the report's period. TO_DATE: from 1 January to its end."""

    PERIOD = "period"
    BEFORE = "before"
    LAST_YEAR = "last_year"
    TO_DATE = "to_date"


class RowsBy(StrEnum):
    """What the rows of a table are."""

    CHANNEL = "channel"
    CATEGORY = "category"
    MONTH = "month"
    OFFICE = "office"
    KIND = "kind"
    VILLAGE = "village"
    GROUP = "group"
    WHOLE = "whole"


@dataclass(frozen=True)
class Term:
    """One condition on an item: `word`, or `word=code|code`; `negative` turns it round."""

    word: str
    values: tuple[str, ...] = ()
    negative: bool = False


@dataclass(frozen=True)
class Measure:
    """A named count. `names` are the action, form, clock, register or way ids that its subject asks for.

    `amount` names what is added up instead of counting ones. `distinct` counts a matter and its repeats
    once. `once` counts a matter that several units hold once where no unit is chosen. `definition` is
    shown beside the figure, `source` is where the definition comes from.
    """

    id: str
    title: str
    subject: Subject = Subject.MATTER
    by: By = By.REGISTERED
    names: tuple[str, ...] = ()
    where: tuple[Term, ...] = ()
    amount: str = ""
    distinct: bool = False
    once: bool = True
    unit: str = "件"
    definition: str = ""
    source: str = ""


@dataclass(frozen=True)
class ReportColumn:
    """One column: a count, a rate `measure / over`, or the change of `measure` against `compare`.

    `less` turns a rate round (the share that is not). `weight` lets the rate count in the ranking.
    """

    key: str
    label: str
    group: str = ""
    measure: str = ""
    over: str = ""
    compare: Span | None = None
    span: Span = Span.PERIOD
    less: bool = False
    weight: int = 0
    derived: str = ""

    @property
    def is_rate(self) -> bool:
        return bool(self.over)


@dataclass(frozen=True)
class ReportRow:
    """A standing row: `codes` it takes together, `rest` what no other row takes, `total` all.

    `amount` makes the row count something else than items (people instead of visits); `only` names
    the columns that such a row has.
    """

    title: str
    codes: tuple[str, ...] = ()
    rest: bool = False
    total: bool = False
    amount: str = ""
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportTable:
    """`field` is the field of the form that holds its rows; `head` the column of the row's name."""

    field: str
    title: str
    by: RowsBy
    head: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...] = ()
    codes: str = ""
    total: bool = True
    ranked: bool = False


@dataclass(frozen=True)
class ReportChart:
    """A picture of columns of a table: bars of one or more, or a line over its rows."""

    title: str
    table: str
    columns: tuple[str, ...]
    line: bool = False
    percent: bool = False


@dataclass(frozen=True)
class LedgerColumn:
    """A column of a listing: where its value comes from, as expressions tried in turn."""

    key: str
    label: str
    group: str
    values: tuple[str, ...]
    codes: tuple[str, ...] = ()
    date: bool = False
    number: bool = False


@dataclass(frozen=True)
class Report:
    """One report. `periods` it can be made for, the usual one first; `kinds` of matters it is about
    (empty: all). A `listing` names the measure whose matters it lists, in place of tables. One that
    `freezes` can be closed when its period is over.
    """

    id: str
    title: str
    form: str
    periods: tuple[Period, ...]
    order: int
    purpose: str = ""
    kinds: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    charts: tuple[ReportChart, ...] = ()
    listing: str = ""
    columns: tuple[LedgerColumn, ...] = ()
    notes: tuple[str, ...] = ()
    freezes: bool = False


@dataclass(frozen=True)
class ReportBook:
    """All measures and reports by id, in the order in which they are offered."""

    measures: Mapping[str, Measure] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
