"""What a backup holds, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.recovery.preview import BackupPreview

Facts = list[tuple[str, str]]


def moment(at: str) -> str:
    """ISO text to the minute, for people."""
    return at[:16].replace("T", " ")


def preview_facts(seen: BackupPreview) -> Facts:
    """What a backup holds, up to when, and what is newer here."""
    translate = QCoreApplication.translate
    counts = translate(
        "BackupWords", "事项 {matter} 件，走访 {visit} 次，文书 {letter} 份，附件 {contents} 个"
    )
    facts = [
        (translate("BackupWords", "单位"), seen.name),
        (translate("BackupWords", "备份时间"), moment(seen.made_at)),
        (translate("BackupWords", "内容到"), moment(seen.last_at) or translate("BackupWords", "还没有内容")),
        (translate("BackupWords", "里面有"), counts.format(**seen.counts, contents=seen.contents)),
        (translate("BackupWords", "大小"), f"{seen.total_bytes / 1_000_000:.1f} MB"),
    ]
    if seen.newer_here:
        facts.append((translate("BackupWords", "这台电脑上"), _newer(seen.newer_here)))
    return facts


def _newer(count: int) -> str:
    translate = QCoreApplication.translate
    if count < 0:
        return translate("BackupWords", "用过更新的一份数据；那份留在原处，不会被改动")
    text = translate(
        "BackupWords", "还有备份以后的 {count} 次改动，备份里没有；原来的数据留在原处，不会被改动"
    )
    return text.format(count=count)
