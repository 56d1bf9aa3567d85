"""Checks in the background: a quick look after the start, the thorough one weekly while nobody is typing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.watching import watched

if TYPE_CHECKING:
    from desktop_app.services.autobackup import AutoBackup
    from desktop_app.services.checks import CheckReport
    from desktop_app.services.checkstate import CheckState
    from desktop_app.services.safekeeping import Safekeeping
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.qt.progress import Progress

_FIRST_MS, _LOOK_MS = 5_000, 60_000
_IDLE, _MANY_DAYS = timedelta(minutes=3), 7


class Checking(QObject):
    """A finding stands in the bar with what can be done about it. `repair` leads out of the store to be mended."""

    def __init__(
        self,
        desk: Desk,
        keep: Safekeeping,
        auto: AutoBackup,
        idle: Callable[[], timedelta],
        repair: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._keep, self._auto = desk, keep, auto
        self._idle, self._repair = idle, repair
        self._busy, self._put_off = False, False
        self._reminder = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.first)

    def first(self) -> None:
        """The quick look, when the first page has long been there; then whether weeks were missed."""
        self._desk.tasks.run(self._first, self._firstly, owner=self, key="quick check")

    def _first(self) -> tuple[CheckReport, CheckState]:
        return self._keep.checks.quick(), self._keep.checks.state()

    def _firstly(self, found: tuple[CheckReport, CheckState]) -> None:
        report, state = found
        if not report.ok:
            self.tell(report)
        elif state.overdue_days >= _MANY_DAYS:
            text = self.tr("已有 {days} 天没有彻底检查数据。").format(days=state.overdue_days + 7)
            self._reminder = text
            self._desk.messages.show_message(
                text, "warn", action_text=self.tr("现在检查"), action=lambda: self.full(asked_for=True)
            )

    def look(self) -> None:
        """Begins the weekly check if it is due and nobody is at work."""
        if not self._busy and not self._put_off and self._idle() >= _IDLE and not self._desk.tasks.busy():
            self._desk.tasks.run(self._keep.checks.state, self._maybe, owner=self, key="check due")

    def _maybe(self, state: CheckState) -> None:
        if state.full_due:
            self.full()

    def full(self, *, asked_for: bool = False) -> None:
        """Shows how far it is and can be stopped; a stopped one waits for the next start.

        A person who `asked_for` it is told also that all is well.
        """
        if self._busy:
            return
        self._busy = self._put_off = True

        def work(progress: Progress) -> CheckReport:
            told, asked = watched(progress)
            return self._keep.check(told, asked, deep=True)

        title = self.tr("每周检查数据…")
        checked = partial(self._checked, asked_for=asked_for)
        self._desk.tasks.run_long(work, checked, title=title, finished=self._ended, owner=self)

    def _ended(self) -> None:
        self._busy = False

    def _checked(self, report: CheckReport, *, asked_for: bool) -> None:
        self._put_off = False
        self._desk.messages.withdraw(self._reminder)
        if not report.ok:
            self.tell(report)
        elif asked_for:
            self._desk.messages.done(self.tr("数据完好。"))

    def tell(self, report: CheckReport) -> None:
        """What was found in plain words, with the one thing to do about it."""
        said = " ".join(core_text(one) for one in report.complaints)
        if any(one.needs_recovery for one in report.found):
            way_out = self.tr("先别急着录入新内容。修复时先找备份，再读出还读得出的，损坏的文件会留着。")
            action_text, action = self.tr("修复…"), self._repair
        else:
            way_out = self.tr("缺的附件可以从备份取回。")
            action_text, action = self.tr("从备份取回"), self.fetch
        self._desk.messages.show_message(
            self.tr("检查发现问题：{what}").format(what=said),
            "problem",
            way_out=way_out,
            action_text=action_text,
            action=action,
        )

    def fetch(self) -> None:
        """Missing attachments out of the backups, while work goes on."""

        def work(progress: Progress) -> tuple[int, int]:
            told, asked = watched(progress)
            return self._keep.fetch_contents(self._auto.state().folder, told, asked)

        title = self.tr("正在从备份取回附件…")
        self._desk.tasks.run_long(work, self._fetched, title=title, owner=self)

    def _fetched(self, counts: tuple[int, int]) -> None:
        fetched, missing = counts
        text = self.tr("取回了 {fetched} 个附件。").format(fetched=fetched)
        if missing:
            more = self.tr("还有 {missing} 个备份里也没有：自己的请重新添加原件，或插入存有备份的U盘再试。")
            self._desk.messages.warn(text, more.format(missing=missing))
        else:
            self._desk.messages.done(text)
