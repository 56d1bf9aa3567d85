"""作废密钥: an office's PC was stolen; from now on what it writes waits for a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.services.keyring.keys import Keys
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.text_line import TextLine


class VoidPart(QWidget):
    """For the bureau. `changed` is called after a key became void, or counts again."""

    def __init__(
        self, desk: Desk, keys: Keys, changed: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._desk, self._keys, self._changed = desk, keys, changed
        self.marks = FieldMarks()
        self.office, self.reason = ChoiceBox([]), TextLine(self.tr("例如：11月3日电脑被盗，已报案"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("作废一个所的密钥"), "section"))
        text = self.tr(
            "所里电脑被盗、落到别人手里时用。已导入的内容不变；以后用这把密钥写来的数据包先收好，等人核实；"
            "本局不再给它写数据包。所里用新电脑交来重建申请后，恢复正常。作废的消息随数据包告诉各所。"
        )
        column.addWidget(label(text, "secondary", wrap=True))
        for row in (
            FieldRow("office", self.tr("哪个所"), self.office, required=True),
            FieldRow("reason", self.tr("原因"), self.reason, required=True),
        ):
            column.addWidget(self.marks.add(row))
        line = QHBoxLayout()
        line.addWidget(button(self.tr("作废"), self.revoke, "danger"))
        self.back = button(self.tr("恢复有效"), self.restore)
        self.back.setToolTip(
            self.tr("作废错了，或者电脑找到了、没有人动过：同一把密钥重新有效，等待的数据包随即导入。")
        )
        line.addWidget(self.back)
        line.addStretch(1)
        column.addLayout(line)

    def show_offices(self, offices: Sequence[tuple[str, str]]) -> None:
        """Who can be chosen, by node; what was chosen stays chosen."""
        chosen = self.office.code()
        while self.office.count() > 1:
            self.office.removeItem(1)
        for node, name in offices:
            self.office.addItem(name, node)
        if chosen in {node for node, _name in offices}:
            self.office.set_code(chosen)

    def choose(self, node: str) -> None:
        """That office, with the cursor where the reason is written."""
        self.office.set_code(node)
        self.reason.setFocus()

    def revoke(self) -> None:
        self._run(self._keys.revoke, self.tr("{name} 的密钥已作废。请给其他所各写一次U盘，把消息带到。"))

    def restore(self) -> None:
        """Takes a mistaken revocation back."""
        self._run(self._keys.restore, self.tr("{name} 的密钥重新有效。请给各所各写一次U盘，把消息带到。"))

    def _run(self, act: Callable[[str, str], str], said: str) -> None:
        self.marks.clear()
        node, reason = self.office.code(), self.reason.value()
        if not node:
            self.marks.show(InputProblem([Problem("office", self.tr("请选择一个所。"))]))
            return
        self._desk.tasks.run(
            lambda: act(node, reason), lambda name: self._done(said, name), failed=self._refused, owner=self
        )

    def _done(self, said: str, name: str) -> None:
        self.reason.clear()
        self._desk.messages.done(said.format(name=name))
        self._changed()

    def _refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._desk.messages.problem(problem)
