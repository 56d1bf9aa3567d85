"""The command that writes a report: `landdesk report STORE --form monthly --period 2026-11 --to FILE.pdf`."""

from __future__ import annotations

import argparse

from desktop_app.base.errors import UserProblem
from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.core import Core, Surroundings
from desktop_app.services.statistics.views import ReportView, Scope

_ENDINGS = (".pdf", ".xlsx")


def report(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    """Writes the report; the exit code is 1 for an unknown report, period or ending."""
    if options.to.suffix.lower() not in _ENDINGS:
        raise UserProblem("只能写成 PDF 或 xlsx：{file}", way_out="请改文件名的结尾。", file=options.to.name)
    with opened(options, around) as core:
        scope = Scope(office=_office(core, options.office), place=options.place)
        view = core.services.reports.make(options.form, options.period, scope)
        core.services.report_papers.save(view, options.to)
        data = {"file": str(options.to), "report": view.report.id, "period": view.days.key, "unit": view.unit,
                **_figures(view)}  # fmt: skip
        out.result(data, f"已写出 {options.to}（{view.unit}{view.days.title}{view.report.title}）")
    return 0


def _office(core: Core, text: str) -> str:
    """A unit by its node or its name; empty for all. Raises `UserProblem` naming those there are."""
    units = core.services.reports.units()
    found = next((node for node, name in units if text in (node, name)), "")
    if text and not found:
        names = "、".join(name for _node, name in units)
        raise UserProblem("没有这个单位：{office}", way_out="可用的有：{names}。", office=text, names=names)
    return found


def _figures(view: ReportView) -> dict[str, object]:
    """For scripts: every cell as it is printed, by table and row; a listing by its length."""
    tables = {
        one.table.field: {row.title: {key: cell.text for key, cell in row.cells.items()} for row in one.rows}
        for one in view.tables
    }
    return {"tables": tables} if tables else {"lines": len(view.lines)}
