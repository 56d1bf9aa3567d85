"""批复 on a handover: to which office is part of the consent, so nothing is said before that is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.services.house import Services
from desktop_app.ui.duties import word_asked as asked
from desktop_app.ui.duties.request_acts import LEADER, Target
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asker import Asker

translate = QCoreApplication.translate


class HandoverActs:
    """The bureau's side. `hand_over(agreed_by=…)` opens the assignment that grants the request."""

    def __init__(self, desk: Desk, services: Services, asker: Asker) -> None:
        self._desk, self._services, self._asker = desk, services, asker

    def decide(self, target: Target, hand_over: Callable[..., object]) -> None:
        """To another office, out of the county, or not at all."""
        services, today = self._services, self._desk.clock.today()
        dialog = self._asker.choose(
            translate("Duties", "批复：{title}").format(title=target.title),
            asked.handover_asked(services.view_state.get(LEADER), today),
            intro=target.reason,
            ok_text=translate("Duties", "批复"),
            check=_whole,
        )
        dialog.answered.connect(lambda values: self._answered(target, values, hand_over))

    def _answered(
        self, target: Target, values: Mapping[str, object], hand_over: Callable[..., object]
    ) -> None:
        approvals, by = self._services.approvals, text_of(values, "by")
        self._services.view_state.keep(LEADER, by)
        decision = text_of(values, "decision")
        if decision == asked.AGREED:
            hand_over(agreed_by=by)
            return
        agreed, text, day = decision == asked.ELSEWHERE, text_of(values, "text"), day_of(values, "on")
        self._asker.do(
            lambda: approvals.decide(target.type, target.id, agreed, by=by, on=day, text=text),
            translate("Duties", "已批复，下次写U盘时带给对方"),
        )


def _whole(values: Mapping[str, object]) -> None:
    """Raises `InputProblem` for no decision, and for one whose words say too little."""
    decision = text_of(values, "decision")
    if not decision:
        raise InputProblem([Problem("decision", translate("Duties", "请选择怎样答复。"))])
    if decision == asked.REFUSED and not text_of(values, "text"):
        raise InputProblem([Problem("text", translate("Duties", "不同意的，请写明理由。"))])
    if decision == asked.ELSEWHERE and not text_of(values, "text"):
        raise InputProblem([Problem("text", translate("Duties", "请写明移交给哪个单位。"))])
