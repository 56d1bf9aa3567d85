"""What a person does on the page of a matter: dialogs made, services called, changes told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.procedures import ActionOption
from desktop_app.domain.records import Party
from desktop_app.services.house import Services
from desktop_app.ui.matter.correct_asked import corrections, facts_asked, party_asked, party_draft
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.matter.seen_box import SeenBox
from desktop_app.ui.matter.step_asked import asked_of, intro_of
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.undoing import tell_done

translate = QCoreApplication.translate

_CARD = (
    *("name", "sex", "id_kind", "id_number", "id_kept", "phone", "place_code", "address"),
    *("elderly", "disabled", "low_income"),
)


class MatterActs:
    """One page's acts. Every dialog opens over `parent` and returns at once."""

    def __init__(self, desk: Desk, services: Services, parent: QWidget) -> None:
        self._desk, self._services, self._parent = desk, services, parent
        self._place_names: Mapping[str, str] = {}
        self._tools = Tools(
            desk.tasks,
            desk.clock.today,
            services.places.search,
            lambda code: self._place_names.get(code, code),
        )

    def step(self, case: CaseFile, action_id: str, known: Mapping[str, object] | None = None) -> AskDialog:
        """Asks for an action's fields and does it. `known` values stand in place of the defaults."""
        page, services = case.page, self._services
        action = page.procedure.action(action_id)
        option = next((one for one in page.options if one.action.id == action_id), None)
        asked = asked_of(page.procedure, action_id, case.acting, case.facts, case.today)

        def submit(values: dict[str, object]) -> Changes:
            return services.steps.act(case.matter.id, action_id, values)

        said = translate("MatterActs", "已记录：{step}").format(step=action.title)
        dialog = self._ask(action.title, asked, submit, said, intro=intro_of(action, option), option=option)
        dialog.put({key: value for key, value in (known or {}).items() if value and key in dialog.editors})
        return dialog

    def correct_facts(self, case: CaseFile, field: str = "") -> AskDialog:
        """更正 of the matter's own facts; `field` gets the cursor."""
        codes, services, matter = case.codes, self._services, case.matter
        self._place_names = case.place_names

        def submit(values: dict[str, object]) -> Changes:
            return services.matters.correct(matter.id, corrections(matter, values))

        title = translate("MatterActs", "更正事项内容")
        intro = translate("MatterActs", "改动留有历史。登记号、状态和期限不在这里改，用相应的步骤。")
        dialog = self._ask(
            title,
            facts_asked(matter, case.sheet, codes),
            submit,
            translate("MatterActs", "已更正"),
            intro=intro,
        )
        dialog.focus_on(field)
        return dialog

    def correct_party(self, case: CaseFile, party_id: str, field: str = "") -> AskDialog:
        """更正 of one person's card; it changes in every matter of that person."""
        card = next(one.card for one in case.people if one.card.id == party_id)
        services = self._services

        def submit(values: dict[str, object]) -> Changes:
            return services.parties.correct(party_id, party_draft(values))

        self._place_names = case.place_names
        asked = party_asked(card, "", case.codes)
        title = translate("MatterActs", "更正当事人")
        intro = translate("MatterActs", "同一个人的其他事项里也一并更正。")
        dialog = self._ask(title, asked, submit, translate("MatterActs", "已更正"), intro=intro)
        dialog.focus_on(field)
        return dialog

    def add_party(self, case: CaseFile) -> AskDialog:
        """One more person in the matter."""
        services, role = self._services, case.people[-1].link.role if case.people else ""
        asked = party_asked(Party(id=case.matter.id), role or " ", case.codes)
        known: dict[str, Party] = {}

        def submit(values: dict[str, object]) -> Changes:
            card, draft = known.get("card"), party_draft(values)
            same = card is not None and card.name == draft.name.strip()
            chosen = replace(draft, party_id=card.id) if card and same else draft
            return services.matters.add_party(case.matter.id, chosen)

        title, said = translate("MatterActs", "添加当事人"), translate("MatterActs", "已添加当事人")
        dialog = self._ask(title, asked, submit, said)
        self._offer_seen(dialog, known)
        return dialog

    def _offer_seen(self, dialog: AskDialog, known: dict[str, Party]) -> None:
        """Who was here before stands in the dialog while the name is typed; `known` gets the card taken."""

        def take(card: Party) -> None:
            known["card"] = card
            dialog.put({key: getattr(card, key) for key in _CARD if getattr(card, key)})

        def typed() -> PartyDraft:
            return party_draft(dialog.values())

        box = SeenBox(self._services.parties.seen_before, typed, self._desk.tasks, dialog)
        dialog.put_below("name", box)
        box.taken.connect(take)
        for key in ("name", "phone", "id_number"):
            dialog.editors[key].changed.connect(lambda *_: box.typed())

    def accept_correction(self, request_id: str) -> None:
        """Does what the bureau asks to be corrected; the history names both."""
        corrections, said = self._services.corrections, translate("MatterActs", "已照县局的请求更正")
        self._desk.tasks.run(
            lambda: corrections.accept(request_id),
            partial(self._told, said),
            failed=self._desk.messages.problem,
            owner=self._parent,
        )

    def remove_party(self, link_id: str) -> AskDialog:
        """Takes a person out of the matter, with a reason."""
        label = translate("MatterActs", "移除原因")
        asked = (Asked("reason", label, Ask.LINE, True, translate("MatterActs", "登记有误")),)

        def submit(values: dict[str, object]) -> Changes:
            return self._services.matters.remove_party(link_id, str(values["reason"]))

        title, said = translate("MatterActs", "移除当事人"), translate("MatterActs", "已移除，历史里仍可查到")
        return self._ask(title, asked, submit, said, ok_text=translate("MatterActs", "移除"))

    def _ask(
        self,
        title: str,
        asked: Sequence[Asked],
        submit: Submit,
        said: str,
        *,
        intro: str = "",
        option: ActionOption | None = None,
        ok_text: str = "",
    ) -> AskDialog:
        remarks = [core_text(one) for one in option.warnings] if option else []
        dialog = AskDialog(
            title,
            asked,
            submit,
            self._tools,
            intro=intro,
            remarks=remarks,
            ok_text=ok_text or translate("MatterActs", "保存"),
            parent=self._parent,
        )
        dialog.answered.connect(partial(self._told, said))
        dialog.open()
        return dialog

    def _told(self, said: str, changes: Changes) -> None:
        undo, undone = translate("MatterActs", "撤销"), translate("MatterActs", "已撤销")
        tell_done(self._desk, self._services.undo, changes, said, undo, undone)
