"""Paper in the window: batches that count what went out, scans that find their letter, case file, earlier wordings."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.records import Letter, LetterState
from desktop_app.ui.letters.acts import LetterActs
from desktop_app.ui.letters.batch_dialog import BLANKS, LETTERS, RECEIPTS, BatchDialog, offered
from desktop_app.ui.letters.editor import LetterPage
from desktop_app.ui.letters.letter_session import Wanted
from desktop_app.ui.letters.page import LettersPage
from desktop_app.ui.letters.photo_editor import PhotoEditor
from desktop_app.ui.letters.scan_dialog import ScanDialog
from desktop_app.ui.letters.versions_dialog import VersionsDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Cancelled, Progress
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.printing import make_printer, print_many
from tests.services.test_scans import pictures
from tests.ui.acting import idle, photo, show, until
from tests.ui.office import NOW, add_petition, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    core.services.settings.save({"phone": "0878-3120000"})
    yield core
    core.close()


@pytest.fixture
def acts(qtbot: QtBot, desk: Desk, office: Core) -> LetterActs:
    window = QWidget()
    qtbot.addWidget(window)
    return LetterActs(desk, office.services, window, lambda _matter, _step: None)


def notice(office: Core, name: str = "张㐂", *, issue: bool = True) -> str:
    """An accepted petition's notice."""
    matter = add_petition(office, name, "反映征地补偿面积不符", days_ago=3)
    office.services.steps.act(matter, "accept", {})
    letters = office.services.letters
    form = str(office.services.matters.page(matter).next_step.form_id)
    made = str(letters.save(matter, form, copy.deepcopy(dict(letters.prepare(matter, form).values))).made)
    if issue:
        letters.approve(made, "刘志远", NOW.date())
        letters.issue(made)
    return made


def letter_of(office: Core, letter: str) -> Letter:
    found = office.services.letters.get(letter)
    assert found is not None
    return found


def printer_to(path: Path, pdf: bytes) -> QPrinter:
    printer = make_printer(pdf)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


# -- batches -----------------------------------------------------------------------------------


def test_a_batch_is_one_job_and_counts_each_letter_once(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, tmp_path: Path
) -> None:
    made = [notice(office), notice(office, "李桂兰")]
    sheets = office.services.batch.letters()
    printer = printer_to(tmp_path / "job.pdf", sheets[0].make())
    acts.print_sheets(sheets, printer)
    until(qtbot, lambda: letter_of(office, made[1]).printed_count == 1)
    idle(qtbot, desk)
    assert letter_of(office, made[0]).printed_count == 1
    assert desk.messages.text() == "已送打印机"
    assert (tmp_path / "job.pdf").read_bytes().count(b"/Type /Page\n") == 4  # two copies of each


def test_a_cancel_counts_what_went_out_before(office: Core, tmp_path: Path, qtbot: QtBot) -> None:
    for name in ("张㐂", "李桂兰", "普阿果"):
        notice(office, name)
    sheets = office.services.batch.letters()
    progress, out = Progress(lambda *_: None), list[int]()

    def done(place: int) -> None:
        out.append(place)
        if place == 1:
            progress.cancel()

    with pytest.raises(Cancelled):
        print_many(
            [one.make for one in sheets], printer_to(tmp_path / "x.pdf", sheets[0].make()), progress, done
        )
    assert out == [0, 1]
    assert (tmp_path / "x.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_what_is_ticked_is_printed(qtbot: QtBot, desk: Desk, office: Core) -> None:
    notice(office)
    window, sent = QWidget(), list[Any]()
    qtbot.addWidget(window)
    found = offered(office.services.batch)
    assert (len(found.groups[LETTERS]), len(found.groups[RECEIPTS])) == (1, 1)
    dialog = BatchDialog(found, sent.append, lambda: None, window)
    dialog.open()
    assert [one.letter_id for one in dialog.chosen()] and dialog.ok.text() == "打印 2 份…"
    dialog.groups.set_value(BLANKS)
    dialog._show(BLANKS)
    assert dialog.chosen() == [] and not dialog.ok.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.copies.set_number(20)
    assert dialog.ok.text() == "打印 20 份…"
    dialog.ok.click()
    ((sheet,),) = sent
    assert sheet.copies == 20


# -- scans -------------------------------------------------------------------------------------


def list_page(qtbot: QtBot, desk: Desk, office: Core) -> LettersPage:
    return show(qtbot, desk, LettersPage(desk, office.services, Doors()))


def test_scans_dropped_on_the_list_find_their_letters(
    qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path
) -> None:
    letter = notice(office)
    stick = tmp_path / "U盘"
    stick.mkdir()
    (stick / "a.jpg").write_bytes(pictures(office.services.letters.pdf(letter))[0])
    page = list_page(qtbot, desk, office)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(stick))])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    until(qtbot, lambda: len(office.services.scans.of(letter)) == 1)
    idle(qtbot, desk)
    assert desk.messages.text().startswith("已归档 1 份扫描件：信访事项受理告知书")


def test_a_receipt_that_came_back_leads_to_the_service(
    qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path
) -> None:
    letter, opened = notice(office), list[str]()
    (tmp_path / "回证.jpg").write_bytes(pictures(office.services.batch.receipt(letter))[0])
    page = show(qtbot, desk, LettersPage(desk, office.services, Doors(serve=opened.append)))
    page.scans.take([tmp_path / "回证.jpg"])
    until(qtbot, lambda: len(office.services.attachments.of(letter)) == 1)
    idle(qtbot, desk)
    words, act = page.scans._next(office.services.scans.take([tmp_path / "回证.jpg"]))
    assert words == "登记送达" and act is not None
    act()
    assert opened == [letter]


def test_what_has_no_code_is_chosen_by_hand(qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path) -> None:
    letter = notice(office)
    page = list_page(qtbot, desk, office)
    page.scans.take([photo(tmp_path / "回证.jpg")])
    until(qtbot, lambda: any(one.isVisible() for one in page.findChildren(ScanDialog)))
    dialog = next(iter(page.findChildren(ScanDialog)))
    (picker,), (act,) = dialog.pickers, dialog.buttons
    assert "没有读到二维码" not in desk.messages.text()
    picker.set_code(letter)
    act.click()
    until(qtbot, lambda: len(office.services.scans.of(letter)) == 1)
    idle(qtbot, desk)
    assert act.text() == "已归档" and dialog._intro.text() == "都归档了。"
    dialog.accept()
    idle(qtbot, desk)


# -- the case file, the ruler --------------------------------------------------------------------


def test_the_case_file_is_kept_where_asked(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matter = letter_of(office, notice(office)).matter_id
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "案卷.pdf"), ""))
    acts.save_case(matter)
    until(qtbot, (tmp_path / "案卷.pdf").exists)
    idle(qtbot, desk)
    assert desk.messages.text().startswith("案卷已保存到 案卷.pdf，共 ")
    assert desk.state.text("letters/folder") == str(tmp_path)


def test_the_ruler_page_is_a_pdf(office: Core) -> None:
    assert office.services.letters.ruler().startswith(b"%PDF-")


# -- the life before issue -----------------------------------------------------------------------


def editor_of(qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, letter: str) -> LetterPage:
    return show(qtbot, desk, LetterPage(desk, office.services, Doors(), acts, Wanted(letter_id=letter)))


def menu_words(page: LetterPage) -> list[str]:
    from desktop_app.ui.letters.editor_head import menu_of

    assert page.opened is not None
    entries = menu_of(page.opened, page._acts, lambda act: act(), lambda: page.wanted.letter_id)
    return [one.title for one in entries]


def test_a_draft_is_submitted_and_taken_back(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs
) -> None:
    letter = notice(office, issue=False)
    page = editor_of(qtbot, desk, office, acts, letter)
    assert menu_words(page)[:2] == ["送审", "以前的稿子…"]
    acts.submit(letter)
    until(qtbot, lambda: letter_of(office, letter).state == LetterState.SUBMITTED)
    idle(qtbot, desk)
    page.refresh()
    idle(qtbot, desk)
    assert menu_words(page)[0] == "撤回送审" and page.primary.text() == "登记批准"
    acts.take_back(letter)
    until(qtbot, lambda: letter_of(office, letter).state == LetterState.DRAFT)
    idle(qtbot, desk)


def test_an_earlier_wording_is_looked_at_and_taken(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs
) -> None:
    letter = notice(office, issue=False)
    saved = letter_of(office, letter)
    first = str(saved.values["subject"])
    office.services.letters.save(saved.matter_id, saved.form, {**saved.values, "subject": "第二稿"}, letter)
    page = editor_of(qtbot, desk, office, acts, letter)
    page.show_earlier()
    until(qtbot, lambda: any(one.isVisible() for one in page.findChildren(VersionsDialog)))
    dialog = next(iter(page.findChildren(VersionsDialog)))
    assert dialog.list.count() == 2 and not dialog.ok.isEnabled()
    dialog.list.setCurrentRow(1)
    until(qtbot, lambda: dialog.pane.page_count() == 1)
    dialog.ok.click()
    idle(qtbot, desk)
    assert page.fields is not None and page.fields.values()["subject"] == first and page.dirty()
    page.save()
    idle(qtbot, desk)
    assert letter_of(office, letter).values["subject"] == first


def test_another_name_than_on_the_card_is_remarked_before_issue(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs
) -> None:
    letter = notice(office, issue=False)
    saved = letter_of(office, letter)
    office.services.letters.save(saved.matter_id, saved.form, {**saved.values, "addressee": "张喜"}, letter)
    page = editor_of(qtbot, desk, office, acts, letter)
    until(qtbot, lambda: page.last is not None and bool(page.last.warnings))
    assert page.last is not None and not page.last.problems
    assert page.problems._badge.text() == "内容齐全，请再核对 1 处"
    office.services.letters.approve(letter, "刘志远", NOW.date())
    acts.issue(letter)
    window = acts.parent()
    assert isinstance(window, QWidget)
    until(qtbot, lambda: any(one.isVisible() for one in window.findChildren(AskDialog)))
    dialog = next(iter(window.findChildren(AskDialog)))
    shown = " ".join(one.text() for one in dialog.findChildren(type(dialog._fault)))
    assert "登记的姓名是“张㐂”" in shown
    dialog.put({"number": "楚自然资信受〔2026〕东华190号"})
    dialog.confirm()
    idle(qtbot, desk)
    assert "以后从191号接着编" in dialog.marks.row("number")._below.text()
    dialog.confirm()
    until(qtbot, lambda: letter_of(office, letter).state == LetterState.ISSUED)
    idle(qtbot, desk)
    assert letter_of(office, letter).number.endswith("东华190号")


def test_a_sheet_of_photos_shows_and_chooses_them(
    qtbot: QtBot, desk: Desk, office: Core, acts: LetterActs, tmp_path: Path
) -> None:
    matter = add_petition(office, "张㐂", "反映排水沟被占")
    for name in ("沟口.jpg", "沟尾.jpg"):
        office.services.attachments.add_file("matter", matter, photo(tmp_path / name), f"{name[:2]}现状")
    form = next(one for one in office.services.letters.forms() if one.title == "现场照片")
    page = show(
        qtbot,
        desk,
        LetterPage(desk, office.services, Doors(), acts, Wanted(matter_id=matter, form_id=form.id)),
    )
    assert page.fields is not None and page.last is not None and not page.last.problems
    editors = page.fields.findChildren(PhotoEditor)
    assert len(editors) == 2 and len({one.value() for one in editors}) == 1  # the same picture, twice
    until(qtbot, lambda: all(not one._picture.isHidden() for one in editors))
    editors[1].set_value("")
    editors[1].changed.emit()
    until(qtbot, lambda: page.last is not None and bool(page.last.problems))
    page.leave()
    idle(qtbot, desk)
