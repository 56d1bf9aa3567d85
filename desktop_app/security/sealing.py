"""Sealing with age v1 (X25519): the only file that knows pyrage.

Recipients are text (`age1…`), identities are text (`AGE-SECRET-KEY-1…`). Output differs each
time, so sealed bytes can never be compared or used as a name for their content.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, BinaryIO

import pyrage

from desktop_app.base.errors import DamagedFile

MAX_HEADER_BYTES = 64 * 1024
MAX_STANZAS = 64
_MAGIC = b"age-encryption.org/v1\n"


def new_identity() -> str:
    """A fresh X25519 identity from the system's generator, as age writes it in a key file."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public half (`age1…`); raises `DamagedFile` for text that is no identity."""
    return str(_identities([identity])[0].to_public())


def check_recipient(recipient: str) -> str:
    """Gives the recipient back if age can seal to it, else raises `DamagedFile`."""
    _recipients([recipient])
    return recipient


def seal(content: bytes, recipients: Sequence[str]) -> bytes:
    """Seals to several readers at once; each of them opens it alone."""
    return bytes(pyrage.encrypt(content, _recipients(recipients)))


def open_sealed(sealed: bytes, identities: Sequence[str]) -> bytes:
    """The content, whole and authentic, or `DamagedFile`; cut, padded and joined files are refused."""
    target = io.BytesIO()
    open_stream(io.BytesIO(sealed), target, identities)
    return target.getvalue()


def seal_stream(source: BinaryIO, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Seals in pieces of 64 KiB. Whatever `source` or `target` raise comes out unchanged.

    pyrage wraps such an error in one of its own, loses a full disk's number on the way, and says
    nothing at all when the very last write fails: so the streams themselves are asked afterwards.
    """
    reader, writer = _Remembering(source), _Remembering(target)
    try:
        pyrage.encrypt_io(reader, writer, _recipients(recipients))
    except (pyrage.EncryptError, OSError) as error:
        raise _first_error(reader, writer) or error from error
    _raise_first(reader, writer)


def open_stream(source: BinaryIO, target: BinaryIO, identities: Sequence[str]) -> None:
    """Opens `source` (seekable, at its start) into `target`, in pieces of 64 KiB.

    Raises `DamagedFile`; by then `target` may hold an authentic beginning, which is not to be used.
    """
    _check_header(source)
    reader, writer = _Remembering(source), _Remembering(target)
    try:
        pyrage.decrypt_io(reader, writer, _identities(identities))
    except (pyrage.DecryptError, OSError) as error:
        raise _first_error(reader, writer) or _unreadable() from error
    _raise_first(reader, writer)


class _Remembering:
    """A stream that keeps the first error of its inner stream, to be raised again afterwards."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        return self._guarded(self._inner.read, size)  # type: ignore[no-any-return]

    def write(self, piece: bytes) -> int:
        return self._guarded(self._inner.write, piece)  # type: ignore[no-any-return]

    def flush(self) -> None:
        self._guarded(self._inner.flush)

    def _guarded(self, act: Any, *args: Any) -> Any:
        try:
            return act(*args)
        except BaseException as error:
            self.error = self.error or error
            raise


def _first_error(*streams: _Remembering) -> BaseException | None:
    return next((stream.error for stream in streams if stream.error), None)


def _raise_first(*streams: _Remembering) -> None:
    error = _first_error(*streams)
    if error is not None:
        raise error


def _check_header(source: BinaryIO) -> None:
    """Bounds what a hostile header may cost before age itself reads it."""
    start = source.tell()
    head = source.read(MAX_HEADER_BYTES)
    source.seek(start)
    end = head.find(b"\n--- ")
    if not head.startswith(_MAGIC) or end < 0 or head.count(b"\n-> ", 0, end) > MAX_STANZAS:
        raise _unreadable()


def _unreadable() -> DamagedFile:
    return DamagedFile(
        "这个文件打不开：可能已经损坏或不完整，也可能不是发给本单位的。",
        way_out="请对方重新导出一份再试；重新导出的也打不开（多在换过电脑、换过密钥以后），请在“数据交换”里重新建立联系。",
    )


def _recipients(texts: Sequence[str]) -> list[Any]:
    try:
        return [pyrage.x25519.Recipient.from_str(text) for text in texts]
    except pyrage.RecipientError as error:
        raise DamagedFile("对方的公钥不完整，无法加密。", way_out="请重新与对方建立联系。") from error


def _identities(texts: Sequence[str]) -> list[Any]:
    try:
        return [pyrage.x25519.Identity.from_str(text) for text in texts]
    except pyrage.IdentityError as error:
        raise DamagedFile("本单位的私钥不完整，无法解密。", way_out="请从备份恢复。") from error
