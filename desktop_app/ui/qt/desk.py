"""What the shell lends every page: one small bundle in place of global registries."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.clock import Clock
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner


@dataclass(frozen=True)
class Desk:
    """Tasks, the change bus, the message bar, the clock and the arrangement kept between runs."""

    tasks: TaskRunner
    bus: ChangeBus
    messages: MessageBar
    clock: Clock
    state: ViewState
