"""The letter editor: fields on the left, the real page on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.base.errors import Problem
from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.letterversions import Version
from desktop_app.ui.letters.acts import LetterActs
from desktop_app.ui.letters.editor_head import ANEW, head_of, menu_of
from desktop_app.ui.letters.form_fields import FormFields
from desktop_app.ui.letters.letter_session import (
    DRAFT_KIND,
    Opened,
    Wanted,
    draft_content,
    open_letter,
    save_letter,
)
from desktop_app.ui.letters.preview import Made, PreviewFeed
from desktop_app.ui.letters.problems_box import ProblemsBox
from desktop_app.ui.letters.versions_dialog import VersionsDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.draft_box import DraftBox
from desktop_app.ui.shared.draft_keeper import DraftKeeper
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.focusing import take_focus
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.letter_words import APPROVE, ISSUE, PRINT, SERVE
from desktop_app.ui.shared.menu_panel import MenuPanel
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.pdf_pane import PdfPane
from desktop_app.ui.shared.scroll_column import ScrollColumn

_LEFT, _RIGHT = 2, 3


class LetterPage(Page):
    """One letter, saved or new. What is typed is parked after a second, and offered again after a crash."""

    kinds = ("letter", "attachment")

    def __init__(
        self, desk: Desk, services: Services, doors: Doors, acts: LetterActs, wanted: Wanted
    ) -> None:
        super().__init__(desk)
        self._services, self._doors, self._acts, self.wanted = services, doors, acts, wanted
        self.opened: Opened | None = None
        self.fields: FormFields | None = None
        self.last: Made | None = None
        self._strict, self._saving = False, False
        self.header = PageHeader("", back=(self.tr("返回"), doors.back))
        self.primary = self.header.set_primary("", lambda: None)
        self.pane, self.problems = PdfPane(), ProblemsBox()
        self._scroll, self._place = ScrollColumn(10), QVBoxLayout()
        self._scans = AttachmentsPanel(desk, services.attachments, "letter")
        self._scans_title = label(self.tr("批准件、用印件、送达回证的扫描"), "label")
        self.box = DraftBox(services.drafts, DRAFT_KIND, desk.tasks, self)
        self.keeper = DraftKeeper(self._values, self._park, self)
        self.feed = PreviewFeed(self._render, self._check, desk.tasks, self, self._warn)
        self._build()

    def _build(self) -> None:
        self.save_button = self.header.add_quiet(self.tr("保存"), self.save, hint=self.tr("Ctrl+S"))
        self.print_button = self.header.add_quiet(self.tr("打印"), self.print_page, hint=self.tr("Ctrl+P"))
        self.more = self.header.add_quiet(self.tr("更多"), self._open_menu)
        card = Card()
        self._scroll.column.setContentsMargins(2, 2, 8, 2)
        self._scroll.keep_whole()
        self._scroll.column.addLayout(self._place)
        for widget in (self._scans_title, self._scans):
            widget.setVisible(False)
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        card.body.addWidget(self._scroll, 1)
        card.body.addWidget(self.problems)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(card, _LEFT)
        row.addWidget(self.pane, _RIGHT)
        self.column.addWidget(self.header)
        self.column.addLayout(row, 1)
        self.problems.asked.connect(self.focus_field)
        self.feed.made.connect(self._made)
        self.feed.failed.connect(self.desk.messages.problem)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.press_primary)

    # -- reading -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads again, unless something typed has not been saved yet: that stays."""
        if self.opened is None or not self.dirty():
            services, wanted = self._services, self.wanted
            self.desk.tasks.run(lambda: open_letter(services, wanted), self._show, owner=self, key="open")

    def _show(self, opened: Opened) -> None:
        typed = self.fields is not None and self.dirty()
        self.opened = opened
        if typed:  # while the reading was under way
            self._show_rest(opened)
            return
        if self.fields is None or self._values() != dict(opened.values):
            self._show_fields(opened)
        self._show_rest(opened)
        self.box.begin(opened.draft_id, self.wanted.target)
        self.keeper.start_from(self._values())
        self._focus_first(opened)
        if opened.restored and not opened.fixed:
            text, act = self.tr("已恢复上次没有保存的内容"), self.tr("改回保存过的")
            self.desk.messages.info(text, action_text=act, action=self.forget)

    def _show_rest(self, opened: Opened) -> None:
        """All but the fields, which hold what is being typed."""
        if self.fields is not None:
            self.fields.setReadOnly(opened.fixed)
        self._show_head()
        self._show_scans(opened)
        self.feed.ask(self._values(), at_once=True)

    def _show_fields(self, opened: Opened) -> None:
        empty(self._place)
        places = self._services.places
        tools = Tools(
            self.desk.tasks,
            self.desk.clock.today,
            places.search,
            photos=opened.photos,
            picture=self._services.letters.picture,
        )
        self.fields = FormFields(opened.form.fields, opened.values, tools)
        self.fields.changed.connect(self._typed)
        self._place.addWidget(self.fields)

    def _show_scans(self, opened: Opened) -> None:
        """The signed original, the approval, the receipt: the scan is the record copy."""
        for widget in (self._scans_title, self._scans):
            widget.setVisible(opened.letter is not None)
        if opened.letter is not None:
            self._scans.show_of(opened.letter.id, editable=opened.mine)

    def _show_head(self) -> None:
        opened = self.opened
        if opened is None:
            return
        head = head_of(opened, self.desk.clock.today())
        self.header.set_title(head.title)
        self.header.set_subtitle(head.subtitle)
        self.header.set_badges(head.badges)
        self.primary = self.header.set_primary(
            head.words, lambda: self.act(head.act), hint=self.tr("Ctrl+回车")
        )
        self.save_button.setVisible(not opened.fixed)
        self.print_button.setVisible(head.act not in (PRINT, ANEW))
        self.problems.setVisible(not opened.fixed)

    def _focus_first(self, opened: Opened) -> None:
        """The next act where all is written, else the first field."""
        rows = self.fields.rows() if self.fields is not None else {}
        first = next(iter(rows.values()), None)
        done = opened.fixed or opened.letter is not None
        take_focus(self, self.primary if done or first is None else first.editor)

    # -- typing --------------------------------------------------------------------------------

    def _values(self) -> dict[str, object]:
        return self.fields.values() if self.fields is not None else {}

    def dirty(self) -> bool:
        """Whether what stands in the fields differs from what the store holds."""
        opened = self.opened
        return opened is not None and not opened.fixed and self._values() != dict(opened.saved)

    def _typed(self) -> None:
        self.keeper.touch()
        self.feed.ask(self._values())

    def _park(self, values: Mapping[str, Any]) -> None:
        opened = self.opened
        if opened is None or opened.fixed:
            return
        title = " ".join(part for part in (opened.form.title, opened.name) if part)
        self.box.target = self.wanted.target
        self.box.keep(title, draft_content(self.wanted, values))

    def forget(self) -> None:
        """Goes back to what the store holds; the parked draft goes."""
        draft_id = self.box.id
        self.box.begin("", self.wanted.target)
        self.box.then_quiet(lambda: self._reload(draft_id))

    def _reload(self, draft_id: str) -> None:
        services, wanted = self._services, self.wanted

        def read() -> Opened:
            services.drafts.drop(draft_id)
            return open_letter(services, wanted)

        self.fields = None
        self.desk.tasks.run(read, self._show, owner=self, key="open")

    # -- the page ------------------------------------------------------------------------------

    def _render(self, values: Mapping[str, Any]) -> bytes:
        opened = self.opened
        if opened is None:
            return b""
        if opened.fixed and opened.letter is not None:
            return self._services.letters.pdf(opened.letter.id)
        return self._services.letters.preview(opened.form.id, values, opened.letter)

    def _check(self, values: Mapping[str, Any]) -> list[Problem]:
        opened = self.opened
        if opened is None or opened.fixed:
            return []
        return self._services.letters.problems(opened.form.id, values)

    def _warn(self, values: Mapping[str, Any]) -> list[Problem]:
        opened = self.opened
        if opened is None or opened.fixed or opened.matter is None:
            return []
        return self._services.letters.warnings(opened.matter.id, opened.form.id, values)

    def _made(self, made: Made) -> None:
        self.last = made
        self.pane.show_pdf(made.pdf)
        self.problems.show_problems(made.problems, made.warnings)
        if self.fields is not None and self.opened is not None and not self.opened.fixed:
            self.fields.show_problems(made.problems, strict=self._strict)

    def aid_category(self) -> str:
        """What the matter is about: wordings for it are offered first."""
        return self.opened.matter.category if self.opened is not None and self.opened.matter else ""

    def focus_field(self, key: str) -> None:
        """Brings the field of a problem into view."""
        row = self.fields.focus_on(key) if self.fields is not None else None
        if row is not None:
            self._scroll.ensureWidgetVisible(row)

    # -- acting --------------------------------------------------------------------------------

    def save(self) -> None:
        """Keeps the letter in the record (Ctrl+S)."""
        self._save_then(lambda: self.desk.messages.done(self.tr("已保存")))

    def _save_then(self, then: Callable[[], object]) -> None:
        opened = self.opened
        if self._saving:
            return
        if opened is None or opened.fixed or (self.wanted.letter_id and not self.dirty()):
            then()
            return
        self.keeper.keep()
        self._saving = True
        services, wanted, values = self._services, self.wanted, self._values()

        def work() -> None:
            draft_id = self.box.id
            self.desk.tasks.run(
                lambda: save_letter(services, opened, wanted, values, draft_id),
                lambda changes: self._saved(changes, values, then),
                finished=self._free,
                owner=self,
            )

        self.box.then_quiet(work)

    def _free(self) -> None:
        self._saving = False

    def _saved(self, changes: Changes, sent: Mapping[str, Any], then: Callable[[], object]) -> None:
        """What was typed meanwhile stays, and counts as not saved yet."""
        if changes.made is not None:
            self.wanted = Wanted(letter_id=changes.made)
        self.box.begin("", self.wanted.target)
        self.keeper.start_from(sent)
        services, wanted = self._services, self.wanted
        self.desk.tasks.run(
            lambda: open_letter(services, wanted), lambda opened: self._resume(opened, then), owner=self
        )
        self.desk.bus.publish(changes)

    def _resume(self, opened: Opened, then: Callable[[], object]) -> None:
        self.opened = opened
        self._show_rest(opened)
        self.keeper.touch()
        then()

    def press_primary(self) -> None:
        """Ctrl+Enter, wherever the cursor is."""
        if self.primary.isVisible():
            self.primary.click()

    def act(self, name: str) -> None:
        """Does the next act of the letter's life; what is typed is saved first."""
        acts: dict[str, Callable[[str], object]] = {
            APPROVE: self._acts.approve,
            ISSUE: self._acts.issue,
            PRINT: self._acts.print_letter,
            SERVE: self._acts.serve,
        }
        if name in (APPROVE, ISSUE) and not self._complete():
            return
        if name == ANEW and self.opened is not None and self.opened.letter is not None:
            letter = self.opened.letter
            self._doors.new_letter(letter.matter_id, letter.form, letter.id)
        if name in acts:
            self._save_then(lambda: acts[name](self.wanted.letter_id))

    def _complete(self) -> bool:
        """Marks every gap in red, and goes to the first."""
        self._strict = True
        found = self._last_problems()
        if self.fields is not None:
            self.fields.show_problems(found, strict=True)
        if found:
            self.focus_field(found[0].field)
            self.desk.messages.info(self.tr("还有 {count} 处要补，已标红").format(count=len(found)))
        return not found

    def _last_problems(self) -> tuple[Problem, ...]:
        return self.last.problems if self.last is not None else ()

    def _open_menu(self) -> None:
        if self.opened is not None:
            letter_id = lambda: self.wanted.letter_id  # noqa: E731
            entries = menu_of(self.opened, self._acts, self._save_then, letter_id, self.show_earlier)
            MenuPanel(self.tr("更多"), entries, self.more).open_under(self.more)

    def show_earlier(self) -> None:
        """The wordings saved before, to look at and to go back to."""
        opened, services = self.opened, self._services
        if opened is None or opened.letter is None:
            return
        letter_id = opened.letter.id
        self.desk.tasks.run(
            lambda: services.letters.versions(letter_id),
            lambda found: self._ask_earlier(opened, found),
            owner=self,
        )

    def _ask_earlier(self, opened: Opened, found: Sequence[Version]) -> None:
        dialog = VersionsDialog(self.desk, self._services.letters, opened.form, found, self)
        dialog.taken.connect(self.take_values)
        dialog.open()

    def take_values(self, values: Mapping[str, Any]) -> None:
        """Puts another wording into the fields; it is saved like anything typed."""
        if self.opened is None or self.opened.fixed:
            return
        self._show_fields(replace(self.opened, values=dict(values)))
        self._typed()
        self.desk.messages.info(self.tr("已换成那一稿，保存后生效"))

    def print_page(self) -> bool:
        """The frozen paper, or the draft with its mark (Ctrl+P); a void one is not printed by mistake."""
        if self.opened is not None and self.opened.letter is not None and self.opened.letter.void_reason:
            self.desk.messages.info(self.tr("已作废，不再打印；存档用“更多”里的“另存 PDF”。"))
            return True
        self._save_then(lambda: self._acts.print_letter(self.wanted.letter_id))
        return True

    def leave(self) -> None:
        self.keeper.keep()
