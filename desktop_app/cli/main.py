"""Runs one command and turns every failure into a sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.logs import masked_traceback
from desktop_app.cli import commands, exchange, forks, keys, lists, proving, recovery, reports, tables
from desktop_app.cli.arguments import build_parser
from desktop_app.cli.output import Printer, make_console_safe
from desktop_app.core import StoreBusy, Surroundings

COMMANDS: dict[str, commands.Command] = {
    "new": commands.new,
    "info": commands.info,
    "export": exchange.export,
    "import": exchange.load,
    "invite": exchange.invite,
    "request": exchange.request,
    "accept": exchange.accept,
    "forks": forks.forks,
    "keys": keys.keys,
    "check": commands.check,
    "backup": commands.backup,
    "restore": commands.restore,
    "recover": recovery.recover,
    "letter": commands.letter,
    "deadline": commands.deadline,
    "report": reports.report,
    "import-ledger": tables.import_ledger,
    "export-list": lists.export_list,
    "fill-template": lists.fill_template,
    "demo": proving.demo,
    "gallery": proving.gallery,
    "self-test": proving.self_test,
}
_REFUSED, _DAMAGED, _BUSY, _BUG = 1, 3, 4, 70


def main(arguments: Sequence[str], around: Surroundings | None = None) -> int:
    """Returns the exit code (see the package). `around` is given by tests."""
    make_console_safe()
    options = build_parser().parse_args(arguments)
    printer = Printer(sys.stdout, as_json=options.json)
    try:
        return COMMANDS[options.command](options, printer, around or Surroundings())
    except UserProblem as problem:
        sys.stderr.write(f"{problem}\n")
        return _code(problem)
    except KeyboardInterrupt:
        sys.stderr.write("已取消。\n")
        return _REFUSED
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug, shown masked
        sys.stderr.write(
            "程序出错，请把下面的内容（已隐去个人信息）发给维护人员：\n" + masked_traceback(error)
        )
        return _BUG


def _code(problem: UserProblem) -> int:
    if isinstance(problem, StoreBusy):
        return _BUSY
    return _DAMAGED if isinstance(problem, DamagedFile) else _REFUSED
