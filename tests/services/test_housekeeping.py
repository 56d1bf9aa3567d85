"""Own bundles that have done their work may be deleted from the stick; nothing else there is touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.housekeeping import Housekeeping
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


def _there_and_back(office: Node, bureau: Node) -> tuple[Path, Path]:
    """A bundle to the bureau, and its answer; both lie on the stick."""
    office.add_matters(2)
    sent = office.export()
    bureau.bundles.import_bundle(sent)
    back = bureau.export()
    office.clock.forward(minutes=5)
    office.bundles.import_bundle(back)
    return sent, back


def test_only_what_its_reader_has_confirmed_is_offered(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    sent, _back = _there_and_back(office, bureau)
    office.add_matter("还没有确认的")
    waiting = office.export()
    [offered] = Housekeeping(office.desk).done_with(office.stick)
    assert (offered.path, offered.reader_name) == (sent, "楚雄市自然资源局")
    assert (offered.first, offered.last, offered.bytes) == (1, 6, sent.stat().st_size)
    assert offered.written_at.startswith("2026-03-02T09:01")
    assert waiting.exists()
    assert Housekeeping(bureau.desk).done_with(office.stick) == []


def test_nothing_else_on_the_stick_is_touched(pair: tuple[Node, Node]) -> None:
    """Foreign files under our names, a folder of that name, ours under a foreign name, a cut one, a link."""
    office, bureau = pair
    sent, back = _there_and_back(office, bureau)
    stick = office.stick
    renamed = sent.rename(stick / "照片.jpg")
    (stick / sent.name).write_bytes(b"age-encryption.org/v1\nsomebody else's")
    (stick / "532301105-532301_0000_000001-000006_x.lsb").mkdir()
    (stick / "532301105-532301_0000_000001-000006_x.lsb" / "inside.txt").write_text("a", encoding="utf-8")
    (stick / "cut.lsb").write_bytes(renamed.read_bytes()[:300])
    (stick / "notes.txt").write_text("购物", encoding="utf-8")
    (stick / "link.lsb").symlink_to(renamed)
    (stick / "folder").mkdir()
    (stick / "folder" / "copy.lsb").write_bytes(renamed.read_bytes())
    before = {path for path in stick.rglob("*")} - {renamed}
    keep = Housekeeping(office.desk)
    offered = keep.done_with(stick)
    assert [one.path for one in offered] == [renamed]
    assert keep.delete(offered) == offered
    assert {path for path in stick.rglob("*")} == before
    assert back.exists()
    assert keep.delete(offered) == []


def test_a_file_that_was_exchanged_meanwhile_stays(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    sent, _back = _there_and_back(office, bureau)
    keep = Housekeeping(office.desk)
    offered = keep.done_with(office.stick)
    sent.write_bytes(b"something else now")
    assert keep.delete(offered) == []
    assert sent.exists()


def test_a_doubles_bundle_is_not_ours_to_delete(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """A copy of the PC wrote other lines under the same numbers: its bundle is nobody's to throw away."""
    office, bureau = pair
    backup = office.safekeeping.back_up(tmp_path / "copy")
    _there_and_back(office, bureau)
    double = nodes.reopen(backup, tmp_path / "other-stick")
    double.stick.mkdir()
    double.add_matters(2)
    theirs = double.export()
    assert Housekeeping(office.desk).done_with(double.stick) == []
    assert theirs.exists()
    double.desk.store.close()


def test_bundles_of_other_offices_are_not_offered_at_the_bureau(
    pair: tuple[Node, Node], tmp_path: Path
) -> None:
    office, bureau = pair
    sent, back = _there_and_back(office, bureau)
    office.add_matter("又一件")
    bureau.clock.forward(minutes=5)
    bureau.bundles.import_bundle(office.export())
    offered = Housekeeping(bureau.desk).done_with(office.stick)
    assert [one.path for one in offered] == [back]
    assert sent.exists()
