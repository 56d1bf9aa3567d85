"""The commands and their arguments."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop_app import APP_ID, APP_NAME, __version__


def build_parser() -> argparse.ArgumentParser:
    """The whole grammar of `landdesk`; each command sets `command`."""
    parser = argparse.ArgumentParser(prog=APP_ID, description=f"{APP_NAME} {__version__}：命令行")
    parser.add_argument("--version", action="version", version=f"{APP_ID} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    _add_store_commands(commands)
    _add_exchange(commands)
    _add_safekeeping(commands)
    _add_paper(commands)
    _add_tables(commands)
    _add_proving(commands)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _command(commands: Commands[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    return parser


def _with_store(parser: argparse.ArgumentParser, name: str = "store") -> None:
    parser.add_argument(name, type=Path, metavar=name.upper(), help="数据文件夹")
    parser.add_argument("--passphrase-file", type=Path, help="口令文件（第一行）")


def _add_store_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    new = _command(commands, "new", "新建一份数据")
    _with_store(new)
    new.add_argument("--role", choices=["office", "bureau"], required=True, help="office 所，bureau 局")
    new.add_argument("--place", required=True, help="所：9位乡镇代码；局：6位县代码")
    new.add_argument("--officer", required=True, help="使用人姓名")
    new.add_argument("--also-serves", nargs="*", default=[], metavar="CODE", help="中心所另外服务的乡镇")
    new.add_argument("--second", type=Path, metavar="FILE", help="县局换电脑：密钥的第二份（文件或扫描件）")
    _with_copy(new)
    info = _command(commands, "info", "看一份数据的概况")
    _with_store(info)


def _add_exchange(commands: Commands[argparse.ArgumentParser]) -> None:
    export = _command(commands, "export", "把要交换的内容写成数据包")
    _with_store(export)
    export.add_argument("to", type=Path, help="U盘或文件夹")
    export.add_argument("--adopt", action="store_true", help="数据是复制来的或放回的，以后就在这台电脑上用")
    export.add_argument("--confirm", action="store_true", help="恢复后已看过，数据没有问题，重新开始交换")
    load = _command(commands, "import", "导入数据包")
    _with_store(load)
    load.add_argument("sources", type=Path, nargs="+", help="数据包文件或所在文件夹")
    load.add_argument("--preview", action="store_true", help="只看会改变什么，不导入")
    load.add_argument("--confirm", action="store_true", help="恢复后已看过，数据没有问题，重新开始交换")
    invite = _command(commands, "invite", "县局：写一份邀请文件")
    _with_store(invite)
    invite.add_argument("to", type=Path)
    request = _command(commands, "request", "所：读邀请，写一份入网申请")
    _with_store(request)
    request.add_argument("invitation", type=Path)
    request.add_argument("to", type=Path)
    accept = _command(commands, "accept", "县局：核对指纹后接受申请")
    _with_store(accept)
    accept.add_argument("request", type=Path)
    accept.add_argument("--fingerprint", metavar="数字", help="所在电话里念的指纹；不给就在终端里问")
    for each in (request, accept):
        each.add_argument("--replacing", action="store_true", help="密钥丢了，重新建立；原来的不再算数")
    _add_keys(commands)
    _add_forks(commands)


def _add_forks(commands: Commands[argparse.ArgumentParser]) -> None:
    found = _command(
        commands, "forks", "数据分叉：列出、选定采用哪一支、处理核对清单；有等待选定的退出码为 1"
    )
    _with_store(found)
    found.add_argument("--pick", default="", metavar="FORK", help="选定这处分叉，另给 --branch")
    found.add_argument("--branch", type=int, help="采用哪一支：0 是本机现有的")
    found.add_argument("--withdraw", default="", metavar="FORK", help="裁定错了，撤回")
    found.add_argument("--settle", default="", metavar="ITEM", help="核对清单里处理完的一项")
    found.add_argument("--how", choices=["taken", "unneeded"], default="taken", help="已补登，或不需要")
    found.add_argument("--reason", default="", help="怎样核对的，或怎样处理的")


_KEY_ACTIONS = (
    "show", "roll", "revoke", "restore", "waiting", "accept", "discard", "copy", "page", "verify", "take",
)  # fmt: skip


def _add_keys(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "密钥：show 看，roll 换新，revoke/restore 作废、恢复一个所的，waiting/accept/discard 等待确认的数据包，"
    keys = _command(commands, "keys", text + "copy/page/verify/take 县局密钥的第二份")
    _with_store(keys)
    keys.add_argument(
        "action",
        choices=_KEY_ACTIONS,
        help="做什么",
    )
    keys.add_argument("what", nargs="?", help="单位编号、等待的文件名、U盘文件夹或文件")
    keys.add_argument("--note", default="", help="作废或恢复的原因，或怎样核实的、为什么不采用")
    _with_copy(keys)


def _with_copy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--copy-passphrase-file", type=Path, help="第二份的口令文件（第一行）")


def _add_safekeeping(commands: Commands[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", "检查数据是否完好")
    _with_store(check)
    check.add_argument("--deep", action="store_true", help="重放日志并比较摘要")
    backup = _command(commands, "backup", "备份到文件夹")
    _with_store(backup)
    backup.add_argument("to", type=Path)
    restore = _command(commands, "restore", "从备份恢复到空文件夹")
    restore.add_argument("backup", type=Path, metavar="BACKUP")
    _with_store(restore)
    recover = _command(commands, "recover", "修复损坏的数据：从备份和读得出的内容恢复，原文件留着")
    _with_store(recover)
    recover.add_argument("--look", action="store_true", help="只看能恢复出什么，什么都不改")
    recover.add_argument(
        "--backups-in", type=Path, nargs="*", default=[], metavar="DIR", help="另外在这些文件夹里找备份"
    )
    recover.add_argument("--backup", type=Path, metavar="BACKUP", help="一定以这个备份为底")


def _add_paper(commands: Commands[argparse.ArgumentParser]) -> None:
    letter = _command(commands, "letter", "打印一份文书为 PDF")
    _with_store(letter)
    letter.add_argument("matter", help="登记号或内部编号")
    letter.add_argument("--form", required=True, help="文书代号，如 F11")
    letter.add_argument("--to", type=Path, required=True, help="PDF 文件")
    report = _command(commands, "report", "把统计报表写成 PDF 或 xlsx")
    _with_store(report)
    report.add_argument(
        "--form", required=True, help="monthly 月报，annual 年度，bulletin 通报，ledger 纠纷台账"
    )
    report.add_argument("--period", required=True, help="2026-11、2026 或 2026-W47")
    report.add_argument("--office", default="", metavar="UNIT", help="县局：只要这个单位的（名称）")
    report.add_argument("--place", default="", metavar="CODE", help="只要这个乡镇、村的（代码开头）")
    report.add_argument("--to", type=Path, required=True, help="PDF 或 xlsx 文件")
    deadline = _command(commands, "deadline", "推算期限")
    deadline.add_argument("--start", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    amount = deadline.add_mutually_exclusive_group(required=True)
    amount.add_argument("--days", type=int)
    amount.add_argument("--months", type=int)
    deadline.add_argument("--working", action="store_true", help="按工作日")


def _add_tables(commands: Commands[argparse.ArgumentParser]) -> None:
    load = _command(commands, "import-ledger", "导入旧台账（xlsx、csv）")
    _with_store(load)
    load.add_argument("file", type=Path, nargs="?", default=Path(), help="旧台账")
    load.add_argument(
        "--kind", default="", metavar="ID", help="是什么表；不给就看栏名判断，有“种类”一栏的逐行判断"
    )
    load.add_argument("--mapping", type=Path, help="栏目对应（JSON）")
    load.add_argument("--errors", type=Path, help="把有错的格子标好，写成这个 xlsx")
    load.add_argument("--good-rows", action="store_true", help="有错时只导入没有问题的行")
    load.add_argument("--by-place", action="store_true", help="没写承办单位的按属地交办（看过以后再加）")
    load.add_argument("--check", action="store_true", help="只检查，不导入")
    load.add_argument("--undo", default="", metavar="BATCH", help="整批撤销，给批号")
    listed = _command(commands, "export-list", "把事项台账写成 xlsx")
    _with_store(listed)
    listed.add_argument("--text", default="", help="只要含这些字的")
    listed.add_argument("--kind", default="", help="只要这一种")
    listed.add_argument("--national", action="store_true", help="用国家系统的字段名")
    listed.add_argument("--to", type=Path, required=True, help="xlsx 文件")
    fill = _command(commands, "fill-template", "填上级的报表：按命名的单元格")
    _with_store(fill)
    fill.add_argument("template", type=Path, help="上级发的 xlsx")
    fill.add_argument("--period", required=True, help="2026-11、2026 或 2026-W47")
    fill.add_argument("--to", type=Path, required=True, help="填好的 xlsx")


def _add_proving(commands: Commands[argparse.ArgumentParser]) -> None:
    demo = _command(commands, "demo", "做一份演示：一个所、一个局、一个月的工作")
    demo.add_argument("dir", type=Path)
    demo.add_argument("--matters", type=int, default=36)
    demo.add_argument("--seed", default="", help="同样的种子，同样的记录和编号；不给就每份各有自己的编号")
    demo.add_argument("--screens", action="store_true", help="另开窗口进程截图")
    gallery = _command(commands, "gallery", "每种文书印三份样张：填好的、空白的、最长的，另有比例检查页")
    gallery.add_argument("dir", type=Path)
    gallery.add_argument("--form", nargs="*", default=[], help="只印这几种文书")
    _command(commands, "self-test", "检查本程序是否完整可用")
    window = commands.add_parser("window", help="打开窗口", description="打开窗口")
    window.add_argument("--demo", type=Path, help="打开演示数据，没有就先做一份")
    window.add_argument("--store", type=Path, help="打开这个数据文件夹")
    window.add_argument("--screens", type=Path, help=argparse.SUPPRESS)
