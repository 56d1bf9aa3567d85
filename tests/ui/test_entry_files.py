"""Photos and papers of an entry: chosen before it is saved, parked with what was typed, stored behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.registers import FieldKind
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.editor import EntryPage
from desktop_app.ui.registers.session import DRAFT_KIND, WantedEntry
from desktop_app.ui.shared.doors import Doors
from tests.services.register_work import fill
from tests.ui.acting import idle, photo, show, until
from tests.ui.office import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


def sheet(qtbot: QtBot, desk: Desk, office: Core, wanted: WantedEntry) -> EntryPage:
    made: EntryPage = show(qtbot, desk, EntryPage(desk, office.services, Doors(), wanted))
    return made


def with_photos(office: Core) -> WantedEntry:
    """A new entry of a register that keeps photos, all else filled in."""
    register = next(
        one
        for one in office.services.registers.all()
        if any(field.kind is FieldKind.FILES for field in one.fields)
    )
    return WantedEntry(register_id=register.id, given=fill(office, register))


def test_photos_wait_for_the_first_saving(qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path) -> None:
    new = sheet(qtbot, desk, office, with_photos(office))
    assert new.waiting.isVisible() and not new.files.isVisible()
    new.waiting.add([photo(tmp_path / "a.jpg"), photo(tmp_path / "b.jpg")])
    idle(qtbot, desk)
    new.leave()
    idle(qtbot, desk)
    (tmp_path / "b.jpg").unlink()
    (draft,) = office.services.drafts.parked(DRAFT_KIND)
    again = sheet(qtbot, desk, office, WantedEntry(draft_id=draft.id))
    assert again.waiting.paths() == (tmp_path / "a.jpg",)
    again.save()
    until(qtbot, lambda: bool(again.wanted.entry_id))
    idle(qtbot, desk)
    (stored,) = office.services.attachments.of(again.wanted.entry_id)
    assert (stored.target_type, stored.file_name) == ("register_entry", "a.jpg")
    assert again.files.isVisible() and not again.waiting.isVisible() and not again.dirty()
    assert office.services.drafts.parked(DRAFT_KIND) == []


def test_what_cannot_be_kept_is_left_out(qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path) -> None:
    new = sheet(qtbot, desk, office, with_photos(office))
    new.waiting.add([tmp_path / "gone.jpg", photo(tmp_path / "a.jpg")])
    idle(qtbot, desk)
    assert new.waiting.paths() == (tmp_path / "a.jpg",)
    assert new.dirty()
