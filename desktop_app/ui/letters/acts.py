"""What a person does to a letter, from whatever page: submit, approve, issue, seal, serve, void."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.services.numbers import NumberLeaps
from desktop_app.ui.letters.known import APPROVER, Known
from desktop_app.ui.letters.letter_asked import approve_asked, day_of, issue_asked, seal_asked
from desktop_app.ui.letters.paper_acts import Then
from desktop_app.ui.letters.service_fix import ServiceFixes
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked

translate = QCoreApplication.translate


class LetterActs(ServiceFixes):
    """Dialogs open over `window` and return at once. `do_step` is the door to a matter's next step."""

    def submit(self, letter_id: str, then: Then | None = None) -> None:
        """送审: to lie before whoever approves; it travels to the bureau with the next bundle."""
        letters = self._services.letters
        said = translate("LetterActs", "已送审。下次导出时交给县局；纸上先批准的，直接登记批准。")
        self._do(lambda: letters.submit(letter_id), said, then)

    def take_back(self, letter_id: str, then: Then | None = None) -> None:
        """撤回送审."""
        letters = self._services.letters
        self._do(lambda: letters.take_back(letter_id), translate("LetterActs", "已撤回，又是草稿"), then)

    def _do(self, work: Callable[[], Changes], said: str, then: Then | None) -> None:
        self._desk.tasks.run(work, partial(self._told, said, then), owner=self)

    def approve(self, letter_id: str, then: Then | None = None) -> None:
        """Records the approval given on paper."""
        self._with(letter_id, partial(self._approve, then=then))

    def _approve(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter

        def submit(values: dict[str, object]) -> Changes:
            name = str(values["approved_by"])
            changes = letters.approve(
                letter.id, name, day_of(values, "approved_on"), str(values["approval_note"])
            )
            self._services.view_state.keep(APPROVER, name.strip())
            return changes

        self._ask(
            translate("LetterActs", "登记批准：{title}").format(title=letter.title),
            approve_asked(known.approver, self._desk.clock.today()),
            submit,
            translate("LetterActs", "已登记批准"),
            intro=translate("LetterActs", "以纸上的批准为准。之后再改内容，须重新批准。"),
            then=then,
        )

    def issue(self, letter_id: str, then: Then | None = None) -> None:
        """Gives the number and freezes the PDF."""
        self._with(letter_id, partial(self._issue, then=then))

    def _issue(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter

        asked_about: set[str] = set()

        def submit(values: dict[str, object]) -> Changes:
            day, number = day_of(values, "dated_on"), str(values.get("number", "")).strip()
            try:
                return letters.issue(letter.id, day, number, sure=number in asked_about)
            except NumberLeaps:
                asked_about.add(number)
                raise

        numbered = known.form.numbering is not None
        title = (
            translate("LetterActs", "编号签发：{title}")
            if numbered
            else translate("LetterActs", "定稿：{title}")
        )
        self._ask(
            title.format(title=letter.title),
            issue_asked(self._desk.clock.today(), numbered=numbered),
            submit,
            "",
            intro=translate("LetterActs", "之后内容固定，不能再改；需要更改时作废，另出一份。"),
            remarks=known.warnings,
            ok_text=translate("LetterActs", "签发") if numbered else translate("LetterActs", "定稿"),
            then=lambda: self._issued(letter.id, then),
        )

    def _issued(self, letter_id: str, then: Then | None) -> None:
        def tell(known: Known) -> None:
            name = " ".join(part for part in (known.letter.title, known.letter.number) if part)
            final = translate("LetterActs", "已定稿 {name}")
            issued = translate("LetterActs", "已签发 {name}")
            text = (issued if known.letter.number else final).format(name=name)
            printing = translate("LetterActs", "打印")
            self._desk.messages.done(text, action_text=printing, action=lambda: self.print_letter(letter_id))

        self._with(letter_id, tell)
        if then is not None:
            then()

    def seal(self, letter_id: str, then: Then | None = None) -> None:
        """Records 用印."""
        letters = self._services.letters
        self._ask(
            translate("LetterActs", "登记用印"),
            seal_asked(self._desk.clock.today()),
            lambda values: letters.note_sealed(letter_id, day_of(values, "sealed_on")),
            translate("LetterActs", "已登记用印"),
            then=then,
        )

    def void(self, letter_id: str, then: Then | None = None) -> None:
        """作废, with a reason."""
        letters = self._services.letters
        asked = (Asked("reason", translate("LetterActs", "作废原因"), Ask.TEXT, True),)
        self._ask(
            translate("LetterActs", "作废文书"),
            asked,
            lambda values: letters.void(letter_id, str(values["reason"])),
            translate("LetterActs", "已作废，文号不再使用"),
            intro=translate("LetterActs", "作废后不能恢复。已经送出的，请收回原件。"),
            ok_text=translate("LetterActs", "作废"),
            then=then,
        )

    # -- common --------------------------------------------------------------------------------

    def _ask(
        self,
        title: str,
        asked: Sequence[Asked],
        submit: Submit,
        said: str,
        *,
        intro: str = "",
        remarks: Sequence[str] = (),
        ok_text: str = "",
        then: Then | None = None,
    ) -> AskDialog:
        ok_text = ok_text or translate("LetterActs", "保存")
        dialog = AskDialog(
            title,
            asked,
            submit,
            self._tools,
            intro=intro,
            remarks=remarks,
            ok_text=ok_text,
            parent=self._window,
        )
        dialog.answered.connect(partial(self._told, said, then))
        dialog.open()
        return dialog
