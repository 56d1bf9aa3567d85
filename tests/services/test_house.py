"""The rest of the house: founding a store, settings, places, drafts, history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, StoreBusy, Surroundings
from desktop_app.domain.drafts import (
    MatterDraft,
    PartyDraft,
    VisitDraft,
    matter_from_plain,
    to_plain,
    visit_from_plain,
)
from desktop_app.domain.records import Setting
from tests.services.conftest import LOW, NOW, PASSPHRASE, TOWNSHIP, VILLAGE
from tests.services.desk_work import act, matter_of, petition, whole


def around(folder: Path) -> Surroundings:
    return Surroundings(SetClock(NOW), SeededRandomness(9), LOW, AppPaths.under(folder / "person"))


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewStore("nobody", TOWNSHIP, "王建国"), "role"),
        (NewStore("office", "532301", "王建国"), "place"),
        (NewStore("bureau", TOWNSHIP, "王建国"), "place"),
        (NewStore("office", "999999999", "王建国"), "place"),
        (NewStore("office", TOWNSHIP, " "), "officer"),
        (NewStore("office", TOWNSHIP, "王建国", settings={"organ": " "}), "organ"),
        (NewStore("office", TOWNSHIP, "王建国", settings={"misspelt": "x"}), "misspelt"),
        (NewStore("office", TOWNSHIP, "王建国", townships=("110101001",)), "townships"),
        (NewStore("office", TOWNSHIP, "王建国", last_numbers={"register/信": (26, 3)}), "last_numbers"),
        (
            NewStore("office", TOWNSHIP, "王建国", last_numbers={"register/信": (2026, 10**12)}),
            "last_numbers",
        ),
    ],
)
def test_what_the_wizard_may_have_wrong_is_told_before_anything_is_made(
    tmp_path: Path, new: NewStore, field: str
) -> None:
    with pytest.raises(InputProblem) as caught:
        Core.create(tmp_path / "store", new, PASSPHRASE, around(tmp_path))
    assert field in [problem.field for problem in caught.value.problems]
    assert not (tmp_path / "store").exists()


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        Core.create(tmp_path / "store", NewStore("office", TOWNSHIP, "王建国"), "12345", around(tmp_path))


def test_a_founding_that_failed_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app import core as module

    new = NewStore("office", TOWNSHIP, "王建国")
    with monkeypatch.context() as broken:
        broken.setattr(
            module, "write_settings", lambda *_: (_ for _ in ()).throw(UserProblem("磁盘空间不足"))
        )
        with pytest.raises(UserProblem):
            Core.create(tmp_path / "store", new, PASSPHRASE, around(tmp_path))
    Core.create(tmp_path / "store", new, PASSPHRASE, around(tmp_path)).close()


def test_a_store_opens_once_and_only_with_its_passphrase(office: Core) -> None:
    folder = office.folder
    with pytest.raises(StoreBusy):
        Core.open(folder, PASSPHRASE, around(folder))
    matter = petition(office)
    office.close()
    with pytest.raises(UserProblem):
        Core.open(folder, "不是这个口令", around(folder))
    again = Core.open(folder, PASSPHRASE, around(folder))
    assert matter_of(again, matter).number == "东华信 2026-0001"
    assert again.store.who.by == "王建国"
    again.close()


def test_settings_are_checked_and_only_what_differs_is_written(office: Core) -> None:
    settings = office.services.settings
    for wrong, field in (({"organ": " "}, "organ"), ({"phone": "1" * 201}, "phone"), ({"nope": "x"}, "nope")):
        with pytest.raises(InputProblem) as caught:
            settings.save(wrong)
        assert caught.value.problems[0].field == field
    assert settings.save(settings.all()).records.keys() <= {"setting"}
    before = office.store.read.value("SELECT count(*) FROM entry")
    settings.save(settings.all())
    assert office.store.read.value("SELECT count(*) FROM entry") == before
    whole(office)


def test_another_officer_signs_from_then_on(office: Core) -> None:
    matter = petition(office)
    office.services.settings.save({"officer": "李国强"})
    act(office, matter, "accept")
    by = [(one.field, one.by) for one in office.services.history.of(matter) if one.field == "state"]
    assert by[-1] == ("state", "李国强")
    assert matter_of(office, petition(office)).first_receiver == "李国强"
    folder = office.folder
    office.close()
    again = Core.open(folder, PASSPHRASE, around(folder))
    assert again.store.who.by == "李国强"
    again.close()


def test_an_office_reads_its_own_settings_not_the_bureaus(make: Callable[..., Core]) -> None:
    office, bureau = make(), make("bureau", "532301", "局长")
    assert office.services.settings.all()["officer"] == "王建国"
    assert bureau.services.settings.all()["officer"] == "局长"
    assert all(one.owner == office.identity.node for one in office.store.read.find(Setting))


def test_history_says_who_when_what(office: Core, clock: SetClock) -> None:
    matter = petition(office)
    clock.forward(hours=2)
    office.services.matters.correct(matter, {"responsible": "李国强"}, "分工调整")
    turns = office.services.history.of(matter)
    assert turns[0].old is None
    last = turns[-1]
    assert (last.at, last.by, last.field, last.new) == (
        "2026-03-02T11:00:00+08:00",
        "王建国",
        "responsible",
        "李国强",
    )
    assert last.reason == "分工调整"


def test_groups_of_a_village(office: Core) -> None:
    places = office.services.places
    places.add_groups(VILLAGE, ["上村小组", " 下村小组 ", "", "上村小组"])
    places.add_groups(VILLAGE, ["下村小组", "新村小组"])
    groups = places.groups(VILLAGE)
    assert [(one.code[-3:], one.name) for one in groups] == [
        ("001", "上村小组"),
        ("002", "下村小组"),
        ("003", "新村小组"),
    ]
    assert places.name(groups[0].code).endswith("上村小组")
    assert groups[2].code in [code for code, _ in places.search("新村小组")]
    for code, names in ((TOWNSHIP, ["甲"]), ("999999999999", ["甲"]), (VILLAGE, ["字" * 31])):
        with pytest.raises(InputProblem):
            places.add_groups(code, names)
    whole(office)


@pytest.mark.parametrize("code", ["", "1", "999999", "5323011052039", "abc", VILLAGE + "999"])
def test_a_code_that_nobody_knows_is_no_crash(office: Core, code: str) -> None:
    assert isinstance(office.services.places.name(code), str)
    assert isinstance(office.services.places.full_name(code), str)


def test_drafts_survive_and_the_newest_comes_first(office: Core, clock: SetClock) -> None:
    drafts = office.services.drafts
    first, second = drafts.new_id(), drafts.new_id()
    drafts.keep(first, "matter", "一", {"title": "一"})
    clock.forward(minutes=1)
    drafts.keep(second, "visit", "二", {"findings": "二"}, target="v1")
    drafts.keep(second, "visit", "二改", {"findings": "二改"}, target="v1")
    assert [one.title for one in drafts.parked()] == ["二改", "一"]
    assert drafts.find("visit", "v1") is not None
    folder = office.folder
    office.close()
    again = Core.open(folder, PASSPHRASE, around(folder))
    assert [one.content for one in again.services.drafts.parked("matter")] == [{"title": "一"}]
    again.services.drafts.drop(first)
    assert again.services.drafts.parked("matter") == []
    again.close()


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
dates = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))
moments = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(CHINA))
parties = st.builds(PartyDraft, name=texts, phone=texts, anonymous=st.booleans(), elderly=st.booleans())
matter_drafts = st.builds(
    MatterDraft,
    parties=st.lists(parties, max_size=3).map(tuple),
    title=texts,
    received_on=dates,
    limit_on=dates,
    people_count=st.integers(0, 9),
    flags=st.lists(texts, max_size=2).map(tuple),
)
visit_drafts = st.builds(
    VisitDraft,
    findings=texts,
    started_at=moments,
    officers=st.lists(texts, max_size=2).map(tuple),
    latitude_e6=st.none() | st.integers(-90_000_000, 90_000_000),
)


@given(matter=matter_drafts, visit=visit_drafts)
def test_what_was_typed_comes_back_as_it_was(matter: MatterDraft, visit: VisitDraft) -> None:
    assert matter_from_plain(to_plain(matter)) == matter
    assert visit_from_plain(to_plain(visit)) == visit


def test_one_bad_field_does_not_lose_the_rest_of_a_draft() -> None:
    plain = {
        "title": "排水沟",
        "received_on": "2026-13-45",
        "from_a_later_version": 1,
        "parties": [{"name": "张㐂"}, "x"],
    }
    draft = matter_from_plain(plain)
    assert (draft.title, draft.received_on, [one.name for one in draft.parties]) == ("排水沟", None, ["张㐂"])
    assert visit_from_plain({"findings": "看过", "started_at": "昨天"}).findings == "看过"
