"""An office all of whose keys are void is named, with the reason, until it has a key that counts again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.services import rebuild
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keyring.second import SecondCopy
from desktop_app.services.keyring.today import SECOND, VOID, TodayKeys
from tests.services.twonodes import Two

DAY = date(2026, 11, 4)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def _said(two: Two) -> list[str]:
    return [str(one.title) for one in TodayKeys(two.bureau.desk).tasks(DAY) if one.target == VOID]


def test_nobody_is_cut_off_as_a_rule(two: Two) -> None:
    assert Keys(two.bureau.desk).cut_off() == []
    assert _said(two) == []


def test_a_void_office_is_named_with_reason_and_what_waits(two: Two) -> None:
    Keys(two.bureau.desk).revoke(two.office.id, "11月3日电脑被盗")
    two.office.add_matter("作废以后写的")
    two.read(two.bureau, two.write(two.office))
    [one] = Keys(two.bureau.desk).cut_off()
    assert (one.node, one.name, one.reason, one.waiting) == (
        two.office.id,
        "东华镇国土所",
        "11月3日电脑被盗",
        1,
    )
    assert one.since == two.bureau.clock.today()
    assert _said(two) == ["“东华镇国土所”的密钥全部作废"]
    assert Keys(two.office.desk).cut_off() == [], "the bureau's word alone"


def test_a_mistake_taken_back_ends_it(two: Two) -> None:
    Keys(two.bureau.desk).revoke(two.office.id, "选错了所")
    Keys(two.bureau.desk).restore(two.office.id, "电脑在所里")
    assert Keys(two.bureau.desk).cut_off() == []


def test_a_new_pc_ends_it(two: Two, tmp_path: Path) -> None:
    Keys(two.bureau.desk).revoke(two.office.id, "被盗")
    question = rebuild.ask(tmp_path / "data", "532301105", two.office.stick, two.office.clock)
    rebuild.answer(two.bureau.desk, rebuild.read(two.bureau.desk, question), two.office.id, two.office.stick)
    assert Keys(two.bureau.desk).cut_off() == []


def test_new_keys_and_a_new_acquaintance_end_it(two: Two) -> None:
    """As the page of keys says: the office changes its keys and asks anew with the bureau's invitation."""
    Keys(two.bureau.desk).revoke(two.office.id, "密钥让人抄走了")
    Keys(two.office.desk).roll()
    assert Keys(two.bureau.desk).cut_off(), "its word about new keys is signed with the void one"
    invitation = two.bureau.enrolment.invite(two.office.stick)
    at_office = two.office.enrolment.request(invitation, two.office.stick)
    at_bureau = two.bureau.enrolment.read_request(at_office.path, replacing=True)
    assert at_office.fingerprint == at_bureau.fingerprint
    two.office.enrolment.accept(at_office)
    two.bureau.enrolment.accept(at_bureau)
    assert Keys(two.bureau.desk).cut_off() == []
    assert _said(two) == []
    two.pass_on(two.bureau, two.office)
    two.office.add_matter("换了密钥以后写的")
    two.pass_on(two.office, two.bureau)
    assert "换了密钥以后写的" in two.bureau.titles()


def test_void_twice_tells_the_last_reason(two: Two) -> None:
    for reason in ("选错了所", "真的被盗"):
        Keys(two.bureau.desk).revoke(two.office.id, reason)
        two.bureau.clock.forward(days=3)
        if reason == "选错了所":
            Keys(two.bureau.desk).restore(two.office.id, "电脑在所里")
    [one] = Keys(two.bureau.desk).cut_off()
    assert one.reason == "真的被盗"


def _copy_line(two: Two) -> list[str]:
    return [str(one.title) for one in TodayKeys(two.bureau.desk).tasks(DAY) if one.target == SECOND]


def test_the_reminder_of_the_second_copy_says_why(two: Two, tmp_path: Path) -> None:
    assert _copy_line(two) == ["县局密钥还没有第二份"]
    second = SecondCopy(two.bureau.desk, 8)
    second.write(tmp_path, "第二份的口令 2026")
    assert _copy_line(two) == []
    Keys(two.bureau.desk).roll()
    assert _copy_line(two) == ["县局换过密钥，第二份要重新做"]
    second.write(tmp_path, "第二份的口令 2026")
    assert _copy_line(two) == []


def test_a_printed_page_is_to_be_read_back(two: Two) -> None:
    SecondCopy(two.bureau.desk, 8)._note(made=True)
    assert _copy_line(two) == ["县局密钥的第二份还没有读回核对"]
