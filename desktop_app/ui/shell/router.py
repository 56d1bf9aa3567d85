"""Leads from one screen to another: the only place that knows which page opens behind which door."""

from __future__ import annotations

from typing import cast

from desktop_app.services.house import Services
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.register.page import RegisterPage
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shell.window import Window

REGISTER, MATTERS, LETTERS, EXCHANGE = "register", "matters", "letters", "exchange"


class Router:
    """Made before the window, so that pages can be given doors; `lead` hands in the window."""

    def __init__(self, desk: Desk, services: Services) -> None:
        self._desk, self._services = desk, services
        self._window: Window | None = None

    def lead(self, window: Window) -> None:
        self._window = window

    @property
    def window(self) -> Window:
        if self._window is None:
            raise RuntimeError("a door was used before the window was there")
        return self._window

    def doors(self) -> Doors:
        return Doors(
            ledger=self.ledger,
            register=lambda: self.window.open(REGISTER),
            draft=self.draft,
            letters=lambda: self.window.open(LETTERS),
            exchange=lambda: self.window.open(EXCHANGE),
        )

    def ledger(self, **wanted: object) -> None:
        page = cast(MattersPage, self.window.open(MATTERS))
        page.show_filter(**wanted)  # type: ignore[arg-type]

    def draft(self, draft_id: str) -> None:
        page = cast(RegisterPage, self.window.open(REGISTER))
        page.resume(draft_id)
