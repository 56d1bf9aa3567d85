"""`landdesk recover` on a store that no longer opens: look first, then mend, then go on."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.core import Core
from tests.services.conftest import PASSPHRASE, make_core
from tests.services.desk_work import petition
from tests.services.duty_nodes import introduce


def _said(
    capsys: pytest.CaptureFixture[str], core: Core, *words: object
) -> tuple[int, dict[str, object], str]:
    capsys.readouterr()
    code = main([*map(str, words), "--json"], core.around)
    told = capsys.readouterr()
    return code, json.loads(told.out.splitlines()[-1]) if told.out else {}, told.err


def test_a_dead_store_is_recovered_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    core = make_core(tmp_path / "pc", "office", "532301105", "王建国")
    petition(core)
    core.services.safekeeping.back_up(tmp_path / "elsewhere")
    petition(core, title="备份之后的")
    newest = core.store.read.value("SELECT max(lseq) FROM entry")
    core.close()
    database = core.folder / "landdesk.db"
    raw = database.read_bytes()
    database.write_bytes(os.urandom(4096) + raw[4096:])
    code, _told, err = _said(capsys, core, "info", core.folder)
    assert code == 3, err
    code, told, err = _said(
        capsys, core, "recover", core.folder, "--look", "--backups-in", tmp_path / "elsewhere"
    )
    assert (code, told["damaged"], told["newest"]) == (0, True, newest), err
    assert told["readable"] == newest
    assert database.read_bytes()[4096:] == raw[4096:], "looking changes nothing"
    code, told, err = _said(capsys, core, "recover", core.folder, "--backups-in", tmp_path / "elsewhere")
    assert (code, told["way"], told["lost"]) == (0, "backup", 0), err
    assert (Path(str(told["aside"])) / "landdesk.db").read_bytes()[4096:] == raw[4096:]
    code, told, err = _said(capsys, core, "check", core.folder, "--deep")
    assert (code, told["ok"]) == (0, True), err
    code, told, err = _said(capsys, core, "info", core.folder)
    assert told["matter"] == 2


def test_a_restored_store_exchanges_only_after_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    office = make_core(tmp_path / "pc", "office", "532301105", "王建国")
    bureau = make_core(tmp_path / "bureau", "bureau", "532301", "县局管理员")
    stick = tmp_path / "stick"
    stick.mkdir()
    introduce(office, bureau, stick)
    bureau.close()
    petition(office)
    made = office.services.safekeeping.back_up(tmp_path / "backups")
    office.close()
    store = tmp_path / "again"
    assert _said(capsys, office, "restore", made, store)[0] == 0
    for words in (("export", store, stick), ("import", store, stick)):
        code, _told, err = _said(capsys, office, *words)
        assert code == 1
        assert "数据交换先停着" in err
    assert _said(capsys, office, "export", store, stick, "--confirm")[0] == 0
    assert _said(capsys, office, "export", store, stick)[0] == 0
