"""Visits: a sheet with people, photos and matters, kept through a crash, and the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from desktop_app.domain.records import Visit
from desktop_app.services.visitlist import VisitFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.moment_edit import MomentEdit, read_time
from desktop_app.ui.shared.name_list import NameList
from desktop_app.ui.visits.editor import VisitPage
from desktop_app.ui.visits.exif_offer import offer_of, offer_words
from desktop_app.ui.visits.lines import VisitSource
from desktop_app.ui.visits.page import VisitsPage
from desktop_app.ui.visits.session import DRAFT_KIND, WantedVisit
from tests.ui.acting import dialog_of, idle, photo, show, until
from tests.ui.keyboard import say
from tests.ui.office import NOW, VILLAGE, add_petition, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def matter(office: Core) -> str:
    return add_petition(office, "张㐂", "反映征地补偿面积不符")


def sheet(qtbot: QtBot, desk: Desk, office: Core, wanted: WantedVisit) -> VisitPage:
    return show(qtbot, desk, VisitPage(desk, office.services, Doors(), wanted))


def only_visit(office: Core) -> Visit:
    (row,) = office.services.visit_list.page(VisitFilter())
    return row.visit


def test_visit_with_photo_for_a_matter(
    qtbot: QtBot, desk: Desk, office: Core, matter: str, tmp_path: Path
) -> None:
    page = sheet(qtbot, desk, office, WantedVisit(matter_id=matter))
    assert page.matters.ids() == (matter,)
    page.photos.add([photo(tmp_path / "IMG_0001.jpg")])
    idle(qtbot, desk)
    taken, latitude, longitude = page.photos.offer()
    assert taken == datetime(2026, 11, 22, 15, 20)
    assert (latitude, longitude) == (25031111, 101528611)
    page.photos._take.click()
    say(page.rows.editors["findings"].widget, "实测1.32亩，登记1.08亩。")
    present = page.rows.editors["present"].widget
    assert isinstance(present, NameList)
    say(present.line, "杨主任、普师傅")
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(page.wanted.visit_id))
    idle(qtbot, desk)
    visit = only_visit(office)
    assert visit.present == ("杨主任", "普师傅")
    assert visit.officers == ("王建国",)
    assert visit.place_code == VILLAGE
    assert visit.started_at == datetime(2026, 11, 22, 15, 20, tzinfo=NOW.tzinfo)
    assert (visit.latitude_e6, visit.longitude_e6) == (25031111, 101528611)
    (stored,) = office.services.attachments.of(visit.id)
    assert stored.file_name == "IMG_0001.jpg"
    assert [one.id for one in office.services.visits.of_matter(matter)] == [visit.id]
    assert desk.messages.text() == "走访已保存，照片 1 张"


def test_faults_are_marked_and_nothing_is_lost(qtbot: QtBot, desk: Desk, office: Core) -> None:
    page = sheet(qtbot, desk, office, WantedVisit())
    started = page.rows.editors["started_at"].widget
    assert isinstance(started, MomentEdit)
    started.clock.set_value("二十五点")
    say(page.rows.editors["findings"].widget, "看了界石")
    page.save()
    assert page.rows.marks.row("started_at").marked()
    started.clock.set_value("8点半")
    page.rows.editors["problems_solved"].write("3")
    page.save()
    assert page.rows.marks.row("started_at").marked()
    started.clock.set_value("8点30分")
    page.save()
    until(qtbot, page.rows.marks.row("problems_solved").marked)
    assert page.rows.values()["findings"] == "看了界石"
    page.keeper.keep()
    idle(qtbot, desk)


def test_sheet_is_offered_again_after_a_crash(
    qtbot: QtBot, desk: Desk, office: Core, matter: str, tmp_path: Path
) -> None:
    page = sheet(qtbot, desk, office, WantedVisit(matter_id=matter))
    page.photos.add([photo(tmp_path / "a.jpg")])
    say(page.rows.editors["findings"].widget, "沟被占约0.6米")
    idle(qtbot, desk)
    page.keeper.keep()  # what a kill finds
    idle(qtbot, desk)
    (parked,) = office.services.drafts.parked(DRAFT_KIND)
    again = sheet(qtbot, desk, office, WantedVisit(draft_id=parked.id))
    assert again.rows.values()["findings"] == "沟被占约0.6米"
    assert again.photos.paths() == (tmp_path / "a.jpg",)
    assert again.matters.ids() == (matter,)
    again.save()
    until(qtbot, lambda: bool(again.wanted.visit_id))
    idle(qtbot, desk)
    assert not office.services.drafts.parked(DRAFT_KIND)


def test_photo_that_went_with_its_stick_is_told(
    qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path
) -> None:
    page = sheet(qtbot, desk, office, WantedVisit())
    page.photos.add([photo(tmp_path / "a.jpg"), photo(tmp_path / "b.jpg")])
    say(page.rows.editors["findings"].widget, "两张照片")
    idle(qtbot, desk)
    (tmp_path / "b.jpg").unlink()
    page.save()
    until(qtbot, lambda: "没有存上：b.jpg" in desk.messages.text())
    idle(qtbot, desk)
    assert len(office.services.attachments.of(only_visit(office).id)) == 1


def test_saved_visit_is_corrected(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    made = office.services.visits.save(VisitDraft(started_at=NOW, findings="甲", matter_ids=(matter,)))
    page = sheet(qtbot, desk, office, WantedVisit(visit_id=str(made.made)))
    page.rows.editors["findings"].write("乙")
    page.matters._remove(matter)
    page.save()
    until(qtbot, lambda: only_visit(office).findings == "乙")
    idle(qtbot, desk)
    assert not office.services.visits.of_matter(matter)
    page.retire()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.confirm()
    until(qtbot, lambda: not office.services.visit_list.count(VisitFilter()))
    idle(qtbot, desk)


def test_matter_is_found_by_typing(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    page = sheet(qtbot, desk, office, WantedVisit())
    page.matters.line.setFocus()
    qtbot.keyClicks(page.matters.line, "2026-0001")
    until(qtbot, page.matters._list.open)
    qtbot.keyClick(page.matters.line, Qt.Key.Key_Down)
    qtbot.keyClick(page.matters.line, Qt.Key.Key_Return)
    assert page.matters.ids() == (matter,)
    page.leave()
    idle(qtbot, desk)


def test_list_shows_newest_first_and_filters(qtbot: QtBot, desk: Desk, office: Core, matter: str) -> None:
    codes = office.desk.rules.codes["visit_purposes"]
    first, second = codes.items[0].code, codes.items[1].code
    visits = office.services.visits
    visits.save(
        VisitDraft(started_at=NOW.replace(hour=7), purpose=first, findings="早", matter_ids=(matter,))
    )
    visits.save(VisitDraft(started_at=NOW, purpose=second, findings="晚\n到场三人", present=("普阿果",)))
    source = VisitSource(office.services.visit_list, office.services.places.name, codes.title_of)
    lines = source.fetch(0, 10, None, {})
    assert [line.findings for line in lines] == ["晚 到场三人", "早"]
    assert [line.matters for line in lines] == ["", "1"]
    assert source.count({"text": "普阿果"}) == 1
    opened: list[str] = []
    page = show(qtbot, desk, VisitsPage(desk, office.services, Doors(visit=opened.append)))
    assert page.model.rowCount() == 2
    page.purpose.set_code(first)
    idle(qtbot, desk)
    assert page.model.rowCount() == 1
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened == [lines[1].visit_id]
    page.leave()


@pytest.mark.parametrize(
    ("text", "hours", "minutes"),
    [
        ("9", 9, 0),
        ("9:30", 9, 30),
        ("0930", 9, 30),
        ("9时30分", 9, 30),
        ("下午3点", 15, 0),
        ("９：０５", 9, 5),
    ],
)
def test_times_as_people_write_them(text: str, hours: int, minutes: int) -> None:
    assert read_time(text) == time(hours, minutes)


@pytest.mark.parametrize("text", ["", "25", "9:75", "九点", "9:30:10:1", "12345"])
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) is None


def test_photos_without_exif_offer_nothing() -> None:
    assert offer_of([None]) is None


def test_offer_in_words(office: Core, tmp_path: Path) -> None:
    peek = office.services.attachments.peek(photo(tmp_path / "a.jpg"))
    offer = offer_of([peek.photo])
    assert offer is not None
    assert offer_words(offer) == "照片拍于 2026-11-22 15:20，位置 25.03111°N 101.52861°E"


def test_place_that_no_list_has_is_not_lost(qtbot: QtBot, desk: Desk, office: Core) -> None:
    page = sheet(qtbot, desk, office, WantedVisit())
    picker = page.rows.editors["place_code"].widget
    picker.setText("老采石场")  # type: ignore[attr-defined]
    page.rows.editors["place_detail"].write("东侧")
    page.save()
    until(qtbot, lambda: bool(page.wanted.visit_id))
    idle(qtbot, desk)
    visit = only_visit(office)
    assert (visit.place_code, visit.place_detail) == ("", "老采石场东侧")


def test_saving_twice_makes_one_visit_and_keeps_later_typing(qtbot: QtBot, desk: Desk, office: Core) -> None:
    page = sheet(qtbot, desk, office, WantedVisit())
    findings = page.rows.editors["findings"].widget
    say(findings, "第一句。")
    page.save()
    page.save()
    say(findings, "第二句。")
    until(qtbot, lambda: bool(page.wanted.visit_id))
    idle(qtbot, desk)
    assert only_visit(office).findings == "第一句。"
    assert page.rows.values()["findings"] == "第一句。第二句。"
    page.save()
    until(qtbot, lambda: only_visit(office).findings == "第一句。第二句。")
    idle(qtbot, desk)
