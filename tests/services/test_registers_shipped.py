"""Every shipped register: entered, listed, counted, printed, out to a spreadsheet and back without change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.base.paths import resource
from desktop_app.core import Core
from desktop_app.domain.registers import FieldKind, FigureKind, Register, shown
from desktop_app.services.registers.query import EntryFilter
from tests.documents.reading import text_of
from tests.services.conftest import COUNTY, TOWNSHIP, make_core
from tests.services.desk_work import whole
from tests.services.register_work import entry

IDS = sorted(path.stem for path in resource("registers").glob("*.toml"))


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Core]]:
    """One office and one bureau for the whole module: each register looks only at its own entries."""
    folder = tmp_path_factory.mktemp("registers")
    made = {
        "office": make_core(folder / "office", "office", TOWNSHIP, "王建国"),
        "bureau": make_core(folder / "bureau", "bureau", COUNTY, "王建国"),
    }
    yield made
    for core in made.values():
        core.close()


@pytest.fixture(params=IDS)
def register_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def core(nodes: dict[str, Core], register_id: str) -> Core:
    office = nodes["office"]
    kept = office.desk.rules.registers[register_id].keeps("office")
    return office if kept else nodes["bureau"]


@pytest.fixture
def register(core: Core, register_id: str) -> Register:
    return core.desk.rules.registers[register_id]


def test_entry_list_and_figures(core: Core, register: Register) -> None:
    registers = core.services.registers
    made = entry(core, register.id)
    file = registers.open(made)
    asked = {one.key for one in register.fields if one.kind is not FieldKind.FILES and one.key != "nobody"}
    assert asked == set(file.entry.values)
    assert file.entry.title
    assert file.entry.on_date is not None
    assert bool(file.entry.number) == bool(register.sign)
    assert made in [one.id for one in registers.page(register.id, EntryFilter())]
    assert registers.count(register.id, EntryFilter()) == len(registers.page(register.id, EntryFilter()))
    for value in core.services.figures.all(register.id, EntryFilter()):
        listed = registers.page(register.id, core.services.figures.filter_of(value.figure, EntryFilter()))
        if value.figure.kind is FigureKind.SUM:
            assert value.number == sum(int(str(one.values.get(value.figure.field, 0))) for one in listed)
        else:
            assert value.number == len(listed)
    found = registers.page(register.id, EntryFilter(text=file.entry.title[:2]))
    assert made in [one.id for one in found]


def test_gaps_are_named_by_their_fields(core: Core, register: Register) -> None:
    required = {one.key for one in register.fields if one.required}
    with pytest.raises(InputProblem) as caught:
        core.services.registers.save(register.id, {})
    assert {one.field for one in caught.value.problems} == required


def test_the_print_shows_the_record(core: Core, register: Register) -> None:
    printing = core.services.register_print
    made = entry(core, register.id)
    words = core.services.registers.words()
    file = core.services.registers.open(made)
    for form_id, _title in printing.papers(register.id):
        assert printing.entry(made, form_id).startswith(b"%PDF")
    if register.own_paper is None:
        text = _packed(text_of(printing.entry(made)))
        for field in register.fields:
            if field.kind is FieldKind.DATE:
                assert "2026年3月2日" in text
                continue
            for part in shown(field, file.entry.values.get(field.key), words).replace("｜", "\n").split("\n"):
                assert _packed(part) in text, field.key
    listed = _packed(text_of(printing.listing(register.id, EntryFilter())))
    assert file.entry.number.replace(" ", "") in listed


def _packed(text: str) -> str:
    return "".join(text.split())


def test_out_and_back_changes_nothing(core: Core, register: Register) -> None:
    sheets, store = core.services.register_sheets, core.store
    if register.visible != "confidential":
        entry(core, register.id)
    before = store.digest()
    content = sheets.export_xlsx(register.id, EntryFilter())
    plan = sheets.look(register.id, content)
    assert (plan.new, plan.changed) == (0, 0)
    assert plan.same == core.services.registers.count(register.id, EntryFilter())
    sheets.import_xlsx(register.id, content)
    assert store.digest() == before


def test_the_journal_replays(nodes: dict[str, Core]) -> None:
    for core in nodes.values():
        whole(core)
