"""The vault of attachments: each content one age file, whose name confirms nothing to a thief.

A file is named by HMAC(key derived from the store key, SHA-256 of the content), so that who knows
a document cannot find out whether it lies here. SHA-256 itself stands only in the journal.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems, fsync_folder, write_whole
from desktop_app.security import sealing

MAX_BLOB_BYTES = 64 * 1024 * 1024
_SUFFIX = ".age"
_HASH = re.compile(r"[0-9a-f]{64}")
_SEAL_OVERHEAD_BYTES = 1024 * 1024


class BlobVault:
    """Folder of sealed contents. `identities`: age keys, the current one first, older ones kept."""

    def __init__(
        self, folder: Path, store_key: bytes, identities: Sequence[str], max_bytes: int = MAX_BLOB_BYTES
    ) -> None:
        self.folder = folder
        self._name_key = hmac.digest(store_key, b"landdesk blob names", "sha256")
        self._max_bytes = max_bytes
        self.use(identities)

    def use(self, identities: Sequence[str]) -> None:
        """From now on new contents are sealed to the first of these; all of them open."""
        self._identities = tuple(identities)
        self._recipient = sealing.recipient_of(identities[0])

    def put(self, content: bytes) -> str:
        """Stores the content durably, once, and returns its SHA-256 (hex).

        When this returns, the file and its folder entry are on disk and have been opened and
        compared; commit the record that names it only afterwards. Raises `UserProblem` if too big.
        """
        if len(content) > self._max_bytes:
            raise UserProblem(
                "文件太大：{size} MB，最多 {limit} MB。",
                way_out="请压缩后再添加，或分成几个文件。",
                size=-(-len(content) // 1_000_000),
                limit=self._max_bytes // 1_000_000,
            )
        sha256 = hashlib.sha256(content).hexdigest()
        if not self.is_whole(sha256):
            self._write(self.path(sha256), content)
            if not self.is_whole(sha256):
                raise UserProblem("附件写入后读回不一致。", way_out="磁盘可能有故障，请换盘并尽快备份。")
        return sha256

    def read(self, sha256: str) -> bytes:
        """The content, checked against its hash; `DamagedFile` if missing or altered."""
        path = self.path(sha256)
        with disk_problems(self.folder):
            if not path.is_file() or path.stat().st_size > self._max_bytes + _SEAL_OVERHEAD_BYTES:
                raise _missing()
            sealed = path.read_bytes()
        content = sealing.open_sealed(sealed, self._identities)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise _missing()
        return content

    def has(self, sha256: str) -> bool:
        """Whether a file stands in its place; `is_whole` also opens it."""
        with disk_problems(self.folder):
            return self.path(sha256).is_file()

    def is_whole(self, sha256: str) -> bool:
        """Opens and compares the content: costs as much as reading it."""
        try:
            self.read(sha256)
        except DamagedFile:
            return False
        return True

    def path(self, sha256: str) -> Path:
        """Where the content lies or would lie; the sealed file, not the content. What is no hash names nothing."""
        raw = bytes.fromhex(sha256) if _HASH.fullmatch(sha256) else sha256.encode("utf-8")
        name = hmac.digest(self._name_key, raw, "sha256").hex()
        return self.folder / name[:2] / f"{name}{_SUFFIX}"

    def erase(self, sha256: str) -> bool:
        """Removes a wrongly added content for good (个人信息保护法 第四十七条); False if not there."""
        path = self.path(sha256)
        with disk_problems(self.folder):
            if not path.is_file():
                return False
            path.unlink()
            fsync_folder(path.parent)
        return True

    def files(self) -> Iterator[Path]:
        """All sealed files, in name order: what a backup copies."""
        yield from sorted(self.folder.glob(f"??/*{_SUFFIX}"))

    def _write(self, target: Path, content: bytes) -> None:
        with disk_problems(self.folder):
            target.parent.mkdir(parents=True, exist_ok=True)
            fsync_folder(self.folder)
        write_whole(target, sealing.seal(content, [self._recipient]))


def _missing() -> DamagedFile:
    return DamagedFile("附件已损坏或不在原处。", way_out="请从备份恢复，或重新添加原件。")
