"""Earlier wordings of a letter: a list of savings on the left, the page of the chosen one on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop_app.domain.forms import Form
from desktop_app.services.letters import Letters
from desktop_app.services.letterversions import Version
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.pdf_pane import PdfPane

_WIDTH_PX, _HEIGHT_PX, _LIST_PX, _MOST_NAMED = 980, 700, 300, 4


class VersionsDialog(QDialog):
    """`taken(values)` when a wording is to be gone back to; looking changes nothing."""

    taken = Signal(object)

    def __init__(
        self,
        desk: Desk,
        letters: Letters,
        form: Form,
        found: Sequence[Version],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("以前的稿子"))
        self._desk, self._letters, self._form, self._found = desk, letters, form, found
        self.list, self.pane = QListWidget(), PdfPane()
        self.ok = button(self.tr("改回这一稿"), self._take, "primary")
        self._build()
        self.list.currentRowChanged.connect(self._look)
        self.list.setCurrentRow(0)

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("保存过的稿子"))
        self.list.setWordWrap(True)
        set_role(self.list, "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(current_look().px(_LIST_PX))
        for one in self._found:
            self.list.addItem(self._words(one))
        column, row, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("以前的稿子"), "section"))
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        column.addLayout(row, 1)
        column.addWidget(hairline())
        foot.addStretch(1)
        foot.addWidget(button(self.tr("关闭"), self.reject))
        foot.addWidget(self.ok)
        column.addLayout(foot)
        look, room = current_look(), self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))

    def _words(self, one: Version) -> str:
        """When, by whom, and which fields differ from the one before."""
        names = [field.label for key in one.changed if (field := self._form.field(key))]
        what = listed(names[:_MOST_NAMED]) + (self.tr(" 等") if len(names) > _MOST_NAMED else "")
        first = one.number == 1
        changed = self.tr("第一稿") if first else (self.tr("改了：{what}").format(what=what) if what else "")
        when = one.at.replace("T", " ")[:16]
        return self.tr("第 {number} 稿　{when}　{by}\n{changed}").format(
            number=one.number, when=when, by=one.by, changed=changed
        )

    def _look(self, place: int) -> None:
        if not 0 <= place < len(self._found):
            return
        letters, form, values = self._letters, self._form, self._found[place].values
        self.ok.setEnabled(place > 0)
        self._desk.tasks.run(
            lambda: letters.preview(form.id, values), self.pane.show_pdf, owner=self, key="version"
        )

    def _take(self) -> None:
        self.taken.emit(dict(self._found[self.list.currentRow()].values))
        self.accept()
