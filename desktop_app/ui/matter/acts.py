"""What a person does on the page of a matter: dialogs made, services called, changes told."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.servingsteps import paper_step
from desktop_app.ui.matter.correct_asked import corrections, facts_asked
from desktop_app.ui.matter.people_acts import PeopleActs
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.matter.step_asked import asked_of, intro_of
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.editors import Tools, as_day
from desktop_app.ui.shared.service_asked import service_asked, service_intro, typed_service

translate = QCoreApplication.translate


class MatterActs:
    """One page's acts. Every dialog opens over `parent` and returns at once."""

    def __init__(self, desk: Desk, services: Services, parent: QWidget) -> None:
        self._desk, self._services = desk, services
        self._place_names: dict[str, str] = {}
        search = services.places.search
        tools = Tools(desk.tasks, desk.clock.today, search, lambda code: self._place_names.get(code, code))
        self._asker = Asker(desk, services.undo, tools, parent)
        self.people = PeopleActs(desk, services, self._asker, self._place_names)

    def step(self, case: CaseFile, action_id: str, known: Mapping[str, object] | None = None) -> AskDialog:
        """Asks for an action's fields and does it. `known` values stand in place of the defaults."""
        page, services = case.page, self._services
        action = page.procedure.action(action_id)
        option = next((one for one in page.options if one.action.id == action_id), None)
        asked = asked_of(page.procedure, action_id, case.acting, case.facts, case.today)

        def submit(values: dict[str, object]) -> Changes:
            return services.steps.act(case.matter.id, action_id, values)

        dialog = self._asker.ask(
            action.title,
            asked,
            submit,
            translate("MatterActs", "已记录：{step}").format(step=action.title),
            intro=intro_of(action, option),
            remarks=[core_text(one) for one in option.warnings] if option else [],
            ok_text=translate("MatterActs", "保存"),
        )
        dialog.put({key: value for key, value in (known or {}).items() if value and key in dialog.editors})
        return dialog

    def correct_facts(self, case: CaseFile, field: str = "") -> AskDialog:
        """更正 of the matter's own facts; `field` gets the cursor."""
        codes, services, matter = case.codes, self._services, case.matter
        self._place_names.update(case.place_names)

        def submit(values: dict[str, object]) -> Changes:
            return services.matters.correct(matter.id, corrections(matter, values))

        dialog = self._asker.ask(
            translate("MatterActs", "更正事项内容"),
            facts_asked(matter, case.sheet, codes),
            submit,
            translate("MatterActs", "已更正"),
            intro=translate("MatterActs", "改动留有历史。登记号、状态和期限不在这里改，用相应的步骤。"),
            ok_text=translate("MatterActs", "保存"),
        )
        dialog.focus_on(field)
        return dialog

    def correct_service(self, case: CaseFile) -> AskDialog | None:
        """更正送达 of a paper that was written elsewhere: only the matter's step says when it was served."""
        steps = case.page.file.steps
        place = paper_step(case.page.procedure, case.page.file)
        if place is None:
            return None
        told = steps[place].inputs

        def submit(values: dict[str, object]) -> Changes:
            return self._services.steps.correct_service(case.matter.id, *typed_service(values))

        return self._asker.ask(
            translate("MatterActs", "更正送达：{step}").format(step=steps[place].title),
            service_asked(as_day(told.get("served_on")), str(told.get("receiver", ""))),
            submit,
            translate("MatterActs", "已更正送达，从这一天起算的期限已重新推算"),
            intro=service_intro(),
            ok_text=translate("MatterActs", "更正"),
        )

    def move_version(self, case: CaseFile) -> AskDialog | None:
        """Asks whether the matter is to go over to the newest version of its procedure, and does it."""
        if case.newer is None:
            return None
        intro = translate(
            "MatterActs",
            "状态、期限、已出的文书不变，以后按第 {version} 版办理。这一步记入办理经过，以后不能改回旧版。",
        )
        return self._asker.ask(
            translate("MatterActs", "改按新版程序办理"),
            (),
            lambda _: self._services.versions.move(case.matter.id),
            translate("MatterActs", "已改按新版程序办理"),
            intro=intro.format(version=case.newer.version),
            ok_text=translate("MatterActs", "改按新版"),
        )

    def accept_correction(self, request_id: str) -> None:
        """Does what the bureau asks to be corrected; the history names both."""
        corrections_of, said = self._services.corrections, translate("MatterActs", "已照县局的请求更正")
        self._asker.do(lambda: corrections_of.accept(request_id), said)
