"""All runs of numbers that the rules declare: what an office that starts in mid-year is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.numbering import REGISTER_PATTERN
from desktop_app.services.rulebook import RuleBook


@dataclass(frozen=True)
class NumberSeries:
    """`name` is the series in the journal; `title` says which papers, matters or entries take from it.

    `register` for the entries of a 台账, which `kept_by` office, bureau or both keeps.
    """

    name: str
    title: str
    pattern: str
    register: bool = False
    kept_by: str = "both"


def register_series(sign: str) -> str:
    """The series of 登记号 of one kind of matter, by the kind's character."""
    return f"register/{sign}"


def entry_series(register: str) -> str:
    """The series of the entries of one 台账. Entries carry their numbers themselves; here only what went before."""
    return f"entry/{register}"


def all_series(rules: RuleBook) -> tuple[NumberSeries, ...]:
    """登记号 of each procedure, 文号 of each form that a procedure names, then the registers that number;
    shared series share a line.

    Forms that no step uses are left out: nobody is asked about papers that the office does not issue.
    """
    found: dict[str, NumberSeries] = {}
    for procedure in rules.procedures:
        name = register_series(procedure.sign)
        pattern = REGISTER_PATTERN.replace("{sign}", procedure.sign)
        _add(found, NumberSeries(name, Told.of("{title}登记号", title=procedure.title), pattern))
    used = _used(rules)
    for form in sorted(rules.forms.values(), key=lambda one: one.id):
        if form.numbering is not None and form.id in used:
            _add(found, NumberSeries(form.numbering.series, form.title, form.numbering.pattern))
    registers = (
        NumberSeries(
            entry_series(one.id), one.title, REGISTER_PATTERN.replace("{sign}", one.sign), True, one.kept_by
        )
        for one in rules.registers.values()
        if one.sign
    )
    return (*found.values(), *registers)


def _used(rules: RuleBook) -> frozenset[str]:
    return frozenset(
        paper.form
        for procedure in rules.procedures
        for action in procedure.actions.values()
        for paper in action.papers
    )


def _add(found: dict[str, NumberSeries], one: NumberSeries) -> None:
    known = found.get(one.name)
    title = ToldList.of((known.title, one.title)) if known and one.title not in known.title else one.title
    found[one.name] = NumberSeries(one.name, title, known.pattern if known else one.pattern)
