"""送审 by stick: the bureau's word comes back and counts, for the wording it was given for and no other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.records import LetterState
from desktop_app.services.duties.approvals import Approvals
from desktop_app.services.scanreading import Finding
from desktop_app.services.scans import Scans
from tests.services.desk_work import act, letter_of, petition, whole, write_letter
from tests.services.duty_nodes import County, introduce
from tests.services.test_scans import scan_of

TODAY = date(2026, 3, 2)


@pytest.fixture
def both(make: Callable[..., Core], tmp_path: Path) -> County:
    office, bureau, stick = make(), make("bureau", "532301", "县局管理员"), tmp_path / "stick"
    stick.mkdir()
    introduce(office, bureau, stick)
    return County(bureau, office, office, stick)


@pytest.fixture
def submitted(both: County) -> str:
    office, bureau = both.dong, both.bureau
    matter = petition(office)
    act(office, matter, "accept")
    letter = write_letter(office, matter, "F2", issue=False)
    office.services.letters.submit(letter)
    both.carry(office, bureau)
    return letter


def test_the_bureaus_agreement_approves(both: County, submitted: str) -> None:
    office, bureau = both.dong, both.bureau
    assert [one.target_id for one in Approvals(bureau.desk).pending()] == [submitted]
    Approvals(bureau.desk).decide("letter", submitted, True, by="陈立新", text="同意")
    assert Approvals(bureau.desk).pending() == []
    assert office.services.letters.catch_up() is None
    both.carry(bureau, office)
    assert office.services.letters.catch_up() is not None
    letter = letter_of(office, submitted)
    assert (letter.state, letter.approved_by, letter.approved_on) == (LetterState.APPROVED, "陈立新", TODAY)
    office.services.letters.issue(submitted)
    whole(office)
    whole(bureau)


def test_a_refusal_makes_it_a_draft_again_with_what_was_said(both: County, submitted: str) -> None:
    office, bureau = both.dong, both.bureau
    Approvals(bureau.desk).decide("letter", submitted, False, by="陈立新", text="请补写现场核查情况")
    both.carry(bureau, office)
    office.services.letters.catch_up()
    letter = letter_of(office, submitted)
    assert (letter.state, letter.approval_note) == (LetterState.DRAFT, "请补写现场核查情况")
    values = {**letter.values, "subject": "补写以后"}
    office.services.letters.save(letter.matter_id, "F2", values, submitted)
    office.services.letters.submit(submitted)
    both.carry(office, bureau)
    assert [one.target_id for one in Approvals(bureau.desk).pending()] == [submitted]


def test_an_agreement_to_an_earlier_wording_does_not_count(both: County, submitted: str) -> None:
    office, bureau = both.dong, both.bureau
    letters, letter = office.services.letters, letter_of(office, submitted)
    Approvals(bureau.desk).decide("letter", submitted, True, by="陈立新")
    letters.save(letter.matter_id, "F2", {**letter.values, "subject": "改过以后"}, submitted)
    letters.submit(submitted)
    both.carry(bureau, office)
    assert letters.catch_up() is None
    assert letter_of(office, submitted).state == LetterState.SUBMITTED
    assert Approvals(office.desk).arrived() == []


def test_approval_on_paper_waits_for_no_stick(both: County, submitted: str) -> None:
    office = both.dong
    office.services.letters.approve(submitted, "陈立新", TODAY)
    office.services.letters.issue(submitted)
    assert letter_of(office, submitted).number


def test_the_bureau_is_told_whose_paper_it_has_scanned(both: County, submitted: str, tmp_path: Path) -> None:
    office, bureau = both.dong, both.bureau
    office.services.letters.approve(submitted, "陈立新", TODAY)
    office.services.letters.issue(submitted)
    both.carry(office, bureau)
    (left,) = Scans(bureau.desk).take([scan_of(office, submitted, tmp_path / "x.jpg")]).left
    assert left.finding is Finding.NOT_OURS and left.letter is not None and left.letter.id == submitted
