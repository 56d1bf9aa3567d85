"""导入表格: file, columns, what is wrong, done. Each step can be gone back from; nothing is written before the last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Batch, Opened
from desktop_app.ui.imports.check_step import CheckStep
from desktop_app.ui.imports.done_step import DoneStep
from desktop_app.ui.imports.file_step import FileStep
from desktop_app.ui.imports.mapping_step import MappingStep
from desktop_app.ui.imports.work import Work, begin
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader

_FILE, _MAPPING, _CHECK, _DONE = 0, 1, 2, 3
_LOOKED_AT = 12


class ImportPage(Page):
    """`target` is the kind of table to begin with, empty to tell it by the heads."""

    def __init__(self, desk: Desk, services: Services, doors: Doors, target: str = "") -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self._imports = services.imports
        self.work: Work | None = None
        self._header = PageHeader(
            self.tr("导入表格"), self.tr("旧台账、名册、上级清单"), back=(self.tr("返回"), doors.back)
        )
        self.file, self.mapping = FileStep(desk, services.imports), MappingStep(services.imports)
        self.check, self.done = CheckStep(desk), DoneStep()
        self._steps = QStackedWidget()
        self.back = button(self.tr("上一步"), self._go_back)
        self.mark = button(self.tr("写出标好的表格…"), self._ask_faults)
        self.good = button("", lambda: self.take(good_rows=True))
        self.next = button(self.tr("下一步"), self._go_on, "primary")
        self._build()
        self.file.choose_target(target)
        self._show(_FILE)

    def _build(self) -> None:
        set_role(self._steps, "clear")
        for step in (self.file, self.mapping, self.check, self.done):
            self._steps.addWidget(step)
        low = QHBoxLayout()
        low.setSpacing(10)
        low.addWidget(self.back)
        low.addStretch(1)
        for one in (self.mark, self.good, self.next):
            low.addWidget(one)
        self.column.addWidget(self._header)
        self.column.addWidget(self._steps, 1)
        self.column.addLayout(low)
        self.file.chosen.connect(self.open_file)
        self.file.undo_asked.connect(self.undo)
        self.mapping.changed.connect(self._mapped)
        self.check.answered.connect(self._answer)
        self.done.undo.connect(self._undo_this)
        self.done.again.connect(lambda: self._show(_FILE))
        self.done.look.connect(self._look)

    def refresh(self) -> None:
        self.file.refresh()

    def step(self) -> int:
        """Which of the four steps is shown, from 0."""
        return self._steps.currentIndex()

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        titles = (
            self.tr("第一步　选文件"),
            self.tr("第二步　对应栏目"),
            self.tr("第三步　检查"),
            self.tr("已导入"),
        )
        name = self.work.opened.name if self.work and step else ""
        self._header.set_subtitle(f"{titles[step]}　{name}".strip())
        self.back.setVisible(step in (_MAPPING, _CHECK))
        self.next.setVisible(step in (_MAPPING, _CHECK))
        self.mark.setVisible(False)
        self.good.setVisible(False)
        if step == _CHECK:
            self._offer_taking()
        elif step == _MAPPING:
            self.next.setText(self.tr("下一步：检查"))
            self._mapped()
        if step == _FILE:
            self.file.refresh()
        shown = (self.file, self.mapping, self.check, self.done)[step]
        self.setFocusProxy(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- file ----------------------------------------------------------------------------------

    def open_file(self, path: Path, target: str = "") -> None:
        """Reads a file and shows how it is understood."""
        imports = self._imports

        def read() -> Work:
            opened: Opened = imports.open(path)
            found = imports.target(target) if target else imports.likely(opened)
            return begin(imports, opened, found or imports.targets()[0])

        self.desk.tasks.run(read, self._opened, owner=self, key="open", title=self.tr("正在读表格"))

    def _opened(self, work: Work) -> None:
        self.work = work
        self.mapping.show_work(work)
        self._show(_MAPPING)

    # -- columns -------------------------------------------------------------------------------

    def _mapped(self) -> None:
        if self.step() == _MAPPING:
            self.next.setEnabled(self.mapping.ready())

    def _go_on(self) -> None:
        if self.step() == _MAPPING and self.mapping.work is not None:
            self.look_through(self.mapping.work)
        elif self.step() == _CHECK:
            self.take(good_rows=False)

    def _go_back(self) -> None:
        self._show(self.step() - 1)

    def look_through(self, work: Work) -> None:
        """Checks the whole table; long tables tell how far it is and can be stopped."""
        imports = self._imports

        def check(progress: Progress) -> Work:
            checked = imports.check(work.opened, work.target, work.layout, progress.report)
            return replace(work, checked=checked)

        self.next.setEnabled(False)
        self.desk.tasks.run_long(
            check,
            self._looked,
            title=self.tr("正在检查"),
            finished=lambda: self.next.setEnabled(True),
            owner=self,
        )

    def _looked(self, work: Work) -> None:
        self.work = work
        self.mapping.work = replace(work, checked=None)
        lines = work.checked.lines.lines[:_LOOKED_AT] if work.checked else ()
        self.check.show_work(work, lines)
        self._show(_CHECK)

    # -- faults --------------------------------------------------------------------------------

    def _checked(self) -> Checked | None:
        return self.work.checked if self.work else None

    def _offer_taking(self) -> None:
        checked = self._checked()
        if checked is None:
            return
        wrong, count = bool(checked.faults), len(checked.good)
        self.mark.setVisible(wrong)
        self.good.setVisible(wrong and bool(count))
        self.good.setText(fill_counted(self.tr("只导入没有问题的 {count} 行"), count=count))
        self.next.setText(fill_counted(self.tr("导入 {count} 行"), count=count))
        self.next.setVisible(not wrong and bool(count))

    def _answer(self, field: str, text: str, value: str) -> None:
        if self.work is not None:
            layout = self.work.layout.answered(field, text, value)
            self.look_through(replace(self.work, layout=layout))

    def _ask_faults(self) -> None:
        if self.work is None:
            return
        name = self.tr("{name}（要改的地方）.xlsx").format(name=Path(self.work.opened.name).stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("写出标好的表格"), name, self.tr("Excel 表格 (*.xlsx)")
        )
        if chosen:
            self.write_faults(Path(chosen).with_suffix(".xlsx"))

    def write_faults(self, path: Path) -> None:
        """A copy with the bad cells marked, to be mended in WPS and taken in again."""
        work, checked = self.work, self._checked()
        if work is None or checked is None:
            return
        done = self.tr("已写出 {name}。改好后再导入这个文件。").format(name=path.name)
        self.desk.tasks.run(
            lambda: self._imports.write_faults(work.opened, checked, path),
            lambda _none: self.desk.messages.done(done),
            owner=self,
            title=self.tr("正在写表格"),
        )

    # -- taking in and undoing -----------------------------------------------------------------

    def take(self, *, good_rows: bool) -> None:
        """Writes all in one transaction; stopped half-way, nothing of it remains."""
        work, checked = self.work, self._checked()
        if work is None or checked is None:
            return
        self.good.setEnabled(False)
        self.next.setEnabled(False)
        self.desk.tasks.run_long(
            lambda progress: self._imports.take(
                work.opened, checked, good_rows=good_rows, told=progress.report
            ),
            lambda found: self._taken(*found),
            title=self.tr("正在导入"),
            finished=self._let_go,
            owner=self,
        )

    def _let_go(self) -> None:
        self.good.setEnabled(True)
        self.next.setEnabled(True)

    def _taken(self, batch: Batch, changes: Changes) -> None:
        if self.work is None:
            return
        self.work = replace(self.work, batch=batch)
        self.desk.bus.publish(changes)
        self.done.show_batch(batch, self._checked())
        self._show(_DONE)

    def undo(self, batch: Batch) -> None:
        """撤销整批: as if the table had never come."""
        self.desk.tasks.run(
            lambda: self._imports.undo(batch.id),
            self._undone,
            owner=self,
            title=self.tr("正在撤销"),
        )

    def _undo_this(self) -> None:
        if self.work is not None and self.work.batch is not None:
            self.undo(self.work.batch)

    def _undone(self, changes: Changes) -> None:
        self.desk.bus.publish(changes)
        self.desk.messages.info(self.tr("整批已撤销，和没有导入过一样。"))
        self._show(_FILE)

    def _look(self) -> None:
        """To what was taken in."""
        work = self.work
        if work is None:
            return
        if work.target.record.value == "entry":
            self._doors.registers(work.target.what)
        elif work.target.record.value == "assignment":
            self._doors.duties()
        else:
            self._doors.ledger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter presses the step's main button."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.next.isVisible():
            self.next.click()
        else:
            super().keyPressEvent(event)
