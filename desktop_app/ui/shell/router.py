"""Leads from one screen to another: the only place that knows which page opens behind which door."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shell.window import SETTINGS, Window

if TYPE_CHECKING:
    from desktop_app.domain.national import NationalValue
    from desktop_app.domain.procedures import NextStep
    from desktop_app.services.duties.board import DutyRow
    from desktop_app.services.house import Services
    from desktop_app.services.ledger import LedgerFilter
    from desktop_app.services.listexport import SheetList
    from desktop_app.services.search.hits import Hit
    from desktop_app.ui.duties.acts import DutyActs
    from desktop_app.ui.duties.duty_page import DutyPage
    from desktop_app.ui.duties.page import DutiesPage
    from desktop_app.ui.imports.page import ImportPage
    from desktop_app.ui.imports.template_page import TemplatePage
    from desktop_app.ui.letters.acts import LetterActs
    from desktop_app.ui.letters.editor import LetterPage
    from desktop_app.ui.letters.letter_session import Wanted
    from desktop_app.ui.matter.ask_correction import CorrectionAsking
    from desktop_app.ui.matter.page import MatterPage
    from desktop_app.ui.matters.page import MattersPage
    from desktop_app.ui.register.page import RegisterPage
    from desktop_app.ui.registers.editor import EntryPage
    from desktop_app.ui.registers.page import RegistersPage
    from desktop_app.ui.registers.session import WantedEntry
    from desktop_app.ui.repeats.page import RepeatsPage
    from desktop_app.ui.search.panel import SearchPanel
    from desktop_app.ui.settings.page import SettingsPage
    from desktop_app.ui.shared.table_view import TableView
    from desktop_app.ui.visits.editor import VisitPage
    from desktop_app.ui.visits.session import WantedVisit

REGISTER, MATTERS, LETTERS, EXCHANGE = "register", "matters", "letters", "exchange"
REGISTERS = "registers"
DUTIES = "duties"
Act = Callable[[str], None]


class Router:
    """Made before the window, so that pages can be given doors; `lead` hands in the window.

    What lies behind a door is loaded when it is first opened.
    """

    def __init__(self, desk: Desk, services: Services) -> None:
        self._desk, self._services = desk, services
        self._window: Window | None = None
        self._acts: LetterActs | None = None
        self._duty_acts: DutyActs | None = None
        self._correcting: CorrectionAsking | None = None
        self._count = itertools.count(1)

    def lead(self, window: Window) -> None:
        self._window = window
        window.search_asked.connect(self.search)

    @property
    def window(self) -> Window:
        if self._window is None:
            raise RuntimeError("a door was used before the window was there")
        return self._window

    @property
    def acts(self) -> LetterActs:
        if self._acts is None:
            from desktop_app.ui.letters.acts import LetterActs

            self._acts = LetterActs(self._desk, self._services, self.window, self.step)
        return self._acts

    @property
    def duty_acts(self) -> DutyActs:
        if self._duty_acts is None:
            from desktop_app.ui.duties.acts import DutyActs

            self._duty_acts = DutyActs(self._desk, self._services, self.window, self.doors())
        return self._duty_acts

    def doors(self) -> Doors:
        return Doors(
            matter=self.matter,
            step=self.step,
            ledger=self.ledger,
            listed=self.listed,
            letter=self._letter,
            new_letter=lambda matter, form, like="": self._letter("", matter, form, like),
            approve=self._letter_act(lambda acts, letter: acts.approve(letter)),
            issue=self._letter_act(lambda acts, letter: acts.issue(letter)),
            seal=self._letter_act(lambda acts, letter: acts.seal(letter)),
            serve=self._letter_act(lambda acts, letter: acts.serve(letter)),
            correct_service=self._letter_act(lambda acts, letter: acts.correct_service(letter)),
            void=self._letter_act(lambda acts, letter: acts.void(letter)),
            print_letter=self._letter_act(lambda acts, letter: acts.print_letter(letter)),
            case_file=self._letter_act(lambda acts, letter: acts.save_case(letter)),
            submit=self._letter_act(lambda acts, letter: acts.submit(letter)),
            print_receipt=self._letter_act(lambda acts, letter: acts.print_receipt(letter)),
            visit=self._visit,
            new_visit=lambda matter_id: self._visit("", matter_id),
            visit_draft=lambda draft_id: self._visit("", "", draft_id),
            register=lambda: self.window.open(REGISTER),
            draft=self.draft,
            letters=lambda: self.window.open(LETTERS),
            exchange=lambda: self.window.open(EXCHANGE),
            back=self.back,
            entry=self._entry,
            new_entry=self._new_entry,
            entry_draft=self._entry_draft,
            registers=self.registers,
            leaving=self.leaving,
            imports=self.imports,
            export=self.export,
            national=self.national,
            export_national=self.export_national,
            template=self.template,
            repeats=self.repeats,
            keys=self.keys,
            print_pdf=self._print_pdf,
            duties=self.duties,
            duty=self.duty,
            do_duty=self.do_duty,
            assign=self._duty_act(lambda acts, matter: acts.assign(matter)),
            supervise=self._duty_act(lambda acts, matter: acts.supervise(matter)),
            ask_correction=self.ask_correction,
            ask_bureau=self._duty_act(lambda acts, matter: acts.ask_bureau(matter)),
            urgent=self._duty_act(lambda acts, matter: acts.urgent(matter)),
        )

    def _letter_act(self, which: Callable[[LetterActs, str], None]) -> Act:
        """An act on a letter, by the acts of the window that will be there when it is asked for."""
        return lambda letter_id: which(self.acts, letter_id)

    def _duty_act(self, which: Callable[[DutyActs, str], None]) -> Act:
        """The same for an act on a matter between bureau and office."""
        return lambda matter_id: which(self.duty_acts, matter_id)

    def ledger(self, **wanted: object) -> None:
        page = cast("MattersPage", self.window.open(MATTERS))
        page.show_filter(**wanted)  # type: ignore[arg-type]

    def search(self) -> SearchPanel:
        """The panel of Ctrl+K over the page; what is chosen opens behind it."""
        from desktop_app.ui.search.panel import SearchPanel

        services = self._services
        panel = SearchPanel(
            self._desk, services.search, services.kept_searches, services.places, self._found, self.window
        )
        panel.open()
        return panel

    def _found(self, hit: Hit) -> None:
        """A person is shown by the matters that name him."""
        from desktop_app.services.search.search import Kind

        doors = self.doors()
        open_by: dict[Kind, Callable[[], object]] = {
            Kind.MATTER: lambda: doors.matter(hit.id),
            Kind.PARTY: lambda: doors.ledger(text=hit.title),
            Kind.LETTER: lambda: doors.letter(hit.id),
            Kind.VISIT: lambda: doors.visit(hit.id),
            Kind.ENTRY: lambda: doors.entry(hit.id),
            Kind.DUTY: lambda: doors.duty(hit.way, hit.id),
        }
        open_by[hit.kind]()

    def listed(self, title: str, matters: Sequence[str], hidden: int) -> None:
        """Over the page of the figure, which stays as it was left: period, table and place."""
        from desktop_app.ui.matters.choices import ledger_choices
        from desktop_app.ui.matters.page import MattersPage

        services, stack = self._services, self.window.stack
        choices, back = ledger_choices(services.desk.rules), stack.title(stack.key())

        def make() -> MattersPage:
            return MattersPage(self._desk, services.ledger, services.places, choices, self.doors(), back=back)

        page = cast("MattersPage", self.window.open_detail("figure", stack.key(), make))
        page.show_listed(title, matters, hidden)

    def ask_correction(self, matter_id: str) -> None:
        from desktop_app.ui.matter.ask_correction import CorrectionAsking

        if self._correcting is None:
            self._correcting = CorrectionAsking(self._desk, self._services, self.window)
        self._correcting.ask(matter_id)

    def duties(self, **wanted: str) -> None:
        page = cast("DutiesPage", self.window.open(DUTIES))
        page.show_filter(**wanted)

    def registers(self, register_id: str) -> None:
        page = cast("RegistersPage", self.window.open(REGISTERS))
        page.show_register(register_id)

    def leaving(self) -> None:
        """The quick entry of the register whose paper is printed at once: the notice for the door."""
        from desktop_app.ui.registers.quick import begin_quick

        for register in self._services.registers.all():
            if register.quick and any(paper.at_once for paper in register.papers):
                begin_quick(self._desk, self._services, self.doors(), register, self.window)
                return

    def imports(self, target: str) -> ImportPage:
        """Under the entry of the page it was opened from; one at a time."""

        def make() -> ImportPage:
            from desktop_app.ui.imports.page import ImportPage

            return ImportPage(self._desk, self._services, self.doors(), target)

        return cast("ImportPage", self.window.open_detail("imports", self.window.stack.key(), make))

    def export(self, listed: TableView | SheetList, title: str) -> None:
        """What a table lists, as a spreadsheet."""
        from desktop_app.ui.shared.list_export import ListExporter

        ListExporter(self._desk, self._services.list_export, self.window).ask(listed, title)

    def template(self) -> TemplatePage:
        """Under the entry of the page it was opened from."""

        def make() -> TemplatePage:
            from desktop_app.ui.imports.template_page import TemplatePage

            return TemplatePage(self._desk, self._services, self.doors())

        return cast("TemplatePage", self.window.open_detail("template", self.window.stack.key(), make))

    def keys(self, about: str = "") -> None:
        """The settings of keys; at the bureau those of the second copy, unless it is `about` a void key."""
        from desktop_app.services.keyring.today import VOID as VOID_KEY

        page = cast("SettingsPage", self.window.open(SETTINGS))
        second = page.second if about != VOID_KEY else None
        page.show_topic(second or page.keys)

    def repeats(self) -> RepeatsPage:
        """Under the entry of the page it was opened from."""

        def make() -> RepeatsPage:
            from desktop_app.ui.repeats.page import RepeatsPage

            return RepeatsPage(self._desk, self._services, self.doors())

        return cast("RepeatsPage", self.window.open_detail("repeats", self.window.stack.key(), make))

    def export_national(self, wanted: LedgerFilter) -> None:
        """The petitions under a filter with the national system's names of fields."""
        from desktop_app.ui.shared.list_export import ListExporter

        national = self._services.national
        exporter = ListExporter(self._desk, self._services.list_export, self.window)
        exporter.ask_for(national.sheet().title, lambda path, told: national.write(wanted, path, told))

    def national(self, matter_id: str) -> None:
        """The panel at the side from which a petition is keyed into the national system."""
        services = self._services

        def show(values: list[NationalValue]) -> None:
            from desktop_app.ui.national.panel import NationalPanel

            panel = NationalPanel(self._desk, services.national.sheet().title, self.window)
            panel.show_values(values)
            panel.show()

        self._desk.tasks.run(lambda: services.national.values(matter_id), show, owner=self.window)

    def _print_pdf(self, content: bytes) -> None:
        from desktop_app.ui.shared.print_dialog import print_asked

        print_asked(content, self._desk, self.window, lambda: None)

    def _entry(self, target: str) -> EntryPage:
        from desktop_app.ui.registers.session import WantedEntry

        return self.entry(WantedEntry.of(target))

    def _new_entry(self, register: str, given: Mapping[str, object]) -> EntryPage:
        from desktop_app.ui.registers.session import WantedEntry

        return self.entry(WantedEntry(register_id=register, given=given))

    def _entry_draft(self, draft_id: str) -> EntryPage:
        from desktop_app.ui.registers.session import WantedEntry

        return self.entry(WantedEntry(draft_id=draft_id))

    def entry(self, wanted: WantedEntry) -> EntryPage:
        """Under the entry of the page it was opened from; each new one is a page of its own."""

        def make() -> EntryPage:
            from desktop_app.ui.registers.editor import EntryPage

            return EntryPage(self._desk, self._services, self.doors(), wanted)

        name = wanted.target or wanted.draft_id or f"new-{next(self._count)}"
        return cast("EntryPage", self.window.open_detail(f"entry/{name}", self.window.stack.key(), make))

    def duty(self, kind: str, record: str) -> DutyPage:
        """Under the entry of the page it was opened from."""

        def make() -> DutyPage:
            from desktop_app.ui.duties.duty_page import DutyPage

            return DutyPage(self._desk, self._services, self.doors(), self.duty_acts, kind, record)

        return cast(
            "DutyPage", self.window.open_detail(f"duty/{kind}/{record}", self.window.stack.key(), make)
        )

    def do_duty(self, row: DutyRow, *, closed: bool = True) -> None:
        """What a line of 今日 or of the board asks for."""
        self.duty_acts.do(row, closed=closed)

    def draft(self, draft_id: str) -> None:
        page = cast("RegisterPage", self.window.open(REGISTER))
        page.resume(draft_id)

    def matter(self, matter_id: str) -> MatterPage:
        """A detail page under the ledger's entry of the rail."""

        def make() -> MatterPage:
            from desktop_app.ui.matter.page import MatterPage

            return MatterPage(self._desk, self._services, self.doors(), matter_id)

        return cast("MatterPage", self.window.open_detail(f"matter/{matter_id}", MATTERS, make))

    def step(self, matter_id: str, step: NextStep) -> None:
        self.matter(matter_id).do_step(step)

    def _letter(self, letter_id: str, matter_id: str = "", form: str = "", like: str = "") -> LetterPage:
        from desktop_app.ui.letters.letter_session import Wanted

        return self.letter(Wanted(letter_id, matter_id, form, like))

    def letter(self, wanted: Wanted) -> LetterPage:
        """Under the entry of the page it was opened from: a matter's letter goes back to the matter."""

        def make() -> LetterPage:
            from desktop_app.ui.letters.editor import LetterPage

            return LetterPage(self._desk, self._services, self.doors(), self.acts, wanted)

        parent = self.window.stack.key()
        return cast("LetterPage", self.window.open_detail(f"letter/{wanted.target}", parent, make))

    def _visit(self, visit_id: str, matter_id: str = "", draft_id: str = "") -> VisitPage:
        from desktop_app.ui.visits.session import WantedVisit

        return self.visit(WantedVisit(visit_id, matter_id, draft_id))

    def visit(self, wanted: WantedVisit) -> VisitPage:
        """A new one for no matter never shows an earlier one again: each has a name of its own."""

        def make() -> VisitPage:
            from desktop_app.ui.visits.editor import VisitPage

            return VisitPage(self._desk, self._services, self.doors(), wanted)

        name = wanted.target or wanted.draft_id or f"new-{next(self._count)}"
        return cast("VisitPage", self.window.open_detail(f"visit/{name}", self.window.stack.key(), make))

    def back(self) -> None:
        self.window.stack.back()
