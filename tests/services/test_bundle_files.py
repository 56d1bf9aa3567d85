"""Which files of a stick's folder are taken for bundles: by what they are, not by their names."""

from __future__ import annotations

from pathlib import Path

from desktop_app.security.passphrases import seal_with
from desktop_app.services.bundle_import import bundle_files
from tests.services.duty_nodes import County


def test_a_bundle_by_any_name_and_no_key_copy(county: County, tmp_path: Path) -> None:
    """Messengers rename files; the second copy of the bureau's key is an age file too, but with a passphrase."""
    written = county.dong.services.bundles.export(tmp_path).path
    renamed = written.rename(tmp_path / "文件(1).age")
    (tmp_path / "532301.bureau-key.age").write_bytes(seal_with(b"{}", "第二份的口令", 8))
    (tmp_path / "照片.jpg").write_bytes(b"\xff\xd8")
    assert bundle_files([tmp_path], "532301") == [renamed]
    outcomes = county.bureau.services.bundles.import_many([tmp_path])
    assert [one.problem for one in outcomes] == [None]
