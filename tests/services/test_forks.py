"""Two PCs with one identity that both went on: both branches are kept, a person picks, nothing is lost silently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.domain.records import GivenNumber
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.services.forkboard import Forks, Settled
from desktop_app.services.forks.own import Branch
from desktop_app.services.identity import begin_anew
from desktop_app.services.keyring.keys import Keys
from tests.services import nodes
from tests.services.fork_world import Twins, clone, twins
from tests.services.nodes import Node


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Twins]:
    made = twins(tmp_path)
    yield made
    made.close()


def test_both_branches_are_kept_and_the_stream_is_frozen(two: Twins) -> None:
    two.office.add_matter("这一台的")
    two.other.add_matter("另一台的")
    two.carry(two.office)
    digest, heads = two.bureau.digest(), two.heads()
    with pytest.raises(Forked, match="分成了两支"):
        two.carry(two.other)
    assert (two.bureau.digest(), two.heads()) == (digest, heads)

    two.office.add_matter("这一台后来的")
    two.other.add_matter("另一台后来的")
    for pc in (two.office, two.other):
        with pytest.raises(Forked, match="先收好"):
            two.carry(pc)
    assert (two.bureau.digest(), two.heads()) == (digest, heads)
    assert two.bureau.bundles.last_import() is None, "the import below the fork cannot be taken back any more"

    (fork,) = two.forks.all()
    assert fork.waits
    assert (fork.name, two.forks.waiting()) == ("东华镇国土所", 1)
    held, new = fork.branches
    assert [thing.title for thing in held.things] == ["这一台的", "这一台后来的"]
    assert [thing.title for thing in new.things] == ["另一台的", "另一台后来的"]
    assert (held.entries, new.entries) == (6, 6)
    assert new.things[0].counts == {"party": 1, "matter": 1, "matter_party": 1}
    assert new.files, "which bundle brought it"


def test_other_offices_go_on(two: Twins, tmp_path: Path) -> None:
    two.fork()
    third = nodes.make_node(tmp_path / "third", "office", "532301106", "苍岭镇国土所", tmp_path / "stick3")
    nodes.introduce(third, two.bureau)
    third.add_matter("别的所的")
    two.office.add_matter("又一件")
    outcomes = two.bureau.bundles.import_many([two.office.export(), third.export()])
    assert [type(one.problem) for one in outcomes] == [Forked, type(None)]
    assert "别的所的" in two.bureau.titles()
    third.desk.store.close()


def test_the_held_branch_wins(two: Twins) -> None:
    two.fork()
    two.office.add_matter("等着的")
    with pytest.raises(Forked):
        two.carry(two.office)
    (fork,) = two.forks.all()
    verdict = two.forks.pick(fork.id, 0, "电话核对过")
    assert (verdict.picked.set_aside, verdict.picked.taken_in) == (3, 3)
    assert two.bureau.titles() == {"共同的", "这一台的", "等着的"}
    two.check_office_is(two.office)

    (item,) = two.forks.items()
    assert (item.thing.title, item.thing.born, item.is_open) == ("另一台的", True, True)
    (settled,) = two.forks.all()
    assert not settled.waits
    assert settled.ruling is not None
    assert (settled.ruling.reason, settled.open_items) == ("电话核对过", 1)
    with pytest.raises(NotAllowed):
        two.forks.pick(fork.id, 1, "电话核对过")


def test_the_new_branch_wins(two: Twins) -> None:
    two.fork()
    two.bureau.add_matter("局里自己的")
    two.other.add_matter("等着的")
    with pytest.raises(Forked):
        two.carry(two.other)
    (fork,) = two.forks.all()
    verdict = two.forks.pick(fork.id, 1, "电话核对过")
    assert (verdict.picked.set_aside, verdict.picked.taken_in) == (3, 6)
    assert two.bureau.titles() == {"共同的", "局里自己的", "另一台的", "等着的"}
    two.check_office_is(two.other)
    assert [item.thing.title for item in two.forks.items()] == ["这一台的"]
    two.other.add_matter("以后的")
    two.carry(two.other)
    two.check_office_is(two.other)


@pytest.mark.parametrize("winner", [0, 1])
def test_a_change_of_a_common_record_goes_back_with_its_branch(two: Twins, winner: int) -> None:
    two.office.change_title(two.common, "这一台改的")
    two.other.change_title(two.common, "另一台改的")
    two.carry(two.office)
    with pytest.raises(Forked):
        two.carry(two.other)
    two.forks.pick(two.forks.all()[0].id, winner, "电话核对过")
    assert two.bureau.titles() == {("这一台改的", "另一台改的")[winner]}
    (item,) = two.forks.items()
    assert (item.thing.title, item.thing.born) == (("另一台改的", "这一台改的")[winner], False)
    two.check_office_is((two.office, two.other)[winner])


@pytest.mark.parametrize("winner", [0, 1])
def test_what_comes_later_of_the_branch_that_lost_goes_to_review_too(two: Twins, winner: int) -> None:
    two.fork()
    two.forks.pick(two.forks.all()[0].id, winner, "电话核对过")
    loser = (two.other, two.office)[winner]
    loser.add_matter("迟来的")
    for _ in range(2):
        with pytest.raises(Forked, match="已裁定"):
            two.carry(loser)
    assert [one.thing.title for one in two.forks.items()][-1] == "迟来的"
    assert len(two.forks.items()) == 2
    assert len(two.forks.all()) == 1
    two.check_office_is((two.office, two.other)[winner])


def _give_seven(pc: Node, to: str) -> None:
    seven = GivenNumber(
        id=RecordId(""), series="letter/x", year=2026, counter=7, text="东〔2026〕7号", given_to=RecordId(to)
    )
    pc.desk.store.change(lambda tx: tx.add(replace(seven, id=tx.new_id())))


@pytest.mark.parametrize("winner", [0, 1])
def test_a_number_given_on_both_is_listed_and_told(two: Twins, winner: int) -> None:
    for pc in (two.office, two.other):
        _give_seven(pc, two.common)
    two.carry(two.office)
    with pytest.raises(Forked):
        two.carry(two.other)
    (fork,) = two.forks.all()
    assert fork.doubled == ("东〔2026〕7号",)
    verdict = two.forks.pick(fork.id, winner, "电话核对过")
    assert verdict.picked.doubled == ("东〔2026〕7号",)
    assert two.forks.items()[0].doubled == "东〔2026〕7号"
    kept = (two.office, two.other)[winner]
    kept.bundles.import_bundle(two.bureau.export(kept.id))
    (ruling,) = kept.desk.store.read.find(ForkRuling)
    assert ruling.doubled == ("东〔2026〕7号",)
    assert kept.desk.store.replay_digest() == kept.digest()


def test_an_item_is_settled_with_a_reason_once(two: Twins) -> None:
    two.fork()
    two.forks.pick(two.forks.all()[0].id, 0, "电话核对过")
    (item,) = two.forks.items()
    with pytest.raises(InputProblem):
        two.forks.settle(item.id, Settled.TAKEN, " ")
    two.forks.settle(item.id, Settled.TAKEN, "已在另一台补登")
    (done,) = two.forks.items()
    assert (done.state, done.reason, done.by) == ("taken", "已在另一台补登", "承办人")
    assert two.forks.items(open_only=True) == []
    with pytest.raises(NotAllowed):
        two.forks.settle(item.id, Settled.UNNEEDED, "再来")


@pytest.mark.parametrize("winner", [0, 1])
def test_the_pc_that_lost_hears_it_and_writes_no_more(two: Twins, winner: int) -> None:
    two.fork()
    two.forks.pick(two.forks.all()[0].id, winner, "电话核对过")
    kept, lost = (two.office, two.other) if winner == 0 else (two.other, two.office)
    path = two.bureau.export(kept.id)
    lost.bundles.import_bundle(path)
    (own,) = Forks(lost.desk).own()
    assert own.state == Branch.REFUSED
    with pytest.raises(NotAllowed, match="另一台"):
        lost.add_matter("不该再写的")
    things = Forks(lost.desk).own_things(own.reader)
    assert [thing.title for thing in things] == [("另一台的", "这一台的")[winner]]
    kept.bundles.import_bundle(path)
    assert Forks(kept.desk).own() == []
    kept.add_matter("照常")
    two.carry(kept)
    two.check_office_is(kept)


def test_the_pc_that_lost_hears_it_even_from_a_bundle_that_comes_early(two: Twins) -> None:
    two.fork()
    two.bureau.desk.store.change(lambda tx: tx.add(nodes.Party(id=tx.new_id(), name="甲"), to=two.office.id))
    two.office.bundles.import_bundle(two.bureau.export(two.office.id))
    two.forks.pick(two.forks.all()[0].id, 0, "电话核对过")
    two.carry(two.office)
    two.bureau.desk.store.change(lambda tx: tx.add(nodes.Party(id=tx.new_id(), name="乙"), to=two.office.id))
    with pytest.raises(MissingRange):
        two.other.bundles.import_bundle(two.bureau.export(two.office.id))
    assert [one.state for one in Forks(two.other.desk).own()] == [Branch.REFUSED]


def test_before_a_pick_the_other_pc_is_warned(two: Twins) -> None:
    two.fork()
    two.other.bundles.import_bundle(two.bureau.export(two.office.id))
    assert [one.state for one in Forks(two.other.desk).own()] == [Branch.OTHER_HELD]
    two.other.add_matter("还能写，县局会看到")


def test_a_ruling_holds_after_the_bureau_was_restored(two: Twins, tmp_path: Path) -> None:
    """The backup knows only the branch that lost; the ruling comes back from the office, and is followed."""
    two.fork()
    backup = two.bureau.safekeeping.back_up(tmp_path / "backup")
    two.forks.pick(two.forks.all()[0].id, 1, "电话核对过")
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    two.restore_bureau(backup, tmp_path / "again")
    with pytest.raises(Forked):
        two.carry(two.other)
    two.meet(two.other)
    two.check_office_is(two.other)
    assert [item.thing.title for item in two.forks.items()] == ["这一台的"]


def test_a_wrong_pick_is_withdrawn_and_the_other_branch_picked(two: Twins) -> None:
    two.fork()
    (fork,) = two.forks.all()
    two.forks.pick(fork.id, 0, "听错了")
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    with pytest.raises(NotAllowed):
        two.other.add_matter("写不了")
    two.forks.withdraw(fork.id, "留的是另一台")
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    two.other.add_matter("又能写了")
    with pytest.raises(Forked, match="分成了两支"):
        two.carry(two.other)
    again = next(one for one in two.forks.all() if one.waits)
    two.forks.pick(again.id, 1, "与所长核对")
    two.check_office_is(two.other)
    states = {item.thing.title: (item.state, item.reason) for item in two.forks.items()}
    assert states["另一台的"] == ("taken", "已随重新选定采用，不用补登")
    assert states["这一台的"] == ("", "")
    two.meet(two.other)
    assert Forks(two.other.desk).own() == []


def test_what_a_withdrawn_ruling_had_told_the_next_one_tells(two: Twins, tmp_path: Path) -> None:
    """Paper with one number is out twice, whoever rules last."""
    third = clone(two.office, tmp_path / "third")
    for pc in (two.office, two.other):
        _give_seven(pc, two.common)
    two.fork()
    (fork,) = two.forks.all()
    two.forks.pick(fork.id, 0, "留这一台")
    two.forks.withdraw(fork.id, "再问问")
    third.add_matter("第三台的")
    with pytest.raises(Forked):
        two.carry(third)
    again = next(one for one in two.forks.all() if one.waits)
    two.forks.pick(again.id, 0, "还是这一台")
    found = two.bureau.desk.store.read.find(ForkRuling, "retired = ''")
    assert [one.doubled for one in found] == [("东〔2026〕7号",)]
    third.desk.store.close()


def test_a_clone_of_the_bureau_is_noticed_at_an_office(two: Twins, tmp_path: Path) -> None:
    """The same mechanism the other way round: the office hears two bureaus and picks for its own copy."""
    second = clone(two.bureau, tmp_path / "bureau2")
    for bureau, name in ((two.bureau, "甲"), (second, "乙")):
        bureau.desk.store.change(
            lambda tx, name=name: tx.add(nodes.Party(id=tx.new_id(), name=name), to=two.office.id)
        )
    two.office.bundles.import_bundle(two.bureau.export(two.office.id))
    with pytest.raises(Forked):
        two.office.bundles.import_bundle(second.export(two.office.id))
    forks = Forks(two.office.desk)
    (fork,) = forks.all()
    assert [branch.things[0].title for branch in fork.branches] == ["甲", "乙"]
    forks.pick(fork.id, 1, "县局说留新的")
    assert {one.name for one in two.office.desk.store.read.find(nodes.Party)} >= {"乙"}
    assert "甲" not in {one.name for one in two.office.desk.store.read.find(nodes.Party)}
    two.bureau.bundles.import_bundle(two.office.export())
    assert [one.state for one in Forks(two.bureau.desk).own()] == [Branch.REFUSED]
    two.bureau.add_matter("县局照常能写，只是知道了")
    second.desk.store.close()


def test_a_pc_that_is_behind_its_own_other_pc_goes_on_in_a_new_life(two: Twins) -> None:
    two.office.add_matter("那一台写的")
    two.carry(two.office)
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    assert [one.state for one in Forks(two.other.desk).own()] == [Branch.BEHIND]
    two.other.add_matter("还没有写出的")
    with pytest.raises(NotAllowed, match="比本机现有的多"):
        two.other.export()


def test_what_a_pc_wrote_apart_from_its_other_one_stays_the_newer(two: Twins) -> None:
    """It wrote before it could hear of the other: not since a restore, but not before it either."""
    two.office.change_title(two.common, "那一台先改的")
    two.carry(two.office)
    two.other.change_title(two.common, "这一台后改的")
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    begin_anew(two.other.desk.store, "pc", SeededRandomness("a new life"), two.other.clock)
    two.meet(two.other)
    assert two.other.titles() == {"这一台后改的"}
    two.check_office_is(two.other)


def test_keys_made_on_the_branch_that_lost_are_not_sealed_to(two: Twins) -> None:
    """The PC that stays has never heard of them: it must open what the bureau writes from now on."""
    for title in ("这一台的", "这一台又一件"):
        two.office.add_matter(title)
    Keys(two.office.desk).roll()
    two.office.export()
    assert not any(one.problem for one in two.bureau.bundles.import_many([two.office.stick]))
    two.other.add_matter("另一台的")
    with pytest.raises(Forked):
        two.carry(two.other)
    two.forks.pick(two.forks.all()[0].id, 1, "电话核对过")
    two.other.bundles.import_bundle(two.bureau.export(two.other.id))
    two.other.add_matter("以后的")
    two.carry(two.other)
    two.check_office_is(two.other)
