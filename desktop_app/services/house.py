"""All use cases of one open store, as the window and the command line receive them."""

from __future__ import annotations

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


class _Matters:
    """Matters and the people in them, from the first word to the search for it."""

    def __init__(self, desk: Desk) -> None:
        self.settings = Settings(desk)
        self.places = Places(desk)
        self.parties = Parties(desk)
        self.matters = Matters(desk)
        self.foresight = Foresight(desk)
        self.steps = Steps(desk)
        self.versions = Versions(desk)
        self.visits = Visits(desk)
        self.visit_list = VisitList(desk)
        self.ledger = Ledger(desk)
        self.search = Search(desk)
        self.kept_searches = KeptSearches(desk)
        self.repeats = Repeats(desk)
        self.like_matters = LikeMatters(desk)
        self.today = Today(desk, (TodayKeys(desk), TodayRegisters(desk)))
        self.drafts = Drafts(desk)
        self.history = History(desk)
        self.undo = Undo(desk)
        self.view_state = ViewState(desk)


class _Papers:
    """What is attached to a matter, printed of it, and filed."""

    def __init__(self, desk: Desk) -> None:
        self.attachments = Attachments(desk)
        self.letters = Letters(desk)
        self.letter_list = LetterList(desk)
        self.batch = Batch(desk)
        self.scans = Scans(desk)
        self.filing = FilingAttachments(desk)
        self.case_files = CaseFiles(desk)
        self.phrases = Phrases(desk)
        self.characters = Characters(desk)


class _Exchange:
    """Bundles and their daily care, keys, backups, and what lists show of people's numbers."""

    def __init__(self, desk: Desk) -> None:
        self.bundles = Bundles(desk)
        self.later = Later(desk)
        self.housekeeping = Housekeeping(desk)
        self.masking = Masking(desk)
        self.enrolment = Enrolment(desk)
        self.rebuilds = Rebuilds(desk)
        self.keys = Keys(desk)
        self.safekeeping = Safekeeping(desk)
        self.auto_backup = AutoBackup(desk, self.safekeeping)
        self.stick_copies = StickCopies(desk)
        self.overview = Overview(desk)


class _Duties:
    """What goes between the bureau and its offices, and who may see what."""

    def __init__(self, desk: Desk) -> None:
        self.assignments = Assignments(desk)
        self.supervisions = Supervisions(desk)
        self.approvals = Approvals(desk)
        self.requests = Requests(desk)
        self.corrections = Corrections(desk)
        self.urgent_reports = UrgentReports(desk)
        self.authorities = Authorities(desk)
        self.duty_board = DutyBoard(desk)
        self.duty_papers = DutyPapers(desk)
        self.confidential: Confidential = SealedMatters(desk)
        self.forks = Forks(desk)


class _Rules:
    """Calendars, and what the bureau lays over the rule files."""

    def __init__(self, desk: Desk) -> None:
        self.workdays = Workdays(desk)
        self.local_rules = LocalRulesTable(desk)
        self.procedure_files = ProcedureFiles(desk)
        self.form_files = FormFiles(desk)
        self.village_names = VillageNames(desk)
        self.work_groups = WorkGroups(desk)


class _Ledgers:
    """Registers, tables in and out, and figures."""

    def __init__(self, desk: Desk) -> None:
        self.registers = Registers(desk)
        self.register_tasks = RegisterTasks(desk)
        self.register_print = RegisterPrint(desk)
        self.register_sheets = RegisterSheets(desk)
        self.figures = Figures(desk)
        self.coverage = Coverage(desk)
        self.imports = Imports(desk)
        self.list_export = ListExport(desk)
        self.national = National(desk)
        self.templates = Templates(desk)
        self.reports = Reports(desk)
        self.report_papers = ReportPapers(desk)
        self.freezing = Freezing(desk)


class Services(_Matters, _Papers, _Exchange, _Duties, _Rules, _Ledgers):
    """One object of each noun, all over the same desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        _Matters.__init__(self, desk)
        _Papers.__init__(self, desk)
        _Exchange.__init__(self, desk)
        _Duties.__init__(self, desk)
        _Rules.__init__(self, desk)
        _Ledgers.__init__(self, desk)


def furnish(desk: Desk) -> Services:
    """Builds the services and lays the authority table over the rules; nothing else is read yet."""
    apply_authority(desk)
    adopt_local(desk)
    return Services(desk)
