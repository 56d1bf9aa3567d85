"""A key is changed while sticks are under way: nobody refuses a good bundle, nobody trusts a key out of nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile
from desktop_app.domain.keyrecords import KeyChange
from desktop_app.services.bundle_take import MissingRange
from desktop_app.services.keyring.keys import Keys
from desktop_app.services.keys.judging import UnknownKey, Withheld
from desktop_app.store.keyrows import key_rows
from tests.services import nodes
from tests.services.nodes import Node
from tests.services.twonodes import Two


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def _id(node: Node) -> str:
    return node.desk.keys.public.key_id


def test_the_old_key_signs_the_word_and_the_new_one_all_that_follows(two: Two) -> None:
    old = _id(two.office)
    two.office.add_matter("同一天登记的")
    Keys(two.office.desk).roll()
    new = _id(two.office)
    assert new != old
    two.office.add_matter("换钥以后的")
    files = two.write(two.office)
    assert len(files) == 2, "the range that spans the word goes out in two pieces"
    for outcome in two.read(two.bureau, files):
        assert outcome.problem is None, outcome.problem
    assert two.key_ids(two.bureau, two.office)[-2:] == [old, new]
    assert two.bureau.titles() >= {"同一天登记的", "换钥以后的"}
    two.pass_on(two.bureau, two.office)
    two.office.add_matter("以后的")
    two.talk()
    assert two.key_ids(two.bureau, two.office)[-1] == new
    rows = key_rows(two.bureau.desk.store.read, two.office.id)
    assert [row.number for row in rows] == [1, 2]
    assert rows[0].until_seq == rows[1].since_seq > 0
    two.alike()


def test_a_lost_stick_with_the_word_is_written_again(two: Two) -> None:
    Keys(two.office.desk).roll()
    two.office.add_matter("甲")
    two.write(two.office)  # falls into the rice field
    two.office.add_matter("乙")
    first, second = two.write(two.office)
    late = two.read(two.bureau, [second])
    assert isinstance(late[0].problem, UnknownKey)
    assert "换钥通知" in str(late[0].problem)
    assert [one.problem for one in two.read(two.bureau, [second, first])] == [None, None], "in any order"
    assert two.bureau.titles() >= {"甲", "乙"}
    two.pass_on(two.bureau, two.office)
    two.alike()


def test_twice_before_anybody_hears(two: Two) -> None:
    for title in ("一", "二", "三"):
        two.office.add_matter(title)
        Keys(two.office.desk).roll()
    two.office.add_matter("四")
    assert len(two.write(two.office)) == 4
    two.talk()
    assert len(key_rows(two.bureau.desk.store.read, two.office.id)) == 4
    two.alike()


def test_the_bureau_changes_its_key_and_each_office_hears_by_itself(two: Two, tmp_path: Path) -> None:
    other = nodes.make_node(tmp_path / "other", "office", "532301104", "苍岭镇国土所", two.office.stick)
    nodes.introduce(other, two.bureau)
    before = two.write(two.office)  # sealed to the old key, read after the change
    Keys(two.bureau.desk).roll()
    late = nodes.make_node(tmp_path / "late", "office", "532301103", "子午镇国土所", two.office.stick)
    nodes.introduce(late, two.bureau)
    assert [one.problem for one in two.read(two.bureau, before)] == [None]
    for node in (two.office, other, late):
        two.bureau.clock.forward(minutes=1)
        report = two.bureau.bundles.export(two.folder, reader=node.id)
        for path in [*(one.path for one in report.earlier), report.path]:
            assert node.bundles.import_bundle(path)
        node.add_matter(f"{node.id} 知道了新密钥")
        assert all(one.problem is None for one in two.read(two.bureau, two.write(node)))
    assert len(key_rows(late.desk.store.read, two.bureau.id)) == 1, "it got to know the new key at once"
    for node in (other, late):
        node.desk.store.close()


def test_a_reader_restored_to_before_the_word_is_led_over_it_again(two: Two) -> None:
    backup = two.bureau.safekeeping.back_up(two.folder / "backups")
    Keys(two.office.desk).roll()
    two.office.add_matter("甲")
    two.talk()
    two.bureau = two.restore(two.bureau, backup)
    two.office.add_matter("乙")
    early = two.read(two.bureau, two.write(two.office))
    assert isinstance(early[0].problem, MissingRange), "the bureau's own acceptance proves the key"
    two.pass_on(two.bureau, two.office)
    two.talk()
    two.talk()
    two.alike()


def test_an_office_restored_to_before_the_bureaus_word_is_led_again(two: Two) -> None:
    backup = two.office.safekeeping.back_up(two.folder / "backups")
    Keys(two.bureau.desk).roll()
    two.talk()
    two.talk()
    two.office = two.restore(two.office, backup)
    early = two.read(two.office, two.write(two.bureau))
    assert isinstance(early[0].problem, UnknownKey)
    two.pass_on(two.office, two.bureau)
    for _ in range(3):
        two.talk()
    two.alike()


def test_a_node_that_fell_back_to_before_its_own_change_waits_for_a_person(two: Two) -> None:
    backup = two.office.safekeeping.back_up(two.folder / "backups")
    Keys(two.office.desk).roll()
    two.office.add_matter("丢掉的")
    two.talk()
    two.office = two.restore(two.office, backup)
    two.office.add_matter("恢复以后的")
    outcome = two.read(two.bureau, two.write(two.office))[-1]
    assert isinstance(outcome.problem, Withheld)
    waiting = Keys(two.bureau.desk).waiting()
    assert [one.why for one in waiting] == ["outdated"]
    Keys(two.bureau.desk).accept(waiting[0].file, "电话问过王建国，电脑从备份恢复")
    assert Keys(two.bureau.desk).waiting() == []
    for _ in range(3):
        two.talk()
    assert two.bureau.titles() >= {"丢掉的", "恢复以后的"}
    Keys(two.office.desk).roll()
    two.office.add_matter("又换一次")
    two.talk()
    two.alike()


def test_a_thief_with_the_old_key_gets_nowhere(two: Two) -> None:
    """Whoever copied the folder before the change signs with the old key: kept for a person, not taken in."""
    copy = two.office.safekeeping.back_up(two.folder / "stolen")
    Keys(two.office.desk).roll()
    two.talk()
    before = two.bureau.digest()
    thief = two.restore(two.office, copy)
    thief.add_matter("贼写的")
    Keys(thief.desk).roll()
    outcomes = two.read(two.bureau, two.write(thief))
    assert all(isinstance(one.problem, (Withheld, UnknownKey)) for one in outcomes)
    assert two.bureau.digest() == before
    two.office = nodes.reopen(two.folder / "office", two.office.stick)
    thief.desk.store.close()


def test_a_new_key_that_the_known_one_did_not_announce_is_nobodys(two: Two) -> None:
    """The line is there, but a key that does not follow from ours has written it."""
    two.office.desk.store.change(
        lambda tx: tx.add(KeyChange(id=tx.new_id(), before="ab" * 32, sign="cd" * 32, seal="age1x"))
    )
    two.pass_on(two.office, two.bureau)
    assert len(key_rows(two.bureau.desk.store.read, two.office.id)) == 1


def test_who_writes_on_after_its_last_line_is_refused(two: Two) -> None:
    old = two.office.desk.keys.ring[0]
    Keys(two.office.desk).roll()
    two.office.add_matter("甲")
    two.office.desk.keys.ring = (old,)  # goes on with the old key as if nothing had happened
    with pytest.raises(DamagedFile, match="签名"):
        two.bureau.bundles.import_bundle(two.write(two.office)[-1])


def test_an_undone_import_unlearns_the_key(two: Two) -> None:
    old = _id(two.office)
    Keys(two.office.desk).roll()
    files = two.write(two.office)
    two.read(two.bureau, files)
    assert len(key_rows(two.bureau.desk.store.read, two.office.id)) == 2
    two.bureau.bundles.undo_import()
    (row,) = key_rows(two.bureau.desk.store.read, two.office.id)
    assert (row.key_id, row.until_epoch) == (old, "")
    assert [one.problem for one in two.read(two.bureau, files)] == [None]
    two.pass_on(two.bureau, two.office)
    two.alike()


def test_a_word_that_an_older_program_only_kept_is_understood_after_the_upgrade(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It acknowledged the line and learnt nothing from it: the new key is found in what is here."""
    two.office.add_matter("甲")
    Keys(two.office.desk).roll()
    with monkeypatch.context() as older:
        older.setattr("desktop_app.services.bundle_take.hearing.hear", lambda *_a, **_k: None)
        older.setattr("desktop_app.services.bundle_import.told.note", lambda *_a: None)
        two.pass_on(two.office, two.bureau)
    assert len(key_rows(two.bureau.desk.store.read, two.office.id)) == 1
    two.pass_on(two.bureau, two.office)
    two.office.add_matter("升级以后的")
    two.pass_on(two.office, two.bureau)
    assert "升级以后的" in two.bureau.titles()
    assert len(key_rows(two.bureau.desk.store.read, two.office.id)) == 2
    two.talk()
    two.alike()


def test_one_telephone_call_is_enough_for_all_that_waits_of_that_life(two: Two) -> None:
    backup = two.office.safekeeping.back_up(two.folder / "backups")
    Keys(two.office.desk).roll()
    two.talk()
    two.office = two.restore(two.office, backup)
    for title in ("甲", "乙", "丙"):
        two.office.add_matter(title)
        two.read(two.bureau, two.write(two.office)[-1:])
    waiting = Keys(two.bureau.desk).waiting()
    assert len(waiting) == 3
    Keys(two.bureau.desk).accept(waiting[0].file, "电话核实")
    assert Keys(two.bureau.desk).waiting() == []
    assert {one.reason for one in Keys(two.bureau.desk).decided()} == {"电话核实"}
    assert two.bureau.titles() >= {"甲", "乙", "丙"}
    rows = key_rows(two.bureau.desk.store.read, two.office.id)
    assert [row.origin for row in rows] == ["enrolled", "rolled", "accepted"]
