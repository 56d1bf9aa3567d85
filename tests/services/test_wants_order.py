"""What a peer asks for is heard whatever its clock says: an hour in 2099 must not silence it for decades."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.base.clock import CHINA
from tests.services import nodes


def test_a_clock_that_was_ahead_silences_nobody(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    bureau.clock.move_to(datetime(2099, 1, 1, tzinfo=CHINA))
    office.bundles.import_bundle(bureau.export())
    bureau.clock.move_to(nodes.START)
    record = office.add_file(office.add_matter("有扫描件"), b"%PDF-1.4 scan")
    (sealed,) = office.desk.vault.files()
    hidden = sealed.rename(tmp_path / "hidden")
    assert bureau.bundles.import_bundle(office.export()).blobs_missing == 1
    hidden.rename(sealed)
    wanting = bureau.export()
    office.bundles.import_bundle(wanting)
    assert office.bundles.export(stick).blobs == 1, record
    for node in (office, bureau):
        node.desk.store.close()
