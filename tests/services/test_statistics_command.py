"""`landdesk report` as a stranger uses it: files that open, figures as on screen, faults in words."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.cli.main import main
from desktop_app.core import Core, Surroundings
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import dispute, petition

REPORTS = (("monthly", "2026-03"), ("annual", "2026"), ("bulletin", "2026-W10"), ("ledger", "2026-03"))
PASSED = Path("passphrase.txt")


@pytest.fixture
def store(office: Core, tmp_path: Path) -> Path:
    """Some petitions and a dispute, registered on 2 March 2026; the store is closed."""
    for channel in ("L01", "L01", "L02"):
        petition(office, channel=channel, category="0101")
    dispute(office)
    (tmp_path / PASSED).write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    office.close()
    return office.folder


def run(store: Path, around: Surroundings, *arguments: object) -> int:
    passphrase = next(store.parent.parent.glob(str(PASSED)))
    return main(["report", str(store), *map(str, arguments), "--passphrase-file", str(passphrase)], around)


@pytest.mark.parametrize(("form", "period"), REPORTS)
def test_a_report_is_written_as_pdf_and_as_spreadsheet(
    store: Path, office: Core, tmp_path: Path, form: str, period: str
) -> None:
    for ending in ("pdf", "xlsx"):
        file = tmp_path / f"{form}.{ending}"
        assert run(store, office.around, "--form", form, "--period", period, "--to", file) == 0
        assert file.stat().st_size > 4000


def test_the_spreadsheet_holds_numbers_and_two_heads(store: Path, office: Core, tmp_path: Path) -> None:
    file = tmp_path / "monthly.xlsx"
    assert run(store, office.around, "--form", "monthly", "--period", "2026-03", "--to", file) == 0
    sheet = load_workbook(file).worksheets[0]
    heads = [cell.value for cell in sheet[4]]
    assert sheet["B3"].value == "本月受理" and heads[1] == "受理件次"
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=5)}
    assert rows["来信"][1].value == 2 and rows["合计"][1].value == 3
    assert rows["来信"][0].data_type == "s" and rows["合计"][1].data_type == "n"
    rate = heads.index("按期办结率")
    assert rows["合计"][rate].value == "—"


def test_the_figures_come_as_json_too(
    store: Path, office: Core, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "monthly.pdf"
    assert run(store, office.around, "--form", "monthly", "--period", "2026-03", "--to", file, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["tables"]["rows"]["合计"]["received"] == "3"
    assert told["tables"]["topics"]["土地征收"]["count"] == "3"


@pytest.mark.parametrize(
    ("form", "period", "name", "says"),
    [
        ("monthly", "2026", "a.pdf", "看不懂的期间"),
        ("monthly", "2026-13", "a.pdf", "看不懂的期间"),
        ("bulletin", "2026-W60", "a.pdf", "看不懂的期间"),
        ("weather", "2026-03", "a.pdf", "没有这种报表"),
        ("monthly", "2026-03", "a.docx", "只能写成"),
    ],
)
def test_faults_are_told_in_words(
    store: Path, office: Core, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    form: str, period: str, name: str, says: str,
) -> None:  # fmt: skip
    assert run(store, office.around, "--form", form, "--period", period, "--to", tmp_path / name) == 1
    assert says in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_opens_every_spreadsheet(store: Path, office: Core, tmp_path: Path) -> None:
    for form, period in REPORTS:
        file = tmp_path / f"{form}.xlsx"
        assert run(store, office.around, "--form", form, "--period", period, "--to", file) == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path),
    ]
    files = [str(one) for one in sorted(tmp_path.glob("*.xlsx"))]
    subprocess.run([*order, *files], check=True, capture_output=True, timeout=180)
    assert len(list(tmp_path.glob("*.csv"))) == len(REPORTS)
    assert "受理件次" in (tmp_path / "monthly.csv").read_text(encoding="utf-8")
