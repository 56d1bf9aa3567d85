"""What a person does to a letter, from whatever page: approve, issue, seal, serve, void, print, keep as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole
from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import NextStep
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.house import Services
from desktop_app.services.servicing import service_step
from desktop_app.ui.letters.letter_asked import approve_asked, day_of, issue_asked, seal_asked, serve_asked
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.printing import make_printer, print_pdf
from desktop_app.ui.shared.undoing import tell_done

translate = QCoreApplication.translate

_APPROVER = "letters/approver"
Then = Callable[[], object]
DoStep = Callable[[str, NextStep], object]


@dataclass(frozen=True)
class Known:
    """A letter as an act needs it: its form, whom it goes to, who approved last, and whether the
    matter's own next step records its service."""

    letter: Letter
    form: Form
    receiver: str
    approver: str
    step: NextStep | None
    ways: tuple[tuple[str, str], ...]


class LetterActs(QObject):
    """Dialogs open over `window` and return at once. `do_step` is the door to a matter's next step."""

    def __init__(self, desk: Desk, services: Services, window: QWidget, do_step: DoStep) -> None:
        super().__init__(window)
        self._desk, self._services, self._window, self._do_step = desk, services, window, do_step
        self._tools = Tools(desk.tasks, desk.clock.today)

    # -- the life of a letter ------------------------------------------------------------------

    def approve(self, letter_id: str, then: Then | None = None) -> None:
        """Records the approval given on paper."""
        self._with(letter_id, partial(self._approve, then=then))

    def _approve(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter

        def submit(values: dict[str, object]) -> Changes:
            name = str(values["approved_by"])
            changes = letters.approve(
                letter.id, name, day_of(values, "approved_on"), str(values["approval_note"])
            )
            self._services.view_state.keep(_APPROVER, name.strip())
            return changes

        self._ask(
            translate("LetterActs", "登记批准：{title}").format(title=letter.title),
            approve_asked(known.approver, self._desk.clock.today()),
            submit,
            translate("LetterActs", "已登记批准"),
            intro=translate("LetterActs", "以纸上的批准为准。之后再改内容，须重新批准。"),
            then=then,
        )

    def issue(self, letter_id: str, then: Then | None = None) -> None:
        """Gives the number and freezes the PDF."""
        self._with(letter_id, partial(self._issue, then=then))

    def _issue(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter

        def submit(values: dict[str, object]) -> Changes:
            return letters.issue(letter.id, day_of(values, "dated_on"), str(values.get("number", "")))

        numbered = known.form.numbering is not None
        title = (
            translate("LetterActs", "编号签发：{title}")
            if numbered
            else translate("LetterActs", "定稿：{title}")
        )
        self._ask(
            title.format(title=letter.title),
            issue_asked(self._desk.clock.today(), numbered=numbered),
            submit,
            "",
            intro=translate("LetterActs", "之后内容固定，不能再改；需要更改时作废，另出一份。"),
            ok_text=translate("LetterActs", "签发") if numbered else translate("LetterActs", "定稿"),
            then=lambda: self._issued(letter.id, then),
        )

    def _issued(self, letter_id: str, then: Then | None) -> None:
        def tell(known: Known) -> None:
            name = " ".join(part for part in (known.letter.title, known.letter.number) if part)
            final = translate("LetterActs", "已定稿 {name}")
            issued = translate("LetterActs", "已签发 {name}")
            text = (issued if known.letter.number else final).format(name=name)
            printing = translate("LetterActs", "打印")
            self._desk.messages.done(text, action_text=printing, action=lambda: self.print_letter(letter_id))

        self._with(letter_id, tell)
        if then is not None:
            then()

    def seal(self, letter_id: str, then: Then | None = None) -> None:
        """Records 用印."""
        letters = self._services.letters
        self._ask(
            translate("LetterActs", "登记用印"),
            seal_asked(self._desk.clock.today()),
            lambda values: letters.note_sealed(letter_id, day_of(values, "sealed_on")),
            translate("LetterActs", "已登记用印"),
            then=then,
        )

    def serve(self, letter_id: str, then: Then | None = None) -> None:
        """Records service; where the matter's next step is just that, the step is done instead."""
        self._with(letter_id, partial(self._serve, then=then))

    def _serve(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter
        if known.step is not None:
            self._do_step(letter.matter_id, known.step)
            return

        def submit(values: dict[str, object]) -> Changes:
            day, way, to = day_of(values, "served_on"), str(values["served_way"]), str(values["served_to"])
            return letters.serve(letter.id, day, way, to, str(values["served_note"]))

        self._ask(
            translate("LetterActs", "登记送达：{title}").format(title=letter.title),
            serve_asked(known.receiver, self._desk.clock.today(), known.ways),
            submit,
            translate("LetterActs", "已登记送达"),
            intro=translate("LetterActs", "以送达回证上签收的日期为准。"),
            then=then,
        )

    def void(self, letter_id: str, then: Then | None = None) -> None:
        """作废, with a reason."""
        letters = self._services.letters
        asked = (Asked("reason", translate("LetterActs", "作废原因"), Ask.TEXT, True),)
        self._ask(
            translate("LetterActs", "作废文书"),
            asked,
            lambda values: letters.void(letter_id, str(values["reason"])),
            translate("LetterActs", "已作废，文号不再使用"),
            intro=translate("LetterActs", "作废后不能恢复。已经送出的，请收回原件。"),
            ok_text=translate("LetterActs", "作废"),
            then=then,
        )

    # -- paper ---------------------------------------------------------------------------------

    def print_letter(self, letter_id: str, then: Then | None = None) -> None:
        """The frozen paper, or the draft with its mark; a print of an issued letter is counted."""
        letters = self._services.letters
        self._desk.tasks.run(
            lambda: letters.pdf(letter_id),
            lambda pdf: self._dialog(pdf, lambda: self._count(letter_id, then)),
        )

    def print_blank(self, form_id: str) -> None:
        """The form with no data, to fill in by hand."""
        letters = self._services.letters
        self._desk.tasks.run(lambda: letters.blank(form_id), lambda pdf: self._dialog(pdf, lambda: None))

    def print_content(self, content: bytes, printer: QPrinter, then: Then) -> None:
        """Prints on a printer already chosen; `then` after the last page went out."""
        self._desk.tasks.run_long(
            lambda progress: print_pdf(content, printer, progress),
            lambda _pages: _call(then),
            title=translate("LetterActs", "正在打印"),
        )

    def _dialog(self, content: bytes, then: Then) -> None:
        printer = make_printer(content)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_content(content, printer, then)
        dialog.deleteLater()

    def _count(self, letter_id: str, then: Then | None) -> None:
        letters, node = self._services.letters, self._services.desk.identity.node

        def count() -> Changes | None:
            letter = letters.get(letter_id)
            ours = letter is not None and letter.state == LetterState.ISSUED and letter.owner == node
            return letters.note_printed(letter_id) if ours else None

        self._desk.tasks.run(count, lambda changes: self._printed(changes, then))

    def _printed(self, changes: Changes | None, then: Then | None) -> None:
        if changes is not None:
            self._desk.bus.publish(changes)
        self._desk.messages.done(translate("LetterActs", "已送打印机"))
        if then is not None:
            then()

    def save_pdf(self, letter_id: str) -> None:
        """Asks where to, and writes the PDF there."""
        self._with(letter_id, self._ask_where)

    def _ask_where(self, known: Known) -> None:
        name = " ".join(part for part in (known.letter.title, known.letter.number) if part)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, translate("LetterActs", "另存 PDF"), f"{name}.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.write_pdf(known.letter.id, Path(chosen).with_suffix(".pdf"))

    def write_pdf(self, letter_id: str, path: Path) -> None:
        """Writes the PDF whole or not at all."""
        letters = self._services.letters
        text = translate("LetterActs", "已保存到 {name}").format(name=path.name)

        self._desk.tasks.run(
            lambda: write_whole(path, letters.pdf(letter_id)), lambda _none: self._desk.messages.done(text)
        )

    # -- common --------------------------------------------------------------------------------

    def _with(self, letter_id: str, act: Callable[[Known], None]) -> None:
        self._desk.tasks.run(lambda: self._read(letter_id), act, owner=self)

    def _read(self, letter_id: str) -> Known:
        services = self._services
        letter = services.letters.get(letter_id)
        if letter is None:
            raise UserProblem("没有这份文书。", way_out="请刷新页面。")
        page = services.matters.page(letter.matter_id)
        main = page.file.main_party
        return Known(
            letter,
            services.letters.form(letter.form),
            "" if main is None or main.anonymous else main.name,
            services.view_state.get(_APPROVER),
            service_step(page.procedure, page.file, page.options, letter_id),
            tuple((way.code, way.title) for way in services.desk.rules.codes["service_ways"].items),
        )

    def _ask(
        self,
        title: str,
        asked: Sequence[Asked],
        submit: Submit,
        said: str,
        *,
        intro: str = "",
        ok_text: str = "",
        then: Then | None = None,
    ) -> AskDialog:
        ok_text = ok_text or translate("LetterActs", "保存")
        dialog = AskDialog(
            title, asked, submit, self._tools, intro=intro, ok_text=ok_text, parent=self._window
        )
        dialog.answered.connect(partial(self._told, said, then))
        dialog.open()
        return dialog

    def _told(self, said: str, then: Then | None, changes: Changes) -> None:
        if said:
            undo, undone = translate("LetterActs", "撤销"), translate("LetterActs", "已撤销")
            tell_done(self._desk, self._services.undo, changes, said, undo, undone)
        else:
            self._desk.bus.publish(changes)
        if then is not None:
            then()


def _call(then: Then) -> None:
    then()
