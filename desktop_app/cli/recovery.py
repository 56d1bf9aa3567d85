"""`recover`: a damaged data folder made whole, or (`--look`) what that would bring."""

from __future__ import annotations

import argparse

from desktop_app.cli.output import Printer
from desktop_app.cli.passphrase import read_passphrase
from desktop_app.core import Surroundings
from desktop_app.services.recovery.entrance import look_into, mend
from desktop_app.services.recovery.looking import Outlook
from desktop_app.services.recovery.ways import Way

_WAYS = {
    Way.WHOLE: "全部内容都读得出，索引已重建。",
    Way.REBUILT: "日志完整，全部记录已按日志重做。",
    Way.BACKUP: "以 {made_at} 的备份为底，补回之后的 {regained} 条改动。",
    Way.ALONE: "没有可用的备份，用读得出的内容拼成。",
}


def recover(options: argparse.Namespace, out: Printer, around: Surroundings) -> int:
    passphrase = read_passphrase(options.passphrase_file)
    looked = look_into(options.store, passphrase, around.paths, options.backups_in)
    if options.look:
        _tell(looked.outlook(), out)
        return 0
    done = mend(options.store, looked, around.clock, around.randomness, options.backup)
    data = {
        "way": done.way.value, "backup_made_at": done.made_at, "regained": done.regained, "waiting": done.waiting,
        "lost": done.lost, "contents_fetched": done.contents_fetched, "contents_missing": done.contents_missing,
        "aside": str(done.aside or ""),
    }  # fmt: skip
    lines = [_WAYS[done.way].format(made_at=done.made_at, regained=done.regained)]
    if done.lost:
        lines.append(f"有 {done.lost} 条改动哪里都没有了；县局那里可能还有，恢复交换后会交还。")
    lines.append(f"附件：取回 {done.contents_fetched} 个，仍缺 {done.contents_missing} 个。")
    if done.aside:
        lines.append(f"原来的文件没有删除，放在 {done.aside}")
    if not done.way.loses_nothing:
        lines.append("数据交换先停着：看过数据没有问题，导出时加 --confirm。")
    out.result(data, "\n".join(lines))
    return 0


def _tell(seen: Outlook, out: Printer) -> None:
    backups = [
        {"folder": str(one.folder), "made_at": one.made_at, "regained": one.regained, "lost": one.lost}
        for one in seen.backups
    ]
    data = {
        "damaged": seen.damaged, "slots": seen.slots.value, "pages": seen.pages, "lost_pages": seen.lost_pages,
        "readable": seen.readable, "newest": seen.newest, "backups": backups,
    }  # fmt: skip
    pages = f"数据文件 {seen.pages} 页，读不出 {seen.lost_pages} 页；"
    lines = [f"{pages}{seen.newest} 条改动里读得出 {seen.readable} 条。"]
    for one in seen.backups:
        lines.append(f"备份 {one.made_at}：之后还能补回 {one.regained} 条，少 {one.lost} 条  {one.folder}")
    out.result(data, "\n".join(lines))
