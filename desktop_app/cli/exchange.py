"""The commands around bundles and enrolment."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.core import Core, Surroundings
from desktop_app.services.bundle_import import bundle_files


def export(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    code = 0
    with opened(options, around, speaks=True) as core:
        if options.confirm:
            core.services.bundles.begin_again()
        given = core.services.bundles.export_each(options.to)
        if not given.reports:
            raise given.problems[0]
        for one in given.each:
            if one.report is None:
                code = 1
                data = {"reader": one.node, "ok": False, "problem": str(one.problem)}
                out.result(data, f"没有写给{one.name}：{one.problem}")
                continue
            made = one.report
            data = {
                "file": str(made.path), "reader": made.reader, "first": made.first, "last": made.last,
                "entries": made.entries, "blobs": made.blobs, "bytes": made.bytes,
            }  # fmt: skip
            text = f"已写给{made.reader_name}：{made.path.name}（{made.entries} 条，{made.blobs} 个附件）"
            out.result(data, f"{text}\n已读回核对，弹出后可以拔出U盘。")
    return code


def load(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        if options.preview:
            return _preview(options, out, core)
        if options.confirm:
            core.services.bundles.begin_again()
        outcomes = core.services.bundles.import_many(options.sources)
    code = 0
    for outcome in outcomes:
        if outcome.report is not None:
            report = outcome.report
            data = {"file": outcome.path.name, "ok": True, "writer": report.writer, "new": report.new_entries,
                    "first": report.first, "last": report.last}  # fmt: skip
            text = f"{outcome.path.name}：{report.writer_name}，新内容 {report.new_entries} 条"
            out.result(data, text + _lines(report.oddities))
        else:
            code = max(code, 3 if isinstance(outcome.problem, DamagedFile) else 1)
            data = {"file": outcome.path.name, "ok": False, "problem": str(outcome.problem)}
            out.result(data, f"{outcome.path.name}：没有导入。{outcome.problem}")
    if not outcomes:
        out.result({"files": 0}, _NONE)
    return code


_NONE = "这里没有数据包。"


def _preview(options: argparse.Namespace, out: Printer, core: Core) -> int:
    files = bundle_files(options.sources, core.identity.place_code)
    for file in files:
        seen = core.services.bundles.inspect(file)
        data = {"writer": seen.writer, "new": seen.new_entries, "oddities": list(seen.oddities)}
        out.result(data, f"{seen.writer_name}：新内容 {seen.new_entries} 条" + _lines(seen.oddities))
    if not files:
        out.result({"files": 0}, _NONE)
    return 0


def _lines(texts: Iterable[str]) -> str:
    return "".join(f"\n  {text}" for text in texts)


def invite(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        made = core.services.enrolment.invite(options.to)
        out.result({"file": str(made)}, f"邀请文件已写到 {made}，请交给各所。")
    return 0


def request(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        asked = core.services.enrolment.request(options.invitation, options.to, replacing=options.replacing)
        core.services.enrolment.accept(asked)
        data = {"file": str(asked.path), "fingerprint": asked.fingerprint, "bureau": asked.card.name}
        out.result(data, f"申请已写到 {asked.path}\n导出之前请电话核对指纹：{asked.fingerprint}")
    return 0


def accept(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    with opened(options, around) as core:
        read = core.services.enrolment.read_request(options.request, replacing=options.replacing)
        _compare(read.fingerprint, options.fingerprint)
        core.services.enrolment.accept(read)
        data = {"office": read.card.name, "fingerprint": read.fingerprint}
        out.result(data, f"已接受 {read.card.name}，指纹 {read.fingerprint}")
    return 0


def _compare(fingerprint: str, told: str | None) -> None:
    """The bureau trusts an office only after a person compared: `told` was read out by the office.

    Without it the number is asked for at the terminal. Raises `UserProblem`, with nobody trusted, if
    the two differ or nobody is there to ask.
    """
    if told is None and sys.stdin.isatty():
        sys.stderr.write(f"本机算出的指纹：{fingerprint}\n请电话核对，输入对方念的数字：")
        told = input()
    if told is None:
        raise UserProblem(
            "还没有核对指纹，没有建立联系：{fingerprint}",
            way_out="请与对方电话核对，再用 --fingerprint 给出对方念的数字。",
            fingerprint=fingerprint,
        )
    if "".join(filter(str.isdigit, told)) != "".join(filter(str.isdigit, fingerprint)):
        raise UserProblem("指纹不一样，没有建立联系。", way_out="请检查文件是不是对方给的，必要时当面交换。")
