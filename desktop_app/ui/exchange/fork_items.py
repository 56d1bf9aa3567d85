"""核对清单: each thing of a branch that was not taken, until it is settled with a reason; as a spreadsheet too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.forkboard import Forks, Settled
from desktop_app.services.forks.view import ForkView, Item
from desktop_app.services.listexport import SheetList
from desktop_app.ui.exchange.fork_row import ThingRow
from desktop_app.ui.exchange.fork_rulings import RulingsCard
from desktop_app.ui.exchange.fork_sheet import items_sheet
from desktop_app.ui.exchange.fork_words import settled_words, thing_title
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Asked
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn


class ForkItems(QWidget):
    """`export(sheet, title)` asks where to and writes; `settled` after an item was closed."""

    settled = Signal()

    def __init__(
        self,
        desk: Desk,
        forks: Forks,
        export: Callable[[SheetList, str], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._forks, self._export = desk, forks, export
        self._items: list[Item] = []
        self.header = PageHeader(self.tr("核对清单"), back=(self.tr("数据交换"), back))
        self.header.set_subtitle(self.tr("未采用的一支里的内容。补登以后或确认不需要的，逐项注明。"))
        self.header.set_primary(self.tr("导出 Excel…"), self.write)
        self._scroll = ScrollColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)

    def refresh(self) -> None:
        def read() -> tuple[list[Item], list[ForkView]]:
            return self._forks.items(), self._forks.all()

        self._desk.tasks.run(read, lambda found: self.show_items(*found), owner=self, key="fork items")

    def show_items(self, items: Sequence[Item], forks: Sequence[ForkView]) -> None:
        """Open ones first; what was ruled stands below."""
        self._items = list(items)
        empty(self._scroll.column)
        card = Card()
        for item in items:
            card.body.addWidget(ThingRow(item.thing, self._beside(item), settled_words(item)))
        self._scroll.column.addWidget(card)
        self._scroll.column.addWidget(RulingsCard(forks, self.withdraw))
        self._scroll.column.addStretch(1)

    def _beside(self, item: Item) -> list[QWidget]:
        """The number that was given twice, and how it may be settled."""
        found: list[QWidget] = []
        if item.doubled:
            found.append(Badge(self.tr("编号重复 {number}").format(number=item.doubled), "overdue"))
        if item.is_open and not item.thing.hidden:
            done, not_needed = self.tr("已补登…"), self.tr("不需要…")
            for text, how in ((done, Settled.TAKEN), (not_needed, Settled.UNNEEDED)):
                name = f"{text} {thing_title(item.thing)}"
                found.append(button(text, partial(self.ask, item, how), "link", name=name))
        return found

    def ask(self, item: Item, how: Settled) -> AskDialog:
        """Why it is closed; nothing is closed without."""
        taken = how is Settled.TAKEN
        dialog = AskDialog(
            self.tr("已补登") if taken else self.tr("不需要"),
            [Asked("reason", self.tr("补登后的登记号") if taken else self.tr("理由"), required=True)],
            lambda values: self._forks.settle(item.id, how, str(values["reason"])),
            Tools(self._desk.tasks, self._desk.clock.today),
            intro=thing_title(item.thing),
            parent=self,
        )
        dialog.answered.connect(self._settled)
        dialog.open()
        return dialog

    def withdraw(self, fork: ForkView) -> AskDialog:
        """The wrong branch was taken: its PC is to go on after all."""
        dialog = AskDialog(
            self.tr("撤回裁定"),
            [Asked("reason", self.tr("撤回的理由"), required=True)],
            lambda values: self._forks.withdraw(fork.id, str(values["reason"])),
            Tools(self._desk.tasks, self._desk.clock.today),
            ok_text=self.tr("撤回"),
            intro=self.tr(
                "台账先不变。被停用的那台电脑导入下一个数据包以后又能登记；它再带来数据时，请重新选定采用哪一支。"
            ),
            parent=self,
        )
        dialog.answered.connect(self._settled)
        dialog.open()
        return dialog

    def _settled(self, _none: object) -> None:
        self._desk.messages.done(self.tr("已记下。"))
        self.refresh()
        self.settled.emit()

    def write(self) -> None:
        title = self.tr("核对清单")
        self._export(items_sheet(self._items, title), title)
