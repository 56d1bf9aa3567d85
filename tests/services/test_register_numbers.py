"""Numbers of a register's entries go on behind the paper, and behind what a restore has forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.paths import AppPaths
from desktop_app.core import Core, Surroundings, restore
from desktop_app.services.numberseries import all_series, entry_series
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import whole
from tests.services.register_work import entry, get, titled

PATROLS = "动态巡查"


def test_what_the_wizard_was_told_is_followed(make: Callable[..., Core]) -> None:
    asked = [one for one in all_series(make().desk.rules) if one.title == PATROLS]
    assert [one.register for one in asked] == [True]
    office = make(last_numbers={asked[0].name: (2026, 46)})
    patrols = titled(office, PATROLS)
    assert asked[0].name == entry_series(patrols.id)
    assert get(office, entry(office, patrols.id)).counter == 47
    assert get(office, entry(office, patrols.id)).counter == 48
    whole(office)


@pytest.mark.parametrize(("same_pc", "following"), [(True, 4), (False, 101)])
def test_a_restore_gives_none_again(office: Core, tmp_path: Path, same_pc: bool, following: int) -> None:
    """With what the PC remembers they go on; on another they leap, for what stands on paper is not known."""
    patrols = titled(office, PATROLS)
    entry(office, patrols.id)
    backup = office.services.safekeeping.back_up(tmp_path / "backups")
    assert [get(office, entry(office, patrols.id)).counter for _ in range(2)] == [2, 3]
    office.close()
    around: Surroundings = office.around
    if not same_pc:
        around = replace(around, machine="another pc", paths=AppPaths.under(tmp_path / "pc2"))
    restore(backup, tmp_path / "again", PASSPHRASE, around)
    again = Core.open(tmp_path / "again", PASSPHRASE, around)
    try:
        assert get(again, entry(again, patrols.id)).counter == following
        whole(again)
    finally:
        again.close()
