"""Old ledgers in, lists out, by command: what is printed, what is left behind, and the exit codes."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop_app.core import Surroundings
from tests.acceptance.test_commands import OFFICE, PASSPHRASE, made
from tests.acceptance.world import landdesk, surroundings
from tests.services.messy import messy_ledger


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    return surroundings(tmp_path)


def test_a_messy_ledger_by_command(tmp_path: Path, around: Surroundings) -> None:
    store, messy = made(tmp_path, "office", OFFICE, around), messy_ledger(70)
    file, errors = tmp_path / "旧台账.xlsx", tmp_path / "要改.xlsx"
    file.write_bytes(messy.content)
    before = landdesk("check", store, "--json", around=around).data["digest"]
    done = landdesk("import-ledger", store, file, "--errors", errors, "--json", around=around)
    assert (done.code, done.data["imported"], done.data["good"]) == (1, 0, messy.good)
    assert "身份证号码" in done.err
    assert openpyxl.load_workbook(errors).active is not None
    done = landdesk("import-ledger", store, file, "--good-rows", "--json", around=around)
    assert done.data["imported"] == messy.good
    listed = tmp_path / "列表.xlsx"
    assert landdesk("export-list", store, "--to", listed, "--json", around=around).code == 0
    sheet = openpyxl.load_workbook(listed).worksheets[0]
    assert sheet.max_row == messy.good + 3
    assert landdesk("export-list", store, "--national", "--to", listed, "--json", around=around).code == 0
    undone = landdesk("import-ledger", store, "--undo", str(done.data["batch"]), "--json", around=around)
    assert undone.code == 0
    assert landdesk("check", store, "--json", around=around).data["digest"] == before


def test_a_mapping_can_be_given(tmp_path: Path, around: Surroundings) -> None:
    store = made(tmp_path, "office", OFFICE, around)
    file, mapping = tmp_path / "旧.csv", tmp_path / "对应.json"
    file.write_text("甲,乙,丙\n张三,2026-02-03,水渠被占\n", encoding="gb18030")
    columns = '{"0": "name", "1": "received_on", "2": "title"}'
    mapping.write_text(
        f'{{"columns": {columns}, "year": 0, "month_start": false, "closed_undated": false, "answers": {{}}}}',
        encoding="utf-8",
    )
    command = ("import-ledger", store, file, "--kind", "old-petitions", "--mapping", mapping, "--json")
    done = landdesk(*command, around=around)
    assert (done.code, done.data["imported"]) == (0, 1), done.err
