"""A SQLCipher file squeezed without loss: sealed pages do not compress, what is in them does.

Given the key, the salt and each page's IV, sealing gives the very same bytes again; so those are kept
beside the plain pages, under zstd. The test compares the SHA-256 of the file that comes out.
"""

from __future__ import annotations

import hashlib
import hmac
import struct

import zstandard
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
_BODY = PAGE - IV - MAC


def squeeze(sealed: bytes, key: bytes) -> bytes:
    """The file without its encryption; `loosen` gives it back. Raises `ValueError` for another key."""
    salt, ivs, plain = sealed[:SALT], [], []
    for number, at in enumerate(range(0, len(sealed), PAGE), 1):
        page = sealed[at : at + PAGE]
        body, iv = page[SALT if number == 1 else 0 : _BODY], page[_BODY : _BODY + IV]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        ivs.append(iv)
        plain.append(decryptor.update(body) + decryptor.finalize())
    kept = salt + struct.pack("<I", len(ivs)) + b"".join(ivs) + b"".join(plain)
    if loosen(squeezed := zstandard.ZstdCompressor(level=19).compress(kept), key) != sealed:
        raise ValueError("not a SQLCipher 4 file of this key")
    return squeezed


def loosen(squeezed: bytes, key: bytes) -> bytes:
    """The encrypted file, byte for byte."""
    kept = zstandard.ZstdDecompressor().decompress(squeezed)
    salt, (count,) = kept[:SALT], struct.unpack_from("<I", kept, SALT)
    ivs = SALT + 4
    at = ivs + count * IV
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(one ^ 0x3A for one in salt), 2, 32)
    sealed = [salt]
    for number in range(1, count + 1):
        iv = kept[ivs + (number - 1) * IV : ivs + number * IV]
        size = _BODY - (SALT if number == 1 else 0)
        encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
        body = encryptor.update(kept[at : at + size]) + encryptor.finalize()
        at += size
        seal = hmac.digest(mac_key, body + iv + struct.pack("<I", number), "sha512")
        sealed += [body, iv, seal]
    return b"".join(sealed)
