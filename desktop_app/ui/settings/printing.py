"""打印: a ruler page to check the printer with, and which fonts the letters are set in."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.services.letters import Letters
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.print_dialog import print_asked


class PrintingTopic(Topic):
    """What is looked at once after a new printer, or when a letter looks unlike the others."""

    def __init__(self, desk: Desk, letters: Letters) -> None:
        super().__init__(desk)
        self._letters = letters
        self.head(
            self.tr("打印"),
            self.tr("文书按 100% 的尺寸、打印机自己的精度（不低于每英寸 600 点）打印，不缩放、不留边。"),
        )
        how = self.tr("换了打印机，先印一张标尺页，用直尺量一量：纸上的 100 毫米应当正好是 100 毫米。")
        self.column.addWidget(label(how, wrap=True))
        self.ruler = button(self.tr("打印标尺页…"), self.print_ruler)
        self.column.addWidget(self.ruler, 0, Qt.AlignmentFlag.AlignLeft)
        self._fonts = label("", "secondary", wrap=True)
        self.column.addWidget(label(self.tr("文书用的字体"), "label"))
        self.column.addWidget(self._fonts)
        self.column.addStretch(1)

    def load(self) -> None:
        """Which file prints each face on this PC."""
        self.desk.tasks.run(self._letters.font_files, self._show, owner=self, key="fonts")

    def _show(self, files: list[tuple[str, str]]) -> None:
        line = self.tr("{role}：{file}")
        self._fonts.setText("\n".join(line.format(role=core_text(role), file=file) for role, file in files))

    def print_ruler(self) -> None:
        """Through the system's print dialog."""
        said = self.tr("已送打印机")
        self.desk.tasks.run(
            self._letters.ruler,
            lambda pdf: print_asked(pdf, self.desk, self.window(), lambda: self.desk.messages.done(said)),
            owner=self,
        )
