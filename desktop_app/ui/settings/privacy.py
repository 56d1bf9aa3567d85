"""列表上的号码: masks on or off, how long the clipboard keeps a number, and who looked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.masking import LEAST_SECONDS, MOST_SECONDS, Masking, Unmasking
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.number_edit import NumberEdit

translate = QCoreApplication.translate
_MOST_SHOWN = 12


class PrivacyPart(QWidget):
    """A part of 安全. `load` reads on a worker."""

    def __init__(self, desk: Desk, masking: Masking) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._masking = desk, masking
        self.masked = QCheckBox(self.tr("列表里的证件号、电话只显示头尾"))
        self.seconds = NumberEdit(LEAST_SECONDS, MOST_SECONDS)
        self._seen = QVBoxLayout()
        self._seen.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(label(self.tr("列表上的号码"), "section"))
        text = self.tr("要看完整的，点列表上的“显示号码”（F9）。填写和打印的内容、导出的表格不受影响。")
        column.addWidget(label(text, "secondary", wrap=True))
        column.addWidget(self.masked)
        title = self.tr("复制的证件号、电话几秒后从剪贴板清除")
        column.addWidget(FieldRow("seconds", title, self.seconds))
        column.addWidget(button(self.tr("保存"), self.save), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(self.tr("谁看过完整号码"), "section"))
        column.addLayout(self._seen)

    def load(self) -> None:
        masking = self._masking
        self._desk.tasks.run(
            lambda: (masking.is_on(), masking.clipboard_seconds(), masking.noted(_MOST_SHOWN)),
            self._show,
            owner=self,
        )

    def _show(self, found: tuple[bool, int, Sequence[Unmasking]]) -> None:
        on, seconds, noted = found
        self.masked.setChecked(on)
        self.seconds.set_number(seconds)
        empty(self._seen)
        for one in noted:
            row = QHBoxLayout()
            row.addWidget(label(noted_words(one), "secondary", wrap=True))
            self._seen.addLayout(row)
        if not noted:
            self._seen.addWidget(label(self.tr("还没有人看过。"), "secondary"))

    def save(self) -> None:
        """Lists that are open hide or show at once."""
        on, seconds = self.masked.isChecked(), self.seconds.number()
        self._desk.tasks.run(
            lambda: self._masking.save(on=on, clipboard_seconds=seconds),
            lambda _none: self._saved(on, seconds),
            owner=self,
        )

    def _saved(self, on: bool, seconds: int) -> None:
        masks = current_masks()
        masks.on, masks.clipboard_seconds = on, seconds
        self._desk.messages.done(self.tr("已保存。"))
        self.load()


def noted_words(one: Unmasking) -> str:
    """`11月22日 09:15　王建国　台账列表，100 行`; the record's id where it was one."""
    when = translate("Privacy", "{month}月{day}日 {time}").format(
        month=one.at.month, day=one.at.day, time=one.at.strftime("%H:%M")
    )
    if not one.list:
        return translate("Privacy", "{when}　{by}　关闭了隐藏").format(when=when, by=one.by)
    what = (
        translate("Privacy", "{list}，记录 {record}").format(list=one.list, record=one.record)
        if one.record
        else translate("Privacy", "{list}，{count} 行").format(list=one.list, count=one.count)
    )
    return f"{when}　{one.by}　{what}"
