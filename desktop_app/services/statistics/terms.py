"""The conditions of a measure as SQL over a matter `m` (and its clock `c`, step `s`, rating `r`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.reports import Measure, Subject, Term

Made = tuple[str, list[object]]


@dataclass(frozen=True)
class Moment:
    """The period, the day on which what stands open is judged, today, and the bureau's node if this is it."""

    first: date
    last: date
    as_of: date
    today: date
    bureau: str


COPY = "(m.origin <> '' AND EXISTS (SELECT 1 FROM matter o WHERE o.id = m.origin AND o.retired = ''))"
"""The matter came from one that stands in this store too."""
ROOT = """(WITH RECURSIVE up (id, earlier, turn) AS (
  SELECT w.id, w.earlier_matter, 0 FROM matter w WHERE w.id = q.matter
  UNION SELECT w.id, w.earlier_matter, up.turn + 1 FROM up JOIN matter w ON w.id = up.earlier
  WHERE up.earlier <> '' AND up.turn < 50) SELECT id FROM up ORDER BY turn DESC LIMIT 1)"""
"""The first matter of a row of repeats; `q.matter` is the one asked about."""
SCORE = """SELECT *, row_number() OVER (PARTITION BY matter_id, day ORDER BY score = '', id) AS turn FROM (
  SELECT id, matter_id, done_on AS day, json_extract(inputs, '$.satisfaction') AS score FROM step
  WHERE action IN ({marks}) AND done_on BETWEEN ? AND ? AND retired = ''
  AND json_extract(inputs, '$.satisfaction') IS NOT NULL
  UNION ALL SELECT id, matter_id, on_date, coalesce(json_extract("values", '$.organ_score[0]'),
  json_extract("values", '$.organ_score')) FROM register_entry
  WHERE register IN ({marks}) AND on_date BETWEEN ? AND ? AND retired = ''
  AND json_extract("values", '$.organ_score') IS NOT NULL)"""
"""The answers to 对有权处理单位是否满意, from steps and from the register of calls."""
RATED = """EXISTS (SELECT 1 FROM (SELECT m.id AS id UNION ALL SELECT d.id FROM matter d
  WHERE d.origin <> '' AND d.origin = m.id AND d.retired = '') w WHERE
  EXISTS (SELECT 1 FROM step t WHERE t.matter_id = w.id AND t.retired = '' AND t.action IN ({marks})
    AND coalesce(json_extract(t.inputs, '$.satisfaction'), '') NOT IN ('', {none}))
  OR EXISTS (SELECT 1 FROM register_entry e WHERE e.matter_id = w.id AND e.matter_id <> '' AND e.retired = ''
    AND e.register IN ({marks}) AND coalesce(json_extract(e."values", '$.organ_score[0]'),
    json_extract(e."values", '$.organ_score'), '') NOT IN ('', {none})))"""
_ASSIGNED = """(m.assignment_id <> '' OR EXISTS (SELECT 1 FROM assignment a WHERE a.matter_id = m.id
  AND a.retired = '' AND a.withdrawn_on IS NULL))"""


def condition_of(measure: Measure, term: Term, moment: Moment) -> Made:
    """The term without its negation."""
    return _TERMS[term.word](measure, term, moment)


def _among(column: str) -> Callable[[Measure, Term, Moment], Made]:
    return lambda _measure, term, _moment: (_in(column, len(term.values)), list(term.values))


def _in(column: str, count: int) -> str:
    return f"{column} IN ({','.join('?' * count)})"


def _flag(_measure: Measure, term: Term, _moment: Moment) -> Made:
    found = " OR ".join("instr(m.flags, ?) > 0" for _ in term.values)
    return found, [f'"{code}"' for code in term.values]


def _repeat(measure: Measure, term: Term, moment: Moment) -> Made:
    """Tied to an earlier matter, or marked as a repeat."""
    sql, values = _flag(measure, term, moment)
    return f"m.earlier_matter <> '' OR {sql or '0'}", values


def _supervised(_measure: Measure, term: Term, _moment: Moment) -> Made:
    """Supervised, or come from a leader: by one of the channels, or with one of the steps named."""
    marks = ",".join("?" * len(term.values))
    if not term.values:
        return "m.supervised = 1", []
    step = f"SELECT 1 FROM step w WHERE w.matter_id = m.id AND w.retired = '' AND w.action IN ({marks})"  # noqa: S608
    return f"m.supervised = 1 OR m.channel IN ({marks}) OR EXISTS ({step})", [*term.values, *term.values]


def _assigned(_measure: Measure, _term: Term, _moment: Moment) -> Made:
    return _ASSIGNED, []


def _at_bureau(_measure: Measure, _term: Term, moment: Moment) -> Made:
    return f"+m.owner = ? AND NOT {_ASSIGNED}", [moment.bureau]


def _done(_measure: Measure, term: Term, _moment: Moment) -> Made:
    steps = f"SELECT 1 FROM step w WHERE w.matter_id = m.id AND w.retired = '' AND {_in('w.action', len(term.values))}"  # noqa: S608
    return f"EXISTS ({steps})", list(term.values)


def _open(_measure: Measure, _term: Term, moment: Moment) -> Made:
    """Not closed at the end; asked for by two indexes, since most matters are long closed."""
    still = (
        "m.id IN (SELECT id FROM matter WHERE retired = '' AND closed_on IS NULL"
        " UNION ALL SELECT id FROM matter WHERE closed_on IS NOT NULL AND closed_on > ?)"
    )
    return still, [moment.as_of.isoformat()]


def _closed(measure: Measure, _term: Term, moment: Moment) -> Made:
    """Of a limit: it ended or is over. Of a matter: closed by the end."""
    if measure.subject is Subject.CLOCK:
        return "c.stopped_on IS NOT NULL OR c.rolled_on < ?", [moment.today.isoformat()]
    return "m.closed_on IS NOT NULL AND m.closed_on <= ?", [moment.last.isoformat()]


def _kept(_measure: Measure, _term: Term, _moment: Moment) -> Made:
    return "c.stopped_on IS NOT NULL AND c.stopped_on <= c.rolled_on", []


def _late(_measure: Measure, _term: Term, moment: Moment) -> Made:
    """A limit that counts was over at the end and had not been kept by then."""
    clocks = (
        "SELECT matter_id FROM clock WHERE counts_late = 1 AND retired = '' AND rolled_on < ?"
        " AND (stopped_on IS NULL OR stopped_on > ?)"
    )
    return f"m.id IN ({clocks})", [moment.as_of.isoformat()] * 2


def _rated(_measure: Measure, term: Term, _moment: Moment) -> Made:
    """There is an answer, of whatever day, in one of the steps or registers; `!code` is none.

    Where the bureau gave the matter away, the answer hangs on the office's own.
    """
    names = [name for name in term.values if not name.startswith("!")]
    none = [name.removeprefix("!") for name in term.values if name.startswith("!")]
    sql = RATED.format(marks=",".join("?" * len(names)), none=",".join("?" * len(none)))
    return sql, [*names, *none, *names, *none]


def _input(_measure: Measure, term: Term, _moment: Moment) -> Made:
    """`input=key|code|code`: what the step was told under the key."""
    key, *codes = term.values
    return f"coalesce(json_extract(s.inputs, '$.' || ?), '') IN ({','.join('?' * len(codes))})", [key, *codes]


_TERMS: dict[str, Callable[[Measure, Term, Moment], Made]] = {
    "repeat": _repeat,
    "flag": _flag,
    "channel": _among("m.channel"),
    "purpose": _among("m.purpose"),
    "category": _among("m.category"),
    "result": _among("m.result"),
    "kind": _among("m.kind"),
    "supervised": _supervised,
    "assigned": _assigned,
    "at_bureau": _at_bureau,
    "done": _done,
    "open": _open,
    "closed": _closed,
    "kept": _kept,
    "late": _late,
    "rated": _rated,
    "input": _input,
    "score": _among("r.score"),
    "confidential": lambda *_: ("m.confidential = 1", []),
    "copy": lambda *_: (COPY, []),
    "void": lambda *_: ("l.state = 'void'", []),
}


def known_words() -> frozenset[str]:
    """Every word of a condition that is understood here."""
    return frozenset(_TERMS)
