"""Lines that verify but do not fit: kept and marked, and never hiding the others (sync.md §4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Matter
from desktop_app.store import journal
from desktop_app.store.transaction import Transaction
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Node, Node]]:
    stick = tmp_path / "stick"
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    yield office, bureau
    office.desk.store.close()
    bureau.desk.store.close()


def _write_line(
    office: Node,
    kind: str,
    record: str,
    data: dict[str, object],
    op: str = journal.NEW,
    *,
    fits: bool = False,
) -> None:
    """Appends a line to the office's journal as a faulty or later program would; `fits`: it applies there."""

    def work(tx: Transaction) -> None:
        line = journal.make_line(
            at=tx.now, by="承办人", kind=kind, record=RecordId(record), op=op, to=journal.BUREAU, data=data
        )
        lseq = journal.append(tx.connection, line, office.id)
        if fits:
            journal.apply(tx.connection, line, office.id, lseq)

    office.desk.store.change(work)


MISFITS: dict[str, tuple[str, str, dict[str, object], str]] = {
    "a wrong type": ("matter", "m" * 24, {"title": "坏", "people_count": "many"}, journal.NEW),
    "a list for a text": ("matter", "m" * 24, {"title": ["坏"]}, journal.NEW),
    "a change to nothing": ("matter", "n" * 24, {"title": "没有"}, journal.SET),
    "a link to nothing": ("matter_party", "l" * 24, {"matter_id": "x", "party_id": "y"}, journal.NEW),
    "a letter of nothing": ("letter", "q" * 24, {"matter_id": "x", "form": "f"}, journal.NEW),
    "null where none may be": ("matter", "o" * 24, {"title": None}, journal.NEW),
}


@pytest.mark.parametrize("name", MISFITS)
def test_a_line_that_does_not_fit_is_kept_and_hides_nothing(pair: tuple[Node, Node], name: str) -> None:
    office, bureau = pair
    office.add_matter("之前")
    _write_line(office, *MISFITS[name])
    office.add_matter("之后")
    path = office.export()
    seen = bureau.bundles.inspect(path)
    came = bureau.bundles.import_bundle(path)
    assert len(came.broken) == len(seen.broken) == 1
    assert "有误" in came.oddities[0]
    assert bureau.titles() == {"之前", "之后"}
    assert bureau.desk.store.replay_digest() == bureau.digest()
    assert bureau.bundles.import_bundle(path).repeated == 7
    assert office.bundles.import_bundle(bureau.export()).acknowledged == 7


def test_a_kind_of_a_later_version_is_kept_for_later(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    _write_line(office, "hazard_point", "h" * 24, {"name": "滑坡点"})
    _write_line(office, "matter", "k" * 24, {"title": "一件"}, op="merge")
    office.add_matter("之后")
    came = bureau.bundles.import_bundle(office.export())
    assert (came.later, came.broken) == (2, ())
    assert "升级" in came.oddities[0]
    assert bureau.titles() == {"之后"}


def test_an_unknown_field_of_a_known_kind_is_kept_in_the_journal(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    _write_line(office, "matter", "k" * 24, {"title": "一件", "later_field": "以后"}, fits=True)
    assert bureau.bundles.import_bundle(office.export()).broken == ()
    assert bureau.titles() == {"一件"}
    line = bureau.desk.store.read.value("SELECT line FROM entry WHERE id = ?", ("k" * 24,))
    assert isinstance(line, bytes)
    assert "以后".encode() in line


def test_an_office_may_not_write_the_bureaus_word(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matter("之前")
    _write_line(office, "assignment", "a" * 24, {"to_office": "x"})
    before, path = bureau.digest(), office.export()
    with pytest.raises(UserProblem, match="无权"):
        bureau.bundles.import_bundle(path)
    assert bureau.digest() == before
    assert bureau.titles() == set()


def test_nobody_changes_anothers_record(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """A second office writes about the first one's matter: kept, marked, and without effect."""
    office, bureau = pair
    matter = office.add_matter("我的")
    bureau.bundles.import_bundle(office.export())
    other = nodes.make_node(tmp_path / "other", "office", "532301106", "子午镇国土所", office.stick)
    nodes.introduce(other, bureau)
    _write_line(other, "matter", matter, {"title": "别人的"}, op=journal.SET)
    _write_line(other, "matter", matter, {"title": "别人的"})
    came = bureau.bundles.import_bundle(other.export())
    assert len(came.broken) == 2
    found = bureau.desk.store.read.get(Matter, matter)
    assert found is not None
    assert (found.title, found.owner) == ("我的", office.id)
    other.desk.store.close()


def test_a_state_that_differs_afterwards_is_not_taken_over(pair: tuple[Node, Node]) -> None:
    """The office's records and its journal disagree: the bundle's digests tell, nothing is imported."""
    office, bureau = pair
    _write_line(office, "party", "p" * 24, {"name": "只在日志里"})
    office.add_matter("一件")
    before, path = bureau.digest(), office.export()
    with pytest.raises(UserProblem, match="核对没有通过"):
        bureau.bundles.import_bundle(path)
    assert bureau.digest() == before
