"""安全: another passphrase, the data itself not written anew; and what lists show of people's numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.base.errors import Problem
from desktop_app.services.masking import Masking
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.privacy import PrivacyPart
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.passphrase_pair import PassphrasePair


class SecurityTopic(Topic):
    """`change(old, new)` takes most of a second (Argon2), so it runs on a worker."""

    def __init__(self, desk: Desk, change: Callable[[str, str], None], masking: Masking) -> None:
        super().__init__(desk)
        self.head(self.tr("安全"), self.tr("口令保护这台电脑上的全部数据。"))
        self._change = change
        self.old = PassphraseLine()
        self.add_row(FieldRow("passphrase", self.tr("现在的口令"), self.old, required=True))
        self.new = PassphrasePair("new", self.tr("新口令"), self.marks)
        self.column.addWidget(self.new)
        warning = self.tr(
            "以前做的备份仍用做备份时的口令打开。口令忘了，凭恢复码，或请县局核对后帮忙，可以设新口令。"
        )
        self.column.addWidget(label(warning, "hint", wrap=True))
        self.column.addWidget(
            button(self.tr("更改口令"), self.save, "primary"), 0, Qt.AlignmentFlag.AlignLeft
        )
        self.privacy = PrivacyPart(desk, masking)
        self.column.addWidget(self.privacy)
        self.column.addStretch(1)

    def load(self) -> None:
        self.privacy.load()

    def check(self) -> list[Problem]:
        if not self.old.secret():
            return [Problem("passphrase", self.tr("请输入现在的口令。"))]
        return self.new.problems()

    def save(self) -> None:
        old, new = self.old.secret(), self.new.secret()
        self.write(lambda: self._change(old, new), self._saved)

    def _saved(self, _nothing: object) -> None:
        self.old.clear()
        self.new.clear()
        self.desk.messages.done(self.tr("口令已更改，下次打开时用新口令。"))
