"""One TOML file more is one register more wherever registers are known; who has not the file takes it unharmed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths, resource
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.services.imports.imports import import_target
from desktop_app.services.inbox import Inbox
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.search.search import SearchFilter
from tests.rules.test_registers import GOOD
from tests.services.conftest import LOW, NOW, PASSPHRASE, PHONES, TOWNSHIP
from tests.services.desk_work import whole
from tests.services.duty_nodes import introduce
from tests.services.test_imports import opened, table

STONES = "boundary-stones"
MORE = """sign = "桩"
place = "place"
screens = true
filters = ["state"]
figures = [{ key = "broken", title = "损坏", where = ["state=损坏"] }]
"""
PLACE = '  { key = "place", label = "所在村组", type = "place" },\n]'


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    """Its rules hold one more file; nothing else differs."""
    folder = tmp_path / "resources"
    folder.mkdir()
    for part in resource().iterdir():
        if part.name != "registers":
            (folder / part.name).symlink_to(part, target_is_directory=part.is_dir())
    (folder / "registers").mkdir()
    text = GOOD.replace("\n]", f"\n{PLACE}") + MORE
    (folder / "registers" / f"{STONES}.toml").write_text(text, encoding="utf-8")
    around = Surroundings(
        clock=SetClock(NOW), randomness=SeededRandomness(7), cost=LOW, resources=folder,
        paths=AppPaths.under(tmp_path / "person"),
    )  # fmt: skip
    new = NewStore("office", TOWNSHIP, "王建国", settings=PHONES)
    core = Core.create(tmp_path / "store", new, PASSPHRASE, around)
    yield core
    core.close()


def test_it_is_everywhere(office: Core, bureau: Core, tmp_path: Path) -> None:
    services = office.services
    given = {"seen_on": "2026-03-01", "name": "达苴一号桩", "state": "损坏", "place": "532301105203"}
    changed = services.registers.save(STONES, given)
    entry = str(changed.made)
    services.undo.undo(services.registers.save(STONES, {**given, "state": "完好"}, entry, reason="看错"))
    assert services.registers.open(entry).entry.values["state"] == "损坏"
    assert services.history.of(entry)
    for typed in ("达苴一号", "dj", "一号桩"):
        hits = [hit for group in services.search.first(SearchFilter(typed)).groups for hit in group.hits]
        assert [(hit.id, hit.name) for hit in hits] == [(entry, "界桩")], typed
    (figure,) = services.figures.all(STONES, EntryFilter())
    assert (figure.figure.key, figure.number) == ("broken", 1)
    target = import_target(STONES)
    file = opened(
        office,
        tmp_path,
        table(["日期", "名称", "现状", "所在村组"], ["2025.3.1", "老桩", "完好", "达苴村"]),
    )
    found = services.imports.target(target)
    checked = services.imports.check(file, found, services.imports.guess(file, found))
    batch, _ = services.imports.take(file, checked)
    assert services.registers.count(STONES, EntryFilter()) == 2
    services.imports.undo(batch.id)
    assert services.registers.count(STONES, EntryFilter()) == 1
    assert services.register_print.entry(entry).startswith(b"%PDF")
    assert services.coverage.view(NOW.date().replace(day=1)).covered_villages == 1
    whole(office)
    introduce(office, bureau, tmp_path)
    path = services.bundles.export(tmp_path).path
    assert bureau.services.bundles.import_bundle(path).added["register_entry"] == 1
    inbox = Inbox(bureau.desk)
    (arrival,) = inbox.latest()
    assert [one.id for one in inbox.contents(arrival).records] == [entry]
    bureau.services.search.first(SearchFilter("达苴"))
    assert [one.title for one in bureau.services.registers.all()]
    bureau.services.today.view()
    whole(bureau)
