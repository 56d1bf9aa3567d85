"""成批打印: letters that wait for the printer, receipts still open, blanks; ticked, then one print job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.batch import Batch, Sheet
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.number_edit import NumberEdit
from desktop_app.ui.shared.segments import Segments

LETTERS, RECEIPTS, ENTRIES, BLANKS = "letters", "receipts", "entries", "blanks"
_UNTICKED = (ENTRIES, BLANKS)
_WIDTH_PX, _HEIGHT_PX, _COPIES_PX, _MOST_COPIES = 720, 560, 90, 200


@dataclass(frozen=True)
class Offered:
    """What can be printed now, by group."""

    groups: dict[str, Sequence[Sheet]]


def offered(batch: Batch) -> Offered:
    """On a worker."""
    blanks = batch.blanks([form.id for form in batch.kinds_of_blanks()])
    return Offered(
        {LETTERS: batch.letters(), RECEIPTS: batch.receipts(), ENTRIES: batch.entries(), BLANKS: blanks}
    )


class BatchDialog(QDialog):
    """`go(sheets)` with what is ticked. Letters and receipts are ticked from the start, the others are not.

    Space ticks a line, Ctrl+A is the whole list; the number of copies holds for blanks, a letter is printed
    as often as its form says.
    """

    def __init__(
        self,
        found: Offered,
        go: Callable[[Sequence[Sheet]], object],
        ruler: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("成批打印"))
        self._found, self._go, self._ruler = found, go, ruler
        first = next((key for key in (LETTERS, RECEIPTS) if found.groups[key]), BLANKS)
        self.groups = Segments(self._titles())
        self.list = QListWidget()
        self.copies, self._copies_label = NumberEdit(1, _MOST_COPIES), label(self.tr("每种份数"), "label")
        self.all = button(self.tr("全选"), lambda: self._tick(True), "link")
        self.none = button(self.tr("全不选"), lambda: self._tick(False), "link")
        self.ok = button(self.tr("打印"), self._confirm, "primary")
        self._build()
        self.groups.chosen.connect(self._show)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.groups.set_value(first)
        self._show(first)

    def _titles(self) -> list[tuple[str, str]]:
        names = {
            LETTERS: self.tr("没有印过的文书"),
            RECEIPTS: self.tr("待送达的送达回证"),
            ENTRIES: self.tr("本月台账记录"),
            BLANKS: self.tr("空白表"),
        }
        return [(key, f"{name} {len(self._found.groups[key])}") for key, name in names.items()]

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("要打印的"))
        set_role(self.list, "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copies.setAccessibleName(self.tr("每种份数"))
        self.copies.setMaximumWidth(current_look().px(_COPIES_PX))
        self.copies.counted.connect(lambda _value: self._tell())
        column, top, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("成批打印"), "section"))
        column.addWidget(self.groups)
        top.addWidget(self.all)
        top.addWidget(self.none)
        top.addStretch(1)
        top.addWidget(self._copies_label)
        top.addWidget(self.copies)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        ruler = button(self.tr("打印标尺页"), self._print_ruler, "link")
        ruler.setToolTip(self.tr("用直尺量一量，就知道打印机是不是按 100% 打的"))
        foot.addWidget(ruler)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("取消"), self.reject))
        foot.addWidget(self.ok)
        column.addLayout(foot)
        look, room = current_look(), self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))

    def _show(self, group: str) -> None:
        self.list.clear()
        for sheet in self._found.groups[group]:
            times = self.tr("　{count} 份").format(count=sheet.copies) if sheet.copies > 1 else ""
            text = "　".join(part for part in (sheet.title, sheet.detail) if part)
            item = QListWidgetItem(text + times)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if group in _UNTICKED else Qt.CheckState.Checked)
            self.list.addItem(item)
        for widget in (self.copies, self._copies_label):
            widget.setVisible(group == BLANKS)
        self._tell()

    def _tick(self, on: bool) -> None:
        for place in range(self.list.count()):
            self.list.item(place).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def chosen(self) -> list[Sheet]:
        """What is ticked in the group that is shown."""
        group = self.groups.value()
        ticked = [
            sheet
            for place, sheet in enumerate(self._found.groups[group])
            if self.list.item(place).checkState() == Qt.CheckState.Checked
        ]
        copies = self.copies.number()
        return [replace(sheet, copies=copies) for sheet in ticked] if group == BLANKS else ticked

    def _tell(self) -> None:
        if self.list.count() < len(self._found.groups[self.groups.value()]):
            return
        count = sum(sheet.copies for sheet in self.chosen())
        self.ok.setText(self.tr("打印 {count} 份…").format(count=count) if count else self.tr("打印"))
        self.ok.setEnabled(bool(count))

    def _confirm(self) -> None:
        sheets = self.chosen()
        self.accept()
        self._go(sheets)

    def _print_ruler(self) -> None:
        self.accept()
        self._ruler()
