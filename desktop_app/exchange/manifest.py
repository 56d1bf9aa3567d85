"""The manifest of a bundle: what is inside, from whom to whom, and what the writer has received."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import UserProblem
from desktop_app.domain.forkrecord import Point
from desktop_app.exchange import forms
from desktop_app.exchange.acceptance import Acceptance, read_acceptance
from desktop_app.exchange.chain import Parent, Stream
from desktop_app.exchange.limits import SHIPPED, Limits, damaged
from desktop_app.exchange.strict import Fields, NotStrict, checked, parse

CONTAINER = 1
"""Raised only when an older program could not even open the file; content grows without it."""


@dataclass(frozen=True)
class BlobItem:
    """An attachment that travels along: SHA-256 (hex) and size of its plain content."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class AckItem:
    """ "I hold your stream of this epoch up to seq", said in the reader's own epoch `reader_epoch_no`."""

    writer: str
    epoch: str
    seq: int
    hash: str
    reader_epoch_no: int


@dataclass(frozen=True)
class Proof:
    """A manifest that the writer itself had signed: a blob of this SHA-256, and its signature (hex)."""

    sha256: str
    signature: str


@dataclass(frozen=True)
class Manifest:
    """All of sync.md §3. Hashes are hex; `first` is `last` + 1 when the bundle brings acks only.

    `prev` is the chain hash before `first`, `head` that after `last`. `digests` are per table what
    the reader should hold of this writer when the schemas match. `returned_by` is empty, or the
    node that gives a writer its own lines back after a restore; `proof` is then what that writer
    had signed about them. `acceptance` is the bureau's word about an office's keys, on its way out or back;
    `reader_key` the id of the reader's newest key that the writer knows, empty from older programs.
    `refused` are the first places of those branches of the reader's own stream that the writer did not take,
    `ended` the reader's own epochs of which another life of it has said that they are over.
    """

    app: str
    schema: int
    reads_schema: int
    stream: Stream
    first: int
    last: int
    prev: str
    head: str
    count: int
    entries_sha256: str
    entries_bytes: int
    created_at: str
    key_id: str
    blobs: tuple[BlobItem, ...] = ()
    acks: tuple[AckItem, ...] = ()
    want: tuple[str, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    container: int = CONTAINER
    returned_by: str = ""
    proof: Proof | None = None
    acceptance: Acceptance | None = None
    reader_key: str = ""
    refused: tuple[Point, ...] = ()
    ended: tuple[str, ...] = ()

    @property
    def writer(self) -> str:
        return self.stream.writer

    @property
    def reader(self) -> str:
        return self.stream.reader

    @property
    def is_ended(self) -> bool:
        """Whether the writer says of this bundle's own epoch that it is over."""
        return any((ack.writer, ack.epoch) == (self.writer, self.stream.epoch) for ack in self.acks)

    def to_bytes(self) -> bytes:
        """Canonical JSON: the bytes that are signed."""
        return canonical(_as_data(self))


def read_manifest(raw: bytes, limits: Limits = SHIPPED) -> Manifest:
    """Parses with bounds. `DamagedFile` for nonsense, `UserProblem` for a container of a later version."""
    try:
        data = parse(raw, limits.manifest)
        fields = Fields(data)
        _refuse_newer_container(fields)
        return _read(fields, limits)
    except NotStrict as error:
        raise damaged("清单") from error


def _refuse_newer_container(fields: Fields) -> None:
    container = fields.number("container", low=1)
    if container > CONTAINER:
        raise UserProblem(
            "这个数据包是更新版本的程序写的，本版本读不了，没有导入任何内容。",
            way_out="请先升级本程序，再导入这个文件。",
        )


def _read(fields: Fields, limits: Limits) -> Manifest:
    entries = fields.inner("entries")
    manifest = Manifest(
        app=fields.text("app", forms.VERSION),
        schema=fields.number("schema"),
        reads_schema=fields.number("reads_schema"),
        stream=_stream(fields),
        first=fields.number("first", low=1),
        last=fields.number("last"),
        prev=fields.text("prev", forms.SHA256),
        head=fields.text("head", forms.SHA256),
        count=fields.number("count", high=limits.count),
        entries_sha256=entries.text("sha256", forms.SHA256),
        entries_bytes=entries.number("bytes", high=limits.entries),
        created_at=fields.text("created_at", forms.MOMENT),
        key_id=fields.text("key_id", forms.KEY_ID),
        blobs=fields.items("blobs", limits.blobs, lambda item: _blob(item, limits)),
        acks=fields.items("acks", limits.acks, _ack),
        want=fields.items("want", limits.wants, lambda item: checked(item, "want", forms.SHA256)),
        digests=fields.table("digests", limits.digests, forms.TABLE, forms.SHA256),
        returned_by=fields.text("returned_by", forms.NODE) if fields.has("returned_by") else "",
        proof=_proof(fields.inner("proof")) if fields.has("proof") else None,
        acceptance=read_acceptance(fields.inner("acceptance")) if fields.has("acceptance") else None,
        reader_key=fields.text("reader_key", forms.KEY_ID) if fields.has("reader_key") else "",
        refused=fields.items("refused", limits.acks, _point) if fields.has("refused") else (),
        ended=fields.items("ended", limits.acks, _epoch) if fields.has("ended") else (),
    )
    _check_sums(manifest, limits)
    return manifest


def _check_sums(manifest: Manifest, limits: Limits) -> None:
    """The numbers must agree with one another before any of them is believed."""
    names = [blob.sha256 for blob in manifest.blobs]
    if (
        manifest.count != manifest.last - manifest.first + 1
        or (manifest.count == 0 and manifest.prev != manifest.head)
        or len(set(names)) != len(names)
        or sum(blob.bytes for blob in manifest.blobs) > limits.all_blobs
        or manifest.writer == manifest.reader
    ):
        raise NotStrict("sums")


def _stream(fields: Fields) -> Stream:
    parent = None
    if fields.has("parent"):
        inner = fields.inner("parent")
        parent = Parent(
            inner.text("epoch", forms.EPOCH), inner.number("seq"), inner.text("hash", forms.SHA256)
        )
    return Stream(
        writer=fields.text("writer", forms.NODE),
        reader=fields.text("reader", forms.NODE),
        epoch=fields.text("epoch", forms.EPOCH),
        epoch_no=fields.number("epoch_no", low=1),
        parent=parent,
    )


def _proof(fields: Fields) -> Proof:
    return Proof(fields.text("sha256", forms.SHA256), fields.text("signature", forms.SIGNATURE))


def _blob(item: object, limits: Limits) -> BlobItem:
    fields = Fields(item)
    return BlobItem(fields.text("sha256", forms.SHA256), fields.number("bytes", high=limits.blob))


def _epoch(item: object) -> str:
    return checked(item, "ended", forms.EPOCH)


def _point(item: object) -> Point:
    fields = Fields(item)
    epoch = fields.text("epoch", forms.EPOCH_OR_NONE)
    return Point(epoch, fields.number("seq"), fields.text("hash", forms.SHA256))


def _ack(item: object) -> AckItem:
    fields = Fields(item)
    return AckItem(
        writer=fields.text("writer", forms.NODE),
        epoch=fields.text("epoch", forms.EPOCH),
        seq=fields.number("seq"),
        hash=fields.text("hash", forms.SHA256),
        reader_epoch_no=fields.number("reader_epoch_no", low=1),
    )


def _as_data(manifest: Manifest) -> dict[str, object]:
    stream = manifest.stream
    given_back: dict[str, object] = {}
    if manifest.refused:
        given_back["refused"] = [vars(point) for point in manifest.refused]
    if manifest.ended:
        given_back["ended"] = list(manifest.ended)
    if manifest.reader_key:
        given_back["reader_key"] = manifest.reader_key
    if manifest.acceptance:
        given_back["acceptance"] = manifest.acceptance.as_data()
    if manifest.returned_by:
        proof = vars(manifest.proof) if manifest.proof else None
        given_back |= {"returned_by": manifest.returned_by, "proof": proof}
    return {
        **given_back,
        "acks": [vars(ack) for ack in manifest.acks],
        "app": manifest.app,
        "blobs": [vars(blob) for blob in manifest.blobs],
        "container": manifest.container,
        "count": manifest.count,
        "created_at": manifest.created_at,
        "digests": dict(manifest.digests),
        "entries": {"bytes": manifest.entries_bytes, "sha256": manifest.entries_sha256},
        "epoch": stream.epoch,
        "epoch_no": stream.epoch_no,
        "first": manifest.first,
        "head": manifest.head,
        "key_id": manifest.key_id,
        "last": manifest.last,
        "parent": vars(stream.parent) if stream.parent else None,
        "prev": manifest.prev,
        "reader": stream.reader,
        "reads_schema": manifest.reads_schema,
        "schema": manifest.schema,
        "want": list(manifest.want),
        "writer": stream.writer,
    }
