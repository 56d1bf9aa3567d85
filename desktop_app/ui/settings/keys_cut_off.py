"""来往已断的所: all its keys are void. Stands above everything else about keys, with the two ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.keyring.cutoff import CutOff
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class CutOffPart(QWidget):
    """Hidden while every office has a key that counts. `restore(node)` leads to where a mistake is taken back,
    `join` to where offices are got to know."""

    def __init__(self, desk: Desk, restore: Callable[[str], object], join: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._restore, self._join = desk, restore, join
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.hide()

    def show_offices(self, offices: Sequence[CutOff]) -> None:
        empty(self._column)
        for one in offices:
            self._column.addWidget(self._panel(one))
        self.setVisible(bool(offices))

    def _panel(self, one: CutOff) -> QFrame:
        panel = QFrame()
        set_role(panel, "message", "problem")
        inside = QVBoxLayout(panel)
        inside.addWidget(label(self.tr("{name}：密钥全部作废").format(name=one.name), "strong", wrap=True))
        inside.addWidget(label(self._state(one), "", wrap=True))
        advice = self.tr(
            "密钥真的落到别人手里的：所里换新密钥，再用本局的邀请重新申请（勾选“密钥丢了，重新建立”）；"
            "换了新电脑的交来重建申请。都在“数据交换”里办，电话核对数字。作废错了的：恢复密钥。"
        )
        inside.addWidget(label(advice, "secondary", wrap=True))
        row = QHBoxLayout()
        row.addWidget(button(self.tr("重新建立联系"), self._join, name=_named(self.tr("重新建立联系"), one)))
        mistake = partial(self._restore, one.node)
        row.addWidget(button(self.tr("作废错了，恢复…"), mistake, name=_named(self.tr("恢复密钥"), one)))
        row.addStretch(1)
        inside.addLayout(row)
        return panel

    def _state(self, one: CutOff) -> str:
        text = self.tr("本局不给它写数据包，它写来的也不导入。")
        if one.since is not None:
            since = self.tr("{day}作废：{reason}。")
            day = spoken(one.since, self._desk.clock.today())
            text = since.format(day=day, reason=one.reason.rstrip("。")) + text
        if one.waiting:
            text += fill_counted(self.tr("有 {count} 个数据包等待确认。"), count=one.waiting)
        return text


def _named(act: str, one: CutOff) -> str:
    return f"{act}：{one.name}"
