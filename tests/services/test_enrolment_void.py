"""Keys that were called void are refused where an office gets to know its bureau anew, in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.services.keyring.keys import Keys
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def _asked(two: Two) -> Path:
    """The office's request; it accepts its bureau at once."""
    asked = two.office.enrolment.request(two.bureau.enrolment.invite(two.office.stick), two.office.stick)
    two.office.enrolment.accept(asked)
    return asked.path


@pytest.mark.parametrize("replacing", [False, True])
def test_void_keys_are_refused_and_new_ones_are_not(two: Two, replacing: bool) -> None:
    Keys(two.bureau.desk).revoke(two.office.id, "电脑被盗")
    with pytest.raises(NotAllowed, match="已经作废") as refused:
        two.bureau.enrolment.read_request(_asked(two), replacing=replacing)
    assert "东华镇国土所" in str(refused.value) and "换新密钥" in refused.value.way_out
    Keys(two.office.desk).roll()
    candidate = two.bureau.enrolment.read_request(_asked(two), replacing=True)
    two.bureau.enrolment.accept(candidate)
    two.office.add_matter("换钥以后写的")
    outcomes = two.read(two.bureau, two.write(two.office))
    assert outcomes[-1].problem is None, outcomes[-1].problem
    assert "换钥以后写的" in two.bureau.titles()


def test_keys_that_became_void_between_the_two_steps_are_refused_too(two: Two) -> None:
    candidate = two.bureau.enrolment.read_request(_asked(two))
    Keys(two.bureau.desk).revoke(two.office.id, "电脑被盗")
    with pytest.raises(NotAllowed, match="已经作废"):
        two.bureau.enrolment.accept(candidate)


def test_what_was_called_void_by_mistake_counts_again(two: Two) -> None:
    Keys(two.bureau.desk).revoke(two.office.id, "弄错了")
    Keys(two.bureau.desk).restore(two.office.id, "没有被盗")
    assert two.bureau.enrolment.accept(two.bureau.enrolment.read_request(_asked(two))) == "东华镇国土所"
