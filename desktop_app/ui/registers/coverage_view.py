"""走访排查覆盖: the villages and groups, when somebody was there last, and by what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop_app.services.registers.coverage import Coverage, CoverageRow, CoverageView
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget, label

_BACK = timedelta(days=30)
_ROW_PX, _TOWN_DIGITS = 34, 9
_NAME_PX, _WIDTHS_PX = 140, (112, 140, 130)


class CoveragePage(QWidget):
    """Since which day is typed above; a village opens to its groups. `rows()` are what is shown."""

    def __init__(self, desk: Desk, coverage: Coverage, town_of: Callable[[str], str]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._coverage, self._town_of = desk, coverage, town_of
        self.since = DateEdit(desk.clock.today)
        self.since.set_date(desk.clock.today() - _BACK)
        self.since.setAccessibleName(self.tr("自哪天起"))
        self.only = ChoiceBox((("missed", self.tr("只看没有去过的")),))
        self.only.setItemText(0, self.tr("全部村组"))
        self.only.setAccessibleName(self.tr("看哪些村组"))
        self._words = label("", "secondary")
        self.tree = QTreeWidget()
        self._build()

    def _build(self) -> None:
        heads = [self.tr("村（社区）、小组"), self.tr("最近一次"), self.tr("来源"), self.tr("情况")]
        self.tree.setHeaderLabels(heads)
        self.tree.setAccessibleName(self.tr("走访排查覆盖"))
        self.tree.setRootIsDecorated(True)
        self.tree.header().setStretchLastSection(False)
        self.only.set_code("")
        top = clear_widget()
        flow = FlowLayout(top, 10)
        for widget, width in (
            (label(self.tr("走访排查覆盖"), "section"), 0),
            (label(self.tr("自"), "secondary"), 0),
            (self.since, 140),
            (label(self.tr("起"), "secondary"), 0),
            (self.only, 150),
        ):
            if width:
                widget.setFixedWidth(current_look().px(width))
            else:
                widget.setMinimumHeight(self.since.sizeHint().height())
            flow.addWidget(widget)
        card = Card(flush=True)
        card.body.addWidget(self.tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(top)
        column.addWidget(self._words)
        column.addWidget(card, 1)
        self.since.textChanged.connect(lambda *_: self.refresh())
        self.only.picked.connect(lambda _code: self.refresh())

    def day(self) -> date:
        """The day asked for, thirty days back while what is typed is no day."""
        return self.since.value() or self._desk.clock.today() - _BACK

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """The name takes what is left; where that is not enough for it, the source gives way."""
        look, room = current_look(), self.tree.viewport().width()
        widths = [look.px(width) for width in _WIDTHS_PX]
        without = room - sum(widths) < look.px(_NAME_PX)
        self.tree.setColumnHidden(2, without)
        for place, width in enumerate(widths, start=1):
            self.tree.setColumnWidth(place, width)
        left = room - sum(widths) + (widths[1] if without else 0)
        self.tree.setColumnWidth(0, max(left, look.px(_NAME_PX)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        coverage, since, missed = self._coverage, self.day(), bool(self.only.code())
        self._desk.tasks.run(
            lambda: coverage.view(since, missed_only=missed), self._show, owner=self, key="coverage"
        )

    def _show(self, view: CoverageView) -> None:
        text = self.tr("村（社区）{covered}/{villages}，村小组{inner}/{groups}")
        self._words.setText(
            text.format(
                covered=view.covered_villages,
                villages=view.villages,
                inner=view.covered_groups,
                groups=view.groups,
            )
        )
        open_codes = self._open_codes()
        self.tree.clear()
        self._fill(view.rows, open_codes)

    def _open_codes(self) -> set[str]:
        items = [self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())]
        return {str(one.data(0, Qt.ItemDataRole.UserRole)) for one in items if one and one.isExpanded()}

    def _fill(self, rows: Sequence[CoverageRow], open_codes: set[str]) -> None:
        """Groups below their village; villages below their township where there are several."""
        towns = {code: [row for row in rows if row.parent == code] for row in rows if (code := row.parent)}
        several = len([code for code in towns if len(code) == _TOWN_DIGITS]) > 1
        known: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            if several and not row.is_group and row.parent not in known:
                known[row.parent] = self._town(row.parent, towns[row.parent])
                self.tree.addTopLevelItem(known[row.parent])
            item = known[row.code] = self._item(row)
            above = known.get(row.parent)
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
        for code in open_codes & set(known):
            known[code].setExpanded(True)

    def _town(self, code: str, villages: Sequence[CoverageRow]) -> QTreeWidgetItem:
        """A township with how many of the villages shown below it are covered."""
        covered = sum(row.covered for row in villages)
        last = max((row.last for row in villages if row.last), default=None)
        state = self.tr("{covered}/{villages} 村").format(covered=covered, villages=len(villages))
        words = [self._town_of(code), last.isoformat() if last else self.tr("从未"), "", state]
        return self._dressed(QTreeWidgetItem(words), code, covered == len(villages))

    def _item(self, row: CoverageRow) -> QTreeWidgetItem:
        state = self.tr("去过") if row.covered else self.tr("没有去过")
        if row.groups:
            text = self.tr("{state}，小组 {covered}/{groups}")
            state = text.format(state=state, covered=row.covered_groups, groups=row.groups)
        last = row.last.isoformat() if row.last else self.tr("从未")
        return self._dressed(QTreeWidgetItem([row.name, last, row.source, state]), row.code, row.covered)

    def _dressed(self, item: QTreeWidgetItem, code: str, covered: bool) -> QTreeWidgetItem:
        item.setData(0, Qt.ItemDataRole.UserRole, code)
        item.setSizeHint(0, QSize(0, current_look().px(_ROW_PX)))
        token = "done" if covered else "overdue"
        item.setForeground(3, QBrush(current_look().color(token)))
        return item
