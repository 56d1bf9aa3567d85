"""Whatever is registered is found by any piece of it; what is confidential, retired or not for all never is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop_app.base.ids import RecordId
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft, VisitDraft
from desktop_app.domain.dutyrecords import UrgentReport
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Letter, Matter, Party
from desktop_app.domain.registers import Visible
from desktop_app.services.search.named import _KEPT, _NEWEST
from desktop_app.services.search.search import CLOSED, OPEN, Found, Kind, SearchFilter
from tests.ui.office import NOW, VILLAGE, add_petition, make_office

NAMES = ("张书文", "杨䶮", "阿木", "李𠮷", "欧阳春兰", "周美英")
TITLES = (
    "反映排水沟被占",
    "征地补偿面积不符",
    "宅基地边界争议",
    "采石场粉尘扰民",
    "承包地流转",
    "林权证登记有误",
)


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    made = make_office(tmp_path_factory.mktemp("search"))
    for place, (name, title) in enumerate(zip(NAMES, TITLES, strict=True)):
        add_petition(made, name, title, days_ago=place, phone=f"1390878{place:04}")
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    made.close()


def found(core: Core, text: str, kind: Kind = Kind.MATTER) -> list[str]:
    answer = core.services.search.first(SearchFilter(text), 50)
    hits = [hit for group in answer.groups if group.kind is kind for hit in group.hits]
    assert all(group.count == len(group.hits) for group in answer.groups)
    return [hit.name if kind is Kind.MATTER else hit.title for hit in hits]


def kinds(answer: Found) -> set[Kind]:
    return {group.kind for group in answer.groups}


@given(data=st.data())
@hypothesis_settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_piece_of_one_to_three_characters_finds_it(core: Core, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(NAMES) - 1))
    text = data.draw(st.sampled_from([NAMES[place], TITLES[place]]))
    first = data.draw(st.integers(0, len(text) - 1))
    piece = text[first : first + data.draw(st.integers(1, 3))]
    assert NAMES[place] in found(core, piece)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("zsw", "张书文"), ("ZSW", "张书文"), ("zhangshuwen", "张书文"), ("zhangsw", "张书文"), ("shuwen", "张书文"),
        ("zs", "张书文"), ("ou", "欧阳春兰"), ("oycl", "欧阳春兰"), ("psg", "张书文"), ("paishuigou", "张书文"),
        ("0000", "张书文"), ("8780003", "李𠮷"), ("13908780003", "李𠮷"), ("1390878 0003", "李𠮷"),
        ("章书闻", "张书文"), ("扬龑", "杨䶮"), ("楊龑", "杨䶮"), ("啊木", "阿木"), ("張書文", "张书文"),
        ("２０２６-０００１", "张书文"), ("东华信〔2026〕1", "张书文"), ("东华信0001", "张书文"),
        ("张书文 排水", "张书文"),
    ],
)  # fmt: skip
def test_found_as_people_type(core: Core, typed: str, name: str) -> None:
    assert name in found(core, typed)


def test_the_whole_name_or_number_comes_first(office: Core) -> None:
    add_petition(office, "李四", "与王大明的边界", days_ago=0)
    add_petition(office, "王大明", "排水沟", days_ago=1)
    add_petition(office, "王大", "道路", days_ago=2)
    assert found(office, "王大") == ["王大", "王大明", "李四"]
    assert found(office, "王大明") == ["王大明", "李四"]


def test_open_before_closed_and_recent_before_old(office: Core) -> None:
    ids = [
        add_petition(office, f"何{name}", "排水沟被占", days_ago=ago)
        for name, ago in zip("甲乙丙", (9, 5, 1), strict=True)
    ]
    close = date(2026, 11, 23)
    office.store.change(lambda tx: tx.set(Matter, ids[2], closed_on=close))
    assert found(office, "排水") == ["何乙", "何甲", "何丙"]
    search = office.services.search
    assert [g.count for g in search.first(SearchFilter("排水", state=OPEN)).groups] == [2]
    assert [g.count for g in search.first(SearchFilter("排水", state=CLOSED)).groups] == [1]
    recent = SearchFilter("排水", kind=Kind.MATTER, first=date(2026, 11, 18))
    assert [hit.name for hit in search.first(recent).groups[0].hits] == ["何乙", "何丙"]
    assert [hit.name for hit in search.page(recent, Kind.MATTER, 1)] == ["何丙"]
    elsewhere = SearchFilter("排水", place="532301105204")
    assert search.first(elsewhere).groups == ()
    assert search.first(SearchFilter("排水", place=VILLAGE[:9])).count == 3


def test_pages_hold_each_hit_once(core: Core) -> None:
    wanted, search = SearchFilter("2026"), core.services.search
    every = [hit.id for hit in search.page(wanted, Kind.MATTER, 0)]
    parts = [hit.id for at in range(0, 8, 2) for hit in search.page(wanted, Kind.MATTER, at, 2)]
    assert parts == every
    assert len(set(every)) == len(NAMES)


def test_all_nouns_are_found(office: Core) -> None:
    matter = add_petition(office, "尹正美", "反映沙坝沟堵塞")
    office.services.visits.save(VisitDraft(purpose="Z01", started_at=NOW, findings="沙坝沟已实地查看"))
    office.store.change(
        lambda tx: tx.add(Letter(id=tx.new_id(), matter_id=RecordId(matter), title="沙坝沟告知书"))
    )
    office.store.change(
        lambda tx: tx.add(
            RegisterEntry(
                id=tx.new_id(), register="patrol-log", title="沙坝沟", values={"note": "沙坝沟巡查"}
            )
        )
    )
    office.store.change(
        lambda tx: tx.add(UrgentReport(id=tx.new_id(), content="沙坝沟有人聚集", reported_at=NOW))
    )
    answer = office.services.search.first(SearchFilter("沙坝沟"))
    assert kinds(answer) == {Kind.MATTER, Kind.VISIT, Kind.LETTER, Kind.ENTRY, Kind.DUTY}
    assert kinds(office.services.search.first(SearchFilter("尹正美"))) == {Kind.MATTER, Kind.PARTY}
    assert all(group.count == len(group.hits) == 1 for group in answer.groups)


def test_nothing_confidential_is_found_nor_counted(office: Core) -> None:
    person = PartyDraft(name="董明珍", phone="13908780099", place_code=VILLAGE)
    draft = MatterDraft(
        parties=(person,), title="检举采石场", request="请查处", place_code=VILLAGE, named=("王建国",)
    )
    matter = str(office.services.matters.register(draft).made)
    search = office.services.search
    assert kinds(search.first(SearchFilter("董明珍"))) == {Kind.MATTER, Kind.PARTY}
    for record in (
        Letter(id=RecordId("l1"), matter_id=RecordId(matter), title="采石场告知书"),
        RegisterEntry(id=RecordId("e1"), register="patrol-log", title="采石场", matter_id=matter),
        UrgentReport(id=RecordId("u1"), content="采石场有人聚集", matter_id=matter),
    ):
        office.store.change(lambda tx, record=record: tx.add(record))
    visit = office.services.visits.save(
        VisitDraft(started_at=NOW, findings="采石场现场", matter_ids=(matter,))
    )
    assert visit.made is not None
    assert kinds(search.first(SearchFilter("采石场"))) == set(Kind) - {Kind.PARTY}
    office.store.change(lambda tx: tx.set(Matter, matter, confidential=True, named=("王建国",)))
    for text in ("董明珍", "dmz", "0099", "采石场", "董", "检举"):
        assert search.first(SearchFilter(text)).groups == (), text
    office.store.change(lambda tx: tx.set(Matter, matter, confidential=False))
    assert kinds(search.first(SearchFilter("采石场"))) == set(Kind) - {Kind.PARTY}
    assert Kind.PARTY in kinds(search.first(SearchFilter("董明珍")))


def test_the_named_person_finds_a_confidential_matter_by_number_and_day_only(office: Core) -> None:
    matter = add_petition(office, "董明珍", "检举采石场", days_ago=3)
    add_petition(office, "李四", "排水沟", days_ago=2)
    number = office.store.read.get(Matter, RecordId(matter)).number  # type: ignore[union-attr]
    office.store.change(lambda tx: tx.set(Matter, RecordId(matter), confidential=True, named=("王建国",)))
    search = office.services.search
    for text in (number, "2026-0001", "0001", "1", "东华信〔2026〕1号"[:-1], "2026-11-20"):
        hits = [hit for group in search.first(SearchFilter(text)).groups for hit in group.hits]
        assert matter in [hit.id for hit in hits], text
        (found,) = [hit for hit in hits if hit.id == matter]
        assert (found.title, found.name, found.place) == ("保密事项", "", ""), text
        paged = search.page(SearchFilter(text), Kind.MATTER, 0)
        assert [hit.id for hit in paged] == [hit.id for hit in hits if hit.kind is Kind.MATTER]
    for text in ("董明珍", "采石", "2026", "东华信", "0002", "2026-11-21"):
        assert matter not in [
            hit.id for group in search.first(SearchFilter(text)).groups for hit in group.hits
        ]
    closed = SearchFilter("0001", state=CLOSED)
    assert search.first(closed).groups == ()
    office.store.change(lambda tx: tx.set(Matter, RecordId(matter), named=("别人",)))
    assert matter not in [hit.id for group in search.first(SearchFilter(number)).groups for hit in group.hits]


def test_looking_for_a_number_does_not_read_all_matters(office: Core) -> None:
    sql = f"EXPLAIN QUERY PLAN SELECT * FROM matter WHERE {_KEPT} ORDER BY {_NEWEST}"
    plan = " ".join(str(row[3]) for row in office.store.read.rows(sql))
    assert "matter_confidential" in plan and "matter_by_number" not in plan


def test_entries_that_are_not_for_all_are_neither_found_nor_counted(office: Core) -> None:
    registers = office.desk.rules.registers.values()
    closed = [one.id for one in registers if one.visible is not Visible.ALL]
    assert closed
    for register in closed:
        office.store.change(
            lambda tx, register=register: tx.add(
                RegisterEntry(id=tx.new_id(), register=register, title="怠慢群众")
            )
        )
    office.store.change(
        lambda tx: tx.add(RegisterEntry(id=tx.new_id(), register="patrol-log", title="怠慢群众一"))
    )
    for text in ("怠慢", "慢", "dmqz", "怠慢群众"):
        answer = office.services.search.first(SearchFilter(text))
        assert [(group.count, [hit.title for hit in group.hits]) for group in answer.groups] == [
            (1, ["怠慢群众一"])
        ]


def test_what_is_retired_is_gone(office: Core) -> None:
    matter = add_petition(office, "普文忠", "道路积水")
    assert found(office, "普文忠") == ["普文忠"]
    office.store.change(lambda tx: tx.retire(Matter, matter, "登记错误"))
    card = office.store.read.find(Party)[0].id
    office.store.change(lambda tx: tx.retire(Party, card, "登记错误"))
    assert office.services.search.first(SearchFilter("普文忠")).groups == ()


def test_an_emptied_index_fills_itself_again(office: Core) -> None:
    add_petition(office, "何秀珍", "河桥被占")
    before = office.services.search.first(SearchFilter("河桥"))
    office.store.empty_index()
    assert office.store.waiting() > 0
    told: list[tuple[int, int]] = []
    office.services.search.catch_up(lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    assert office.services.search.first(SearchFilter("河桥")) == before
    assert office.store.quick_check() == []


def test_questions_are_kept(office: Core) -> None:
    kept = office.services.kept_searches
    for text in ("张", "张书", "张书文", "排水"):
        kept.remember(text)
    assert kept.recent() == ["排水", "张书文"]
    wanted = SearchFilter("排水", kind=Kind.MATTER, place=VILLAGE, state=OPEN, first=date(2026, 1, 1))
    kept.save("排水的事", SearchFilter("旧"))
    kept.save("排水的事", wanted)
    assert [(view.name, view.wanted) for view in kept.views()] == [("排水的事", wanted)]
    kept.drop("排水的事")
    assert kept.views() == []


def test_a_damaged_index_is_made_anew_by_the_check(office: Core) -> None:
    add_petition(office, "何秀珍", "河桥被占")
    before = office.services.search.first(SearchFilter("河桥"))
    office.store.change(lambda tx: tx.local("DELETE FROM find_data WHERE id > 100"))
    assert any("find" in one for one in office.store.quick_check())
    assert office.services.safekeeping.check().ok
    assert office.store.quick_check() == []
    assert office.services.search.first(SearchFilter("河桥")) == before
