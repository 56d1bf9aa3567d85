"""Registers on paper: an entry on its own form or on a sheet made from its fields, and the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.base.errors import UserProblem
from desktop_app.documents.render import render
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.forms import Form, Frame
from desktop_app.domain.registers import Paper, Register, shown
from desktop_app.domain.registers.listsheet import ROWS, SPAN, list_form
from desktop_app.domain.registers.sheets import NUMBER, TITLE, entry_form
from desktop_app.services.desk import Desk
from desktop_app.services.registers.entries import Registers
from desktop_app.services.registers.papervalues import PaperValues
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.registers.taskline import span_text
from desktop_app.services.registers.words import EntryWords
from desktop_app.services.settings import Settings

_MOST_ROWS = 3_000


class RegisterPrint:
    """Any thread; rendering takes some tens of milliseconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._registers = desk, Registers(desk)
        self._values = PaperValues(desk)

    def papers(self, register_id: str) -> list[tuple[str, str]]:
        """(form id, title) of the papers of an entry; the first is its own, empty for the plain sheet."""
        register = self._registers.get(register_id)
        own = register.own_paper
        first = [(own.form, own.title)] if own else [("", register.title)]
        return first + [(one.form, one.title) for one in register.papers if one is not own]

    def entry(self, entry_id: str, form_id: str = "") -> bytes:
        """The PDF of an entry, on a form of its register. Raises `InputProblem` for unprintable characters."""
        file = self._registers.open(entry_id)
        register, entry = file.register, file.entry
        paper = self._paper(register, form_id)
        if paper is None:
            return self._render(entry_form(register), self._values.sheet_values(register, entry), entry)
        form = self._desk.rules.forms[paper.form]
        return self._render(form, self._values.paper_values(register, entry, paper, file.links), entry)

    def _paper(self, register: Register, form_id: str) -> Paper | None:
        if not form_id:
            return register.own_paper
        found = next((one for one in register.papers if one.form == form_id), None)
        if found is None:
            raise UserProblem("这本台账没有这种文书：{form}", way_out="请刷新页面。", form=form_id)
        return found

    def _render(self, form: Form, values: Mapping[str, object], entry: RegisterEntry) -> bytes:
        return render(form, values, self._frame(entry.number), self._desk.fonts).pdf

    def _frame(self, number: str = "") -> Frame:
        settings = Settings(self._desk).all()
        return Frame(
            organ=settings["organ"],
            office=settings["office"],
            number=number,
            dated_on=self._desk.clock.today(),
        )

    def lists(self, register_id: str) -> list[tuple[str, str]]:
        """(form id, title) of the prints of the list; the plain ledger has no form id."""
        register = self._registers.get(register_id)
        plain = [("", f"{register.title}台账")]
        if not register.list_form:
            return plain
        return [(register.list_form, self._desk.rules.forms[register.list_form].title), *plain]

    def listing(
        self,
        register_id: str,
        wanted: EntryFilter,
        *,
        sort: str = "on",
        descending: bool = False,
        form_id: str = "",
    ) -> bytes:
        """The PDF of a list as it stands under the filter. Raises `UserProblem` where there is nothing to print.

        `form_id` is one of `lists`; a form of its own prints only what meets its condition.
        """
        register = self._registers.get(register_id)
        if form_id:
            wanted = replace(wanted, where=(*wanted.where, *register.list_where))
        entries = self._registers.page(
            register_id, wanted, sort=sort, descending=descending, limit=_MOST_ROWS
        )
        if not entries:
            raise UserProblem("没有可以打印的记录。", way_out="请先改筛选条件。")
        form, rows = list_form(register), ROWS
        if form_id:
            form, rows = self._desk.rules.forms[register.list_form], register.list_rows
        values = {
            TITLE: f"{register.title}台账",
            SPAN: _span(wanted),
            rows: self._rows(register, entries),
        }
        return render(form, values, self._frame(), self._desk.fonts).pdf

    def _rows(self, register: Register, entries: Sequence[RegisterEntry]) -> list[dict[str, str]]:
        words = EntryWords(self._desk)
        return [
            {
                NUMBER: one.number,
                **{field.key: shown(field, one.values.get(field.key), words) for field in register.fields},
            }
            for one in entries
        ]


def _span(wanted: EntryFilter) -> str:
    if wanted.first and wanted.last:
        return span_text((wanted.first, wanted.last))
    day: date | None = wanted.first or wanted.last
    return "" if day is None else f"{day.isoformat()}起" if wanted.first else f"至{day.isoformat()}"
