"""Sealing a small secret with a passphrase, as the `age` tool does it (scrypt recipient of age v1).

Written out here because pyrage measures the PC for the cost and may end at a gigabyte of memory, which an
old PC does not have; `COST` is what the age tool takes. Opening is pyrage's, so each proves the other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

import pyrage
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyrage import passphrase as with_passphrase

from desktop_app.base.errors import DamagedFile, UserProblem

MAGIC = b"age-encryption.org/v1"
COST = 18
"""Two to this power rounds of scrypt: 256 MB for about a second."""
MOST_BYTES = 64 * 1024
_LABEL = b"age-encryption.org/v1/scrypt"


def seal_with(content: bytes, passphrase: str, cost: int = COST) -> bytes:
    """A standard age file with one scrypt recipient; `content` is at most `MOST_BYTES`, one chunk of age."""
    if len(content) > MOST_BYTES:
        raise ValueError("too much for one chunk")
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrapping = hashlib.scrypt(
        passphrase.encode("utf-8"), salt=_LABEL + salt, n=1 << cost, r=8, p=1, dklen=32, maxmem=1 << 30
    )
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    head = b"%s\n-> scrypt %s %d\n%s\n---" % (MAGIC, _text(salt), cost, _text(wrapped))
    mac = hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")
    last_chunk = bytes(11) + b"\x01"
    sealed = ChaCha20Poly1305(_derived(file_key, nonce, b"payload")).encrypt(last_chunk, content, None)
    return head + b" " + _text(mac) + b"\n" + nonce + sealed


def open_with(sealed: bytes, passphrase: str) -> bytes:
    """Raises `DamagedFile` for what is no such file, `UserProblem` (field `passphrase`) for the wrong one."""
    if not sealed.startswith(MAGIC) or b"\n-> scrypt " not in sealed[:200] or len(sealed) > 2 * MOST_BYTES:
        raise DamagedFile("这不是用口令封好的文件，或者已经损坏。", way_out="请重新选择文件。")
    try:
        return bytes(with_passphrase.decrypt(sealed, passphrase))
    except pyrage.DecryptError as error:
        raise UserProblem(
            "打不开：口令不对，或文件已损坏。",
            way_out="请重新输入做这一份时用的口令；再不行，换另一份。",
            field="passphrase",
        ) from error


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt or None, info=info).derive(key)


def _text(raw: bytes) -> bytes:
    return base64.b64encode(raw).rstrip(b"=")
