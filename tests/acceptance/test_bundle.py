"""The demonstration's bundle: readable in ten years without this program, importable again and again."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile
from desktop_app.core import Core
from desktop_app.services.ledger import LedgerFilter
from tests.acceptance.world import Demo, landdesk, surroundings, tool

NEW_TITLE = "改过的标题"


@pytest.fixture
def bureau(demo: Demo, tmp_path: Path) -> Path:
    return demo.copy_of("bureau", tmp_path)


def test_age_zstd_tar_and_openssl_open_and_verify_it(demo: Demo, tmp_path: Path) -> None:
    packed = tool("age", "-d", "-i", demo.folder / "keys" / "bureau.agekey", demo.bundle)
    (tmp_path / "bundle.tar").write_bytes(tool("zstd", "-d", "-c", stdin=packed))
    tool("tar", "-x", "-f", tmp_path / "bundle.tar", "-C", tmp_path)
    manifest, signature = tmp_path / "manifest.json", tmp_path / "manifest.sig"
    verify = (
        "openssl",
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        demo.folder / "keys" / "office.sign.pub.pem",
    )
    said = tool(*verify, "-rawin", "-in", manifest, "-sigfile", signature)
    assert b"Verified Successfully" in said
    told = json.loads(manifest.read_text("utf-8"))
    lines = (tmp_path / "entries.jsonl").read_bytes()
    assert hashlib.sha256(lines).hexdigest() == told["entries"]["sha256"]
    assert len(lines.splitlines()) == told["count"] == told["last"] - told["first"] + 1
    assert not [name for name in demo.data["people"] if name in manifest.read_text("utf-8")]
    for blob in told["blobs"]:
        content = (tmp_path / "blobs" / blob["sha256"]).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (blob["sha256"], blob["bytes"])


def test_three_imports_end_in_the_same_digest(
    demo: Demo, bureau: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    around = surroundings(bureau.parent)
    digests = []
    for _ in range(3):
        loaded = landdesk("import", bureau, demo.bundle, "--json", around=around)
        assert (loaded.code, loaded.data["new"]) == (0, 0)
        digests.append(landdesk("check", bureau, "--json", around=around).data["digest"])
    assert digests == [demo.data["digests"]["bureau"]] * 3


def test_a_new_bureau_takes_it_once_however_often_it_comes(demo: Demo, tmp_path: Path) -> None:
    """Fresh entries, so that the first of the three imports really brings something."""
    office, bureau = (demo.opened(demo.copy_of(node, tmp_path)) for node in ("office", "bureau"))
    try:
        path = fresh_bundle(office, tmp_path / "stick")
        found = []
        for _ in range(3):
            told = bureau.services.bundles.import_bundle(path)
            found.append((told.new_entries > 0, bureau.store.digest()))
        assert [new for new, _ in found] == [True, False, False]
        assert {digest for _, digest in found} == {bureau.store.digest()} != {demo.data["digests"]["bureau"]}
        titles = [row.title for row in bureau.services.ledger.page(LedgerFilter())]
        assert titles.count(NEW_TITLE) == 1
    finally:
        office.close()
        bureau.close()


def fresh_bundle(office: Core, stick: Path) -> Path:
    """A bundle with entries that the bureau has not seen yet."""
    matter = office.services.ledger.page(LedgerFilter())[0]
    office.services.matters.correct(matter.id, {"title": NEW_TITLE})
    stick.mkdir()
    return office.services.bundles.export(stick).path


def cut(content: bytes, rng: random.Random, place: int) -> bytes:
    """The first cut leaves nothing, the last one misses one byte, the others anywhere between."""
    length = {0: 0, 1: len(content) - 1}.get(place, rng.randrange(len(content)))
    return content[:length]


def flipped(content: bytes, rng: random.Random, place: int) -> bytes:
    """One bit is wrong; half of them in the first kilobyte, where the age header stands."""
    reach = min(len(content), 1000) if place % 2 else len(content)
    bit = rng.randrange(reach * 8)
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.mark.parametrize("damage", [cut, flipped])
def test_200_damaged_bundles_change_nothing(
    damage: Callable[[bytes, random.Random, int], bytes], demo: Demo, tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    office, bureau = (demo.opened(demo.copy_of(node, tmp_path)) for node in ("office", "bureau"))
    try:
        good = [path.read_bytes() for path in (demo.bundle, fresh_bundle(office, tmp_path / "fresh"))]
        before = standing(bureau)
        path = tmp_path / "damaged.lsb"
        for place in range(200):
            path.write_bytes(damage(good[place % 4 != 0], rng, place))
            with pytest.raises(DamagedFile):
                bureau.services.bundles.import_bundle(path)
        assert standing(bureau) == before
        path.write_bytes(good[1])
        assert bureau.services.bundles.import_bundle(path).new_entries
    finally:
        office.close()
        bureau.close()


def standing(core: Core) -> tuple[object, ...]:
    """Digest, journal length, stream heads and attachment files: what an import could have touched."""
    read = core.store.read
    streams = read.rows("SELECT writer, epoch, last_seq, head FROM stream_in ORDER BY 1, 2")
    blobs = sorted(path.name for path in (core.folder / "blobs").rglob("*.age"))
    return core.store.digest(), read.value("SELECT count(*) FROM entry"), streams, blobs


def test_damage_is_exit_code_3(demo: Demo, bureau: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    around, rng, content = surroundings(bureau.parent), random.Random(7), demo.bundle.read_bytes()
    path = bureau.parent / "damaged.lsb"
    for place, damage in enumerate([cut, cut, cut, flipped, flipped, flipped]):
        path.write_bytes(damage(content, rng, place))
        done = landdesk("import", bureau, path, "--json", around=around)
        assert (done.code, done.data["ok"]) == (3, False)
    foreign = bureau.parent / "foreign.lsb"
    foreign.write_bytes(base64.b64decode("JVBERi0xLjQ=") * 100)
    assert landdesk("import", bureau, foreign, around=around).code == 3
    digest = landdesk("check", bureau, "--json", around=around).data["digest"]
    assert digest == demo.data["digests"]["bureau"]
