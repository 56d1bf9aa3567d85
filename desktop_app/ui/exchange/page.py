"""The page: out and in side by side, the other side's state below, then backups."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.inbox import Arrival
from desktop_app.services.rulenews import RuleNews
from desktop_app.ui.exchange.care import CareColumn
from desktop_app.ui.exchange.export_card import ExportCard
from desktop_app.ui.exchange.forking import Forking
from desktop_app.ui.exchange.frozen_card import FrozenCard
from desktop_app.ui.exchange.held_card import HeldCard
from desktop_app.ui.exchange.import_card import ImportCard
from desktop_app.ui.exchange.import_view import ImportView
from desktop_app.ui.exchange.inbox_view import InboxView
from desktop_app.ui.exchange.joining import JoiningView
from desktop_app.ui.exchange.last_card import LastImportCard
from desktop_app.ui.exchange.looked import Looked, look_into
from desktop_app.ui.exchange.peers_card import PeersCard
from desktop_app.ui.exchange.watch import watched
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.safekeep_panel import Safekeep, SafekeepPanel
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides

_BESIDE_PX = 620


class ExchangePage(Page):
    """Home, preview of an import, and enrolment lie in one stack; Alt+Left and the link lead back."""

    def __init__(self, desk: Desk, services: Services, doors: Doors | None = None) -> None:
        super().__init__(desk)
        self._bundles = services.bundles
        bureau = services.desk.identity.is_bureau
        keep = services.safekeeping
        self.out = ExportCard(desk, services.bundles, bureau=bureau)
        self.come = ImportCard(desk, services.bundles, bureau=bureau)
        self.peers = PeersCard(self.join, bureau=bureau)
        self.last = LastImportCard(self.take_back)
        self.waiting = HeldCard(desk, services.keys)
        self.frozen = FrozenCard(self.nothing_newer, self.begin_again)
        self.safekeep = SafekeepPanel(desk, Safekeep(keep.back_up, keep.check))
        self.care = CareColumn(desk, services)
        self.forking = Forking(desk, services, self.home, self)
        self.inbox = InboxView(desk, self.care.inbox, doors or Doors(), self.home)
        self.preview = ImportView(desk, services.bundles, self.home, RuleNews(services.desk).of)
        self.joining = JoiningView(
            desk, services.bundles, services.enrolment, services.rebuilds, self.home, bureau=bureau
        )
        self._stack = QStackedWidget()
        self._home = ScrollColumn()
        self._build(bureau)

    def _build(self, bureau: bool) -> None:
        sentence = self.tr("每周一次，用U盘。写出的文件只有对方能打开；U盘丢了也看不到内容。")
        first, second = (self.come, self.out) if bureau else (self.out, self.come)
        pair = Sides(first, second, (1, 1), gap_px=GAP_PX, least_px=_BESIDE_PX)
        home = self._home.column
        home.addWidget(PageHeader(self.tr("数据交换"), sentence))
        home.addWidget(self.frozen)
        home.addWidget(self.forking.card)
        home.addWidget(pair)
        home.addWidget(self.waiting)
        home.addWidget(self.last)
        home.addWidget(self.peers)
        home.addWidget(self.care)
        keep = Card(self.tr("备份与检查"))
        keep.body.addWidget(self.safekeep)
        home.addWidget(keep)
        home.addStretch(1)
        for view in (self._home, self.preview, self.joining, self.inbox, *self.forking.views):
            self._stack.addWidget(view)
        self.forking.shown.connect(self._stack.setCurrentWidget)
        self.column.addWidget(self._stack, 1)
        self.out.written.connect(self._told)
        self.come.chosen.connect(self.look)
        self.care.asked.connect(self.show_arrival)
        self.care.decide.connect(self.forking.decide)
        self.preview.imported.connect(self.refresh)
        self.joining.joined.connect(self._joined)
        self.waiting.settled.connect(self.desk.bus.publish)

    def refresh(self) -> None:
        self.care.refresh()
        self.waiting.refresh()
        self.forking.refresh()
        self.desk.tasks.run(self._read, self._show, owner=self, key="exchange")

    def _read(self) -> tuple[Any, ...]:
        bundles = self._bundles
        state = bundles.overview(), bundles.outlook(), bundles.last_import(), bundles.waiting()
        return *state, bundles.frozen(), bundles.held()

    def _show(self, found: tuple[Any, ...]) -> None:
        peers, outlook, last, waiting, frozen, held = found
        self.frozen.show_state(frozen=frozen, held=held)
        self.peers.show_peers(peers, self.desk.clock.today())
        self.out.show_outlook(outlook)
        self.last.show_state(last, waiting, {peer.node: peer.name for peer in peers})

    def begin_again(self) -> None:
        """A person has looked at what was restored."""
        self.desk.tasks.run(self._bundles.begin_again, self._begun, owner=self)

    def _begun(self, changes: Changes) -> None:
        self.desk.messages.done(self.tr("数据交换已恢复。"))
        self.desk.bus.publish(changes)
        self.refresh()

    def nothing_newer(self) -> None:
        """The bureau said on the telephone that it holds nothing newer than the backup."""
        self.desk.tasks.run(self._bundles.nothing_newer, self._thawed, owner=self)

    def _thawed(self, changes: Changes) -> None:
        self.desk.messages.done(self.tr("恢复以前的记录可以改了。"))
        self.desk.bus.publish(changes)
        self.refresh()

    def take_back(self) -> None:
        """撤销导入: the whole of the last import; the file can be imported again."""
        self.desk.tasks.run(self._bundles.undo_import, self._taken_back, owner=self)

    def _taken_back(self, changes: Changes) -> None:
        self.desk.messages.done(self.tr("已撤销上次导入，数据回到导入之前。需要时可以再导入一次。"))
        self.desk.bus.publish(changes)
        self.refresh()

    def home(self) -> None:
        """Read anew: what a void key signed is put by at the first look already, and waits here."""
        self._stack.setCurrentWidget(self._home)
        self.refresh()

    def show_arrival(self, arrival: Arrival) -> None:
        """What one import brought, record by record."""
        self.inbox.show_arrival(arrival)
        self._stack.setCurrentWidget(self.inbox)

    def join(self) -> None:
        """Shows the steps of getting to know the other side."""
        self._stack.setCurrentWidget(self.joining)

    def look(self, places: Sequence[Path]) -> None:
        """Previews files and folders."""

        def work(progress: Progress) -> list[Looked]:
            told, asked = watched(progress)
            return look_into(self._bundles, places, told, asked)

        self.desk.tasks.run_long(work, self._looked, title=self.tr("正在检查数据包…"), owner=self)

    def _looked(self, found: list[Looked]) -> None:
        if not found:
            self.desk.messages.info(self.tr("那里没有给本单位的数据包。"))
            return
        self.preview.show_looked(found)
        self._stack.setCurrentWidget(self.preview)

    def _told(self) -> None:
        """Others show the state of the exchange too."""
        self.refresh()
        self.desk.bus.publish(Changes())

    def _joined(self, name: str) -> None:
        self.home()
        self.desk.messages.done(self.tr("已与{name}建立联系。").format(name=name))
        self._told()
