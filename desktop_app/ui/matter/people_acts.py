"""更正、添加、移除当事人 on the page of a matter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Party
from desktop_app.services.house import Services
from desktop_app.ui.matter.party_asked import party_asked, party_draft
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.matter.seen_box import SeenBox
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker

translate = QCoreApplication.translate

_CARD = (
    *("name", "sex", "id_kind", "id_number", "id_kept", "phone", "place_code", "address"),
    *("elderly", "disabled", "low_income"),
)


class PeopleActs:
    """`place_names` are shared with the page: words of the places that a field may show."""

    def __init__(self, desk: Desk, services: Services, asker: Asker, place_names: dict[str, str]) -> None:
        self._desk, self._services, self._asker = desk, services, asker
        self._place_names = place_names

    def correct(self, case: CaseFile, party_id: str, field: str = "") -> AskDialog:
        """更正 of one person's card; it changes in every matter of that person."""
        card = next(one.card for one in case.people if one.card.id == party_id)
        services = self._services

        def submit(values: dict[str, object]) -> Changes:
            return services.parties.correct(party_id, party_draft(values))

        self._place_names.update(case.place_names)
        dialog = self._asker.ask(
            translate("MatterActs", "更正当事人"),
            party_asked(card, "", case.codes),
            submit,
            translate("MatterActs", "已更正"),
            intro=translate("MatterActs", "同一个人的其他事项里也一并更正。"),
            ok_text=translate("MatterActs", "保存"),
        )
        dialog.focus_on(field)
        return dialog

    def add(self, case: CaseFile) -> AskDialog:
        """One more person in the matter; who was here before is offered while the name is typed."""
        services, role = self._services, case.people[-1].link.role if case.people else ""
        known: dict[str, Party] = {}

        def submit(values: dict[str, object]) -> Changes:
            card, draft = known.get("card"), party_draft(values)
            same = card is not None and card.name == draft.name.strip()
            chosen = replace(draft, party_id=card.id) if card and same else draft
            return services.matters.add_party(case.matter.id, chosen)

        dialog = self._asker.ask(
            translate("MatterActs", "添加当事人"),
            party_asked(Party(id=case.matter.id), role or " ", case.codes),
            submit,
            translate("MatterActs", "已添加当事人"),
            ok_text=translate("MatterActs", "保存"),
        )
        self._offer_seen(dialog, known)
        return dialog

    def _offer_seen(self, dialog: AskDialog, known: dict[str, Party]) -> None:
        """`known` gets the card that is taken over."""

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

    def remove(self, link_id: str) -> AskDialog:
        """Takes a person out of the matter, with a reason."""
        label = translate("MatterActs", "移除原因")
        asked = (Asked("reason", label, Ask.LINE, True, translate("MatterActs", "登记有误")),)

        def submit(values: dict[str, object]) -> Changes:
            return self._services.matters.remove_party(link_id, str(values["reason"]))

        title, said = translate("MatterActs", "移除当事人"), translate("MatterActs", "已移除，历史里仍可查到")
        return self._asker.ask(title, asked, submit, said, ok_text=translate("MatterActs", "移除"))
