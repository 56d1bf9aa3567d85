"""Writes the list in a table to a spreadsheet: with its filter, its order and its columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.listexport import ListExport, SheetList
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.list_rows import Told, rows_of
from desktop_app.ui.shared.table_view import TableView

_SUFFIX = ".xlsx"


class ListExporter(QObject):
    """One for the window. Long lists tell how far they are and can be stopped."""

    def __init__(self, desk: Desk, service: ListExport, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._service, self._window = desk, service, parent

    def ask(self, listed: TableView | SheetList, title: str) -> None:
        """Asks where to, and writes what the table lists, or a list that was read already."""
        path = self._path_for(title)
        if path is not None:
            self.write(listed, title, path)

    def ask_for(self, title: str, write: Callable[[Path, Told], object]) -> None:
        """Asks where to, and has a service write it."""
        path = self._path_for(title)
        if path is not None:
            self._run(path, lambda progress: write(path, progress.report))

    def _path_for(self, title: str) -> Path | None:
        name = f"{title} {self._desk.clock.today().isoformat()}{_SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("导出 Excel"), name, self.tr("Excel 表格 (*.xlsx)")
        )
        return Path(chosen).with_suffix(_SUFFIX) if chosen else None

    def write(self, listed: TableView | SheetList, title: str, path: Path) -> None:
        """Reads all rows of the list on a worker and writes them."""
        whole = isinstance(listed, TableView) and listed.eye.isVisible()
        read = (lambda _told: listed) if isinstance(listed, SheetList) else rows_of(listed, title)
        self._run(
            path, lambda progress: self._service.write(read(progress.report), path, core_text), whole=whole
        )

    def _run(self, path: Path, work: Callable[[Progress], object], *, whole: bool = False) -> None:
        done = self.tr("已导出到 {name}").format(name=path.name)
        if whole:
            done += self.tr("。表里的证件号和电话是完整的，请保管好。")
        self._desk.tasks.run_long(
            work, lambda _none: self._desk.messages.done(done), title=self.tr("正在导出"), owner=self
        )
