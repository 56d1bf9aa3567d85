"""A procedure as data: states, actions, guards, clocks, papers. Built by rules/procedures.py from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.base.errors import UserProblem
from desktop_app.domain.codes import Code
from desktop_app.domain.deadlines import Limit


class Authority(StrEnum):
    """Who may do an action by its own right; others record the approval they got on paper."""

    OFFICE = "office"
    BUREAU = "bureau"
    TOWNSHIP = "township"


class FieldType(StrEnum):
    """What an asked field holds; the window picks the widget by it."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    INTEGER = "integer"
    CHOICE = "choice"
    FLAG = "flag"


@dataclass(frozen=True)
class Field:
    """One thing an action asks for.

    `default`: `today`, `matter.<key>` (a value the matter has already; several parted by `|`), or a literal.
    `options` are the choices (code, title) of a CHOICE. `not_before` names dates (inputs of this action
    or values of the matter) that must not be later than this one. `future` allows a date after today.
    `least`/`most` bound an INTEGER, `most` the length of a text.
    """

    key: str
    label: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    default: str = ""
    options: tuple[Code, ...] = ()
    hint: str = ""
    future: bool = False
    not_before: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


@dataclass(frozen=True)
class Check:
    """A named test with literal arguments; the names are in `checks.py`."""

    name: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Guard:
    """A condition of an action. If `check` fails, `text` says why and what to do.

    `warns` lets the action go on with the text as a warning. `field` is the input to point at. `remark` is
    then kept with the step under `remark`, for the paper's own remark (only one investigator was there).
    """

    check: Check
    text: str
    clause: str = ""
    warns: bool = False
    field: str = ""
    remark: str = ""


@dataclass(frozen=True)
class ClockStart:
    """An action starts `clock` from the date under `since` (input or matter value), if all of `when` hold.

    `until` names a date that was set by somebody and takes the place of the rule's limit.
    """

    clock: str
    since: str
    until: str = ""
    when: tuple[Check, ...] = ()


@dataclass(frozen=True)
class Extend:
    """An action prolongs `clock` by the whole number in input `amount`, approved on date input `approved`."""

    clock: str
    amount: str
    approved: str


@dataclass(frozen=True)
class Extension:
    """How far a clock may be prolonged: at most `most` (amount and unit), once, approved before it ends."""

    most: Limit
    clause: str


@dataclass(frozen=True)
class Pause:
    """Days of `clock` that do not count: from date input `since` to date input `until`, both included.

    Only `since`: counting stops that day. Only `until`: it goes on after that day. `basis` names the input
    with the legal ground where the law itself gives none (`ClockRule.pause` is empty).
    """

    clock: str
    since: str = ""
    until: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Paper:
    """A form that belongs to an action, if all of `when` hold.

    `owed`: the step is not finished until it is issued. `served`: its service on the party is recorded too.
    `clocks`: the limits it has to be out by, the first that was started counts.
    `stops`: the limits that its issue keeps, e.g. of telling the petitioner: they run until the paper is out.
    `title` is what the button says (出具受理告知书). `sent`: it goes to another organ, its sending is recorded.
    """

    form: str
    title: str
    owed: bool = True
    served: bool = False
    clocks: tuple[str, ...] = ()
    when: tuple[Check, ...] = ()
    stops: tuple[str, ...] = ()
    sent: bool = False


@dataclass(frozen=True)
class Action:
    """Something a person does to a matter. An empty `to_state` leaves the state as it is.

    `date_key` names the input that is the day of the act. `sets` are values written by it.
    An action without `from_states` opens a matter; `anywhere` is `*` or `closed` where the file named all
    open or all closed states at once, `any` for both. `pauses` stops, resumes or leaves out days of a clock;
    `continues` are stopped clocks that go on as if they had not been stopped. `off`: nobody does it until the
    office switches it on. `part` names the shared file it came from, empty for the procedure's own.
    """

    id: str
    title: str
    from_states: tuple[str, ...]
    to_state: str
    authority: tuple[Authority, ...]
    fields: tuple[Field, ...] = ()
    guards: tuple[Guard, ...] = ()
    starts: tuple[ClockStart, ...] = ()
    stops: tuple[str, ...] = ()
    extends: Extend | None = None
    papers: tuple[Paper, ...] = ()
    sets: Mapping[str, object] = field(default_factory=dict)
    date_key: str = ""
    clause: str = ""
    hint: str = ""
    anywhere: str = ""
    pauses: Pause | None = None
    continues: tuple[str, ...] = ()
    off: bool = False
    part: str = ""

    def needs_approval(self, acting: Authority) -> bool:
        """True if `acting` must record an approval given on paper by the organ with power."""
        return acting not in self.authority


@dataclass(frozen=True)
class ClockRule:
    """A limit of law or custom. `limit` is None where a date is set by somebody.

    `counts_late`: passing it is a failure of ours (else it is the party's right that ends).
    It is not owed while any of `waived_when` holds; `waived_text` says so. `pause` is the clause by which
    days may be left out. `settable`: the office may set another length. `task` puts it on a list of 今日 while
    it runs: `call` 回电, `visit` 上门, `send` 报送; empty = a limit of the matter itself.
    """

    id: str
    title: str
    limit: Limit | None
    starts_on: str
    clause: str
    counts_late: bool = True
    waived_when: tuple[Check, ...] = ()
    waived_text: str = ""
    extension: Extension | None = None
    pause: str = ""
    settable: bool = False
    task: str = ""


@dataclass(frozen=True)
class State:
    """Where a matter stands. `primary` orders the actions tried for the next step.

    `group` gathers states for filters and counts (待办, 在办, 已结). `waiting` is said when nothing can be done yet.
    """

    id: str
    title: str
    group: str = ""
    closed: bool = False
    primary: tuple[str, ...] = ()
    waiting: str = ""


@dataclass(frozen=True)
class Gap:
    """Something that should be known; a to-do as long as all of `when` hold and the matter is open.

    `states` limits it to some states; empty = all open ones.
    """

    field: str
    text: str
    clause: str = ""
    when: tuple[Check, ...] = ()
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Procedure:
    """One procedure in one version. `sign` is the kind's character in 登记号 (信). `layer` 0 = shipped, 1 = bureau.

    `kind_title` and `order` name and sort the kind where matters are opened; an `order` of 0 is not offered there.
    `overrides`: this file took the place of an earlier layer's file of the same id and version.

    `approval` are the fields asked when an action is done by somebody without authority of their own.
    `labels` are words for matter values that messages name.
    """

    id: str
    version: int
    kind: str
    title: str
    sign: str
    opening: str
    states: Mapping[str, State]
    actions: Mapping[str, Action]
    clocks: Mapping[str, ClockRule]
    approval: tuple[Field, ...] = ()
    gaps: tuple[Gap, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    layer: int = 0
    kind_title: str = ""
    order: int = 100
    overrides: bool = False

    def state(self, state_id: str) -> State:
        """The state, or a plain one that shows its id: a record of another version must stay visible."""
        return self.states.get(state_id) or State(state_id, state_id)

    def action(self, action_id: str) -> Action:
        """Raises `UserProblem` for an action this version does not have."""
        if action_id not in self.actions:
            raise UserProblem("本程序（{title}）没有这一步：{action}。", title=self.title, action=action_id)
        return self.actions[action_id]

    def fields_of(self, action_id: str, acting: Authority = Authority.OFFICE) -> tuple[Field, ...]:
        """What to ask, in order: the action's own fields, then those of the approval if one is needed."""
        action = self.action(action_id)
        if not action.needs_approval(acting):
            return action.fields
        own = {asked.key for asked in action.fields}
        return action.fields + tuple(asked for asked in self.approval if asked.key not in own)

    def label(self, key: str) -> str:
        """The words for a value: the `labels` first, then any field of that key, else the key."""
        if key in self.labels:
            return self.labels[key]
        asked = (f for action in self.actions.values() for f in action.fields if f.key == key)
        found = next(asked, None)
        return found.label if found else key
