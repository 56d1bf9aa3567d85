"""Entries travel by bundle: the bureau sees every office's, reads only, and not what is confidential."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.services.registers.periods import Periods
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.registers.taskline import TaskKind
from tests.services.duty_nodes import County
from tests.services.register_work import add, entry, titled

ALL = EntryFilter()


def test_the_bureau_sees_all_offices_and_changes_none(county: County) -> None:
    bureau, dong, cang = county.cores
    patrols = titled(bureau, "动态巡查").id
    for office in (dong, dong, cang, bureau):
        entry(office, patrols, route="沿河路")
    county.round()
    for office in (dong, cang):
        own = EntryFilter(owner=office.identity.node)
        pages = [core.services.registers.page(patrols, own) for core in (office, bureau)]
        here, there = ([replace(one, lseq=0) for one in page] for page in pages)
        assert here == there
    registers = bureau.services.registers
    assert registers.count(patrols, ALL) == 4
    assert registers.count(patrols, EntryFilter(owner=dong.identity.node)) == 2
    assert registers.count(patrols, EntryFilter(text="沿河")) == 4
    assert dong.services.registers.count(patrols, ALL) == 2
    theirs = registers.page(patrols, EntryFilter(owner=dong.identity.node))[0]
    assert not registers.open(theirs.id).mine
    with pytest.raises(NotAllowed):
        registers.save(patrols, theirs.values, theirs.id)
    with pytest.raises(NotAllowed):
        registers.retire(theirs.id, "不是本单位的")
    sheet = openpyxl.load_workbook(io.BytesIO(bureau.services.register_sheets.export_xlsx(patrols, ALL)))
    heads = {str(cell.value): cell.column for cell in sheet.worksheets[0][3]}
    offices = [sheet.worksheets[0].cell(row, heads["填报单位"]).value for row in range(4, 8)]
    assert len(set(offices)) == 3
    sheets, content = bureau.services.register_sheets, io.BytesIO()
    assert sheets.look(patrols, sheets.export_xlsx(patrols, ALL)).same == 4
    for row in range(4, 8):
        sheet.worksheets[0].cell(row, heads["天气"]).value = "晴"
    sheet.save(content)
    with pytest.raises(InputProblem) as caught:
        sheets.import_xlsx(patrols, content.getvalue())
    assert len(caught.value.problems) == 3
    figures = bureau.services.figures.all(patrols, ALL)
    assert figures[0].number == 4
    assert [
        one.register_id for one in bureau.services.register_tasks.due() if one.entry_id == theirs.id
    ] == []


def test_a_confidential_entry_opens_at_the_bureau_only_to_its_list(county: County) -> None:
    bureau, dong, _ = county.cores
    complaints = titled(bureau, "投诉").id
    _list(bureau, "陈立新")
    county.round()
    made = entry(dong, complaints, named=("王建国",), subject="态度生硬")
    county.round()
    registers = bureau.services.registers
    assert registers.page(complaints, ALL) == []
    assert registers.count(complaints, ALL, hidden=True) == 1
    assert registers.page(complaints, EntryFilter(text="生硬")) == []
    with pytest.raises(NotAllowed):
        registers.open(made)
    assert not bureau.services.register_sheets.look(
        complaints, bureau.services.register_sheets.export_xlsx(complaints, ALL)
    ).same
    bureau.services.settings.save({"officer": "陈立新"})
    assert [one.id for one in registers.page(complaints, ALL)] == [made]
    assert registers.open(made).entry.title == "态度生硬"
    assert not registers.open(made).mine


def _list(core: Core, name: str) -> None:
    """Puts a person on the node's own list for confidential affairs."""
    core.services.settings.save({"confidential_persons": name})


def test_coverage_at_the_bureau_is_of_all_offices(county: County) -> None:
    bureau, dong, _ = county.cores
    village = next(iter(dong.desk.rules.places.children(dong.identity.townships[0]))).code
    entry(dong, titled(bureau, "走访联系").id, village=village)
    county.round()
    since = dong.around.clock.today().replace(day=1)
    view = bureau.services.coverage.view(since)
    assert view.villages > 100
    assert view.covered_villages == 1
    assert next(row for row in view.rows if row.code == village).covered
    assert bureau.services.coverage.print(since).startswith(b"%PDF")


def test_the_bureau_hears_who_has_sent_no_screening(county: County) -> None:
    """Once the day is over; an office that reported nothing found has reported all the same."""
    bureau, dong, cang = county.cores
    register = titled(bureau, "矛盾纠纷排查")

    def missing() -> list[str]:
        found = bureau.services.register_tasks.due()
        return [one.about.split()[0] for one in found if one.kind is TaskKind.MISSING]

    assert missing() == []  # the offices joined in this month, and it is not over
    county.days(20)
    assert sorted(missing()) == sorted(name for _, name, _ in Periods(bureau.desk).offices())
    add(dong, register.title, zero_report=True)
    county.round()
    assert missing() == [bureau.services.registers.owners()[cang.identity.node]]
