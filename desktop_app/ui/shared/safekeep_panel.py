"""备份与检查: a whole copy on another medium, and the proof that the present data is sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label

_STEPS = 1000
LAST_BACKUP = "backup/last"


class Report(Protocol):
    """What a check found, as far as this card tells it."""

    @property
    def ok(self) -> bool: ...

    @property
    def complaints(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Safekeep:
    """`back_up(folder, progress, cancel)` returns the folder made; `check(deep=…)` a report. On workers."""

    back_up: Callable[[Path, Callable[[int, int], None], Callable[[], bool]], Path]
    check: Callable[..., Report]


class SafekeepPanel(QWidget):
    """Three buttons and a line that says when the last backup was made, or what came of it."""

    def __init__(self, desk: Desk, keep: Safekeep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._desk, self._keep = desk, keep
        sentence = self.tr(
            "备份是整份数据的加密副本，请放在另一个U盘或移动硬盘上。电脑坏了，用它和口令就能恢复。"
        )
        self._said = label("", "secondary", wrap=True)
        self.backup_button = button(self.tr("立即备份…"), self._ask)
        self.check_button = button(self.tr("检查数据"), self.check)
        self.deep_button = button(self.tr("彻底检查"), lambda: self.check(deep=True))
        self.deep_button.setToolTip(self.tr("把全部记录重做一遍并核对，打开每个附件；要几分钟"))
        row = QHBoxLayout()
        for one in (self.backup_button, self.check_button, self.deep_button):
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(sentence, "secondary", wrap=True))
        column.addLayout(row)
        column.addWidget(self._said)
        self._show_last()

    def said(self) -> str:
        return self._said.text()

    def _show_last(self) -> None:
        last = self._desk.state.text(LAST_BACKUP)
        self._say(
            self.tr("上次备份：{when}").format(when=last) if last else self.tr("还没有备份过。"), "secondary"
        )

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("备份到哪里"))
        if name:
            self.back_up(Path(name))

    def back_up(self, folder: Path) -> None:
        """Writes and reads back a whole copy; the strip shows how far it is."""

        def work(progress: Progress) -> Path:
            def told(done: int, total: int) -> None:
                progress.report(done * _STEPS // total if total else 0, _STEPS, "")

            return self._keep.back_up(folder, told, lambda: progress.cancelled)

        title = self.tr("正在备份…")
        self._desk.tasks.run_long(work, self._backed_up, title=title, failed=self._refused, owner=self)

    def _backed_up(self, made: Path) -> None:
        when = self._desk.clock.now().strftime("%Y-%m-%d %H:%M")
        self._desk.state.set_text(LAST_BACKUP, when)
        self._say(self.tr("已备份到 {folder}，读回核对一致。").format(folder=made), "done")

    def check(self, *, deep: bool = False) -> None:
        """Looks for damage; the deep one takes minutes."""
        title = self.tr("正在检查…")
        self._say(title, "secondary")
        self._desk.tasks.run(
            lambda: self._keep.check(deep=deep), self._checked, title=title, failed=self._refused, owner=self
        )

    def _checked(self, report: Report) -> None:
        if report.ok:
            self._say(self.tr("数据完好。"), "done")
        else:
            head = self.tr("发现问题。请重新启动程序，按打开页上的提示修复；先不要录入新内容：")
            lines = [head, *map(core_text, report.complaints)]
            self._say("\n".join(lines), "error")

    def _refused(self, problem: UserProblem) -> None:
        self._show_last()
        self._desk.messages.problem(problem)

    def _say(self, text: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(text)
