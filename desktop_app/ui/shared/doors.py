"""How one screen opens another without knowing it: the shell hands these callables round."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


def _shut(*_args: object, **_named: object) -> None:
    """A door that leads nowhere yet."""


@dataclass(frozen=True)
class Doors:
    """`matter(id)`, `step(id, NextStep)` does a matter's next step, `ledger(**filter)` lists matters,
    `letter(id)` opens a saved one, `new_letter(matter_id, form_id)` begins one or goes on with its draft,
    worded like a void one where its id is given as the third.
    `submit`, `approve`, `issue`, `seal`, `serve`, `correct_service`, `void`, `print_letter` and
    `print_receipt` (letter id) ask for what an act on a letter needs, and do it. `case_file(matter id)`
    binds all papers of a matter into one PDF.
    `visit(id)`, `new_visit(matter_id or "")`, `visit_draft(id)` goes on with a
    parked sheet; `register()`, `draft(id)` goes on with a parked registration; `letters()` and
    `exchange()` open those pages; `back()` closes the page on top.

    `listed(title, matter ids, hidden)` shows the matters behind a figure, telling how many are kept from this
    person. `duties(**filter)` lists what bureau and offices owe each other, `duty(type, id)` opens one of them,
    `do_duty(row, closed=…)` does its next act.
    At the bureau `assign(matter id)` hands a matter to an office, `supervise(matter id)` presses for it,
    `ask_correction(matter id)` asks its office to correct it; at an office `ask_bureau(matter id)` asks
    for an extension, an approval or a return, and `urgent(matter id or "")` writes an urgent report.

    `entry(id or task's target)` opens an entry of a register (台账), `new_entry(register id, values)` begins one,
    `entry_draft(id)` goes on with a parked one, `registers(register id)` shows a register's list;
    `print_pdf(bytes)` prints what is no letter; `leaving()` asks where one goes and prints the notice for the door.
    `imports(kind of table or "")` takes an old table in; `export(table, title)` writes a list to a spreadsheet;
    `national(matter id)` helps to key a petition into the national system, `export_national(filter)` writes many;
    `template()` fills a form that the county sends; at the bureau `repeats()` looks for what two offices both have.
    `keys(about)` opens the settings of keys, at the bureau those of the second copy unless it is about a void key.
    """

    matter: Callable[[str], Any] = _shut
    step: Callable[[str, Any], Any] = _shut
    ledger: Callable[..., Any] = _shut
    listed: Callable[[str, Sequence[str], int], Any] = _shut
    letter: Callable[[str], Any] = _shut
    new_letter: Callable[..., Any] = _shut
    serve: Callable[[str], Any] = _shut
    correct_service: Callable[[str], Any] = _shut
    approve: Callable[[str], Any] = _shut
    issue: Callable[[str], Any] = _shut
    seal: Callable[[str], Any] = _shut
    void: Callable[[str], Any] = _shut
    print_letter: Callable[[str], Any] = _shut
    case_file: Callable[[str], Any] = _shut
    submit: Callable[[str], Any] = _shut
    print_receipt: Callable[[str], Any] = _shut
    visit: Callable[[str], Any] = _shut
    new_visit: Callable[[str], Any] = _shut
    visit_draft: Callable[[str], Any] = _shut
    register: Callable[[], Any] = _shut
    draft: Callable[[str], Any] = _shut
    letters: Callable[[], Any] = _shut
    exchange: Callable[[], Any] = _shut
    back: Callable[[], Any] = _shut
    duties: Callable[..., Any] = _shut
    duty: Callable[[str, str], Any] = _shut
    do_duty: Callable[..., Any] = _shut
    assign: Callable[[str], Any] = _shut
    supervise: Callable[[str], Any] = _shut
    ask_correction: Callable[[str], Any] = _shut
    ask_bureau: Callable[[str], Any] = _shut
    urgent: Callable[[str], Any] = _shut
    entry: Callable[[str], Any] = _shut
    new_entry: Callable[[str, Mapping[str, object]], Any] = _shut
    entry_draft: Callable[[str], Any] = _shut
    registers: Callable[[str], Any] = _shut
    print_pdf: Callable[[bytes], Any] = _shut
    leaving: Callable[[], Any] = _shut
    imports: Callable[[str], Any] = _shut
    export: Callable[[Any, str], Any] = _shut
    national: Callable[[str], Any] = _shut
    export_national: Callable[[Any], Any] = _shut
    template: Callable[[], Any] = _shut
    repeats: Callable[[], Any] = _shut
    keys: Callable[..., Any] = _shut
