"""写到U盘: where, what goes, and the word that the stick may be pulled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.base.eject import Ejected
from desktop_app.base.errors import UserProblem
from desktop_app.services.bundle_all import GivenAll
from desktop_app.services.bundle_outlook import Outlook
from desktop_app.services.bundles import Bundles
from desktop_app.ui.exchange.drive_choice import DriveChoice
from desktop_app.ui.exchange.given_words import ejected_words, given_words
from desktop_app.ui.exchange.watch import watched
from desktop_app.ui.exchange.words import outlook_words, size_words
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class ExportCard(Card):
    """`written` after a stick was written and read back. A bureau chooses one office or all."""

    written = Signal()

    def __init__(self, desk: Desk, bundles: Bundles, *, bureau: bool, parent: QWidget | None = None) -> None:
        super().__init__(self._title(bureau), parent=parent)
        self._desk, self._bundles, self._bureau = desk, bundles, bureau
        self._found: Sequence[Outlook] = ()
        self._folder: Path | None = None
        self._told: tuple[list[str], str] = [], ""
        self._writing = self._had_focus = False
        self.reader = QComboBox()
        self.reader.setAccessibleName(self.tr("写给"))
        self.reader.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.drive = DriveChoice(bundles.drives, desk.tasks)
        self._what, self._said = label("", "secondary", wrap=True), label("", "", wrap=True)
        self.again = button(self.tr("弹出U盘"), lambda: self._let_go(*self._told))
        self.go = button(self.tr("写到U盘"), self.export, "" if bureau else "primary")
        self._build()

    def _title(self, bureau: bool) -> str:
        return self.tr("写到U盘，带给各所") if bureau else self.tr("写到U盘，带给县局")

    def _build(self) -> None:
        self.body.addWidget(self.reader)
        self.body.addWidget(self.drive)
        self.body.addWidget(self._what)
        self.body.addWidget(self._said)
        self.body.addWidget(self.again)
        self.body.addStretch(1)
        self.body.addWidget(self.go)
        self.reader.setVisible(self._bureau)
        self._said.setVisible(False)
        self.again.setVisible(False)
        self.reader.currentIndexChanged.connect(lambda _place: self._show_what())
        self.drive.changed.connect(self._enable)

    def show_outlook(self, found: Sequence[Outlook]) -> None:
        """What waits for each peer."""
        self._found = found
        kept = self.reader.currentData()
        self.reader.blockSignals(True)
        self.reader.clear()
        self.reader.addItem(self.tr("全部 {count} 个所").format(count=len(found)), "")
        for one in found:
            self.reader.addItem(one.name, one.node)
        self.reader.setCurrentIndex(max(0, self.reader.findData(kept)))
        self.reader.blockSignals(False)
        self._show_what()

    def _show_what(self) -> None:
        chosen = self.reader.currentData() if self._bureau else ""
        wanted = [one for one in self._found if chosen in ("", one.node)]
        if not wanted:
            self._what.setText(self.tr("还没有对方单位。请先在下面“建立联系”。"))
        elif len(wanted) == 1:
            self._what.setText(outlook_words(wanted[0]))
        else:
            entries, size = sum(one.entries for one in wanted), sum(one.bytes for one in wanted)
            text = self.tr("共 {count} 个数据包，{entries} 条记录，约 {size}")
            self._what.setText(text.format(count=len(wanted), entries=entries, size=size_words(size)))
        self._enable()

    def _enable(self) -> None:
        self.go.setEnabled(bool(self._found) and self.drive.folder() is not None)

    def export(self) -> None:
        """Writes; the strip shows how far it is and can stop it."""
        folder = self._folder = self.drive.folder()
        if folder is None:
            return
        self.again.setVisible(False)
        chosen = str(self.reader.currentData() or "") if self._bureau else ""

        def work(progress: Progress) -> GivenAll:
            told, asked = watched(progress)
            return self._bundles.export_each(folder, told, asked, reader=chosen)

        self._had_focus = self.go.hasFocus()
        self._desk.messages.dismiss()  # a refusal of before would contradict what is told now
        self.go.setEnabled(False)
        title = self.tr("正在写U盘，请不要拔出…")
        self._say(title, "secondary")
        self._desk.tasks.run_long(
            work, self._done, title=title, failed=self._refused, finished=self._ended, owner=self
        )
        self._writing = True

    def _ended(self) -> None:
        """Neither done nor refused: it was stopped, and nothing half-written is left."""
        if self._writing:
            self._writing = False
            self._let_go([self.tr("已停止。停止以前写完的数据包是完整的，没有写完的已删掉。")], "secondary")
        self._enable()
        if self._had_focus and self.go.isEnabled():
            self.go.setFocus()  # a button that is switched off hands the keyboard to whatever follows

    def _done(self, given: GivenAll) -> None:
        self._writing = False
        if not given.reports and len(given.problems) == 1:
            self._refused(given.problems[0])
            return
        if not given.reports:
            self._say("\n".join(given_words(given)), "error")
            return
        self._let_go(given_words(given), "done" if not given.problems else "hint")
        self.written.emit()

    def _let_go(self, lines: Sequence[str], role: str) -> None:
        """Asks the system to eject; only its answer says whether the stick may be pulled."""
        folder = self._folder
        if folder is None:
            return
        self._told = list(lines), role
        self._say("\n".join([self.tr("正在弹出U盘，请不要拔出…"), *lines]), "secondary")
        self._desk.tasks.run(
            lambda: self._bundles.eject(folder), self._let_gone, failed=self._not_let_go, owner=self
        )

    def _let_gone(self, state: Ejected) -> None:
        lines, role = self._told
        held = state is Ejected.IN_USE
        self._say("\n".join([ejected_words(state), *lines]), "hint" if held else role)
        self.again.setVisible(held)

    def _not_let_go(self, problem: UserProblem) -> None:
        self._say("\n".join([problem_text(problem), *self._told[0]]), "hint")

    def _refused(self, problem: UserProblem) -> None:
        self._writing = False
        self._say("", "")
        self._desk.messages.problem(problem)

    def _say(self, text: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(text)
        self._said.setVisible(bool(text))
