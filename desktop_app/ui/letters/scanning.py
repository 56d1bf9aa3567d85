"""Scans dropped on a page, or chosen: read on a worker, filed where their code says, the rest asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.scans import SCAN_SUFFIXES, Filed, ScanReport, Scans
from desktop_app.ui.letters.scan_dialog import ScanDialog, Waiting, waiting_of
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import listed

_FOLDER = "scans/folder"


class ScanActs(QObject):
    """`take` may be given files, folders or a stick; `matter_id` puts that matter's letters first. `serve` is
    the door to a letter's service."""

    def __init__(
        self, desk: Desk, scans: Scans, window: QWidget, serve: Callable[[str], object] = lambda _id: None
    ) -> None:
        super().__init__(window)
        self._desk, self._scans, self._window, self._serve = desk, scans, window, serve

    def choose_files(self) -> None:
        """Begins in the folder of the last time."""
        pattern = " ".join(f"*{suffix}" for suffix in SCAN_SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("选择扫描件"),
            self._desk.state.text(_FOLDER),
            self.tr("照片和 PDF ({pattern})").format(pattern=pattern),
        )
        if names:
            self._desk.state.set_text(_FOLDER, str(Path(names[0]).parent))
            self.take([Path(name) for name in names])

    def choose_folder(self) -> None:
        """A whole folder, or a stick."""
        title = self.tr("选择放扫描件的文件夹或U盘")
        name = QFileDialog.getExistingDirectory(self._window, title, self._desk.state.text(_FOLDER))
        if name:
            self._desk.state.set_text(_FOLDER, name)
            self.take([Path(name)])

    def take(self, places: Sequence[Path], matter_id: str = "") -> None:
        """Reads and files; a cancel leaves the rest as it was."""
        scans = self._scans
        self._desk.tasks.run_long(
            lambda progress: scans.take(places, progress.report),
            lambda report: self._taken(report, matter_id),
            title=self.tr("正在识别扫描件"),
            finished=lambda: self._desk.bus.publish(ANYTHING),
            owner=self,
        )

    def _taken(self, report: ScanReport, matter_id: str) -> None:
        if not report.filed and not report.left:
            self._desk.messages.info(self.tr("没有找到照片或 PDF。"))
            return
        names = listed(dict.fromkeys(f"{one.letter.title}{one.letter.number}" for one in report.filed))
        if report.filed:
            said = self.tr("已归档 {count} 份扫描件：{names}")
            text, (act_words, act) = (
                said.format(count=len(report.filed), names=_short(names)),
                self._next(report),
            )
            self._desk.messages.done(text, action_text=act_words, action=act)
        if report.left:
            scans, left = self._scans, report.left
            self._desk.tasks.run(lambda: waiting_of(scans, left, matter_id), self._ask, owner=self)

    def _next(self, report: ScanReport) -> tuple[str, Callable[[], None] | None]:
        """A receipt that came back means that its letter was served."""
        back = [one.letter for one in report.filed if one.piece.part and one.letter.served_on is None]
        if len(back) != 1:
            return "", None

        def serve() -> None:
            self._serve(back[0].id)

        return self.tr("登记送达"), serve

    def _ask(self, waiting: list[Waiting]) -> None:
        ScanDialog(self._desk, self._scans, waiting, self._filed, self._window).open()

    def _filed(self, filed: Filed) -> None:
        self._desk.bus.publish(filed.changes)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:58]}……"
