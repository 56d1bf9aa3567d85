"""Where the office or bureau is: one county, and for an office the townships it serves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from desktop_app.base.errors import Problem
from desktop_app.services.placefinder import PlaceFinder
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.firstrun.townships import TownshipList
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.place_picker import PlacePicker

_COUNTY_DIGITS = 6


class PlaceStep(Step):
    """Typing finds counties, at an office townships too; a township found is ticked at once."""

    fields = ("place", "townships")

    def __init__(self, places: PlaceFinder, tasks: TaskRunner) -> None:
        super().__init__()
        self._places, self._tasks = places, tasks
        self._bureau, self._county = False, ""
        self.county = PlacePicker(self._search, tasks, self.tr("例如 楚雄、cx、chuxiong"))
        self.townships, self.main = TownshipList(), QComboBox()
        self._villages = label("", "secondary", wrap=True)
        self.add_row(FieldRow("place", self.tr("县（市、区）"), self.county, required=True))
        self._towns_row = self.add_row(
            FieldRow("townships", self.tr("本所服务的乡镇（街道）"), self.townships, required=True)
        )
        self._main_row = self.add_row(FieldRow("main", self.tr("本所设在"), self.main))
        self.column.addWidget(self._villages)
        self.column.addStretch(1)
        self.county.placed.connect(self._placed)
        self.townships.changed.connect(self._ticked)
        self._show_rows()

    def words(self) -> tuple[str, str, str]:
        sentence = self.tr("输入地名、全拼或拼音首字母。全国到村一级的区划已经随程序带来。")
        return self.tr("地点"), self.tr("单位在哪里？"), sentence

    def enter(self, answers: Answers) -> None:
        if self._bureau != answers.bureau:
            self._bureau = answers.bureau
            self.county.set_place("", "")
            self._placed("")
        self._show_rows()

    def _search(self, text: str) -> Sequence[tuple[str, str]]:
        found = self._places.search(text, townships=not self._bureau)
        return [(hit.code, hit.path) for hit in found]

    def _placed(self, code: str) -> None:
        self._county = code[:_COUNTY_DIGITS]
        self.townships.show_towns([], "")
        self._villages.clear()
        self._show_rows()
        if not self._county:
            return
        county = self._county
        self._tasks.run(
            lambda: (self._places.name(county), self._places.children(county)),
            lambda found: self._show_towns(found[0], found[1], code),
            owner=self,
            key="towns",
        )

    def _show_towns(self, name: str, towns: Sequence[tuple[str, str]], code: str) -> None:
        self.county.set_place(self._county, name)
        self.townships.show_towns(towns, "" if code == self._county else code)
        self._show_rows()
        if self._bureau:
            self._villages.setText(self._towns_text(towns))

    def _towns_text(self, towns: Sequence[tuple[str, str]]) -> str:
        names = listed(name for _code, name in towns)
        text = self.tr("全县 {count} 个乡镇（街道）：{names}")
        return fill_counted(text, count=len(towns), names=names)

    def _ticked(self) -> None:
        self.marks.clear()
        self._fill_main()
        self._show_rows()
        ticked = self.townships.ticked()
        if not ticked or self._bureau:
            self._villages.clear()
            return
        self._tasks.run(
            lambda: [(name, self._places.children(code)) for code, name in ticked],
            self._show_villages,
            owner=self,
            key="villages",
        )

    def _show_villages(self, found: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        lines = []
        for town, villages in found:
            names = listed(name for _code, name in villages)
            text = self.tr("{town}：{count} 个村（社区）：{names}")
            lines.append(fill_counted(text, town=town, count=len(villages), names=names))
        self._villages.setText("\n".join(lines))

    def _fill_main(self) -> None:
        kept = self.main.currentData()
        self.main.clear()
        for code, name in self.townships.ticked():
            self.main.addItem(name, code)
        self.main.setCurrentIndex(max(0, self.main.findData(kept)))

    def _show_rows(self) -> None:
        self._towns_row.setVisible(bool(self._county) and not self._bureau)
        self._main_row.setVisible(len(self.townships.ticked()) > 1 and not self._bureau)

    def fill(self, answers: Answers) -> Answers:
        codes = [code for code, _name in self.townships.ticked()]
        main = self.main.currentData()
        ordered = tuple(sorted(codes, key=lambda code: (code != main, code)))
        return replace(answers, county=self._county, townships=() if self._bureau else ordered)

    def problems(self) -> list[Problem]:
        if not self._county:
            return [Problem("place", self.tr("请输入县名，并从列表中选一个。"))]
        if not self._bureau and not self.townships.ticked():
            return [Problem("townships", self.tr("请勾选本所服务的乡镇，至少一个。"))]
        return []

    def take_focus(self) -> None:
        self.county.setFocus()
