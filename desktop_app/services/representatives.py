"""No more representatives than the law lets many people elect (条例20¶3); the sheet of the kind says how many."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.records import Matter, MatterParty
from desktop_app.domain.registration import COMPANIONS, Side
from desktop_app.services.rulebook import RuleBook
from desktop_app.store.transaction import Transaction

_TOO_MANY = "代表不超过{most}人（{clause}），现在是{count}人；其他人计入“人数”即可。"


def too_many(rules: RuleBook, kind: str, roles: Iterable[str]) -> list[Problem]:
    """The fault of a registration whose people have these roles; usually none."""
    side = _side(rules, kind)
    return _problems(side, sum(role == side.role for role in roles), COMPANIONS) if side else []


def refuse_one_more(tx: Transaction, rules: RuleBook, matter: Matter, role: str) -> None:
    """Raises `InputProblem` where somebody of this role would be one too many in the matter."""
    side = _side(rules, matter.kind)
    if side is None or role != side.role:
        return
    links = tx.records.of(MatterParty, "matter_id", matter.id)
    if problems := _problems(side, 1 + sum(link.role == role for link in links), "role"):
        raise InputProblem(problems)


def _side(rules: RuleBook, kind: str) -> Side | None:
    wanted = rules.procedure_for(kind).kind
    sheets = (one for one in rules.registration if one.kind == wanted)
    return next((one.companions for one in sheets if one.companions and one.companions.most), None)


def _problems(side: Side, count: int, field: str) -> list[Problem]:
    if count <= side.most:
        return []
    return [Problem.of(field, _TOO_MANY, most=side.most, clause=side.clause, count=count)]
