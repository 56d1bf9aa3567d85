"""Invitation and request: signed, bounded, and one number on both screens."""

import random
from dataclasses import replace

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange import enrolment
from desktop_app.exchange.enrolment import INVITATION, REQUEST, Card, Introduction
from desktop_app.security.keys import NodeKeys, PublicKeys, readable
from tests.exchange import parts


def _verify(key: bytes, message: bytes, signature: bytes) -> bool:
    return PublicKeys(key, "").verify(message, signature)


def _card(keys: NodeKeys, node: str, role: str) -> Card:
    return Card(
        node=node,
        role=role,
        place_code=node.partition("-")[0],
        name="东华镇国土所",
        short_sign="东华",
        sign_key=keys.public.sign,
        seal_key=keys.public.seal,
        townships=("532301105",),
    )


BUREAU = _card(parts.BUREAU, parts.BUREAU_NODE, "bureau")
OFFICE = _card(parts.OFFICE, parts.OFFICE_NODE, "office")
INVITED = Introduction(INVITATION, BUREAU, "2026-03-02T09:00:00+08:00")
ASKED = Introduction(REQUEST, OFFICE, "2026-03-02T10:00:00+08:00", answers=BUREAU.identity_hash())
INVITATION_FILE = enrolment.write_introduction(INVITED, parts.BUREAU.sign)
REQUEST_FILE = enrolment.write_introduction(ASKED, parts.OFFICE.sign)


def test_both_sides_see_the_same_number() -> None:
    office_sees = readable(enrolment.joint_hash(ASKED))
    received = enrolment.read_introduction(REQUEST_FILE, REQUEST, _verify)
    assert received == ASKED
    assert received.answers == BUREAU.identity_hash()
    assert readable(enrolment.joint_hash(received)) == office_sees


def test_invitation_survives_its_file() -> None:
    assert enrolment.read_introduction(INVITATION_FILE, INVITATION, _verify) == INVITED
    rebuilt = replace(ASKED, replaces=parts.OFFICE_NODE)
    raw = enrolment.write_introduction(rebuilt, parts.OFFICE.sign)
    assert enrolment.read_introduction(raw, REQUEST, _verify) == rebuilt


def test_swapped_keys_change_the_number() -> None:
    thief = NodeKeys.generate()
    other_office = replace(ASKED, card=_card(thief, parts.OFFICE_NODE, "office"))
    other_bureau = replace(ASKED, answers=_card(thief, parts.BUREAU_NODE, "bureau").identity_hash())
    numbers = {enrolment.joint_hash(each) for each in (ASKED, other_office, other_bureau)}
    assert len(numbers) == 3
    assert replace(BUREAU, name="新名称").identity_hash() == BUREAU.identity_hash()


def test_cut_or_flipped_files_are_refused() -> None:
    chance = random.Random(3)
    for _ in range(200):
        at = chance.randrange(len(REQUEST_FILE))
        flipped = bytes([REQUEST_FILE[at] ^ 1 << chance.randrange(8)])
        for bad in (REQUEST_FILE[:at], REQUEST_FILE[:at] + flipped + REQUEST_FILE[at + 1 :]):
            with pytest.raises(UserProblem):
                enrolment.read_introduction(bad, REQUEST, _verify)


def test_the_other_file_is_named() -> None:
    with pytest.raises(UserProblem, match="申请文件"):
        enrolment.read_introduction(INVITATION_FILE, REQUEST, _verify)


def test_a_signature_of_other_keys_is_refused() -> None:
    raw = enrolment.write_introduction(ASKED, NodeKeys.generate().sign)
    with pytest.raises(DamagedFile):
        enrolment.read_introduction(raw, REQUEST, _verify)


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b"x" * 70_000, b'{"body":{},"signature":"AAAA"}'])
def test_nonsense_is_refused(raw: bytes) -> None:
    with pytest.raises(DamagedFile):
        enrolment.read_introduction(raw, INVITATION, _verify)
