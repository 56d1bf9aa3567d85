"""密钥: this node's key and the others', new ones when wanted; at the bureau, void ones and who is cut off by them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.keyring.cutoff import CutOff
from desktop_app.services.keyring.keys import KeyLine, Keys
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.settings.key_words import line_words
from desktop_app.ui.settings.keys_cut_off import CutOffPart
from desktop_app.ui.settings.keys_void import VoidPart
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class KeysTopic(Topic):
    """A change is asked for twice: it is seldom needed, and everybody has to hear of it by stick."""

    def __init__(self, desk: Desk, keys: Keys, *, bureau: bool, doors: Doors | None = None) -> None:
        super().__init__(desk)
        self._keys = keys
        self.head(
            self.tr("密钥"),
            self.tr("数据包凭密钥签名和封口：只有对方打得开，也只有本单位写得出。指纹可以在电话里核对。"),
        )
        self.cut_off = CutOffPart(desk, self._take_back, (doors or Doors()).exchange)
        self.column.addWidget(self.cut_off)
        self.number = label("", "number", wrap=True)
        self.column.addWidget(self.number)
        self.void = label("", "hint", wrap=True)
        self.column.addWidget(self.void)
        self._roll_part(bureau)
        self.revoking = VoidPart(desk, keys, self._changed) if bureau else None
        if self.revoking is not None:
            self.column.addWidget(self.revoking)
        self.column.addWidget(label(self.tr("密钥的来历"), "section"))
        listed = QWidget()
        set_role(listed, "clear")
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(listed)
        self.column.addStretch(1)

    def _roll_part(self, bureau: bool) -> None:
        text = self.tr(
            "怀疑备份或旧电脑落到别人手里时，换一次密钥。旧密钥会签名通知对方，路上的数据包都照常能用；"
            "换好后请马上备份一次，再给对方写一次U盘：以后恢复更早的备份，要打电话核实。"
        )
        more = (
            self.tr("换好以后，密钥的第二份要重新做。")
            if bureau
            else self.tr("电脑被盗的，请先给县局打电话作废。")
        )
        text = f"{text}{more}"
        self.column.addWidget(label(text, "secondary", wrap=True))
        self.ask = button(self.tr("换新密钥…"), self._asked)
        self.sure = button(self.tr("确定换新密钥"), self.roll, "primary")
        self.no = button(self.tr("不换"), lambda: self._asking(False))
        row = QHBoxLayout()
        for one in (self.ask, self.sure, self.no):
            row.addWidget(one)
        row.addStretch(1)
        self.column.addLayout(row)
        self._asking(False)

    def _asked(self) -> None:
        self._asking(True)
        self.sure.setFocus()

    def _asking(self, asking: bool) -> None:
        self.ask.setVisible(not asking)
        self.sure.setVisible(asking)
        self.no.setVisible(asking)

    def load(self) -> None:
        self.desk.tasks.run(
            lambda: (self._keys.own(), self._keys.others(), self._keys.cut_off()),
            self._show,
            owner=self,
            key="keys",
        )

    def _show(self, found: tuple[Sequence[KeyLine], Sequence[KeyLine], Sequence[CutOff]]) -> None:
        own, others, cut_off = found
        self.cut_off.show_offices(cut_off)
        self.number.setText(own[0].fingerprint)
        self.number.setAccessibleName(self.tr("本机密钥的指纹"))
        self.void.setText(self.tr("县局已作废本机的密钥，不再收本机的数据包。") if own[0].void else "")
        self.void.setVisible(own[0].void)
        if self.revoking is not None:
            self.revoking.show_offices(list({line.node: line.name for line in others}.items()))
        empty(self._list)
        for line in (*own, *others):
            role = "" if line.present and not line.void else "secondary"
            self._list.addWidget(label(line_words(line), role, wrap=True))

    def roll(self) -> None:
        """New keys; the announcement travels with the next sticks."""
        self._asking(False)
        self.desk.tasks.run(self._keys.roll, self._rolled, owner=self, title=self.tr("正在换新密钥…"))

    def _rolled(self, number: str) -> None:
        text = self.tr("已换新密钥，指纹 {number}。请马上备份一次，再给对方写一次U盘。")
        self.desk.messages.done(text.format(number=number))
        self._changed()

    def _changed(self) -> None:
        """Pages elsewhere tell of void keys and of the second copy: they read again too."""
        self.load()
        self.desk.bus.publish(ANYTHING)

    def _take_back(self, node: str) -> None:
        if self.revoking is not None:
            self.revoking.choose(node)
