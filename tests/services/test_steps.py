"""Actions of a procedure through the service: state, step and clocks together, refusals with the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.services.ledger import Due, LedgerFilter
from tests.services.desk_work import (
    VILLAGE,
    act,
    clocks_of,
    conclude,
    dispute,
    letter_of,
    matter_of,
    petition,
    whole,
    write_letter,
)


def go(clock: SetClock, day: date) -> None:
    clock.move_to(clock.now().replace(year=day.year, month=day.month, day=day.day))


def test_the_whole_way_of_a_petition(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    conclude(office, matter)
    write_letter(office, matter, "F11")
    act(office, matter, "serve", receiver="张㐂")
    clocks = clocks_of(office, matter)
    assert clocks["C7"].stopped_on == date(2026, 3, 2)
    assert (clocks["C9"].plain_on, clocks["C9"].stopped_on) == (date(2026, 4, 1), None)
    with pytest.raises(NotAllowed, match="第三十五条"):
        act(office, matter, "close")
    go(clock, date(2026, 4, 2))
    act(office, matter, "close")
    found = matter_of(office, matter)
    assert (found.state, found.closed_on) == ("closed", date(2026, 4, 2))
    assert all(one.stopped_on for one in office.services.matters.page(matter).file.clocks)
    steps = [one.action for one in office.services.matters.page(matter).file.steps]
    assert steps == ["register", "accept", "start", "conclude", "serve", "close"]
    whole(office)


def test_service_is_told_once(office: Core) -> None:
    """The step writes it onto the letter."""
    matter = petition(office)
    conclude(office, matter)
    letter = write_letter(office, matter, "F11")
    act(office, matter, "serve", receiver="张㐂", service_note="本人签收")
    found = letter_of(office, letter)
    assert (found.served_on, found.served_to, found.served_note) == (date(2026, 3, 2), "张㐂", "本人签收")


@pytest.mark.parametrize(
    ("purpose", "article"), [("M2", "第三十条"), ("M1", "第二十九条"), ("M4", "第二十九条")]
)
def test_what_the_law_forbids_is_refused_with_its_article(office: Core, purpose: str, article: str) -> None:
    matter = petition(office, purpose=purpose)
    before = office.store.digest()
    with pytest.raises(NotAllowed, match=article):
        act(office, matter, "accept")
    assert office.store.digest() == before


def test_too_many_representatives(office: Core) -> None:
    people = [PartyDraft(name=f"杨文明{n}", role="R03", place_code=VILLAGE) for n in "一二三四五六"]
    draft = MatterDraft(parties=tuple(people), title="反映排水沟被占", channel="L01", purpose="M35")
    with pytest.raises(InputProblem, match="第二十条") as caught:
        office.services.matters.register(draft)
    assert [one.field for one in caught.value.problems] == ["companions"]
    # One that came with six: from an older version, or from the bureau.
    matter = str(office.store.change(lambda tx: office.services.matters.register_in(tx, draft)))
    with pytest.raises(NotAllowed, match="第二十条"):
        act(office, matter, "accept")
    links = office.services.matters.page(matter).file.links
    office.services.matters.remove_party(links[-1].id, "改为四名代表")
    with pytest.raises(InputProblem, match="第二十条") as caught:
        office.services.matters.add_party(matter, people[5])
    assert [one.field for one in caught.value.problems] == ["role"]
    office.services.matters.add_party(matter, PartyDraft(name="随访的人", role="R02"))
    act(office, matter, "accept")


@pytest.mark.parametrize("action", ["start", "conclude", "serve", "close"])
def test_a_step_out_of_turn_says_where_the_matter_stands(office: Core, action: str) -> None:
    matter = petition(office)
    with pytest.raises(NotAllowed, match="已登记") as caught:
        act(office, matter, action)
    assert caught.value.way_out


def test_inputs_are_told_by_field(office: Core) -> None:
    matter = petition(office)
    with pytest.raises(InputProblem) as caught:
        act(office, matter, "accept", accepted_on=date(2026, 3, 9), nonsense=1)
    assert [problem.field for problem in caught.value.problems] == ["accepted_on", "nonsense"]


def test_what_only_the_bureau_decides_needs_the_approval_on_paper(office: Core, bureau: Core) -> None:
    matter = petition(office)
    asked = {"ground": "", "ground_facts": "已由法院受理", "route": "向法院提出"}
    options = office.desk.rules.procedure_for("petition").action("refuse").fields
    asked["ground"] = next(one for one in options if one.key == "ground").options[0].code
    with pytest.raises(InputProblem) as caught:
        act(office, matter, "refuse", **asked)
    assert [problem.field for problem in caught.value.problems] == ["approved_by"]
    act(office, matter, "refuse", **asked, approved_by="陈立新")
    step = office.services.matters.page(matter).file.steps[-1]
    assert (step.action, step.inputs["approved_by"]) == ("refuse", "陈立新")
    other = petition(bureau)
    act(bureau, other, "refuse", **asked)
    assert matter_of(bureau, other).state == "refused"


def test_a_limit_is_late_only_after_the_rolled_day(office: Core, clock: SetClock) -> None:
    """C2 of 27 February ends on Saturday 14 March and rolls to Monday the 16th."""
    petition(office, received_on=date(2026, 2, 27), registered_on=date(2026, 2, 27))
    ledger = office.services.ledger
    for day, late in ((date(2026, 3, 14), 0), (date(2026, 3, 16), 0), (date(2026, 3, 17), 1)):
        go(clock, day)
        assert ledger.count(LedgerFilter(due=Due.LATE)) == late
        assert office.services.today.view().late == late


def test_the_notice_keeps_the_fifteen_days_not_the_accepting(office: Core, clock: SetClock) -> None:
    """条例23¶2: an accepted petition whose notice was never written is late on the sixteenth day."""
    matter = petition(office)
    act(office, matter, "accept")
    go(clock, date(2026, 3, 18))
    late = LedgerFilter(due=Due.LATE)
    assert office.services.ledger.count(late) == 1
    letter = write_letter(office, matter, "F2", issue=False)
    office.services.letters.approve(letter, "陈立新", date(2026, 3, 16))
    office.services.letters.issue(letter, date(2026, 3, 17))
    assert clocks_of(office, matter)["C2"].stopped_on == date(2026, 3, 17)
    assert office.services.ledger.count(late) == 0
    office.services.letters.void(letter, "姓名写错")
    assert clocks_of(office, matter)["C2"].stopped_on is None
    write_letter(office, matter, "F2")
    assert clocks_of(office, matter)["C2"].stopped_on == date(2026, 3, 18)
    whole(office)


def test_a_notice_written_before_the_step_keeps_them_too(office: Core) -> None:
    matter = petition(office)
    write_letter(office, matter, "F2")
    act(office, matter, "accept")
    assert clocks_of(office, matter)["C2"].stopped_on == date(2026, 3, 2)


def test_a_refusal_stays_on_the_list_until_its_notice_is_out(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    asked = {"ground_facts": "已由法院受理", "route": "向法院提出", "approved_by": "陈立新"}
    fields = office.desk.rules.procedure_for("petition").action("refuse").fields
    asked["ground"] = next(one for one in fields if one.key == "ground").options[0].code
    act(office, matter, "refuse", **asked)
    assert matter_of(office, matter).closed_on == date(2026, 3, 2)
    go(clock, date(2026, 3, 18))
    view = office.services.today.view()
    assert (view.late, [(todo.matter.id, todo.step.form_id) for todo in view.todos]) == (1, [(matter, "F3")])
    write_letter(office, matter, "F3")
    view = office.services.today.view()
    assert (view.late, view.todos) == (0, ())
    whole(office)


def test_an_extension_counts_on_from_the_plain_day_once(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    first = clocks_of(office, matter)["C7"]
    assert (first.plain_on, first.rolled_on) == (date(2026, 5, 1), date(2026, 5, 6))
    asked = {"extension_reason": "需要测绘", "approved_by": "陈立新"}
    act(office, matter, "extend", **asked)
    longer = clocks_of(office, matter)["C7"]
    assert (longer.id, longer.extended, longer.plain_on) == (first.id, True, date(2026, 5, 31))
    assert longer.rolled_on == date(2026, 6, 1)
    with pytest.raises(NotAllowed, match="已经延长过一次"):
        act(office, matter, "extend", **asked)
    changes = [one for one in office.services.history.of(first.id) if one.field == "plain_on"]
    assert [(one.old, one.new) for one in changes] == [(None, "2026-05-01"), ("2026-05-01", "2026-05-31")]
    whole(office)


def test_an_extension_approved_too_late_is_refused(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    go(clock, date(2026, 5, 7))
    with pytest.raises(NotAllowed, match="第三十四条"):
        act(office, matter, "extend", extension_reason="需要测绘", approved_by="陈立新")


def test_a_dispute_reopened_runs_one_new_limit(office: Core, clock: SetClock) -> None:
    matter = dispute(office, limit_on=date(2026, 3, 20), responsible="王建国")
    act(office, matter, "begin")
    act(office, matter, "settle", agreement="各退半米", willing=True)
    go(clock, date(2026, 3, 10))
    act(office, matter, "reopen", limit_on=date(2026, 4, 10), reopen_reason="反悔")
    clocks = office.services.matters.page(matter).file.clocks
    assert [(one.rolled_on, one.stopped_on) for one in clocks] == [
        (date(2026, 3, 20), date(2026, 3, 2)),
        (date(2026, 4, 10), None),
    ]
    whole(office)


def test_a_later_correction_does_not_reorder_what_happened(office: Core) -> None:
    """Steps of one day keep their order although the older one's record changed last."""
    matter = petition(office)
    act(office, matter, "accept")
    step = office.services.matters.page(matter).file.steps[0]
    office.store.change(lambda tx: tx.set(type(step), step.id, note="补记"))
    assert [one.action for one in office.services.matters.page(matter).file.steps] == ["register", "accept"]


def test_the_bureau_only_looks_at_an_offices_matter(
    make: Callable[..., Core], bureau: Core, tmp_path: object
) -> None:
    office = make()
    matter = petition(office)
    letter = write_letter(office, matter, "F1", issue=False)
    send(office, bureau)
    services, before = bureau.services, bureau.store.digest()
    page = services.matters.page(matter)
    assert (page.mine, page.file.matter.owner) == (False, office.identity.node)
    link, card = page.file.links[0], page.file.parties[0]
    for act_on in (
        lambda: act(bureau, matter, "accept"),
        lambda: services.matters.correct(matter, {"title": "改"}),
        lambda: services.matters.retire(matter, "不要"),
        lambda: services.matters.add_party(matter, PartyDraft(name="李国强")),
        lambda: services.matters.remove_party(link.id, "不要"),
        lambda: services.parties.correct(card.id, PartyDraft(name="李国强")),
        lambda: services.letters.save(matter, "F1", {}),
        lambda: services.letters.void(letter, "错"),
        lambda: services.attachments.add("matter", matter, b"%PDF-1.4", "a.pdf"),
    ):
        with pytest.raises(NotAllowed) as caught:
            act_on()
        assert caught.value.text
    assert bureau.store.digest() == before


def test_the_bureau_takes_a_copy_of_an_offices_card(office: Core, bureau: Core) -> None:
    petition(office)
    send(office, bureau)
    (seen,) = bureau.services.parties.seen_before(PartyDraft(name="张㐂"))
    matter = petition(bureau, PartyDraft(party_id=seen.party.id, phone="13908780009"))
    card = bureau.services.matters.page(matter).file.parties[0]
    assert (card.owner, card.name, card.phone) == (bureau.identity.node, "张㐂", "13908780009")
    assert card.id != seen.party.id
    whole(bureau)


def send(office: Core, bureau: Core) -> None:
    """Enrols the two and carries one bundle up."""
    stick = office.folder.parent / "stick"
    stick.mkdir()
    invitation = bureau.services.enrolment.invite(stick)
    asked = office.services.enrolment.request(invitation, stick)
    office.services.enrolment.accept(asked)
    bureau.services.enrolment.accept(bureau.services.enrolment.read_request(asked.path))
    bureau.services.bundles.import_bundle(office.services.bundles.export(stick).path)
