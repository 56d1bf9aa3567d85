"""收件: each import tells what it changed, and every change leads to a record that can be opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Attachment
from desktop_app.services.attachments import Attachments
from desktop_app.services.history import History
from desktop_app.services.inbox import Inbox
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


def test_each_import_tells_what_it_brought(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    first = office.add_matter("灌溉渠占用")
    office.add_matter("排水沟被占")
    bureau.bundles.import_bundle(office.export())
    office.change_title(first, "灌溉渠占用（更正）")
    office.add_file(first, b"scan")
    bureau.bundles.import_bundle(office.export())
    later, earlier = Inbox(bureau.desk).latest()
    assert (earlier.writer_name, dict(earlier.added)) == (
        "东华镇国土所",
        {"matter": 2, "party": 2, "matter_party": 2},
    )
    assert (dict(later.added), dict(later.changed)) == ({"attachment": 1}, {"matter": 1})
    [record] = Inbox(bureau.desk).contents(later).records
    assert (record.kind, record.id, record.title, record.born) == (
        "matter",
        first,
        "灌溉渠占用（更正）",
        False,
    )
    assert dict(record.what) == {"matter": 1, "attachment": 1}
    contents = Inbox(bureau.desk).contents(earlier)
    assert [one.born for one in contents.records] == [True, True]
    assert (contents.kept_back, contents.more, dict(contents.others)) == (0, 0, {})


def test_a_paper_that_hangs_on_itself_is_nowhere(pair: tuple[Node, Node]) -> None:
    """No program of ours writes it; a bundle may say anything."""
    office, bureau = pair
    matter, one, other = office.add_matter("灌溉渠"), RecordId("a" * 24), RecordId("b" * 24)

    def work(tx: Transaction) -> None:
        for record, target, kind in (
            (one, one, "attachment"),
            (other, RecordId("c" * 24), "matter"),
            (RecordId("c" * 24), other, "answer"),
        ):
            tx.add(Attachment(id=record, target_type=kind, target_id=target, sha256="0" * 64, size_bytes=1))

    office.desk.store.change(work)
    bureau.bundles.import_bundle(office.export())
    [arrival] = Inbox(bureau.desk).latest()
    told = Inbox(bureau.desk).contents(arrival)
    assert [record.id for record in told.records] == [matter]
    for record in (one, other):
        assert Attachments(bureau.desk).of(record) == []
        assert History(bureau.desk).of(record) == []
        with pytest.raises(UserProblem, match="没有这个附件"):
            Attachments(bureau.desk).content(record)
        bureau.desk.store.read.readers_of(Attachment, record)


def test_an_import_taken_back_is_in_the_inbox_no_more(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matter("一件")
    bureau.bundles.import_bundle(office.export())
    assert len(Inbox(bureau.desk).latest()) == 1
    bureau.bundles.undo_import()
    assert Inbox(bureau.desk).latest() == []


def test_a_record_that_changed_often_counts_once(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    matter = office.add_matter("一件")
    for title in ("二", "三", "四"):
        office.change_title(matter, title)
    bureau.bundles.import_bundle(office.export())
    [arrival] = Inbox(bureau.desk).latest()
    [record] = Inbox(bureau.desk).contents(arrival).records
    assert (record.born, dict(record.what)) == (True, {"matter": 1, "party": 1, "matter_party": 1})
