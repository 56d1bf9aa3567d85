"""Photos, scans and papers: checked by content, sealed, then recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.chosen import read_chosen
from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.documents.photos import Photo, read_photo
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import TYPES, Attachment
from desktop_app.security.vault import MAX_BLOB_BYTES
from desktop_app.services.bundle_wants import ask_for
from desktop_app.services.confidential import may_see
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.contents import put_content, read_content
from desktop_app.store.seals import Readers
from desktop_app.store.transaction import Transaction

_MAGIC: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "application/pdf"),
    (b"PK\x03\x04", 0, "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "application/x-ole-storage"),
    (b"ftypM4A", 4, "audio/mp4"),
    (b"ftyp", 4, "video/mp4"),
    (b"ID3", 0, "audio/mpeg"),
    (b"\xff\xfb", 0, "audio/mpeg"),
    (b"#!AMR", 0, "audio/amr"),
    (b"RIFF", 0, "audio/wav"),
)
_OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ofd": "application/ofd",
}
# An OLE container is an old Word file or an installer: only the name tells, so only these names pass.
_OLE_SUFFIXES = frozenset({".doc", ".xls", ".ppt", ".wps", ".et", ".dps"})
_HEIC_BRANDS = (b"heic", b"heix", b"mif1", b"hevc")
# A copy for another program is named by its content: a PDF that calls itself x.cmd must not be run.
_SUFFIXES = {
    "application/pdf": ".pdf",
    "video/mp4": ".mp4",
    "audio/mp4": ".m4a",
    "audio/mpeg": ".mp3",
    "audio/amr": ".amr",
    "audio/wav": ".wav",
    "text/plain": ".txt",
    "image/jpeg": ".jpg",
    "image/mpo": ".jpg",
    "image/png": ".png",
    "image/heif": ".heic",
    "image/webp": ".webp",
    "image/tiff": ".tif",
    "image/bmp": ".bmp",
    **{media: suffix for suffix, media in _OFFICE.items()},
}
_NAME_MAX = 120


@dataclass(frozen=True)
class Added:
    """An attachment that was stored; `photo` carries the EXIF that may be offered to the visit.

    `filed_to` names the letter that a scan found by its own code, and not the record it was dropped on.
    """

    changes: Changes
    attachment_id: RecordId
    photo: Photo | None
    filed_to: str = ""


@dataclass(frozen=True)
class Peek:
    """A file looked at before it is stored; `photo` is None for papers."""

    path: Path
    media_type: str
    photo: Photo | None


@dataclass(frozen=True)
class CopyOut:
    """A private copy; `asked`: it is the small one, and the original was asked for."""

    path: Path
    asked: bool = False


class Attachments:
    """Any thread; `add` reads, seals and forces to disk before the record is committed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, target_id: str) -> list[Attachment]:
        """Attachments of a matter, visit or letter, oldest first; none of what is kept from this person."""
        if not may_see(self._desk, target_id):
            return []
        return self._desk.store.read.of(Attachment, "target_id", target_id)

    def add_file(self, target_type: str, target_id: str, path: Path, caption: str = "") -> Added:
        """Adds a file from a folder or stick. Raises `UserProblem` for what can't be read or is not allowed."""
        return self.add(target_type, target_id, content_of(path), path.name, caption)

    def peek(self, path: Path) -> Peek:
        """Reads a file without storing it: what a new visit shows of photos that wait for its saving.

        Raises `UserProblem` as `add_file` does.
        """
        content = content_of(path)
        photo = read_photo(content)
        return Peek(path, photo.media_type if photo else media_type_of(content, path.name), photo)

    def add(
        self,
        target_type: str,
        target_id: str,
        content: bytes,
        file_name: str,
        caption: str = "",
        role: str = "",
    ) -> Added:
        """Adds content under its name. The type is read from the content, not from the name."""
        if not content:
            raise UserProblem("文件是空的，没有添加。", way_out="请重新选择文件。")
        photo = read_photo(content)
        media_type = photo.media_type if photo else media_type_of(content, file_name)
        readers = self._readers(target_type, target_id)
        sha256, size = put_content(self._desk, content, readers)
        preview = put_content(self._desk, photo.preview, readers) if photo else ("", 0)

        def record(tx: Transaction) -> Added:
            _refuse_target(tx, target_type, target_id)
            record_id = tx.new_id()
            tx.add(
                Attachment(
                    id=record_id,
                    target_type=target_type,
                    target_id=target_id,
                    sha256=sha256,
                    size_bytes=size,
                    media_type=media_type,
                    file_name=file_name[-_NAME_MAX:],
                    caption=caption,
                    preview_sha256=preview[0],
                    preview_bytes=preview[1],
                    taken_at=photo.taken_at if photo else "",
                    latitude_e6=photo.latitude_e6 if photo else None,
                    longitude_e6=photo.longitude_e6 if photo else None,
                    role=role,
                )
            )
            return Added(tx.changes(record_id), record_id, photo)

        return self._desk.store.change(record)

    def _readers(self, target_type: str, target_id: str) -> Readers | None:
        """To whom a content is sealed that is added to this record."""
        kind = TYPES.get(target_type)
        return self._desk.store.read.readers_of(kind, target_id) if kind else None

    def content(self, attachment_id: str) -> bytes:
        """The original. Raises `DamagedFile` if it is not here or altered."""
        return read_content(self._desk, self._one(attachment_id).sha256)

    def preview(self, attachment_id: str) -> bytes:
        """The small JPEG of a photo, empty for other files."""
        sha256 = self._one(attachment_id).preview_sha256
        return read_content(self._desk, sha256) if sha256 else b""

    def copy_out(self, attachment_id: str) -> CopyOut:
        """A private temporary copy to open in another program; wiped on close and at start.

        Of a photo whose original is still with its unit, the small copy that travelled: the original comes with
        that unit's bundle after our next.
        """
        attachment = self._one(attachment_id)
        if self._is_elsewhere(attachment):
            self._desk.store.change(lambda tx: ask_for(tx, attachment.sha256, attachment.size_bytes))
            small = read_content(self._desk, attachment.preview_sha256)
            return CopyOut(self._desk.private.copy_out(small, ".jpg"), asked=True)
        own = Path(attachment.file_name).suffix.lower()
        suffix = _SUFFIXES.get(attachment.media_type, own if own in _OLE_SUFFIXES else "")
        return CopyOut(self._desk.private.copy_out(read_content(self._desk, attachment.sha256), suffix))

    def _is_elsewhere(self, attachment: Attachment) -> bool:
        others = attachment.owner != self._desk.identity.node and bool(attachment.preview_sha256)
        return others and not self._desk.vault.has(attachment.sha256)

    def retire(self, attachment_id: str, reason: str) -> Changes:
        """Takes an attachment out of use; its content stays."""

        def work(tx: Transaction) -> Changes:
            tx.retire(Attachment, attachment_id, reason)
            return tx.changes()

        return self._desk.store.change(work)

    def caption(self, attachment_id: str, text: str) -> Changes:
        """Sets the caption printed under a photo."""

        def work(tx: Transaction) -> Changes:
            tx.set(Attachment, attachment_id, caption=text.strip())
            return tx.changes()

        return self._desk.store.change(work)

    def _one(self, attachment_id: str) -> Attachment:
        found = self._desk.store.read.get(Attachment, attachment_id)
        if found is None or not may_see(self._desk, found.target_id):
            raise UserProblem("没有这个附件。", way_out="请刷新页面。")
        return found


def content_of(path: Path) -> bytes:
    """The file's bytes; its size is looked at first, so that a film of 4 GB does not fill the memory."""
    return read_chosen(path, MAX_BLOB_BYTES, way_out="请压缩后再添加，或分成几个文件。")


def _refuse_target(tx: Transaction, target_type: str, target_id: str) -> None:
    """Attachments hang on records of our own."""
    kind = TYPES.get(target_type)
    target = tx.records.get(kind, target_id) if kind else None
    if target is None:
        raise UserProblem("附件要加到的内容已经不在。", way_out="请刷新页面。")
    if target.owner != tx.node:
        raise NotAllowed("这条记录由别的单位填写，不能添加附件。", way_out="需要时请联系填写的单位。")


def media_type_of(content: bytes, file_name: str) -> str:
    """The media type by the first bytes. Raises `UserProblem` for what we do not keep (programs, unknown)."""
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        raise UserProblem("图片不完整或已损坏。", way_out="请从手机重新传一次原图。")
    kind = next((media for magic, at, media in _MAGIC if content[at : at + len(magic)] == magic), "")
    suffix = Path(file_name).suffix.lower()
    if kind == "application/x-ole-storage" and suffix not in _OLE_SUFFIXES:
        kind = ""
    if kind == "application/zip":
        kind = _OFFICE.get(suffix, "")
    if not kind and suffix == ".txt" and b"\0" not in content[:4096]:
        kind = "text/plain"
    if not kind:
        raise UserProblem(
            "这种文件不能作为附件。", way_out="可以添加照片、PDF、Word、Excel、WPS、OFD、录音、录像和文本。"
        )
    return kind
