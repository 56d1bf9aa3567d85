"""All use cases of one open store, as the window and the command line receive them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.services.attachments import Attachments
from desktop_app.services.autobackup import AutoBackup
from desktop_app.services.batch import Batch
from desktop_app.services.bundles import Bundles
from desktop_app.services.casefile import CaseFiles
from desktop_app.services.characters import Characters
from desktop_app.services.confidential import Confidential
from desktop_app.services.desk import Desk
from desktop_app.services.drafts import Drafts
from desktop_app.services.duties.approvals import Approvals
from desktop_app.services.duties.assignments import Assignments
from desktop_app.services.duties.authorities import Authorities, apply_authority
from desktop_app.services.duties.corrections import Corrections
from desktop_app.services.duties.dutyboard import DutyBoard
from desktop_app.services.duties.papers import DutyPapers
from desktop_app.services.duties.requests import Requests
from desktop_app.services.duties.supervisions import Supervisions
from desktop_app.services.duties.urgent import UrgentReports
from desktop_app.services.enrolment import Enrolment
from desktop_app.services.filing import FilingAttachments
from desktop_app.services.foresight import Foresight
from desktop_app.services.forkboard import Forks
from desktop_app.services.formfiles import FormFiles
from desktop_app.services.history import History
from desktop_app.services.housekeeping import Housekeeping
from desktop_app.services.imports.imports import Imports
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keyring.today import TodayKeys
from desktop_app.services.later import Later
from desktop_app.services.ledger import Ledger
from desktop_app.services.letterlist import LetterList
from desktop_app.services.letters import Letters
from desktop_app.services.listexport import ListExport
from desktop_app.services.localrules import LocalRulesTable, adopt_local
from desktop_app.services.masking import Masking
from desktop_app.services.matters import Matters
from desktop_app.services.national import National
from desktop_app.services.overview import Overview
from desktop_app.services.parties import Parties
from desktop_app.services.phrases import Phrases
from desktop_app.services.places import Places
from desktop_app.services.procedurefiles import ProcedureFiles
from desktop_app.services.rebuild import Rebuilds
from desktop_app.services.registers.coverage import Coverage
from desktop_app.services.registers.entries import Registers
from desktop_app.services.registers.figures import Figures
from desktop_app.services.registers.printing import RegisterPrint
from desktop_app.services.registers.sheets import RegisterSheets
from desktop_app.services.registers.tasks import RegisterTasks
from desktop_app.services.registers.today import TodayRegisters
from desktop_app.services.repeats.like import LikeMatters
from desktop_app.services.repeats.repeats import Repeats
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.services.scans import Scans
from desktop_app.services.sealed.opening import SealedMatters
from desktop_app.services.search.kept import KeptSearches
from desktop_app.services.search.search import Search
from desktop_app.services.settings import Settings
from desktop_app.services.statistics.freezing import Freezing
from desktop_app.services.statistics.papers import ReportPapers
from desktop_app.services.statistics.reports import Reports
from desktop_app.services.steps import Steps
from desktop_app.services.stickcopy import StickCopies
from desktop_app.services.templates import Templates
from desktop_app.services.today import Today
from desktop_app.services.undo import Undo
from desktop_app.services.versions import Versions
from desktop_app.services.viewstate import ViewState
from desktop_app.services.villagenames import VillageNames
from desktop_app.services.visitlist import VisitList
from desktop_app.services.visits import Visits
from desktop_app.services.workdays import Workdays
from desktop_app.services.workgroups import WorkGroups


@dataclass(frozen=True)
class Services:
    """One object of each noun, all over the same desk."""

    desk: Desk
    settings: Settings
    places: Places
    parties: Parties
    matters: Matters
    foresight: Foresight
    steps: Steps
    versions: Versions
    visits: Visits
    visit_list: VisitList
    attachments: Attachments
    letters: Letters
    letter_list: LetterList
    batch: Batch
    scans: Scans
    filing: FilingAttachments
    case_files: CaseFiles
    phrases: Phrases
    characters: Characters
    ledger: Ledger
    search: Search
    kept_searches: KeptSearches
    repeats: Repeats
    like_matters: LikeMatters
    today: Today
    drafts: Drafts
    history: History
    undo: Undo
    view_state: ViewState
    bundles: Bundles
    later: Later
    housekeeping: Housekeeping
    masking: Masking
    enrolment: Enrolment
    rebuilds: Rebuilds
    keys: Keys
    safekeeping: Safekeeping
    auto_backup: AutoBackup
    stick_copies: StickCopies
    overview: Overview
    assignments: Assignments
    supervisions: Supervisions
    approvals: Approvals
    requests: Requests
    corrections: Corrections
    urgent_reports: UrgentReports
    authorities: Authorities
    duty_board: DutyBoard
    duty_papers: DutyPapers
    confidential: Confidential
    forks: Forks
    registers: Registers
    register_tasks: RegisterTasks
    register_print: RegisterPrint
    register_sheets: RegisterSheets
    figures: Figures
    coverage: Coverage
    workdays: Workdays
    local_rules: LocalRulesTable
    procedure_files: ProcedureFiles
    form_files: FormFiles
    village_names: VillageNames
    work_groups: WorkGroups
    imports: Imports
    list_export: ListExport
    national: National
    templates: Templates
    reports: Reports
    report_papers: ReportPapers
    freezing: Freezing


def _duties(desk: Desk) -> dict[str, Any]:
    """What goes between the bureau and its offices, and who may see what."""
    return dict(
        assignments=Assignments(desk),
        supervisions=Supervisions(desk),
        approvals=Approvals(desk),
        requests=Requests(desk),
        corrections=Corrections(desk),
        urgent_reports=UrgentReports(desk),
        authorities=Authorities(desk),
        duty_board=DutyBoard(desk),
        duty_papers=DutyPapers(desk),
        confidential=SealedMatters(desk),
        forks=Forks(desk),
    )


def _exchange(desk: Desk) -> dict[str, Any]:
    """Bundles and their daily care, and what lists show of people's numbers."""
    return dict(
        bundles=Bundles(desk),
        later=Later(desk),
        housekeeping=Housekeeping(desk),
        masking=Masking(desk),
    )


def _rules(desk: Desk) -> dict[str, Any]:
    """What the bureau lays over the rule files."""
    return dict(
        local_rules=LocalRulesTable(desk),
        procedure_files=ProcedureFiles(desk),
        form_files=FormFiles(desk),
        village_names=VillageNames(desk),
    )


def furnish(desk: Desk) -> Services:
    """Builds the services and lays the authority table over the rules; nothing else is read yet."""
    apply_authority(desk)
    adopt_local(desk)
    return Services(
        desk=desk,
        settings=Settings(desk),
        places=Places(desk),
        parties=Parties(desk),
        matters=Matters(desk),
        foresight=Foresight(desk),
        steps=Steps(desk),
        versions=Versions(desk),
        visits=Visits(desk),
        visit_list=VisitList(desk),
        attachments=Attachments(desk),
        letters=Letters(desk),
        letter_list=LetterList(desk),
        batch=Batch(desk),
        scans=Scans(desk),
        filing=FilingAttachments(desk),
        case_files=CaseFiles(desk),
        phrases=Phrases(desk),
        characters=Characters(desk),
        ledger=Ledger(desk),
        search=Search(desk),
        kept_searches=KeptSearches(desk),
        repeats=Repeats(desk),
        like_matters=LikeMatters(desk),
        today=Today(desk, (TodayKeys(desk), TodayRegisters(desk))),
        drafts=Drafts(desk),
        history=History(desk),
        undo=Undo(desk),
        view_state=ViewState(desk),
        enrolment=Enrolment(desk),
        rebuilds=Rebuilds(desk),
        keys=Keys(desk),
        safekeeping=Safekeeping(desk),
        auto_backup=AutoBackup(desk, Safekeeping(desk)),
        stick_copies=StickCopies(desk),
        overview=Overview(desk),
        **_duties(desk),
        **_exchange(desk),
        **_rules(desk),
        registers=Registers(desk),
        register_tasks=RegisterTasks(desk),
        register_print=RegisterPrint(desk),
        register_sheets=RegisterSheets(desk),
        figures=Figures(desk),
        coverage=Coverage(desk),
        workdays=Workdays(desk),
        work_groups=WorkGroups(desk),
        imports=Imports(desk),
        list_export=ListExport(desk),
        national=National(desk),
        templates=Templates(desk),
        reports=Reports(desk),
        report_papers=ReportPapers(desk),
        freezing=Freezing(desk),
    )
