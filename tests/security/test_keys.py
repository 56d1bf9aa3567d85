"""Keys: what is signed verifies with the exported PEM, what is sealed opens with the exported identity."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import DamagedFile
from desktop_app.security import sealing
from desktop_app.security.keys import NodeKeys, PublicKeys, readable

KEYS = NodeKeys.generate()
OTHERS = NodeKeys.generate()


@settings(max_examples=30)
@given(st.binary(max_size=300))
def test_signature_holds_for_this_message_and_key_only(message: bytes) -> None:
    signature = KEYS.sign(message)
    assert KEYS.public.verify(message, signature)
    assert not KEYS.public.verify(message + b"x", signature)
    assert not OTHERS.public.verify(message, signature)
    assert not KEYS.public.verify(message, signature[:-1])


def test_keys_survive_storing() -> None:
    again = NodeKeys.from_bytes(KEYS.to_bytes())
    assert again.public == KEYS.public
    assert again.identity == KEYS.identity
    assert PublicKeys.from_data(KEYS.public.as_data()) == KEYS.public


@pytest.mark.parametrize("stored", [b"", b"{}", b"[]", b'{"sign":"AA==","identity":"x"}', b"\xff"])
def test_broken_stored_keys_are_refused(stored: bytes) -> None:
    with pytest.raises(DamagedFile):
        NodeKeys.from_bytes(stored)


@pytest.mark.parametrize("change", [{"sign": "AA=="}, {"seal": "age1xyz"}, {"seal": 5}, {"sign": None}])
def test_broken_public_keys_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(DamagedFile):
        PublicKeys.from_data({**KEYS.public.as_data(), **change})


def test_fingerprint_can_be_read_aloud_and_differs() -> None:
    assert re.fullmatch(r"\d{4}( \d{4}){5}", KEYS.public.fingerprint())
    assert KEYS.public.fingerprint() != OTHERS.public.fingerprint()
    assert readable(bytes(32)) == "0000 0000 0000 0000 0000 0000"


def test_openssl_verifies_and_age_opens(tmp_path: Path) -> None:
    (tmp_path / "pub.pem").write_bytes(KEYS.public.sign_pem())
    (tmp_path / "message").write_bytes("处理意见".encode())
    (tmp_path / "sig").write_bytes(KEYS.sign("处理意见".encode()))
    (tmp_path / "node.agekey").write_text(KEYS.agekey(), encoding="utf-8")
    (tmp_path / "sealed").write_bytes(sealing.seal(b"content", [OTHERS.public.seal, KEYS.public.seal]))
    verify = "openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in message -sigfile sig"
    assert (
        subprocess.run(verify.split(), cwd=tmp_path, check=False, capture_output=True, timeout=240).returncode
        == 0
    )
    opened = subprocess.run(
        ["age", "-d", "-i", "node.agekey", "sealed"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=240,
    )
    assert opened.stdout == b"content"
