"""What lies on the stick after writing, what failed, and whether the stick may be pulled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.base.eject import Ejected
from desktop_app.services.bundle_all import GivenAll
from desktop_app.ui.exchange.words import left_words, written_words
from desktop_app.ui.qt.words import listed, problem_words

translate = QCoreApplication.translate


def ejected_words(state: Ejected) -> str:
    """Nobody is told to pull a stick that the system still holds."""
    return {
        Ejected.GONE: translate("Exchange", "已弹出，可以拔出U盘。"),
        Ejected.IN_USE: translate(
            "Exchange", "已写完，但别的程序还在用这个U盘：请关掉打开它的窗口，再点“弹出U盘”。"
        ),
        Ejected.WRITTEN: translate("Exchange", "已写完。在系统里“弹出”以后，可以拔出U盘。"),
        Ejected.NO_STICK: translate("Exchange", "已写到文件夹。"),
    }[state]


def failed_words(given: GivenAll) -> list[str]:
    """Which offices got nothing, those with the same reason in one line, and what to do about it."""
    names: dict[str, list[str]] = {}
    for one in given.each:
        if one.problem is not None:
            names.setdefault(problem_words(one.problem), []).append(one.name)
    failed = translate("Exchange", "没有写成 {count} 个：{names}。{why}")
    lines = [failed.format(count=len(found), names=listed(found), why=why) for why, found in names.items()]
    if names and not given.reports:
        return [translate("Exchange", "一个数据包也没有写成。"), *lines]
    return lines


def given_words(given: GivenAll) -> list[str]:
    """Which offices got nothing and why, what was written, and the page beside the bundles."""
    lines = [*failed_words(given)]
    lines += [written_words(given.reports), *left_words(given.reports)] if given.reports else []
    if given.receipt is not None:
        text = translate("Exchange", "回执在“{file}”里，不用程序也能看。")
        lines.append(text.format(file=given.receipt.name))
    return lines
