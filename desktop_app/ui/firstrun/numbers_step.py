"""Numbers used before the program came: an office that starts in mid-year goes on where its book stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.numbering import format_number
from desktop_app.services.desk import OFFICE_ROLE
from desktop_app.services.numberseries import NumberSeries
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.card_page import line
from desktop_app.ui.firstrun.folder_row import FolderRow
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.text_line import TextLine

_MOST = 99_999
_BOTH = "both"


class NumbersStep(Step):
    """One field a series; empty means that it starts at 1. The registers are folded up, the data folder
    hides under 高级.
    """

    def __init__(
        self,
        series: Callable[[], Sequence[NumberSeries]],
        folder_for: Callable[[str], Path],
        year: int,
        tasks: TaskRunner,
    ) -> None:
        self._year = year
        super().__init__()
        self._series, self._folder_for, self._tasks = series, folder_for, tasks
        self._lines: dict[str, TextLine] = {}
        self._known: Sequence[NumberSeries] = ()
        self._signs: Mapping[str, str] = {}
        self.folder = FolderRow()
        self.marks.add(self.folder.row)
        self._role = OFFICE_ROLE
        self._papers, self._registers = clear_widget(), clear_widget()
        self.more = button("", self.unfold, "link")
        self.more.setVisible(False)
        self._registers.setVisible(False)
        self.column.addWidget(self._papers)
        self.column.addLayout(line(self.more, None))
        self.column.addWidget(self._registers)
        self.column.addStretch(1)
        self.column.addWidget(self.folder)

    @property
    def fields(self) -> Sequence[str]:  # type: ignore[override]
        return (*self._lines, "folder")

    def words(self) -> tuple[str, str, str]:
        sentence = self.tr(
            "{year}年纸上已经用到第几号？没有用过的留空，从 1 号开始。程序接着往下编，不会重号。"
        )
        return self.tr("编号"), self.tr("今年已经用到第几号？"), sentence.format(year=self._year)

    def enter(self, answers: Answers) -> None:
        self._signs, self._role = answers.settings, answers.role
        self.folder.suggest(self._folder_for(answers.place_code))
        if self._lines:
            self._show_kept()
            self._show_next()
        else:
            self._tasks.run(self._series, self._show, owner=self, key="series")

    def _show(self, known: Sequence[NumberSeries]) -> None:
        self._known = known
        self._fill(self._papers, [one for one in known if not one.register])
        registers = sorted((one for one in known if one.register), key=lambda one: one.kept_by != _BOTH)
        self._fill(self._registers, registers)
        self._show_kept()
        self._show_next()
        self.take_focus()

    def _fill(self, holder: QWidget, known: Sequence[NumberSeries]) -> None:
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        for place, one in enumerate(known):
            field = self._lines[one.name] = TextLine(self.tr("没有用过"))
            field.textChanged.connect(self._show_next)
            row = self.marks.add(FieldRow(one.name, core_text(one.title), field))
            grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            self.chain(field)

    def _show_kept(self) -> None:
        """The registers that this role keeps; those of one role alone stand last."""
        kept = [one for one in self._known if one.register and one.kept_by in (_BOTH, self._role)]
        for one in self._known:
            self.marks.row(one.name).setVisible(not one.register or one in kept)
        self.more.setText(self.tr("台账也编过号？（{count} 本）").format(count=len(kept)))
        self.more.setVisible(bool(kept) and self._registers.isHidden())

    def unfold(self) -> None:
        """Shows the registers and goes to the first."""
        self.more.setVisible(False)
        self._registers.setVisible(True)
        for one in self._known:
            if one.register:
                self._lines[one.name].setFocus()
                return

    def _show_next(self) -> None:
        """Shows the number that will be given next: the surest way to see a slip."""
        for one in self._known:
            counter = self._counter(one.name)
            row = self.marks.row(one.name)
            if counter is None:
                row.clear()
                continue
            row.quiet(self._next_words(one, counter + 1))

    def _next_words(self, one: NumberSeries, counter: int) -> str:
        """Empty for a bureau's pattern that needs a sign which the wizard does not ask for."""
        try:
            text = format_number(one.pattern, self._year, counter, self._signs)
        except KeyError:
            return ""
        return self.tr("下一个：{number}").format(number=text)

    def _counter(self, name: str) -> int | None:
        """None for what is no number; 0 for an empty field."""
        text = self._lines[name].value() or "0"
        return int(text) if text.isdecimal() and int(text) <= _MOST else None

    def fill(self, answers: Answers) -> Answers:
        last = {name: (self._year, self._counter(name) or 0) for name in self._lines}
        used = {name: pair for name, pair in last.items() if pair[1]}
        return replace(answers, last_numbers=used, folder=self.folder.folder())

    def problems(self) -> list[Problem]:
        text = self.tr("请只写数字，例如 46；没有用过就留空。")
        return [Problem(name, text) for name in self._lines if self._counter(name) is None]

    def take_focus(self) -> None:
        for field in self._lines.values():
            field.setFocus()
            return
