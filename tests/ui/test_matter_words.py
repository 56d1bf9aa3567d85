"""What the page of a matter says, without a window: head, limits, story, menus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.masking import mask
from desktop_app.ui.matter.clock_words import clock_lines
from desktop_app.ui.matter.head_words import head_of
from desktop_app.ui.matter.menus import duty_entries, step_entries
from desktop_app.ui.matter.paper_menu import paper_entries
from desktop_app.ui.matter.people_words import person_line
from desktop_app.ui.matter.reading import CaseReader
from desktop_app.ui.matter.story_words import story_of
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import Entry, Heading
from tests.ui.office import NOW, add_petition, make_office

TODAY = NOW.date()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def matter(office: Core) -> str:
    return add_petition(office, "张㐂", "反映征地补偿面积不符", days_ago=3, phone="13887816214", elderly=True)


def test_head_names_the_person_and_the_next_step(office: Core, matter: str) -> None:
    head = head_of(CaseReader(office.services).read(matter))
    assert head.title == "张㐂 反映征地补偿面积不符"
    assert [text for text, _kind in head.badges] == ["已登记", "三优先"]
    assert head.button == "受理"
    assert "东华信 2026-0001" in head.subtitle


def test_second_matter_of_a_person_says_so(office: Core, matter: str) -> None:
    card = office.services.matters.page(matter).file.parties[0]
    second = add_petition(office, "张㐂", "还是那块地")
    link = office.services.matters.page(second).file.links[0]
    office.store.change(lambda tx: tx.set(type(link), link.id, party_id=card.id))
    case = CaseReader(office.services).read(second)
    assert ("第 2 次反映", "near") in head_of(case).badges


def test_clock_says_when_how_far_and_why(office: Core, matter: str) -> None:
    clocks = office.services.matters.page(matter).file.clocks
    line = clock_lines(clocks, TODAY)[0]
    assert line.title == "告知期限"
    assert line.when == "12月5日 周六，顺延到 12月7日 周一（还有 12 天）"
    assert (line.badge.text, line.badge.kind) == ("正常", "done")
    assert "《信访工作条例》第二十三条" in line.why
    near = clock_lines(clocks, date(2026, 12, 3))[0]
    late = clock_lines(clocks, date(2026, 12, 9))[0]
    rolled = clock_lines(clocks, date(2026, 12, 7))[0]
    assert (near.badge.text, rolled.badge.text) == ("临近", "临近")
    assert late.badge.text == "超期"
    assert "已超 2 天" in late.when


def test_stopped_clock_is_told_as_met_or_late(office: Core, matter: str) -> None:
    clock = office.services.matters.page(matter).file.clocks[0]
    met = clock_lines([replace(clock, stopped_on=date(2026, 12, 7))], TODAY)[0]
    late = clock_lines([replace(clock, stopped_on=date(2026, 12, 8))], TODAY)[0]
    assert (met.badge.text, late.badge.text) == ("已完成", "超期完成")


def test_numbers_are_masked_until_asked_for(office: Core, matter: str) -> None:
    case = CaseReader(office.services).read(matter)
    assert mask("532301195403120028") == "5323**********0028"
    assert person_line(case.people[0], TODAY, plain=False).numbers == "138****6214"
    assert person_line(case.people[0], TODAY, plain=True).numbers == "13887816214"


def test_story_tells_what_was_typed(office: Core, matter: str) -> None:
    office.services.steps.act(
        matter, "accept", {"approved_by": "刘志远"} if _approval(office, matter) else {}
    )
    office.services.steps.act(matter, "start", {"responsible": "王建国", "co_handlers": "杨主任"})
    story = story_of(CaseReader(office.services).read(matter))
    assert [one.title for one in story] == ["开始办理", "受理", "登记"]
    assert story[0].detail.startswith("承办人 王建国；协办人 杨主任")
    assert story[0].when == "11-23 09:00"


def _approval(office: Core, matter: str) -> bool:
    return any(
        one.approval and one.action.id == "accept" for one in office.services.matters.page(matter).options
    )


def test_barred_steps_come_last_with_their_reason(office: Core, matter: str) -> None:
    entries = step_entries(CaseReader(office.services).read(matter), lambda _action: None)
    entries = [one for one in entries if isinstance(one, Entry)]
    barred = [one for one in entries if not one.enabled]
    assert all(one.enabled for one in entries[: -len(barred)])
    assert all(one.detail for one in barred)
    assert "只有建议意见类和咨询可以直接答复办结" in next(
        one.detail for one in barred if one.title == "答复办结"
    )


def test_papers_of_done_steps_are_offered_first(office: Core, matter: str) -> None:
    begun: list[tuple[str, str]] = []
    doors = Doors(new_letter=lambda *which: begun.append(which))
    entries = paper_entries(CaseReader(office.services).read(matter), doors)
    first = next(one for one in entries if isinstance(one, Entry))
    assert first.title == "信访事项登记表"
    first.act()
    assert begun[0][0] == matter


def test_a_moved_limit_names_its_earlier_end(office: Core, matter: str) -> None:
    clock = office.services.matters.page(matter).file.clocks[0]
    office.store.change(lambda tx: tx.set(type(clock), clock.id, rolled_on=date(2026, 12, 8)))
    case = CaseReader(office.services).read(matter)
    line = clock_lines(case.page.file.clocks, TODAY, moved=case.moved)[0]
    assert "原为 12月7日 周一" in line.moved


def test_a_paused_limit_stands_still(office: Core, matter: str) -> None:
    clock = office.services.matters.page(matter).file.clocks[0]
    line = clock_lines([replace(clock, stopped_on=TODAY)], TODAY, paused={clock.clock})[0]
    assert line.running
    assert line.badge.text == "停止计算"
    assert "11月23日" in line.when


def test_what_goes_to_the_bureau_stands_in_the_menu(office: Core, matter: str) -> None:
    asked: list[str] = []
    case = CaseReader(office.services).read(matter)
    entries = duty_entries(case, Doors(ask_bureau=asked.append))
    assert isinstance(entries[0], Heading)
    assert isinstance(entries[1], Entry)
    entries[1].act()
    assert asked == [matter]
    bureau = replace(case, duties=replace(case.duties, bureau=True), page=replace(case.page, mine=False))
    assert len([one for one in duty_entries(bureau, Doors()) if isinstance(one, Entry)]) == 3
