"""Bundles that a writer with a stolen key, or a broken program, could make: refused, nothing changed."""

import hashlib
import io
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange import members
from desktop_app.exchange.chain import Parent
from desktop_app.exchange.manifest import Manifest
from desktop_app.security import sealing
from tests.exchange import parts

Member = tuple[tarfile.TarInfo, bytes]


def _members(manifest: Manifest, lines: tuple[bytes, ...] = parts.LINES) -> list[Member]:
    signed = manifest.to_bytes()
    contents = {
        members.MANIFEST: signed,
        members.SIGNATURE: parts.OFFICE.sign(signed),
        members.ENTRIES: b"".join(line + b"\n" for line in lines),
        **{members.blob_name(source.item.sha256): source.read() for source in [parts.source(b"pdf")]},
    }
    return [_plain(name, content) for name, content in contents.items()]


def _plain(name: str, content: bytes) -> Member:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    return info, content


def _sealed(listed: list[Member], after: bytes = b"") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for info, content in listed:
            tar.addfile(info, io.BytesIO(content))
    return _seal_tar(out.getvalue() + after)


def _seal_tar(tar: bytes) -> bytes:
    return sealing.seal(zstandard.compress(tar), [parts.BUREAU.public.seal])


def _refused(
    tmp_path: Path, content: bytes, kind: type[UserProblem] = DamagedFile, **limits: int
) -> UserProblem:
    path = tmp_path / "a.lsb"
    path.write_bytes(content)
    with pytest.raises(kind) as problem, parts.opening(path, limits=parts.smaller(**limits)):
        pytest.fail("it was opened")
    assert list((tmp_path / "private").iterdir()) == []
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a.lsb", "private"]
    return problem.value


GOOD = parts.make_manifest(blobs=[parts.source(b"pdf")])


def test_the_same_made_by_hand_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "a.lsb").write_bytes(_sealed(_members(GOOD)))
    with parts.opening(tmp_path / "a.lsb") as opened:
        assert opened.manifest == GOOD


def _set(index: int, **change: object) -> Callable[[list[Member]], None]:
    def act(listed: list[Member]) -> None:
        for name, value in change.items():
            setattr(listed[index][0], name, value)

    return act


HOSTILE: dict[str, Callable[[list[Member]], None]] = {
    "a path upwards": _set(3, name="../../evil"),
    "an absolute path": _set(3, name="/etc/cron.d/evil"),
    "a link": _set(3, type=tarfile.SYMTYPE, linkname="/etc/passwd"),
    "a hard link": _set(3, type=tarfile.LNKTYPE, linkname="manifest.json"),
    "a device": _set(3, type=tarfile.CHRTYPE, devmajor=1, devminor=3),
    "a folder": _set(3, type=tarfile.DIRTYPE),
    "a fifo": _set(3, type=tarfile.FIFOTYPE),
    "an executable": _set(3, mode=0o755),
    "an unknown member": lambda listed: listed.append(_plain("run.exe", b"MZ")),
    "a member twice": lambda listed: listed.append(listed[3]),
    "a missing attachment": lambda listed: listed.pop(),
    "missing lines": lambda listed: listed.pop(2) and None,
    "another order": lambda listed: listed.reverse(),
    "no signature": lambda listed: listed.pop(1) and None,
    "a long signature": lambda listed: listed.__setitem__(1, _plain(members.SIGNATURE, bytes(65))),
    "a wrong signature": lambda listed: listed.__setitem__(1, _plain(members.SIGNATURE, bytes(64))),
    "another attachment": lambda listed: listed.__setitem__(3, (listed[3][0], b"fdp")),
    "another line": lambda listed: listed.__setitem__(
        2, (listed[2][0], listed[2][1].replace(b"m1", b"m9", 1))
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_members(tmp_path: Path, name: str) -> None:
    listed = _members(GOOD)
    HOSTILE[name](listed)
    _refused(tmp_path, _sealed(listed))


def test_something_after_the_end(tmp_path: Path) -> None:
    _refused(tmp_path, _sealed(_members(GOOD), after=b"hidden" * 2000))
    _refused(tmp_path, _sealed(_members(GOOD), after=bytes(40_000)))


def test_pax_headers_are_not_ours(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
        info, content = _members(GOOD)[0]
        info.pax_headers = {"path": "../evil"}
        tar.addfile(info, io.BytesIO(content))
    _refused(tmp_path, _seal_tar(out.getvalue()))


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": 61},
        {"last": 61},
        {"head": "00" * 32},
        {"prev": "00" * 32},
        {"entries_sha256": "00" * 32},
        {"entries_bytes": GOOD.entries_bytes + 1},
        {"entries_bytes": 1 << 40},
        {"first": 0, "last": 59},
        {"blobs": GOOD.blobs * 2},
        {"want": ("x",)},
        {"app": "<script>"},
        {"created_at": "2026-11-22"},
        {"stream": replace(parts.STREAM, epoch="00")},
        {"stream": replace(parts.STREAM, epoch_no=0)},
        {"stream": replace(parts.STREAM, parent=Parent("aa" * 16, 4, "bb" * 32))},
    ],
    ids=str,
)
def test_a_signed_manifest_that_lies(tmp_path: Path, wrong: dict[str, object]) -> None:
    _refused(tmp_path, _sealed(_members(replace(GOOD, **wrong))))  # type: ignore[arg-type]


def test_a_later_container_asks_for_an_upgrade(tmp_path: Path) -> None:
    later = _members(replace(GOOD, container=2))
    assert "升级" in str(_refused(tmp_path, _sealed(later), UserProblem))


@pytest.mark.parametrize(
    "line",
    [
        b'{"a":1.5}',
        b'{"a":1e3}',
        b'{"a":NaN}',
        b'{"a":9007199254740992}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{ "a":1}',
        b'{"\xe5\x90\x8d":1}',
        b'{"a":"\\u5f20"}',
        b"\xff\xfe",
        b"",
        b"nonsense",
        b"[" * 17 + b"]" * 17,
        b"[" * 100_000 + b"]" * 100_000,
    ],
    ids=lambda line: line[:20],
)
def test_lines_that_are_not_canonical_json(tmp_path: Path, line: bytes) -> None:
    lines = (*parts.LINES[:3], line)
    manifest = parts.make_manifest(lines, blobs=[parts.source(b"pdf")])
    _refused(tmp_path, _sealed(_members(manifest, lines)))


def test_bounds_on_sizes(tmp_path: Path) -> None:
    whole = _sealed(_members(GOOD))
    _refused(tmp_path, whole, file=100)
    _refused(tmp_path, whole, manifest=100)
    _refused(tmp_path, whole, entries=100)
    _refused(tmp_path, whole, line=20)
    _refused(tmp_path, whole, count=5)
    _refused(tmp_path, whole, blob=2)
    _refused(tmp_path, whole, all_blobs=2)
    _refused(tmp_path, whole, blobs=0)
    _refused(tmp_path, whole, acks=0)


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    zeros = bytes(40_000_000)
    blobs = [parts.source(zeros)]
    _refused(tmp_path, parts.pack(parts.make_manifest(blobs=blobs), blobs=blobs))
    endless = members.header(members.MANIFEST, 8_000_000_000) + zeros
    _refused(tmp_path, _seal_tar(endless))


def test_a_huge_window_is_refused(tmp_path: Path) -> None:
    settings = zstandard.ZstdCompressionParameters.from_level(3, window_log=27, write_content_size=0)
    packed = zstandard.ZstdCompressor(compression_params=settings).compressobj()
    content = packed.compress(bytes(20_000_000)) + packed.flush()
    _refused(tmp_path, sealing.seal(content, [parts.BUREAU.public.seal]))


def test_a_signature_by_another_key(tmp_path: Path) -> None:
    forged = parts.pack(parts.make_manifest(), sign=parts.NodeKeys.generate().sign)
    assert "签名" in str(_refused(tmp_path, forged))


def test_unknown_manifest_fields_are_left_alone(tmp_path: Path) -> None:
    """A later version may say more within the same container."""
    listed = _members(GOOD)
    signed = canonical({**dict(parts.json_of(GOOD)), "later": {"x": [1]}})
    listed[0] = _plain(members.MANIFEST, signed)
    listed[1] = _plain(members.SIGNATURE, parts.OFFICE.sign(signed))
    (tmp_path / "a.lsb").write_bytes(_sealed(listed))
    with parts.opening(tmp_path / "a.lsb") as opened:
        assert opened.manifest == GOOD
        assert hashlib.sha256(opened.signed).digest() == hashlib.sha256(signed).digest()
