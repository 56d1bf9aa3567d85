"""An office that fell back to a backup may have taken an assignment up already: it waits for what the bureau holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, restore
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.records import Matter
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import petition, whole
from tests.services.duty_nodes import County


def test_no_assignment_is_taken_up_twice_after_a_restore(county: County, tmp_path: Path) -> None:
    matter = petition(county.dong)
    county.round()
    backup = county.cang.services.safekeeping.back_up(tmp_path / "backups")
    draft = AssignmentDraft(matter_id=matter, to_node=county.cang.identity.node, way="handover")
    one = str(county.bureau.services.assignments.issue(draft).made)
    path = county.bureau.services.bundles.export(county.stick, reader=county.cang.identity.node).path
    county.cang.services.bundles.import_bundle(path)
    own = county.cang.services.assignments.take_up(one).made
    county.round()

    county.cang.close()
    paths = AppPaths.under(tmp_path / "other")
    around = replace(county.cang.around, paths=paths, randomness=SeededRandomness("other"))
    restore(backup, tmp_path / "again", PASSPHRASE, around)
    county.cang = Core.open(tmp_path / "again", PASSPHRASE, around)
    county.cang.services.bundles.begin_again()
    county.cang.services.bundles.import_bundle(path)
    for act in (county.cang.services.assignments.take_up, _object(county.cang)):
        with pytest.raises(NotAllowed, match="刚恢复过"):
            act(one)
    for giver, taker in ((county.cang, county.bureau), (county.bureau, county.cang)):
        giver.services.bundles.export_all(county.stick)
        taker.services.bundles.import_many([county.stick])
    assert [found.id for found in county.cang.store.read.find(Matter)] == [own]
    with pytest.raises(NotAllowed, match="已经登记"):
        county.cang.services.assignments.take_up(one)
    whole(county.cang)
    county.cang.close()


def _object(core: Core) -> Callable[[str], object]:
    return lambda one: core.services.assignments.object(one, "不属于本所")
