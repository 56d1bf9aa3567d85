"""The bundle: what goes in comes out, the age, zstd, tar and openssl programs agree, damage is refused."""

import random
import subprocess
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange.names import bundle_name, may_be_for
from desktop_app.exchange.pack import BlobSource
from tests.exchange import parts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "renamed by a chat program(1).lsb"
    target.write_bytes(parts.bundle())
    return target


def test_round_trip(path: Path) -> None:
    with parts.opening(path) as opened:
        assert opened.manifest == parts.make_manifest(blobs=[parts.source(parts.PHOTO), parts.source(b"pdf")])
        assert tuple(opened.lines()) == parts.LINES == tuple(opened.lines())
        first, second = opened.manifest.blobs
        assert opened.blob(first.sha256) == parts.PHOTO
        assert opened.blob(second.sha256) == b"pdf"
        assert parts.OFFICE.public.verify(opened.signed, opened.signature)
        folder = opened.folder
    assert not folder.exists()


def test_a_bundle_of_acks_only(tmp_path: Path) -> None:
    head = bytes(range(32))
    manifest = parts.make_manifest((), first=121, previous=head)
    (tmp_path / "a.lsb").write_bytes(parts.pack(manifest, ()))
    with parts.opening(tmp_path / "a.lsb") as opened:
        assert (opened.manifest.first, opened.manifest.last, opened.manifest.count) == (121, 120, 0)
        assert list(opened.lines()) == []


def test_name_tells_places_range_and_time_only() -> None:
    name = bundle_name(parts.make_manifest())
    assert name == "532301105-532301_9f9f_000001-000060_20261122T091500.lsb"
    assert may_be_for(name, "532301")
    assert not may_be_for(name, "532302")
    assert may_be_for("微信文件(1).lsb", "532302")


def test_other_programs_open_and_verify_it(path: Path, tmp_path: Path) -> None:
    (tmp_path / "bureau.agekey").write_text(parts.BUREAU.agekey(), encoding="utf-8")
    (tmp_path / "office.sign.pub.pem").write_bytes(parts.OFFICE.public.sign_pem())
    chain = f"age -d -i bureau.agekey '{path.name}' | zstd -d | tar xf -"
    subprocess.run(
        ["bash", "-o", "pipefail", "-c", chain], cwd=tmp_path, check=True, capture_output=True, timeout=240
    )
    verify = "openssl pkeyutl -verify -pubin -inkey office.sign.pub.pem -rawin -in manifest.json -sigfile manifest.sig"
    subprocess.run(verify.split(), cwd=tmp_path, check=True, capture_output=True, timeout=240)
    assert (tmp_path / "entries.jsonl").read_bytes() == b"".join(line + b"\n" for line in parts.LINES)
    assert (tmp_path / "blobs" / parts.source(parts.PHOTO).item.sha256).read_bytes() == parts.PHOTO


def test_the_writer_can_open_its_own_copy(path: Path) -> None:
    with parts.opening(path, keys=parts.OFFICE) as opened:
        assert opened.manifest.count == len(parts.LINES)


def _refused(path: Path, content: bytes, kind: type[UserProblem] = DamagedFile) -> UserProblem:
    path.write_bytes(content)
    with pytest.raises(kind) as problem, parts.opening(path):
        pytest.fail("it was opened")
    assert list((path.parent / "private").iterdir()) == []
    assert path.read_bytes() == content
    return problem.value


def test_cut_at_200_places(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(11)
    for cut in [0, 1, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(197))]:
        _refused(path, whole[:cut])


def test_200_flipped_bits(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(13)
    for _ in range(200):
        at = chance.randrange(len(whole))
        _refused(path, whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", bytes(5000), b"%PDF-1.7"])
def test_foreign_files(path: Path, content: bytes) -> None:
    _refused(path, content)


def test_a_stranger_cannot_open_it(path: Path) -> None:
    with pytest.raises(DamagedFile), parts.opening(path, keys=parts.NodeKeys.generate()):
        pytest.fail("it was opened")


def test_addressed_to_another_or_by_oneself(path: Path) -> None:
    with pytest.raises(UserProblem, match="另一个单位"), parts.opening(path, me="532302-00000000"):
        pytest.fail("it was opened")
    with pytest.raises(UserProblem, match="自己导出"), parts.opening(path, me=parts.OFFICE_NODE):
        pytest.fail("it was opened")


def test_an_absent_file_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="找不到"), parts.opening(tmp_path / "gone.lsb"):
        pytest.fail("it was opened")


def test_lines_or_attachments_that_changed_meanwhile_make_no_bundle() -> None:
    lines: Sequence[bytes] = parts.LINES[:-1]
    with pytest.raises(ValueError, match="lines"):
        parts.pack(parts.make_manifest(), lines)
    swapped = BlobSource(parts.source(b"pdf").item, lambda: b"fdp")
    with pytest.raises(ValueError, match="blob"):
        parts.pack(parts.make_manifest(blobs=[swapped]), blobs=[swapped])


def test_memory_stays_bounded_for_many_lines_and_blobs(tmp_path: Path) -> None:
    lines = tuple(b'{"id":"%08d","note":"%s"}' % (n, b"x" * 400) for n in range(20_000))
    contents = [random.Random(n).randbytes(1_000_000) for n in range(20)]
    tracemalloc.start()
    (tmp_path / "a.lsb").write_bytes(parts.bundle(lines, contents))
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    with parts.opening(tmp_path / "a.lsb") as opened:
        assert sum(1 for _ in opened.lines()) == 20_000
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert peak < 8_000_000
