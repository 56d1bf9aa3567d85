"""登记 by keyboard: Enter moves on, Ctrl+Enter registers, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter, Party
from desktop_app.domain.repeatrecords import NotSame
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import choices_from
from desktop_app.ui.register.page import RegisterPage, RegisterServices
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import idle, until
from tests.ui.keyboard import say
from tests.ui.office import VILLAGE, add_petition, make_office

MOST_FIELDS = 100


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, core: Core) -> RegisterPage:
    found = core.services
    services = RegisterServices(
        found.matters, found.parties, found.places, found.drafts, found.foresight, found.like_matters
    )
    made = RegisterPage(desk, services, choices_from(core.desk.rules), Doors())
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.form.take_focus()
    qtbot.waitUntil(made.form.person.name.hasFocus)
    return made


def typed(qtbot: QtBot, text: str, *, then: Qt.Key = Qt.Key.Key_Return, control: bool = False) -> None:
    """Types into whatever has the focus, as a person does."""
    field = QApplication.focusWidget()
    if text:
        say(field, text)
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(field, then, modifier)


def matters_of(core: Core) -> list[Matter]:
    rows = core.services.ledger.page(LedgerFilter())
    return [matter for row in rows if (matter := core.services.matters.get(row.id))]


def test_words_that_are_no_entry_of_the_list_are_not_dropped(
    qtbot: QtBot, page: RegisterPage, core: Core, desk: Desk
) -> None:
    category = page.form.editors.pickers["category"]
    say(page.form.person.name, "张书文")
    say(page.form.title, "反映地界")
    say(category, "没有的类别")
    page.register()
    assert page.form.marks.row("category").marked()
    assert page.form.editors.pickers["category"].text() == "没有的类别"
    category.clear()
    category.textEdited.emit("")
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    assert matters_of(core)[0].channel == "L02"  # 来访: nothing was registered here before


def test_enter_passes_over_the_ticks(qtbot: QtBot, page: RegisterPage) -> None:
    page.form.person.place.setFocus()
    typed(qtbot, "")
    assert QApplication.focusWidget() is page.form.title


def test_a_matter_by_keyboard_alone(qtbot: QtBot, page: RegisterPage, core: Core, desk: Desk) -> None:
    typed(qtbot, "张㐂")
    typed(qtbot, "13887806214")
    typed(qtbot, "")
    say(page.form.person.place, "达苴")
    qtbot.waitUntil(page.form.person.place._list.open)
    typed(qtbot, "")
    assert page.form.person.place.code().startswith(VILLAGE[:9])
    for _ in range(MOST_FIELDS):
        if QApplication.focusWidget() is page.form.title:
            break
        typed(qtbot, "")
    typed(qtbot, "反映征地补偿面积不符", control=True)
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    qtbot.waitUntil(lambda: desk.messages.text() != "")
    matter = matters_of(core)[0]
    assert (matter.title, matter.kind) == ("反映征地补偿面积不符", "petition")
    assert matter.number in desk.messages.text()
    page_of = core.services.matters.page(matter.id)
    assert page_of.file.parties[0].name == "张㐂"
    assert page.form.title.value() == ""
    assert not page._outcome.isHidden()
    assert core.services.drafts.parked("matter") == []


def test_faults_are_marked_and_nothing_is_lost(
    qtbot: QtBot, page: RegisterPage, core: Core, desk: Desk
) -> None:
    page.form.person.phone.setText("13887806214")
    page.register()
    qtbot.waitUntil(lambda: page.form.marks.row("name").marked())
    assert page.form.marks.row("title").marked()
    assert page.form.person.phone.value() == "13887806214"
    assert page.form.person.name.hasFocus()
    assert matters_of(core) == []
    qtbot.waitUntil(lambda: len(core.services.drafts.parked("matter")) == 1)


def test_a_draft_survives_and_goes_on(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    page.form.choose_sheet("dispute")
    page.form.person.name.setText("杨国强")
    page.form.sides.name.setText("周美英")
    page.form.editors.place.setText("河边那块地")
    page.form.editors.pickers["category"].setText("边")
    page.form.editors.facts.set_value("界石被移动")
    page.park()
    qtbot.waitUntil(lambda: len(core.services.drafts.parked("matter")) == 1)
    assert page.form.person.name.value() == ""
    page.resume(core.services.drafts.parked("matter")[0].id)
    qtbot.waitUntil(lambda: page.form.person.name.value() == "杨国强")
    draft = page.form.draft()
    assert (draft.kind, draft.parties[1].name, draft.place_detail) == ("dispute", "周美英", "河边那块地")
    assert page.form.editors.pickers["category"].text() == "边"
    assert page.form.more.isVisibleTo(page.form)
    page.form.title.setText("宅基地边界纠纷")
    page.form.editors.pickers["category"].clear()
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    qtbot.waitUntil(lambda: core.services.drafts.parked("matter") == [])


def test_an_untouched_form_is_no_draft(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    page.leave()
    page.park()
    qtbot.wait(50)
    assert core.services.drafts.parked("matter") == []


def test_typing_is_kept_after_a_pause(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    say(page.form.person.name, "赵堃")
    qtbot.waitUntil(lambda: bool(core.services.drafts.parked("matter")))
    assert core.services.drafts.parked("matter")[0].title == "赵堃"


def test_who_was_here_before_is_taken_over(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    earlier = add_petition(
        core, "张㐂", "反映征地补偿面积不符", days_ago=40, phone="13887806214", elderly=True
    )
    say(page.form.person.phone, "13887806214")
    qtbot.waitUntil(lambda: len(page._found) == 1)
    seen = page._found[0]
    page._take(seen.party)
    page._tie(seen.matters[0])
    draft = page.form.draft()
    assert draft.parties[0].party_id == seen.party.id
    assert draft.parties[0].elderly
    assert (draft.earlier_matter, draft.title) == (earlier, "反映征地补偿面积不符")
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 2)
    assert len(core.store.read.find(Party)) == 1


def test_another_name_is_another_card(qtbot: QtBot, page: RegisterPage) -> None:
    page.form.person.show_draft(PartyDraft(party_id="x", name="张㐂"))
    say(page.form.person.name, "甲")
    assert page.form.person.draft().party_id == ""


def test_what_is_shown_is_what_was_filled_in(page: RegisterPage) -> None:
    petition = page.form.choices.sheets[0]
    options = {one.key: page.form.choices.of(one) for one in petition.fields()}
    draft = MatterDraft(
        kind=petition.kind,
        parties=(
            PartyDraft(
                name="王䶮",
                phone="13500000000",
                place_code=VILLAGE,
                low_income=True,
                role=petition.party.role,
            ),
        ),
        title="请求公开批文",
        request="公开",
        channel=page.form.choices.channel()[1][0],
        category=options["category"][3][0],
        purpose=options["purpose"][0][0],
        place_code=VILLAGE,
        people_count=7,
        number="东华信 2026-0009",
        source_unit="市信访局",
    )
    page.form.show_draft(draft)
    assert page.form.draft() == draft


def test_a_second_press_while_registering_does_nothing(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    page.form.person.name.setText("张㐂")
    page.form.title.setText("反映补偿")
    page.register()
    page.register()
    qtbot.waitUntil(page._primary.isEnabled)
    qtbot.wait(100)
    assert len(matters_of(core)) == 1


def test_what_deserves_a_second_look_is_said_on_leaving_the_field(qtbot: QtBot, page: RegisterPage) -> None:
    page.form.person.phone.setFocus()
    typed(qtbot, "138000")
    row = page.form.marks.row("phone")
    assert "电话位数不常见" in row.editor.accessibleDescription()
    assert not row.marked()
    page.form.person.id_number.setFocus()
    typed(qtbot, "532301197001010011")
    row = page.form.marks.row("id_number")
    assert row.editor.accessibleDescription()
    assert page.form.person.id_kept.isVisible()


def test_a_kind_is_chosen_by_key_and_brings_its_fields(qtbot: QtBot, page: RegisterPage) -> None:
    say(page.form.title, "宅基地滴水边界")
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.form.sheet.kind == "dispute"
    assert page.form.sides.name.isVisible()
    assert page.form.editors.rows["family"].isVisible()
    assert not page.form.editors.rows["purpose"].isVisible()
    assert page.form.title.value() == "宅基地滴水边界"
    page.form.person.place.setFocus()
    typed(qtbot, "")
    assert QApplication.focusWidget() is page.form.sides.name  # Tab follows the new order of the fields


def test_what_the_procedure_bars_is_said_at_once(qtbot: QtBot, page: RegisterPage) -> None:
    page.form.choose_sheet("dispute")
    page.form.editors.pickers["family"].set_code("K3")
    row = page.form.marks.row("family")
    qtbot.waitUntil(lambda: "《土地管理法》第十四条" in row.editor.accessibleDescription())
    assert page._ahead.isVisible()


def test_a_sixth_representative_is_refused_at_once(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    say(page.form.person.name, "张㐂")
    say(page.form.title, "反映补偿")
    assert not page.form.sides.companion_row.isVisible()
    page.form.editors.people.set_number(7)
    assert page.form.sides.companion_row.isVisible()
    page.form.sides.companions.set_names(["甲甲", "乙乙", "丙丙", "丁丁", "戊戊"])
    say(page.form.sides.companions.line, "己己")
    row = page.form.marks.row("companions")
    assert row.marked()
    assert "第二十条第三款" in row.editor.accessibleDescription()
    page.register()
    assert matters_of(core) == []
    page.form.sides.companions.set_names(["甲甲", "乙乙"])
    page.form.sides.companions.line.clear()
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    links = core.services.matters.page(matters_of(core)[0].id).file.links
    assert [link.role for link in links] == ["R01", "R03", "R03"]


def test_an_enquiry_needs_a_name_and_a_line(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    places = {sheet.id: place for place, sheet in enumerate(page.form.choices.sheets, start=1)}
    key = Qt.Key(Qt.Key.Key_0 + places["enquiry"])
    qtbot.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    page.form.take_focus()
    typed(qtbot, "王䶮")
    say(page.form.title, "问宅基地审批材料")
    qtbot.keyClick(page.form.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    assert matters_of(core)[0].purpose == "M4"
    qtbot.waitUntil(page._outcome.isVisible)
    assert page.form.sheet.id == "enquiry"  # the next one is mostly of the same kind


def test_the_card_of_somebody_seen_before_has_a_key(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    add_petition(core, "张㐂", "反映征地补偿面积不符", days_ago=40, phone="13887806214")
    say(page.form.person.name, "张㐂")
    qtbot.waitUntil(lambda: len(page._found) == 1)
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_1, control)
    assert page.form.person.draft().party_id == page._found[0].party.id
    assert page.form.person.phone.value() == "13887806214"


def test_an_accusation_asks_who_may_open_it(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    say(page.form.person.name, "张㐂")
    say(page.form.title, "反映工作人员吃拿卡要")
    assert not page.form.marks.row("named").isVisible()
    page.form.editors.pickers["purpose"].set_code("M2")
    qtbot.waitUntil(page.form.marks.row("named").isVisible)
    page.form.named.set_names(["王建国", "赵堃"])
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    matter = matters_of(core)[0]
    assert matter.confidential
    assert matter.named == ("王建国", "赵堃")
    qtbot.waitUntil(lambda: not page.form.marks.row("named").isVisible())  # the next one is not


def test_a_code_is_picked_by_its_initials(qtbot: QtBot, page: RegisterPage) -> None:
    category = page.form.editors.pickers["category"]
    category.setFocus()
    qtbot.keyClicks(category, "bcbz")
    qtbot.waitUntil(category._list.open)
    qtbot.keyClick(category, Qt.Key.Key_Return)
    assert category.text() == "土地征收—补偿标准"


def test_the_visitor_may_take_a_slip_home(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    begun: list[tuple[str, str]] = []
    page._outcome._doors = Doors(new_letter=lambda *which: begun.append(which))
    say(page.form.person.name, "张㐂")
    say(page.form.title, "反映补偿")
    page.register()
    qtbot.waitUntil(page._outcome.isVisible)
    slip = next(one for one in page._outcome.findChildren(QPushButton) if "回执" in one.text())
    qtbot.keyClick(slip, Qt.Key.Key_Return)
    assert begun[0][0] == matters_of(core)[0].id


def test_a_crowd_is_told_that_it_gets_its_flag(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    row = page.form.editors.rows["people_count"]
    page.form.editors.people.set_number(4)
    assert "集体访" not in row.editor.accessibleDescription()
    page.form.editors.people.set_number(5)
    assert "“集体访”，登记时自动记上" in row.editor.accessibleDescription()
    page.form.editors.flags.set_codes(["G01"])
    assert "集体访" not in row.editor.accessibleDescription()
    page.form.editors.flags.set_codes([])
    say(page.form.person.name, "张㐂")
    say(page.form.title, "反映补偿")
    page.register()
    qtbot.waitUntil(lambda: len(matters_of(core)) == 1)
    assert matters_of(core)[0].flags == ("G01",)


def test_what_is_not_the_same_is_told_apart_for_good(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    first = add_petition(core, "李桂兰", "邻居翻建住房把排水沟填埋")
    card = core.store.read.find(Party)[0]
    page.form.person.name.setText("李桂兰")
    page.form.title.setText("邻居翻建住房把排水沟填埋了")
    until(qtbot, lambda: [seen.party.id for seen in page._found] == [card.id])
    page._seen.denied.emit(card.id)
    until(qtbot, lambda: not page._found and bool(page._likes))
    (like,) = page._likes
    assert like.matter.id == first
    page._seen.denied.emit(first)
    until(qtbot, lambda: not page._likes)
    assert page.form.draft().unlike == (card.id, first)
    page.register()
    until(qtbot, lambda: core.services.ledger.count(LedgerFilter()) == 2)
    idle(qtbot, page.desk)
    assert len(core.store.read.find(NotSame)) == 2
    assert page.form.draft().unlike == ()


def test_taking_the_word_back_shows_the_person_again(qtbot: QtBot, page: RegisterPage, core: Core) -> None:
    add_petition(core, "李桂兰", "排水沟")
    page.form.person.name.setText("李桂兰")
    until(qtbot, lambda: bool(page._found))
    party = page._found[0].party.id
    page._seen.denied.emit(party)
    until(qtbot, lambda: not page._found)
    page._allow(party)
    until(qtbot, lambda: bool(page._found))
    idle(qtbot, page.desk)
