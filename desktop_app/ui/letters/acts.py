"""What a person does to a letter, from whatever page: submit, approve, issue, seal, serve, void."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import NextStep
from desktop_app.domain.records import Letter, LetterState
from desktop_app.domain.servingways import RELATIONS_LIST
from desktop_app.services.house import Services
from desktop_app.services.numbers import NumberLeaps
from desktop_app.services.servicing import known_service, service_step
from desktop_app.ui.letters.letter_asked import approve_asked, day_of, issue_asked, seal_asked
from desktop_app.ui.letters.paper_acts import PaperActs, Then
from desktop_app.ui.letters.serve_dialog import ServeDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.undoing import tell_done

translate = QCoreApplication.translate

_APPROVER = "letters/approver"
DoStep = Callable[[str, NextStep], object]


@dataclass(frozen=True)
class Known:
    """A letter as an act needs it: its form, whom it goes to, who approved last, whether the matter's own
    next step records its service, and what looks wrong in it."""

    letter: Letter
    form: Form
    receiver: str
    approver: str
    step: NextStep | None
    relations: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]


class LetterActs(PaperActs):
    """Dialogs open over `window` and return at once. `do_step` is the door to a matter's next step."""

    def __init__(self, desk: Desk, services: Services, window: QWidget, do_step: DoStep) -> None:
        super().__init__(desk, services, window)
        self._do_step = do_step
        self._tools = Tools(desk.tasks, desk.clock.today)

    # -- the life of a letter ------------------------------------------------------------------

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
            self._services.view_state.keep(_APPROVER, name.strip())
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

    def serve(self, letter_id: str, then: Then | None = None) -> None:
        """Records service; where the matter's next step is just that, the step is done instead."""
        self._with(letter_id, partial(self._serve, then=then))

    def _serve(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter
        dialog = ServeDialog(
            translate("LetterActs", "登记送达：{title}").format(title=letter.title),
            letters.ways(),
            known.relations,
            dict(letter.service) or {"receiver": known.receiver, "servers": self._services.desk.store.who.by},
            lambda way, values: letters.record_service(letter.id, way, values),
            self._tools,
            self._window,
        )
        dialog.answered.connect(partial(self._served, known, then))
        dialog.open()

    def _served(self, known: Known, then: Then | None, changes: Changes) -> None:
        """Told, and the matter's own step done with it where nothing else is asked for."""
        self._with(known.letter.id, lambda now: self._tell_served(now, changes, then))

    def _tell_served(self, known: Known, changes: Changes, then: Then | None) -> None:
        letter, step = known.letter, known.step
        if letter.served_on is None:
            self._told(translate("LetterActs", "已记下，送达以后再补日期"), then, changes)
            return
        self._told(translate("LetterActs", "已登记送达"), then, changes)
        if step is not None and step.action_id:
            self._step_after(known, step)

    def _step_after(self, known: Known, step: NextStep) -> None:
        services, letter = self._services, known.letter

        def work() -> Changes:
            page = services.matters.page(letter.matter_id)
            inputs = known_service(page.procedure, page.file, str(step.action_id))
            return services.steps.act(letter.matter_id, str(step.action_id), inputs)

        self._desk.tasks.run(
            work,
            self._desk.bus.publish,
            failed=lambda _problem: self._ask_step(letter.matter_id, step),
            owner=self,
        )

    def _ask_step(self, matter_id: str, step: NextStep) -> None:
        """The step asks for more than the letter knows: its own dialog, filled as far as that goes."""
        self._do_step(matter_id, step)

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

    def _with(self, letter_id: str, act: Callable[[Known], None]) -> None:
        self._desk.tasks.run(lambda: self._read(letter_id), act, owner=self)

    def _read(self, letter_id: str) -> Known:
        services = self._services
        letter = services.letters.get(letter_id)
        if letter is None:
            raise UserProblem("没有这份文书。", way_out="请刷新页面。")
        page = services.matters.page(letter.matter_id)
        main = page.file.main_party
        return Known(
            letter,
            services.letters.form(letter.form),
            "" if main is None or main.anonymous else main.name,
            services.view_state.get(_APPROVER),
            service_step(page.procedure, page.file, page.options, letter_id),
            tuple((one.code, one.title) for one in services.desk.rules.codes[RELATIONS_LIST].items),
            self._warnings(letter),
        )

    def _warnings(self, letter: Letter) -> tuple[str, ...]:
        if letter.state in (LetterState.ISSUED, LetterState.VOID):
            return ()
        found = self._services.letters.warnings(letter.matter_id, letter.form, letter.values)
        return tuple(core_text(one.text) for one in found)

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

    def _told(self, said: str, then: Then | None, changes: Changes) -> None:
        if said:
            undo, undone = translate("LetterActs", "撤销"), translate("LetterActs", "已撤销")
            tell_done(self._desk, self._services.undo, changes, said, undo, undone)
        else:
            self._desk.bus.publish(changes)
        if then is not None:
            then()
