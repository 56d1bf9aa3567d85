"""The sheet of one entry of any register: fields, attachments, what links to it; parked while typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.services.house import Services
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.changes_card import ChangesCard
from desktop_app.ui.registers.entry_acts import EntryActs
from desktop_app.ui.registers.fields import LinkTools
from desktop_app.ui.registers.links_card import LinksCard, sources_of
from desktop_app.ui.registers.session import (
    DRAFT_KIND,
    OpenedEntry,
    SavedEntry,
    WantedEntry,
    open_entry,
    save_entry,
)
from desktop_app.ui.registers.sheet import EntrySheet
from desktop_app.ui.registers.typed import typed_values
from desktop_app.ui.registers.words import state_badge
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.draft_box import DraftBox
from desktop_app.ui.shared.draft_keeper import DraftKeeper
from desktop_app.ui.shared.editors import Tools, unlisted
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides
from desktop_app.ui.shared.text_line import TextLine
from desktop_app.ui.shared.undoing import tell_done
from desktop_app.ui.shared.waiting_files import WaitingFiles

_LEFT, _RIGHT, _SHOWN = 5, 3, 8
_BESIDE_PX = 900


class EntryPage(Page):
    """A saved entry or a new one. What is typed is parked after a second, and offered again after a crash."""

    kinds = ("register_entry", "attachment")

    def __init__(self, desk: Desk, services: Services, doors: Doors, wanted: WantedEntry) -> None:
        super().__init__(desk)
        self._services, self._doors, self.wanted = services, doors, wanted
        self.opened: OpenedEntry | None = None
        self.acts = EntryActs(self, services, doors)
        self._base: Mapping[str, Any] = {}
        self._saving = False
        self.header = PageHeader(self.tr("台账"), back=(self.tr("返回"), doors.back))
        self._main, self._files_card = Card(), Card(self.tr("照片和材料"))
        self.waiting = WaitingFiles(
            desk, services.attachments.peek, self.tr("拖放照片或扫描件到这里，或按回车选择文件")
        )
        self.files = AttachmentsPanel(desk, services.attachments, "register_entry")
        self.links = LinksCard(doors.entry, self._begin_linked, self._gather)
        self._extra_card, self.changes = Card(), ChangesCard()
        self.number, self.reason = TextLine(), TextLine()
        self.sheet = EntrySheet(self._main.body, self)
        self.box = DraftBox(services.drafts, DRAFT_KIND, desk.tasks, self)
        self.keeper = DraftKeeper(self._content, self._park, self)
        self._build()

    def _build(self) -> None:
        self._print = self.header.add_quiet(self.tr("打印"), self.print_page, hint=self.tr("Ctrl+P"))
        self._retire = self.header.add_quiet(self.tr("停用…"), lambda: self.acts.retire(self.wanted.entry_id))
        self._files_card.body.addWidget(self.waiting)
        self._files_card.body.addWidget(self.files)
        hint = self.tr("纸上已经编过号的填这里；不填自动编号")
        self._number_row = FieldRow("number", self.tr("已有编号"), self.number, hint=hint)
        self._reason_row = FieldRow(
            "reason", self.tr("更正原因"), self.reason, hint=self.tr("可不填，留在历史里")
        )
        for row in (self._number_row, self._reason_row):
            self._extra_card.body.addWidget(row)
        left, right = _pile(self._main), _pile(self.links, self._files_card, self._extra_card, self.changes)
        self._scroll = ScrollColumn()
        self._scroll.column.addWidget(Sides(left, right, (_LEFT, _RIGHT), gap_px=GAP_PX, least_px=_BESIDE_PX))
        self._scroll.column.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addWidget(self._scroll, 1)
        self.sheet.changed.connect(self.keeper.touch)
        self.waiting.changed.connect(self.keeper.touch)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)

    # -- reading -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads once; later only if nothing typed would be lost."""
        if self.opened is None or not self.dirty():
            self._read()

    def _read(self) -> None:
        services, wanted = self._services, self.wanted
        self.desk.tasks.run(lambda: open_entry(services, wanted), self._show, owner=self, key="open")

    def dirty(self) -> bool:
        """Whether something stands in the fields that the store does not hold."""
        return self.opened is not None and self._content() != self._base

    def _show(self, opened: OpenedEntry) -> None:
        typed, first = self.dirty(), self.opened is None
        known = self.opened is not None and self.opened.register == opened.register
        same = known and self.sheet.plain() == typed_values(opened.register.fields, opened.values)
        self.opened = opened
        if same:  # after saving: what stands in the fields stays, with the cursor in it
            self._base = self._content()
            self.keeper.start_from(self._base)
        elif not typed:
            tools, links = self._tools(opened)
            self.sheet.show_entry(opened.register, opened.values, tools, links)
            self.sheet.set_read_only(not opened.mine)
            self.waiting.show_waiting(opened.waiting)
            self.box.begin(opened.draft_id, self.wanted.target)
            self._base = {} if opened.restored else self._content()
            self.keeper.start_from(self._content())
        self._show_rest(opened)
        if opened.mine and first:
            QTimer.singleShot(0, self, self._begin)  # the fields are shown by then
        if opened.restored and not typed:
            text = self.tr("已恢复上次没有保存的记录")
            self.desk.messages.info(text, action_text=self.tr("丢弃"), action=self.forget)

    def _begin(self) -> None:
        """The cursor into the first field, unless a person was quicker: the shell put it on the way back."""
        focused: QWidget | None = self.window().focusWidget()  # Qt's annotation forgets the None
        if self.isVisible() and (focused is None or not self._scroll.isAncestorOf(focused)):
            next(iter(self.sheet.editors.values())).widget.setFocus()

    def _tools(self, opened: OpenedEntry) -> tuple[Tools, LinkTools]:
        words, services = opened.words, self._services
        tools = Tools(
            self.desk.tasks,
            self.desk.clock.today,
            services.places.search,
            lambda code: words.get(code, code),
        )
        return tools, LinkTools(self._find_matters, services.registers.find, words)

    def _find_matters(self, text: str) -> list[tuple[str, str]]:
        rows = self._services.ledger.page(LedgerFilter(text=text), limit=_SHOWN)
        return [(row.id, f"{row.number} {row.name} {row.title}") for row in rows]

    def _show_rest(self, opened: OpenedEntry) -> None:
        """All but the fields, which hold what is being typed."""
        register, entry = opened.register, opened.entry
        number = entry.number if entry else ""
        self.header.set_title(f"{register.title} {number}".strip())
        self.header.set_subtitle(entry.title if entry else register.purpose)
        self._show_badges(opened)
        self.primary = self.header.set_primary(
            self.tr("保存") if opened.mine else "", self.save, hint=self.tr("Ctrl+S")
        )
        self._print.setVisible(entry is not None)
        self._retire.setVisible(entry is not None and opened.mine)
        has_files = any(one.kind is FieldKind.FILES for one in register.fields)
        self._files_card.setVisible(has_files)
        self.waiting.setVisible(entry is None and opened.mine)
        self.files.setVisible(entry is not None)
        if entry is not None and has_files:
            self.files.show_of(entry.id, editable=opened.mine)
        sources = sources_of(self._services.registers.all(), register.id) if entry else []
        self.links.show_links(opened.links, sources, editable=True)
        self.changes.show_changes(register, opened.changes)
        self._number_row.setVisible(entry is None and bool(register.sign))
        self._reason_row.setVisible(entry is not None)
        self._extra_card.setVisible(opened.mine and (entry is not None or bool(register.sign)))

    def _show_badges(self, opened: OpenedEntry) -> None:
        if not opened.mine:
            self.header.set_badges([(self.tr("只读"), "plain")])
        elif opened.entry is None:
            self.header.set_badges([(self.tr("未保存"), "plain")])
        else:
            badge = state_badge(opened.register, opened.entry, self.desk.clock.today().isoformat())
            self.header.set_badges([(badge.text, badge.kind)] if badge.text else [])

    # -- typing --------------------------------------------------------------------------------

    def _content(self) -> Mapping[str, Any]:
        register = self.opened.register.id if self.opened else self.wanted.register_id
        files = [str(path) for path in self.waiting.paths()]
        return {"register": register, "values": self.sheet.plain(), "files": files}

    def _park(self, content: Mapping[str, Any]) -> None:
        opened = self.opened
        if opened is not None and opened.mine:
            heading = str(content["values"].get(opened.register.heading, ""))[:30]
            self.box.keep(f"{opened.register.title} {heading}".strip(), content)

    def forget(self) -> None:
        """Throws the parked draft away and shows what is stored."""
        draft_id, opened = self.box.id, self.opened
        register = opened.register.id if opened else self.wanted.register_id
        self.wanted = WantedEntry(self.wanted.entry_id, register, self.wanted.given)
        self.box.begin("", self.wanted.target)
        services, wanted = self._services, self.wanted

        def read() -> OpenedEntry:
            services.drafts.drop(draft_id)
            return open_entry(services, wanted)

        def reload() -> None:
            self.opened = None
            self.desk.tasks.run(read, self._show, owner=self, key="open")

        self.box.then_quiet(reload)

    # -- acting --------------------------------------------------------------------------------

    def save(self) -> None:
        """Keeps the entry (Ctrl+S). Faults are marked at their fields."""
        opened = self.opened
        if opened is None or not opened.mine or self._saving:
            return
        self.sheet.marks.clear()
        self.keeper.keep()
        if lost := unlisted(self.sheet.editors):
            self._failed(InputProblem(lost))
            return
        self._saving, sent = True, self._content()
        typed, services, entry_id = self.sheet.values(), self._services, self.wanted.entry_id
        number, reason, register = self.number.value(), self.reason.value(), opened.register.id
        files = self.waiting.paths()

        def work() -> None:
            draft_id = self.box.id

            def save() -> Changes:
                return services.registers.save(
                    register, typed, entry_id, number=number, reason=reason, draft_id=draft_id
                )

            self.desk.tasks.run(
                lambda: save_entry(services, save, files),
                lambda saved: self._saved(saved, sent),
                failed=self._failed,
                finished=self._free,
                owner=self,
            )

        self.box.then_quiet(work)

    def _free(self) -> None:
        self._saving = False

    def _failed(self, problem: UserProblem) -> None:
        if not self.sheet.show_problem(problem):
            self.desk.messages.problem(problem)

    def _saved(self, saved: SavedEntry, sent: Mapping[str, Any]) -> None:
        """What was typed while it was saved stays, and counts as not saved yet."""
        fresh, opened, changes = not self.wanted.entry_id, self.opened, saved.changes
        self.wanted = WantedEntry(str(changes.made))
        self.box.begin("", self.wanted.target)
        self._base = {**sent, "files": []}
        self.waiting.show_waiting(())
        self.number.clear()
        self.reason.clear()
        self._read()
        for one in saved.files.done:
            self.desk.bus.publish(one.changes)
        said = self.tr("已保存")
        tell_done(self.desk, self._services.undo, changes, said, self.tr("撤销"), self.tr("已撤销"))
        if saved.files.refused:
            text = self.tr("没有添加：{names}").format(names=saved.files.names())
            self.desk.messages.warn(text, str(saved.files.refused[0][1]))
        papers = opened.register.papers if opened else ()
        if fresh and any(one.at_once for one in papers):
            self.acts.print_on(self.wanted.entry_id, next(one.form for one in papers if one.at_once))

    def print_page(self) -> bool:
        """The entry on paper (Ctrl+P)."""
        return self.opened is not None and self.acts.print_entry(self.opened, self._print)

    def _gather(self, register: Register, field: str) -> None:
        self.acts.gather(register, field, self.wanted.entry_id)

    def _begin_linked(self, register_id: str, field: str) -> None:
        self._doors.new_entry(register_id, {field: self.wanted.entry_id})

    def leave(self) -> None:
        if self.opened is not None:
            self.keeper.keep()


def _pile(*cards: QWidget) -> QWidget:
    """Cards below each other, at the top of their side."""
    side = clear_widget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_PX)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return side
