"""Cards of people: one card for many matters, found again, corrected with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import MatterParty, Party
from desktop_app.domain.texts import tidy_phone
from tests.services.desk_work import PERSON, VILLAGE, clocks_of, matter_of, petition, whole

GOOD_ID, WRONG_DIGIT = "53230119800101109X", "532301198001011091"


def cards(core: Core) -> list[Party]:
    return core.store.read.find(Party, "retired = ''")


def test_one_card_serves_many_matters(office: Core) -> None:
    petition(office)
    card = cards(office)[0]
    second = petition(office, PartyDraft(party_id=card.id, phone="13908780009"))
    assert [one.id for one in cards(office)] == [card.id]
    assert cards(office)[0].phone == "13908780009"
    assert cards(office)[0].name == "张㐂"
    assert len(office.services.matters.earlier_of(matter_of(office, second))) == 1


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (PartyDraft(id_number="53230119800101109x"), "身份证号相同"),
        (PartyDraft(phone="139 0878-0001"), "电话相同"),
        (PartyDraft(phone="+86 13908780001"), "电话相同"),
        (PartyDraft(name="张 㐂", place_code=VILLAGE), "同村同名"),
        (PartyDraft(name="张㐂", place_code="532301105204"), "同名"),
        (PartyDraft(name="张㐂", place_code="532301105"), "同名"),
    ],
)
def test_who_was_here_before_is_found_as_people_write(office: Core, typed: PartyDraft, reason: str) -> None:
    matter = petition(
        office, PartyDraft(name="张㐂", id_number=GOOD_ID, phone="13908780001", place_code=VILLAGE)
    )
    (seen,) = office.services.parties.seen_before(typed)
    assert (seen.reason, [one.id for one in seen.matters]) == (reason, [matter])


@pytest.mark.parametrize(
    "typed", [PartyDraft(), PartyDraft(name="张"), PartyDraft(phone="139"), PartyDraft(name="王五")]
)
def test_too_little_finds_nobody(office: Core, typed: PartyDraft) -> None:
    petition(office)
    assert office.services.parties.seen_before(typed) == []


def test_a_retired_matter_is_not_shown_as_an_earlier_one(office: Core) -> None:
    matter = petition(office)
    office.services.matters.retire(matter, "登记错了")
    (seen,) = office.services.parties.seen_before(PERSON)
    assert seen.matters == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("13908780001", "13908780001"),
        ("139 0878 0001", "13908780001"),
        ("+86-139-0878-0001", "13908780001"),
        ("１３９０８７８０００１", "13908780001"),
        ("0878-3012345", "0878-3012345"),
        (" 301 2345 ", "3012345"),
    ],
)
def test_a_phone_has_one_spelling(text: str, kept: str) -> None:
    assert tidy_phone(text) == kept


def test_a_wrong_check_digit_is_kept_only_on_purpose(office: Core) -> None:
    with pytest.raises(InputProblem) as caught:
        petition(office, PartyDraft(name="张㐂", id_number=WRONG_DIGIT))
    assert caught.value.problems[0].field == "id_number"
    petition(office, PartyDraft(name="张㐂", id_number=WRONG_DIGIT, id_kept=True))
    card = cards(office)[0]
    assert (card.id_number, card.id_kept, card.born_on) == (WRONG_DIGIT, True, date(1980, 1, 1))


def test_a_card_is_corrected_with_its_reason_in_the_history(office: Core) -> None:
    petition(office)
    card = cards(office)[0]
    draft = PartyDraft(name="张喜", phone=card.phone, place_code=card.place_code)
    office.services.parties.correct(card.id, draft, "身份证上是喜字")
    turn = office.services.history.of(card.id)[-1]
    assert (turn.field, turn.old, turn.new, turn.reason) == ("name", "张㐂", "张喜", "身份证上是喜字")
    whole(office)


def test_a_name_that_becomes_known_makes_the_notice_owed(office: Core) -> None:
    """条例23¶2: the notice is not owed while name or address are unclear."""
    matter = petition(office, PartyDraft(anonymous=True))
    assert clocks_of(office, matter) == {}
    card = cards(office)[0]
    correct = office.services.parties.correct
    correct(card.id, PartyDraft(name="杨文明", place_code=VILLAGE))
    assert clocks_of(office, matter)["C2"].rolled_on == date(2026, 3, 17)
    correct(card.id, PartyDraft(anonymous=True))
    assert clocks_of(office, matter) == {}
    whole(office)


def test_people_join_and_leave_a_matter(office: Core) -> None:
    matters = office.services.matters
    matter = petition(office)
    matters.add_party(matter, PartyDraft(name="李国强", role="R04"))
    first, second = matters.page(matter).file.links
    assert (first.place, second.place) == (0, 1)
    with pytest.raises(InputProblem):
        matters.add_party(matter, PartyDraft(party_id=first.party_id))
    with pytest.raises(InputProblem):
        matters.add_party(matter, PartyDraft(phone="13908780002"))
    with pytest.raises(InputProblem):
        matters.remove_party(second.id, "")
    matters.remove_party(second.id, "不是当事人")
    assert [link.id for link in matters.page(matter).file.links] == [first.id]
    assert office.store.read.get(MatterParty, second.id) is not None
    whole(office)


def test_the_same_person_twice_in_one_registration_is_told(office: Core) -> None:
    petition(office)
    card = cards(office)[0]
    twice = PartyDraft(party_id=card.id)
    before = office.store.digest()
    with pytest.raises(InputProblem):
        petition(office, twice, twice)
    assert office.store.digest() == before
