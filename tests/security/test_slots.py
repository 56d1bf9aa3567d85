"""Key slots: the passphrase opens, another does not; other slots are carried along."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.security.slots import KeySlots, new_store_key
from desktop_app.security.wrapping import SHIPPED_COST, Cost

LOW = Cost(memory_kib=64, rounds=1, lanes=1)
KEY = new_store_key()


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    made = KeySlots(tmp_path / "keys.json", LOW)
    made.create(KEY, "东华镇-2026")
    return made


def _edit(slots: KeySlots, **change: Any) -> None:
    content = json.loads(slots.path.read_bytes())
    content["slots"][0].update(change)
    slots.path.write_text(json.dumps(content), encoding="ascii")


def test_shipped_cost_is_pinned() -> None:
    assert Cost(memory_kib=131072, rounds=3, lanes=4) == SHIPPED_COST


def test_the_passphrase_opens_and_full_width_counts_the_same(slots: KeySlots) -> None:
    assert slots.unlock("东华镇-2026") == KEY
    assert slots.unlock("东华镇-２０２６") == KEY


def test_a_wrong_passphrase_names_its_field(slots: KeySlots) -> None:
    with pytest.raises(UserProblem) as problem:
        slots.unlock("东华镇-2027")
    assert problem.value.field == "passphrase"


def test_change_keeps_key_and_foreign_slots(slots: KeySlots) -> None:
    content = json.loads(slots.path.read_bytes())
    foreign = {"kind": "recovery", "anything": [1, 2, 3]}
    content["slots"].append(foreign)
    slots.path.write_text(json.dumps(content), encoding="ascii")
    slots.change_passphrase("东华镇-2026", "新的口令")
    assert slots.unlock("新的口令") == KEY
    assert slots.kinds() == ("passphrase", "recovery")
    assert json.loads(slots.path.read_bytes())["slots"][1] == foreign
    with pytest.raises(UserProblem):
        slots.unlock("东华镇-2026")


def test_change_with_a_wrong_old_one_changes_nothing(slots: KeySlots) -> None:
    before = slots.path.read_bytes()
    with pytest.raises(UserProblem):
        slots.change_passphrase("x", "y")
    with pytest.raises(UserProblem):
        slots.change_passphrase("东华镇-2026", "")
    assert slots.path.read_bytes() == before


def test_nothing_is_overwritten(slots: KeySlots) -> None:
    with pytest.raises(UserProblem):
        slots.create(KEY, "other")
    assert slots.unlock("东华镇-2026") == KEY


def test_a_slot_cannot_be_given_other_parameters(slots: KeySlots) -> None:
    _edit(slots, kind="passphrase", cipher="other")
    with pytest.raises(UserProblem):
        slots.unlock("东华镇-2026")


@pytest.mark.parametrize("memory", [0, -1, 1 << 40, "64", 1.5])
def test_a_hostile_cost_is_refused_at_once(slots: KeySlots, memory: object) -> None:
    kdf = json.loads(slots.path.read_bytes())["slots"][0]["kdf"]
    _edit(slots, kdf={**kdf, "memory_kib": memory})
    with pytest.raises(DamagedFile):
        slots.unlock("东华镇-2026")


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"format":"x"}', b"[" * 100_000])
def test_a_broken_file_is_told_plainly(slots: KeySlots, content: bytes) -> None:
    slots.path.write_bytes(content)
    with pytest.raises(DamagedFile):
        slots.unlock("东华镇-2026")


def test_a_newer_file_asks_for_an_upgrade(slots: KeySlots) -> None:
    content = json.loads(slots.path.read_bytes())
    slots.path.write_text(json.dumps({**content, "version": 2}), encoding="ascii")
    with pytest.raises(UserProblem, match="升级"):
        slots.unlock("东华镇-2026")


def test_the_key_stands_nowhere_in_the_file(slots: KeySlots) -> None:
    raw = slots.path.read_bytes()
    assert KEY not in raw
    assert KEY.hex().encode() not in raw
