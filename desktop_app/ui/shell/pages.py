"""Which pages an office and a bureau have: data, not code paths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shell.spec import PageSpec

if TYPE_CHECKING:
    from desktop_app.services.launch import OpenStore
    from desktop_app.ui.duties.acts import DutyActs
    from desktop_app.ui.settings.appearance import Kept

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
    """Each page's modules are loaded when the page is first opened."""
    makers: Mapping[str, Callable[[Furniture], Page]] = {
        "today": _today,
        "overview": _overview,
        "register": _register,
        "duties": _duties,
        "matters": _matters,
        "visits": _visits,
        "letters": _letters,
        "registers": _registers,
        "reports": _reports,
        "exchange": _exchange,
        "settings": _settings,
    }
    return {key: partial(maker, room) for key, maker in makers.items()}


def _today(room: Furniture) -> Page:
    from desktop_app.ui.today.page import TodayPage
    from desktop_app.ui.today.reading import TodayServices

    services = room.store.services
    used = TodayServices(services.today, services.drafts, services.duty_board, services.corrections)
    return TodayPage(room.desk, used, room.doors)


def _overview(room: Furniture) -> Page:
    from desktop_app.ui.overview.page import OverviewPage

    return OverviewPage(room.desk, room.store.services, room.doors)


def _register(room: Furniture) -> Page:
    from desktop_app.ui.register.choices import choices_from
    from desktop_app.ui.register.page import RegisterPage, RegisterServices

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


def _duties(room: Furniture) -> Page:
    from desktop_app.ui.duties.page import DutiesPage

    return DutiesPage(room.desk, room.store.services, room.doors, room.duty_acts())


def _matters(room: Furniture) -> Page:
    from desktop_app.ui.matters.choices import ledger_choices
    from desktop_app.ui.matters.page import MattersPage

    services = room.store.services
    choices = ledger_choices(services.desk.rules)
    return MattersPage(room.desk, services.ledger, services.places, choices, room.doors)


def _visits(room: Furniture) -> Page:
    from desktop_app.ui.visits.page import VisitsPage

    return VisitsPage(room.desk, room.store.services, room.doors)


def _letters(room: Furniture) -> Page:
    from desktop_app.ui.letters.page import LettersPage

    return LettersPage(room.desk, room.store.services, room.doors)


def _registers(room: Furniture) -> Page:
    from desktop_app.ui.registers.page import RegistersPage

    return RegistersPage(room.desk, room.store.services, room.doors)


def _reports(room: Furniture) -> Page:
    from desktop_app.ui.reports.page import ReportsPage

    return ReportsPage(room.desk, room.store.services, room.doors)


def _exchange(room: Furniture) -> Page:
    from desktop_app.ui.exchange.page import ExchangePage

    return ExchangePage(room.desk, room.store.services, room.doors)


def _settings(room: Furniture) -> Page:
    from desktop_app.ui.settings.page import SettingsPage

    return SettingsPage(room.desk, room.store, room.theme, room.kept, room.doors)
