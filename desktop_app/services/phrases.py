"""Wordings to insert: what the program brings, what the bureau sends, and what the office keeps itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.phrases import Wording, WordingKind, find_wordings, tidied, too_long
from desktop_app.domain.records import Phrase
from desktop_app.services.desk import Desk
from desktop_app.store.journal import LOCAL, OFFICES
from desktop_app.store.transaction import Transaction

OWN, BUREAU = "office", "bureau"


class Phrases:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[Wording]:
        """Everything in force: a kept one takes the place of the shipped one that it names."""
        kept = self._kept()
        replaced = {one.replaces for one in kept if one.replaces}
        shipped = [one for one in self._desk.rules.phrases if one.key not in replaced]
        return [*(self._wording(one) for one in kept), *shipped]

    def find(self, text: str = "", category: str = "", kind: str = "") -> Sequence[Wording]:
        """Those with every word of `text`, what suits the category first, the office's own before others."""
        return find_wordings(self.all(), text, category, kind)

    def keep(
        self,
        title: str,
        text: str,
        *,
        clause: str = "",
        category: str = "",
        key: str = "",
        replaces: str = "",
    ) -> Changes:
        """Keeps a wording of one's own, new or under its `key`; the bureau's go to all offices.

        Raises `InputProblem` for gaps and for an article that is not in the list of those read.
        """
        title, text = tidied(title, text)
        problems = _gaps(title, text)
        fault = self._desk.rules.articles.fault(clause)
        if fault:
            problems.append(Problem("clause", fault))
        if problems:
            raise InputProblem(problems)
        kind = WordingKind.CLAUSE if clause else WordingKind.WORDING
        to = OFFICES if self._desk.identity.is_bureau else LOCAL
        values: dict[str, Any] = {
            "kind": kind,
            "category": category,
            "title": title,
            "text": text,
            "clause": clause,
        }

        def work(tx: Transaction) -> Changes:
            if key:
                tx.set(Phrase, key, to=to, **values)
                return tx.changes()
            made = tx.new_id()
            tx.add(Phrase(id=made, replaces=replaces, **values), to=to)
            return tx.changes(made)

        return self._desk.store.change(work)

    def drop(self, key: str, reason: str) -> Changes:
        """Takes one's own wording out of use. Raises `InputProblem` without a reason."""
        to = OFFICES if self._desk.identity.is_bureau else LOCAL

        def work(tx: Transaction) -> Changes:
            tx.retire(Phrase, key, reason, to=to)
            return tx.changes()

        return self._desk.store.change(work)

    def _kept(self) -> list[Phrase]:
        return self._desk.store.read.find(Phrase, "retired = ''", (), "rowid DESC")

    def _wording(self, kept: Phrase) -> Wording:
        own = kept.owner == self._desk.identity.node
        return Wording(
            key=kept.id,
            kind=kept.kind,
            title=kept.title,
            text=kept.text,
            clause=kept.clause,
            categories=tuple(kept.category.split()),
            source=OWN if own else BUREAU,
        )


def _gaps(title: str, text: str) -> list[Problem]:
    problems = []
    if not title:
        problems.append(Problem("title", "请给这句话起个名字，以后好找。"))
    if not text:
        problems.append(Problem("text", "请填写要保存的句子。"))
    if too_long(title, text):
        problems.append(Problem("text", "名字最多40个字，句子最多2000个字。"))
    return problems
