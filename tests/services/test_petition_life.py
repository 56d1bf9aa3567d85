"""A petition through the services: promises of a day on 今日, papers owed twice, remarks, old versions of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.domain.procedures import StepKind
from desktop_app.domain.records import Clock, Matter, Step
from desktop_app.services.today import Today
from desktop_app.services.todaytasks import Task
from tests.services.desk_work import act, conclude, first_choice, petition, write_letter

APPROVED = {"approved_by": "陈立新"}


def clocks_of(core: Core, matter: str) -> dict[str, Clock]:
    return {one.clock: one for one in core.store.read.of(Clock, "matter_id", matter, "started_on, rowid")}


def served(core: Core, clock: SetClock) -> str:
    """A petition whose opinion was issued and served."""
    matter = petition(core, purpose="M36")
    conclude(core, matter)
    for form in ("F2", "F11", "F13"):
        write_letter(core, matter, form)
    clock.forward(days=1)
    act(core, matter, "serve", receiver="张㐂")
    return matter


def test_promises_stand_on_today_until_they_are_kept(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    act(office, matter, "promise_call", call_on=date(2026, 3, 4), call_about="测量日期")
    act(office, matter, "promise_visit", revisit_on=date(2026, 3, 6))
    act(office, matter, "plan", solution="分三步", next_follow_on=date(2026, 3, 3))
    act(office, matter, "pressed", pressed_by="州局", press_problem="拖延", press_due=date(2026, 3, 5))
    found = office.services.today.view().tasks
    assert [(one.kind, one.action_id, one.due_on) for one in found] == [
        ("follow", "follow_up", date(2026, 3, 3)),
        ("call", "called_back", date(2026, 3, 4)),
        ("send", "press_reply", date(2026, 3, 5)),
        ("visit", "revisit", date(2026, 3, 6)),
    ]
    assert {one.name for one in found} == {"张㐂"}
    clock.forward(days=4)
    late = {one.kind: one.late_days for one in office.services.today.view().tasks}
    assert late == {"follow": 3, "call": 2, "send": 1, "visit": 0}
    act(office, matter, "called_back", call_result="已说明")
    act(office, matter, "follow_up", follow_result="已测量")
    act(office, matter, "withdraw", in_writing=True)
    assert [one.kind for one in office.services.today.view().tasks] == ["visit"]  # promised after the end too
    act(office, matter, "revisit", revisit_way="RV1", revisit_result="满意", satisfaction="SA0")
    assert office.services.today.view().tasks == ()


def test_other_parts_add_their_lines(office: Core) -> None:
    class Board:
        def tasks(self, today: date) -> Sequence[Task]:
            return [Task("receive", f"交办件未签收 {today:%m%d}", "x")]

    assert [one.title for one in Today(office.desk, [Board()]).view().tasks] == ["交办件未签收 0302"]


def test_what_ends_in_three_days_is_counted_apart(office: Core, clock: SetClock) -> None:
    petition(office, received_on=date(2026, 3, 2))
    clock.forward(days=9)
    view = office.services.today.view()
    assert (view.near, view.soon) == (1, 0)
    clock.forward(days=4)
    assert (office.services.today.view().near, office.services.today.view().soon) == (1, 1)


def test_papers_for_other_organs_wait_until_their_sending_is_told(office: Core) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "transfer", to_organ="县林草局", **APPROVED)
    letter = write_letter(office, matter, "F6")
    assert [one.letter.id for one in office.services.today.view().to_send] == [letter]
    way = office.services.letters.ways()[0].code
    office.services.letters.serve(letter, office.desk.clock.today(), way, "县林草局收发室")
    assert office.services.today.view().to_send == ()


def test_after_a_revocation_a_new_opinion_is_owed_and_served(office: Core, clock: SetClock) -> None:
    matter = served(office, clock)
    act(office, matter, "ask_review", review_organ="楚雄市人民政府")
    clock.forward(days=20)
    act(office, matter, "review_redo", review_text="事实不清")
    assert clocks_of(office, matter)["C7"].started_on == clock.today()
    clock.forward(days=5)
    act(office, matter, "conclude", result=first_choice(office, "conclude", "result"), **APPROVED)
    step = office.services.matters.page(matter).next_step
    assert (step.kind, step.form_id) == (StepKind.PAPER, "F11")
    write_letter(office, matter, "F11")
    assert office.services.matters.page(matter).next_step.form_id == "F13"
    write_letter(office, matter, "F13")
    assert office.services.matters.page(matter).next_step.action_id == "serve"
    act(office, matter, "serve", receiver="张㐂")
    running = clocks_of(office, matter)
    assert (running["C9"].started_on, running["C9"].stopped_on) == (clock.today(), None)


def test_hearing_days_of_the_re_review_move_the_stored_limit(office: Core, clock: SetClock) -> None:
    matter = served(office, clock)
    act(office, matter, "ask_review", review_organ="楚雄市人民政府")
    clock.forward(days=10)
    act(office, matter, "review_served", review_result="RR1")
    act(office, matter, "ask_recheck", recheck_organ="楚雄州人民政府")
    before = clocks_of(office, matter)["C12"]
    start = clock.today()
    clock.forward(days=6)
    act(office, matter, "recheck_hearing", recheck_hearing_from=start, recheck_hearing_to=clock.today())
    after = clocks_of(office, matter)["C12"]
    assert before.plain_on is not None
    assert after.plain_on is not None
    assert ((after.plain_on - before.plain_on).days, after.id) == (7, before.id)
    assert "第三十六条第二款" in after.why


def test_a_remark_is_kept_with_the_step(office: Core) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "inspect", investigators="王建国", inspection="界桩在")
    steps = office.store.read.of(Step, "matter_id", matter)
    assert steps[-1].inputs["remark"] == "勘查人员不足两人，一人到场。"


def test_handovers_keep_who_had_it_and_who_received_it_first(office: Core) -> None:
    matter = petition(office, responsible="王建国")
    act(office, matter, "handover", responsible="李文华", handover_reason="调岗")
    act(office, matter, "handover", responsible="周平", handover_reason="回避")
    found = office.store.read.get(Matter, matter)
    assert found is not None
    assert (found.first_receiver, found.responsible) == ("王建国", "周平")
    steps = [one for one in office.store.read.of(Step, "matter_id", matter) if one.action == "handover"]
    chain = [(one.inputs["handed_from"], one.inputs["responsible"]) for one in steps]
    assert chain == [("王建国", "李文华"), ("李文华", "周平")]


def test_a_correction_leaves_promises_alone(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    act(office, matter, "plan", solution="分三步", next_follow_on=date(2026, 3, 10))
    clock.forward(days=10)
    act(office, matter, "follow_up", follow_result="还在做")
    act(office, matter, "promise_call", call_on=date(2026, 3, 20), call_about="进度")
    office.services.matters.correct(matter, {"place_detail": "村口"}, "补充")
    kept = clocks_of(office, matter)
    assert kept["follow"].stopped_on == date(2026, 3, 12)
    assert (kept["call"].plain_on, kept["call"].stopped_on) == (date(2026, 3, 20), None)


def test_a_matter_of_the_first_version_goes_on_by_it(office: Core) -> None:
    matter = petition(office, purpose="M36")
    office.store.change(lambda tx: tx.set(Matter, matter, procedure_version=1))
    page = office.services.matters.page(matter)
    assert page.procedure.version == 1
    assert {one.action.id for one in page.options} >= {"accept", "answer", "transfer"}
    assert "simple" not in {one.action.id for one in page.options}
    conclude(office, matter)
    assert (
        replace(page.file.matter, state="concluded").state
        == office.services.matters.page(matter).file.matter.state
    )


def test_a_day_too_late_is_refused_with_the_article(office: Core, clock: SetClock) -> None:
    matter = served(office, clock)
    clock.forward(days=40)
    with pytest.raises(NotAllowed, match="第三十五条"):
        act(office, matter, "ask_review", review_organ="楚雄市人民政府")
    assert office.services.matters.page(matter).next_step.action_id == "close"
