"""A recovery from a backup that is older than the present life: what belongs to that life is not laid over it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.randomness import SeededRandomness
from desktop_app.services.bundle_problems import MissingRange
from desktop_app.services.recovery.ways import Way
from desktop_app.services.restore import restore_backup
from tests.services import nodes
from tests.services.recovering import pages_of, recovered, spoil


def test_the_first_life_stays_the_one_that_the_bureau_knows(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    office.add_matter("县局收到了，还没有回话")
    bureau.bundles.import_bundle(office.export())
    backup = office.safekeeping.back_up(tmp_path / "again-backups")
    office.desk.store.close()
    folder = tmp_path / "again"
    restore_backup(backup, folder, nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("again"))
    second = nodes.reopen(folder, stick)
    for count in range(40):
        second.add_matter(f"第二期{count} " + "渠" * 300)
    second.desk.store.close()
    spoil(folder, range(pages_of(folder) // 2, pages_of(folder) // 2 + 3))
    assert recovered(folder, chosen=backup).way is Way.BACKUP
    third = nodes.reopen(folder, stick, "third")
    third.bundles.begin_again()
    third.add_matter("第三期的")
    for _ in range(3):
        for one, other in ((third, bureau), (bureau, third)):
            one.export()
            for outcome in other.bundles.import_many([stick]):
                assert outcome.problem is None or isinstance(outcome.problem, MissingRange), outcome.problem
    assert {"第三期的", "县局收到了，还没有回话"} <= third.titles() == bureau.titles()
    for node in (third, bureau):
        node.desk.store.close()
