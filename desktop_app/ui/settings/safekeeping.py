"""备份与检查, as a topic."""

from __future__ import annotations

from desktop_app.services.safekeeping import Safekeeping
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.safekeep_panel import Safekeep, SafekeepPanel


class SafekeepingTopic(Topic):
    """The same panel as on the exchange page."""

    def __init__(self, desk: Desk, keep: Safekeeping) -> None:
        super().__init__(desk)
        self.head(self.tr("备份与检查"))
        self.panel = SafekeepPanel(desk, Safekeep(keep.back_up, keep.check))
        self.column.addWidget(self.panel)
        self.column.addStretch(1)
