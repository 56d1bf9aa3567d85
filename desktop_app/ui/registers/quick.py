"""The ten-second entry: the few fields that a register names, in one dialog; Enter keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.fields import asked_of
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.editors import Tools


def ask_quick(
    desk: Desk,
    services: Services,
    register: Register,
    given: Mapping[str, object],
    done: Callable[[Changes], object],
    parent: QWidget,
) -> AskDialog:
    """Opens the dialog. Fields that it does not show keep their defaults."""
    start = services.registers.start(register.id, given)
    fields = [one for key in register.quick if (one := register.field(key))]
    tools = Tools(desk.tasks, desk.clock.today, services.places.search, services.places.name)
    dialog = AskDialog(
        register.title,
        tuple(asked_of(one, start.get(one.key)) for one in fields),
        lambda values: services.registers.save(register.id, {**start, **values}),
        tools,
        intro=register.purpose,
        parent=parent,
    )
    dialog.answered.connect(done)
    dialog.open()
    if empty := next((one.key for one in fields if one.required and not start.get(one.key)), ""):
        dialog.focus_on(empty)
    return dialog
