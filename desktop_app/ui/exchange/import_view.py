"""Preview, confirm, result: nothing is taken in before a person has seen what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.services.bundle_import import FileOutcome
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.services.bundles import Bundles
from desktop_app.services.rulenews import KIND
from desktop_app.ui.exchange.bundle_panel import BundlePanel, RefusedPanel
from desktop_app.ui.exchange.looked import Looked
from desktop_app.ui.exchange.watch import watched
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn


class ImportView(QWidget):
    """`imported` after at least one file was taken in; `back` leads to the exchange page.

    `rules(ids)` tells in words which settings have changed.
    """

    imported = Signal()

    def __init__(
        self,
        desk: Desk,
        bundles: Bundles,
        back: Callable[[], object],
        rules: Callable[[Iterable[str]], list[str]],
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._bundles, self._back, self._rules = desk, bundles, back, rules
        self._good: list[Path] = []
        self._named: dict[Path, str] = {}
        self._taking = False
        self.header = PageHeader("", back=(self.tr("数据交换"), back))
        self._scroll = ScrollColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)

    def show_looked(self, found: Sequence[Looked]) -> None:
        """What the files would bring; those that are refused first."""
        self._named = {
            one.path: one.named or (one.preview.writer_name if one.preview else "") for one in found
        }
        good = [one.preview for one in found if one.preview is not None]
        refused = [(one.path, one.problem) for one in found if one.problem is not None]
        self._good = [preview.path for preview in good] + [path for path, _problem in refused]
        self._fill([*self._refused(refused, done=False), *(BundlePanel(one, done=False) for one in good)])
        self.header.set_title(self.tr("导入前看一看"))
        self.header.set_subtitle(
            self.tr("现在还没有改变任何内容。重复导入不会重复登记。") + self._others(refused)
        )
        kept = sum(isinstance(problem, (Forked, MissingRange)) for _path, problem in refused)
        text = self.tr("导入 {count} 个数据包").format(count=len(good))
        if not good and kept:
            text = self.tr("先收好这 {count} 个数据包").format(count=kept)
        self.header.set_primary(text if good or kept else "", self.take).setFocus()

    def take(self) -> None:
        """Imports the files; those that came too early are tried again after the others."""
        files = list(self._good)
        self.header.set_primary("", self.take)

        def work(progress: Progress) -> list[FileOutcome]:
            told, asked = watched(progress)
            return self._bundles.import_many(files, told, asked)

        self._taking = True
        self._desk.tasks.run_long(
            work,
            self._taken,
            title=self.tr("正在导入…"),
            failed=self._failed,
            finished=self._ended,
            owner=self,
        )

    def _failed(self, problem: UserProblem) -> None:
        self._taking = False
        self._desk.messages.problem(problem)
        self._back()

    def _ended(self) -> None:
        """Stopped half-way: what was imported whole stays, the rest is as if it had not been touched."""
        if self._taking:
            self._taking = False
            text = self.tr("已停止。已经导入完的数据包保留，其余的没有改变；随时可以再导入。")
            self._desk.messages.info(text)
            self._desk.bus.publish(ANYTHING)
            self._back()

    def _taken(self, outcomes: list[FileOutcome]) -> None:
        self._taking = False
        reports = [one.report for one in outcomes if one.report is not None]
        refused = [(one.path, one.problem) for one in outcomes if one.problem is not None]
        panels = [BundlePanel(one, done=True, rules=self._rules(one.changes.ids(KIND))) for one in reports]
        self._fill([*self._refused(refused, done=True), *panels])
        self.header.set_title(self.tr("导入完成") if reports else self.tr("没有导入"))
        entries = sum(report.new_entries for report in reports)
        text = self.tr("{files} 个数据包，{entries} 条新内容。下次写U盘时，回执会一起带给对方。")
        said = text.format(files=len(reports), entries=entries) if reports else ""
        self.header.set_subtitle(said + self._others(refused))
        self.header.set_primary(self.tr("完成"), self._back).setFocus()
        for report in reports:
            self._desk.bus.publish(report.changes)
        if any(isinstance(problem, Forked) for _path, problem in refused):
            self._desk.bus.publish(ANYTHING)
        self.imported.emit()

    def _others(self, refused: Sequence[tuple[Path, UserProblem]]) -> str:
        text = self.tr("另有 {count} 个没有导入，原因见下。")
        return text.format(count=len(refused)) if refused else ""

    def _refused(self, found: Sequence[tuple[Path, UserProblem]], *, done: bool) -> list[QWidget]:
        return [
            RefusedPanel(path, problem, done=done, named=self._named.get(path, "")) for path, problem in found
        ]

    def _fill(self, panels: Sequence[QWidget]) -> None:
        empty(self._scroll.column)
        for panel in panels:
            self._scroll.column.addWidget(panel)
        self._scroll.column.addStretch(1)
