"""送达 in every way, each asking only for its own; 送审 and the bureau's word; earlier wordings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.records import LetterState
from desktop_app.services.numbers import NumberLeaps
from tests.documents.reading import text_of
from tests.services.desk_work import PERSON, act, letter_of, matter_of, petition, whole, write_letter

TODAY = date(2026, 3, 2)
FULL: dict[str, dict[str, Any]] = {
    "W1": {"served_on": TODAY, "receiver": "张小妹", "relation": "J2"},
    "W2": {
        "served_on": TODAY,
        "receiver": "张㐂",
        "refusal": "称不服，3月2日拒收",
        "witness": "普阿果",
        "witness_unit": "达苴村委会",
        "servers": "王建国、李文华",
    },
    "W3": {"posted_on": TODAY, "post_number": "XA12345678953", "served_on": TODAY, "receiver": "张㐂"},
    "W4": {"entrusted_to": "鹿城镇自然资源所", "entrusted_on": TODAY, "served_on": TODAY, "receiver": "张㐂"},
    "W5": {"consent": True, "electronic_address": "139 8780 0001", "served_on": TODAY, "receiver": "张㐂"},
}


@pytest.fixture
def letter(office: Core) -> str:
    matter = petition(office)
    act(office, matter, "accept")
    return write_letter(office, matter, "F2")


@pytest.mark.parametrize("way", FULL)
def test_every_way_serves_and_says_how_on_the_letter(office: Core, letter: str, way: str) -> None:
    office.services.letters.record_service(letter, way, FULL[way])
    served = letter_of(office, letter)
    assert (served.served_on, served.served_way) == (TODAY, way)
    assert served.served_to == FULL[way]["receiver"]
    assert served.service["way"] == way
    whole(office)


def test_the_remark_names_what_the_receipt_would(office: Core, letter: str) -> None:
    office.services.letters.record_service(letter, "W2", FULL["W2"])
    note = letter_of(office, letter).served_note
    assert "拒收：称不服" in note and "见证人：普阿果" in note and "见证人单位：达苴村委会" in note


@pytest.mark.parametrize(
    ("way", "missing", "field"),
    [
        ("W1", "receiver", "receiver"),
        ("W1", "relation", "relation"),
        ("W2", "refusal", "refusal"),
        ("W2", "witness", "witness"),
        ("W3", "post_number", "post_number"),
        ("W4", "entrusted_to", "entrusted_to"),
        ("W5", "consent", "consent"),
    ],
)
def test_each_way_insists_on_its_own(office: Core, letter: str, way: str, missing: str, field: str) -> None:
    values = {key: value for key, value in FULL[way].items() if key != missing}
    with pytest.raises(InputProblem) as caught:
        office.services.letters.record_service(letter, way, values)
    assert caught.value.problems[0].field == field
    assert letter_of(office, letter).served_on is None


def test_a_photo_may_stand_for_the_witness_of_a_refusal(office: Core, letter: str) -> None:
    values = {**FULL["W2"], "witness": "", "recorded": True}
    office.services.letters.record_service(letter, "W2", values)
    assert "已拍照、录像" in letter_of(office, letter).served_note


def test_ways_ask_for_nothing_of_each_other(office: Core) -> None:
    ways = {way.code: {field.key for field in way.fields} for way in office.services.letters.ways()}
    assert set(ways) == {"W1", "W2", "W3", "W4", "W5", "W6"}
    assert "post_number" in ways["W3"] and not any("post_number" in ways[w] for w in ways if w != "W3")
    assert "consent" in ways["W5"] and not any("consent" in ways[w] for w in ways if w != "W5")
    for way in office.services.letters.ways():
        assert way.effect and "《民事诉讼法》" in way.clause
        assert way.needs <= ways[way.code]


def test_post_waits_for_its_receipt(office: Core, letter: str, clock: SetClock) -> None:
    letters = office.services.letters
    letters.record_service(letter, "W3", {"posted_on": TODAY, "post_number": "XA12345678953"})
    waiting = letter_of(office, letter)
    assert waiting.served_on is None and waiting.service["post_number"] == "XA12345678953"
    clock.forward(days=4)
    with pytest.raises(InputProblem, match="寄出"):
        letters.record_service(
            letter, "W3", {**FULL["W3"], "posted_on": date(2026, 3, 5), "served_on": date(2026, 3, 4)}
        )
    letters.record_service(
        letter, "W3", {**waiting.service, "served_on": date(2026, 3, 5), "receiver": "张㐂"}
    )
    assert letter_of(office, letter).served_on == date(2026, 3, 5)
    whole(office)


def test_a_notice_serves_by_itself_on_the_thirtieth_day(office: Core, letter: str, clock: SetClock) -> None:
    letters = office.services.letters
    values = {"notice_on": TODAY, "receiver": "张㐂", "place": "村务公开栏", "reason": "下落不明"}
    letters.record_service(letter, "W6", values)
    assert letter_of(office, letter).served_on is None
    assert [one.letter.id for one in office.services.today.view().to_serve] == [letter]
    clock.forward(days=29)
    assert letters.catch_up() is None
    clock.forward(days=1)
    assert letters.catch_up() is not None
    served = letter_of(office, letter)
    assert (served.served_on, served.served_way) == (date(2026, 4, 1), "W6")
    assert letters.catch_up() is None
    whole(office)


def test_days_of_service_are_neither_before_the_paper_nor_to_come(office: Core, letter: str) -> None:
    for day in (date(2026, 3, 1), date(2026, 3, 3)):
        with pytest.raises(InputProblem) as caught:
            office.services.letters.record_service(letter, "W1", {**FULL["W1"], "served_on": day})
        assert caught.value.problems[0].field == "served_on"


def test_submitting_says_who_and_when_and_can_be_taken_back(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    letters, letter = office.services.letters, write_letter(office, matter, "F2", issue=False)
    letters.submit(letter)
    submitted = letter_of(office, letter)
    assert (submitted.state, submitted.submitted_on, submitted.submitted_by) == (
        LetterState.SUBMITTED,
        TODAY,
        "王建国",
    )
    letters.take_back(letter)
    assert letter_of(office, letter).state == LetterState.DRAFT
    letters.submit(letter)
    letters.approve(letter, "陈立新", TODAY)  # on paper: it counts at once, no stick has to come
    letters.take_back(letter)
    assert letter_of(office, letter).state == LetterState.APPROVED


def test_earlier_wordings_can_be_seen_and_taken_again(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    letters, letter = office.services.letters, write_letter(office, matter, "F2", issue=False)
    first = dict(letter_of(office, letter).values)
    letters.save(matter, "F2", {**first, "subject": "第二稿"}, letter)
    letters.save(matter, "F2", {**first, "subject": "第三稿"}, letter)
    versions = letters.versions(letter)
    assert [one.number for one in versions] == [3, 2, 1]
    assert versions[0].changed == ("subject",) and versions[0].by == "王建国"
    letters.save(matter, "F2", versions[-1].values, letter)
    assert letter_of(office, letter).values["subject"] == first["subject"]
    assert len(letters.versions(letter)) == 4


def test_a_replacement_names_the_voided_letter_on_paper(office: Core, letter: str) -> None:
    letters, matter = office.services.letters, letter_of(office, letter).matter_id
    number = letter_of(office, letter).number
    letters.void(letter, "事项写错")
    second = write_letter(office, matter, "F2")
    text = text_of(letters.pdf(second)).replace("\n", "")
    assert f"本文书替换已作废的信访事项受理告知书（{number}）。" in text
    with pytest.raises(NotAllowed):
        letters.record_service(letter, "W1", FULL["W1"])


def test_a_number_far_beyond_the_last_is_asked_about_before_the_run_leaps(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    letters, letter = office.services.letters, write_letter(office, matter, "F2", issue=False)
    letters.approve(letter, "陈立新", TODAY)
    far = "楚自然资信受〔2026〕东华190号"
    before = office.store.digest()
    with pytest.raises(NumberLeaps, match="以后从191号接着编"):
        letters.issue(letter, number=far, sure=False)
    assert office.store.digest() == before
    letters.issue(letter, number=far, sure=True)
    assert letter_of(office, letter).number == far
    near = write_letter(office, matter, "F2", issue=False)
    letters.approve(near, "陈立新", TODAY)
    letters.issue(near, number="楚自然资信受〔2026〕东华195号", sure=False)


def test_a_register_number_far_beyond_the_last_is_asked_about_too(office: Core) -> None:
    draft = MatterDraft(parties=(PERSON,), title="反映旧事", number="东华信 2026-0190")
    with pytest.raises(NumberLeaps):
        office.services.matters.register(draft, sure=False)
    made = str(office.services.matters.register(draft).made)
    assert matter_of(office, made).number == "东华信 2026-0190"
