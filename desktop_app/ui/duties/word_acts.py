"""更正请求 answered at an office; 重大信访信息 written at an office and received at the bureau."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import UrgentDraft
from desktop_app.domain.records import Matter
from desktop_app.services.house import Services
from desktop_app.ui.duties import word_asked as asked
from desktop_app.ui.duties.offices import way_options
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import said
from desktop_app.ui.shared.answered import moment_of, text_of, whole_of
from desktop_app.ui.shared.asker import Asker

translate = QCoreApplication.translate
_WAYS = "report_ways"


@dataclass(frozen=True)
class UrgentAbout:
    """What an urgent report begins with: the matter it is about, if any, and the name of its place."""

    matter: Matter | None
    place: str


class WordActs:
    """Short acts of both sides. `places` receives the names of the codes that a dialog shows."""

    def __init__(self, desk: Desk, services: Services, asker: Asker, places: dict[str, str]) -> None:
        self._desk, self._services, self._asker, self._places = desk, services, asker, places

    # -- corrections ---------------------------------------------------------------------------

    def accept(self, request_id: str) -> None:
        """One key: the office's own entry is written by the usual path."""
        corrections = self._services.corrections
        self._asker.do(
            lambda: corrections.accept(request_id), translate("Duties", "已更正，历史里写着县局的理由")
        )

    def decline(self, request_id: str) -> None:
        corrections = self._services.corrections
        self._asker.ask(
            translate("Duties", "不更正"),
            asked.decline_asked(),
            lambda values: corrections.decline(request_id, text_of(values, "text")),
            translate("Duties", "已答复，下次写U盘时告诉县局"),
            ok_text=translate("Duties", "答复"),
        )

    # -- urgent reports ------------------------------------------------------------------------

    def urgent(self, matter_id: str) -> None:
        """A report that was made, about a matter or on its own."""
        self._desk.tasks.run(lambda: self._about(matter_id), self._ask_urgent)

    def _about(self, matter_id: str) -> UrgentAbout:
        matter = self._services.matters.get(matter_id) if matter_id else None
        return UrgentAbout(matter, self._services.places.name(matter.place_code) if matter else "")

    def _ask_urgent(self, about: UrgentAbout) -> None:
        matter, reports = about.matter, self._services.urgent_reports
        if matter:
            self._places[matter.place_code] = about.place

        def submit(values: dict[str, object]) -> Changes:
            place, content = text_of(values, "place_code"), text_of(values, "content")
            return reports.report(
                UrgentDraft(
                    matter_id=matter.id if matter else "",
                    discovered_at=moment_of(values, "discovered_at"),
                    reported_at=moment_of(values, "reported_at"),
                    reported_to=text_of(values, "reported_to"),
                    way=text_of(values, "way"),
                    place_code=place if place.isdecimal() else "",
                    people_count=whole_of(values, "people_count"),
                    content=content if place.isdecimal() or not place else f"{place}：{content}",
                )
            )

        now = self._desk.clock.now().replace(tzinfo=None, second=0, microsecond=0)
        title = translate("Duties", "重大信访信息报告")
        self._asker.ask(
            said(title, matter.title) if matter else title,
            asked.urgent_asked(way_options(self._services, _WAYS), now, matter.place_code if matter else ""),
            submit,
            translate("Duties", "已记下，下次写U盘时带给县局"),
            intro=translate("Duties", "先打电话报告，再在这里记下：什么时候发现、什么时候报告、报给谁。"),
            ok_text=translate("Duties", "记下"),
        )

    def receive(self, report_id: str) -> None:
        """签收 at the bureau: the moment is kept."""
        reports = self._services.urgent_reports
        self._asker.do(lambda: reports.receive(report_id), translate("Duties", "已签收，下次写U盘时告诉对方"))
