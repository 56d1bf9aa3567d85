"""Paper from whatever page: print a letter, a blank, a receipt, the ruler page; keep a PDF; a batch in one job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.base.files import write_whole
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.batch import Sheet
from desktop_app.services.casebinding import Volume
from desktop_app.services.casefile import CaseFiles
from desktop_app.services.house import Services
from desktop_app.services.matters import Matters
from desktop_app.ui.letters.batch_dialog import BatchDialog, Offered, offered
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.words import bracketed, core_text, listed
from desktop_app.ui.shared.print_dialog import print_asked, printer_asked
from desktop_app.ui.shared.printing import print_many

translate = QCoreApplication.translate

Then = Callable[[], object]
_FOLDER = "letters/folder"


class PaperActs(QObject):
    """Printing and keeping; the system's dialog opens over `window`, the printing runs on a worker."""

    def __init__(self, desk: Desk, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._services, self._window = desk, services, window

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

    def print_receipt(self, letter_id: str) -> None:
        """送达回证 of an issued letter, with what is known filled in."""
        batch = self._services.batch
        self._desk.tasks.run(lambda: batch.receipt(letter_id), lambda pdf: self._dialog(pdf, self._sent))

    def print_ruler(self) -> None:
        """A page with rulers: laid beside a real one it proves that the printer keeps 100 %."""
        letters = self._services.letters
        self._desk.tasks.run(letters.ruler, lambda pdf: self._dialog(pdf, self._sent))

    def print_sheets(self, sheets: Sequence[Sheet], printer: QPrinter, then: Then | None = None) -> None:
        """One job; each letter is counted once when its last copy went out, after a cancel too."""
        one_by_one = [sheet for sheet in sheets for _ in range(sheet.copies)]
        out: list[str] = []

        def went_out(place: int) -> None:
            sheet = one_by_one[place]
            last = place + 1 == len(one_by_one) or one_by_one[place + 1] is not sheet
            if last and sheet.letter_id:
                out.append(sheet.letter_id)

        def work(progress: Progress) -> None:
            print_many([sheet.make for sheet in one_by_one], printer, progress, went_out)

        self._desk.tasks.run_long(
            work,
            lambda _none: self._sent(),
            title=translate("LetterActs", "正在打印 {count} 份").format(count=len(one_by_one)),
            finished=lambda: self._count_all(out, then),
        )

    def ask_and_print(self, sheets: Sequence[Sheet], then: Then | None = None) -> None:
        """Asks for the printer first; the paper of the first sheet is what the dialog shows."""
        if not sheets:
            return

        def ask(pdf: bytes) -> None:
            printer = printer_asked(pdf, self._window)
            if printer is not None:
                self.print_sheets(sheets, printer, then)

        self._desk.tasks.run(sheets[0].make, ask)

    def batch(self) -> None:
        """成批打印: what waits, to be ticked."""
        services = self._services.batch
        self._desk.tasks.run(lambda: offered(services), self._ask_batch, owner=self)

    def _ask_batch(self, found: Offered) -> None:
        BatchDialog(found, self.ask_and_print, self.print_ruler, self._window).open()

    def save_case(self, matter_id: str) -> None:
        """案卷 as one PDF, kept where the person says; what could not be bound is told."""
        matters, services = self._services.matters, self._services.case_files

        def bind(name: str) -> None:
            path = self.ask_path(name)
            if path is None:
                return
            self._desk.tasks.run_long(
                lambda progress: _bound(services, matter_id, path, progress),
                lambda volume: self._tell_case(volume, path.name),
                title=translate("LetterActs", "正在装订案卷"),
            )

        self._desk.tasks.run(lambda: _case_name(matters, matter_id), bind, owner=self)

    def _tell_case(self, volume: Volume, name: str) -> None:
        said = translate("LetterActs", "案卷已保存到 {name}，共 {pages} 页")
        text = said.format(name=name, pages=volume.pages)
        if volume.left_out:
            left = listed(bracketed(title, core_text(why)) for title, why in volume.left_out)
            self._desk.messages.warn(text, translate("LetterActs", "没有订进去：{names}").format(names=left))
        else:
            self._desk.messages.done(text)

    def save_pdf(self, letter_id: str) -> None:
        """Asks where to, and writes the PDF there."""
        letters = self._services.letters
        self._desk.tasks.run(lambda: letters.open(letter_id).letter, self._ask_where, owner=self)

    def _ask_where(self, letter: Letter) -> None:
        name = " ".join(part for part in (letter.title, letter.number) if part)
        path = self.ask_path(name)
        if path is not None:
            self.write_pdf(letter.id, path)

    def ask_path(self, name: str) -> Path | None:
        """The system's dialog for a PDF's place; begins in the folder of the last one."""
        folder = self._desk.state.text(_FOLDER)
        start = str(Path(folder) / f"{name}.pdf") if folder else f"{name}.pdf"
        title = translate("LetterActs", "另存 PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, "PDF (*.pdf)")
        if not chosen:
            return None
        self._desk.state.set_text(_FOLDER, str(Path(chosen).parent))
        return Path(chosen).with_suffix(".pdf")

    def write_pdf(self, letter_id: str, path: Path) -> None:
        """Writes the PDF whole or not at all."""
        letters = self._services.letters
        text = translate("LetterActs", "已保存到 {name}").format(name=path.name)

        self._desk.tasks.run(
            lambda: write_whole(path, letters.pdf(letter_id)), lambda _none: self._desk.messages.done(text)
        )

    def _dialog(self, content: bytes, then: Then) -> None:
        print_asked(content, self._desk, self._window, then)

    def _count(self, letter_id: str, then: Then | None) -> None:
        letters, node = self._services.letters, self._services.desk.identity.node

        def count() -> Changes | None:
            letter = letters.get(letter_id)
            ours = letter is not None and letter.state == LetterState.ISSUED and letter.owner == node
            return letters.note_printed(letter_id) if ours else None

        self._desk.tasks.run(count, lambda changes: self._counted(changes, then))

    def _counted(self, changes: Changes | None, then: Then | None) -> None:
        if changes is not None:
            self._desk.bus.publish(changes)
        self._sent()
        if then is not None:
            then()

    def _count_all(self, letter_ids: Sequence[str], then: Then | None) -> None:
        batch, ids = self._services.batch, list(letter_ids)

        def told(changes: Changes | None) -> None:
            if changes is not None:
                self._desk.bus.publish(changes)
            if then is not None:
                then()

        self._desk.tasks.run(lambda: batch.count_printed(ids), told)

    def _sent(self) -> None:
        self._desk.messages.done(translate("LetterActs", "已送打印机"))


def _case_name(matters: Matters, matter_id: str) -> str:
    matter = matters.get(matter_id)
    number = matter.number if matter is not None else ""
    return translate("LetterActs", "案卷 {number}").format(number=number).strip()


def _bound(services: CaseFiles, matter_id: str, path: Path, progress: Progress) -> Volume:
    volume = services.bind(matter_id, progress.report)
    write_whole(path, volume.pdf)
    return volume
