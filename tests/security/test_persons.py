"""Several persons, the printed code and the bureau's seal on one store key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.errors import UserProblem
from desktop_app.security.recovery import GROUPS, new_code, plain_code
from desktop_app.security.slots import KeySlots, new_store_key
from desktop_app.security.wrapping import Cost

LOW = Cost(memory_kib=64, rounds=1, lanes=1)
KEY = new_store_key()


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    made = KeySlots(tmp_path / "keys.json", LOW)
    made.create(KEY, "东华镇-2026", "王建国")
    return made


def test_each_person_opens_with_an_own_passphrase(slots: KeySlots) -> None:
    slots.set_passphrase(KEY, "李秀英", "另一个口令")
    assert slots.open("另一个口令").person == "李秀英"
    assert slots.open("东华镇-2026").person == "王建国"
    assert slots.persons() == ("王建国", "李秀英")
    slots.change_passphrase("另一个口令", "第三个口令")
    assert slots.open("第三个口令").person == "李秀英"
    slots.remove_person("王建国")
    with pytest.raises(UserProblem):
        slots.open("东华镇-2026")
    with pytest.raises(UserProblem, match="只剩"):
        slots.remove_person("李秀英")


def test_two_persons_never_share_a_passphrase(slots: KeySlots) -> None:
    with pytest.raises(UserProblem, match="已有人使用"):
        slots.set_passphrase(KEY, "李秀英", "东华镇-2026")
    slots.set_passphrase(KEY, "王建国", "东华镇-2026")
    assert slots.persons() == ("王建国",)


def test_a_slot_cannot_be_given_another_name(slots: KeySlots) -> None:
    text = slots.path.read_text(encoding="ascii")
    renamed = text.replace("\\u738b\\u5efa\\u56fd", "\\u674e\\u79c0\\u82f1")
    assert renamed != text
    slots.path.write_text(renamed, encoding="ascii")
    with pytest.raises(UserProblem):
        slots.open("东华镇-2026")


def test_a_new_printed_code_ends_the_old_one(slots: KeySlots) -> None:
    first, second = new_code(), new_code()
    slots.set_recovery(KEY, first)
    assert slots.enter_printed(plain_code(first.lower().replace("-", " "))).key == KEY
    slots.set_recovery(KEY, second)
    assert slots.enter_printed(second).key == KEY
    with pytest.raises(UserProblem, match="最新"):
        try:
            slots.enter_printed(first)
        except UserProblem as problem:
            raise UserProblem(problem.way_out) from problem
    assert slots.unlock("东华镇-2026") == KEY


def test_the_seal_to_the_bureau_is_kept_as_it_is(slots: KeySlots) -> None:
    assert slots.sealed() is None
    slots.set_sealed("age1first", b"one")
    slots.set_sealed("age1second", b"two")
    assert slots.sealed() == ("age1second", b"two")
    assert slots.unlock("东华镇-2026") == KEY


def test_a_code_with_another_number_of_characters_is_counted() -> None:
    with pytest.raises(UserProblem) as problem:
        plain_code("ABC")
    assert (problem.value.field, problem.value.params["count"]) == ("code", 3)


@given(place=st.integers(0, 29), shift=st.integers(1, 31))
def test_one_wrong_character_names_its_group(place: int, shift: int) -> None:
    code, alphabet = new_code(), "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    assert plain_code(code) == code
    at = [at for at, letter in enumerate(code) if letter != "-"][place]
    wrong = alphabet[(alphabet.index(code[at]) + shift) % 32]
    with pytest.raises(UserProblem) as problem:
        plain_code(code[:at] + wrong + code[at + 1 :])
    assert problem.value.params["number"] == code[:at].count("-") + 1
    assert code.count("-") == GROUPS - 1
