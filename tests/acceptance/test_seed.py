"""Same seed: the same records, papers and digests; what is sealed or keyed differs."""

from __future__ import annotations

import random
from pathlib import Path

from desktop_app.base.paths import resource
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Matter, Party, Visit
from desktop_app.proving.people import Crowd
from desktop_app.proving.stories import read_script
from desktop_app.services.duties.views import AssignStage
from desktop_app.services.ledger import LedgerFilter
from tests.acceptance.world import Demo


def test_the_same_seed_makes_the_same_month(demo: Demo, tmp_path: Path) -> None:
    again = Demo.build(tmp_path / "again")
    assert again.data == demo.data
    for entry in demo.data["letters"]:
        assert again.letter(entry).read_bytes() == demo.letter(entry).read_bytes(), entry["file"]
    assert again.bundle.read_bytes() != demo.bundle.read_bytes()
    assert (again.folder / "keys" / "bureau.agekey").read_bytes() != (
        demo.folder / "keys" / "bureau.agekey"
    ).read_bytes()


def test_without_a_seed_the_same_month_is_another_office(demo: Demo, tmp_path: Path) -> None:
    """Two demonstrations on one PC are no copies of one store; what happens in them is the same."""
    own = Demo.build(tmp_path / "own", seed="")
    assert own.data["people"] == demo.data["people"]
    assert own.data["counts"] == demo.data["counts"]
    assert [one["number"] for one in own.data["letters"]] == [one["number"] for one in demo.data["letters"]]
    stores = [one.opened(one.copy_of("office", tmp_path / name)) for name, one in (("a", own), ("b", demo))]
    nodes = [core.identity.node for core in stores]
    epochs = [core.identity.epoch for core in stores]
    for core in stores:
        core.close()
    assert len(set(nodes)) == len(set(epochs)) == 2


def test_invented_people_do_not_run_out() -> None:
    """Hundreds of matters need more names than the lists hold; none comes twice, none is short."""
    people = read_script(resource("demo")).people
    crowd = Crowd.from_lists(people, random.Random(1), ["532301105201"])
    names = [crowd.next("R01").name for _ in range(10_000)]
    assert len(set(names)) == len(names)
    assert [name for name in names if len(name) < 3] == people["rare"]


def test_the_month_is_as_full_as_promised(demo: Demo) -> None:
    for node in ("office", "bureau"):
        counts = demo.data["counts"][node]
        assert counts["matter"] >= 30
        assert min(counts[kind] for kind in ("visit", "attachment", "letter", "clock")) >= 10
        duties = ("assignment", "supervision", "correction_request", "request", "urgent_report", "answer")
        assert all(counts[kind] for kind in (*duties, "register_entry")), node
    assert {"张㐂", "李𠮷", "王䶮", "赵堃"} <= set(demo.data["people"])
    assert len(demo.data["letters"]) == len(list((demo.folder / "letters").glob("*.pdf"))) >= 20
    assert len(list((demo.folder / "stick").glob("*.lsb"))) == 2


def test_every_page_has_something_to_show(demo: Demo, tmp_path: Path) -> None:
    """Each kind of matter, a confidential and an anonymous one, villages in plenty, duties open on both sides."""
    office, bureau = (demo.opened(demo.copy_of(node, tmp_path)) for node in ("office", "bureau"))
    try:
        matters = office.store.read.find(Matter)
        assert {one.id for one in office.desk.rules.procedures.kinds()} <= {one.kind for one in matters}
        assert any(one.confidential for one in matters)
        assert any(one.anonymous for one in office.store.read.find(Party))
        assert len({one.place_code for one in office.store.read.find(Visit)}) >= 5
        assert len({one.register for one in office.store.read.find(RegisterEntry)}) >= 10
        stages = {one.stage for one in office.services.assignments.inbox()}
        assert stages == {AssignStage.UNRECEIVED, AssignStage.REPORTED}
        assert office.services.corrections.all(open_only=True)
        assert bureau.services.requests.all(open_only=True)
        assert office.services.duty_board.for_office() and bureau.services.duty_board.for_bureau()
        secret = bureau.services.ledger.page(LedgerFilter())
        assert not [row for row in secret if any(one.confidential and one.id == row.id for one in matters)]
    finally:
        office.close()
        bureau.close()
