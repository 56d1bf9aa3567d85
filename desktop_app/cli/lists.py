"""The commands that write spreadsheets: a list, and the county's own form."""

from __future__ import annotations

import argparse

from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.core import Surroundings
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.ledgerlist import ledger_list


def export_list(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        wanted = LedgerFilter(text=options.text, kind=options.kind)
        if options.national:
            core.services.national.write(wanted, options.to)
        else:
            core.services.list_export.write(ledger_list(core.desk, wanted), options.to)
        out.result({"file": str(options.to)}, f"已写出 {options.to}")
    return 0


def fill_template(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        templates = core.services.templates
        read = templates.open(options.template)
        left = templates.fill(read, templates.mapping(read), options.period, options.to)
        data = {"file": str(options.to), "names": len(read.names), "left": list(left)}
        rest = f"，没有对应的：{'、'.join(left)}" if left else ""
        out.result(data, f"已写出 {options.to}{rest}")
    return 0
