"""The signed beginning of a bundle, without reading the rest: whose it is, for whom, how far."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import BinaryIO, cast

import zstandard

from desktop_app.exchange import members
from desktop_app.exchange.limits import SHIPPED, Limits, damaged
from desktop_app.exchange.manifest import Manifest, read_manifest
from desktop_app.exchange.members import MemberReader
from desktop_app.exchange.unpack import OpenSealed, unpacked


class _Enough(Exception):
    """The beginning is long enough; the rest of the file is not opened."""


class _Beginning:
    """A file to write to, that takes what is opened until `most` bytes are there."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.taken = bytearray()

    def write(self, piece: bytes) -> int:
        self.taken += piece
        if len(self.taken) >= self._most:
            raise _Enough
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""


def peek(
    sealed: BinaryIO, open_sealed: OpenSealed, limits: Limits = SHIPPED
) -> tuple[Manifest, bytes, bytes]:
    """(manifest, its bytes, its signature). The signature is not checked here, the rest not looked at.

    Raises `DamagedFile` for what is no bundle or not sealed to us, `UserProblem` for a later container.
    """
    plain = _Beginning(2 * limits.manifest)
    with suppress(_Enough):
        open_sealed(sealed, cast("BinaryIO", plain))
    try:
        with unpacked(io.BytesIO(plain.taken), limits) as stream:
            reader = MemberReader(stream)
            signed = reader.small(members.MANIFEST, limits.manifest)
            signature = reader.small(members.SIGNATURE, members.SIGNATURE_BYTES)
    except zstandard.ZstdError as error:
        raise damaged("内容") from error
    return read_manifest(signed, limits), signed, signature
