"""Step two: where the heads stand, which column means what, and how this table writes its dates."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop_app.domain.imports.dayhabits import DayHabits
from desktop_app.domain.imports.needed import needed
from desktop_app.domain.imports.plainheads import FAULT_HEAD
from desktop_app.domain.imports.targets import FieldKind, Target
from desktop_app.services.imports.imports import Imports
from desktop_app.ui.imports.work import Work, with_layout
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.number_edit import NumberEdit
from desktop_app.ui.shared.scroll_column import ScrollColumn

_CHOICE_PX, _LEAST_PX, _SIDE_PX, _ROOMY_PX, _LAST_ROW = 190, 110, 260, 760, 60


class MappingStep(QWidget):
    """`changed()` whenever the reading of the table changed; `work` is what to go on with."""

    changed = Signal()

    def __init__(self, imports: Imports) -> None:
        super().__init__()
        set_role(self, "clear")
        self._imports = imports
        self.work: Work | None = None
        self._quiet = False
        self.target, self.sheet = ChoiceBox([], empty=False), ChoiceBox([], empty=False)
        self.first, self.last = NumberEdit(1, _LAST_ROW), NumberEdit(1, _LAST_ROW)
        self.year = NumberEdit(0, 2199)
        self.month_start = QCheckBox(self.tr("只有年月的按当月1日"))
        self.undated = QCheckBox(self.tr("没写办结日期的按登记日期"))
        self.choices: dict[int, ChoiceBox] = {}
        self._samples: list[QWidget] = []
        self._missing, self.without = label("", "error", wrap=True), label("", "hint", wrap=True)
        self._grid = QGridLayout()
        self._build()
        self._listen()

    def _build(self) -> None:
        side = Card(self.tr("这张表"))
        for row in (
            FieldRow("target", self.tr("这是什么表"), self.target),
            FieldRow("sheet", self.tr("工作表"), self.sheet),
            FieldRow("first", self.tr("栏名从第几行"), self.first),
            FieldRow("last", self.tr("到第几行"), self.last),
            FieldRow("year", self.tr("只写月日的是哪一年"), self.year, hint=self.tr("0 表示不补年份")),
        ):
            side.body.addWidget(row)
        side.body.addWidget(self.month_start)
        side.body.addWidget(self.undated)
        side.body.addStretch(1)
        self.side = ScrollColumn()
        self.side.column.addWidget(side)
        self.side.setFixedWidth(current_look().px(_SIDE_PX))
        card, scroll, inner = Card(self.tr("每一栏是什么")), ScrollColumn(6), clear_widget()
        inner.setLayout(self._grid)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 1)
        self._grid.setContentsMargins(0, 0, 6, 0)
        scroll.column.addWidget(inner)
        scroll.column.addStretch(1)
        card.body.addWidget(self._missing)
        card.body.addWidget(self.without)
        card.body.addWidget(scroll, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.side)
        whole.addWidget(card, 1)

    def _listen(self) -> None:
        self.target.picked.connect(lambda _code: self._reread(heads=False))
        self.sheet.picked.connect(lambda _code: self._reread(heads=False))
        for edit in (self.first, self.last):
            edit.editingFinished.connect(lambda: self._reread(heads=True))
        self.year.counted.connect(lambda _year: self._set_habits())
        self.month_start.toggled.connect(lambda _on: self._set_habits())
        self.undated.toggled.connect(lambda _on: self._set_habits())

    # -- showing -------------------------------------------------------------------------------

    def show_work(self, work: Work) -> None:
        """Shows a table and how it is understood so far."""
        self.work, self._quiet = work, True
        layout = work.layout
        _refill(self.target, [(one.id, one.title) for one in self._imports.targets()], work.target.id)
        _refill(self.sheet, [(one.name, one.name) for one in work.opened.book.sheets], layout.sheet)
        self.first.set_number(layout.head_first + 1)
        self.last.set_number(layout.head_last + 1)
        self.year.set_number(layout.habits.year)
        self.month_start.setChecked(layout.habits.month_start)
        self.undated.setChecked(layout.closed_undated)
        self.undated.setVisible(any(one.kind is FieldKind.STATE for one in work.target.fields))
        self._fill_grid(work)
        self._quiet = False
        self.setFocusProxy(next(iter(self.choices.values()), self.target))
        self._tell_missing()

    def _fill_grid(self, work: Work) -> None:
        empty(self._grid)
        self.choices.clear()
        fields = [(one.key, _named(one.label, required=one.required)) for one in work.target.fields]
        heads = [
            label(text, "secondary") for text in (self.tr("表里的栏名"), self.tr("头几行"), self.tr("对应到"))
        ]
        for place, head in enumerate(heads):
            self._grid.addWidget(head, 0, place)
        self._samples = [heads[1]]
        heads[1].setVisible(self._roomy())
        row = 1
        for at, text in enumerate(work.layout.heads):
            if not (text or work.samples[at]) or text.startswith(FAULT_HEAD):
                continue
            self._add_row(row, at, text, work, fields)
            row += 1

    def _add_row(self, row: int, at: int, head: str, work: Work, fields: list[tuple[str, str]]) -> None:
        choice = ChoiceBox(fields)
        choice.setItemText(0, self.tr("（不导入）"))
        choice.set_code(work.layout.columns.get(at, ""))
        choice.setMinimumWidth(current_look().px(_LEAST_PX))
        choice.setMaximumWidth(current_look().px(_CHOICE_PX))
        shown = head or self.tr("（第{number}栏，没有栏名）").format(number=at + 1)
        choice.setAccessibleName(self.tr("“{head}”对应到").format(head=shown))
        choice.picked.connect(lambda key, column=at: self._map(column, key))
        name = ElidedLabel(shown, "strong")
        name.setMinimumWidth(current_look().px(_LEAST_PX))
        self._grid.addWidget(name, row, 0)
        sample = ElidedLabel(work.samples[at], "secondary")
        sample.setVisible(self._roomy())
        self._samples.append(sample)
        self._grid.addWidget(sample, row, 1)
        self._grid.addWidget(choice, row, 2)
        self.choices[at] = choice

    def _roomy(self) -> bool:
        """Whether there is room for the first rows beside the names of the columns."""
        return self.width() >= current_look().px(_ROOMY_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for sample in self._samples:
            sample.setVisible(self._roomy())

    def _tell_missing(self) -> None:
        work = self.work
        if work is None:
            return
        lacking = [core_text(one.label) for one in needed(work.target, work.layout)]
        text = self.tr("还没有对应：{names}。在下面找到这一栏，选好是什么。")
        self._missing.setText(text.format(names=listed(lacking)))
        self._missing.setVisible(bool(lacking))
        self._tell_without(work.target)
        self.changed.emit()

    def _tell_without(self, target: Target) -> None:
        """What has to be added by hand once the rows are taken in."""
        names = listed(core_text(one) for one in target.without)
        text = self.tr("表格里带不进来的：{names}。导入以后，在每一条记录里补上。")
        self.without.setText(text.format(names=names))
        self.without.setVisible(bool(target.without))

    def ready(self) -> bool:
        """Whether every field that is needed has a column."""
        return self.work is not None and not needed(self.work.target, self.work.layout)

    # -- changing ------------------------------------------------------------------------------

    def _map(self, column: int, key: str) -> None:
        if self._quiet or self.work is None:
            return
        layout = self.work.layout.mapped(column, key)
        self.work = replace(self.work, layout=layout)
        self._quiet = True
        for at, choice in self.choices.items():
            choice.set_code(layout.columns.get(at, ""))
        self._quiet = False
        self._tell_missing()

    def _reread(self, *, heads: bool) -> None:
        """Another sheet, other head rows, another kind of table: the columns are guessed again."""
        if self._quiet or self.work is None:
            return
        work, first, last = self.work, self.first.number() - 1, self.last.number() - 1
        if heads and (first, last) == (work.layout.head_first, work.layout.head_last):
            return
        target = self._imports.target(self.target.code())
        rows = (first, max(first, last)) if heads else (None, None)
        layout = self._imports.guess_sheet(work.opened, target, self.sheet.code(), *rows)
        self.show_work(with_layout(work.opened, target, layout))

    def _set_habits(self) -> None:
        if self._quiet or self.work is None:
            return
        habits = DayHabits(self.year.number(), self.month_start.isChecked())
        layout = replace(self.work.layout, habits=habits, closed_undated=self.undated.isChecked())
        self.work = replace(self.work, layout=layout)
        self.changed.emit()


def _named(text: str, *, required: bool) -> str:
    shown = core_text(text)
    return f"{shown} *" if required else shown


def _refill(box: ChoiceBox, options: list[tuple[str, str]], code: str) -> None:
    box.blockSignals(True)
    box.clear()
    for value, words in options:
        box.addItem(core_text(words), value)
    box.set_code(code)
    box.blockSignals(False)
