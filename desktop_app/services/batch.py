"""Several papers in one print job: issued letters not printed yet, receipts still open, blanks, and lists of others."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from desktop_app.documents.render import render
from desktop_app.domain.changes import Changes
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.services import letterlife
from desktop_app.services.casebinding import PARTS_LIST
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.facts import open_file
from desktop_app.services.lettercode import RECEIPT, code_text
from desktop_app.services.lettercontext import context_of
from desktop_app.services.letterpaper import frame_of
from desktop_app.services.letters import Letters
from desktop_app.services.registers.entries import Registers
from desktop_app.services.registers.printing import RegisterPrint
from desktop_app.services.registers.query import EntryFilter
from desktop_app.store.transaction import Transaction

_RECEIPTS = "receipts"
_MOST = 500
_AFTER_MONTH_END = timedelta(days=5)


@dataclass(frozen=True)
class Sheet:
    """One paper of a job. `make` gives its PDF when its turn comes; `letter_id` is counted as printed then,
    empty for what is not a letter. `detail` says whose it is."""

    title: str
    detail: str
    make: Callable[[], bytes]
    letter_id: str = ""
    copies: int = 1


class Batch:
    """Any thread. The lists are cheap; each `make` takes some tens of milliseconds."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)

    def letters(self, day: date | None = None) -> list[Sheet]:
        """Our issued letters that nobody has printed yet, oldest first; with `day` only those of that date."""
        where = "owner = ? AND state = ? AND printed_count = 0 AND retired = ''"
        params: list[object] = [self._desk.identity.node, LetterState.ISSUED]
        if day is not None:
            where, params = f"{where} AND dated_on = ?", [*params, day.isoformat()]
        found = self._found(where, params)
        return [self._letter(one) for one in found]

    def _found(self, where: str, params: Iterable[object]) -> list[Letter]:
        """Letters of confidential matters go their own way, not with a batch that anybody prints."""
        condition, values = shown(self._desk, "matter_id")
        where = f"{where} AND {condition}"
        return self._desk.store.read.find(Letter, where, (*params, *values), "dated_on, number, id", _MOST)

    def _letter(self, letter: Letter) -> Sheet:
        form = self._desk.rules.forms.get(letter.form)
        copies = max(1, len(form.copies)) if form is not None else 1
        return Sheet(
            letter.title, self._whose(letter), partial(self._letters.pdf, letter.id), letter.id, copies
        )

    def receipts(self) -> list[Sheet]:
        """A receipt (送达回证) for each letter that is still to be served, filled with what is known.

        It bears the code of the letter it is about: the signed receipt files itself to that letter.
        """
        form = self._receipt_form()
        served = [one.id for one in self._desk.rules.forms.values() if one.service]
        if form is None or not served:
            return []
        where = (
            f"owner = ? AND state = ? AND served_on IS NULL AND retired = ''"
            f" AND form IN ({','.join('?' * len(served))})"
        )
        params = (self._desk.identity.node, LetterState.ISSUED, *served)
        found = self._found(where, params)
        return [Sheet(form.title, self._whose(one), partial(self._receipt, form, one.id)) for one in found]

    def receipt(self, letter_id: str) -> bytes:
        """The receipt of one letter. Raises `KeyError` where the rules name no form for it."""
        form = self._receipt_form()
        if form is None:
            raise KeyError(_RECEIPTS)
        return self._receipt(form, letter_id)

    def _receipt_form(self) -> Form | None:
        codes = self._desk.rules.codes[PARTS_LIST].items
        wanted = next((code for code in codes if code.attribute("takes") == _RECEIPTS), None)
        return self._desk.rules.forms.get(wanted.attribute("forms").split()[0]) if wanted else None

    def _receipt(self, form: Form, letter_id: str) -> bytes:
        """By the form's own defaults, its list of papers cut down to this letter."""
        records = self._desk.store.read
        letter = letterlife.known_letter(records, letter_id)
        matter = records.get(Matter, letter.matter_id)
        values: dict[str, object] = {}
        if matter is not None:
            context = context_of(self._desk, open_file(records, matter), letter)
            context["issued"] = [{f.name: getattr(letter, f.name) for f in dataclasses.fields(letter)}]
            values = dict(defaults(form, context))
        frame = dataclasses.replace(frame_of(self._desk, draft=False), code=code_text(letter, RECEIPT))
        return render(form, values, frame, self._desk.fonts).pdf

    def entries(self) -> list[Sheet]:
        """Of the registers whose entries have a form of their own (接待记录, 巡查记录 …), this month's; in its
        first days still last month's, which are due at the month's end."""
        today = self._desk.clock.today()
        first = (today - _AFTER_MONTH_END).replace(day=1)
        wanted = EntryFilter(first=first, last=today, owner=self._desk.identity.node)
        registers, prints = Registers(self._desk), RegisterPrint(self._desk)
        return [
            Sheet(
                register.title,
                f"{entry.on_date} {entry.title}".strip(),
                partial(prints.entry, entry.id),
            )
            for register in registers.all()
            if register.own_paper is not None
            for entry in registers.page(register.id, wanted, descending=False, limit=_MOST)
        ]

    def blanks(self, form_ids: Iterable[str], copies: int = 1) -> list[Sheet]:
        """Forms to fill in by hand. Raises `UserProblem` for one that is not installed."""
        forms = [self._letters.form(form_id) for form_id in form_ids]
        return [Sheet(form.title, "", partial(self._letters.blank, form.id), copies=copies) for form in forms]

    def kinds_of_blanks(self) -> list[Form]:
        """Every form that makes sense without data, by title."""
        return sorted(self._desk.rules.forms.values(), key=lambda form: (form.title, form.id))

    def count_printed(self, letter_ids: Sequence[str]) -> Changes | None:
        """One print more of each letter that really went out, whatever the number of copies; None for none."""
        if not letter_ids:
            return None

        def work(tx: Transaction) -> Changes:
            for letter_id in letter_ids:
                letterlife.mark_printed(tx, letter_id)
            return tx.changes()

        return self._desk.store.change(work)

    def _whose(self, letter: Letter) -> str:
        matter = self._desk.store.read.get(Matter, letter.matter_id)
        return " ".join(part for part in (letter.number, matter.title if matter else "") if part)
