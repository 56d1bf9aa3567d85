"""Who works here, and the passphrase without which nobody reads anything."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.base.errors import Problem
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.text_line import TextLine


class PersonStep(Step):
    """Says before the passphrase is chosen what happens when it is forgotten."""

    fields = ("officer", "passphrase", "again")

    def __init__(self) -> None:
        super().__init__()
        self.officer = TextLine(self.tr("例如 王建国"))
        hint = self.tr("登记时的首问责任人默认就是这个名字。")
        self.add_row(FieldRow("officer", self.tr("使用人姓名"), self.officer, required=True, hint=hint))
        self.passphrase = PassphrasePair("passphrase", self.tr("口令"), self.marks)
        self.column.addWidget(self.passphrase)
        self.chain(self.passphrase.first)
        self.chain(self.passphrase.again)
        self.column.addWidget(label(self.tr("口令忘了怎么办？"), "strong"))
        self.column.addWidget(label(self._warning(), "hint", wrap=True))
        self.column.addStretch(1)

    def words(self) -> tuple[str, str, str]:
        sentence = self.tr("数据全部加密保存，每次打开程序都要输口令。电脑丢了，没有口令也看不到内容。")
        return self.tr("使用人"), self.tr("谁来用，口令是什么？"), sentence

    def _warning(self) -> str:
        return self.tr(
            "程序里没有后门。建好以后，请在“设置”的“锁屏与恢复码”里打印恢复码，装信封锁好，不要放在电脑旁边。"
            "与县局建立联系以后，县局核对本人后也能帮您设新口令。"
        )

    def fill(self, answers: Answers) -> Answers:
        return replace(answers, officer=self.officer.value(), passphrase=self.passphrase.secret())

    def problems(self) -> list[Problem]:
        missing = not self.officer.value()
        found = [Problem("officer", self.tr("请填写使用人姓名。"))] if missing else []
        return found + self.passphrase.problems()

    def take_focus(self) -> None:
        self.officer.setFocus()
