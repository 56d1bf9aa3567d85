"""Planted bugs, at least one against each invariant of sync.md §7: the simulator must notice them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.security.keys import NodeKeys
from desktop_app.services import bundle_import, bundle_return, bundle_take, freezing, identity
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.duties import takeup
from desktop_app.services.forks import setaside
from desktop_app.services.keys import hearing, judging, signing
from desktop_app.store import rewind, streams
from desktop_app.store.transaction import Transaction
from tests.simulation import thief

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Mutation:
    """One function made wrong, and the seeds of which one must notice; `offices` 0: as the seed chooses."""

    name: str
    plant: Plant
    seeds: tuple[int, ...]
    offices: int = 1


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _unsaved_change(patch: pytest.MonkeyPatch) -> None:
    """1: a change is reported saved and is not."""
    patch.setattr(Transaction, "set", lambda *_a, **_k: True)


def _applied_without_a_line(patch: pytest.MonkeyPatch) -> None:
    """2: an imported letter is noted in the journal and its record is not written."""
    real = streams._take_line

    def take(tx: Any, writer: Any, epoch: str, seq: int, raw: bytes, arrivals: Any) -> None:
        line = streams.journal.read_line(raw)
        if line.type == "letter":
            streams.journal.append(tx.connection, line, writer, epoch=epoch, seq=seq)
        else:
            real(tx, writer, epoch, seq, raw, arrivals)

    patch.setattr(streams, "_take_line", take)


def _gap_ignored(patch: pytest.MonkeyPatch) -> None:
    """3: a bundle that comes too early is taken as if nothing were missing."""
    real = bundle_take.point_before

    def point_before(held: Any, manifest: Any, name: str) -> Any:
        try:
            return real(held, manifest, name)
        except bundle_take.MissingRange:
            return bundle_take.Head(manifest.first - 1, bytes.fromhex(manifest.prev))

    patch.setattr(bundle_take, "point_before", point_before)
    patch.setattr(bundle_import, "point_before", point_before)


def _trace_of_a_bad_file(patch: pytest.MonkeyPatch) -> None:
    """4: something is kept before the bundle has been checked."""
    real = bundle_import.import_one

    def import_one(desk: Any, path: Path, *more: Any) -> Any:
        desk.vault.put(path.read_bytes())
        return real(desk, path, *more)

    patch.setattr(bundle_import, "import_one", import_one)


def _ack_survives_an_undo(patch: pytest.MonkeyPatch) -> None:
    """5: an import is taken back and the head stays where it was."""
    patch.setattr(rewind, "_put_back", _nothing)


def _numbers_start_over(patch: pytest.MonkeyPatch) -> None:
    """6: after a restore the runs of numbers are not settled."""
    patch.setattr("desktop_app.core.settle_numbers", _nothing)


def _later_container_taken(patch: pytest.MonkeyPatch) -> None:
    """7: a container of a later version is read as if it were ours."""
    patch.setattr("desktop_app.exchange.manifest._refuse_newer_container", _nothing)


def _unknown_dropped(patch: pytest.MonkeyPatch) -> None:
    """7: a line of an unknown type is taken for one that was applied."""
    patch.setattr(streams, "note_line", _nothing)


def _fields_forgotten(patch: pytest.MonkeyPatch) -> None:
    """7: nobody remembers that a line said more than this version knows."""
    patch.setattr(streams, "has_unknown_fields", lambda _line: False)


def _no_freeze(patch: pytest.MonkeyPatch) -> None:
    """8: after a restore everything may be changed at once."""
    for place in (freezing, identity):
        patch.setattr(place, "freeze", _nothing)
    patch.setattr("desktop_app.services.restore.freeze", _nothing)


def _returned_lines_win(patch: pytest.MonkeyPatch) -> None:
    """8: what the bureau gives back overwrites what was written since."""
    patch.setattr(bundle_return._Mending, "_changed_since", lambda _self, _record: False)
    patch.setattr(thief, "_OFTEN", 1.0)  # a new PC after a theft: one more way back from an old backup


def _moved_folder_unnoticed(patch: pytest.MonkeyPatch) -> None:
    """8: an old folder goes on as if nothing had happened."""
    patch.setattr("desktop_app.core.look", _nothing)


def _old_acks_count(patch: pytest.MonkeyPatch) -> None:
    """9: a restored reader is believed to hold what it held before."""
    patch.setattr(bundle_take, "forget_acks_before", _nothing)
    patch.setattr("desktop_app.services.bundle_giveback.forget_acks_before", _nothing)


def _line_twice(patch: pytest.MonkeyPatch) -> None:
    """9: a line that came under another epoch already is applied again."""
    patch.setattr(streams, "_is_again", lambda *_: False)


def _name_reused(patch: pytest.MonkeyPatch) -> None:
    """10: a new bundle is written over an old one."""
    patch.setattr("desktop_app.base.sticks.free_name", lambda target: target)
    patch.setattr("desktop_app.services.bundle_writing.bundle_name", lambda _manifest: "bundle.lsb")


def _second_branch_refused(patch: pytest.MonkeyPatch) -> None:
    """9: the branch that comes second is refused, and nothing of it is kept."""
    patch.setattr(bundle_import.keeping, "keep", lambda _desk, _bundle, file: Forked(file))


def _lost_branch_forgotten(patch: pytest.MonkeyPatch) -> None:
    """9: a pick throws away the kept lines of the other branch."""
    patch.setattr(setaside, "never_in_state", lambda *_: iter(()))


def _held_branch_stays(patch: pytest.MonkeyPatch) -> None:
    """3: the new branch is picked and what was held beside it stays in the state."""
    patch.setattr("desktop_app.services.forks.picking.cut_off", lambda *_: [])


def _double_of_a_fork_untold(patch: pytest.MonkeyPatch) -> None:
    """6: both branches gave a number and nobody compares them."""
    patch.setattr(setaside, "doubled_in", lambda *_: [])
    patch.setattr(bundle_take, "late_doubles", lambda *_: [])


def _writes_on_after_the_pick(patch: pytest.MonkeyPatch) -> None:
    """8: the PC that lost is told and goes on as ever."""
    patch.setattr(Transaction, "_refuse_shut", _nothing)


def _behind_unnoticed(patch: pytest.MonkeyPatch) -> None:
    """9: a PC that its twin has overtaken goes on in the same life."""
    patch.setattr("desktop_app.core.is_behind", lambda _facts: False)
    patch.setattr("desktop_app.services.bundle_export.is_behind", lambda _facts: False)


def _new_key_unannounced(patch: pytest.MonkeyPatch) -> None:
    """3: a PC signs with its newest key, whether its reader has heard of it or not."""
    patch.setattr(signing.Signing, "pair", lambda self, *_: self._pairs[-1])


def _old_key_thrown_away(patch: pytest.MonkeyPatch) -> None:
    """9: with a new key the old one is forgotten: what was sealed to it before never opens."""
    patch.setattr(NodeKeys, "rolled", lambda _self: NodeKeys.generate())


def _limits_stay_behind(patch: pytest.MonkeyPatch) -> None:
    """2: a matter is handed over and its limits are not."""
    patch.setattr(takeup, "_carry_clocks", _nothing)


def _void_key_counts(patch: pytest.MonkeyPatch) -> None:
    """4: the bureau has called a key void and reads on what it signs."""
    patch.setattr(judging, "is_revoked", lambda *_: False)


def _stolen_successor_counts(patch: pytest.MonkeyPatch) -> None:
    """4: a key that a void one had announced is believed."""
    patch.setattr(hearing, "is_stolen", lambda *_: False)


MUTATIONS = tuple(
    Mutation(plant.__name__.strip("_"), plant, seeds, *offices)
    for plant, seeds, *offices in (
        (_unsaved_change, (1, 2)),
        (_applied_without_a_line, (1, 3)),
        (_gap_ignored, (101, 100)),
        (_trace_of_a_bad_file, (1, 3)),
        (_ack_survives_an_undo, (4,)),
        (_numbers_start_over, (6, 15)),
        (_later_container_taken, (1, 3)),
        (_unknown_dropped, (3, 7)),
        (_fields_forgotten, (4, 5)),
        (_no_freeze, (4, 10)),
        (_returned_lines_win, (328,)),
        (_moved_folder_unnoticed, (2, 3)),
        (_old_acks_count, (26,)),
        (_line_twice, (13,)),
        (_name_reused, (1, 2)),
        (_second_branch_refused, (5, 10)),
        (_lost_branch_forgotten, (48,)),
        (_held_branch_stays, (19, 10)),
        (_double_of_a_fork_untold, (10,)),
        (_writes_on_after_the_pick, (5,)),
        (_behind_unnoticed, (156,)),
        (_new_key_unannounced, (0, 13)),
        (_old_key_thrown_away, (6,)),
        (_limits_stay_behind, (4, 6), 2),
        (_void_key_counts, (195,)),
        (_stolen_successor_counts, (1063,), 0),
    )
)
