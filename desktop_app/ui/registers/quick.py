"""The ten-second entry: the few fields that a register names, in one dialog; Enter keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.fields import asked_of
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.undoing import tell_done


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


def begin_quick(
    desk: Desk, services: Services, doors: Doors, register: Register, parent: QWidget
) -> AskDialog:
    """Asks, keeps, offers 撤销, and prints at once where the register says so."""
    translate = QCoreApplication.translate

    def kept(changes: Changes) -> None:
        said, undone = translate("QuickEntry", "已登记"), translate("QuickEntry", "已撤销")
        tell_done(desk, services.undo, changes, said, translate("QuickEntry", "撤销"), undone)
        paper = next((one for one in register.papers if one.at_once), None)
        if paper is not None:
            made, form = str(changes.made), paper.form
            desk.tasks.run(lambda: services.register_print.entry(made, form), doors.print_pdf)

    return ask_quick(desk, services, register, {}, kept, parent)
