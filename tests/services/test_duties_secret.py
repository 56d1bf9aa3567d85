"""Confidential matters: only the named open them, nothing leaks through any list, and every opening is kept."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft, VisitDraft
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import Viewing
from desktop_app.domain.records import MatterParty, Step
from desktop_app.domain.secrecy import CLOSED
from desktop_app.services.ledger import Due, LedgerFilter
from desktop_app.services.letterlist import LetterFilter
from desktop_app.services.visitlist import VisitFilter
from tests.services.desk_work import PERSON, matter_of, petition, whole, write_letter
from tests.services.duty_nodes import County

ACCUSER = PartyDraft(name="普阿果", phone="13908780009", place_code="532301105203", role="R01")
WORDS = "反映某干部收礼"


def accusation(core: Core, **more: object) -> str:
    return petition(core, ACCUSER, title=WORDS, purpose="M2", facts="收礼若干", **more)


def become(core: Core, name: str) -> None:
    core.services.settings.save({"officer": name})


@pytest.fixture
def secret(office: Core) -> str:
    """An accusation with a letter and a visit, registered by 王建国; 李文华 sits at the desk now."""
    petition(office)
    matter = accusation(office)
    write_letter(office, matter, "F1")
    when = datetime(2026, 3, 1, 10, tzinfo=CHINA)
    office.services.visits.save(VisitDraft(started_at=when, findings="走访举报人", matter_ids=(matter,)))
    become(office, "李文华")
    return matter


def test_what_makes_a_matter_confidential(office: Core) -> None:
    assert office.services.matters.page(accusation(office)).file.matter.named == ("王建国",)
    complaint = petition(office, ACCUSER, purpose="M35", category="1101")
    assert office.services.matters.page(complaint).file.matter.confidential
    plain = petition(office)
    office.services.matters.correct(plain, {"purpose": "M2"}, "重新定类")
    matter = office.services.matters.get(plain)
    assert matter and matter.confidential and matter.named == ("王建国",)
    office.services.matters.correct(plain, {"purpose": "M36"}, "定类有误")
    matter = office.services.matters.get(plain)
    assert matter and not matter.confidential
    assert len(office.services.ledger.page(LedgerFilter(text="排水沟"))) == 1


def test_nothing_leaks_to_a_stranger(office: Core, secret: str) -> None:
    services = office.services
    for wanted in (
        LedgerFilter(),
        LedgerFilter(text="收礼"),
        LedgerFilter(text="普阿果"),
        LedgerFilter(due=Due.NEAR, near_days=90),
    ):
        assert all(row.id != secret for row in services.ledger.page(wanted))
        assert services.ledger.count(wanted) == len(services.ledger.page(wanted))
        assert services.ledger.hidden(wanted) == 1
    assert services.ledger.count(LedgerFilter()) == 1
    assert sum(state.count for state in services.ledger.states(LedgerFilter())) == 1
    assert services.ledger.letters() == []
    assert services.letter_list.page(LetterFilter()) == []
    assert services.letter_list.count(LetterFilter(text="收礼")) == 0
    assert services.visit_list.page(VisitFilter()) == []
    assert services.parties.seen_before(PartyDraft(name="普阿果")) == []
    assert services.matters.find_by_number("东华信 2026-0002") is None
    assert services.matters.get(secret) is None
    today = services.today.view()
    assert [todo.matter.id for todo in today.todos].count(secret) == 0
    assert (today.hidden, today.open_matters) == (1, 2)
    assert services.confidential.hidden() == 1


def test_a_stranger_is_refused_everywhere(office: Core, secret: str) -> None:
    services, read = office.services, office.store.read
    letter = read.value("SELECT id FROM letter")
    visit = read.value("SELECT id FROM visit")
    step = read.of(Step, "matter_id", secret)[0]
    party = read.of(MatterParty, "matter_id", secret)[0].party_id
    for refused in (
        lambda: services.matters.page(secret),
        lambda: services.confidential.open(secret),
        lambda: services.confidential.viewings(secret),
        lambda: services.letters.prepare(secret, "F1"),
        lambda: services.letters.open(str(letter)),
        lambda: services.letters.pdf(str(letter)),
        lambda: services.matters.correct(secret, {"title": "x"}, "x"),
        lambda: services.matters.retire(secret, "x"),
        lambda: services.steps.act(secret, "transfer", {"to_organ": "纪委"}),
    ):
        with pytest.raises(UserProblem):
            refused()
    with pytest.raises(NotAllowed):
        services.letters.void(str(letter), "x")
    assert services.scans.candidates() == []
    for record in (secret, str(letter), str(visit), step.id, party):
        assert services.history.of(record) == []
        assert services.attachments.of(record) == []
    assert services.visits.open(str(visit)) is None
    assert services.visits.of_matter(secret) == []
    assert services.parties.get(party) is None
    assert read.find(Viewing) == []


def test_a_person_known_from_elsewhere_shows_only_what_is_open(office: Core) -> None:
    card = office.services.parties.seen_before(PERSON)
    assert card == []
    petition(office)
    (seen,) = office.services.parties.seen_before(PERSON)
    petition(office, PartyDraft(party_id=seen.party.id, name="张㐂", role="R01"), title=WORDS, purpose="M2")
    become(office, "李文华")
    (seen,) = office.services.parties.seen_before(PERSON)
    assert [matter.title for matter in seen.matters] == ["反映排水沟被占"]
    assert office.services.matters.earlier_of(seen.matters[0]) == []


def test_the_named_person_works_on_it_and_every_opening_is_kept(office: Core, secret: str) -> None:
    become(office, "王建国")
    services = office.services
    page = services.matters.page(secret)
    assert page.file.matter.title == WORDS and len(page.visits) == 1
    services.matters.page(secret)
    assert [one.person for one in services.confidential.viewings(secret)] == ["王建国"]
    services.confidential.open(secret, "核对线索")
    office.around.clock.forward(hours=1)  # type: ignore[attr-defined]
    services.matters.page(secret)
    assert [one.why for one in services.confidential.viewings(secret)] == ["", "核对线索", ""]
    assert secret in [row.id for row in services.ledger.page(LedgerFilter())]
    assert services.ledger.page(LedgerFilter(text="收礼")) == []
    assert services.today.view().hidden == 0
    services.matters.correct(secret, {"named": ("李文华",)}, "另派人办理")
    with pytest.raises(NotAllowed):
        services.matters.page(secret)
    whole(office)


def test_at_the_bureau_only_the_listed_open_an_offices_accusation(county: County) -> None:
    bureau, office = county.bureau.services, county.dong
    secret = accusation(office)
    county.round()
    assert bureau.ledger.page(LedgerFilter()) == []
    assert bureau.ledger.hidden(LedgerFilter()) == 1
    assert bureau.overview.view().total("open") == 1
    with pytest.raises(NotAllowed):
        bureau.matters.page(secret)
    become(county.bureau, "王建国")  # a namesake of the office's officer is not the office's officer
    with pytest.raises(NotAllowed):
        bureau.matters.page(secret)
    bureau.settings.save({"confidential_persons": "陈立新、周正"})
    become(county.bureau, "陈立新")
    closed = bureau.matters.page(secret)  # sealed before the bureau had a key
    assert closed.file.matter.title == CLOSED
    county.carry(county.bureau, office)
    office.services.confidential.open(secret)
    county.carry(office, county.bureau)
    assert bureau.matters.page(secret).file.matter.title == WORDS
    bureau.corrections.ask("matter", secret, "title", "反映某干部收受礼金", "用语不准")
    office.services.requests.ask(secret, "approval", "是否移送，请批示。")
    county.round()
    assert len(bureau.approvals.pending()) == len(bureau.corrections.all()) == len(bureau.requests.all()) == 1
    become(county.bureau, "周正明")
    assert bureau.approvals.pending() == bureau.corrections.all() == bureau.requests.all() == []
    assert bureau.duty_board.rows() == []
    with pytest.raises(NotAllowed):
        bureau.corrections.ask("matter", secret, "title", "x", "y")
    become(county.bureau, "陈立新")
    known = county.bureau.store.read.find(Viewing), county.dong.store.read.find(Viewing)
    assert [[one.person for one in side] for side in known] == [["王建国", "陈立新"], ["王建国"]]
    with pytest.raises(NotAllowed, match="保密"):
        bureau.assignments.issue(
            AssignmentDraft(matter_id=secret, to_node=county.cang.identity.node, way="handover")
        )


def test_the_bureaus_own_accusation_goes_to_nobody(county: County) -> None:
    accusation(county.bureau)
    county.round()
    for office in (county.dong, county.cang):
        assert (
            office.store.read.value(
                "SELECT count(*) FROM entry WHERE writer = ?", (county.bureau.identity.node,)
            )
            == 0
        )


def test_a_draft_of_an_accusation_is_offered_again_only_to_who_typed_it(office: Core) -> None:
    drafts = office.services.drafts
    drafts.keep("d1", "matter", WORDS, {"purpose": "M2", "title": WORDS})
    drafts.keep("d2", "matter", "水沟", {"purpose": "M36"})
    become(office, "李文华")
    assert [draft.id for draft in drafts.parked("matter")] == ["d2"]
    become(office, "王建国")
    assert {draft.id for draft in drafts.parked("matter")} == {"d1", "d2"}


def test_flags_that_follow_from_the_facts(office: Core) -> None:
    first = petition(office)
    second = petition(office, people_count=5, earlier_matter=first, flags=("G04",))
    assert matter_of(office, first).flags == ()
    assert matter_of(office, second).flags == ("G04", "G01", "G03")
    with pytest.raises(UserProblem, match="首问责任人不能为空"):
        office.services.matters.correct(second, {"first_receiver": " "}, "x")
