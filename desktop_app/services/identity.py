"""Whose data this is and whether it is the newest: looked at before the first write (sync.md §5)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.base.clock import Clock
from desktop_app.base.errors import UserProblem
from desktop_app.base.randomness import Randomness
from desktop_app.services import numbers
from desktop_app.services.freezing import freeze
from desktop_app.services.numbers import Series
from desktop_app.services.numberseries import entry_series
from desktop_app.services.peers import epochs, next_epoch
from desktop_app.services.sidecar import Known
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.rewind import standing
from desktop_app.store.store import Store
from desktop_app.store.transaction import Transaction

MACHINE = "machine"
_SETTLED = "numbers_settled"
_ROUND = 100
BEHIND = "behind_in"
"""The local fact that in this epoch another PC has gone further: the next start begins a new one."""
_GIVEN = "SELECT series, year, max(counter) FROM given_number WHERE owner = ? GROUP BY 1, 2"
_ENTRIES = (
    "SELECT register, year, max(counter) FROM register_entry WHERE owner = ? AND counter > 0 GROUP BY 1, 2"
)


class MovedStore(UserProblem):
    """The folder is not simply the one that was used here last; a person decides before anything is written."""


class OlderStore(MovedStore):
    """This PC has seen a newer state of the same data: what is missing may be found in a backup."""


def look(facts: Mapping[str, str], lseq: int, machine: str, known: Known | None) -> None:
    """Raises `MovedStore` where going on as if nothing had happened could give a number twice.

    `lseq` is the newest entry of the store, `known` what the sidecar of this PC says.
    """
    if known is not None:
        _refuse_older(facts, lseq, known)
    # Empty after a restore: the backup belongs to whichever PC it was brought back on.
    if (facts.get(MACHINE) or machine) != machine:
        raise MovedStore(
            "这份数据是从另一台电脑复制过来的。",
            way_out="如果以后只在这台电脑上用，可以继续；原来那台电脑上的数据请不要再用。",
        )


def _refuse_older(facts: Mapping[str, str], lseq: int, known: Known) -> None:
    earlier = {epoch.id for epoch in epochs(facts)}
    if known.epoch not in earlier:
        raise OlderStore(
            "这台电脑上用过这份数据更新的一个版本，现在打开的是较旧的。",
            way_out="请先找一找更新的数据文件夹；确实没有了，再继续使用这一份。",
        )
    if known.epoch == facts["epoch"] and lseq < known.lseq:
        raise OlderStore(
            "这份数据比上次使用时旧：少了最近的 {count} 次改动，可能是放回了旧的文件夹。",
            way_out="请先找一找更新的数据文件夹；确实没有了，再继续使用这一份。",
            count=known.lseq - lseq,
        )


def is_behind(facts: Mapping[str, str]) -> bool:
    """Whether a reader has told us that another PC went on with this very life."""
    return facts.get(BEHIND) == facts.get("epoch")


def begin_anew(store: Store, machine: str, randomness: Randomness, clock: Clock) -> None:
    """A person decided to go on with this folder: a new epoch, so that nothing is given out twice."""
    at = clock.now().isoformat(timespec="seconds")
    until = standing(store.read.connection)
    changed = {
        **next_epoch(store.read, randomness.token(16).hex(), until),
        "restored_at": at,
        MACHINE: machine,
    }

    def work(tx: Transaction) -> None:
        set_meta(tx, changed)
        freeze(tx, until)

    store.change(work)


def settle_numbers(tx: Transaction, known: Known | None) -> None:
    """Once an epoch, before its first number: no number that paper may already bear is given again.

    With a sidecar the runs go on behind what this PC had given. Without one each run of the newest
    year leaps to the next hundred; what is skipped is recorded as void (product.md, "Numbers").
    """
    facts = meta(tx.records)
    if facts["epoch_no"] == "1" or facts.get(_SETTLED) == facts["epoch"]:
        return
    if known is not None and not _was_behind(facts):
        # The numbers themselves come back from the bureau, or are found on paper: no void ones in their place.
        numbers.keep_floors(tx, known.counters)
    else:
        for (series, year), last in _last(tx.records, tx.node).items():
            if not series.endswith("*"):
                high = (last // _ROUND + 1) * _ROUND
                numbers.state_last(tx, Series(series, ""), year, high, why="恢复数据前可能已用至此号")
    set_meta(tx, {_SETTLED: facts["epoch"]})


def _was_behind(facts: Mapping[str, str]) -> bool:
    """This PC's own memory says nothing of the numbers that the other one gave."""
    return any(epoch.id == facts.get(BEHIND) for epoch in epochs(facts)[:-1])


def counters(records: Records, node: str) -> dict[str, int]:
    """How far each run of numbers has come, those of the registers too, for the sidecar. Keys: `series|year`."""
    return {f"{series}|{year}": count for (series, year), count in _runs(records, node).items()}


def _runs(records: Records, node: str) -> dict[tuple[str, int], int]:
    found: dict[tuple[str, int], int] = {}
    given = [(str(row[0]), row[1], row[2]) for row in records.rows(_GIVEN, (node,))]
    entries = [(entry_series(str(row[0])), row[1], row[2]) for row in records.rows(_ENTRIES, (node,))]
    for series, year, count in given + entries:
        run = series, int(str(year))
        found[run] = max(int(str(count)), found.get(run, 0))
    return found


def _last(records: Records, node: str) -> dict[tuple[str, int], int]:
    """The last counter of each series in its newest year."""
    runs = _runs(records, node)
    newest = {series: max(year for one, year in runs if one == series) for series, _year in runs}
    return {(series, year): count for (series, year), count in runs.items() if year == newest[series]}
