"""锁屏与恢复码: the screen that covers itself, and the paper that opens a forgotten passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop_app.services.storekeys import IDLE_MINUTES, LockState, StoreKeys
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.print_dialog import print_asked


class LockTopic(Topic):
    """The window reads the minutes again by itself."""

    def __init__(self, desk: Desk, keys: StoreKeys) -> None:
        super().__init__(desk)
        self._keys = keys
        self.head(
            self.tr("锁屏与恢复码"),
            self.tr("按 Ctrl+L 随时锁屏。正在写的内容不会丢。"),
        )
        choices = [(str(minutes), self._words(minutes)) for minutes in IDLE_MINUTES]
        self.minutes = ChoiceBox(choices, empty=False)
        self.add_row(FieldRow("minutes", self.tr("没有操作多久后自动锁屏"), self.minutes))
        self.pin = PassphraseLine(self.tr("4–12 位数字；不填则不变"))
        self.add_row(FieldRow("pin", self.tr("解锁数字"), self.pin))
        self.no_pin = QCheckBox(self.tr("不用数字，只用口令解锁"))
        self.column.addWidget(self.no_pin)
        self.column.addWidget(button(self.tr("保存"), self.save, "primary"))
        self.column.addWidget(label(self.tr("恢复码"), "section"))
        text = self.tr("忘记口令时，凭这张纸设新口令。打印一张，装信封锁好。重新打印后，以前的那张作废。")
        self.column.addWidget(label(text, "secondary", wrap=True))
        self.has_code = label("", "hint", wrap=True)
        self.column.addWidget(self.has_code)
        self.column.addWidget(button(self.tr("生成并打印恢复码…"), self.print_code))
        self.column.addStretch(1)

    def _words(self, minutes: int) -> str:
        return self.tr("{n} 分钟").format(n=minutes) if minutes else self.tr("不自动锁屏")

    def load(self) -> None:
        self.desk.tasks.run(
            lambda: (self._keys.lock_state(), self._keys.has_printed_code()), self._show, owner=self
        )

    def _show(self, found: tuple[LockState, bool]) -> None:
        state, printed = found
        self.minutes.set_code(str(state.idle_minutes))
        self.no_pin.setChecked(False)
        self.no_pin.setEnabled(state.has_pin)
        self.has_code.setText(
            self.tr("已有一张恢复码在用。")
            if printed
            else self.tr("还没有恢复码：口令忘了，就只能请县局帮忙。")
        )

    def save(self) -> None:
        minutes, pin = int(self.minutes.code()), self.pin.secret()
        wanted = "" if self.no_pin.isChecked() else (pin or None)
        self.write(lambda: self._keys.set_lock(minutes, wanted), self._saved)

    def _saved(self, _nothing: object) -> None:
        self.pin.clear()
        self.desk.messages.done(self.tr("锁屏设置已保存。"))
        self.load()

    def print_code(self) -> None:
        """Makes a new code and prints it; it stands on paper only, never in a file."""
        self.desk.tasks.run(self._keys.print_code, self._made, owner=self, title=self.tr("正在生成恢复码…"))

    def _made(self, sheet: bytes) -> None:
        self.load()
        print_asked(sheet, self.desk, self.window(), lambda: None)
