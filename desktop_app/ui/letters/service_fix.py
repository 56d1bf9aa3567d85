"""更正送达 of a letter, from whatever page: the day, who signed, and why it is another than was written down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Letter
from desktop_app.ui.letters.paper_acts import Then
from desktop_app.ui.letters.serving_acts import ServingActs
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.service_asked import service_asked, service_intro, typed_service

translate = QCoreApplication.translate


class ServiceFixes(ServingActs):
    """`fixing` is the dialog that is open, or was last."""

    fixing: AskDialog | None = None

    def correct_service(self, letter_id: str, then: Then | None = None) -> None:
        """Asks for the day as it should have been; limits that count from it follow."""
        self._with(letter_id, lambda known: self._fix(letter_id, known.letter, then))

    def _fix(self, letter_id: str, letter: Letter, then: Then | None) -> None:
        letters = self._services.letters

        def submit(values: dict[str, object]) -> Changes:
            return letters.correct_service(letter_id, *typed_service(values))

        self.fixing = AskDialog(
            translate("LetterActs", "更正送达：{title}").format(title=letter.title),
            service_asked(letter.served_on, letter.served_to),
            submit,
            self._tools,
            intro=service_intro(),
            ok_text=translate("LetterActs", "更正"),
            parent=self._window,
        )
        said = translate("LetterActs", "已更正送达，从这一天起算的期限已重新推算")
        self.fixing.answered.connect(partial(self._told, said, then))
        self.fixing.open()
