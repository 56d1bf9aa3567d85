"""The commands that prove the program: the demonstration and the self-test."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app import APP_ID
from desktop_app.base.errors import UserProblem
from desktop_app.cli.output import Printer
from desktop_app.core import Surroundings
from desktop_app.proving.demo import DemoReport, build_demo
from desktop_app.proving.gallery import build_gallery
from desktop_app.proving.selftest import run_self_test

_FROZEN = bool(getattr(sys, "frozen", False))
_PROGRAM = APP_ID if _FROZEN else "python -m desktop_app"


def demo(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    report = build_demo(options.dir, around, matters=options.matters, seed=options.seed)
    out.result({"folder": str(report.folder), **report.as_data()}, _told(report))
    if options.screens:
        _screens(options.dir)
    return 0


def _told(report: DemoReport) -> str:
    return "\n".join(
        [
            f"演示已做好：{report.folder}（{report.period}）",
            f"  所：{_counted(report.counts['office'])}",
            f"  局：{_counted(report.counts['bureau'])}",
            f"  已签发文书 {len(report.letters)} 份，在 letters/；数据包在 stick/；演示密钥在 keys/",
            f"  口令 {report.as_data()['passphrase']}",
            f"  打开窗口：{_PROGRAM} window --demo {report.folder}",
        ]
    )


def _counted(counts: Mapping[str, int]) -> str:
    words = {"matter": "事项", "visit": "走访", "letter": "文书", "attachment": "附件"}
    return "，".join(f"{word} {counts[table]}" for table, word in words.items())


def _screens(folder: Path) -> None:
    """A process of its own, since this one has no Qt."""
    program = [sys.executable] if _FROZEN else [sys.executable, "-m", "desktop_app"]
    command = [*program, "window", "--demo", str(folder), "--screens", str(folder / "screens")]
    done = subprocess.run(command, check=False)  # noqa: S603 - our own program
    if done.returncode != 0:
        raise UserProblem("截图没有做成。", way_out="请在能打开窗口的电脑上再试。")


def gallery(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    report = build_gallery(options.dir, around, options.form)
    data = {
        "folder": str(report.folder),
        "forms": report.forms,
        "papers": report.papers,
        "pages": report.pages,
        "pictures": report.pictures,
    }
    pictures = f"图片 {report.pictures} 张" if report.pictures else "没有找到 pdftoppm，未做图片"
    text = f"样张已做好：{report.folder}，文书 {report.forms} 种，PDF {report.papers} 份，{pictures}。"
    out.result(data, text)
    return 0


def self_test(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    del options
    for name, seconds in run_self_test(around):
        out.result(
            {"step": name, "ok": True, "seconds": round(seconds, 3)}, f"通过  {name}（{seconds:.2f} 秒）"
        )
    out.result({"ok": True}, "自检全部通过")
    return 0
