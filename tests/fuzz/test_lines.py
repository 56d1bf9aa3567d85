"""Lines with correct seals and signatures that no screen could read back: marked, or the bundle is refused."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from desktop_app.base.errors import DamagedFile
from desktop_app.domain.records import Matter
from tests.fuzz.forge import Parcel
from tests.fuzz.looking import look_around
from tests.fuzz.run import base_lines
from tests.fuzz.samples import PHOTO, full, line
from tests.fuzz.stage import Stage, Target

MATTER = full(Matter) | {
    "kind": "petition",
    "procedure": "petition-2022",
    "procedure_version": 2,
    "state": "x",
}


def offered(stage: Stage, target: Target, lines: Sequence[bytes]) -> tuple[str, ...]:
    """What an import marks as broken; then everything is looked at and taken back."""
    path = stage.root / "lines.lsb"
    path.write_bytes(Parcel(target.sender, lines, [PHOTO]).to_bytes())
    preview = target.core.services.bundles.inspect(path)
    assert stage.offer(target, path.read_bytes()) == "taken"
    return preview.broken


@pytest.mark.parametrize(
    "wrong",
    [
        {"received_on": "2026-13-45"},
        {"received_on": "20260302"},
        {"received_on": "0001-01-01"},
        {"limit_on": "9999-12-31"},
        {"registered_at": "2026-03-02T10:00:00"},
        {"registered_at": "yesterday"},
        {"flags": "urgent"},
        {"flags": [1, None]},
        {"supervised": "no"},
        {"people_count": "3"},
        {"people_count": True},
        {"title": 7},
        {"title": ["甲"]},
        {"title": None},
        {"retired": 1},
    ],
    ids=str,
)
def test_a_value_of_the_wrong_kind_is_marked_and_hides_nothing(
    stage: Stage, wrong: dict[str, object]
) -> None:
    good = line("matter", "matter-2", {**MATTER, "title": "好的一件"}, "bureau")
    bad = line("matter", "matter-1", {**MATTER, **wrong}, "bureau")
    assert offered(stage, stage.bureau, [bad, good]) == ("matter matter-1",)
    later = line("matter", "matter-2", wrong, "bureau", op="set")
    assert offered(stage, stage.bureau, [good, later]) == ("matter matter-2",)


@pytest.mark.parametrize("gone", ["at", "by", "data", "id", "op", "schema", "to", "type"])
def test_what_is_no_journal_line_refuses_the_bundle(stage: Stage, gone: str) -> None:
    data = json.loads(line("matter", "matter-1", MATTER, "bureau"))
    del data[gone]
    for value in (data, data | {gone: []}, data | {gone: None}):
        raw = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        path = stage.root / "lines.lsb"
        path.write_bytes(Parcel(stage.bureau.sender, [raw]).to_bytes())
        with pytest.raises(DamagedFile):
            stage.bureau.core.services.bundles.inspect(path)
        assert stage.offer(stage.bureau, path.read_bytes()) == "行"


def test_every_kind_of_record_can_be_taken_in_and_back(stage: Stage) -> None:
    """Repeats and their hints too, whose guards once refused it."""
    for target in (stage.bureau, stage.office):
        assert offered(stage, target, base_lines(target)) == ()


def test_a_matter_of_a_procedure_that_is_not_here_closes_no_page(stage: Stage) -> None:
    strange = line("matter", "matter-1", {**MATTER, "procedure": "moon-law"}, "bureau")
    assert offered(stage, stage.bureau, [strange]) == ()


def test_own_matters_of_a_procedure_that_is_gone_close_no_page(stage: Stage) -> None:
    """The bureau's own file was taken back while matters under it are open."""
    core = stage.office.core
    core.store.change(
        lambda tx: tx.add(Matter(id=tx.new_id(), kind="moon", procedure="moon-law", title="旧事"))
    )
    look_around(core)
    stage.anew()


@pytest.mark.parametrize("name", ["z" * 64, "A" * 64, " " * 64, "../" * 21 + "a", "ab" * 31])
def test_what_is_no_hash_is_never_asked_for(stage: Stage, name: str) -> None:
    """Once it would have stood among our own wishes, and the other side refused every bundle of ours."""
    target = stage.bureau
    lines = [line("attachment", "a1", {"sha256": name, "preview_sha256": name, "size_bytes": 3}, "bureau")]
    path = stage.root / "lines.lsb"
    path.write_bytes(Parcel(target.sender, lines).to_bytes())
    assert target.core.services.bundles.import_bundle(path).blobs_missing == 0
    look_around(target.core)
    target.core.services.bundles.undo_import()
    assert stage.offer(target, path.read_bytes()) == "taken"
