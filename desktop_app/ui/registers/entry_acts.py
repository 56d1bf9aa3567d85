"""What is done with one entry from its page: print it, gather others into it, take it out of use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.ui.registers.session import OpenedEntry
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.undoing import tell_done


class EntryActs(QObject):
    """Dialogs open over `page`; every act tells what it did and offers 撤销."""

    def __init__(self, page: Page, services: Services, doors: Doors) -> None:
        super().__init__(page)
        self._page, self._desk, self._services, self._doors = page, page.desk, services, doors

    def print_entry(self, opened: OpenedEntry, anchor: QPushButton) -> bool:
        """The entry on paper; asks which where there are several. False for one that is not saved."""
        if opened.entry is None:
            return False
        entry_id = opened.entry.id
        if len(opened.papers) == 1:
            self.print_on(entry_id, opened.papers[0][0])
            return True
        entries = [Entry(title, partial(self.print_on, entry_id, form)) for form, title in opened.papers]
        MenuPanel(self.tr("打印"), entries, self._page).open_under(anchor)
        return True

    def print_on(self, entry_id: str, form_id: str) -> None:
        """One paper of an entry."""
        services = self._services
        self._desk.tasks.run(
            lambda: services.register_print.entry(entry_id, form_id), self._doors.print_pdf, owner=self
        )

    def gather(self, register: Register, field: str, target: str) -> None:
        """Asks which of the entries that link nowhere yet belong to `target`, and links them."""
        services = self._services
        self._desk.tasks.run(
            lambda: services.registers.unlinked(register.id, field),
            lambda found: self._ask_gather(register, field, target, found),
            owner=self,
        )

    def _ask_gather(self, register: Register, field: str, target: str, found: list[tuple[str, str]]) -> None:
        if not found:
            text = self.tr("{title}里没有还没关联的记录。").format(title=register.title)
            self._desk.messages.info(text)
            return
        services = self._services
        dialog = AskDialog(
            self.tr("合并到这一件"),
            (Asked("ids", register.title, Ask.CHOICES, True, options=tuple(found)),),
            lambda values: services.registers.link(cast(Sequence[str], values["ids"]), field, target),
            Tools(self._desk.tasks, self._desk.clock.today),
            ok_text=self.tr("合并"),
            intro=self.tr("勾选意思相同的，原来的内容和来源都保留。"),
            parent=self._page,
        )
        dialog.answered.connect(lambda changes: self._tell(changes, self.tr("已合并")))
        dialog.open()

    def retire(self, entry_id: str) -> None:
        """Takes the entry out of use, with a reason; it stays in the history."""
        services = self._services
        dialog = AskDialog(
            self.tr("停用这条记录"),
            (Asked("reason", self.tr("停用原因"), Ask.LINE, True, self.tr("登记有误")),),
            lambda values: services.registers.retire(entry_id, str(values["reason"])),
            Tools(self._desk.tasks, self._desk.clock.today),
            ok_text=self.tr("停用"),
            parent=self._page,
        )
        dialog.answered.connect(self._retired)
        dialog.open()

    def _retired(self, changes: Changes) -> None:
        self._tell(changes, self.tr("记录已停用，编号不再使用"))
        self._doors.back()

    def _tell(self, changes: Changes, done: str) -> None:
        tell_done(self._desk, self._services.undo, changes, done, self.tr("撤销"), self.tr("已撤销"))
