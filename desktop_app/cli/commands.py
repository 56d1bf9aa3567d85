"""What each command does; every function prints its result and returns an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole
from desktop_app.cli.output import Printer
from desktop_app.cli.passphrase import copy_passphrase, read_passphrase
from desktop_app.cli.tries import counted
from desktop_app.core import Core, Moved, NewStore, Surroundings
from desktop_app.core import restore as restore_backup
from desktop_app.domain.deadlines import Limit, Unit, due
from desktop_app.domain.records import LetterState, Matter
from desktop_app.services.desk import BUREAU_ROLE
from desktop_app.services.identity import MovedStore
from desktop_app.services.keyring.secondread import read_second

Command = Callable[[argparse.Namespace, Printer, Surroundings], int]


@contextmanager
def opened(options: argparse.Namespace, around: Surroundings, *, speaks: bool = False) -> Iterator[Core]:
    """The store named in the arguments, closed again whatever happens.

    A copied or put-back folder is opened with a warning, for reading and merging. A command that
    `speaks` in the store's name to others refuses it, unless `--adopt` was given.
    """
    passphrase = read_passphrase(options.passphrase_file)
    adopt = getattr(options, "adopt", False)
    try:
        with counted(options.store, around):
            core = Core.open(options.store, passphrase, around, Moved.ADOPTED if adopt else Moved.REFUSED)
    except MovedStore as problem:
        if speaks:
            raise
        sys.stderr.write(f"{problem}\n")
        core = Core.open(options.store, passphrase, around, Moved.LOOKED_AT)
    try:
        yield core
    finally:
        core.close()


def new(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    passphrase = read_passphrase(options.passphrase_file, twice=True)
    townships = (options.place, *options.also_serves) if options.also_serves else ()
    second = None
    if options.second is not None:
        if options.role != BUREAU_ROLE:
            raise UserProblem("密钥的第二份是县局的。", way_out="请用 --role bureau。")
        second = read_second(options.second, copy_passphrase(options.copy_passphrase_file))
    wanted = NewStore(
        role=options.role,
        place_code=options.place,
        officer=options.officer,
        townships=townships,
        second=second,
    )
    core = Core.create(options.store, wanted, passphrase, around)
    try:
        identity = core.identity
        data = {"node": identity.node, "role": identity.role, "name": identity.name}
        out.result(data, f"已新建：{identity.name}（{identity.node}）")
    finally:
        core.close()
    return 0


def info(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        counts = core.services.safekeeping.counts()
        data = {"node": core.identity.node, "role": core.identity.role, "name": core.identity.name, **counts}
        lines = [f"{core.identity.name}（{core.identity.node}）", *(f"  {k}: {v}" for k, v in counts.items())]
        out.result(data, "\n".join(lines))
    return 0


def deadline(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    if options.working and options.months:
        raise UserProblem("月份不按工作日计。", way_out="请去掉 --working。")
    if options.months is not None:
        limit = Limit(options.months, Unit.MONTHS)
    else:
        limit = Limit(options.days, Unit.WORKING_DAYS if options.working else Unit.DAYS)
    found = due(options.start, limit, around.rulebook().calendar)
    data = {"plain": found.plain.isoformat(), "rolled": found.rolled.isoformat(), "why": found.why}
    out.result(data, f"{found.plain}  顺延后 {found.rolled}\n{found.why}")
    return 0


def letter(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        letters = core.services.letters
        matter = _matter(core, options.matter)
        ready = next(
            (
                one
                for one in reversed(core.services.matters.page(matter.id).file.letters)
                if one.form == options.form and one.state != LetterState.VOID
            ),
            None,
        )
        if ready is not None:
            pdf, state = letters.pdf(ready.id), ready.state
        else:
            prepared = letters.prepare(matter.id, options.form)
            pdf, state = letters.preview(options.form, prepared.values), "preview"
        write_whole(options.to, pdf)
        data = {"file": str(options.to), "state": str(state), "bytes": len(pdf)}
        out.result(data, f"已写出 {options.to}（{_STATES.get(str(state), '草稿')}）")
    return 0


_STATES = {"issued": "已签发", "approved": "已批准的草稿", "draft": "草稿", "preview": "草稿"}


def _matter(core: Core, text: str) -> Matter:
    found = core.services.matters.find_by_number(text) or core.services.matters.get(text)
    if found is None:
        raise UserProblem("没有这个登记号的事项：{number}", way_out="请核对登记号。", number=text)
    return found


def check(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        report = core.services.safekeeping.check(deep=options.deep)
        data = {
            "ok": report.ok,
            "digest": report.digest,
            "replayed": report.replayed,
            "complaints": report.complaints,
            "counts": report.counts,
        }
        words = "完好" if report.ok else "有问题：" + "；".join(report.complaints)
        out.result(data, f"{words}\n摘要 {report.digest}")
    return 0 if report.ok else 3


def backup(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        made = core.services.safekeeping.back_up(options.to)
        out.result({"folder": str(made)}, f"已备份到 {made}")
    return 0


def restore(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    passphrase = read_passphrase(options.passphrase_file)
    report = restore_backup(options.backup, options.store, passphrase, around)
    data = {"node": report.node, "name": report.name, "made_at": report.made_at, "files": report.files}
    out.result(data, f"已恢复 {report.name} {report.made_at} 的备份，共 {report.files} 个文件。")
    return 0
