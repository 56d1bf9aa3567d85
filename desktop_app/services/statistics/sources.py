"""Where the items of a measure come from, as SQL: one row an item, with all that may narrow it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.reports import By, Measure, Subject
from desktop_app.services.confidential import shown, visits_shown
from desktop_app.services.desk import Desk
from desktop_app.services.registers.query import EntryFilter, where_of
from desktop_app.services.statistics.covering import covered, villages_of
from desktop_app.services.statistics.terms import COPY, ROOT, SCORE, Moment, condition_of

_AMOUNTS = {
    "": "1",
    "people": "m.people_count",
    "raised": "problems_raised",
    "solved": "problems_solved",
    "visited": "objects_visited",
}
_MATTER_COLUMNS = (
    "m.place_code AS place, m.channel AS channel, m.category AS category, m.kind AS kind,"
    " m.work_group AS work_group"
)
# The last limit of a matter, and where no unit is chosen of all that is the same matter elsewhere.
_LATER = """NOT EXISTS (SELECT 1 FROM clock k JOIN matter n ON n.id = k.matter_id
  WHERE {same} AND k.retired = '' AND n.retired = '' AND {names} AND (k.started_on, k.id) > (c.started_on, c.id))"""
_SAME = "k.matter_id = m.id"
_SAME_ANYWHERE = """k.matter_id IN (SELECT m.id UNION SELECT m.origin UNION SELECT d.id FROM matter d
  WHERE d.origin <> '' AND d.origin IN (m.id, m.origin))"""


@dataclass(frozen=True)
class Asked:
    """One question: measure and days, kinds of matters (empty: all), and whether a matter counts once."""

    desk: Desk
    measure: Measure
    first: date
    last: date
    kinds: tuple[str, ...]
    once: bool

    @property
    def moment(self) -> Moment:
        """The days as the conditions see them."""
        today = self.desk.clock.today()
        node = self.desk.identity.node if self.desk.identity.is_bureau else ""
        return Moment(self.first, self.last, min(self.last, today), today, node)

    @property
    def after(self) -> str:
        """The day behind the last one: moments are compared as text."""
        return (self.last + timedelta(days=1)).isoformat()


Made = tuple[str, list[object]]


def source_of(
    desk: Desk, measure: Measure, first: date, last: date, kinds: tuple[str, ...], *, once: bool
) -> Made:
    """The SQL and its values. Columns: item, matter, day, month, amount, hidden, owner, place, channel,
    category, kind, work_group."""
    return _MAKERS[measure.subject](Asked(desk, measure, first, last, kinds, once))


def _select(
    asked: Asked, item: str, day: str, source: str, where: Sequence[str], params: list[object]
) -> Made:
    """Rows that hang on a matter `m`; its kind, the terms and who may see it are added here.

    `params` are the values of the source and of `where`, in this order.
    """
    parts, values = list(where), list(params)
    if asked.kinds:
        parts.append(f"+m.kind IN ({','.join('?' * len(asked.kinds))})")
        values += asked.kinds
    for term in asked.measure.where:
        sql, more = condition_of(asked.measure, term, asked.moment)
        parts.append(f"NOT ({sql})" if term.negative else f"({sql})")
        values += more
    visible, seen = shown(asked.desk, "m.id")
    owner = "s.to_node" if asked.measure.subject is Subject.SUPERVISION else "m.owner"
    columns = (
        f"{item} AS item, m.id AS matter, {day} AS day, substr({day}, 1, 7) AS month,"
        f" {_AMOUNTS[asked.measure.amount]} AS amount, NOT ({visible}) AS hidden, {owner} AS owner,"
        f" {_MATTER_COLUMNS}"
    )
    return f"SELECT {columns} FROM {source} WHERE {' AND '.join(parts)}", [*seen, *values]  # noqa: S608


def _matters(asked: Asked) -> Made:
    where, params = _matter_days(asked)
    if asked.once:
        where.append(f"NOT {COPY}")
    day = "m.closed_on" if asked.measure.by is By.CLOSED else "substr(m.registered_at, 1, 10)"
    made = _select(asked, "m.id", day, "matter m", where, params)
    return _each_once(made) if asked.measure.distinct else made


def _each_once(made: Made) -> Made:
    """Only the first of a matter and its repeats, whatever else narrows the list."""
    sql, params = made
    rooted = (
        f"SELECT q.*, row_number() OVER (PARTITION BY {ROOT} ORDER BY q.day, q.item) AS turn FROM ({sql}) q"  # noqa: S608
    )
    return f"SELECT * FROM ({rooted}) WHERE turn = 1", params  # noqa: S608


def _matter_days(asked: Asked) -> tuple[list[str], list[object]]:
    if asked.measure.by is By.CLOSED:
        return ["m.retired = ''", "m.closed_on BETWEEN ? AND ?"], _days(asked)
    if asked.measure.by is By.REGISTERED:
        where = ["m.retired = ''", "m.registered_at >= ? AND m.registered_at < ?"]
        return where, [asked.first.isoformat(), asked.after]
    return ["m.retired = ''", "+m.registered_at < ?"], [asked.after]


def _days(asked: Asked) -> list[object]:
    return [asked.first.isoformat(), asked.last.isoformat()]


def _clocks(asked: Asked) -> Made:
    names, values = _named(asked.measure, "c.clock", "m")
    inner, more = _named(asked.measure, "k.clock", "n")
    later = _LATER.format(same=_SAME_ANYWHERE if asked.once else _SAME, names=inner)
    where = ["c.retired = ''", "m.retired = ''", "c.rolled_on BETWEEN ? AND ?", names, later]
    source = "clock c CROSS JOIN matter m ON m.id = c.matter_id"
    return _select(asked, "c.id", "c.rolled_on", source, where, [*_days(asked), *values, *more])


def _letters(asked: Asked) -> Made:
    names, values = _named(asked.measure, "l.form", "m")
    void = any(term.word == _VOID for term in asked.measure.where)
    state = "1" if void else "l.state = 'issued'"
    where = ["l.retired = ''", "m.retired = ''", state, names, "l.dated_on BETWEEN ? AND ?"]
    source = "letter l CROSS JOIN matter m ON m.id = l.matter_id"
    return _select(asked, "l.id", "l.dated_on", source, where, [*values, *_days(asked)])


def _steps(asked: Asked) -> Made:
    names, values = _named(asked.measure, "s.action", "m")
    where = ["s.retired = ''", "m.retired = ''", names, "s.done_on BETWEEN ? AND ?"]
    source = "step s CROSS JOIN matter m ON m.id = s.matter_id"
    return _select(asked, "s.id", "s.done_on", source, where, [*values, *_days(asked)])


def _ratings(asked: Asked) -> Made:
    """Answers told in a step or in a register: of one matter and day only one."""
    marks = ",".join("?" * len(asked.measure.names))
    source = f"({SCORE.format(marks=marks)}) r CROSS JOIN matter m ON m.id = r.matter_id"
    params: list[object] = [*asked.measure.names, *_days(asked)] * 2
    return _select(asked, "r.id", "r.day", source, ["m.retired = ''", "r.turn = 1"], params)


def _supervisions(asked: Asked) -> Made:
    names, values = _named(asked.measure, "s.way", "m")
    where = ["s.retired = ''", names, "s.issued_on BETWEEN ? AND ?"]
    source = "supervision s CROSS JOIN matter m ON m.id = s.matter_id"
    return _select(asked, "s.id", "s.issued_on", source, where, [*values, *_days(asked)])


def _named(measure: Measure, column: str, matter: str) -> Made:
    """`kind.name` holds for that kind of matter only, a bare name for all."""
    by_kind: dict[str, list[object]] = {}
    for name in measure.names:
        kind, _, bare = name.rpartition(".")
        by_kind.setdefault(kind, []).append(bare)
    parts: list[str] = []
    values: list[object] = []
    for kind, names in by_kind.items():
        marks = f"{column} IN ({','.join('?' * len(names))})"
        parts.append(f"({marks} AND {matter}.kind = ?)" if kind else f"({marks})")
        values += [*names, kind] if kind else names
    return f"({' OR '.join(parts)})", values


_VOID = "void"
_NO_MATTER = "'' AS channel, '' AS category, '' AS kind, '' AS work_group"


def _entries(asked: Asked) -> Made:
    """Entries of registers; those that the person may not open are counted only."""
    found: list[str] = []
    params: list[object] = []
    for name in asked.measure.names:
        register = asked.desk.rules.registers[name]
        for hidden in (False, True):
            days = EntryFilter(first=asked.first, last=asked.last)
            where, values = where_of(asked.desk, register, days, hidden=hidden)
            found.append(
                "SELECT id AS item, matter_id AS matter, on_date AS day, substr(on_date, 1, 7) AS month,"  # noqa: S608
                f" 1 AS amount, {int(hidden)} AS hidden, owner, place_code AS place, {_NO_MATTER}"
                f" FROM register_entry WHERE {where}"
            )
            params += values
    return " UNION ALL ".join(found), params


def _visits(asked: Asked) -> Made:
    visible, seen = visits_shown(asked.desk)
    sql = (
        "SELECT id AS item, '' AS matter, substr(started_at, 1, 10) AS day, substr(started_at, 1, 7) AS month,"  # noqa: S608
        f" {_AMOUNTS[asked.measure.amount]} AS amount, NOT ({visible}) AS hidden, owner, place_code AS place,"
        f" {_NO_MATTER} FROM visit WHERE retired = '' AND started_at >= ? AND started_at < ?"
    )
    return sql, [*seen, asked.first.isoformat(), asked.after]


def _villages(asked: Asked) -> Made:
    """The villages of each unit; with a condition those where somebody was in the days asked for."""
    found = villages_of(asked.desk)
    if asked.measure.where:
        seen = covered(asked.desk, asked.first, asked.last)
        found = [(code, node) for code, node in found if code in seen]
    day = asked.last.isoformat()
    sql = (
        "SELECT json_extract(value, '$[0]') AS item, '' AS matter, ? AS day, substr(?, 1, 7) AS month,"  # noqa: S608
        " 1 AS amount, 0 AS hidden, json_extract(value, '$[1]') AS owner, json_extract(value, '$[0]') AS place,"
        f" {_NO_MATTER} FROM json_each(?)"
    )
    return sql, [day, day, json.dumps(found)]


_MAKERS: dict[Subject, Callable[[Asked], Made]] = {
    Subject.MATTER: _matters,
    Subject.CLOCK: _clocks,
    Subject.LETTER: _letters,
    Subject.STEP: _steps,
    Subject.RATING: _ratings,
    Subject.SUPERVISION: _supervisions,
    Subject.ENTRY: _entries,
    Subject.VISIT: _visits,
    Subject.VILLAGE: _villages,
}
