"""检查: when the data was looked over last, what was found, and again now."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop_app.services.checks import CheckReport
from desktop_app.services.checkstate import CheckState, Finding
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.settings.keeping_part import KeepingPart
from desktop_app.ui.settings.keeping_words import finding_words, moment
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.watching import watched


class CheckPart(KeepingPart):
    """`changed` after a check."""

    changed = Signal()

    def __init__(self, desk: Desk, keep: Safekeeping) -> None:
        super().__init__()
        sentence = self.tr(
            "每次启动快速看一遍；每周趁没人用的时候彻底检查一遍：核对每一页、每个附件，把全部记录按日志重做一遍比对。"
            "查找用的索引坏了会自动重建。别的损坏会提醒，并领着您从备份和读得出的内容修复。"
        )
        self.head(self.tr("检查"), sentence)
        self._desk, self._keep = desk, keep
        self.quick = button(self.tr("检查数据"), self.run)
        self.deep = button(self.tr("彻底检查"), lambda: self.run(deep=True))
        self.deep.setToolTip(self.tr("把全部记录重做一遍并核对，打开每个附件；要几分钟"))
        self.add_buttons(self.quick, self.deep)
        self.show_state(keep.checks.state())

    def show_state(self, state: CheckState) -> None:
        full = self.tr("上次彻底检查：{when}").format(when=moment(state.full_at))
        if not state.full_at:
            full = self.tr("还没有彻底检查过。")
        lines = [full]
        if state.quick_at:
            lines.append(self.tr("上次快速检查：{when}").format(when=moment(state.quick_at)))
        if state.overdue_days:
            lines.append(self.tr("本周的彻底检查已超期 {days} 天。").format(days=state.overdue_days))
        if state.found:
            lines.append(self.tr("发现的问题：{what}").format(what=_words(state.found)))
        elif state.full_at:
            lines.append(self.tr("没有发现问题。"))
        self.say("\n".join(lines), "error" if state.found else "")

    def run(self, *, deep: bool = False) -> None:
        """The deep one tells how far it is and can be stopped."""

        def work(progress: Progress) -> CheckReport:
            told, asked = watched(progress)
            return self._keep.check(told, asked, deep=deep)

        title = self.tr("正在检查…")
        self._desk.tasks.run_long(work, self._checked, title=title, owner=self)

    def _checked(self, report: CheckReport) -> None:
        if report.ok:
            self._desk.messages.done(self.tr("数据完好。"))
        else:
            said = " ".join(core_text(one) for one in report.complaints)
            way_out = self.tr("重新启动程序，在打开的页面上按提示修复；先不要录入新内容。")
            self._desk.messages.warn(said, way_out)
        self.changed.emit()


def _words(found: tuple[Finding, ...]) -> str:
    return listed(finding_words(one) for one in found)
