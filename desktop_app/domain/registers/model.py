"""One register as read from its file: fields, list, periods, figures, papers. No I/O, no ids known here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FieldKind(StrEnum):
    """What may be kept in a field.

    AREA is stored in hundredths of a square metre, MONEY in 分: the journal holds no floats. PARTY, PERSON
    and PEOPLE are names; FIGURE names a figure of some register (`register/figure`); ENTRY is the id of an
    entry of another register; FILES are attachments.
    """

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    INTEGER = "integer"
    AREA = "area"
    MONEY = "money"
    CHOICE = "choice"
    CHOICES = "choices"
    FIGURE = "figure"
    FLAG = "flag"
    PLACE = "place"
    PARTY = "party"
    PERSON = "person"
    PEOPLE = "people"
    FILES = "files"
    MATTER = "matter"
    ENTRY = "entry"
    ROWS = "rows"


NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.AREA, FieldKind.MONEY})


class Visible(StrEnum):
    """Who may see the entries: everybody at the desk, only named persons, only the bureau."""

    ALL = "all"
    CONFIDENTIAL = "confidential"
    BUREAU = "bureau"


class FigureKind(StrEnum):
    """How a figure is reckoned; a ratio shows both its parts."""

    COUNT = "count"
    SUM = "sum"
    RATIO = "ratio"


@dataclass(frozen=True)
class Option:
    """One choice. A plain one is its own code, so that it can be searched by its words."""

    code: str
    title: str


@dataclass(frozen=True)
class RegisterField:
    """One thing kept. `default` is an expression over office, officer, today and now.

    `follows` is the path (link field, field of the linked entry) from which an empty value is taken at
    saving. `past` refuses a day after today, `after` one before the day of that field. `unit` is that of an
    amount as typed and shown: 亩 or ㎡, 元 or 万元. `rows` is the height of a long text; `columns` belong to
    ROWS.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    default: str = ""
    options: tuple[Option, ...] = ()
    register: str = ""
    follows: tuple[str, str] | None = None
    max_length: int = 200
    hint: str = ""
    rows: int = 3
    unit: str = ""
    past: bool = False
    after: str = ""
    columns: tuple[RegisterField, ...] = ()

    def option(self, text: str) -> Option | None:
        """The option with that code or those words."""
        return next((one for one in self.options if text in (one.code, one.title)), None)


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


@dataclass(frozen=True)
class Register:
    """One 台账. `sign` is the character in its numbers, empty for none; `kept_by` office, bureau or both.

    `heading` is the field that names an entry in links and tasks; `on`, `place`, `person`, `matter`, `due`
    and `closes` say which field fills the column of that name. `span` are the first and last day of what
    lasts (a sensitive period). `quick` are the fields of the ten-second entry. `list_form` prints what
    meets `list_where` on a form of its own, into the rows field named beside it.
    """

    id: str
    version: int
    title: str
    group: str
    order: int
    fields: tuple[RegisterField, ...]
    purpose: str = ""
    basis: str = ""
    sign: str = ""
    kept_by: str = "both"
    visible: Visible = Visible.ALL
    heading: str = ""
    on: str = ""
    place: str = ""
    person: str = ""
    matter: str = ""
    due: str = ""
    due_days: str = ""
    due_from: str = ""
    due_working: bool = False
    closes: str = ""
    span: tuple[str, str] | None = None
    named: str = ""
    columns: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    excel: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    periods: tuple[Period, ...] = ()
    frequency: Frequency | None = None
    row_tasks: RowTasks | None = None
    papers: tuple[Paper, ...] = ()
    progress: Progress | None = None
    list_form: str = ""
    list_rows: str = ""
    list_where: tuple[Condition, ...] = ()
    screens: bool = False
    source: str = ""

    def field(self, key: str) -> RegisterField | None:
        return next((one for one in self.fields if one.key == key), None)

    def keeps(self, role: str) -> bool:
        """Whether a node of that role makes entries of its own here."""
        return self.kept_by in ("both", role)

    def figure(self, key: str) -> Figure | None:
        return next((one for one in self.figures if one.key == key), None)

    @property
    def own_paper(self) -> Paper | None:
        """The form on which the entry itself is printed, None for the plain sheet made from the fields."""
        return next((one for one in self.papers if one.own), None)


def read_condition(text: str) -> Condition:
    """`!result=化解|转他途` as data; spaces around the parts do not count."""
    body = text.strip()
    negative = body.startswith("!")
    key, _, values = body.lstrip("!").partition("=")
    wanted = tuple(part.strip() for part in values.split("|") if part.strip())
    return Condition(key.strip(), wanted, negative)
