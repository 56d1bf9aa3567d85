"""All use cases of one open store, as the window and the command line receive them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.base.firstuse import first_use
from desktop_app.services.desk import Desk
from desktop_app.services.duties.authorities import apply_authority
from desktop_app.services.localrules import adopt_local

if TYPE_CHECKING:
    from desktop_app.services.attachments import Attachments
    from desktop_app.services.autobackup import AutoBackup
    from desktop_app.services.batch import Batch
    from desktop_app.services.bundles import Bundles
    from desktop_app.services.casefile import CaseFiles
    from desktop_app.services.characters import Characters
    from desktop_app.services.confidential import Confidential
    from desktop_app.services.drafts import Drafts
    from desktop_app.services.duties.approvals import Approvals
    from desktop_app.services.duties.assignments import Assignments
    from desktop_app.services.duties.authorities import Authorities
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
    from desktop_app.services.localrules import LocalRulesTable
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
    from desktop_app.services.todaytasks import TaskSource
    from desktop_app.services.undo import Undo
    from desktop_app.services.versions import Versions
    from desktop_app.services.viewstate import ViewState
    from desktop_app.services.villagenames import VillageNames
    from desktop_app.services.visitlist import VisitList
    from desktop_app.services.visits import Visits
    from desktop_app.services.workdays import Workdays
    from desktop_app.services.workgroups import WorkGroups


def _noun(place: str, *needs: str) -> Any:
    """A service by "module:Class" below this package, over the desk and the services that it `needs`."""
    return first_use(f"desktop_app.services.{place}", "desk", *needs)


class _Matters:
    """Matters and the people in them, from the first word to the search for it."""

    settings: Settings = _noun("settings:Settings")
    places: Places = _noun("places:Places")
    parties: Parties = _noun("parties:Parties")
    matters: Matters = _noun("matters:Matters")
    foresight: Foresight = _noun("foresight:Foresight")
    steps: Steps = _noun("steps:Steps")
    versions: Versions = _noun("versions:Versions")
    visits: Visits = _noun("visits:Visits")
    visit_list: VisitList = _noun("visitlist:VisitList")
    ledger: Ledger = _noun("ledger:Ledger")
    search: Search = _noun("search.search:Search")
    kept_searches: KeptSearches = _noun("search.kept:KeptSearches")
    repeats: Repeats = _noun("repeats.repeats:Repeats")
    like_matters: LikeMatters = _noun("repeats.like:LikeMatters")
    today_keys: TodayKeys = _noun("keyring.today:TodayKeys")
    today_registers: TodayRegisters = _noun("registers.today:TodayRegisters")
    today: Today = _noun("today:Today", "today_sources")
    drafts: Drafts = _noun("drafts:Drafts")
    history: History = _noun("history:History")
    undo: Undo = _noun("undo:Undo")
    view_state: ViewState = _noun("viewstate:ViewState")

    @property
    def today_sources(self) -> tuple[TaskSource, ...]:
        """Where 今日 has tasks from beside the matters."""
        return self.today_keys, self.today_registers


class _Papers:
    """What is attached to a matter, printed of it, and filed."""

    attachments: Attachments = _noun("attachments:Attachments")
    letters: Letters = _noun("letters:Letters")
    letter_list: LetterList = _noun("letterlist:LetterList")
    batch: Batch = _noun("batch:Batch")
    scans: Scans = _noun("scans:Scans")
    filing: FilingAttachments = _noun("filing:FilingAttachments")
    case_files: CaseFiles = _noun("casefile:CaseFiles")
    phrases: Phrases = _noun("phrases:Phrases")
    characters: Characters = _noun("characters:Characters")


class _Exchange:
    """Bundles and their daily care, keys, backups, and what lists show of people's numbers."""

    bundles: Bundles = _noun("bundles:Bundles")
    later: Later = _noun("later:Later")
    housekeeping: Housekeeping = _noun("housekeeping:Housekeeping")
    masking: Masking = _noun("masking:Masking")
    enrolment: Enrolment = _noun("enrolment:Enrolment")
    rebuilds: Rebuilds = _noun("rebuild:Rebuilds")
    keys: Keys = _noun("keyring.keys:Keys")
    safekeeping: Safekeeping = _noun("safekeeping:Safekeeping")
    auto_backup: AutoBackup = _noun("autobackup:AutoBackup", "safekeeping")
    stick_copies: StickCopies = _noun("stickcopy:StickCopies")
    overview: Overview = _noun("overview:Overview")


class _Duties:
    """What goes between the bureau and its offices, and who may see what."""

    assignments: Assignments = _noun("duties.assignments:Assignments")
    supervisions: Supervisions = _noun("duties.supervisions:Supervisions")
    approvals: Approvals = _noun("duties.approvals:Approvals")
    requests: Requests = _noun("duties.requests:Requests")
    corrections: Corrections = _noun("duties.corrections:Corrections")
    urgent_reports: UrgentReports = _noun("duties.urgent:UrgentReports")
    authorities: Authorities = _noun("duties.authorities:Authorities")
    duty_board: DutyBoard = _noun("duties.dutyboard:DutyBoard")
    duty_papers: DutyPapers = _noun("duties.papers:DutyPapers")
    confidential: Confidential = _noun("sealed.opening:SealedMatters")
    forks: Forks = _noun("forkboard:Forks")


class _Rules:
    """Calendars, and what the bureau lays over the rule files."""

    workdays: Workdays = _noun("workdays:Workdays")
    local_rules: LocalRulesTable = _noun("localrules:LocalRulesTable")
    procedure_files: ProcedureFiles = _noun("procedurefiles:ProcedureFiles")
    form_files: FormFiles = _noun("formfiles:FormFiles")
    village_names: VillageNames = _noun("villagenames:VillageNames")
    work_groups: WorkGroups = _noun("workgroups:WorkGroups")


class _Ledgers:
    """Registers, tables in and out, and figures."""

    registers: Registers = _noun("registers.entries:Registers")
    register_tasks: RegisterTasks = _noun("registers.tasks:RegisterTasks")
    register_print: RegisterPrint = _noun("registers.printing:RegisterPrint")
    register_sheets: RegisterSheets = _noun("registers.sheets:RegisterSheets")
    figures: Figures = _noun("registers.figures:Figures")
    coverage: Coverage = _noun("registers.coverage:Coverage")
    imports: Imports = _noun("imports.imports:Imports")
    list_export: ListExport = _noun("listexport:ListExport")
    national: National = _noun("national:National")
    templates: Templates = _noun("templates:Templates")
    reports: Reports = _noun("statistics.reports:Reports")
    report_papers: ReportPapers = _noun("statistics.papers:ReportPapers")
    freezing: Freezing = _noun("statistics.freezing:Freezing")


class Services(_Matters, _Papers, _Exchange, _Duties, _Rules, _Ledgers):
    """One object of each noun, all over the same desk; each is made, and its module loaded, at its first use."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk


def furnish(desk: Desk) -> Services:
    """Builds the services and lays the authority table over the rules; nothing else is read yet."""
    apply_authority(desk)
    adopt_local(desk)
    return Services(desk)
