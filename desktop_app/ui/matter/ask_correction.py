"""请所里更正: the bureau types what should stand there, and every field that differs becomes a request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Party
from desktop_app.services.duties.corrections import text_of
from desktop_app.services.house import Services
from desktop_app.ui.matter.correct_asked import corrections, facts_asked
from desktop_app.ui.matter.party_asked import party_asked, party_draft
from desktop_app.ui.matter.reading import CaseFile, CaseReader
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.editors import Tools

translate = QCoreApplication.translate
_REASON, _FACTS = "_reason", "facts"
_CARD = tuple(one.name for one in fields(PartyDraft) if one.name not in ("party_id", "role"))


class CorrectionAsking(QObject):
    """Dialogs open over `window`; first whose facts, then the facts as they should be."""

    def __init__(self, desk: Desk, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._services = desk, services
        self._places: Mapping[str, str] = {}
        tools = Tools(
            desk.tasks,
            desk.clock.today,
            services.places.search,
            lambda code: self._places.get(code, code),
        )
        self._asker = Asker(desk, services.undo, tools, window)

    def ask(self, matter_id: str) -> None:
        """About the matter or one of its people."""
        reader = CaseReader(self._services)
        self._desk.tasks.run(lambda: reader.read(matter_id), self._ask_whose)

    def _ask_whose(self, case: CaseFile) -> None:
        self._places = case.place_names
        people = [(str(one.card.id), f"{one.card.name}　{one.role}".strip()) for one in case.people]
        options = ((_FACTS, translate("AskCorrection", "事项内容")), *people)
        label = translate("AskCorrection", "更正什么")
        dialog = self._asker.choose(
            translate("AskCorrection", "请所里更正：{title}").format(title=case.matter.title),
            (Asked("whose", label, Ask.CHOICE, True, _FACTS, options),),
            intro=translate("AskCorrection", "所里按一下就照此更正，也可以说明理由不改。"),
            ok_text=translate("AskCorrection", "下一步"),
        )
        dialog.answered.connect(lambda values: self._ask_fields(case, str(values["whose"])))

    def _ask_fields(self, case: CaseFile, whose: str) -> None:
        card = next((one.card for one in case.people if str(one.card.id) == whose), None)
        if card is None:
            asked, submit = facts_asked(case.matter, case.sheet, case.codes), partial(self._ask_facts, case)
        else:
            asked, submit = party_asked(card, "", case.codes), partial(self._ask_card, card)
        reason = Asked(_REASON, translate("AskCorrection", "更正理由"), Ask.TEXT, True, rows=2)
        self._asker.ask(
            translate("AskCorrection", "应改为"),
            (reason, *asked),
            submit,
            translate("AskCorrection", "已请所里更正，下次写U盘时带给对方"),
            intro=translate("AskCorrection", "把要更正的改成应有的内容，其余的不动。"),
            ok_text=translate("AskCorrection", "请更正"),
        )

    def _ask_facts(self, case: CaseFile, values: dict[str, object]) -> Changes:
        reason = str(values.pop(_REASON, ""))
        return self._send("matter", case.matter.id, corrections(case.matter, values), reason)

    def _ask_card(self, card: Party, values: dict[str, object]) -> Changes:
        reason = str(values.pop(_REASON, ""))
        draft = party_draft(values)
        changed = {name: getattr(draft, name) for name in _CARD if name in values}
        return self._send(
            "party", card.id, {k: v for k, v in changed.items() if v != getattr(card, k)}, reason
        )

    def _send(self, kind: str, record: str, changed: Mapping[str, object], reason: str) -> Changes:
        """One request a field. Raises `UserProblem` where nothing differs, and like the service."""
        if not changed:
            raise UserProblem("没有改动，不用更正。", way_out="请改成应有的内容。")
        ask = self._services.corrections.ask
        return _together(ask(kind, record, name, text_of(value), reason) for name, value in changed.items())


def _together(done: Iterable[Changes]) -> Changes:
    """Several changes told as one."""
    all_done = list(done)
    kinds = {kind for one in all_done for kind in one.records}
    records = {kind: frozenset().union(*(one.ids(kind) for one in all_done)) for kind in kinds}
    entries = (all_done[0].entries[0], all_done[-1].entries[1])
    return Changes(records, all_done[-1].made, entries)
