"""The exchange in words: kinds of records, sizes, and what a bundle brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.services.bundle_export import ExportReport
from desktop_app.services.bundle_outlook import Outlook
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.words import joined, listed

_KILO, _MEGA, _GIGA = 1_000, 1_000_000, 1_000_000_000


def kind_words(kind: str) -> str:
    """The Chinese word for a record type; what is unknown is 其他."""
    translate = QCoreApplication.translate
    words = {
        "matter": translate("Exchange", "事项"),
        "party": translate("Exchange", "当事人"),
        "matter_party": translate("Exchange", "当事人关系"),
        "step": translate("Exchange", "办理经过"),
        "clock": translate("Exchange", "期限"),
        "visit": translate("Exchange", "走访"),
        "visit_matter": translate("Exchange", "走访关联"),
        "letter": translate("Exchange", "文书"),
        "attachment": translate("Exchange", "照片和材料"),
        "given_number": translate("Exchange", "编号"),
        "place_group": translate("Exchange", "村小组"),
        "register_entry": translate("Exchange", "台账记录"),
        "assignment": translate("Exchange", "交办"),
        "supervision": translate("Exchange", "督办"),
        "approval": translate("Exchange", "批复"),
        "correction_request": translate("Exchange", "更正请求"),
        "request": translate("Exchange", "请示"),
        "urgent_report": translate("Exchange", "重大信访信息"),
        "answer": translate("Exchange", "答复"),
        "authority": translate("Exchange", "办理权限"),
        "setting": translate("Exchange", "设置"),
        "phrase": translate("Exchange", "常用语"),
        "report_month": translate("Exchange", "封存的月份"),
        "not_same": translate("Exchange", "不是同一人（件）"),
        "same_as": translate("Exchange", "同一人"),
        "repeat_hint": translate("Exchange", "重复件提示"),
        "key_change": translate("Exchange", "换钥通知"),
        "revocation": translate("Exchange", "密钥作废"),
        "fork_ruling": translate("Exchange", "分叉裁定"),
    }
    return words.get(kind, translate("Exchange", "其他"))


_SHOWN = (
    "urgent_report",
    "assignment",
    "supervision",
    "request",
    "approval",
    "correction_request",
    "answer",
    "matter",
    "party",
    "visit",
    "letter",
    "attachment",
    "register_entry",
    "step",
    "clock",
    "authority",
    "setting",
    "place_group",
    "phrase",
    "report_month",
    "same_as",
    "repeat_hint",
    "not_same",
    "fork_ruling",
    "key_change",
    "revocation",
    "given_number",
)


def counted(counts: Mapping[str, int]) -> str:
    """`交办 1、事项 3`, what asks for an answer first; a figure never on a line without its word."""
    parts = [f"{kind_words(kind)}\N{NO-BREAK SPACE}{counts[kind]}" for kind in _SHOWN if counts.get(kind)]
    return listed(parts)


def size_words(size_bytes: int) -> str:
    """Rounded up as a person would say it: KB, MB, GB in thousands."""
    if size_bytes >= _GIGA:
        return f"{size_bytes / _GIGA:.1f} GB"
    if size_bytes >= _MEGA:
        return f"{size_bytes / _MEGA:.1f} MB"
    return f"{max(1, round(size_bytes / _KILO))} KB"


def moment(iso: str) -> str:
    """`11月22日 09:15`; empty for an empty or strange text."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    text = QCoreApplication.translate("Exchange", "{month}月{day}日 {time}")
    return text.format(month=at.month, day=at.day, time=at.strftime("%H:%M"))


def outlook_words(found: Outlook) -> str:
    """What would go, in one or two lines."""
    translate = QCoreApplication.translate
    if not found.entries:
        return translate("Exchange", "没有新内容，只带回执（告诉对方我们收到了哪些）。")
    lines = [
        translate("Exchange", "{count} 条记录：{kinds}").format(
            count=found.entries, kinds=counted(found.records)
        )
    ]
    files = _files(found)
    size = translate("Exchange", "约 {size}").format(size=size_words(found.bytes))
    lines.append(joined((files, size)) if files else size)
    return "\n".join(lines)


def _files(found: Outlook) -> str:
    translate = QCoreApplication.translate
    parts = (
        (found.letters, translate("Exchange", "签发的文书 {count} 份")),
        (found.papers, translate("Exchange", "扫描件 {count} 份")),
        (found.photos, translate("Exchange", "照片 {count} 张")),
    )
    return listed(text.format(count=count) for count, text in parts if count)


def written_words(reports: Sequence[ExportReport]) -> str:
    """What lies on the stick now: the file's name for one, the sums for many."""
    translate = QCoreApplication.translate
    entries, blobs = sum(one.entries for one in reports), sum(one.blobs for one in reports)
    size = size_words(sum(one.bytes for one in reports))
    if len(reports) == 1:
        text = translate("Exchange", "{file}\n{entries} 条，附件 {blobs} 份，{size}，读回核对一致。")
        return text.format(file=reports[0].path.name, entries=entries, blobs=blobs, size=size)
    text = translate(
        "Exchange", "{count} 个数据包：{entries} 条，附件 {blobs} 份，{size}，逐个读回核对一致。"
    )
    return text.format(count=len(reports), entries=entries, blobs=blobs, size=size)


def left_words(reports: Sequence[ExportReport]) -> list[str]:
    """Attachments that did not go, and why; nothing where all went."""
    translate = QCoreApplication.translate
    left, lost = sum(one.blobs_left for one in reports), sum(one.blobs_lost for one in reports)
    lines = []
    if left:
        text = translate("Exchange", "还有 {count} 份附件放不下，下次再带。")
        lines.append(fill_counted(text, count=left))
    if lost:
        text = translate("Exchange", "有 {count} 份附件已损坏，没有写出，请在下面“备份与检查”里检查。")
        lines.append(fill_counted(text, count=lost))
    return lines
