"""The second copy of the bureau's key is an ordinary age file: the `age` tool opens it with the passphrase."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.exchange.bureaucopy import KIND, Copy, read_copy, write_copy
from desktop_app.security.keys import NodeKeys
from desktop_app.security.passphrases import open_with, seal_with

pty = pytest.importorskip("pty")

AGE = shutil.which("age")
PASSPHRASE = "copy of the key 2026"
COST = 10
_PATIENCE_SECONDS = 60


def _copy(keys: NodeKeys) -> Copy:
    text = keys.to_bytes().decode("ascii")
    return Copy(
        "532301-3f9a01c7", "楚雄市自然资源局", "532301", "ab" * 16, 1, 2, text, "2026-03-02T09:00:00+08:00"
    )


def _typed(command: list[str], *lines: str) -> None:
    """Runs a tool that asks for a passphrase at its terminal; each line is given when it asks.

    No fork of this process, which has threads; a tool that never asks or never ends fails the test.
    """
    master, slave = pty.openpty()
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True) as tool:
        os.close(slave)
        try:
            for line in lines:
                asked = b""
                while not asked.rstrip().endswith(b":"):
                    assert select.select([master], [], [], _PATIENCE_SECONDS)[0], f"it never asked: {asked!r}"
                    asked += os.read(master, 4096)
                os.write(master, f"{line}\n".encode())
            assert tool.wait(_PATIENCE_SECONDS) == 0
        finally:
            tool.kill()
            os.close(master)


@pytest.mark.skipif(AGE is None, reason="age is not installed")
def test_age_opens_what_the_program_wrote(tmp_path: Path) -> None:
    assert AGE is not None
    keys = NodeKeys.generate().rolled()
    sealed, plain = tmp_path / "532301.bureau-key.age", tmp_path / "plain.json"
    sealed.write_bytes(seal_with(write_copy(_copy(keys)), PASSPHRASE, COST))
    _typed([AGE, "-d", "-o", str(plain), str(sealed)], PASSPHRASE)
    found = json.loads(plain.read_bytes())
    assert found["kind"] == KIND
    inside = json.loads(found["keys"])
    assert inside["identity"] == keys.identity
    identity = tmp_path / "identity.txt"
    identity.write_text(inside["earlier"][0]["identity"], encoding="ascii")
    letter = tmp_path / "letter.age"
    old = keys.ring[1].public.seal
    subprocess.run([AGE, "-r", old, "-o", str(letter)], input=b"an old bundle", check=True, timeout=240)
    done = subprocess.run(
        [AGE, "-d", "-i", str(identity), str(letter)], capture_output=True, check=True, timeout=240
    )
    assert done.stdout == b"an old bundle"


@pytest.mark.skipif(AGE is None, reason="age is not installed")
def test_the_program_opens_what_age_wrote(tmp_path: Path) -> None:
    """Whoever seals the same JSON by hand, years later, is understood too."""
    assert AGE is not None
    copy = _copy(NodeKeys.generate())
    plain, sealed = tmp_path / "plain.json", tmp_path / "by-hand.age"
    plain.write_bytes(write_copy(copy))
    _typed([AGE, "-p", "-o", str(sealed), str(plain)], PASSPHRASE, PASSPHRASE)
    assert read_copy(open_with(sealed.read_bytes(), PASSPHRASE)) == copy
