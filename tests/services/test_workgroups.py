"""The bureau's work groups: renamed, left out, added; at the offices after the next stick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.services.workgroups import WORK_GROUPS
from tests.ui.dutyworld import carry, make_known_pair


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    office.close()
    bureau.close()


def titles(core: Core) -> list[str]:
    return [item.title for item in core.desk.rules.codes[WORK_GROUPS].items]


def test_groups_travel_to_the_offices(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    groups = bureau.services.work_groups
    shipped = groups.all()
    groups.add("移民安置组")
    groups.rename(shipped[0].code, "征地组")
    groups.leave_out(shipped[1].code)
    wanted = ["征地组", *(one.title for one in shipped[2:]), "移民安置组"]
    assert titles(bureau) == wanted
    assert groups.all()[-1] == type(shipped[1])(shipped[1].code, shipped[1].title, shipped[1].title, False)
    carry(bureau, office, tmp_path / "stick")
    assert titles(office) == wanted
    choices = [
        field.options
        for procedure in office.desk.rules.procedures
        for action in procedure.actions.values()
        for field in action.fields
        if field.key == "work_group"
    ]
    assert choices
    assert all("征地组" in [code.title for code in options] for options in choices)
    groups.restore(shipped[1].code)
    assert shipped[1].title in titles(bureau)


def test_a_code_is_never_given_twice(pair: tuple[Core, Core]) -> None:
    groups = pair[1].services.work_groups
    groups.add("甲组")
    first = groups.all()[-1].code
    groups.add("乙组")
    assert groups.all()[-1].code != first


def test_a_name_is_needed_and_only_once(pair: tuple[Core, Core]) -> None:
    office, bureau = pair
    groups = bureau.services.work_groups
    for title in ("", " ", groups.all()[0].title, "组" * 31):
        with pytest.raises(InputProblem):
            groups.add(title)
    with pytest.raises(NotAllowed):
        office.services.work_groups.add("甲组")
