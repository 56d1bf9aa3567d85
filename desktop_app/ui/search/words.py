"""How hits are told: the words of the nouns, the line below a title, the badge."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import LetterState
from desktop_app.services.duties.board import DutyKind
from desktop_app.services.search.hits import Hit
from desktop_app.services.search.search import Kind
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BadgeCell

translate = QCoreApplication.translate

_GAP = "　·　"


def kind_titles() -> Mapping[Kind, str]:
    """What each noun is called."""
    return {
        Kind.MATTER: translate("SearchWords", "事项"),
        Kind.PARTY: translate("SearchWords", "人员"),
        Kind.LETTER: translate("SearchWords", "文书"),
        Kind.VISIT: translate("SearchWords", "走访"),
        Kind.ENTRY: translate("SearchWords", "台账"),
        Kind.DUTY: translate("SearchWords", "往来"),
    }


def below(hit: Hit, *, plain: bool = False) -> str:
    """The quiet line: number, whom it is about, where, when. Phones and ID numbers masked unless `plain`."""
    masks = current_masks()
    parts = [
        hit.number,
        core_text(hit.name),
        hit.place,
        *(one if plain else masks.number(one) for one in (hit.phone, hit.id_number) if one),
        hit.day.isoformat() if hit.day else "",
    ]
    if hit.kind is Kind.PARTY and hit.matters:
        parts.append(translate("SearchWords", "{count} 件事项").format(count=hit.matters))
    return _GAP.join(part for part in parts if part)


def badge(hit: Hit) -> BadgeCell:
    """Where the record stands; empty where nothing is to be said."""
    if hit.kind is Kind.MATTER:
        return BadgeCell(core_text(hit.state), "info" if hit.open else "plain")
    if hit.kind is Kind.LETTER:
        return BadgeCell(_letter_states().get(hit.state, ""), "info" if hit.open else "plain")
    if hit.kind is Kind.DUTY:
        return BadgeCell(_duty_words().get(hit.way, ""), "plain")
    return BadgeCell("", "plain")


def _letter_states() -> Mapping[str, str]:
    return {
        LetterState.DRAFT: translate("SearchWords", "草稿"),
        LetterState.SUBMITTED: translate("SearchWords", "已送审"),
        LetterState.APPROVED: translate("SearchWords", "待签发"),
        LetterState.ISSUED: translate("SearchWords", "已签发"),
        LetterState.VOID: translate("SearchWords", "已作废"),
    }


def _duty_words() -> Mapping[str, str]:
    return {
        DutyKind.ASSIGNMENT: translate("SearchWords", "交办转办"),
        DutyKind.SUPERVISION: translate("SearchWords", "督办"),
        DutyKind.YELLOW: translate("SearchWords", "黄牌"),
        DutyKind.REQUEST: translate("SearchWords", "请示"),
        DutyKind.CORRECTION: translate("SearchWords", "更正请求"),
        DutyKind.URGENT: translate("SearchWords", "紧急报告"),
    }
