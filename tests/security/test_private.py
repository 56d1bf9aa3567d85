"""Private copies: read-only, unnamed, and gone afterwards, also after a crash."""

from pathlib import Path

import pytest

from desktop_app.base.private import PrivateFolder


def test_copy_is_private_and_wiped(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "tmp")
    copy = folder.copy_out(b"scan", ".PDF")
    assert copy.read_bytes() == b"scan"
    assert copy.suffix == ".pdf"
    assert (copy.parent.stat().st_mode & 0o777) == 0o700
    assert folder.wipe_copy(copy) == 0
    assert not copy.parent.exists()


@pytest.mark.parametrize("suffix", ["/../x", ".p/df", "pdf", ".superlongsuffix", ".a b"])
def test_a_strange_suffix_is_dropped(tmp_path: Path, suffix: str) -> None:
    assert PrivateFolder(tmp_path / "tmp").copy_out(b"x", suffix).suffix == ""


def test_work_folder_goes_even_after_an_error(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "tmp")
    with pytest.raises(RuntimeError), folder.work() as place:
        (place / "deep").mkdir()
        (place / "deep" / "file").write_bytes(bytes(3_000_000))
        raise RuntimeError
    assert list((tmp_path / "tmp").iterdir()) == []


def test_wiping_never_follows_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"important")
    folder = PrivateFolder(tmp_path / "tmp")
    copy = folder.copy_out(b"x")
    (copy.parent / "link").symlink_to(kept)
    (copy.parent / "folder").symlink_to(tmp_path, target_is_directory=True)
    assert folder.wipe_all() == 0
    assert kept.read_bytes() == b"important"
    assert not (tmp_path / "tmp").exists()
