"""The vault: same content once, damage noticed, names and bytes tell nothing."""

import hashlib
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.security import sealing
from desktop_app.security.slots import new_store_key
from desktop_app.security.vault import BlobVault

IDENTITY = sealing.new_identity()
SCAN = "王秀英 楚雄市东华镇".encode() * 50


@pytest.fixture
def vault(tmp_path: Path) -> BlobVault:
    return BlobVault(tmp_path / "blobs", new_store_key(), [IDENTITY], max_bytes=100_000)


def test_same_content_is_stored_once(vault: BlobVault) -> None:
    name = vault.put(SCAN)
    before = vault.path(name).read_bytes()
    assert vault.put(SCAN) == name == hashlib.sha256(SCAN).hexdigest()
    assert vault.path(name).read_bytes() == before
    assert list(vault.files()) == [vault.path(name)]
    assert vault.read(name) == SCAN


def test_names_and_bytes_tell_nothing(vault: BlobVault, tmp_path: Path) -> None:
    name = vault.put(SCAN)
    other = BlobVault(tmp_path / "other", new_store_key(), [IDENTITY])
    assert vault.path(name).name != other.path(name).name
    assert name not in str(vault.path(name))
    assert "王秀英".encode() not in vault.path(name).read_bytes()


def test_damage_is_noticed_and_mended_by_putting_again(vault: BlobVault) -> None:
    name = vault.put(SCAN)
    raw = bytearray(vault.path(name).read_bytes())
    raw[-1] ^= 1
    vault.path(name).write_bytes(raw)
    assert vault.has(name)
    assert not vault.is_whole(name)
    with pytest.raises(DamagedFile):
        vault.read(name)
    vault.put(SCAN)
    assert vault.read(name) == SCAN


def test_a_swapped_file_is_noticed(vault: BlobVault) -> None:
    first, second = vault.put(b"first"), vault.put(b"second")
    vault.path(first).write_bytes(vault.path(second).read_bytes())
    with pytest.raises(DamagedFile):
        vault.read(first)


def test_too_big_is_refused_before_anything_is_written(vault: BlobVault) -> None:
    with pytest.raises(UserProblem, match="太大"):
        vault.put(bytes(100_001))
    assert list(vault.files()) == []


def test_older_identities_still_open(vault: BlobVault) -> None:
    key = new_store_key()
    name = BlobVault(vault.folder, key, [IDENTITY]).put(SCAN)
    rolled = BlobVault(vault.folder, key, [sealing.new_identity(), IDENTITY])
    assert rolled.read(name) == SCAN


def test_erase_and_missing(vault: BlobVault) -> None:
    name = vault.put(SCAN)
    assert vault.erase(name)
    assert not vault.erase(name)
    with pytest.raises(DamagedFile):
        vault.read(name)
