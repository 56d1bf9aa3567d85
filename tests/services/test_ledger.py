"""The ledger against a plain computation in Python: filters, sorts, pages, counts; and search as people type."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Clock, Matter, Party
from desktop_app.services.ledger import Due, LedgerFilter, LedgerRow
from desktop_app.store import ledger as queries
from tests.services.conftest import NOW, make_core
from tests.services.desk_work import act, dispute, petition

VILLAGES = ("532301105203", "532301105204", "532301105207")
TITLES = ("反映排水沟被占", "采石场粉尘", "宅基地边界", "要求补发补偿款", "林地权属 A-12")
NAMES = ("张㐂", "李国强", "杨文明", "张书文")


@dataclass(frozen=True)
class Known:
    """A row of the ledger as Python sees it."""

    matter: Matter
    party: Party
    running: tuple[Clock, ...]

    @property
    def due(self) -> date | None:
        return min((one.rolled_on for one in self.running if one.rolled_on), default=None)


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    """Sixty matters of four months, some accepted, some closed, some retired."""
    opened = make_core(tmp_path_factory.mktemp("ledger"), "office", "532301105", "王建国")
    rng, clock = random.Random(3), opened.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(NOW - timedelta(days=120))
    for n in range(60):
        clock.forward(hours=rng.randint(1, 90))
        if clock.now() > NOW:
            clock.move_to(NOW)
        _one(opened, rng, n)
    clock.move_to(NOW)
    yield opened
    opened.close()


def _one(core: Core, rng: random.Random, n: int) -> None:
    name, place = rng.choice(NAMES), rng.choice(VILLAGES)
    phone = f"1390878{n:04}"
    person = PartyDraft(name=name, phone=phone, place_code=place, elderly=rng.random() < 0.2)
    more: dict[str, Any] = {"title": f"{rng.choice(TITLES)}{n}", "place_code": place}
    if n % 4 == 0:
        today = core.around.clock.today()
        dispute(core, **more, responsible="王建国", limit_on=today + timedelta(days=rng.randint(5, 60)))
        return
    matter = petition(core, person, **more, purpose="M4" if n % 5 == 0 else "M36")
    if n % 5 == 0:
        act(core, matter, "answer", reply="已说明", result=_reply(core))
    elif n % 3 == 0:
        act(core, matter, "accept")
    elif n % 7 == 0:
        core.services.matters.retire(matter, "登记错了")


@cache
def _reply(core: Core) -> str:
    fields = core.desk.rules.procedure_for("petition").action("answer").fields
    return next(one for one in fields if one.key == "result").options[0].code


@cache
def known(core: Core) -> tuple[Known, ...]:
    found = []
    for matter in core.store.read.find(Matter, "retired = ''"):
        file = core.services.matters.page(matter.id).file
        running = tuple(one for one in file.clocks if one.stopped_on is None and one.counts_late)
        found.append(Known(matter, file.parties[0], running))
    return tuple(found)


def fits(one: Known, wanted: LedgerFilter) -> bool:
    matter, today = one.matter, NOW.date()
    assert matter.received_on is not None
    last = today + timedelta(days=wanted.near_days)
    due = {
        Due.ANY: True,
        Due.LATE: any(c.rolled_on and c.rolled_on < today for c in one.running),
        Due.NEAR: any(
            c.rolled_on and c.plain_on and c.rolled_on >= today and c.plain_on <= last for c in one.running
        ),
    }[Due(wanted.due)]
    return (
        due
        and wanted.kind in ("", matter.kind)
        and (not wanted.states or matter.state in wanted.states)
        and matter.place_code.startswith(wanted.place)
        and (wanted.received_from is None or matter.received_on >= wanted.received_from)
        and (wanted.received_to is None or matter.received_on <= wanted.received_to)
        and (wanted.closed is None or wanted.closed == (matter.closed_on is not None))
        and (not wanted.text or wanted.text in matter.title or wanted.text in one.party.name)
    )


def key(one: Known, sort: str) -> tuple[Any, ...]:
    matter = one.matter
    at = str(matter.registered_at and matter.registered_at.isoformat())
    return {
        "number": (at, matter.number, matter.id),
        "received_on": (str(matter.received_on), matter.id),
        "state": (matter.state, at, matter.id),
        "title": (matter.title, matter.id),
        "place": (matter.place_code, at, matter.id),
        "due": (str(one.due), matter.id),
    }[sort]


def ordered(rows: list[Known], sort: str, *, descending: bool) -> list[Known]:
    """Matters without a running limit come last, whatever the direction."""
    rows = sorted(rows, key=lambda one: key(one, sort), reverse=descending)
    return sorted(rows, key=lambda one: one.due is None) if sort == "due" else rows


days = st.none() | st.integers(0, 120).map(lambda n: NOW.date() - timedelta(days=n))
filters = st.builds(
    LedgerFilter,
    text=st.sampled_from(("", "沟", "粉尘", "张", "张书文", "边界", "没有的词")),
    kind=st.sampled_from(("", "petition", "dispute")),
    states=st.sampled_from(((), ("registered",), ("registered", "accepted"), ("closed",))),
    place=st.sampled_from(("", "532301", "532301105", *VILLAGES)),
    received_from=days,
    received_to=days,
    closed=st.sampled_from((None, None, True, False)),
    due=st.sampled_from(tuple(Due)),
    near_days=st.sampled_from((7, 30)),
)


@given(
    wanted=filters,
    sort=st.sampled_from(tuple(queries._SORTS)),
    descending=st.booleans(),
    size=st.integers(1, 25),
)
@hypothesis_settings(max_examples=150)
def test_pages_counts_and_states_are_those_of_a_plain_computation(
    core: Core, wanted: LedgerFilter, sort: str, descending: bool, size: int
) -> None:
    ledger = core.services.ledger
    expected = ordered([one for one in known(core) if fits(one, wanted)], sort, descending=descending)
    assert ledger.count(wanted) == len(expected)
    assert sum(state.count for state in ledger.states(wanted)) == len(expected)
    got: list[LedgerRow] = []
    for offset in range(0, len(expected) + 1, size):
        got += ledger.page(wanted, sort=sort, descending=descending, offset=offset, limit=size)
    assert [row.id for row in got] == [one.matter.id for one in expected]
    for row, one in zip(got, expected, strict=True):
        assert (row.rolled_on, row.number) == (one.due, one.matter.number)


@given(
    wanted=filters.filter(lambda one: one.text),
    sort=st.sampled_from(("number", "received_on", "title", "place")),
    descending=st.booleans(),
    size=st.integers(1, 9),
)
@hypothesis_settings(max_examples=80)
def test_a_common_word_is_paged_just_so(
    core: Core, wanted: LedgerFilter, sort: str, descending: bool, size: int
) -> None:
    """The short walk that a common word takes in a large store gives the same pages."""
    expected = ordered([one for one in known(core) if fits(one, wanted)], sort, descending=descending)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("COMMON", 2), ("WALK", 20), ("_FEW_ROWS", 3)):
            patch.setattr(queries, name, value)
        got: list[str] = []
        for offset in range(0, len(expected) + 1, size):
            rows = core.services.ledger.page(
                wanted, sort=sort, descending=descending, offset=offset, limit=size
            )
            got += [row.id for row in rows]
    assert got == [one.matter.id for one in expected]


def test_hits_of_one_day_stand_by_their_numbers_open_or_closed(office: Core) -> None:
    """An old ledger's matters of one day were all written in one second; the index alone knows no order of them."""
    numbers = [7, 3, 12, 1, 9, 4, 15, 2]
    for place, number in enumerate(numbers):
        day = date(2025, 11, 3 + place % 2)
        made = petition(
            office, number=f"东华信 2025-{number:04}", registered_on=day, received_on=day, purpose="M4"
        )
        if place % 3 == 0:
            act(office, made, "answer", reply="已说明", result=_reply(office))
    ledger = office.services.ledger
    for descending in (True, False):
        plain = [row.id for row in ledger.page(LedgerFilter(kind="petition"), descending=descending)]
        for wanted in (LedgerFilter(text="东华"), LedgerFilter(text="东华", kind="petition")):
            got = [
                row.id
                for offset in range(0, 9, 3)
                for row in ledger.page(wanted, descending=descending, offset=offset, limit=3)
            ]
            assert got == plain and len(plain) == len(numbers)


def test_figures_of_today_are_those_of_the_ledger(core: Core) -> None:
    view, rows = core.services.today.view(), known(core)
    assert view.late == sum(fits(one, LedgerFilter(due=Due.LATE)) for one in rows) > 0
    assert view.near == sum(fits(one, LedgerFilter(due=Due.NEAR)) for one in rows)
    assert view.open_matters == sum(one.matter.closed_on is None for one in rows)
    ends = [todo.step.late_after for todo in view.todos if todo.late_days]
    assert all(end is not None and end < NOW.date() for end in ends)
    assert {todo.matter.id for todo in view.todos} >= {
        one.matter.id for one in rows if fits(one, LedgerFilter(due=Due.LATE))
    }


def hits(core: Core, text: str) -> list[str]:
    wanted = LedgerFilter(text=text)
    rows = core.services.ledger.page(wanted)
    assert core.services.ledger.count(wanted) == len(rows)
    return [row.name for row in rows]


def test_search_as_people_type(office: Core) -> None:
    person = PartyDraft(name="张书文", phone="13908780001", place_code=VILLAGES[0])
    petition(office, person, title="达苴村3组，排水沟（老沟）被占")
    petition(office, PartyDraft(name="李𠮷", phone="13712345678"), title="Ab-12地块")
    for text in (
        "张",
        "书文",
        "张书文",
        "排水沟",
        "沟",
        "zsw",
        "zhangshu",
        "ZSW",
        "1390878",
        "１３９０８７８",
        "东华信 2026-0001",
        "达苴 老沟",
        "3组",
    ):
        assert hits(office, text) == ["张书文"], text
    for text in ("李", "𠮷", "李𠮷", "ab", "12", "Ab-12", "地块 李"):
        assert hits(office, text) == ["李𠮷"], text
    for text in ("张李", "书张", "90878000", "没有"):
        assert hits(office, text) == [], text
    assert len(hits(office, "2026")) == 2


HOSTILE = [*""""'*()^😀%\\""", "NEAR(张,李)", "words:张", "张*", "^张", "-张", "{张}", "张;DROP"]


@pytest.mark.parametrize("text", [*HOSTILE, "张 OR 李", "\x00", '"张" "'])
def test_hostile_text_is_only_text(office: Core, text: str) -> None:
    petition(office)
    assert len(hits(office, text)) <= 1


@given(text=st.text(max_size=30))
@hypothesis_settings(max_examples=80)
def test_no_text_breaks_the_search(core: Core, text: str) -> None:
    wanted = LedgerFilter(text=text)
    assert core.services.ledger.count(wanted) == len(core.services.ledger.page(wanted, limit=1000))
    assert core.services.parties.seen_before(PartyDraft(name=text, phone=text, id_number=text)) is not None


def test_the_queries_of_the_ledger_use_their_indexes(core: Core) -> None:
    """A sort without an index would read all matters for each page."""
    for sort in ("number", "received_on", "state", "title", "place"):
        for direction in ("ASC", "DESC"):
            order = queries._SORTS[sort].format(d=direction)
            sql = (
                f"EXPLAIN QUERY PLAN SELECT m.id FROM matter m WHERE m.retired = '' ORDER BY {order} LIMIT 9"
            )
            plan = " ".join(str(row[3]) for row in core.store.read.rows(sql))
            assert "COVERING INDEX matter_by_" in plan, (sort, plan)
            assert "TEMP B-TREE" not in plan, (sort, plan)


def test_old_numbers_of_one_day_stand_in_their_order(office: Core) -> None:
    day = date(2025, 11, 3)
    for number in (12, 3, 7):
        petition(office, number=f"东华信 2025-{number:04}", registered_on=day, received_on=day)
    numbers = [
        row.number[-4:] for row in office.services.ledger.page(replace(LedgerFilter(), kind="petition"))
    ]
    assert numbers == ["0012", "0007", "0003"]


def test_a_place_holds_what_lies_in_it(tmp_path: Path) -> None:
    """A place prefix never reaches beyond itself: 5323011 is not inside 532301105."""
    core = make_core(tmp_path, "office", "532301105", "王建国")
    try:
        petition(core, place_code="532301105203")
        count = core.services.ledger.count
        assert [
            count(LedgerFilter(place=code))
            for code in ("5323", "532301105203", "532301105204", "53230110520")
        ] == [
            1,
            1,
            0,
            1,
        ]
    finally:
        core.close()
