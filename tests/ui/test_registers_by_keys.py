"""Every register's sheet is filled and saved without the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.registers import FieldKind
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.editor import EntryPage
from desktop_app.ui.registers.session import WantedEntry
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import show
from tests.ui.office import make_office
from tests.ui.typist import Typist

_QUICK = slice(2, None, 9)  # a few of them in the ordinary run


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


def by_keys(qtbot: QtBot, desk: Desk, office: Core, register_id: str) -> None:
    page = show(qtbot, desk, EntryPage(desk, office.services, Doors(), WantedEntry(register_id=register_id)))
    first = next(iter(page.sheet.editors.values())).widget
    qtbot.waitUntil(lambda: first.hasFocus() or first.isAncestorOf(page.focusWidget()))
    typist = Typist(qtbot, office, page, skipped=("nobody", "zero_report"))
    typist.fill()
    typist.save()
    assert page.wanted.entry_id, register_id
    kept = office.services.registers.open(page.wanted.entry_id).entry.values
    wanted = {
        key
        for key, field in typist.fields.items()
        if field.kind is not FieldKind.FILES and key not in typist._skipped
    }
    assert wanted - set(kept) == set(), register_id
    page.close()


def kept_here(office: Core) -> list[str]:
    role = office.identity.role
    return [one.id for one in office.services.registers.all() if one.keeps(role)]


def test_some_registers_by_keyboard_alone(qtbot: QtBot, desk: Desk, office: Core) -> None:
    for register in kept_here(office)[_QUICK]:
        by_keys(qtbot, desk, office, register)


@pytest.mark.long
def test_all_registers_by_keyboard_alone(qtbot: QtBot, desk: Desk, office: Core) -> None:
    for register in kept_here(office):
        by_keys(qtbot, desk, office, register)
