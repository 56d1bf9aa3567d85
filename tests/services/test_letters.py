"""The life of a letter: draft, approved, numbered, frozen, printed, sealed, served, void and replaced."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import GivenNumber, LetterState
from tests.services.desk_work import (
    VILLAGE,
    act,
    letter_of,
    matter_of,
    petition,
    whole,
    write_letter,
)

TODAY = date(2026, 3, 2)


@pytest.fixture
def matter(office: Core) -> str:
    found = petition(office)
    act(office, found, "accept")
    return found


def test_the_life_of_a_letter(office: Core, matter: str, clock: SetClock) -> None:
    letters = office.services.letters
    letter = write_letter(office, matter, "F2", issue=False)
    assert letter_of(office, letter).state == LetterState.DRAFT
    letters.submit(letter)
    assert letter_of(office, letter).state == LetterState.SUBMITTED
    with pytest.raises(NotAllowed):
        letters.issue(letter)
    letters.approve(letter, "陈立新", TODAY, "同意")
    letters.issue(letter)
    issued = letter_of(office, letter)
    assert issued.number == "楚自然资信受〔2026〕东华1号"
    assert (issued.state, issued.dated_on, issued.issued_by) == (LetterState.ISSUED, TODAY, "王建国")
    pdf = letters.pdf(letter)
    assert hashlib.sha256(pdf).hexdigest() == issued.pdf_sha256
    letters.note_printed(letter)
    letters.note_printed(letter)
    letters.note_sealed(letter, TODAY)
    clock.forward(days=2)
    letters.serve(letter, date(2026, 3, 4), "W1", "张㐂")
    done = letter_of(office, letter)
    assert (done.printed_count, done.sealed_on, done.served_on) == (2, TODAY, date(2026, 3, 4))
    assert letters.pdf(letter) == pdf
    whole(office)


def test_what_was_changed_is_approved_anew_and_what_was_not_is_not(office: Core, matter: str) -> None:
    letters = office.services.letters
    letter = write_letter(office, matter, "F2", issue=False)
    letters.approve(letter, "陈立新", TODAY)
    values = dict(letter_of(office, letter).values)
    letters.save(
        matter, "F2", {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}, letter
    )
    assert letter_of(office, letter).state == LetterState.APPROVED
    key = next(key for key, value in values.items() if isinstance(value, str) and value)
    letters.save(matter, "F2", {**values, key: values[key] + "。"}, letter)
    changed = letter_of(office, letter)
    assert (changed.state, changed.approved_by, changed.approved_on) == (LetterState.DRAFT, "", None)


def test_an_issued_letter_is_never_altered(office: Core, matter: str) -> None:
    letters = office.services.letters
    letter = write_letter(office, matter, "F2")
    before = office.store.digest()
    for act_on in (
        lambda: letters.save(matter, "F2", {}, letter),
        lambda: letters.approve(letter, "陈立新", TODAY),
        lambda: letters.issue(letter),
        lambda: letters.submit(letter),
    ):
        with pytest.raises(NotAllowed):
            act_on()
    assert office.store.digest() == before


def test_a_gap_or_a_character_without_glyph_blocks_and_takes_no_number(office: Core, matter: str) -> None:
    letters = office.services.letters
    required = next(f.key for f in letters.form("F2").fields if f.required)
    for bad in ("", "张\U0001f4a9"):
        letter = write_letter(office, matter, "F2", issue=False, **{required: bad})
        for blocked in (
            lambda one=letter: letters.approve(one, "陈立新", TODAY),
            lambda one=letter: letters.issue(one),
        ):
            with pytest.raises((InputProblem, NotAllowed)):
                blocked()
        assert required in [
            problem.field for problem in letters.problems("F2", letter_of(office, letter).values)
        ]
    assert office.store.read.find(GivenNumber, "series <> 'register/信'") == []
    whole(office)


def test_a_number_is_not_consumed_when_the_frame_cannot_be_printed(office: Core, matter: str) -> None:
    """Rendering comes after the number in the same transaction: both go, or neither."""
    letters = office.services.letters
    letter = write_letter(office, matter, "F2", issue=False)
    letters.approve(letter, "陈立新", TODAY)
    office.services.settings.save({"organ": "楚雄市自然资源局\U0001f4a9"})
    before = office.store.digest()
    with pytest.raises(InputProblem):
        letters.issue(letter)
    assert office.store.digest() == before
    office.services.settings.save({"organ": "楚雄市自然资源局"})
    letters.issue(letter)
    assert letter_of(office, letter).number == "楚自然资信受〔2026〕东华1号"


@pytest.mark.parametrize(("day", "field"), [(date(2026, 3, 3), "dated_on"), (date(2026, 3, 1), "dated_on")])
def test_the_day_on_the_paper_is_neither_future_nor_before_the_approval(
    office: Core, matter: str, day: date, field: str
) -> None:
    letter = write_letter(office, matter, "F2", issue=False)
    office.services.letters.approve(letter, "陈立新", TODAY)
    with pytest.raises(InputProblem) as caught:
        office.services.letters.issue(letter, day)
    assert caught.value.problems[0].field == field


def test_a_number_given_on_paper_is_kept_and_the_next_follows(office: Core, matter: str) -> None:
    letters = office.services.letters
    first = write_letter(office, matter, "F2", issue=False)
    letters.approve(first, "陈立新", TODAY)
    letters.issue(first, number="楚自然资信受〔2026〕东华19号")
    second = write_letter(office, matter, "F2")
    assert letter_of(office, second).number == "楚自然资信受〔2026〕东华20号"
    third = write_letter(office, matter, "F2", issue=False)
    letters.approve(third, "陈立新", TODAY)
    with pytest.raises(InputProblem):
        letters.issue(third, number="楚自然资信受〔2026〕东华19号")


def test_a_void_letter_keeps_its_number_and_its_replacement_names_it(office: Core, matter: str) -> None:
    letters = office.services.letters
    first = write_letter(office, matter, "F2")
    with pytest.raises(InputProblem):
        letters.void(first, " ")
    letters.void(first, "姓名写错")
    with pytest.raises(NotAllowed):
        letters.void(first, "再作废")
    for late in (lambda: letters.note_printed(first), lambda: letters.serve(first, TODAY, "W1", "张㐂")):
        with pytest.raises(NotAllowed):
            late()
    second = write_letter(office, matter, "F2")
    third = write_letter(office, matter, "F2")
    assert [letter_of(office, one).replaces for one in (first, second, third)] == ["", first, ""]
    assert letter_of(office, second).number == "楚自然资信受〔2026〕东华2号"
    number = office.store.read.of(GivenNumber, "given_to", first)[0]
    assert (number.counter, number.void_reason) == (1, "姓名写错")
    whole(office)


def test_a_void_letter_is_owed_again_and_a_second_draft_takes_nothing_back(office: Core, matter: str) -> None:
    step = lambda: office.services.matters.page(matter).next_step  # noqa: E731
    assert step().form_id == "F2"
    letter = write_letter(office, matter, "F2")
    assert step().form_id != "F2"
    write_letter(office, matter, "F2", issue=False)
    assert step().form_id != "F2"
    office.services.letters.void(letter, "姓名写错")
    assert step().form_id == "F2"


@pytest.mark.parametrize(
    ("on", "way", "to", "field"),
    [
        (date(2026, 3, 1), "W1", "张㐂", "served_on"),
        (date(2026, 3, 9), "W1", "张㐂", "served_on"),
        (TODAY, "", "张㐂", "served_way"),
        (TODAY, "W1", " ", "served_to"),
    ],
)
def test_service_is_checked(office: Core, matter: str, on: date, way: str, to: str, field: str) -> None:
    letter = write_letter(office, matter, "F2")
    with pytest.raises(InputProblem) as caught:
        office.services.letters.serve(letter, on, way, to)
    assert caught.value.problems[0].field == field


def test_a_draft_is_neither_printed_as_issued_nor_sealed(office: Core, matter: str) -> None:
    letter = write_letter(office, matter, "F2", issue=False)
    for early in (
        lambda: office.services.letters.note_printed(letter),
        lambda: office.services.letters.note_sealed(letter, TODAY),
    ):
        with pytest.raises(NotAllowed, match="还没有签发"):
            early()


def test_the_same_letter_gives_the_same_bytes(office: Core, matter: str) -> None:
    letter = write_letter(office, matter, "F2", issue=False)
    values = letter_of(office, letter).values
    letters = office.services.letters
    assert letters.preview("F2", values) == letters.preview("F2", values)


def test_a_letter_of_a_retired_matter_is_not_begun(office: Core) -> None:
    gone = petition(office)
    draft = write_letter(office, gone, "F1", issue=False)
    office.services.matters.retire(gone, "登记错了")
    with pytest.raises(NotAllowed):
        office.services.letters.save(gone, "F1", {})
    with pytest.raises(NotAllowed):
        office.services.letters.issue(draft)


def test_a_matter_with_an_issued_letter_is_not_retired(office: Core, matter: str) -> None:
    letter = write_letter(office, matter, "F2")
    with pytest.raises(NotAllowed, match="作废"):
        office.services.matters.retire(matter, "登记错了")
    office.services.letters.void(letter, "登记错了")
    office.services.matters.retire(matter, "登记错了")
    assert matter_of(office, matter).retired
    whole(office)


def test_letters_to_serve_are_not_hidden_behind_printed_forms(office: Core) -> None:
    """Sixty issued 登记表, which nobody serves, and one notice."""
    person = PartyDraft(name="普阿果", place_code=VILLAGE)
    for _ in range(3):
        other = petition(office, person)
        for _ in range(21):
            write_letter(office, other, "F1")
    matter = petition(office)
    act(office, matter, "accept")
    letter = write_letter(office, matter, "F2")
    assert [one.letter.id for one in office.services.today.view().to_serve] == [letter]
