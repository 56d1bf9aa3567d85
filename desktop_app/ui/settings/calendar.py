"""工作日历: which years are known, local holidays, a year's file by stick, and which limits move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.services.reckoning import MovedClock, Recomputed
from desktop_app.services.rulebook import RuleBook
from desktop_app.services.workdays import CalendarView, Workdays
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import problem_text
from desktop_app.ui.settings.calendar_words import holiday_words, moved_lines, year_facts
from desktop_app.ui.settings.holiday_asked import holiday_asked, holiday_of
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.date_words import spoken_full
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.fact_rows import FactRows
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.sheet_dialog import SheetDialog

_SOON = timedelta(days=60)
Planned = tuple[list[LocalHoliday], tuple[MovedClock, ...]]


class CalendarTopic(Topic):
    """Nothing moves unseen: before local holidays are saved the limits that would move are listed."""

    def __init__(self, desk: Desk, workdays: Workdays, rules: RuleBook) -> None:
        super().__init__(desk)
        self._workdays, self._rules = workdays, rules
        self.head(
            self.tr("工作日历"),
            self.tr("工作日和顺延都照这里算。没有公布放假安排的年份只按周末推算，公布后导入，期限会重算。"),
        )
        self.known = Badge()
        self._hint = label("", "hint", wrap=True)
        self.years, self._year = Segments(()), FactRows()
        self._holidays = QVBoxLayout()
        self._calendar: Calendar | None = None
        self._have: tuple[LocalHoliday, ...] = ()
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.known)
        top.addStretch(1)
        top.addWidget(button(self.tr("导入放假安排文件…"), self.choose_file))
        self.years.setAccessibleName(self.tr("年份"))
        self.years.chosen.connect(lambda _year: self._show_year())
        local = QHBoxLayout()
        local.addWidget(label(self.tr("地方节假日"), "section"))
        local.addStretch(1)
        self.add = button(self.tr("添加…"), partial(self.edit, None), name=self.tr("添加地方节假日"))
        local.addWidget(self.add)
        self.column.addLayout(top)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.years)
        self.column.addWidget(self._year)
        self.column.addWidget(hairline())
        self.column.addLayout(local)
        self.column.addLayout(self._holidays)
        self.column.addStretch(1)

    # -- reading -------------------------------------------------------------------------------

    def load(self) -> None:
        self.desk.tasks.run(
            lambda: (self._workdays.view(), self._rules.calendar), self._show, owner=self, key="load"
        )

    def _show(self, found: tuple[CalendarView, Calendar]) -> None:
        view, self._calendar = found
        today = self.desk.clock.today()
        self._show_known(view, today)
        years = sorted(self._calendar.years)
        self.years.set_options([(str(year), str(year)) for year in years])
        if str(today.year) in map(str, years) and self.years.value() == str(years[0]):
            self.years.set_value(str(today.year))
        self._show_year()
        self._show_holidays(view.holidays, view.bureau_holidays)

    def _show_known(self, view: CalendarView, today: date) -> None:
        until = view.known_until
        if until is None:
            self.known.show_badge(self.tr("还没有放假安排"), "near")
        else:
            near = until - today < _SOON
            text = self.tr("已知到 {day}").format(day=spoken_full(until))
            self.known.show_badge(text, "near" if near else "done")
        missing = until is None or until - today < _SOON
        told = [self.tr("下一年的放假安排一般在11月公布，请县局导入后随U盘带给各所。")] if missing else []
        left_out = self.tr("有一份放假安排用不了，没有采用：{reason}")
        told += [left_out.format(reason=problem_text(fault)) for fault in view.faults]
        self._hint.setText("\n".join(told))
        self._hint.setVisible(bool(told))

    def _show_year(self) -> None:
        if self._calendar is not None and self.years.value():
            self._year.show_facts(year_facts(self._calendar, int(self.years.value())))

    def _show_holidays(self, holidays: tuple[LocalHoliday, ...], bureaus: tuple[LocalHoliday, ...]) -> None:
        """Those of the bureau stand here too, but are the bureau's to change."""
        self._have = holidays
        empty(self._holidays)
        for one in bureaus:
            text = self.tr("{holiday}（县局已添加）").format(holiday=holiday_words(one))
            self._holidays.addWidget(label(f"{one.name}　{text}", "secondary", wrap=True))
        if not holidays and not bureaus:
            text = self.tr("还没有。自治州、县公布的节假日（如火把节）在这里添加，每年照公告写。")
            self._holidays.addWidget(label(text, "secondary", wrap=True))
        for one in holidays:
            self._holidays.addLayout(self._row(one))

    def _row(self, one: LocalHoliday) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(label(one.name, "strong"))
        row.addWidget(label(holiday_words(one), "", wrap=True), 1)
        for text, act in ((self.tr("修改"), self.edit), (self.tr("删除"), self.remove)):
            row.addWidget(button(text, partial(act, one), "link", name=f"{text} {one.name}"))
        return row

    # -- changing ------------------------------------------------------------------------------

    def edit(self, one: LocalHoliday | None) -> AskDialog:
        """A new local holiday, or another one in its place."""
        today = self.desk.clock.today()

        def submit(values: dict[str, object]) -> Planned:
            made = holiday_of(values, today)
            planned = sorted([*(kept for kept in self._have if kept != one), made], key=lambda h: h.first)
            return planned, self._workdays.outlook(planned)

        dialog = AskDialog(
            self.tr("地方节假日"),
            holiday_asked(one),
            submit,
            Tools(self.desk.tasks, self.desk.clock.today),
            intro=self.tr("照自治州或县人民政府的公告写。"),
            ok_text=self.tr("看看哪些期限会变"),
            parent=self,
        )
        dialog.answered.connect(self._confirm)
        dialog.open()
        return dialog

    def remove(self, one: LocalHoliday) -> None:
        planned = [kept for kept in self._have if kept != one]
        self.desk.tasks.run(
            lambda: (planned, self._workdays.outlook(planned)), self._confirm, failed=self.refused, owner=self
        )

    def _confirm(self, found: Planned) -> None:
        """Shows what would move; without any the holidays are saved at once."""
        planned, moved = found
        if not moved:
            self._save(planned)
            return
        text = self.tr("有 {count} 个期限会变").format(count=len(moved))
        intro = self.tr("只重算还在走的期限，已经停了的不变；原来的日期留在历史里。")
        self.sheet = SheetDialog(
            text, intro, moved_lines(moved), self, (self.tr("保存并更新"), lambda: self._save(planned))
        )
        self.sheet.open()

    def _save(self, planned: Sequence[LocalHoliday]) -> None:
        self._run(lambda: self._workdays.save(planned), self._saved)

    def _saved(self, done: Recomputed) -> None:
        text = self.tr("已保存，更新了 {count} 个期限。").format(count=len(done.moved))
        self.desk.messages.done(text if done.moved else self.tr("已保存，没有期限因此改变。"))

    def choose_file(self) -> None:
        """Asks for a year's file."""
        title = self.tr("导入放假安排文件")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", self.tr("放假安排 (*.toml)"))
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Takes a year's file and lists what it moved."""
        self._run(lambda: self._workdays.bring(path), self._brought)

    def _brought(self, done: Recomputed) -> None:
        if not done.moved:
            self.desk.messages.done(self.tr("已导入，没有期限因此改变。"))
            return
        text = self.tr("已导入，更新了 {count} 个期限").format(count=len(done.moved))
        intro = self.tr("原来的日期留在历史里。")
        self.sheet = SheetDialog(text, intro, moved_lines(done.moved), self)
        self.sheet.open()

    def _run(self, work: Callable[[], Recomputed], told: Callable[[Recomputed], None]) -> None:
        def done(found: Recomputed) -> None:
            self.desk.bus.publish(found.changes)
            told(found)
            self.load()

        self.desk.tasks.run(work, done, failed=self.refused, owner=self, key="save")
