"""A recovery in words: what was found, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.recovery.candidates import Candidate
from desktop_app.services.recovery.keys import Slots
from desktop_app.services.recovery.looking import Outlook
from desktop_app.services.recovery.recovering import Recovered
from desktop_app.services.recovery.ways import Way
from desktop_app.ui.firstrun.backup_words import Facts, moment

translate = QCoreApplication.translate


def outlook_facts(seen: Outlook) -> Facts:
    """The state of the damaged data, one fact a row."""
    pages = translate("RecoverWords", "共 {pages} 页，读不出 {lost} 页").format(
        pages=seen.pages, lost=seen.lost_pages
    )
    readable = translate("RecoverWords", "{newest} 条改动里，读得出 {readable} 条").format(
        newest=seen.newest, readable=seen.readable
    )
    slots = {
        Slots.GOOD: translate("RecoverWords", "完好"),
        Slots.MISSING: translate("RecoverWords", "不见了，可以用备份里的"),
        Slots.DAMAGED: translate("RecoverWords", "已损坏，可以用备份里的"),
    }
    missing = translate("RecoverWords", "找不到数据文件")
    return [
        (translate("RecoverWords", "数据文件"), pages if seen.pages else missing),
        (translate("RecoverWords", "日志"), readable),
        (translate("RecoverWords", "密钥文件"), slots[seen.slots]),
        (translate("RecoverWords", "可用的备份"), _backups(seen)),
    ]


def _backups(seen: Outlook) -> str:
    if not seen.backups:
        return translate("RecoverWords", "没有找到；插入存有备份的U盘或硬盘后，再点“另找备份…”")
    return "\n".join(backup_line(one) for one in seen.backups[:3])


def backup_line(one: Candidate) -> str:
    """What would be lost with this backup as the base."""
    text = translate("RecoverWords", "{when}：之后还能补回 {regained} 条，少 {lost} 条")
    if not one.lost:
        text = translate("RecoverWords", "{when}：之后的 {regained} 条都能补回")
    return text.format(when=moment(one.made_at), regained=one.regained, lost=one.lost)


def recovered_lines(done: Recovered) -> list[str]:
    """What came of it, and what to do next."""
    ways = {
        Way.WHOLE: translate("RecoverWords", "修好了：全部内容都在，一条也没有少。"),
        Way.REBUILT: translate("RecoverWords", "修好了：按日志重做了全部记录，一条也没有少。"),
        Way.BACKUP: translate("RecoverWords", "修好了：以 {when} 的备份为底，补回之后的 {regained} 条改动。"),
        Way.ALONE: translate("RecoverWords", "修好了：没有备份，用读得出的内容拼成。"),
    }
    lines = [ways[done.way].format(when=moment(done.made_at), regained=done.regained)]
    if done.lost:
        text = translate("RecoverWords", "有 {count} 条改动哪里都没有了，县局那里可能还有，交换后会交还。")
        lines.append(text.format(count=done.lost))
    if done.contents_fetched:
        text = translate("RecoverWords", "从备份取回了 {count} 个附件。")
        lines.append(text.format(count=done.contents_fetched))
    if done.contents_missing:
        text = translate(
            "RecoverWords", "有 {count} 个附件还缺：自己的请重新添加原件，别的单位的会请他们再发。"
        )
        lines.append(text.format(count=done.contents_missing))
    if done.aside is not None:
        text = translate("RecoverWords", "损坏的文件没有删除，放在 {folder}")
        lines.append(text.format(folder=done.aside))
    return lines
