"""The command that takes an old ledger in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.core import Core, Surroundings
from desktop_app.services.imports.checked import Checked

_MOST_SHOWN = 200


def import_ledger(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    """Returns 1 while there are faults and nothing, or only the good rows, came in."""
    with opened(options, around) as core:
        if options.undo:
            core.services.imports.undo(options.undo)
            out.result({"undone": options.undo}, "整批已撤销。")
            return 0
        return _import(options, out, core)


def _import(options: argparse.Namespace, out: Printer, core: Core) -> int:
    imports = core.services.imports
    file = imports.open(options.file)
    target = imports.target(options.kind) if options.kind else imports.likely(file)
    if target is None:
        raise UserProblem("看不出这是什么表。", way_out="请用 --kind 说明。")
    layout = imports.guess(file, target)
    if options.mapping:
        layout = imports.with_mapping(layout, _text_of(options.mapping))
    if options.kind:  # said for the whole table: no column decides row by row
        layout = imports.of_one_kind(target, layout)
    checked = imports.check(file, target, layout)
    _tell_faults(checked)
    for one in checked.proposals:
        sys.stderr.write(f"第{one.row}行 {one.place}：按属地交给{one.office}\n")
    if options.errors and checked.faults:
        imports.write_faults(file, checked, options.errors)
    data: dict[str, object] = {
        "kind": target.id, "rows": len(checked.lines.lines), "good": len(checked.good), "bad": checked.bad_rows,
        "doubles": checked.doubles, "by_place": len(checked.proposals), "imported": 0, "batch": "",
        "kinds": dict(checked.kinds),
    }  # fmt: skip
    text = f"{target.title}：可以导入 {len(checked.good)} 行，要改 {checked.bad_rows} 行。"
    if checked.kinds:
        told = "、".join(f"{title} {count} 行" for title, count in checked.kinds)
        text += f"几种事项在一张表里，逐行登记：{told}。"
    unseen = checked.proposals if not options.by_place else ()
    if unseen:
        text += f"{len(unseen)} 行没有写承办单位：看过以后加 --by-place 按属地交办，或在表里写上。"
    if options.check or unseen or (checked.faults and not options.good_rows):
        out.result(data, f"{text}什么都没有导入。")
        return 1 if checked.faults or unseen else 0
    batch, _changes = imports.take(file, checked, good_rows=options.good_rows)
    data |= {"imported": batch.rows, "batch": batch.id}
    out.result(data, f"{text}\n已导入 {batch.rows} 行，批号 {batch.id}。")
    return 1 if checked.faults else 0


def _tell_faults(checked: Checked) -> None:
    """On the error output, without what stands in the cells: it may be somebody's number."""
    for fault in checked.faults[:_MOST_SHOWN]:
        sys.stderr.write(f"第{fault.row}行 {fault.head}：{fault.what}{fault.way}\n")
    if len(checked.faults) > _MOST_SHOWN:
        sys.stderr.write(f"……共 {len(checked.faults)} 处\n")


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserProblem(
            "对应文件读不出来：{name}", way_out="应是 UTF-8 的 JSON。", name=path.name
        ) from error
