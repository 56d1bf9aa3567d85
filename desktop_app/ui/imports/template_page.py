"""填上级报表: the form that the county sends, its named cells, and the figure that belongs into each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy

from desktop_app.services.figuresource import FigureName
from desktop_app.services.house import Services
from desktop_app.services.templates import ReadTemplate
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.text_line import TextLine

_PICKER_PX, _PERIOD_PX = 360, 120


@dataclass(frozen=True)
class _Read:
    template: ReadTemplate
    figures: Sequence[FigureName]
    mapping: dict[str, str]


class TemplatePage(Page):
    """What was chosen for a form is remembered for next month's copy of it."""

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._templates = services.templates
        self._read: _Read | None = None
        self._header = PageHeader(self.tr("填上级报表"), back=(self.tr("返回"), doors.back))
        self.period = TextLine()
        self.drop = DropZone(self.tr("把上级发的表格拖到这里，或点击选择文件（xlsx）"), (".xlsx", ".xlsm"))
        self.pickers: dict[str, CodePicker] = {}
        self._grid, self._card = QGridLayout(), Card(self.tr("每个名称填什么"))
        self.go = button(self.tr("填好，另存为…"), self._ask, "primary")
        self._build()

    def _build(self) -> None:
        today = self.desk.clock.today()
        month = today.replace(day=1)
        last = (
            month.replace(year=month.year - 1, month=12)
            if month.month == 1
            else month.replace(month=month.month - 1)
        )
        self.period.set_value(f"{last:%Y-%m}")
        self.period.setFixedWidth(current_look().px(_PERIOD_PX))
        self.drop.remember_in(self.desk.state)
        top = Card()
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        said = self.tr(
            "表里要填的格子，先在 WPS 的名称框里起好名字。选好每个名称是什么数字，下个月的同一张表自动认得。"
        )
        top.body.addWidget(label(said, "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(FieldRow("period", self.tr("报告期（如 2026-11、2026）"), self.period))
        row.addWidget(self.drop, 1)
        top.body.addLayout(row)
        scroll, inner = ScrollColumn(6), clear_widget()
        inner.setLayout(self._grid)
        self._grid.setColumnStretch(1, 1)
        scroll.column.addWidget(inner)
        scroll.column.addStretch(1)
        self._card.body.addWidget(scroll)
        low = QHBoxLayout()
        low.addStretch(1)
        low.addWidget(self.go)
        self.column.addWidget(self._header)
        self.column.addWidget(top)
        self.column.addWidget(self._card, 1)
        self.column.addStretch(0)
        self.column.addLayout(low)
        self._card.setVisible(False)
        self.go.setVisible(False)
        self.drop.dropped.connect(lambda paths: self.open_file(paths[0]))
        self.setFocusProxy(self.drop)

    def open_file(self, path: Path) -> None:
        """Reads the form and shows its names."""
        templates, period = self._templates, self.period.value().strip()

        def read() -> _Read:
            template = templates.open(path)
            return _Read(template, templates.figures(period), templates.mapping(template))

        self.desk.tasks.run(read, self._show, owner=self, key="open", title=self.tr("正在读表格"))

    def _show(self, read: _Read) -> None:
        self._read = read
        self._header.set_subtitle(read.template.name)
        empty(self._grid)
        self.pickers.clear()
        options = [(one.id, core_text(one.title), one.id) for one in read.figures]
        for place, title in enumerate((self.tr("名称"), self.tr("表里的位置"), self.tr("填什么"))):
            self._grid.addWidget(label(title, "secondary"), 0, place)
        known = {one.id for one in read.figures}
        for row, one in enumerate(read.template.names, start=1):
            picker = CodePicker(options, self.desk.tasks)
            figure = read.mapping.get(one.name, "")
            picker.set_code(figure if figure in known else "")
            picker.setFixedWidth(current_look().px(_PICKER_PX))
            picker.setAccessibleName(self.tr("“{name}”填什么").format(name=one.name))
            self._grid.addWidget(ElidedLabel(one.name, "strong"), row, 0)
            where = f"{one.sheet} {one.place}　{one.beside}"
            self._grid.addWidget(ElidedLabel(where, "secondary"), row, 1)
            self._grid.addWidget(picker, row, 2)
            self.pickers[one.name] = picker
        self._card.setVisible(True)
        self.go.setVisible(True)
        next(iter(self.pickers.values())).setFocus()

    def _ask(self) -> None:
        if self._read is None:
            return
        name = f"{Path(self._read.template.name).stem} {self.period.value().strip()}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("填好，另存为"), name, self.tr("Excel 表格 (*.xlsx)")
        )
        if chosen:
            self.fill(Path(chosen).with_suffix(".xlsx"))

    def fill(self, path: Path) -> None:
        """Writes the filled form and remembers what was chosen."""
        read, templates, period = self._read, self._templates, self.period.value().strip()
        if read is None:
            return
        mapping = {name: picker.code() for name, picker in self.pickers.items()}

        def work() -> tuple[str, ...]:
            left = templates.fill(read.template, mapping, period, path)
            templates.keep(read.template, mapping)
            return left

        self.desk.tasks.run(
            work, lambda left: self._filled(path, left), owner=self, title=self.tr("正在填表")
        )

    def _filled(self, path: Path, left: Sequence[str]) -> None:
        if left:
            text = self.tr("已填好 {name}，有 {count} 个名称没有对应：{names}")
            names = listed(left[:5])
            self.desk.messages.warn(text.format(name=path.name, count=len(left), names=names))
        else:
            self.desk.messages.done(self.tr("已填好 {name}").format(name=path.name))
