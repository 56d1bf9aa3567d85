"""Persons' identities in the slot file: with the passphrase, with the printed code, and after an older version."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.security import sealing
from desktop_app.security.identities import BUREAU, PRINTED, Escrow, give, joined, take
from desktop_app.security.recovery import new_code
from desktop_app.security.ring import Ring
from desktop_app.security.slots import KeySlots, new_store_key
from desktop_app.security.wrapping import Cost

LOW = Cost(memory_kib=64, rounds=1, lanes=1)
KEY = new_store_key()
FIRST, SECOND = "东华镇-2026", "另一个口令"


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    made = KeySlots(tmp_path / "keys.json", LOW)
    made.create(KEY, FIRST, "王建国")
    return made


def test_each_passphrase_opens_an_own_identity(slots: KeySlots) -> None:
    slots.set_passphrase(KEY, "李秀英", SECOND)
    mine, hers = slots.open(FIRST), slots.open(SECOND)
    assert mine.key == hers.key == KEY and mine.identities != hers.identities
    known = slots.recipients()
    assert known["王建国"] == sealing.recipient_of(mine.identities[0])
    assert known["李秀英"] == sealing.recipient_of(hers.identities[0])
    slots.change_passphrase(SECOND, "第三个口令")
    assert slots.open("第三个口令").identities == hers.identities
    assert slots.recipients() == known
    for secret in (*mine.identities, *hers.identities):
        assert secret not in slots.path.read_text(encoding="ascii")
    slots.remove_person("李秀英")
    assert slots.recipients().keys() == {"王建国"}


def test_a_slot_of_before_gets_one_at_the_next_opening(slots: KeySlots) -> None:
    content = json.loads(slots.path.read_text(encoding="ascii"))
    for slot in content["slots"]:
        del slot["identities"], slot["recipient"]
    slots.path.write_text(json.dumps(content), encoding="ascii")
    assert (slots.open(FIRST).identities, slots.recipients()) == ((), {})
    made = slots.give_identity(FIRST)
    assert made.identities and slots.open(FIRST) == made == slots.give_identity(FIRST)


def test_an_altered_identity_does_not_open(slots: KeySlots) -> None:
    slots.set_passphrase(KEY, "李秀英", SECOND)
    content = json.loads(slots.path.read_text(encoding="ascii"))
    one, other = content["slots"]
    one["identities"] = other["identities"]
    slots.path.write_text(json.dumps(content), encoding="ascii")
    with pytest.raises(Exception, match="口令不对"):
        slots.open(FIRST)


def test_the_printed_code_gives_the_identities_back(slots: KeySlots) -> None:
    code = new_code()
    slots.set_recovery(KEY, code)
    held = slots.open(FIRST).identities
    slots.keep_escrow(give("王建国", "node", held, PRINTED, slots.printed_recipient()))
    slots.keep_escrow(give("王建国", "node", held, PRINTED, slots.printed_recipient()))
    [kept] = slots.escrows("王建国", PRINTED)
    assert take(kept.sealed, slots.enter_printed(code).identities) == ("node", held)
    assert take(kept.sealed, [sealing.new_identity()]) is None
    assert (slots.escrows("王建国", BUREAU), slots.escrows("李秀英", PRINTED)) == ([], [])
    slots.remove_person("x")
    assert slots.enter_printed(code).key == KEY and slots.persons() == ("王建国",)


def test_what_is_no_escrow_is_passed_over() -> None:
    assert Escrow.of_slot({"kind": "escrow"}) is None
    identity = sealing.new_identity()
    to = sealing.recipient_of(identity)
    for content in (b"", b"[]", b'{"identities": ["x"], "node": "n"}', b'{"node": 1}'):
        assert take(sealing.seal(content, [to]), [identity]) is None
    assert joined(("a", "b"), (), ("b", "", "c")) == ("a", "b", "c")


def test_a_ring_forgets() -> None:
    identity, ring = sealing.new_identity(), Ring()
    sealed = sealing.seal("密".encode(), [sealing.recipient_of(identity)])
    assert ring.open(sealed) is None and ring.recipient == ""
    ring.hold([identity], {"王建国": "age1"})
    assert ring.open(sealed) == ring.open(sealed) == "密".encode()
    assert ring.recipient == sealing.recipient_of(identity)
    ring.drop()
    assert ring.open(sealed) is None and ring.persons == {"王建国": "age1"}
    assert ring.recipient == sealing.recipient_of(identity), "what was typed last is sealed to who typed it"


def test_what_one_person_was_opening_is_not_kept_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page was being read while the screen was locked and another person unlocked it."""
    hers, his, ring = sealing.new_identity(), sealing.new_identity(), Ring()
    sealed = sealing.seal("密".encode(), [sealing.recipient_of(hers)])
    opened = sealing.open_sealed

    def slowly(content: bytes, keys: Sequence[str]) -> bytes:
        found = opened(content, keys)
        ring.hold([his], {})
        return found

    ring.hold([hers], {})
    with monkeypatch.context() as patch:
        patch.setattr(sealing, "open_sealed", slowly)
        assert ring.open(sealed) == "密".encode()
    assert ring.open(sealed) is None
