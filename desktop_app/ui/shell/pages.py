"""Which pages an office and a bureau have: data, not code paths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.services.launch import OpenStore
from desktop_app.ui.duties.acts import DutyActs
from desktop_app.ui.duties.page import DutiesPage
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.letters.page import LettersPage
from desktop_app.ui.matters.choices import ledger_choices
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.register.choices import choices_from
from desktop_app.ui.register.page import RegisterPage, RegisterServices
from desktop_app.ui.registers.page import RegistersPage
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.settings.appearance import Kept
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shell.spec import PageSpec
from desktop_app.ui.today.page import TodayPage
from desktop_app.ui.today.reading import TodayServices
from desktop_app.ui.visits.page import VisitsPage

OFFICE_PAGES = (
    "today",
    "register",
    "matters",
    "duties",
    "visits",
    "letters",
    "registers",
    "reports",
    "exchange",
    "settings",
)
BUREAU_PAGES = (
    "overview",
    "duties",
    "register",
    "matters",
    "letters",
    "registers",
    "reports",
    "exchange",
    "settings",
)
_FOOT = ("settings",)


@dataclass(frozen=True)
class Furniture:
    """What pages are made of. `kept` remembers the look for the next start, `duty_acts` come with the window."""

    store: OpenStore
    desk: Desk
    doors: Doors
    theme: Theme
    kept: Kept
    duty_acts: Callable[[], DutyActs]


def page_specs(room: Furniture) -> list[PageSpec]:
    """The rail's entries in order, for the role of the open store."""
    bureau = room.store.services.desk.identity.is_bureau
    titles, makers = _titles(bureau=bureau), _makers(room)
    return [
        PageSpec(key, titles[key], key, makers[key], foot=key in _FOOT)
        for key in (BUREAU_PAGES if bureau else OFFICE_PAGES)
    ]


def _titles(*, bureau: bool) -> Mapping[str, str]:
    translate = QCoreApplication.translate
    return {
        "today": translate("Pages", "今日"),
        "overview": translate("Pages", "总览"),
        "register": translate("Pages", "登记"),
        "matters": translate("Pages", "事项"),
        "duties": translate("Pages", "督办交办") if bureau else translate("Pages", "往来"),
        "visits": translate("Pages", "走访"),
        "letters": translate("Pages", "文书"),
        "registers": translate("Pages", "台账"),
        "reports": translate("Pages", "统计"),
        "exchange": translate("Pages", "数据交换"),
        "settings": translate("Pages", "设置"),
    }


def _makers(room: Furniture) -> Mapping[str, Callable[[], Page]]:
    desk, doors, services = room.desk, room.doors, room.store.services
    return {
        "today": lambda: _today(room),
        "overview": lambda: OverviewPage(desk, services, doors),
        "register": lambda: _register(room),
        "duties": lambda: DutiesPage(desk, services, doors, room.duty_acts()),
        "matters": lambda: MattersPage(
            desk, services.ledger, services.places, ledger_choices(services.desk.rules), doors
        ),
        "visits": lambda: VisitsPage(desk, services, doors),
        "letters": lambda: LettersPage(desk, services, doors),
        "registers": lambda: RegistersPage(desk, services, doors),
        "reports": lambda: ReportsPage(desk, services, doors),
        "exchange": lambda: ExchangePage(desk, services, doors),
        "settings": lambda: SettingsPage(desk, room.store, room.theme, room.kept, doors),
    }


def _today(room: Furniture) -> Page:
    services = room.store.services
    used = TodayServices(services.today, services.drafts, services.duty_board, services.corrections)
    return TodayPage(room.desk, used, room.doors)


def _register(room: Furniture) -> Page:
    services = room.store.services
    used = RegisterServices(
        services.matters,
        services.parties,
        services.places,
        services.drafts,
        services.foresight,
        services.like_matters,
    )
    return RegisterPage(room.desk, used, choices_from(services.desk.rules), room.doors)
