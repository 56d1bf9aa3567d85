"""Every spreadsheet that the program writes, from stores that hold a bit of everything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.ledgerlist import ledger_list
from desktop_app.services.listexport import ListColumn, ListExport, SheetList
from desktop_app.services.national import National
from desktop_app.services.templates import Templates
from tests.services.desk_work import petition
from tests.services.ledger_world import fill_disputes
from tests.services.messy import messy_ledger
from tests.services.register_work import ALL, entry
from tests.services.statistics_world import fill
from tests.services.test_imports import checked, opened
from tests.services.test_templates import FIGURE, template

REPORTS = (
    ("monthly", "2026-10"),
    ("annual", "2026"),
    ("bulletin", "2026-W46"),
    ("outreach", "2026-11"),
    ("ledger", "2026-10"),
)
HOSTILE = (
    ("东华信 2026-0001", "532301198506150028", "2026-03-02", "1,234", "=cmd|' /C calc'!A0"),
    ("0003", "13908780001", "", "12", "@SUM(A1)\n第二行，带“引号”和,逗号"),
)
COLUMNS = tuple(
    ListColumn(title, width, title == "人数")
    for title, width in (("编号", 146), ("号码", 160), ("收到", 108), ("人数", 60), ("事由", 0))
)


def all_sheets(office: Core, bureau: Core, folder: Path) -> Iterator[Path]:
    """Writes them one after the other."""
    for core in (office, bureau):
        fill(core, 60, 3)
    fill_disputes(office, 60, 6)
    petition(office, PartyDraft(name="张㐂𠮷", phone="13908780001"), title="=HYPERLINK(1)")
    yield from _reports(office, bureau, folder)
    yield from _lists(office, folder)
    for role, core in (("所", office), ("局", bureau)):
        yield from _registers(core, folder / role)
    yield from _imported(office, folder)


def _reports(office: Core, bureau: Core, folder: Path) -> Iterator[Path]:
    for role, core in (("所", office), ("局", bureau)):
        for report, period in REPORTS:
            path = folder / f"{report}-{role}.xlsx"
            core.services.report_papers.save(core.services.reports.make(report, period), path)
            yield path
    templates = Templates(office.desk)
    read = templates.open(template(folder, {"本月来信": "B3", "报告期": "C1"}))
    path = folder / "template.xlsx"
    templates.fill(read, {**templates.mapping(read), "本月来信": FIGURE}, "2026-10", path)
    yield path


def _lists(office: Core, folder: Path) -> Iterator[Path]:
    export = ListExport(office.desk)
    for name, found in (
        ("hostile", SheetList("待核对", COLUMNS, HOSTILE)),
        ("matters", ledger_list(office.desk, LedgerFilter())),
    ):
        export.write(found, folder / f"{name}.xlsx")
        yield folder / f"{name}.xlsx"
    National(office.desk).write(LedgerFilter(), folder / "national.xlsx")
    yield folder / "national.xlsx"
    path = folder / "coverage.xlsx"
    path.write_bytes(office.services.coverage.export_xlsx(date(2026, 10, 1), missed_only=False))
    yield path


def _registers(core: Core, folder: Path) -> Iterator[Path]:
    folder.mkdir()
    for register in core.desk.rules.registers.values():
        if register.keeps(core.desk.identity.role):
            entry(core, register.id)
            path = folder / f"{register.id}.xlsx"
            path.write_bytes(core.services.register_sheets.export_xlsx(register.id, ALL))
            yield path


def _imported(office: Core, folder: Path) -> Iterator[Path]:
    imports = office.services.imports
    file = opened(office, folder, messy_ledger(60).content)
    for name, only_bad in (("marked", False), ("marked-only", True)):
        imports.write_faults(file, checked(office, file), folder / f"{name}.xlsx", only_bad=only_bad)
        yield folder / f"{name}.xlsx"
