"""The commands around keys: what there is, new ones, void ones, who waits, the bureau's second copy."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.files import write_whole
from desktop_app.cli.commands import opened
from desktop_app.cli.output import Printer
from desktop_app.cli.passphrase import copy_passphrase
from desktop_app.core import Core, Surroundings
from desktop_app.services.keyring.keys import KeyLine
from desktop_app.services.keyring.second import SecondCopy

_SPEAKING = ("roll", "revoke", "restore", "accept")


def keys(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    """One action on the keys of a store; see `ACTIONS`."""
    with opened(options, around, speaks=options.action in _SPEAKING) as core:
        ACTIONS[options.action](core, options, out)
    return 0


def _show(core: Core, options: argparse.Namespace, out: Printer) -> None:
    own, others = core.services.keys.own(), core.services.keys.others()
    for line in (*own, *others):
        out.result(vars(line), f"{line.name}　第 {line.number} 把　{_state(line)}　{line.fingerprint}")
    if core.identity.is_bureau:
        state = SecondCopy(core.desk).state()
        said = "有第二份，读回核对过。" if state.good else "还没有核对过的第二份。"
        if state.made_at and not state.current:
            said = "换过密钥，第二份要重新做。"
        for one in core.services.keys.cut_off():
            data = {"cut_off": one.node, "reason": one.reason, "waiting": one.waiting}
            out.result(data, f"{one.name}　密钥全部作废：不给它写数据包，也不导入它的。")
        out.result({"second_copy": state.good, "made_at": state.made_at, "read_at": state.read_at}, said)


def _state(line: KeyLine) -> str:
    if line.void:
        return "已作废"
    return "在用" if line.present else "旧密钥"


def _roll(core: Core, options: argparse.Namespace, out: Printer) -> None:
    number = core.services.keys.roll()
    out.result({"fingerprint": number}, f"已换新密钥，指纹 {number}\n请马上备份一次，再给对方写一次U盘。")


def _revoke(core: Core, options: argparse.Namespace, out: Printer) -> None:
    name = core.services.keys.revoke(_what(options), options.note)
    out.result({"node": options.what, "revoked": True}, f"{name} 的密钥已作废。请给其他所各写一次U盘。")


def _restore(core: Core, options: argparse.Namespace, out: Printer) -> None:
    name = core.services.keys.restore(_what(options), options.note)
    out.result({"node": options.what, "revoked": False}, f"{name} 的密钥重新有效。请给各所各写一次U盘。")


def _waiting(core: Core, options: argparse.Namespace, out: Printer) -> None:
    found = [*core.services.keys.waiting(), *core.services.keys.decided()]
    for one in found:
        out.result(vars(one), f"{one.file}　{one.name}　{one.why}　{one.state}　{one.reason}")
    if not found:
        out.result({"waiting": 0}, "没有等待确认的数据包。")


def _accept(core: Core, options: argparse.Namespace, out: Printer) -> None:
    report = core.services.keys.accept(_what(options), options.note)
    data = {"file": options.what, "new": report.new_entries}
    out.result(data, f"已导入 {report.writer_name}，新内容 {report.new_entries} 条")


def _discard(core: Core, options: argparse.Namespace, out: Printer) -> None:
    core.services.keys.discard(_what(options), options.note)
    out.result({"file": options.what, "discarded": True}, "已记为不采用。")


def _copy(core: Core, options: argparse.Namespace, out: Printer) -> None:
    path = SecondCopy(core.desk).write(
        Path(_what(options)), copy_passphrase(options.copy_passphrase_file, twice=True)
    )
    out.result({"file": str(path)}, f"第二份已写到 {path}，读回核对过。")


def _page(core: Core, options: argparse.Namespace, out: Printer) -> None:
    target = Path(_what(options))
    write_whole(target, SecondCopy(core.desk).page(copy_passphrase(options.copy_passphrase_file, twice=True)))
    out.result({"file": str(target)}, f"已写出 {target}。打印后请删除，再扫描那一页用 verify 核对。")


def _verify(core: Core, options: argparse.Namespace, out: Printer) -> None:
    SecondCopy(core.desk).read_back(Path(_what(options)), copy_passphrase(options.copy_passphrase_file))
    out.result({"ok": True}, "第二份打得开，是现在用的密钥。")


def _take(core: Core, options: argparse.Namespace, out: Printer) -> None:
    more = SecondCopy(core.desk).take_in(Path(_what(options)), copy_passphrase(options.copy_passphrase_file))
    out.result({"taken": more}, "已取回密钥。" if more else "这一份里的密钥本机都有，没有改变。")


def _what(options: argparse.Namespace) -> str:
    if options.what is None:
        raise InputProblem([Problem("what", "这个动作要给出对象：单位编号、文件或文件夹。")])
    return str(options.what)


Action = Callable[[Core, argparse.Namespace, Printer], None]
ACTIONS: dict[str, Action] = {
    "show": _show,
    "roll": _roll,
    "revoke": _revoke,
    "restore": _restore,
    "waiting": _waiting,
    "accept": _accept,
    "discard": _discard,
    "copy": _copy,
    "page": _page,
    "verify": _verify,
    "take": _take,
}
