"""The page: what is ours to do, what we wait for, and what is over; each line with its next act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout

from desktop_app.services.duties.board import DutyKind, DutyRow
from desktop_app.services.house import Services
from desktop_app.ui.duties.acts import DutyActs
from desktop_app.ui.duties.lines import Section, our_sections, over_lines, paper_sections, their_sections
from desktop_app.ui.duties.listed import listed
from desktop_app.ui.duties.over import Over
from desktop_app.ui.duties.reading import DutyBook, of_office, read_book
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.act_list import ActList
from desktop_app.ui.shared.act_row import ActLine, ActRow
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.focusing import take_focus
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.segments import Segments

OURS, PAPER, THEIRS, OVER = "ours", "paper", "theirs", "over"


class DutiesPage(Page):
    """One page for both roles; the words at its head and its buttons differ."""

    kinds = (
        "assignment",
        "supervision",
        "approval",
        "correction_request",
        "request",
        "urgent_report",
        "answer",
        "matter",
        "letter",
    )

    def __init__(self, desk: Desk, services: Services, doors: Doors, acts: DutyActs) -> None:
        super().__init__(desk)
        self._services, self._doors, self.acts = services, doors, acts
        self._bureau = services.desk.identity.is_bureau
        self._header = PageHeader("", inline=True)
        self.view = Segments(self._views(0, 0, 0, 0))
        self.office_chip = button("", self._all_offices, "chip", hint=self.tr("点一下看全部单位"))
        self._scroll = ScrollColumn()
        self.lists: list[ActList] = []
        self._book, self._node, self._seen = DutyBook((), frozenset(), {}, ()), "", False
        self._acted_at: int | None = None
        self._build()

    def _build(self) -> None:
        title = self.tr("督办交办") if self._bureau else self.tr("往来")
        self._header.set_title(title)
        if self._bureau:
            self.cards = self._header.add_quiet(self.tr("签发黄牌"), self.acts.issue_cards)
            self.papers = self._header.add_quiet(self.tr("全部确认"), self._confirm_papers)
            self._header.add_quiet(self.tr("跨所重复件…"), self._doors.repeats)
            self._header.set_primary(self.tr("从U盘导入"), self._doors.exchange)
            self.cards.setVisible(False)
            self.papers.setVisible(False)
        else:
            hint = self.tr("发现、报告、签收的时间都留下")
            self._header.add_quiet(self.tr("重大信访信息报告…"), self._urgent, hint=hint)
        self._header.add_quiet(self.tr("导出 Excel"), self._export)
        self.view.setAccessibleName(title)
        self.view.chosen.connect(lambda _view: self._show_view())
        self.office_chip.setVisible(False)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.view)
        row.addWidget(self.office_chip)
        row.addStretch(1)
        self.column.addWidget(self._header)
        self.column.addLayout(row)
        self.column.addWidget(self._scroll, 1)

    def _views(self, ours: int, paper: int, theirs: int, over: int) -> list[tuple[str, str]]:
        confirmed = [(PAPER, self.tr("纸上已批 {count}").format(count=paper))]
        return [
            (OURS, self.tr("要办的 {count}").format(count=ours)),
            *(confirmed if self._bureau else ()),
            (THEIRS, self.tr("等对方的 {count}").format(count=theirs)),
            (OVER, self.tr("已了结 {count}").format(count=over)),
        ]

    # -- doors ---------------------------------------------------------------------------------

    def show_filter(self, *, node: str = "", name: str = "", view: str = "") -> None:
        """Lists what lies between us and one office; what waits for it comes first if nothing is ours."""
        self._node = node
        self.office_chip.setText(self.tr("{name}　✕").format(name=name))
        self.office_chip.setAccessibleName(self.tr("只看{name}，点一下看全部单位").format(name=name))
        self.office_chip.setVisible(bool(node))
        if view or node:
            self.view.set_value(view or THEIRS)
        self._show_book(self._book)

    def _confirm_papers(self) -> None:
        """Those that the tab shows: all, or one office's."""
        self.acts.confirm_papers([row.id for row in of_office(self._book.paper(), self._node)])

    def _urgent(self) -> None:
        self.acts.urgent("")

    def _all_offices(self) -> None:
        self.show_filter()

    # -- reading and showing -------------------------------------------------------------------

    def refresh(self) -> None:
        services = self._services
        self.desk.tasks.run(lambda: read_book(services), self._show, owner=self, key="duties")

    def _show(self, book: DutyBook) -> None:
        """At the first sight the tab that has something."""
        first, self._seen = not self._seen, True
        if first and not book.ours() and book.theirs():
            self.view.set_value(THEIRS)
        self._show_book(book)
        self._take_focus()

    def _show_book(self, book: DutyBook) -> None:
        self._book = book
        ours, theirs = of_office(book.ours(), self._node), of_office(book.theirs(), self._node)
        paper = of_office(book.paper(), self._node)
        self.view.set_options(self._views(len(ours), len(paper), len(theirs), len(self._over())))
        due = sum(row.kind == DutyKind.YELLOW for row in ours)
        if self._bureau:
            self.cards.setText(self.tr("签发全部黄牌（{count}）").format(count=due))
            self.cards.setVisible(due > 1)
        self._header.set_subtitle(self._summary(book))
        self._show_view()

    def _summary(self, book: DutyBook) -> str:
        unsent = sum(row.delivery == "here" for row in book.rows)
        return self.tr("有 {count} 件还没有写到U盘").format(count=unsent) if unsent else ""

    def _over(self) -> list[Over]:
        return [one for one in self._book.over if not self._node or one.other == self._node]

    def _show_view(self) -> None:
        place = self._place()
        if self._bureau:
            waiting = len(of_office(self._book.paper(), self._node))
            self.papers.setText(self.tr("全部确认（{count}）").format(count=waiting))
            self.papers.setVisible(self.view.value() == PAPER and waiting > 1)
        empty(self._scroll.column)
        self.lists = []
        for section in self._sections():
            self._add(section.title, section.remark, section.lines)
        if self.view.value() == OVER and self._over():
            self._add(
                self.tr("已了结"),
                self.tr("最近的在前面"),
                over_lines(self._over(), self.desk.clock.today(), bureau=self._bureau),
            )
        if not self.lists:
            self._scroll.column.addWidget(self._nothing(), 1)
        else:
            self._scroll.column.addStretch(1)
            if place is not None:
                self._focus(place)

    def _rows(self) -> list[ActRow]:
        return [row for one in self.lists for row in one.rows]

    def _place(self) -> int | None:
        """The line that the keyboard is on, or was on when a dialog was opened from it."""
        focused = QApplication.focusWidget()
        rows = self._rows()
        found = (
            place
            for place, row in enumerate(rows)
            if focused and (row is focused or row.isAncestorOf(focused))
        )
        place = next(found, self._acted_at)
        self._acted_at = None
        return place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()

    def _take_focus(self) -> None:
        """Without a focus proxy: that one would keep Tab from the head of the page."""
        rows = self._rows()
        take_focus(self, rows[0] if rows else self.view)

    def focus_first(self) -> None:
        """Puts the keyboard on the first line."""
        self._focus(0)

    def _focus(self, place: int) -> None:
        rows = self._rows()
        if rows and self.window().isActiveWindow():
            rows[min(place, len(rows) - 1)].setFocus()

    def _sections(self) -> list[Section]:
        book, today, view = self._book, self.desk.clock.today(), self.view.value()
        if view == OURS:
            return our_sections(book, of_office(book.ours(), self._node), today)
        if view == PAPER:
            return paper_sections(book, of_office(book.paper(), self._node), today)
        if view == THEIRS:
            return their_sections(book, of_office(book.theirs(), self._node), today)
        return []

    def _export(self) -> None:
        """What stands on screen, in its order."""
        groups = [(one.title, one.lines) for one in self._sections()]
        if self.view.value() == OVER:
            lines = over_lines(self._over(), self.desk.clock.today(), bureau=self._bureau)
            groups.append((self.tr("已了结"), tuple(lines)))
        title = self.tr("督办交办") if self._bureau else self.tr("往来")
        self._doors.export(listed(title, groups), title)

    def _add(self, title: str, remark: str, lines: Sequence[ActLine]) -> None:
        made = ActList(title, remark)
        made.opened.connect(self._open)
        made.acted.connect(self._act)
        self.lists.append(made)
        self._scroll.column.addWidget(made)
        made.show_lines(lines)

    def _nothing(self) -> EmptyState:
        bureau = self.tr("没有要办的。各所的请示、重大信访信息，督办超期该发的黄牌，都会排在这里。")
        office = self.tr("没有要办的。县局的交办、督办、更正请求和批复随U盘来了以后，都排在这里。")
        waiting = self.tr(
            "没有等对方答复的。交办、督办、请示发出以后，对方有没有收到、有没有签收，在这里看。"
        )
        over = self.tr("还没有了结的。办结报告、批复、更正了的都收在这里。")
        paper = self.tr("没有等确认的。所里照纸上的批准办理的步骤和文书，随U盘来了以后排在这里。")
        ours = bureau if self._bureau else office
        sentence = {OURS: ours, PAPER: paper, THEIRS: waiting, OVER: over}[self.view.value()]
        return EmptyState("empty-duties", sentence, self.tr("去数据交换"), self._doors.exchange)

    # -- acting --------------------------------------------------------------------------------

    def _act(self, line: ActLine) -> None:
        row = line.key
        if isinstance(row, DutyRow):
            places = (place for place, one in enumerate(self._rows()) if one.line is line)
            self._acted_at = next(places, None)
            self.acts.do(row, closed=row.matter_id in self._book.closed)

    def _open(self, line: ActLine) -> None:
        row = line.key
        if isinstance(row, (DutyRow, Over)):
            self._doors.duty(row.kind, row.id)
