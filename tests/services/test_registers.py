"""The register engine at work: numbers, corrections, undo, secrecy, tasks, coverage, tables with faults."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import openpyxl
import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from desktop_app.services.registers.query import CLOSED, LATE, OPEN, EntryFilter
from desktop_app.services.registers.taskline import TaskKind
from tests.services.conftest import NOW, VILLAGE
from tests.services.desk_work import petition, whole
from tests.services.register_work import ALL, add, entry, fill, get, titled


def test_numbers_run_and_are_never_given_twice(office: Core) -> None:
    registers, patrols = office.services.registers, titled(office, "动态巡查")
    first = entry(office, patrols.id)
    assert get(office, first).number == "东华巡 2026-0001"
    registers.retire(first, "登记有误")
    kept = registers.save(patrols.id, fill(office, patrols), number="东华巡 2026-0009").made
    assert get(office, str(kept)).counter == 9
    assert get(office, entry(office, patrols.id)).number == "东华巡 2026-0010"
    with pytest.raises(InputProblem, match="已经用过"):
        registers.save(patrols.id, fill(office, patrols), number="东华巡 2026-0009")
    last_year = {**fill(office, patrols), "patrol_on": "2025-12-30"}
    for key in ("check_by", "checked_on"):
        last_year.pop(key)
    assert get(office, str(registers.save(patrols.id, last_year).made)).number == "东华巡 2025-0001"
    whole(office)


def test_a_correction_keeps_the_old_and_undo_takes_it_back(office: Core) -> None:
    registers, history = office.services.registers, office.services.history
    made = add(office, "咨询", topic="政策法规", question="建房要什么材料", answer="申请表")
    register = titled(office, "咨询").id
    before = get(office, made)
    changes = registers.save(register, {**before.values, "answer": "申请表和户口簿"}, made, reason="漏写")
    assert get(office, made).values["answer"] == "申请表和户口簿"
    last = history.of(made)[-1]
    assert (last.field, last.reason) == ("values", "漏写")
    assert registers.save(register, get(office, made).values, made).entries == (0, 0)
    office.services.undo.undo(changes)
    assert get(office, made).values == before.values
    whole(office)


def test_links_must_be_chosen_and_follow(office: Core) -> None:
    register = titled(office, "服务办件")
    with pytest.raises(InputProblem) as caught:
        add(office, "服务办件", item="宅基地", applicant="李㐂")
    assert [one.field for one in caught.value.problems] == ["item"]
    item = add(office, "业务事项", name="宅基地审核", basis="办法", steps_text="申请", days="3")
    made = get(office, add(office, "服务办件", item=item, applicant="李㐂"))
    assert made.values["committed_days"] == 3
    assert made.due_on == date(2026, 3, 5)  # three working days after Monday 2 March
    assert [one.id for one in office.services.registers.open(item).links] == [made.id]
    day = get(office, add(office, "服务办件", item=item, applicant="王某", committed_days="0"))
    assert day.due_on == day.on_date
    assert register.closes


def test_states_divide_the_list(office: Core, clock: SetClock) -> None:
    registers, register = office.services.registers, titled(office, "检查整改").id
    base = {"kind": "自查", "inspector": "县局", "checked_on": "2026-02-20"}
    late = add(office, "检查整改", finding="台账不全", due_on="2026-03-01", **base)
    due = add(office, "检查整改", finding="公示栏破损", due_on="2026-03-02", **base)
    done = add(office, "检查整改", finding="无值班表", due_on="2026-02-25", rectified_on="2026-02-28", **base)

    def ids(state: str) -> set[str]:
        return {str(one.id) for one in registers.page(register, EntryFilter(state=state))}

    assert (ids(OPEN), ids(LATE), ids(CLOSED)) == ({late, due}, {late}, {done})
    clock.move_to(NOW + timedelta(days=1))
    assert ids(LATE) == {late, due}
    registers.close(late, date(2026, 3, 3))
    assert ids(CLOSED) == {late, done}


def test_filters_narrow_together(office: Core) -> None:
    registers, register = office.services.registers, titled(office, "动态巡查").id
    common: dict[str, Any] = {"found": "未发现问题", "patrollers": ("王建国",)}
    here = add(
        office,
        "动态巡查",
        route="达苴村口",
        village=VILLAGE,
        zone="一级",
        contents=("耕地", "矿产"),
        **common,
    )
    add(office, "动态巡查", route="红墙", zone="二级", contents=("宅基地",), patrol_on="2026-01-05", **common)

    def ids(wanted: EntryFilter) -> list[str]:
        found = [str(one.id) for one in registers.page(register, wanted)]
        assert len(found) == registers.count(register, wanted)
        return found

    assert ids(EntryFilter(place=VILLAGE[:9])) == [here]
    assert ids(EntryFilter(choices={"zone": "一级"})) == [here]
    assert ids(EntryFilter(choices={"contents": "矿产"})) == [here]
    assert ids(EntryFilter(first=date(2026, 3, 1))) == [here]
    assert ids(EntryFilter(text="达苴")) == [here]
    assert ids(EntryFilter(text="苴")) == [here]
    assert ids(EntryFilter(text="红墙", choices={"zone": "一级"})) == []


def test_numbers_and_flags_are_asked_for_as_text(office: Core) -> None:
    """A file says `trips=1`, a filter says 是: what is kept is a number and a flag."""
    item = add(office, "业务事项", name="宅基地审核", basis="办法", steps_text="申请", days="3")
    for trips in ("1", "1", "2"):
        add(office, "服务办件", item=item, applicant="李㐂", trips=trips, finished_on="2026-03-02")
    values = {one.figure.key: one for one in office.services.figures.all(titled(office, "服务办件").id, ALL)}
    assert (values["once"].number, values["once"].of) == (2, 3)
    nobody = add(office, "领导接待日", leader="局长", nobody=True)
    add(office, "领导接待日", leader="局长", visitor="李㐂")
    found = office.services.registers.page(
        titled(office, "领导接待日").id, EntryFilter(choices={"nobody": "1"})
    )
    assert [one.id for one in found] == [nobody]


def test_one_box_finds_entries_of_all_registers(office: Core) -> None:
    call = add(office, "电话记录", caller="李㐂", content="问排水沟")
    minutes = add(office, "会议记录", kind="座谈会", topic="排水沟走向", chair="陈立新")
    secret = add(office, "投诉", kind="服务态度", subject="排水沟的事爱理不理", handler="王建国")
    search = office.services.registers.search
    assert {one.id for one in search("排水沟")} == {call, minutes, secret}
    assert [one.id for one in search("李㐂")] == [call]
    assert [one.id for one in search("clx")] == [minutes]  # 陈立新 by initials
    assert [one.id for one in search("chenlixin")] == [minutes]
    assert search("  ") == []
    office.services.settings.save({"officer": "杨正才"})
    assert {one.id for one in search("排水沟")} == {call, minutes}
    office.services.registers.retire(call, "重复登记")
    assert {one.id for one in search("排水沟")} == {minutes}


def test_a_confidential_register_opens_to_the_named(make: Callable[..., Core]) -> None:
    office = make()
    registers, register = office.services.registers, titled(office, "投诉")
    mine = add(office, "投诉", kind="服务态度", subject="态度生硬", handler="王建国")
    assert get(office, mine).values["named"] == ["王建国"]
    office.services.settings.save({"officer": "杨正才"})
    assert registers.page(register.id, ALL) == []
    assert registers.page(register.id, EntryFilter(text="态度")) == []
    assert registers.count(register.id, ALL, hidden=True) == 1
    with pytest.raises(NotAllowed):
        registers.open(mine)
    with pytest.raises(NotAllowed):
        office.services.register_print.entry(mine)
    with pytest.raises(NotAllowed):
        registers.save(register.id, {**fill(office, register)}, mine)
    with pytest.raises(NotAllowed):
        registers.retire(mine, "不该看到")
    figures = office.services.figures
    assert [one.number for one in figures.all(register.id, ALL)][:1] == [0]
    assert [one.number for one in figures.all(register.id, ALL, whole=True)][:1] == [1]
    assert not [one for one in office.services.register_tasks.due(400) if one.register_id == register.id]
    office.services.settings.save({"officer": "王建国"})
    assert get(office, mine).title == "态度生硬"
    viewings = office.store.read.rows("SELECT person FROM viewing WHERE matter_id = ?", (mine,))
    assert viewings == [("王建国",)]


def test_what_only_the_bureau_keeps_is_not_shown_to_an_office(office: Core, bureau: Core) -> None:
    title = "错案和责任追究"
    assert title not in [one.title for one in office.services.registers.all()]
    assert title in [one.title for one in bureau.services.registers.all()]
    with pytest.raises(Exception, match="台账"):
        office.services.registers.get(titled(office, title).id)


def lines(core: Core, title: str) -> list[tuple[str, date, int]]:
    found = [one for one in core.services.register_tasks.due() if one.register_title == title]
    return [(one.title, one.due_on, one.late_days) for one in found]


def test_a_month_asks_for_its_screening_until_it_is_done(office: Core, clock: SetClock) -> None:
    task = "本月矛盾纠纷排查和汇总"
    assert lines(office, "矛盾纠纷排查") == []  # the twentieth is far
    clock.move_to(NOW.replace(day=16))
    assert lines(office, "矛盾纠纷排查") == [(task, date(2026, 3, 20), 0)]
    add(office, "矛盾纠纷排查", zero_report=True)
    assert lines(office, "矛盾纠纷排查") == []
    clock.move_to(NOW.replace(month=5, day=4))
    assert lines(office, "矛盾纠纷排查") == [(task, date(2026, 4, 20), 14)]


def test_a_sensitive_span_asks_every_day(office: Core, clock: SetClock) -> None:
    add(office, "敏感期", name="两会", from_on="2026-03-04", to_on="2026-03-11")
    assert lines(office, "矛盾纠纷排查") == []
    clock.move_to(NOW.replace(day=5))
    assert [due for _, due, _ in lines(office, "矛盾纠纷排查")] == [date(2026, 3, 5)]
    add(office, "矛盾纠纷排查", kind="敏感期每日排查", zero_report=True)
    assert lines(office, "矛盾纠纷排查") == []
    clock.move_to(NOW.replace(day=6))
    assert len(lines(office, "矛盾纠纷排查")) == 1


def test_a_reception_day_is_asked_for_once_the_register_is_in_use(office: Core, clock: SetClock) -> None:
    assert lines(office, "领导接待日") == []
    add(office, "领导接待日", leader="局长", nobody=True)
    assert lines(office, "领导接待日") == []
    clock.move_to(NOW + timedelta(days=9))
    assert lines(office, "领导接待日") == [("本周领导接待日", date(2026, 3, 10), 1)]


def test_a_missed_patrol_warns_and_begins_with_its_route(office: Core, clock: SetClock) -> None:
    plan = add(office, "巡查计划", name="东华镇中线", zone="一级", route="达苴—红墙", every_days="3")
    (task,) = [one for one in office.services.register_tasks.due() if one.kind is TaskKind.PLAN]
    assert (task.due_on, task.late_days, task.given) == (date(2026, 3, 2), 0, {"plan": plan})
    made = add(office, "动态巡查", found="未发现问题", **task.given)
    assert get(office, made).values["route"] == "达苴—红墙"
    assert get(office, made).values["zone"] == "一级"
    assert [one for one in office.services.register_tasks.due() if one.kind is TaskKind.PLAN] == []
    clock.move_to(NOW + timedelta(days=5))
    (task,) = [one for one in office.services.register_tasks.due() if one.kind is TaskKind.PLAN]
    assert (task.due_on, task.late_days) == (date(2026, 3, 5), 2)


def test_decisions_of_a_meeting_become_tasks(office: Core) -> None:
    decisions = [
        {"content": "与财政所对账", "who": "杨正才", "due_on": "2026-03-06"},
        {"content": "下月再议", "who": "王建国", "due_on": "2026-04-20"},
        {"content": "已办的事", "who": "王建国", "due_on": "2026-03-01", "done_on": "2026-03-01"},
    ]
    made = add(office, "会议记录", kind="领导小组例会", topic="三月形势", chair="陈立新", decisions=decisions)
    rows = [one for one in office.services.register_tasks.due() if one.kind is TaskKind.ROW]
    assert [(one.title, one.person, one.entry_id) for one in rows] == [("与财政所对账", "杨正才", made)]
    entry_of = get(office, made)
    done = [{**one, "done_on": "2026-03-02"} for one in entry_of.values["decisions"]]  # type: ignore[attr-defined]
    office.services.registers.save(entry_of.register, {**entry_of.values, "decisions": done}, made)
    assert [one for one in office.services.register_tasks.due() if one.kind is TaskKind.ROW] == []


def test_coverage_counts_visits_screenings_and_patrols(office: Core) -> None:
    coverage, village = office.services.coverage, VILLAGE
    office.services.places.add_groups(village, ["上村", "下村", "李家"])
    since = date(2026, 2, 1)
    view = coverage.view(since)
    assert (view.covered_villages, view.groups, view.covered_groups) == (0, 3, 0)
    office.services.visits.save(VisitDraft(started_at=NOW - timedelta(days=3), place_code=f"{village}001"))
    add(office, "矛盾纠纷排查", villages=[{"place": f"{village}002", "households": "20"}])
    add(office, "动态巡查", route="老路", found="未发现问题", village=f"{village}003", patrol_on="2026-01-10")
    rows = {one.code: one for one in coverage.view(since).rows}
    assert [rows[f"{village}00{n}"].covered for n in (1, 2, 3)] == [True, True, False]
    assert rows[f"{village}001"].source == "走访"
    assert (rows[village].last, rows[village].covered_groups) == (date(2026, 3, 2), 2)
    missed = {one.code for one in coverage.view(since, missed_only=True).rows}
    assert f"{village}003" in missed
    assert f"{village}001" not in missed
    assert coverage.print(since).startswith(b"%PDF")
    sheet = openpyxl.load_workbook(io.BytesIO(coverage.export_xlsx(since, missed_only=False))).worksheets[0]
    assert sheet.max_row == 3 + len(coverage.view(since).rows)


def test_a_target_takes_its_figure(office: Core) -> None:
    for _ in range(3):
        add(office, "动态巡查", route="东华中线", found="未发现问题")
    patrols = titled(office, "动态巡查")
    figure = f"{patrols.id}/{patrols.figures[0].key}"
    made = get(office, add(office, "年度目标", name="巡查", year="2026", target="12", figure=figure))
    standing = office.services.figures.standing(made)
    assert standing is not None
    assert (standing.done, standing.target, standing.share) == (3, 12, 25.0)
    assert standing.time_share == pytest.approx(61 * 100 / 365)


def test_a_ratio_shows_both_parts_and_nothing_divided_by_nothing(office: Core) -> None:
    register = titled(office, "满意度回访").id
    values = {one.figure.key: one for one in office.services.figures.all(register, ALL)}
    assert all(one.percent is None for one in values.values() if one.of is not None)
    for score in ("满意", "基本满意", "不满意", ""):
        add(office, "满意度回访", who="李㐂", subject="排水沟", organ_score=score)
    values = {one.figure.key: one for one in office.services.figures.all(register, ALL)}
    rate = values["organ_rate"]
    assert (rate.number, rate.of) == (2, 3)
    assert (
        len(office.services.registers.page(register, office.services.figures.filter_of(rate.figure, ALL)))
        == 2
    )


def test_an_entry_about_a_confidential_matter_is_kept_from_others(office: Core) -> None:
    accused = petition(office, title="反映某工作人员收钱", purpose=_accusation(office), named=("王建国",))
    made = add(office, "协调记录", unit="县纪委", subject="移交线索", matter=accused, reply_by="2026-03-03")
    register = titled(office, "协调记录").id
    assert office.services.registers.count(register, ALL) == 1
    office.services.settings.save({"officer": "杨正才"})
    assert office.services.registers.page(register, ALL) == []
    assert office.services.registers.count(register, ALL, hidden=True) == 1
    assert office.services.registers.of_matter(accused) == []
    assert [one for one in office.services.register_tasks.due() if one.entry_id == made] == []
    with pytest.raises(NotAllowed):
        office.services.registers.open(made)
    assert office.services.history.of(made) == []


def _accusation(core: Core) -> str:
    codes = core.desk.rules.codes["purposes"].items
    return next(one.code for one in codes if one.attribute("confidential"))
