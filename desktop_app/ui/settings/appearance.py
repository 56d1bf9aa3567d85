"""外观: light or dark, three sizes of text, and the language."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.i18n import LANGUAGES, current_language
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.segments import Segments

Kept = Callable[[str, str, str], None]


class AppearanceTopic(Topic):
    """`kept(scheme, text size, language)` remembers the choice: it is needed before any store opens.

    The look is worn at once; the language waits for the next start, for pages that are open keep
    the words they were made with.
    """

    def __init__(self, desk: Desk, theme: Theme, kept: Kept) -> None:
        super().__init__(desk)
        self.head(self.tr("外观"))
        self._theme, self._kept = theme, kept
        self.scheme = Segments(
            [("system", self.tr("跟随系统")), ("light", self.tr("浅色")), ("dark", self.tr("深色"))]
        )
        self.text_size = Segments(
            [("standard", self.tr("标准")), ("large", self.tr("大")), ("largest", self.tr("特大"))]
        )
        self.language = Segments(list(LANGUAGES.items()))
        self.language.set_value(current_language())
        self.add_row(FieldRow("scheme", self.tr("颜色"), self.scheme))
        self.add_row(FieldRow("size", self.tr("文字大小"), self.text_size))
        self.column.addWidget(label(self.tr("按 ← → 选择，选了就生效。"), "secondary", wrap=True))
        spoken = FieldRow(
            "language",
            self.tr("语言 / Language"),
            self.language,
            hint=self.tr("下次打开程序时生效。法规、办理程序和文书始终是中文。"),
        )
        self.add_row(spoken)
        self.column.addStretch(1)
        for choice in (self.scheme, self.text_size, self.language):
            choice.chosen.connect(lambda _one: self.save())

    def load(self) -> None:
        self.scheme.set_value(self._theme.scheme)
        self.text_size.set_value(self._theme.text_size)

    def save(self) -> None:
        self._theme.choose(scheme=self.scheme.value(), text_size=self.text_size.value())
        self._kept(self.scheme.value(), self.text_size.value(), self.language.value())
