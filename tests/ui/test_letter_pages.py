"""Letters: from the first key stroke to the served paper, and what is offered again after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.procedures import NextStep
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.letterlist import LetterFilter, LetterStage
from desktop_app.ui.letters.acts import LetterActs
from desktop_app.ui.letters.editor import LetterPage
from desktop_app.ui.letters.letter_session import DRAFT_KIND, Wanted
from desktop_app.ui.letters.lines import LetterSource
from desktop_app.ui.letters.page import LettersPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.paged_model import Sort
from tests.ui.acting import idle, photo, show, until
from tests.ui.keyboard import say
from tests.ui.office import NOW, add_petition, make_office

SOON_MS = 200


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    core.services.settings.save({"phone": "0878-3120000"})
    yield core
    core.close()


@pytest.fixture
def matter(office: Core) -> str:
    return add_petition(office, "张㐂", "反映征地补偿面积不符", days_ago=3)


@pytest.fixture
def accepted(office: Core, matter: str) -> str:
    """Its notice of acceptance is owed now."""
    office.services.steps.act(matter, "accept", {})
    return matter


@pytest.fixture
def acts(qtbot: QtBot, desk: Desk, office: Core) -> LetterActs:
    window = QWidget()
    qtbot.addWidget(window)
    return LetterActs(desk, office.services, window, lambda _matter, _step: None)


def notice(office: Core, matter: str) -> str:
    form = office.services.matters.page(matter).next_step.form_id
    assert form
    return form


def editor_of(qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, wanted: Wanted) -> LetterPage:
    return show(qtbot, desk, LetterPage(desk, office.services, Doors(), acts, wanted))


def answer(qtbot: QtBot, desk: Desk, acts: LetterActs, **values: object) -> None:
    """Fills the dialog now open and confirms it."""
    window = acts.parent()
    assert isinstance(window, QWidget)
    until(qtbot, lambda: any(one.isVisible() for one in window.findChildren(AskDialog)))
    dialog = next(one for one in window.findChildren(AskDialog) if one.isVisible())
    dialog.put(values)
    dialog.confirm()
    until(qtbot, lambda: not any(one.isVisible() for one in window.findChildren(AskDialog)))
    idle(qtbot, desk)


def letter(office: Core, matter: str) -> Letter:
    return office.services.matters.page(matter).file.letters[-1]


def test_from_typing_to_service(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.pane.page_count() == 1
    assert page.fields is not None
    first = page.last
    officer = page.fields.rows()["officer"].editor
    officer.setFocus()
    say(officer, "、李文华")
    until(qtbot, lambda: page.last is not first)
    assert page.last is not None and not page.last.problems
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(page.wanted.letter_id))
    idle(qtbot, desk)
    assert page.primary.text() == "登记批准"
    page.press_primary()
    answer(qtbot, desk, acts, approved_by="刘志远")
    assert letter(office, accepted).state == LetterState.APPROVED
    assert page.primary.text() == "编号签发"
    page.press_primary()
    answer(qtbot, desk, acts)
    issued = letter(office, accepted)
    assert issued.number == "楚自然资信受〔2026〕东华1号"
    assert desk.messages.text() == "已签发 信访事项受理告知书 楚自然资信受〔2026〕东华1号"
    assert page.primary.text() == "打印"
    assert not page.save_button.isVisible()
    assert page.fields.rows()["officer"].editor.isReadOnly()  # type: ignore[attr-defined]
    office.services.letters.note_printed(issued.id)
    page.refresh()
    idle(qtbot, desk)
    page.press_primary()
    answer(qtbot, desk, acts, receiver="张㐂", served_on=date(2026, 11, 23), relation="J1")
    assert letter(office, accepted).served_to == "张㐂"
    idle(qtbot, desk)
    assert not page.primary.isVisible()


def test_page_follows_the_typing_within_the_promised_time(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.fields is not None
    seen = page.last
    with qtbot.waitSignal(page.feed.made):
        say(page.fields.rows()["subject"].editor, "（三次反映）")
    assert page.last is not seen and page.last is not None
    assert page.last.took_ms < SOON_MS


def test_gaps_hold_up_approval_and_are_marked(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.fields is not None
    row = page.fields.rows()["handler"]
    row.editor.set_value("")  # type: ignore[attr-defined]
    until(qtbot, lambda: page.last is not None and bool(page.last.problems))
    assert not row.marked()
    page.press_primary()
    assert row.marked()
    assert not office.services.matters.page(accepted).file.letters
    page.leave()
    idle(qtbot, desk)


def test_name_that_cannot_be_printed_is_marked_at_once(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.fields is not None
    row = page.fields.rows()["addressee"]
    row.editor.set_value("张\U000f0000")  # type: ignore[attr-defined]
    until(qtbot, row.marked)
    page.leave()
    idle(qtbot, desk)


def test_approval_asks_anew_after_a_change(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    page.press_primary()
    answer(qtbot, desk, acts, approved_by="刘志远")
    page.save()
    idle(qtbot, desk)
    assert letter(office, accepted).state == LetterState.APPROVED
    assert page.fields is not None
    say(page.fields.rows()["subject"].editor, "改")
    page.save()
    idle(qtbot, desk)
    assert letter(office, accepted).state == LetterState.DRAFT


def test_typed_letter_is_offered_again(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    wanted = Wanted(matter_id=accepted, form_id=notice(office, accepted))
    page = editor_of(qtbot, desk, office, acts, wanted)
    assert page.fields is not None
    say(page.fields.rows()["subject"].editor, "（没有保存）")
    page.keeper.keep()  # what a kill finds: parked one second after the pause
    idle(qtbot, desk)
    assert len(office.services.drafts.parked(DRAFT_KIND)) == 1
    again = editor_of(qtbot, desk, office, acts, wanted)
    assert again.fields is not None
    assert "（没有保存）" in str(again.fields.values()["subject"])
    assert desk.messages.text() == "已恢复上次没有保存的内容"
    again.forget()
    idle(qtbot, desk)
    assert again.fields is not None
    assert "（没有保存）" not in str(again.fields.values()["subject"])
    assert not office.services.drafts.parked(DRAFT_KIND)


def test_saving_forgets_the_draft(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.fields is not None
    say(page.fields.rows()["subject"].editor, "，补充")
    page.keeper.keep()
    page.save()
    idle(qtbot, desk)
    until(qtbot, lambda: not office.services.drafts.parked(DRAFT_KIND))
    assert "，补充" in str(letter(office, accepted).values["subject"])


def test_pdf_is_written_where_asked(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str, tmp_path: Path
) -> None:
    form = notice(office, accepted)
    values = office.services.letters.prepare(accepted, form).values
    made = office.services.letters.save(accepted, form, values)
    acts.write_pdf(str(made.made), tmp_path / "告知书.pdf")
    until(qtbot, (tmp_path / "告知书.pdf").is_file)
    assert (tmp_path / "告知书.pdf").read_bytes().startswith(b"%PDF")
    idle(qtbot, desk)


def test_list_by_what_is_due(office: Core, accepted: str) -> None:
    letters, form = office.services.letters, notice(office, accepted)
    source = LetterSource(office.services.letter_list, office.desk.rules.forms, office.identity.node)

    def stages() -> list[str]:
        counts = office.services.letter_list.counts()
        return [stage for stage, count in counts.items() if count and stage]

    made = str(letters.save(accepted, form, letters.prepare(accepted, form).values).made)
    assert stages() == [LetterStage.TO_APPROVE]
    letters.approve(made, "刘志远", NOW.date())
    assert stages() == [LetterStage.TO_ISSUE]
    letters.issue(made)
    assert stages() == [LetterStage.TO_SERVE]
    (line,) = source.fetch(0, 10, Sort(""), {"stage": LetterStage.TO_SERVE, "text": "征地"})
    assert (line.whom, line.act, line.state.text) == ("张㐂 反映征地补偿面积不符", "打印", "待送达")
    letters.void(made, "写错了")
    assert stages() == [LetterStage.VOID]
    assert not office.services.letter_list.count(LetterFilter(text="没有这个"))


def test_list_page_opens_the_letter(qtbot: QtBot, desk: Desk, office: Core, accepted: str) -> None:
    letters, form, opened = office.services.letters, notice(office, accepted), list[str]()
    made = str(letters.save(accepted, form, letters.prepare(accepted, form).values).made)
    page = show(qtbot, desk, LettersPage(desk, office.services, Doors(letter=opened.append)))
    idle(qtbot, desk)
    assert page.model.rowCount() == 1
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened == [made]
    page.show_stage(LetterStage.TO_SERVE)
    idle(qtbot, desk)
    assert page.model.rowCount() == 0
    page.leave()


def test_service_of_the_answer_is_the_matters_own_step(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    steps, letters = office.services.steps, office.services.letters
    _issue(office, accepted)
    steps.act(accepted, "start", {"responsible": "王建国"})
    approval = {"approved_by": "刘志远", "approved_on": NOW.date()}
    steps.act(accepted, "conclude", {"result": "P1", **approval} if _is_opinion(office) else approval)
    made = _issue(office, accepted)
    asked: list[tuple[str, NextStep]] = []
    acts._do_step = lambda matter, step: asked.append((matter, step))
    acts.serve(made)
    answer(qtbot, desk, acts, receiver="张小妹", relation="J2")
    served = letters.get(made)
    assert served is not None
    assert (served.served_on, served.served_to) == (NOW.date(), "张小妹")
    page = office.services.matters.page(accepted)
    step = page.file.steps[-1]
    assert (step.action, step.inputs["relation"], asked) == ("serve", "J2", [])


def _is_opinion(office: Core) -> bool:
    return office.desk.rules.codes["opinions"].get("P1") is not None


def _issue(office: Core, matter: str) -> str:
    """Writes, approves and issues the paper that is owed."""
    letters, form = office.services.letters, notice(office, matter)
    values = dict(letters.prepare(matter, form).values)
    row = {
        "request": "补发差额",
        "facts": "实测1.32亩",
        "basis": "土地管理法",
        "outcome": "support",
        "opinion": "补发",
    }
    if "items" in values:
        values["items"] = [row]
    for key in ("review_organ",):
        if key in values and not values[key]:
            values[key] = "楚雄市人民政府"
    made = str(letters.save(matter, form, values).made)
    letters.approve(made, "刘志远", NOW.date())
    letters.issue(made)
    return made


def test_scan_of_the_receipt_hangs_on_the_letter(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str, tmp_path: Path
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert not page._scans.isVisible()
    page.save()
    until(qtbot, page._scans.isVisible)
    idle(qtbot, desk)
    page._scans.add([photo(tmp_path / "回证.jpg")])
    until(qtbot, lambda: len(office.services.attachments.of(page.wanted.letter_id)) == 1)
    idle(qtbot, desk)


def test_saving_twice_makes_one_letter_and_keeps_later_typing(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, accepted: str
) -> None:
    page = editor_of(qtbot, desk, office, acts, Wanted(matter_id=accepted, form_id=notice(office, accepted)))
    assert page.fields is not None
    subject = page.fields.rows()["subject"].editor
    say(subject, "甲")
    page.save()
    page.save()
    say(subject, "乙")
    until(qtbot, lambda: bool(page.wanted.letter_id))
    idle(qtbot, desk)
    (saved,) = office.services.matters.page(accepted).file.letters
    assert str(saved.values["subject"]).endswith("甲")
    assert str(page.fields.values()["subject"]).endswith("甲乙")
    assert page.dirty()
    page.leave()
    idle(qtbot, desk)
