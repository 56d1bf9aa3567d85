"""Opens what a person would open next: a record that was let in must not close a page for ever."""

from __future__ import annotations

from contextlib import suppress

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES, Attachment, Letter, Matter
from desktop_app.services.house import Services
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.letterlist import LetterFilter
from desktop_app.services.search.search import SearchFilter
from desktop_app.services.visitlist import VisitFilter


def look_around(core: Core) -> None:
    """Every record, each list, the day's page, the bureau's figures, one matter's page, the search."""
    read, services = core.store.read, core.services
    for kind in TYPES.values():
        read.find(kind)
    services.ledger.page(LedgerFilter())
    services.letter_list.page(LetterFilter())
    services.visit_list.page(VisitFilter())
    services.today.view()
    services.overview.view()
    services.duty_board.rows()
    for matter in read.find(Matter):
        with suppress(UserProblem):  # one of a later version's kind, or one kept from this person, says so
            services.matters.page(matter.id)
        services.history.of(matter.id)
    for paper in (*read.find(Attachment), *read.find(Letter)):
        with suppress(UserProblem):  # content that is not here, or is not what it says
            _open(services, paper)
    services.search.first(SearchFilter("灌溉"))


def _open(services: Services, paper: Record) -> None:
    if isinstance(paper, Letter):
        services.letters.pdf(paper.id)
    else:
        services.attachments.preview(paper.id)
        services.attachments.content(paper.id)
