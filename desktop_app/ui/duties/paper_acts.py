"""确认: the bureau's word on what offices have recorded as approved on paper, all in one go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.ui.duties import word_asked as asked
from desktop_app.ui.duties.request_acts import LEADER
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asker import Asker

translate = QCoreApplication.translate


class PaperActs:
    """The bureau's side only; one that must not be agreed to is refused by itself, from its own line."""

    def __init__(self, desk: Desk, services: Services, asker: Asker) -> None:
        self._desk, self._services, self._asker = desk, services, asker

    def confirm(self, ids: Sequence[str]) -> None:
        """Asks who confirms, then confirms those of these records that still wait for it."""
        services, wanted = self._services, frozenset(ids)

        def submit(values: dict[str, object]) -> Changes:
            services.view_state.keep(LEADER, text_of(values, "by"))
            pending = services.approvals.pending()
            targets = [
                (one.target_type, one.target_id)
                for one in pending
                if one.on_paper and one.target_id in wanted
            ]
            return services.approvals.confirm(targets, by=text_of(values, "by"), on=day_of(values, "on"))

        self._asker.ask(
            translate("Duties", "确认纸上已批的 {count} 件").format(count=len(wanted)),
            asked.confirm_asked(services.view_state.get(LEADER), self._desk.clock.today()),
            submit,
            translate("Duties", "已确认，下次写U盘时带给各所"),
            intro=translate("Duties", "有不同意的，先在那一行逐件批复“不同意”，再全部确认其余的。"),
            ok_text=translate("Duties", "全部确认"),
        )
