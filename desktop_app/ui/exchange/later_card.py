"""升级后可见 and 有误: what is kept and not applied, what an upgrade has brought to light, and another try."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.later import REASONS, BrokenLine, KeptAside
from desktop_app.ui.exchange.words import counted, kind_words, moment
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

translate = QCoreApplication.translate
_MOST_SHOWN = 8


def why_words(why: str) -> str:
    """Why a line could not be applied."""
    words = (
        translate("Later", "它所属的事项（人员、走访）还没有到"),
        translate("Later", "要改的记录不在这里，或者不是对方的"),
        translate("Later", "有一项内容本版本不认识"),
        translate("Later", "已经有同样的记录或编号"),
        translate("Later", "对方无权写这种内容"),
    )
    return dict(zip(REASONS, words, strict=True)).get(why, translate("Later", "原因不明"))


class LaterCard(Card):
    """Hidden while all is applied. `again` tries what is broken once more, `seen` puts the news away."""

    def __init__(
        self, again: Callable[[], object], seen: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("还没有用上的内容"), parent=parent)
        self._again, self._seen = again, seen
        self.setVisible(False)

    def show_kept(self, kept: KeptAside) -> None:
        empty(self.body)
        if kept.appeared:
            text = self.tr("升级后新显示出来的：{what}").format(what=counted(kept.appeared))
            self._line(text, "done", button(self.tr("知道了"), self._seen))
        if kept.later:
            text = self.tr("有 {count} 条是更新版本的程序写的，已原样保存，升级后可见。")
            self._line(text.format(count=kept.later), "hint")
        if kept.broken:
            text = self.tr("有 {count} 条有误，已原样保存，没有用上：").format(count=len(kept.broken))
            self._line(text, "hint", button(self.tr("再试一次"), self._again))
        for one in kept.broken[:_MOST_SHOWN]:
            self._line(self._broken(one), "secondary")
        self.setVisible(bool(kept.appeared or kept.later or kept.broken))

    def _broken(self, one: BrokenLine) -> str:
        text = self.tr("{name}　{when}　{kind}：{why}")
        return text.format(
            name=one.writer_name, when=moment(one.at), kind=kind_words(one.kind), why=why_words(one.why)
        )

    def _line(self, text: str, role: str, act: QWidget | None = None) -> None:
        row = QWidget()
        set_role(row, "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(text, role, wrap=True), 1)
        if act is not None:
            line.addWidget(act)
        self.body.addWidget(row)
