"""A key that an office made after its backup and lost with it: the announcement comes back and binds nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keys.catching import catch_up
from desktop_app.services.keys.judging import UnknownKey, Withheld
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def _lost(two: Two) -> Path:
    """The office changed its keys, fell back to before, got its lines back; then the bureau fell back as well.

    Returns the file that the lost key had signed.
    """
    both = [node.safekeeping.back_up(two.folder / f"backup-{node.id}") for node in (two.office, two.bureau)]
    Keys(two.office.desk).roll()
    two.office.add_matter("新钥匙写的")
    announced, signed = two.write(two.office)
    assert [one.problem for one in two.read(two.bureau, [announced, signed])] == [None, None]
    two.office = two.restore(two.office, both[0])
    two.office.add_matter("恢复以后写的")
    outcomes = two.read(two.bureau, two.write(two.office))
    assert isinstance(outcomes[-1].problem, Withheld)
    keys = Keys(two.bureau.desk)
    keys.accept(keys.waiting()[-1].file, "电话核对过，恢复了备份")
    two.pass_on(two.bureau, two.office)
    assert "新钥匙写的" in two.office.titles()
    two.bureau = two.restore(two.bureau, both[1])
    two.read(two.office, two.write(two.bureau))
    return signed


def test_neither_hearing_nor_catching_up_learns_it(two: Two) -> None:
    signed = _lost(two)
    before = [(line.fingerprint, line.present) for line in Keys(two.bureau.desk).others()]
    for _ in range(2):
        two.pass_on(two.office, two.bureau)
        two.read(two.office, two.write(two.bureau))
    assert two.bureau.titles() >= {"新钥匙写的", "恢复以后写的"}, "the line lies in the middle of what came"
    told = "SELECT count(*) FROM entry WHERE type = 'key_change' AND writer = ?"
    assert two.bureau.desk.store.read.value(told, (two.office.id,)) == 1
    assert not catch_up(two.bureau.desk, two.office.id)
    assert isinstance(two.read(two.bureau, [signed])[0].problem, UnknownKey)
    assert [(line.fingerprint, line.present) for line in Keys(two.bureau.desk).others()] == before
    two.office.add_matter("照常写的")
    two.talk()
    two.alike()
    assert "照常写的" in two.bureau.titles()
