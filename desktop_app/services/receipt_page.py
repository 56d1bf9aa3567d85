"""The receipt as a page of its own: plain HTML, no script, nothing loaded, readable on any PC or telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from desktop_app.services.bundle_waiting import Waiting

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">{mark}
<meta name="viewport" content="width=device-width"><title>回执　{name}</title>
<style>body{{font:16px/1.6 "Microsoft YaHei","SimSun",sans-serif;margin:2em auto;max-width:60em;padding:0 1em}}
table{{border-collapse:collapse;width:100%}}
th,td{{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}}
th{{background:#eee}}small{{color:#555}}</style></head>
<body><h1>回执</h1><p>{name}　{at}</p>
<table><tr><th>单位</th><th>我们收到的</th><th>还缺的</th><th>我们写给它的</th></tr>
{rows}
</table>
<p><small>本页说明哪些数据包已经收到、收到第几条、还缺哪些，不含个人信息。数据包本身是加密的，只有收件单位能打开；
本页只给人看，程序不读它，删掉也不影响数据。</small></p>
</body></html>
"""
_ROW = "<tr><td>{name}</td><td>{taken}</td><td>{missing}</td><td>{given}</td></tr>"


@dataclass(frozen=True)
class Passed:
    """One bundle that was taken in or written: entries `first` to `last`, and when. `first` > `last`: none."""

    first: int
    last: int
    at: datetime | None


@dataclass(frozen=True)
class PeerReceipt:
    """How we stand with one node: the latest bundles of it, what is missing and waits, and what went to it.

    `held` is the number of its last entry here, `confirmed` that of our last entry there. `forked_at`: since then
    `kept_bundles` of it lie here untaken, because its stream has come in two branches.
    """

    name: str
    held: int
    taken: tuple[Passed, ...]
    missing: tuple[Waiting, ...]
    given: Passed | None
    confirmed: int
    forked_at: datetime | None = None
    kept_bundles: int = 0


@dataclass(frozen=True)
class Receipt:
    """Who says it, when, and about whom."""

    node: str
    name: str
    at: datetime
    peers: tuple[PeerReceipt, ...]


def mark_of(node: str) -> str:
    """What tells a page of ours from any other file of that name."""
    return f'<meta name="landdesk-receipt" content="{escape(node)}">'


def page_of(told: Receipt) -> str:
    """The whole page."""
    rows = "\n".join(_row(one, told.name) for one in told.peers)
    return _PAGE.format(mark=mark_of(told.node), name=escape(told.name), at=_words(told.at), rows=rows)


def _row(one: PeerReceipt, here: str) -> str:
    return _ROW.format(
        name=escape(one.name),
        taken=_lines([_came(passed) for passed in one.taken]) or "还没有收到过",
        missing=_lines([*_forked(one, here), *_missing(one)]) or "没有",
        given=_lines(_given(one)) or "还没有写过",
    )


def _came(passed: Passed) -> str:
    if passed.first > passed.last:
        return f"{_words(passed.at)} 收到回执（没有新记录）"
    return f"{_words(passed.at)} 收到{_span(passed.first, passed.last)}"


def _forked(one: PeerReceipt, here: str) -> list[str]:
    """Why nothing more of it is taken in, and who decides where."""
    if one.forked_at is None:
        return []
    return [
        f"数据分叉，等待选定：{_words(one.forked_at)} 发现两台电脑用它的身份各写了一支，"
        f"新来的 {one.kept_bundles} 个数据包先收好，没有导入。",
        f"请与{escape(here)}电话核对，由{escape(here)}在“数据交换”的“数据分叉”里选定采用哪一支，选定后自动接上。",
    ]


def _missing(one: PeerReceipt) -> list[str]:
    return [
        f"缺{_span(gap.missing_first, gap.missing_last)}"
        f"（{_span(gap.first, gap.last)}已先收好，等缺的到了自动接上）"
        for gap in one.missing
    ]


def _span(first: int, last: int) -> str:
    return f"第 {first} 条" if first == last else f"第 {first}–{last} 条"


def _given(one: PeerReceipt) -> list[str]:
    if one.given is None:
        return []
    sent = f"{_words(one.given.at)} 写出到第 {one.given.last} 条"
    return [sent, f"对方已确认到第 {one.confirmed} 条" if one.confirmed else "对方还没有确认"]


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(texts)


def _words(at: datetime | None) -> str:
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}" if at else ""
