"""The list of letters by what is to be done with them: approve, issue, serve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState, Matter, Party
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk

SORTS = {"title": "title", "number": "number", "dated": "dated_on", "state": "state"}
"""Columns that the list can be sorted by."""

_USUAL = "dated_on IS NOT NULL, dated_on DESC, issued_at DESC, rowid DESC"
_OPEN = (LetterState.DRAFT, LetterState.SUBMITTED)


class LetterStage(StrEnum):
    """Views of the list; each letter that is not void stands in ALL and in at most one other."""

    ALL = ""
    TO_APPROVE = "to_approve"
    TO_ISSUE = "to_issue"
    TO_SERVE = "to_serve"
    VOID = "void"


@dataclass(frozen=True)
class LetterFilter:
    """What to list. `text` is looked for in title, number and the matter's number and title."""

    stage: str = LetterStage.ALL
    text: str = ""


@dataclass(frozen=True)
class LetterRow:
    """A letter with its matter and the name of the matter's main party."""

    letter: Letter
    matter: Matter | None
    name: str


class LetterList:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(
        self,
        wanted: LetterFilter,
        offset: int = 0,
        limit: int = 100,
        sort: str = "",
        *,
        descending: bool = False,
    ) -> list[LetterRow]:
        """Rows from `offset` on: what is not issued yet, then by the day on the paper, the newest first; or by
        one of `SORTS`. Printing or serving a letter does not move it."""
        where, params = self._where(wanted)
        records = self._desk.store.read
        order = f"{SORTS[sort]}{' DESC' if descending else ''}, {_USUAL}" if sort in SORTS else _USUAL
        letters = records.find(Letter, where, params, order, limit=limit, offset=offset)
        matters = records.many(Matter, [letter.matter_id for letter in letters])
        names = self._names([matter.id for matter in matters.values()])
        return [
            LetterRow(letter, matters.get(letter.matter_id), names.get(letter.matter_id, ""))
            for letter in letters
        ]

    def count(self, wanted: LetterFilter) -> int:
        """Length of the whole list under the filter."""
        where, params = self._where(wanted)
        value = self._desk.store.read.value(f"SELECT count(*) FROM letter WHERE {where}", params)  # noqa: S608
        return value if isinstance(value, int) else 0

    def counts(self, text: str = "") -> dict[str, int]:
        """Length of every view under the same text."""
        return {stage: self.count(LetterFilter(stage, text)) for stage in LetterStage}

    def _names(self, matter_ids: Sequence[str]) -> dict[str, str]:
        places = ",".join("?" * len(matter_ids))
        sql = (
            "SELECT l.matter_id, l.party_id, m.procedure, min(l.place) FROM matter_party l"  # noqa: S608
            f" JOIN matter m ON m.id = l.matter_id WHERE l.matter_id IN ({places}) AND l.retired = '' GROUP BY 1"
        )
        links = {
            str(row[0]): (str(row[1]), str(row[2])) for row in self._desk.store.read.rows(sql, matter_ids)
        }
        cards = self._desk.store.read.many(Party, [party for party, _procedure in links.values()])
        names = {str(card.id): "" if card.anonymous else card.name for card in cards.values()}
        rules = self._desk.rules
        return {
            matter: names.get(party, "") or rules.procedures.nobody(procedure)
            for matter, (party, procedure) in links.items()
        }

    def _where(self, wanted: LetterFilter) -> tuple[str, list[object]]:
        condition, params = shown(self._desk, "matter_id")
        parts = ["retired = ''", condition]
        stage, values = self._stage(wanted.stage)
        parts.append(stage)
        params += values
        for word in wanted.text.split():
            parts.append(
                "(instr(title, ?) > 0 OR instr(number, ?) > 0 OR matter_id IN"
                " (SELECT id FROM matter WHERE instr(number, ?) > 0 OR instr(title, ?) > 0))"
            )
            params += [word] * 4
        return " AND ".join(parts), params

    def _stage(self, stage: str) -> tuple[str, list[object]]:
        if stage == LetterStage.TO_APPROVE:
            where, forms = self._forms(lambda form: form.approval)
            return f"state IN (?, ?) AND {where}", [*_OPEN, *forms]
        if stage == LetterStage.TO_ISSUE:
            where, forms = self._forms(lambda form: not form.approval)
            return f"(state = ? OR (state IN (?, ?) AND {where}))", [LetterState.APPROVED, *_OPEN, *forms]
        if stage == LetterStage.TO_SERVE:
            where, forms = self._forms(lambda form: form.service)
            return f"state = ? AND served_on IS NULL AND {where}", [LetterState.ISSUED, *forms]
        if stage == LetterStage.VOID:
            return "state = ?", [LetterState.VOID]
        return "state <> ?", [LetterState.VOID]

    def _forms(self, fits: Callable[[Form], bool]) -> tuple[str, list[object]]:
        ids: list[object] = [form.id for form in self._desk.rules.forms.values() if fits(form)]
        return f"form IN ({','.join('?' * len(ids))})", ids
