"""Keys that a stolen PC had made before it was stolen are void with the others, whenever the bureau hears of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.keyrecords import Revocation
from desktop_app.services import rebuild
from desktop_app.services.keyring.keys import KeyLine, Keys
from desktop_app.services.keys.judging import UnknownKey, Withheld
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def _rolled_unheard(two: Two) -> list[Path]:
    """The office has new keys; the two files that say so and go on with them lie on a lost stick."""
    Keys(two.office.desk).roll()
    two.office.add_matter("新钥匙写的")
    files = two.write(two.office)
    assert len(files) == 2
    two.bureau.clock.forward(minutes=30)
    Keys(two.bureau.desk).revoke(two.office.id, "电脑被盗")
    return files


def _accepted(two: Two, file: Path) -> None:
    (outcome,) = two.read(two.bureau, [file])
    assert isinstance(outcome.problem, Withheld)
    keys = Keys(two.bureau.desk)
    keys.accept(keys.waiting()[0].file, "是被盗以前写的")


def _theirs(two: Two) -> list[KeyLine]:
    return [line for line in Keys(two.bureau.desk).others() if line.node == two.office.id]


def test_after_a_rebuild_the_stolen_key_is_heard_of_and_stays_void(two: Two, tmp_path: Path) -> None:
    first, second = _rolled_unheard(two)
    question = rebuild.ask(tmp_path / "data", "532301105", two.office.stick, two.office.clock)
    asked = rebuild.read(two.bureau.desk, question)
    rebuild.answer(two.bureau.desk, asked, two.office.id, two.office.stick)
    assert isinstance(two.read(two.bureau, [second])[0].problem, UnknownKey)
    _accepted(two, first)
    _accepted(two, second)
    assert "新钥匙写的" in two.bureau.titles()
    stolen, fresh, old = _theirs(two)
    assert (stolen.void, old.void, fresh.void, fresh.present) == (True, True, False, True)
    two.office.add_matter("贼写的")
    assert isinstance(two.read(two.bureau, two.write(two.office))[-1].problem, Withheld)
    assert "贼写的" not in two.bureau.titles()
    two.bureau.bundles.export(two.folder, reader=two.office.id)


def test_an_office_that_kept_its_data_comes_back_with_keys_made_after_the_theft(two: Two) -> None:
    first, second = _rolled_unheard(two)
    _accepted(two, first)
    assert [line.void for line in _theirs(two)] == [True, True]
    two.office.clock.forward(minutes=60)
    Keys(two.office.desk).roll()
    two.office.add_matter("找回以后写的")
    third, fourth, fifth = two.write(two.office)
    assert two.read(two.bureau, [third])[0].problem is None, "a repeat"
    _accepted(two, fourth)
    assert two.read(two.bureau, [fifth, second])[0].problem is None
    assert [line.void for line in _theirs(two)] == [False, True, True]
    two.talk()
    two.alike()
    assert len(two.bureau.desk.store.read.find(Revocation)) == 1
