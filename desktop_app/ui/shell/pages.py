"""Which screens a role has, in the order of the rail: the roles differ here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.services.house import Services
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.register.choices import choices_from
from desktop_app.ui.register.page import RegisterPage, RegisterServices
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shell.spec import PageSpec
from desktop_app.ui.today.page import TodayPage


class Pages:
    """Makes the specs of a role over one open store. The pages themselves are made when opened."""

    def __init__(self, services: Services, desk: Desk, doors: Doors) -> None:
        self._services, self._desk, self._doors = services, desk, doors

    def of_role(self) -> Sequence[PageSpec]:
        """The office opens on 今日, the bureau on 总览."""
        return self.office()

    def office(self) -> Sequence[PageSpec]:
        translate = QCoreApplication.translate
        return (
            PageSpec("today", translate("Pages", "今日"), "today", self._today),
            PageSpec("register", translate("Pages", "登记"), "register", self._register),
            PageSpec("matters", translate("Pages", "事项"), "matters", self._matters),
        )

    def _today(self) -> TodayPage:
        return TodayPage(self._desk, self._services.today, self._services.drafts, self._doors)

    def _register(self) -> RegisterPage:
        found = self._services
        services = RegisterServices(found.matters, found.parties, found.places, found.drafts)
        return RegisterPage(self._desk, services, choices_from(found.desk.rules.codes), self._doors)

    def _matters(self) -> MattersPage:
        return MattersPage(self._desk, self._services.ledger, self._services.places, self._doors)
