"""What the window is told about a screen: roles differ by these rows, not by code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.ui.shared.page import Page


@dataclass(frozen=True)
class PageSpec:
    """One entry of the rail. `factory` is called once, when the page is first opened.

    `foot` puts the entry at the lower end of the rail, apart from the daily ones.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[], Page]
    foot: bool = False
