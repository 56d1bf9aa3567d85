"""Checks that come by themselves: what they find, what they mend, what they remember."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.base.sticks import Cancelled
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.checkstate import Finding
from tests.services import nodes
from tests.services.nodes import Node
from tests.services.recovering import spoil


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    node.add_letter(node.add_matter("灌溉渠"), b"%PDF-1.7 letter")
    yield node
    node.desk.store.close()


def test_a_full_check_is_due_weekly_and_overdue_after(office: Node) -> None:
    checks = office.safekeeping.checks
    assert checks.quick().ok
    assert checks.full().ok
    state = checks.state()
    assert (state.full_at[:10], state.found, state.full_due) == ("2026-03-02", (), False)
    office.clock.forward(days=6)
    assert not checks.state().full_due
    office.clock.forward(days=9)
    assert (checks.state().full_due, checks.state().overdue_days) == (True, 8)
    office.clock.move_to(nodes.START - timedelta(days=5000))
    assert checks.state().full_due, "a clock that fell back stops no check"


def test_what_was_found_stays_until_a_full_check_finds_nothing(office: Node) -> None:
    checks = office.safekeeping.checks
    sealed = next(office.desk.vault.files())
    kept = sealed.read_bytes()
    sealed.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    report = checks.full()
    assert report.found == (Finding.CONTENTS,)
    assert "1 个附件" in report.complaints[0]
    assert checks.quick().found == (Finding.CONTENTS,)
    sealed.write_bytes(kept)
    assert checks.quick().ok
    assert checks.state().found == (Finding.CONTENTS,)
    assert checks.full().ok
    assert checks.state().found == ()


def test_missing_slots_and_a_forgetful_pc_are_told_in_time(office: Node) -> None:
    checks = office.safekeeping.checks
    slots = office.desk.store.folder / KEY_SLOTS
    kept = slots.read_bytes()
    for content in (b"", b"{}", None):
        slots.unlink() if content is None else slots.write_bytes(content)
        assert checks.quick().found == (Finding.SLOTS,)
    slots.write_bytes(kept)
    checks.watch(lambda: False)
    assert checks.quick().found == (Finding.SIDECAR,)


def test_an_index_that_disagrees_is_made_anew(office: Node) -> None:
    store = office.desk.store
    root = store.read.value("SELECT rootpage FROM sqlite_master WHERE name = 'matter_number'")
    other = store.read.value("SELECT rootpage FROM sqlite_master WHERE name = 'party_phone'")

    def swap(tx: object) -> None:
        connection = tx.connection  # type: ignore[attr-defined]
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = 'matter_number'", (other,))
        connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = 'party_phone'", (root,))
        connection.execute("PRAGMA writable_schema = OFF")

    store.change(swap)
    store.close()
    again = nodes.reopen(store.folder, office.stick)
    assert again.desk.store.look_over()
    assert again.safekeeping.checks.full().ok
    assert again.desk.store.look_over() == []
    again.desk.store.close()


def test_a_broken_page_is_found_while_work_goes_on(office: Node) -> None:
    store = office.desk.store
    root = int(str(store.read.value("SELECT rootpage FROM sqlite_master WHERE name = 'draft'")))
    store.close()
    spoil(store.folder, [root])
    again = nodes.reopen(store.folder, office.stick)
    report = again.safekeeping.checks.full()
    assert (report.found, report.digest, report.counts) == ((Finding.PAGES,), "", {})
    assert again.safekeeping.checks.state().found == (Finding.PAGES,)
    again.desk.store.close()


def test_a_full_check_tells_how_far_it_is_and_stops(office: Node) -> None:
    told: list[int] = []
    office.safekeeping.check(lambda done, total: told.append(100 * done // total), deep=True)
    assert told == sorted(told)
    assert told[-1] == 100
    before = office.safekeeping.checks.state()
    with pytest.raises(Cancelled):
        office.safekeeping.check(cancel=lambda: True, deep=True)
    assert office.safekeeping.checks.state() == before
