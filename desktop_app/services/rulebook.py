"""The rules in force: shipped ones, overlaid by the bureau's, loaded and checked once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.errors import UserProblem
from desktop_app.domain.codes import CodeList, overlaid
from desktop_app.domain.localrules import OUT_OF_USE, LocalHoliday, LocalRules
from desktop_app.domain.procedures import Authority, Procedure, ProcedureBook, Tuning, tuned, with_authority
from desktop_app.rules.filed import FiledRules, filed_rules
from desktop_app.rules.places import PlaceRegister
from desktop_app.rules.toml import RuleProblem, rule_files

if TYPE_CHECKING:
    from desktop_app.domain.calendar import Calendar
    from desktop_app.domain.forms import Form
    from desktop_app.domain.imports.targets import Target
    from desktop_app.domain.national import NationalSheet
    from desktop_app.domain.phrases import Wording
    from desktop_app.domain.registers import Register
    from desktop_app.domain.registration import Sheet
    from desktop_app.domain.reports import ReportBook
    from desktop_app.rules.articles import Articles


class RuleBook:
    """Rules by id. Each part is read at first use; a fault raises `UserProblem` with file and line.

    `folders`: shipped resources first, then the bureau's, then the office's; later ones win.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._authority: Mapping[str, Mapping[str, tuple[Authority, ...]]] = {}
        self._in_force: ProcedureBook | None = None
        self._as_filed: tuple[ProcedureBook, tuple[UserProblem, ...]] | None = None
        self._codes: dict[str, CodeList] | None = None
        self._forms: tuple[dict[str, Form], tuple[UserProblem, ...]] | None = None
        self._local = LocalRules()
        self._calendar: Calendar | None = None
        self._checked: tuple[Mapping[str, str], tuple[UserProblem, ...]] | None = None

    @cached_property
    def _filed_rules(self) -> FiledRules:
        return filed_rules(*self._folders)

    def _each(self, part: str) -> list[Path]:
        return self._filed_rules.each(part)

    @cached_property
    def shipped_forms(self) -> dict[str, Form]:
        """The forms as their files say."""
        return self._filed_rules.forms

    @property
    def forms(self) -> dict[str, Form]:
        """The forms in force: the files', and those that the bureau has worded anew, as far as they can be used."""
        return self._worded()[0]

    @property
    def form_faults(self) -> tuple[UserProblem, ...]:
        """Why forms of the bureau's own are left out, with file, line and reason."""
        return self._worded()[1]

    def own_form(self, name: str, text: str) -> Form:
        """A file's form, as it would be in force. Raises `RuleProblem` for one that cannot be used."""
        from desktop_app.rules.forms import own_form

        return own_form(self.shipped_forms, name, text)

    def form_paths(self) -> tuple[Path, ...]:
        """The files that came with the program or lie in a folder of rules; a later one wins."""
        return tuple(rule_files(self._each("forms")))

    def _worded(self) -> tuple[dict[str, Form], tuple[UserProblem, ...]]:
        if self._forms is None:
            found, faults = dict(self.shipped_forms), list[UserProblem]()
            for name, text in self._local.forms.items():
                try:
                    form = self.own_form(name, text)
                except RuleProblem as problem:
                    faults.append(problem)
                else:
                    found[form.id] = form
            self._forms = found, tuple(faults)
        return self._forms

    @property
    def procedures(self) -> ProcedureBook:
        """The procedures in force: as shipped or overlaid, with the bureau's authority table."""
        if self._in_force is None:
            self._in_force = self.shipped_procedures.tuned(self._tuned)
        return self._in_force

    def set_authority(self, table: Mapping[str, Mapping[str, tuple[Authority, ...]]]) -> None:
        """The bureau's table (procedure id, action id, who has the power); in force from the next question on."""
        if table != self._authority:
            self._authority, self._in_force = table, None

    def set_local(self, local: LocalRules) -> None:
        """Holidays, limits and steps that a node keeps for itself; in force from the next question on."""
        if (local.procedures, local.codes) != (self._local.procedures, self._local.codes):
            self._as_filed = self._codes = None
        if local.forms != self._local.forms:
            self._forms = None
        if local.places != self._local.places:
            self.places.lay_over(local.places)
        if local != self._local:
            self._local, self._in_force, self._calendar, self._checked = local, None, None, None

    def _tuned(self, procedure: Procedure) -> Procedure:
        mine = tuned(procedure, self._local.tunings.get(procedure.id, Tuning()))
        return with_authority(mine, self._authority.get(procedure.id, {}))

    @property
    def shipped_procedures(self) -> ProcedureBook:
        """The procedures as their files say: the shipped ones, overlaid by the bureau's own that can be used."""
        return self._filed()[0]

    @property
    def procedure_faults(self) -> tuple[UserProblem, ...]:
        """Why own files of the bureau are left out, with file, line and reason."""
        return self._filed()[1]

    def _filed(self) -> tuple[ProcedureBook, tuple[UserProblem, ...]]:
        if self._as_filed is None:
            faults: list[RuleProblem] = []
            book = self._load(self._local.procedures, faults)
            self._as_filed = book, tuple(faults)
        return self._as_filed

    def procedure_paths(self) -> tuple[Path, ...]:
        """The files that came with the program or lie in a folder of rules; a later one wins."""
        return tuple(rule_files(self._each("procedures")))

    def procedures_with(self, texts: Mapping[str, str]) -> ProcedureBook:
        """The procedures as they would be with these own files. Raises `RuleProblem` for one that cannot be used."""
        return self._load(texts, None)

    def _load(self, texts: Mapping[str, str], faults: list[RuleProblem] | None) -> ProcedureBook:
        if not texts and not self._local.codes:
            return self._filed_rules.procedures
        from desktop_app.rules.procedures import load_procedures

        folders, forms = self._each("procedures"), {path.stem for path in rule_files(self._each("forms"))}
        return load_procedures(folders, forms, self.codes, self.articles, texts, faults)

    @cached_property
    def articles(self) -> Articles:
        """What may be cited."""
        return self._filed_rules.articles

    @cached_property
    def phrases(self) -> tuple[Wording, ...]:
        """Wordings to insert into papers, without those that the nodes keep themselves."""
        return self._filed_rules.phrases

    @property
    def codes(self) -> dict[str, CodeList]:
        """The code lists in force: the files', with the bureau's words for some of their entries."""
        if self._codes is None:
            local = self._local.codes
            self._codes = {
                name: overlaid(found, local[name], OUT_OF_USE) if name in local else found
                for name, found in self.shipped_codes.items()
            }
        return self._codes

    @cached_property
    def shipped_codes(self) -> dict[str, CodeList]:
        """The code lists as their files say."""
        return self._filed_rules.codes

    @cached_property
    def registration(self) -> tuple[Sheet, ...]:
        """The sheets of the kinds that can be opened, in the order in which they are offered."""
        from desktop_app.domain.registration import offered
        from desktop_app.rules.registration import load_registration

        kinds = {kind.id: kind.title for kind in self.procedures.kinds()}
        return offered(load_registration(self._each("registration"), self.codes), kinds)

    @cached_property
    def registers(self) -> dict[str, Register]:
        """The registers (专项台账) in the order in which they are shown."""
        if not self._local.codes:
            return self._filed_rules.registers
        from desktop_app.rules.registers import load_registers

        return load_registers(self._each("registers"), self.codes, self.shipped_forms)

    @cached_property
    def reports(self) -> ReportBook:
        """The measures and the reports that are made of them."""
        return self._filed_rules.reports

    @cached_property
    def national(self) -> dict[str, NationalSheet]:
        """The fields of the national petition system, in its order."""
        from desktop_app.rules.national import load_national

        return load_national(self._each("national"), self.codes)

    @cached_property
    def import_targets(self) -> dict[str, Target]:
        """Which old tables can be taken in, by id in the order in which they are offered."""
        from desktop_app.rules.imports import load_targets

        return load_targets(self._each("imports"), self.codes)

    @property
    def calendar(self) -> Calendar:
        """The working days in force: the files', then the sheets that were brought or edited here.

        A sheet that cannot be used is left out (`calendar_faults`): no bureau's slip may stop every limit.
        """
        if self._calendar is None:
            self._calendar = self.calendar_with(self.usable_sheets)
        return self._calendar

    @property
    def calendar_faults(self) -> tuple[UserProblem, ...]:
        """Why sheets are left out, with file, line and reason."""
        return self._sheets()[1]

    @property
    def usable_sheets(self) -> Mapping[str, str]:
        """The sheets that were brought or edited here and fit together; of two that clash the first."""
        return self._sheets()[0]

    def _sheets(self) -> tuple[Mapping[str, str], tuple[UserProblem, ...]]:
        if self._checked is None:
            usable: dict[str, str] = {}
            faults = []
            for name, text in self._local.sheets.items():
                try:
                    self.calendar_with({**usable, name: text})
                except RuleProblem as problem:
                    faults.append(problem)
                else:
                    usable[name] = text
            self._checked = usable, tuple(faults)
        return self._checked

    @property
    def local(self) -> LocalRules:
        """What was laid over the files last."""
        return self._local

    def year_of(self, text: str, name: str) -> int:
        """The year a calendar file speaks of, 0 for none. Raises `RuleProblem`."""
        from desktop_app.rules.calendar import year_of

        return year_of(text, name)

    def holidays_of(self, text: str) -> tuple[LocalHoliday, ...]:
        """The holidays of a calendar file's text."""
        from desktop_app.rules.calendar import holidays_of

        return holidays_of(text)

    def calendar_with(self, sheets: Mapping[str, str]) -> Calendar:
        """The calendar as it would be with these sheets. Raises `RuleProblem` for one that cannot be used."""
        from desktop_app.rules.calendar import load_calendar

        return load_calendar(self._each("calendar"), sheets)

    @cached_property
    def places(self) -> PlaceRegister:
        return PlaceRegister(self._folders[0] / "places")

    def procedure_for(self, kind: str) -> Procedure:
        """The procedure that a new matter of this kind opens with."""
        return self.procedures.of_kind(kind)

    def title(self, code: str, *lists: str) -> str:
        """The words of a code in the first list that has it, the code itself where none does."""
        for name in lists:
            found = next((item for item in self.codes[name].items if item.code == code), None)
            if found:
                return found.title
        return code
