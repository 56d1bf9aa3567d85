"""A revocation made by mistake is taken back: with a reason, journalled, and nothing that waited is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.domain.keyrecords import Revocation
from desktop_app.services import rebuild
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keys.judging import Withheld
from tests.services import nodes
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def test_the_keys_count_again_and_what_waited_comes_in(two: Two, tmp_path: Path) -> None:
    other = nodes.make_node(tmp_path / "other", "office", "532301104", "苍岭镇国土所", two.office.stick)
    nodes.introduce(other, two.bureau)
    keys = Keys(two.bureau.desk)
    keys.revoke(two.office.id, "选错了所")
    two.office.add_matter("作废期间写的")
    assert isinstance(two.read(two.bureau, two.write(two.office))[0].problem, Withheld)
    two.bureau.clock.forward(minutes=1)
    assert keys.restore(two.office.id, "选错了所，电脑在所里") == "东华镇国土所"
    assert "作废期间写的" in two.bureau.titles()
    assert keys.waiting() == []
    assert [line.void for line in keys.others() if line.node == two.office.id] == [False]
    (kept,) = two.bureau.desk.store.read.find(Revocation)
    assert (kept.reason, kept.retired) == ("选错了所", "选错了所，电脑在所里")
    two.bureau.bundles.export_all(two.bureau.stick)
    for reader in (other, two.office):
        reader.bundles.import_many([two.bureau.stick])
        assert [one.retired for one in reader.desk.store.read.find(Revocation)] == ["选错了所，电脑在所里"]
    two.office.add_matter("以后写的")
    two.pass_on(two.office, two.bureau)
    digests = {node.desk.store.digest(two.office.id) for node in (two.office, two.bureau)}
    assert len(digests) == 1
    other.desk.store.close()


def test_keys_heard_of_meanwhile_count_with_the_others(two: Two) -> None:
    Keys(two.office.desk).roll()
    two.office.add_matter("新钥匙写的")
    files = two.write(two.office)
    two.bureau.clock.forward(minutes=30)
    keys = Keys(two.bureau.desk)
    keys.revoke(two.office.id, "以为被盗")
    two.read(two.bureau, files[:1])
    keys.accept(keys.waiting()[0].file, "是以前写的")
    assert isinstance(two.read(two.bureau, files[1:])[0].problem, Withheld)
    keys.restore(two.office.id, "电脑找到了，没有人动过")
    assert "新钥匙写的" in two.bureau.titles()
    assert [line.void for line in keys.others()] == [False, False]
    two.talk()
    two.alike()


def test_only_the_bureau_only_with_a_reason_and_never_beside_new_keys(two: Two, tmp_path: Path) -> None:
    keys = Keys(two.bureau.desk)
    with pytest.raises(NotAllowed, match="没有作废"):
        keys.restore(two.office.id, "没有的事")
    keys.revoke(two.office.id, "被盗")
    with pytest.raises(NotAllowed):
        Keys(two.office.desk).restore(two.office.id, "不行")
    with pytest.raises(InputProblem):
        keys.restore(two.office.id, " ")
    question = rebuild.ask(tmp_path / "data", "532301105", two.office.stick, two.office.clock)
    rebuild.answer(two.bureau.desk, rebuild.read(two.bureau.desk, question), two.office.id, two.office.stick)
    with pytest.raises(NotAllowed, match="新密钥"):
        keys.restore(two.office.id, "找到了")
    assert len(two.bureau.desk.store.read.find(Revocation, "retired = ''")) == 1


def test_after_a_restore_what_waited_is_read_again_or_discarded(two: Two) -> None:
    """The backup has the note of what waits, and not the file."""
    Keys(two.bureau.desk).revoke(two.office.id, "被盗")
    files = []
    for title in ("甲", "乙"):
        two.office.add_matter(title)
        files += two.write(two.office)
    two.read(two.bureau, files)
    backup = two.bureau.safekeeping.back_up(two.folder / "backups")
    two.bureau = two.restore(two.bureau, backup)
    keys = Keys(two.bureau.desk)
    first, second = keys.waiting()
    with pytest.raises(UserProblem, match="不在了"):
        keys.accept(first.file, "核实过")
    two.read(two.bureau, files[:1])
    keys.accept(first.file, "核实过")
    keys.discard(second.file, "文件没有了")
    assert keys.waiting() == []
    assert "甲" in two.bureau.titles()
