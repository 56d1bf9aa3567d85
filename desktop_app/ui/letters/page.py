"""The list of letters: what is to be approved, issued and served."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.letterlist import LetterStage
from desktop_app.ui.letters.letter_session import DRAFT_KIND, wanted_of
from desktop_app.ui.letters.lines import LetterLine, LetterSource, letter_columns, stage_words
from desktop_app.ui.letters.paper_acts import PaperActs
from desktop_app.ui.letters.scanning import ScanActs
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.parked_card import ParkedCard
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.table_view import TableView

_HEADER = "letters-2"
_NO_COLUMN = -1
_TABLE, _NONE, _MISSED = 0, 1, 2


class LettersPage(Page):
    """`show_stage` is the door for others: today's 待送达 opens it there."""

    kinds = ("letter", "matter", "party")

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self.scans = ScanActs(desk, services.scans, self, doors.serve)
        self.paper = PaperActs(desk, services, self)
        self._header = PageHeader(self.tr("文书"), inline=True)
        self.search = SearchLine(self.tr("搜索文书、文号、登记号、事由（Ctrl+F）"))
        self.stages = Segments(stage_words({}))
        self.stages.setAccessibleName(self.tr("文书的状态"))
        self._parked = ParkedCard(self.tr("没有写完的文书"), self._go_on, self._drop)
        source = LetterSource(services.letter_list, services.desk.rules.forms, services.desk.identity.node)
        self.model = PagedTableModel(letter_columns(), source.fetch, source.count, desk.tasks, self)
        self.table = TableView(self.tr("文书列表"))
        self._stack = QStackedLayout()
        self._build()

    def _build(self) -> None:
        self._header.buttons.addWidget(self.search)
        self.scan_button = self._header.add_quiet(
            self.tr("扫描归档…"),
            self._open_scans,
            hint=self.tr("扫描件按二维码归到文书；也可以直接拖到这一页"),
        )
        export = self.tr("导出 Excel")
        self._header.add_quiet(export, lambda: self._doors.export(self.table, self.tr("文书")))
        self.batch_button = self._header.add_quiet(self.tr("成批打印…"), self.paper.batch)
        self.setAcceptDrops(True)
        self.table.setModel(self.model)
        self.table.sort_by_header(_NO_COLUMN, Qt.SortOrder.AscendingOrder)
        self.desk.state.restore_header(_HEADER, self.table.horizontalHeader())
        nothing = self.tr("文书从事项里写：打开一个事项，按下一步或“打印…”，内容自动带入，边改边看实际页面。")
        missed = self.tr("没有符合条件的文书。")
        card, holder = Card(flush=True), QWidget()
        set_role(holder, "clear")
        holder.setLayout(self._stack)  # first: a layout without a widget shows its first page as a window
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("empty-letters", nothing, self.tr("打开事项列表"), self._doors.ledger)
        )
        self._stack.addWidget(EmptyState("empty-search", missed, self.tr("看全部"), self.show_all))
        card.body.addWidget(holder)
        for widget in (self._header, self._parked, self.stages):
            self.column.addWidget(widget)
        self.column.addWidget(card, 1)
        self.stages.chosen.connect(lambda _stage: self._ask())
        self.search.paused.connect(lambda _text: self._ask())
        self.search.asked.connect(lambda _text: self._go_down())
        self.model.counted.connect(self._counted)
        self.table.opened.connect(self._open)

    def show_stage(self, stage: str) -> None:
        """One of `LetterStage`; the search words are taken away."""
        self.search.clear()
        self.stages.set_value(stage)
        self._ask()

    def show_all(self) -> None:
        self.show_stage(LetterStage.ALL)

    def refresh(self) -> None:
        self.model.set_filters(self._filters())
        self.model.reload()
        services, text = self._services, self.search.value()
        self.desk.tasks.run(services.letters.catch_up, self._caught_up, owner=self, key="catch-up")
        self.desk.tasks.run(
            lambda: services.letter_list.counts(text),
            lambda counts: self.stages.set_options(stage_words(counts)),
            owner=self,
            key="counts",
        )
        self.desk.tasks.run(
            lambda: services.drafts.parked(DRAFT_KIND), self._parked.show_drafts, owner=self, key="parked"
        )

    def _caught_up(self, changes: Changes | None) -> None:
        """The bureau's word has come, or the time of a notice has passed."""
        if changes is not None:
            self.desk.bus.publish(changes)

    def _open_scans(self) -> None:
        entries = [
            Entry(self.tr("选择扫描件…"), self.scans.choose_files, self.tr("照片或 PDF，一页、多页都行")),
            Entry(
                self.tr("选择文件夹或U盘…"), self.scans.choose_folder, self.tr("里面的照片和 PDF 逐个识别")
            ),
        ]
        MenuPanel(self.tr("扫描归档"), entries, self.scan_button).open_under(self.scan_button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Scans and whole folders; each finds its letter."""
        places = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if places:
            self.scans.take(places)

    def _filters(self) -> dict[str, str]:
        return {"stage": self.stages.value(), "text": self.search.value()}

    def _ask(self) -> None:
        if self._filters() != self.model.filters:
            self.refresh()

    def _counted(self, total: int) -> None:
        asked = any(self._filters().values())
        self._stack.setCurrentIndex(_TABLE if total else (_MISSED if asked else _NONE))
        self._header.set_subtitle(self.tr("共 {count} 份").format(count=total) if total else "")

    def _open(self, line: LetterLine) -> None:
        self._doors.letter(line.letter_id)

    def _go_on(self, draft_id: str) -> None:
        services = self._services

        def find() -> object:
            return next((one for one in services.drafts.parked(DRAFT_KIND) if one.id == draft_id), None)

        self.desk.tasks.run(find, self._open_draft, owner=self)

    def _open_draft(self, draft: object) -> None:
        content = getattr(draft, "content", None)
        if not isinstance(content, dict):
            self.refresh()
            return
        wanted = wanted_of(content)
        if wanted.letter_id:
            self._doors.letter(wanted.letter_id)
        else:
            self._doors.new_letter(wanted.matter_id, wanted.form_id)

    def _drop(self, draft_id: str) -> None:
        services = self._services
        self.desk.tasks.run(lambda: services.drafts.drop(draft_id), lambda _none: self.refresh(), owner=self)

    def _go_down(self) -> None:
        """Enter in the search field: to the first hit, also when it is still on its way."""
        self._ask()
        self.table.arrive(self.search)

    def focus_search(self) -> bool:
        self.search.take_focus()
        return True

    def leave(self) -> None:
        self.desk.state.keep_header(_HEADER, self.table.horizontalHeader())
