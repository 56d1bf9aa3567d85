"""U盘上的旧数据包: our own that the other side has confirmed, offered for deletion; nothing goes by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.drives import Drive
from desktop_app.services.housekeeping import DoneBundle, Housekeeping
from desktop_app.ui.exchange.drive_choice import DriveChoice
from desktop_app.ui.exchange.watch import watched
from desktop_app.ui.exchange.words import moment, size_words
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class HousekeepingCard(Card):
    """Looks only when asked; deletes only what it has listed, and looks at each file once more before."""

    def __init__(
        self,
        desk: Desk,
        keep: Housekeeping,
        drives: Callable[[], Sequence[Drive]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("清理U盘"), parent=parent)
        self._desk, self._keep = desk, keep
        self.found: Sequence[DoneBundle] = ()
        self.drive = DriveChoice(drives, desk.tasks)
        self.look = button(self.tr("找可以删的"), self.ask)
        self.go = button(self.tr("删除这些"), self.delete, "danger")
        self._said = label("", "secondary", wrap=True)
        self._rows = QVBoxLayout()
        text = self.tr("本单位写的、对方已经确认收到的数据包可以删掉，腾出地方。U盘上的其他文件一概不动。")
        self.body.addWidget(label(text, "secondary", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.drive, 1)
        row.addWidget(self.look)
        self.body.addLayout(row)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._said)
        self.body.addWidget(self.go)
        self.drive.changed.connect(self._forget)
        self._forget()

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _forget(self) -> None:
        self._show([])
        self._say("")
        self.look.setEnabled(self.drive.folder() is not None)

    def ask(self) -> None:
        """Opens the beginning of every bundle on the stick, on a worker."""
        folder = self.drive.folder()
        if folder is None:
            return

        def work(progress: Progress) -> list[DoneBundle]:
            return self._keep.done_with(folder, *watched(progress))

        title = self.tr("正在看U盘上的数据包…")
        self._desk.tasks.run_long(work, self._listed, title=title, owner=self)

    def _listed(self, found: list[DoneBundle]) -> None:
        self._show(found)
        total = sum(one.bytes for one in found)
        text = self.tr("共 {count} 个，{size}。").format(count=len(found), size=size_words(total))
        self._say(text if found else self.tr("没有可以删的数据包。"))

    def _show(self, found: Sequence[DoneBundle]) -> None:
        self.found = found
        empty(self._rows)
        words = self.tr("{file}　给{reader}，第 {first}–{last} 条，{when}，{size}")
        for one in found:
            text = words.format(
                file=one.path.name, reader=one.reader_name, first=one.first, last=one.last,
                when=moment(one.written_at), size=size_words(one.bytes),
            )  # fmt: skip
            self._rows.addWidget(label(text, "", wrap=True))
        self.go.setVisible(bool(found))

    def delete(self) -> None:
        found = list(self.found)
        self.go.setEnabled(False)
        self._desk.tasks.run(
            lambda: self._keep.delete(found),
            self._deleted,
            finished=lambda: self.go.setEnabled(True),
            owner=self,
            title=self.tr("正在删除…"),
        )

    def _deleted(self, gone: list[DoneBundle]) -> None:
        self._show([])
        size = size_words(sum(one.bytes for one in gone))
        text = self.tr("已删除 {count} 个数据包，腾出 {size}。")
        self._say(text.format(count=len(gone), size=size))
