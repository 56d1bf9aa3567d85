"""A supervision as both sides see it: the record, its answers, how far it has come, and whether it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.dutyrecords import Answer, AnswerWay, Supervision
from desktop_app.domain.records import Matter
from desktop_app.services.duties.basics import answers_to, days_since, first_of
from desktop_app.services.duties.delivery import Delivery, deliveries
from desktop_app.store.records import Records


@dataclass(frozen=True)
class SupervisionView:
    """One supervision. `days_open`: days since issue while the office has not acknowledged it, else None."""

    supervision: Supervision
    matter: Matter | None
    acknowledged: Answer | None
    reply: Answer | None
    days_open: int | None
    delivery: Delivery

    @property
    def seen_by_other(self) -> bool:
        return self.delivery == Delivery.ARRIVED

    @property
    def open(self) -> bool:
        """Whether anything is still to be done about it: neither answered nor lifted, the matter not closed."""
        over = self.supervision.lifted_on or (self.matter and self.matter.closed_on)
        return self.reply is None and not over


def supervision_views(
    records: Records, found: Sequence[Supervision], own: str, today: date
) -> list[SupervisionView]:
    """The views in the order of `found`; `own` is this node."""
    answers = answers_to(records, [one.id for one in found])
    matters = records.many(Matter, [one.matter_id for one in found])
    delivered: dict[str, Delivery] = {}
    for node in {one.to_node for one in found if one.owner == own}:
        delivered |= deliveries(records, node, [one for one in found if one.to_node == node])
    return [
        _view(one, matters.get(RecordId(one.matter_id)), answers.get(one.id, []), delivered, today)
        for one in found
    ]


def _view(
    one: Supervision,
    matter: Matter | None,
    answers: list[Answer],
    delivered: dict[str, Delivery],
    today: date,
) -> SupervisionView:
    acknowledged = first_of(answers, AnswerWay.ACKNOWLEDGE)
    waits = acknowledged is None and one.issued_on is not None
    return SupervisionView(
        supervision=one,
        matter=matter,
        acknowledged=acknowledged,
        reply=first_of(answers, AnswerWay.REPLY),
        days_open=days_since(one.issued_on, today) if waits and one.issued_on else None,
        delivery=delivered.get(one.id, Delivery.ARRIVED),
    )
