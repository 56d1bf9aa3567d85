"""What 更正 asks for on the card of a person."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.codes import CodeList
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Party
from desktop_app.ui.matter.asking import ask_for, options_of
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import settle_place

translate = QCoreApplication.translate


def party_asked(card: Party, role: str, codes: Mapping[str, CodeList]) -> tuple[Asked, ...]:
    """A person's card. `role` empty: the card alone is corrected, its part in the matter stays."""
    asked = (
        ask_for(card, "name", translate("MatterCorrect", "姓名（名称）")),
        ask_for(card, "anonymous", translate("MatterCorrect", "匿名"), Ask.FLAG),
        ask_for(
            card, "sex", translate("MatterCorrect", "性别"), Ask.CHOICE, options=options_of(codes, "sexes")
        ),
        ask_for(
            card,
            "id_kind",
            translate("MatterCorrect", "证件种类"),
            Ask.CHOICE,
            options=options_of(codes, "id_kinds"),
        ),
        ask_for(card, "id_number", translate("MatterCorrect", "证件号码")),
        ask_for(card, "id_kept", translate("MatterCorrect", "证件号码已核对，照此登记"), Ask.FLAG),
        ask_for(card, "phone", translate("MatterCorrect", "电话")),
        ask_for(card, "place_code", translate("MatterCorrect", "住址所在村组"), Ask.PLACE),
        ask_for(card, "address", translate("MatterCorrect", "门牌等详细地址")),
        ask_for(card, "elderly", translate("MatterCorrect", "老年人"), Ask.FLAG),
        ask_for(card, "disabled", translate("MatterCorrect", "残疾人"), Ask.FLAG),
        ask_for(card, "low_income", translate("MatterCorrect", "低保"), Ask.FLAG),
    )
    if not role:
        return asked
    roles = options_of(codes, "party_roles")
    return (Asked("role", translate("MatterCorrect", "身份"), Ask.CHOICE, True, role, roles), *asked)


def party_draft(values: Mapping[str, object]) -> PartyDraft:
    """What was typed, as the services take it."""
    typed = dict(values)
    settle_place(typed, "place_code", "address")
    return PartyDraft(**typed)  # type: ignore[arg-type]
