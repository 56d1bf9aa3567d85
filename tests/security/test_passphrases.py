"""Sealing with a passphrase is age's own format: what is written here, age's library opens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.security.keys import NodeKeys
from desktop_app.security.passphrases import MOST_BYTES, open_with, seal_with

CHEAP = 4


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=3000), st.text(min_size=1, max_size=30))
def test_any_content_under_any_passphrase(content: bytes, passphrase: str) -> None:
    assert open_with(seal_with(content, passphrase, CHEAP), passphrase) == content


@pytest.mark.parametrize("size", [0, 1, MOST_BYTES - 1, MOST_BYTES])
def test_up_to_one_chunk(size: int) -> None:
    assert open_with(seal_with(b"x" * size, "口令", CHEAP), "口令") == b"x" * size


def test_refusals() -> None:
    sealed = seal_with(b"secret", "口令", CHEAP)
    with pytest.raises(UserProblem, match="口令不对"):
        open_with(sealed, "别的")
    with pytest.raises(UserProblem):
        open_with(sealed[:-1] + bytes([sealed[-1] ^ 1]), "口令")
    for strange in (b"", b"%PDF-1.7", sealed[40:]):
        with pytest.raises(DamagedFile):
            open_with(strange, "口令")
    with pytest.raises(ValueError, match="one chunk"):
        seal_with(b"x" * (MOST_BYTES + 1), "口令", CHEAP)


def test_a_ring_keeps_its_earlier_keys_through_storage() -> None:
    keys = NodeKeys.generate().rolled().rolled()
    again = NodeKeys.from_bytes(keys.to_bytes())
    assert again.identities == keys.identities
    assert [pair.public for pair in again.ring] == [pair.public for pair in keys.ring]
    assert again.public == keys.public != keys.ring[1].public
