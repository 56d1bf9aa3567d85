"""Opens a bundle with suspicion, in the order of sync.md §4; whatever is wrong, nothing is changed."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.base.private import PrivateFolder
from desktop_app.base.sticks import Cancel, Cancelled, never
from desktop_app.exchange import chain, members
from desktop_app.exchange.limits import SHIPPED, Limits, damaged
from desktop_app.exchange.manifest import BlobItem, Manifest, read_manifest
from desktop_app.exchange.members import MemberReader
from desktop_app.exchange.strict import NotStrict, parse_canonical

OpenSealed = Callable[[BinaryIO, BinaryIO], None]
"""Opens a sealed stream into another; raises `DamagedFile` unless it is whole and authentic."""
Verify = Callable[[Manifest, bytes, bytes], bool]
"""(manifest, signed bytes, signature): true if a key enrolled for that writer signed them.

May raise `UserProblem` where the writer is not known at all.
"""


@dataclass(frozen=True)
class OpenedBundle:
    """A bundle that has passed every check of its own; its files vanish when the block ends."""

    manifest: Manifest
    signed: bytes
    signature: bytes
    folder: Path

    def lines(self) -> Iterator[bytes]:
        """The journal lines first…last, verbatim, without newline; may be walked again."""
        with disk_problems(self.folder), (self.folder / members.ENTRIES).open("rb") as stream:
            for line in stream:
                yield line[:-1]

    def blob(self, sha256: str) -> bytes:
        """The plain content of one attachment of the manifest, at most `Limits.blob` bytes."""
        with disk_problems(self.folder):
            return (self.folder / sha256).read_bytes()


@contextmanager
def opened_bundle(
    path: Path,
    *,
    me: str,
    open_sealed: OpenSealed,
    verify: Verify,
    private: PrivateFolder,
    limits: Limits = SHIPPED,
    cancel: Cancel = never,
) -> Iterator[OpenedBundle]:
    """Decrypts and checks `path`, whatever its name, into a private folder wiped at the end.

    Raises `DamagedFile` for one that is cut, altered or hostile; `UserProblem` for one of a later
    version, for another reader, or from a writer that is not enrolled.
    """
    with private.work() as folder:
        payload = folder / "payload"
        with disk_problems(folder):
            _decrypt(path, payload, open_sealed, limits)
            with payload.open("rb") as packed:
                checker = _Checker(folder, payload.stat().st_size, limits, cancel)
                bundle = checker.check(packed, me, verify)
            payload.unlink()
        yield bundle


def _decrypt(path: Path, payload: Path, open_sealed: OpenSealed, limits: Limits) -> None:
    """To the very end before anything is looked at: only then is every byte authentic."""
    with disk_problems(path):
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise damaged("不是文件")  # a pipe would never end, a device never run out
        size, source = found.st_size, path.open("rb")
    with source, payload.open("wb") as target:
        if size > limits.file:
            raise damaged("大小")
        open_sealed(source, target)


class _Checker:
    """One pass over the decrypted content; keeps what it accepts in `folder`."""

    def __init__(self, folder: Path, packed_bytes: int, limits: Limits, cancel: Cancel) -> None:
        self._folder = folder
        self._packed_bytes = packed_bytes
        self._limits = limits
        self._cancel = cancel

    def check(self, packed: BinaryIO, me: str, verify: Verify) -> OpenedBundle:
        try:
            with unpacked(packed, self._limits) as stream:
                return self._walk(MemberReader(stream), me, verify)
        except (zstandard.ZstdError, NotStrict) as error:
            raise damaged("内容") from error

    def _walk(self, reader: MemberReader, me: str, verify: Verify) -> OpenedBundle:
        signed = reader.small(members.MANIFEST, self._limits.manifest)
        signature = reader.small(members.SIGNATURE, members.SIGNATURE_BYTES)
        manifest = read_manifest(signed, self._limits)
        _refuse_misdirected(manifest, me)
        if not verify(manifest, signed, signature):
            raise damaged("签名")
        self._bound_expansion(manifest)
        self._take_entries(manifest, reader.large(members.ENTRIES, manifest.entries_bytes))
        for item in manifest.blobs:
            self._take_blob(item, reader.large(members.blob_name(item.sha256), item.bytes))
        reader.end()
        return OpenedBundle(manifest, signed, signature, self._folder)

    def _bound_expansion(self, manifest: Manifest) -> None:
        declared = manifest.entries_bytes + sum(item.bytes for item in manifest.blobs)
        if declared > self._limits.ratio * self._packed_bytes + self._limits.free_expansion:
            raise damaged("压缩比")

    def _take_entries(self, manifest: Manifest, pieces: Iterator[bytes]) -> None:
        """Hash, count, chain and form of every line, while they are written to the folder."""
        head = bytes.fromhex(manifest.prev)
        if manifest.first == 1 and chain.start(manifest.stream) != head:
            raise damaged("起点")
        count = 0
        with (self._folder / members.ENTRIES).open("wb") as out:
            for line in _lines(self._hashed(pieces, manifest.entries_sha256), self._limits.line):
                parse_canonical(line, self._limits.line)
                head = chain.link(head, line)
                count += 1
                if count > manifest.count:
                    raise damaged("行")
                out.write(line + b"\n")
        if count != manifest.count or head.hex() != manifest.head:
            raise damaged("链")

    def _take_blob(self, item: BlobItem, pieces: Iterator[bytes]) -> None:
        with (self._folder / item.sha256).open("wb") as out:
            for piece in self._hashed(pieces, item.sha256):
                out.write(piece)

    def _hashed(self, pieces: Iterable[bytes], sha256: str) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in pieces:
            if self._cancel():
                raise Cancelled
            digest.update(piece)
            yield piece
        if digest.hexdigest() != sha256:
            raise damaged("校验和")


def unpacked(packed: BinaryIO, limits: Limits) -> BinaryIO:
    """The tar inside, decompressed as it is read; the window is bounded."""
    reader = zstandard.ZstdDecompressor(max_window_size=limits.window).stream_reader(packed)
    return cast("BinaryIO", reader)


def _lines(pieces: Iterable[bytes], longest: int) -> Iterator[bytes]:
    """Cuts pieces into lines; the last one must be ended too."""
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > longest:
            raise damaged("行")
        yield from whole
    if rest:
        raise damaged("行")


def _refuse_misdirected(manifest: Manifest, me: str) -> None:
    if manifest.returned_by:
        if manifest.writer != me or manifest.returned_by != manifest.reader:
            raise UserProblem("这是县局交还给另一个单位的内容。", way_out="请选择发给本单位的文件。")
        return
    if manifest.writer == me:
        raise UserProblem("这是本单位自己导出的数据包，不用导入。", way_out="请选择对方发来的文件。")
    if manifest.reader != me:
        raise UserProblem(
            "这个数据包是发给另一个单位的（{reader}）。",
            way_out="请选择发给本单位的文件。",
            reader=manifest.reader,
        )
