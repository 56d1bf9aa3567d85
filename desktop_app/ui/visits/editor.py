"""The sheet of one visit: when, where, who, what was seen, photos, and the matters it was made for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.domain.drafts import to_plain
from desktop_app.services.house import Services
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.draft_box import DraftBox
from desktop_app.ui.shared.draft_keeper import DraftKeeper
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.focusing import take_focus
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.undoing import tell_done
from desktop_app.ui.visits.asked_rows import AskedRows
from desktop_app.ui.visits.exif_offer import Offer, place_words
from desktop_app.ui.visits.fields import draft_of, main_asked, more_asked
from desktop_app.ui.visits.matter_picker import MatterPicker
from desktop_app.ui.visits.photo_shelf import PhotoShelf
from desktop_app.ui.visits.session import (
    DRAFT_KIND,
    OpenedVisit,
    SavedVisit,
    WantedVisit,
    open_visit,
    save_visit,
)

_LEFT, _RIGHT, _MATTERS_SHOWN = 3, 2, 8
_ROOMY_SCALE = 1.2


class VisitPage(Page):
    """A saved visit or a new one. What is typed is parked after a second, and offered again after a crash."""

    kinds = ("visit", "visit_matter")

    def __init__(self, desk: Desk, services: Services, doors: Doors, wanted: WantedVisit) -> None:
        super().__init__(desk)
        self._services, self._doors, self.wanted = services, doors, wanted
        self.opened: OpenedVisit | None = None
        self._place: tuple[int | None, int | None] = (None, None)
        self._base: Mapping[str, Any] = {}
        self._saving = False
        self.header = PageHeader(self.tr("走访"), back=(self.tr("返回"), doors.back))
        self._main, self._photos_card = Card(), Card(self.tr("照片和材料"))
        self._links_card, self._counts_card = Card(self.tr("关联事项")), Card(self.tr("统计数"))
        self._where = label("", "secondary")
        self.rows = AskedRows(self)
        self.matters = MatterPicker(self._find_matters, desk.tasks)
        self.photos = PhotoShelf(desk, services.attachments)
        self.box = DraftBox(services.drafts, DRAFT_KIND, desk.tasks, self)
        self.keeper = DraftKeeper(self._content, self._park, self)
        self._build()

    def _build(self) -> None:
        self._retire = self.header.add_quiet(self.tr("停用…"), self.retire)
        self._retire.setVisible(False)
        self._links_card.body.addWidget(self.matters)
        self._photos_card.body.addWidget(self.photos)
        left, right, columns = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column, cards in (
            (left, (self._main,)),
            (right, (self._links_card, self._photos_card, self._counts_card)),
        ):
            column.setSpacing(GAP_PX)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        columns.setSpacing(GAP_PX)
        columns.addLayout(left, _LEFT)
        columns.addLayout(right, _RIGHT)
        self._scroll = ScrollColumn()
        self._scroll.column.addLayout(columns)
        self._scroll.column.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addWidget(self._scroll, 1)
        self.rows.changed.connect(self.keeper.touch)
        self.matters.changed.connect(self.keeper.touch)
        self.photos.changed.connect(self.keeper.touch)
        self.photos.taken.connect(self._take_offer)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)

    # -- reading -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads once; later only if nothing typed would be lost."""
        if self.opened is None or not self.dirty():
            services, wanted = self._services, self.wanted
            self.desk.tasks.run(lambda: open_visit(services, wanted), self._show, owner=self, key="open")

    def dirty(self) -> bool:
        """Whether something stands in the fields that the store does not hold."""
        return self.opened is not None and self._content() != self._base

    def _show(self, opened: OpenedVisit) -> None:
        known, typed = self.opened is not None, self.dirty()
        self.opened = opened
        if typed:  # while the reading was under way
            self._show_rest(opened)
            return
        if not known or dict(self._content()) != _content_of(opened):
            self._show_fields(opened)
            self._place = (opened.draft.latitude_e6, opened.draft.longitude_e6)
            chosen = [(one.id, f"{one.number} {one.title}") for one in opened.matters]
            self.matters.set_matters(chosen, fixed=not opened.mine)
            self.rows.set_read_only(not opened.mine)
        self._show_where()
        self._show_rest(opened)
        self.box.begin(opened.draft_id, self.wanted.target)
        self._base = {} if opened.restored else self._content()
        self.keeper.start_from(self._content())
        take_focus(self, self.rows.editors["purpose"].widget)
        if opened.restored:
            text, act = self.tr("已恢复上次没有保存的走访"), self.tr("丢弃")
            self.desk.messages.info(text, action_text=act, action=self.forget)

    def _show_rest(self, opened: OpenedVisit) -> None:
        """All but the fields, which hold what is being typed."""
        visit_id = opened.visit.id if opened.visit else ""
        self.photos.show_of(visit_id, opened.photos, editable=opened.mine)
        self._show_head(opened)

    def _show_fields(self, opened: OpenedVisit) -> None:
        for card in (self._main, self._counts_card):
            empty(card.body)
        self.rows.editors.clear()
        names = opened.place_names
        places, today = self._services.places.search, self.desk.clock.today
        tools = Tools(self.desk.tasks, today, places, lambda code: names.get(code, code))
        purpose, started, ended, place, detail, officers, present, findings = main_asked(
            opened.draft, opened.purposes
        )
        for line in (
            (purpose,),
            *_beside(started, ended),
            *_beside(place, detail),
            (officers,),
            (present,),
            (findings,),
        ):
            self.rows.add(self._main.body, line, tools)
        self._where = label("", "secondary")
        self._main.body.addWidget(self._where)
        raised, solved, suggestions, visited, note = more_asked(opened.draft)
        for line in ((raised, solved), (suggestions, visited), (note,)):
            self.rows.add(self._counts_card.body, line, tools)

    def _show_head(self, opened: OpenedVisit) -> None:
        saved = opened.visit is not None
        title = (
            dict(opened.purposes).get(opened.draft.purpose, self.tr("走访")) if saved else self.tr("新走访")
        )
        self.header.set_title(title)
        badge = (self.tr("已保存"), "done") if saved else (self.tr("未保存"), "plain")
        self.header.set_badges([badge] if opened.mine else [(self.tr("只读"), "plain")])
        self.primary = self.header.set_primary(
            self.tr("保存") if opened.mine else "", self.save, hint=self.tr("Ctrl+S")
        )
        self._retire.setVisible(saved and opened.mine)

    def _show_where(self) -> None:
        words = place_words(*self._place)
        self._where.setText(self.tr("照片位置 {place}").format(place=words) if words else "")
        self._where.setVisible(bool(words))

    def _find_matters(self, text: str) -> Sequence[tuple[str, str]]:
        rows = self._services.ledger.page(LedgerFilter(text=text), limit=_MATTERS_SHOWN)
        return [(row.id, f"{row.number} {row.name} {row.title}") for row in rows]

    # -- typing --------------------------------------------------------------------------------

    def _content(self) -> Mapping[str, Any]:
        """What is parked: the typed draft as far as it can be read, and the files that wait."""
        values = self.rows.values()
        try:
            draft = draft_of(values, self.matters.ids(), self._place)
        except InputProblem as problem:
            wrong = {one.field for one in problem.problems}
            readable = {key: "" if key in wrong else value for key, value in values.items()}
            draft = draft_of(readable, self.matters.ids(), self._place)
        return {**to_plain(draft), "photos": [str(path) for path in self.photos.paths()]}

    def _park(self, content: Mapping[str, Any]) -> None:
        opened = self.opened
        if opened is None or not opened.mine:
            return
        place = str(self.rows.values().get("findings", ""))[:30]
        purpose = dict(opened.purposes).get(str(content.get("purpose", "")), self.tr("走访"))
        self.box.keep(f"{purpose} {place}".strip(), content)

    def _take_offer(self, offer: Offer) -> None:
        """Time and place of a photo become the visit's."""
        if offer.taken_at is not None:
            self.rows.editors["started_at"].write(offer.taken_at)
        if offer.latitude_e6 is not None:
            self._place = (offer.latitude_e6, offer.longitude_e6)
        self._show_where()
        self.keeper.touch()

    def forget(self) -> None:
        """Throws the parked draft away and shows what is stored."""
        draft_id = self.box.id
        self.box.begin("", self.wanted.target)
        self.box.then_quiet(lambda: self._reload(draft_id))

    def _reload(self, draft_id: str) -> None:
        services = self._services
        self.wanted = WantedVisit(self.wanted.visit_id, self.wanted.matter_id)
        self.opened = None
        wanted = self.wanted

        def read() -> OpenedVisit:
            services.drafts.drop(draft_id)
            return open_visit(services, wanted)

        self.desk.tasks.run(read, self._show, owner=self, key="open")

    # -- acting --------------------------------------------------------------------------------

    def save(self) -> None:
        """Keeps the visit and its photos (Ctrl+S). Faults are marked at their fields."""
        opened = self.opened
        if opened is None or not opened.mine or self._saving:
            return
        self.rows.marks.clear()
        try:
            draft = draft_of(self.rows.values(), self.matters.ids(), self._place)
        except InputProblem as problem:
            self._failed(problem)
            return
        self.keeper.keep()
        self._saving, sent = True, self._content()
        services, photos, visit_id = self._services, self.photos.paths(), self.wanted.visit_id

        def work() -> None:
            draft_id = self.box.id
            self.desk.tasks.run(
                lambda: save_visit(services, draft, visit_id, draft_id, photos),
                lambda saved: self._saved(saved, sent),
                failed=self._failed,
                finished=self._free,
                owner=self,
                title=self.tr("正在保存走访"),
            )

        self.box.then_quiet(work)

    def _free(self) -> None:
        self._saving = False

    def _failed(self, problem: UserProblem) -> None:
        if not self.rows.show_problem(problem):
            self.desk.messages.problem(problem)

    def _saved(self, saved: SavedVisit, sent: Mapping[str, Any]) -> None:
        """What was typed while the photos were stored stays, and counts as not saved yet."""
        self.wanted = WantedVisit(visit_id=str(saved.changes.made))
        services, wanted = self._services, self.wanted
        self.box.begin("", wanted.target)
        self._base = {**sent, "photos": []}
        self.keeper.start_from(self._base)
        self.desk.tasks.run(lambda: open_visit(services, wanted), self._resume, owner=self, key="open")
        self._tell_saved(saved)

    def _resume(self, opened: OpenedVisit) -> None:
        self.opened = opened
        self._show_rest(opened)
        self.keeper.touch()

    def _tell_saved(self, saved: SavedVisit) -> None:
        for one in saved.photos.done:
            self.desk.bus.publish(one.changes)
        said = self.tr("走访已保存")
        if saved.photos.done:
            said = self.tr("走访已保存，照片 {count} 张").format(count=len(saved.photos.done))
        if saved.photos.refused:
            self.desk.bus.publish(saved.changes)
            self._tell_refused(saved)
        else:
            undone = self.tr("已撤销")
            tell_done(self.desk, self._services.undo, saved.changes, said, self.tr("撤销"), undone)

    def _tell_refused(self, saved: SavedVisit) -> None:
        text = self.tr("走访已保存，但有照片没有存上：{names}").format(names=saved.photos.names())
        self.desk.messages.warn(text, str(saved.photos.refused[0][1]))

    def retire(self) -> None:
        """Takes the visit out of use, with a reason; it stays in the history."""
        services, visit_id = self._services, self.wanted.visit_id
        reason = Asked("reason", self.tr("停用原因"), Ask.LINE, True, self.tr("登记有误"))
        dialog = AskDialog(
            self.tr("停用这次走访"),
            (reason,),
            lambda values: services.visits.retire(visit_id, str(values["reason"])),
            Tools(self.desk.tasks, self.desk.clock.today),
            ok_text=self.tr("停用"),
            parent=self,
        )
        dialog.answered.connect(self._retired)
        dialog.open()

    def _retired(self, changes: Any) -> None:
        tell_done(
            self.desk, self._services.undo, changes, self.tr("走访已停用"), self.tr("撤销"), self.tr("已撤销")
        )
        self._doors.back()

    def leave(self) -> None:
        if self.opened is not None:
            self.keeper.keep()


def _beside(first: Asked, second: Asked) -> tuple[tuple[Asked, ...], ...]:
    """On one line, or on two where the letters are large."""
    return ((first, second),) if current_look().scale < _ROOMY_SCALE else ((first,), (second,))


def _content_of(opened: OpenedVisit) -> dict[str, Any]:
    """What would be parked if nothing had been typed."""
    return {**to_plain(opened.draft), "photos": [str(one.path) for one in opened.photos]}
