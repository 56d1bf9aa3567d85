"""The first run: five short questions, then the store is founded. A failure keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.services.launch import Launch, OpenStore
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.numbers_step import NumbersStep
from desktop_app.ui.firstrun.person_step import PersonStep
from desktop_app.ui.firstrun.place_step import PlaceStep
from desktop_app.ui.firstrun.role_step import RoleStep
from desktop_app.ui.firstrun.settings_step import SettingsStep
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.firstrun.step_row import StepRow
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX = 720
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Wizard(QWidget):
    """`founded(open store)` at the end. `leave` (may be absent) goes back to the known stores.

    `restore_asked` when a backup is to be brought back instead, `rebuild_asked` when there is none.
    """

    founded = Signal(object)
    restore_asked = Signal()
    rebuild_asked = Signal()

    def __init__(self, launch: Launch, desk: Desk, leave: Callable[[], object] | None = None) -> None:
        super().__init__()
        set_role(self, "ground")
        self._launch, self._desk, self._leave = launch, desk, leave
        self.answers = Answers()
        self.role, self.person = RoleStep(), PersonStep()
        self.place = PlaceStep(launch.places, desk.tasks)
        self.settings = SettingsStep(launch.settings_for, desk.tasks)
        year = launch.clock.today().year
        self.numbers = NumbersStep(launch.series, self._folder_for, year, desk.tasks)
        self.steps: tuple[Step, ...] = (self.role, self.place, self.person, self.settings, self.numbers)
        self._stack, self._row = QStackedWidget(), StepRow([step.name for step in self.steps])
        self._back = button(self.tr("上一步"), self.back)
        self._restore = button(self.tr("电脑换了？从备份恢复"), self.restore_asked.emit, "link")
        self._rebuild = button(self.tr("没有备份？从县局重建"), self.rebuild_asked.emit, "link")
        self._next = button(self.tr("下一步"), self.onward, "primary")
        self._build()
        self._show(0)

    def _build(self) -> None:
        for step in self.steps:
            scroll = ScrollColumn()
            scroll.column.addWidget(step)
            self._stack.addWidget(scroll)
            step.onward.connect(self.onward)
        inner = QVBoxLayout()
        inner.setSpacing(18)
        inner.addWidget(label(APP_NAME, "section"))
        inner.addWidget(self._row)
        inner.addWidget(self._stack, 1)
        inner.addLayout(self._buttons())
        frame = QWidget()
        set_role(frame, "clear")
        frame.setLayout(inner)
        frame.setMaximumWidth(current_look().px(_WIDTH_PX))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(28, 26, 28, 20)
        outer.addStretch(1)
        outer.addWidget(frame, 100)
        outer.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._restore)
        row.addWidget(self._rebuild)
        row.addStretch(1)
        row.addWidget(self._next)
        return row

    def now(self) -> int:
        return self._stack.currentIndex()

    def onward(self) -> None:
        """Checks the step that is shown, takes its part, and shows the next or founds the store."""
        step = self.steps[self.now()]
        if not self._next.isEnabled() or not step.accept():
            return
        self.answers = step.fill(self.answers)
        if self.now() + 1 < len(self.steps):
            self._show(self.now() + 1)
        else:
            self._found()

    def back(self) -> None:
        if self.now():
            self._show(self.now() - 1)
        elif self._leave is not None:
            self._leave()

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._row.show_step(place)
        self.steps[place].enter(self.answers)
        last = place + 1 == len(self.steps)
        self._next.setText(self.tr("建立") if last else self.tr("下一步"))
        self._restore.setVisible(not place)
        self._rebuild.setVisible(not place)
        self._back.setVisible(bool(place) or self._leave is not None)
        QTimer.singleShot(0, self, self.steps[place].take_focus)

    def _found(self) -> None:
        self._next.setEnabled(False)
        answers = self.answers
        folder = answers.folder or self._folder_for(answers.place_code)
        self._desk.tasks.run(
            lambda: self._launch.create(folder, answers.new_store(), answers.passphrase),
            self._done,
            failed=self._refused,
            finished=lambda: self._next.setEnabled(True),
            owner=self,
            title=self.tr("正在建立加密的数据文件…"),
        )

    def _done(self, store: OpenStore) -> None:
        self.answers = Answers()
        self.founded.emit(store)

    def _refused(self, problem: UserProblem) -> None:
        """Shows the step that owns the field; without one the message bar says it."""
        named = (
            [one.field for one in problem.problems] if isinstance(problem, InputProblem) else [problem.field]
        )
        for place, step in enumerate(self.steps):
            if set(named) & set(step.fields):
                self._show(place)
                if problem.field == "folder":
                    self.numbers.folder.unfold()
                step.marks.show(problem)
                return
        self._desk.messages.problem(problem)

    def _folder_for(self, place_code: str) -> Path:
        """A new folder named by the place, so that the name says nothing about a person."""
        home = self._launch.paths.data
        folder, count = home / place_code, 1
        while folder.exists():
            count += 1
            folder = home / f"{place_code}-{count}"
        return folder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QCheckBox | QComboBox):
            self.onward()
        else:
            super().keyPressEvent(event)
