"""Forks for the window and the command line: list, describe, pick, review; and what this PC hears of its own branch."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.services import bundle_import
from desktop_app.services.adopting import adopt_rules
from desktop_app.services.branches import kept
from desktop_app.services.desk import Desk
from desktop_app.services.forks import items
from desktop_app.services.forks.describing import describe
from desktop_app.services.forks.items import Settled
from desktop_app.services.forks.notices import Notice, acknowledge, doubled_numbers, notices
from desktop_app.services.forks.own import OwnBranch, own_branches
from desktop_app.services.forks.ownlines import own_things
from desktop_app.services.forks.picking import Picked, pick_in
from desktop_app.services.forks.view import ForkView, Item, Thing
from desktop_app.services.forks.withdrawing import withdraw
from desktop_app.services.peers import find_peer
from desktop_app.store.transaction import Transaction

__all__ = ["Forks", "Settled", "Verdict"]


@dataclass(frozen=True)
class Verdict:
    """What a pick did, and what the screens have to read again."""

    picked: Picked
    changes: Changes


class Forks:
    """Any thread but the window's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[ForkView]:
        """Every fork that was noticed, the newest first; those that wait with their branches."""
        return [self._view(one) for one in kept.forks(self._desk.store.read)]

    def waiting(self) -> int:
        """How many streams are held up until a person picks."""
        return sum(one.state == kept.OPEN for one in kept.forks(self._desk.store.read))

    def _view(self, fork: kept.Fork) -> ForkView:
        records = self._desk.store.read
        waits = fork.state == kept.OPEN
        branches, doubled = describe(self._desk, fork) if waits else ((), ())
        ruling = records.get(ForkRuling, fork.ruling) if fork.ruling else None
        peer = find_peer(records, fork.writer)
        waiting, whole = items.count(records, fork.id)
        return ForkView(
            id=fork.id,
            writer=fork.writer,
            name=peer.name if peer else fork.writer,
            noticed_at=fork.noticed_at,
            waits=waits,
            branches=branches,
            doubled=ruling.doubled if ruling else doubled,
            ruling=ruling,
            open_items=waiting,
            all_items=whole,
        )

    def pick(self, fork_id: str, branch: int, reason: str) -> Verdict:
        """One branch goes on, the others go to review: whole or not at all.

        What waited for the stream to go on is taken in behind it. Raises `InputProblem` without a word on how
        it was checked, `NotAllowed`.
        """
        if not reason.strip():
            raise InputProblem([Problem("reason", "请写明怎样核对的，例如与谁通过电话。")])

        def work(tx: Transaction) -> Verdict:
            found = next((one for one in kept.forks(tx.records) if one.id == fork_id), None)
            if found is None or found.state != kept.OPEN:
                raise NotAllowed("这处分叉已经选定。", way_out="请刷新页面。")
            picked = pick_in(tx, self._desk, found, branch, reason)
            return Verdict(picked, tx.changes())

        found = next((one for one in kept.forks(self._desk.store.read) if one.id == fork_id), None)
        verdict = self._desk.store.change(work)
        adopt_rules(self._desk, verdict.changes)
        bundle_import.take_waiting(self._desk, found.writer if found else "")
        return verdict

    def withdraw(self, fork_id: str, reason: str) -> Changes:
        """A pick that was wrong: the refused PC may write and bring its branch again. Raises `NotAllowed`."""

        def work(tx: Transaction) -> Changes:
            found = next((one for one in kept.forks(tx.records) if one.id == fork_id), None)
            if found is None:
                raise NotAllowed("没有这处分叉。", way_out="请刷新页面。")
            withdraw(tx, found, reason)
            return tx.changes()

        return self._desk.store.change(work)

    def items(self, fork_id: str = "", *, open_only: bool = False) -> list[Item]:
        """The review list of one fork, or of all."""
        return items.items(self._desk, fork_id, open_only=open_only)

    def settle(self, item: str, how: Settled, reason: str) -> None:
        """Closes an item with a reason. Raises `InputProblem`, `NotAllowed`."""
        items.settle(self._desk, item, how, reason)

    def notices(self) -> list[Notice]:
        """Rulings on our own stream that nobody here has acknowledged."""
        return notices(self._desk)

    def acknowledge(self, notice: str) -> Changes:
        """Says that a ruling was read. Raises `NotAllowed`."""
        return acknowledge(self._desk, notice)

    def doubled(self) -> frozenset[str]:
        """Numbers on paper that two branches of one stream gave."""
        return doubled_numbers(self._desk.store.read)

    def own(self) -> list[OwnBranch]:
        """Where a reader holds another branch of our own stream than this PC wrote."""
        return own_branches(self._desk)

    def own_things(self, reader: str) -> list[Thing]:
        """What only this PC has of our own, where that reader did not take its branch."""
        return own_things(self._desk, reader)
