"""The way in: which store, and its passphrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.base.errors import UserProblem
from desktop_app.base.knownstores import KnownStore
from desktop_app.base.tries import FILE, Tries
from desktop_app.services.identity import MovedStore, OlderStore
from desktop_app.services.launch import Launch, OpenStore
from desktop_app.ui.firstrun.store_list import StoreList
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_text, problem_way_out, problem_words
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine

_WIDTH_PX = 420
_SECOND_MS = 1000


class UnlockPage(QWidget):
    """`opened(open store)`; `new_asked` for the wizard, `restore_asked` to bring back a backup,
    `forgotten(KnownStore)` where the passphrase is lost, `broken(KnownStore, passphrase, older)` where the data
    is damaged, or older than what this PC has seen.

    `tries` are handed in by whoever shows the page again: leaving it must not shorten the waiting.
    """

    opened = Signal(object)
    new_asked = Signal()
    restore_asked = Signal()
    forgotten = Signal(object)
    broken = Signal(object, str, bool)

    def __init__(
        self, launch: Launch, desk: Desk, stores: Sequence[KnownStore], tries: Tries | None = None
    ) -> None:
        super().__init__()
        set_role(self, "ground")
        self._launch, self._desk = launch, desk
        self._tries, self._marks = tries or Tries(launch.paths.data / FILE), FieldMarks()
        self.stores, self.passphrase = StoreList(stores), PassphraseLine()
        self._open = button(self.tr("打开"), self.open, "primary")
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        self._build()
        self._pick()
        self._timer.start()
        self._count_down()
        QTimer.singleShot(0, self, self.passphrase.setFocus)

    def _build(self) -> None:
        card = Card()
        card.setFixedWidth(current_look().px(_WIDTH_PX))
        card.body.setSpacing(14)
        card.body.addWidget(label(APP_NAME, "title"))
        card.body.addWidget(self.stores)
        card.body.addWidget(self._marks.add(FieldRow("passphrase", self.tr("口令"), self.passphrase)))
        card.body.addWidget(self._open)
        self.stores.picked.connect(self._pick)
        self.passphrase.returnPressed.connect(self.open)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._links())
        column.addStretch(3)

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("忘记口令"), self._forgotten, "link"))
        row.addWidget(button(self.tr("打开其他文件夹…"), self._ask, "link"))
        row.addWidget(button(self.tr("新建一份数据"), self.new_asked.emit, "link"))
        row.addWidget(button(self.tr("从备份恢复"), self.restore_asked.emit, "link"))
        row.addStretch(1)
        return row

    def _pick(self) -> None:
        """Another store was chosen: neither the old complaint nor the waiting is about it."""
        self._marks.clear()
        self.passphrase.setFocus()
        self._timer.start()
        self._count_down()

    def _forgotten(self) -> None:
        store = self.stores.chosen()
        if store is not None:
            self.forgotten.emit(store)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择数据文件夹"))
        if name:
            self.add(Path(name))

    def add(self, folder: Path) -> None:
        """Offers a folder that is not among the known ones."""
        self.stores.add(KnownStore(folder, folder.name, ""))
        self._pick()

    def open(self) -> None:
        """Tries the passphrase, unless one has to wait."""
        self._try(self._launch.open)

    def _try(self, way: Callable[[Path, str], OpenStore]) -> None:
        store, secret = self.stores.chosen(), self.passphrase.secret()
        if store is None or not self._open.isEnabled():
            return
        if not secret:
            self._marks.row("passphrase").mark(self.tr("请输入口令。"))
            return
        self._open.setEnabled(False)
        self._desk.messages.dismiss()
        now = self._launch.clock.now()

        def work() -> OpenStore:
            with self._tries.counting(store.folder, now):
                return way(store.folder, secret)

        self._desk.tasks.run(
            work,
            self.opened.emit,
            failed=self._refused,
            finished=self._count_down,
            owner=self,
            title=self.tr("正在打开…"),
        )

    def _refused(self, problem: UserProblem) -> None:
        store, secret = self.stores.chosen(), self.passphrase.secret()
        if store is not None and self._launch.rescuer.can_help(store.folder, problem):
            older = isinstance(problem, OlderStore)
            mend = self.tr("数据可能已损坏。按“修复…”看看能找回多少，损坏的文件会原样留着。")
            self._desk.messages.show_message(
                problem_text(problem),
                "warn" if older else "problem",
                way_out=problem_way_out(problem) if older else mend,
                action_text=self.tr("看看能找回什么") if older else self.tr("修复…"),
                action=lambda: self.broken.emit(store, secret, older),
            )
            return
        if isinstance(problem, MovedStore):
            self._desk.messages.show_message(
                problem_text(problem),
                "warn",
                way_out=problem_way_out(problem),
                action_text=self.tr("继续使用这一份"),
                action=lambda: self._try(self._launch.adopt),
            )
            return
        if problem.field != "passphrase":
            self._desk.messages.problem(problem)
            return
        self._marks.show(problem)
        self._marks.row("passphrase").mark(problem_words(problem))
        self.passphrase.selectAll()
        self._timer.start()

    def _count_down(self) -> None:
        store = self.stores.chosen()
        left = self._tries.left(store.folder, self._launch.clock.now()) if store is not None else 0
        self._open.setEnabled(not left)
        self._open.setText(self.tr("请等 {seconds} 秒").format(seconds=left) if left else self.tr("打开"))
        if not left:
            self._timer.stop()
