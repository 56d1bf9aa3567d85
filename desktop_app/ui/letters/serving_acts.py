"""送达 from whatever page; where the matter's own next step is just that, it is done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.procedures import NextStep
from desktop_app.services.house import Services
from desktop_app.services.servicing import known_service
from desktop_app.ui.letters.known import Known, read_known
from desktop_app.ui.letters.paper_acts import PaperActs, Then
from desktop_app.ui.letters.serve_dialog import ServeDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.undoing import tell_done

translate = QCoreApplication.translate

DoStep = Callable[[str, NextStep], object]


class ServingActs(PaperActs):
    """`do_step` is the door to a matter's next step."""

    def __init__(self, desk: Desk, services: Services, window: QWidget, do_step: DoStep) -> None:
        super().__init__(desk, services, window)
        self._do_step = do_step
        self._tools = Tools(desk.tasks, desk.clock.today)

    # -- the life of a letter ------------------------------------------------------------------

    def serve(self, letter_id: str, then: Then | None = None) -> None:
        """Records service; where the matter's next step is just that, the step is done instead."""
        self._with(letter_id, partial(self._serve, then=then))

    def _serve(self, known: Known, then: Then | None) -> None:
        letters, letter = self._services.letters, known.letter
        dialog = ServeDialog(
            translate("LetterActs", "登记送达：{title}").format(title=letter.title),
            letters.ways(),
            known.relations,
            dict(letter.service) or {"receiver": known.receiver, "servers": self._services.desk.store.who.by},
            lambda way, values: letters.record_service(letter.id, way, values),
            self._tools,
            self._window,
        )
        dialog.answered.connect(partial(self._served, known, then))
        dialog.open()

    def _served(self, known: Known, then: Then | None, changes: Changes) -> None:
        """Told, and the matter's own step done with it where nothing else is asked for."""
        self._with(known.letter.id, lambda now: self._tell_served(now, changes, then))

    def _tell_served(self, known: Known, changes: Changes, then: Then | None) -> None:
        letter, step = known.letter, known.step
        if letter.served_on is None:
            self._told(translate("LetterActs", "已记下，送达以后再补日期"), then, changes)
            return
        self._told(translate("LetterActs", "已登记送达"), then, changes)
        if step is not None and step.action_id:
            self._step_after(known, step)

    def _step_after(self, known: Known, step: NextStep) -> None:
        services, letter = self._services, known.letter

        def work() -> Changes:
            page = services.matters.page(letter.matter_id)
            inputs = known_service(page.procedure, page.file, str(step.action_id))
            return services.steps.act(letter.matter_id, str(step.action_id), inputs)

        self._desk.tasks.run(
            work,
            self._desk.bus.publish,
            failed=lambda _problem: self._ask_step(letter.matter_id, step),
            owner=self,
        )

    def _ask_step(self, matter_id: str, step: NextStep) -> None:
        """The step asks for more than the letter knows: its own dialog, filled as far as that goes."""
        self._do_step(matter_id, step)

    def _with(self, letter_id: str, act: Callable[[Known], None]) -> None:
        self._desk.tasks.run(lambda: read_known(self._services, letter_id), act, owner=self)

    def _told(self, said: str, then: Then | None, changes: Changes) -> None:
        if said:
            undo, undone = translate("LetterActs", "撤销"), translate("LetterActs", "已撤销")
            tell_done(self._desk, self._services.undo, changes, said, undo, undone)
        else:
            self._desk.bus.publish(changes)
        if then is not None:
            then()
