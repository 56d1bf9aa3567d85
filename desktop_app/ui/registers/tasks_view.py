"""到期提醒: what the registers ask for, the latest first; Enter or a click does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop_app.services.registers.taskline import RegisterTask
from desktop_app.services.registers.tasks import RegisterTasks
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.table_view import TableView

translate = QCoreApplication.translate


class TaskSource:
    """Reads the tasks once for count and page."""

    def __init__(self, tasks: RegisterTasks) -> None:
        self._tasks = tasks
        self._found: Sequence[RegisterTask] = ()

    def count(self, _filters: Mapping[str, Any]) -> int:
        self._found = self._tasks.due()
        return len(self._found)

    def fetch(self, offset: int, limit: int, _sort: Any, _filters: Any) -> Sequence[RegisterTask]:
        return self._found[offset : offset + limit]


class TasksView(QWidget):
    """`act(task)` opens its entry or begins one."""

    def __init__(self, desk: Desk, tasks: RegisterTasks, act: Callable[[RegisterTask], object]) -> None:
        super().__init__()
        set_role(self, "clear")
        source = TaskSource(tasks)
        self.model = PagedTableModel(_columns(), source.fetch, source.count, desk.tasks, self)
        self.table = TableView(self.tr("到期提醒"))
        self.table.setModel(self.model)
        self._stack = QStackedLayout()
        holder, card = QWidget(), Card(flush=True)
        set_role(holder, "clear")
        holder.setLayout(self._stack)
        self._stack.addWidget(self.table)
        nothing = self.tr("七天之内，各台账没有到期的事。排查、接待、巡查和议定事项到期前会列在这里。")
        self._stack.addWidget(EmptyState("empty-today", nothing))
        card.body.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("到期提醒"), "section"))
        column.addWidget(card, 1)
        self.model.counted.connect(lambda total: self._stack.setCurrentIndex(0 if total else 1))
        self.table.opened.connect(act)

    def refresh(self) -> None:
        self.model.reload()


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("TasksView", "到期"), lambda r: r.due_on.isoformat(), 104, quiet=True),
        Column(translate("TasksView", "期限"), _left, 118, shape=BADGE),
        Column(translate("TasksView", "做什么"), lambda r: r.title, 0, strong=True),
        Column(translate("TasksView", "事由"), lambda r: r.about, 230, spare=True),
        Column(translate("TasksView", "责任人"), lambda r: r.person, 92, spare=True),
        Column(translate("TasksView", "台账"), lambda r: r.register_title, 120, quiet=True, spare=True),
    )


def _left(task: RegisterTask) -> BadgeCell:
    if task.late_days:
        return BadgeCell(translate("TasksView", "超期{days}天").format(days=task.late_days), "overdue")
    if not task.left_days:
        return BadgeCell(translate("TasksView", "今天"), "near")
    return BadgeCell(translate("TasksView", "还有{days}天").format(days=task.left_days), "near")
