"""A recovered office and its bureau: what was lost in between comes back to its own place, nothing doubles."""

from __future__ import annotations

from pathlib import Path

from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.ways import Way
from desktop_app.store.cells import TABLE_LEAF, cells, kind_of
from desktop_app.store.pages import USABLE_BYTES, Pages
from desktop_app.store.store import DATABASE
from tests.services import nodes
from tests.services.nodes import Node
from tests.services.recovering import lines, recovered, spoil


def _page_of(folder: Path, key: bytes, line: bytes) -> int:
    """The leaf of the journal on which a line stands."""
    pages = Pages(folder / DATABASE, key)
    try:
        for number in range(1, pages.count + 1):
            page = pages.get(number)
            if page is not None and kind_of(page, number) == TABLE_LEAF:
                rows = (cell.row or () for cell in cells(page, number, USABLE_BYTES, pages.get))
                if any(len(row) >= 9 and row[8] == line for row in rows):
                    return number
    finally:
        pages.close()
    raise AssertionError("no such line")


def _world(root: Path) -> tuple[Node, Node, str]:
    """Office and bureau in step, a backup, then work that the bureau has and work that it has not."""
    stick = root / "stick"
    office = nodes.make_node(root / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(root / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    matter = office.add_matter("一")
    _meet(office, bureau)
    office.safekeeping.back_up(root / "office-backups")
    for count in range(30):
        office.add_matter(f"备份之后{count} " + "渠" * 50)
    office.change_title(matter, "二：会读不出的一页")
    for count in range(30):
        office.add_matter(f"再往后{count} " + "渠" * 50)
    office.change_title(matter, "三")
    return office, bureau, matter


def _meet(office: Node, bureau: Node) -> None:
    """Each reads all that lies on the stick, old and new."""
    for one, other in ((office, bureau), (bureau, office)):
        one.export()
        for outcome in other.bundles.import_many([one.stick]):
            assert outcome.problem is None, outcome.problem


def _wreck(node: Node) -> Path:
    """Loses the page on which the middle change of the title stands, and recovers."""
    folder = node.desk.store.folder
    key = KeySlots(folder / KEY_SLOTS).unlock(nodes.PASSPHRASE)
    [lost] = [raw for _writer, raw in lines(node) if isinstance(raw, bytes) and "会读不出".encode() in raw]
    node.desk.store.close()
    spoil(folder, [_page_of(folder, key, lost)])
    told = recovered(folder)
    assert told.way is Way.BACKUP
    assert 0 < told.lost < 40
    return folder


def test_what_the_bureau_holds_comes_back_to_its_place(tmp_path: Path) -> None:
    office, bureau, _changed = _world(tmp_path)
    _meet(office, bureau)
    office.add_matter("县局还没有的")
    titles = office.titles()
    folder = _wreck(office)
    again = nodes.reopen(folder, office.stick)
    assert again.titles() < titles
    again.bundles.begin_again()
    again.add_matter("恢复之后")
    for _ in range(3):
        _meet(again, bureau)
    assert again.titles() == bureau.titles() == titles | {"恢复之后"}
    assert "三" in titles
    assert again.desk.store.digest(again.id) == bureau.desk.store.digest(again.id)
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()
    bureau.desk.store.close()


def test_what_only_the_office_had_is_told_as_it_is(tmp_path: Path) -> None:
    office, bureau, _matter = _world(tmp_path)
    titles = office.titles()
    folder = _wreck(office)
    again = nodes.reopen(folder, office.stick)
    assert "三" in again.titles() < titles
    again.bundles.begin_again()
    for _ in range(3):
        _meet(again, bureau)
    assert again.titles() == bureau.titles()
    assert again.desk.store.digest(again.id) == bureau.desk.store.digest(again.id)
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()
    bureau.desk.store.close()


def test_a_bureau_gets_again_what_it_lost_of_others(tmp_path: Path) -> None:
    """Behind a gap in an office's stream nothing counts as held: it is kept, and asked for once more."""
    office, bureau, _changed = _world(tmp_path)
    bureau.safekeeping.back_up(tmp_path / "bureau-backups")
    own = bureau.add_matter("县局自己的")
    _meet(office, bureau)
    bureau.change_title(own, "县局自己的，改过")
    titles = office.titles()
    folder = _wreck(bureau)
    again = nodes.reopen(folder, office.stick)
    again.bundles.begin_again()
    waiting = again.desk.store.read.value("SELECT count(*) FROM entry WHERE status = 'aside'")
    assert isinstance(waiting, int)
    assert waiting > 0
    assert "县局自己的，改过" in again.titles()
    for _ in range(2):
        _meet(office, again)
    assert again.titles() - {"县局自己的，改过"} == titles == office.titles()
    assert again.desk.store.digest(office.id) == office.desk.store.digest(office.id)
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()
    office.desk.store.close()
