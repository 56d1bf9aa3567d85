"""A stolen PC: its key is void, what it sends waits for a person, and the office comes back under new keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.keyrecords import Revocation
from desktop_app.services import rebuild, rescue
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keys.judging import Withheld
from tests.services import nodes
from tests.services.nodes import Node
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    Keys(made.bureau.desk).revoke(made.office.id, "11月3日电脑被盗")
    yield made
    made.close()


def _keys(node: Node) -> Keys:
    return Keys(node.desk)


def test_what_is_here_stays_and_what_comes_waits(two: Two) -> None:
    before = two.bureau.digest()
    two.office.add_matter("作废以后写的")
    files = two.write(two.office)
    first, again = two.read(two.bureau, files)[0], two.read(two.bureau, files)[0]
    assert isinstance(first.problem, Withheld) and isinstance(again.problem, Withheld)
    assert "等待确认" in str(first.problem)
    assert two.bureau.digest() == before
    (held,) = _keys(two.bureau).waiting()
    assert (held.name, held.why, held.state) == ("东华镇国土所", "revoked", "waiting")
    with pytest.raises(Withheld):
        two.bureau.bundles.inspect(files[0])


def test_a_person_takes_one_in_after_a_telephone_check(two: Two) -> None:
    two.office.add_matter("核实过的")
    two.read(two.bureau, two.write(two.office))
    (held,) = _keys(two.bureau).waiting()
    with pytest.raises(InputProblem):
        _keys(two.bureau).accept(held.file, " ")
    report = _keys(two.bureau).accept(held.file, "电话问过所长，是被盗以前写的")
    assert report.new_entries
    assert "核实过的" in two.bureau.titles()
    (decided,) = _keys(two.bureau).decided()
    assert (decided.state, decided.decided_by) == ("accepted", "承办人")
    assert "所长" in decided.reason
    two.office.add_matter("又一份")
    assert isinstance(two.read(two.bureau, two.write(two.office))[0].problem, Withheld), (
        "one file, not the key"
    )


def test_a_person_discards_one_with_a_reason_and_it_stays_so(two: Two) -> None:
    two.office.add_matter("贼写的")
    files = two.write(two.office)
    two.read(two.bureau, files)
    (held,) = _keys(two.bureau).waiting()
    with pytest.raises(InputProblem):
        _keys(two.bureau).discard(held.file, "")
    _keys(two.bureau).discard(held.file, "电话核实，不是本所写的")
    assert isinstance(two.read(two.bureau, files)[0].problem, Withheld)
    assert _keys(two.bureau).waiting() == []
    assert [one.state for one in _keys(two.bureau).decided()] == ["discarded"]
    with pytest.raises(NotAllowed):
        _keys(two.bureau).accept(held.file, "反悔")
    assert not list((two.bureau.desk.store.folder / "held").iterdir())


def test_nothing_is_sealed_to_it_and_no_passphrase_is_opened_for_it(two: Two, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed, match="已作废"):
        two.bureau.bundles.export(two.office.stick, reader=two.office.id)
    other = nodes.make_node(tmp_path / "other", "office", "532301104", "苍岭镇国土所", two.office.stick)
    nodes.introduce(other, two.bureau)
    (report,) = two.bureau.bundles.export_all(two.office.stick)
    assert report.reader == other.id
    assert other.bundles.import_bundle(report.path)
    assert [one.node for one in other.desk.store.read.find(Revocation)] == [two.office.id], (
        "all offices hear of it"
    )
    slots = nodes.KeySlots(two.folder / "office" / nodes.KEY_SLOTS, nodes.LOW)
    rescue.seal_to_bureau(slots, two.office.desk, bytes(32))
    asked = rescue.ask(two.folder / "office", slots, two.office.stick, two.office.clock)
    with pytest.raises(NotAllowed, match="在别人手里"):
        rescue.read(two.bureau.desk, asked.path)
    other.desk.store.close()


def test_a_file_from_before_may_come_again(two: Two, tmp_path: Path) -> None:
    """A folder full of old sticks is no alarm."""
    made = Two(tmp_path / "b") if (tmp_path / "b").mkdir() is None else None
    assert made is not None
    made.office.add_matter("甲")
    files = made.write(made.office)
    assert made.read(made.bureau, files)[0].problem is None
    Keys(made.bureau.desk).revoke(made.office.id, "被盗")
    assert made.read(made.bureau, files)[0].problem is None
    assert Keys(made.bureau.desk).waiting() == []
    made.close()


def test_a_new_pc_comes_back_by_the_rebuild_request(two: Two, tmp_path: Path) -> None:
    question = rebuild.ask(tmp_path / "data", "532301105", two.office.stick, two.office.clock)
    asked = rebuild.read(two.bureau.desk, question)
    rebuild.answer(two.bureau.desk, asked, two.office.id, two.office.stick)
    lines = [line for line in _keys(two.bureau).others() if line.node == two.office.id]
    assert [(line.number, line.present, line.void) for line in lines] == [(2, True, False), (1, False, True)]
    assert two.bureau.bundles.export(two.folder, reader=two.office.id)


def test_an_office_that_kept_its_data_rolls_over_and_is_let_in_by_a_person(two: Two) -> None:
    """The thief has the PC, the office has its backup: its word about new keys is signed with the void one."""
    _keys(two.office).roll()
    two.office.add_matter("新钥匙以后")
    first, second = two.write(two.office)
    assert isinstance(two.read(two.bureau, [first])[0].problem, Withheld)
    _keys(two.bureau).accept(_keys(two.bureau).waiting()[0].file, "当面核实")
    assert two.read(two.bureau, [second])[0].problem is None
    two.talk()
    two.alike()


def test_only_the_bureau_and_only_with_a_reason(two: Two) -> None:
    with pytest.raises(NotAllowed):
        _keys(two.office).revoke(two.bureau.id, "不行")
    with pytest.raises(InputProblem):
        _keys(two.bureau).revoke(two.office.id, "")
    with pytest.raises(NotAllowed):
        _keys(two.bureau).revoke("532301999-00000000", "没有这个单位")
