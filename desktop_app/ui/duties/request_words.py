"""What an office asks for, as the bureau has to know it before it decides: why, how much, and until when now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import Request
from desktop_app.domain.records import Matter
from desktop_app.services.house import Services
from desktop_app.ui.qt.words import bracketed, core_text, said
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge

translate = QCoreApplication.translate


def request_words(services: Services, asked: Request, matter: Matter | None) -> str:
    """One line each, on a worker: the reason, what the step is told, and the limit that it would move."""
    if matter is None or not asked.action:
        return asked.reason
    lines = [asked.reason, *(said(label, text) for label, text in input_words(services, asked, matter))]
    return "\n".join([*lines, *_limit(services, asked, matter)])


def input_words(services: Services, asked: Request, matter: Matter | None) -> tuple[tuple[str, str], ...]:
    """What the step would be told, under the procedure's own labels."""
    if matter is None or not asked.action:
        return ()
    procedure = services.desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    fields = {field.key: field.label for field in procedure.fields_of(asked.action)}
    return tuple((core_text(fields.get(key, key)), str(value)) for key, value in asked.inputs.items())


def _limit(services: Services, asked: Request, matter: Matter) -> list[str]:
    procedure = services.desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    action = procedure.actions.get(asked.action)
    if action is None or not action.extends:
        return []
    today = services.desk.clock.today()
    running = [
        clock
        for clock in services.matters.page(matter.id).file.clocks
        if clock.clock == action.extends.clock and clock.stopped_on is None and clock.plain_on
    ]
    return [
        said(
            translate("Duties", "现在的期限"),
            bracketed(spoken(clock.plain_on, today), due_badge(clock.plain_on, clock.rolled_on, today).text),
        )
        for clock in running[-1:]
        if clock.plain_on
    ]
