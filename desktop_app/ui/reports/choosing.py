"""What the page shows: which report, which period, and whose figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.reports import Period, Report
from desktop_app.services.statistics.days import Days, days_of, read_days
from desktop_app.services.statistics.views import Scope
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.segments import Segments

_BACK = {Period.MONTH: 36, Period.WEEK: 60, Period.YEAR: 6}
_PERIOD_PX, _UNIT_PX, _PLACE_PX, _CATEGORY_PX = 300, 210, 160, 170

Pairs = Sequence[tuple[str, str]]


class Choosing(QWidget):
    """`changed` when a person chose something else; the period stays where the next report has it too."""

    changed = Signal()

    def __init__(
        self,
        reports: Sequence[Report],
        current: Callable[[Report], Days],
        usual: Callable[[Report], Days],
        units: Pairs,
        categories: Pairs,
        channels: Pairs,
        groups: Pairs,
        search: Callable[[str], Pairs],
        tasks: TaskRunner,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._reports = {one.id: one for one in reports}
        self._current, self._usual = current, usual
        self.report = Segments([(one.id, one.title) for one in reports])
        self.before = button(
            "‹", lambda: self._step(-1), "chip", name=self.tr("上一期"), hint=self.tr("上一期")
        )
        self.after = button(
            "›", lambda: self._step(1), "chip", name=self.tr("下一期"), hint=self.tr("下一期")
        )
        self.period = ChoiceBox((), empty=False)
        self.unit = ChoiceBox(units[1:] and [("", self.tr("全县")), *units], empty=False)
        self.category = ChoiceBox([("", self.tr("所有分类")), *categories], empty=False)
        self.place = PlacePicker(search, tasks)
        self.channel = ChoiceBox([("", self.tr("所有来源")), *channels], empty=False)
        self.group = ChoiceBox([("", self.tr("所有工作组")), *groups], empty=False)
        self._more = button(self.tr("更多筛选"), self._toggle_more, "link")
        self._rest = clear_widget()
        self._quiet = False
        self._lay_out(several=len(units) > 1)
        self.show_report(reports[0].id)
        self._listen()

    def _lay_out(self, *, several: bool) -> None:
        look, line = current_look(), clear_widget()
        names = (
            (self.period, self.tr("期间"), _PERIOD_PX),
            (self.unit, self.tr("单位"), _UNIT_PX),
            (self.place, self.tr("地点"), _PLACE_PX),
            (self.category, self.tr("内容分类"), _CATEGORY_PX),
            (self.channel, self.tr("来源"), _CATEGORY_PX),
            (self.group, self.tr("工作组"), _CATEGORY_PX),
        )
        for widget, name, width in names:
            widget.setAccessibleName(name)
            widget.setFixedWidth(look.px(width))
        self.period.ensurePolished()
        for arrow in (self.before, self.after):
            arrow.setMinimumHeight(self.period.sizeHint().height())
        self.report.setAccessibleName(self.tr("哪一种报表"))
        self.place.setPlaceholderText(self.tr("村、小组"))
        self.unit.setVisible(several)
        flow = FlowLayout(line, 8)
        for part in (self.before, self.period, self.after, self.unit, self.place, self._more):
            flow.addWidget(part)
        self._more.setMinimumHeight(self.period.sizeHint().height())
        below = FlowLayout(self._rest, 8)
        for part in (self.category, self.channel, self.group):
            below.addWidget(part)
        self._rest.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.report)
        column.addWidget(line)
        column.addWidget(self._rest)

    def _listen(self) -> None:
        self.report.chosen.connect(self._report_chosen)
        for box in (self.period, self.unit, self.category, self.channel, self.group):
            box.picked.connect(lambda _code: self._told())
        self.place.placed.connect(lambda _code: self._told())

    def _toggle_more(self) -> None:
        """Shows or hides the rest; hidden ones restrict nothing."""
        on = not self._rest.isVisibleTo(self)
        self._rest.setVisible(on)
        self._more.setText(self.tr("收起筛选") if on else self.tr("更多筛选"))
        for box in (self.category, self.channel, self.group):
            if not on and box.code():
                box.set_code("")

    def _told(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _report_chosen(self, report_id: str) -> None:
        self.show_report(report_id, self.period.code())
        self.changed.emit()

    def show_report(self, report_id: str, period: str = "") -> None:
        """Chooses without telling; another period than those offered is added."""
        self._quiet = True
        report = self._reports[report_id]
        self.report.set_value(report_id)
        self.period.clear()
        for days in self._offered(report):
            self.period.addItem(core_text(days.title), days.key)
        usual = self._usual(report)
        if self.period.findData(usual.key) < 0:
            self.period.addItem(usual.title, usual.key)
        same = period and read_days(period).period is usual.period
        self.period.set_code(period if same else usual.key)
        self._quiet = False

    def _offered(self, report: Report) -> list[Days]:
        found = []
        for period in report.periods:
            days = days_of(period, self._current(report).last)
            for _ in range(_BACK[period]):
                found.append(days)
                days = days.shifted(-1)
        return found

    def _step(self, by: int) -> None:
        days = read_days(self.period.code()).shifted(by)
        if self.period.findData(days.key) < 0:
            self._quiet = True
            self.period.addItem(core_text(days.title), days.key)
            self._quiet = False
        self.period.set_code(days.key)

    def scope(self) -> Scope:
        """Whose figures are asked for."""
        return Scope(
            office=self.unit.code(),
            place=self.place.code(),
            category=self.category.code(),
            channel=self.channel.code(),
            group=self.group.code(),
        )
