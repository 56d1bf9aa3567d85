"""A list of all kinds of matters comes in row by row as what its own column says, and the preview tells so."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Imports, Opened
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.ledgerlist import ledger_list
from tests.services.desk_work import VILLAGE, dispute, petition, whole
from tests.services.test_imports import PETITIONS, checked, matters, opened, table

HEADS: list[object] = ["编号", "种类", "姓名", "事由", "收到日期", "纠纷类型"]


def mixed(core: Core, folder: Path, *rows: list[object]) -> tuple[Opened, Checked]:
    file = opened(core, folder, table(HEADS, *rows))
    return file, checked(core, file)


def row(kind: str, name: str, category: str = "", number: str = "") -> list[object]:
    return [number, kind, name, f"{name}反映排水沟被占", "2025-03-02", category]


def test_what_one_desk_wrote_out_another_takes_in(make: object, tmp_path: Path) -> None:
    giver, taker = make(), make(place="532301104", officer="李文华")  # type: ignore[operator]
    petition(giver)
    dispute(giver)
    people = (PartyDraft(name="赵兴", place_code=VILLAGE, role="R05"),)
    giver.services.matters.register(MatterDraft(kind="ownership", parties=people, title="山林权属争议"))
    path = tmp_path / "事项台账.xlsx"
    giver.services.list_export.write(ledger_list(giver.desk, LedgerFilter()), path)
    imports = Imports(taker.desk)
    file = imports.open(path)
    target = imports.likely(file)
    assert target is not None
    found = imports.check(file, target, imports.guess(file, target))
    assert found.faults == () and dict(found.kinds) == {"信访": 1, "纠纷": 1, "权属争议": 1}
    batch, _changes = imports.take(file, found)
    was = {(one.title, one.kind) for one in matters(giver)}
    assert {(one.title, one.kind) for one in matters(taker)} == was
    whole(taker)
    imports.undo(batch.id)
    assert matters(taker) == []


def test_each_row_is_read_with_the_lists_and_roles_of_its_kind(office: Core, tmp_path: Path) -> None:
    file, found = mixed(
        office, tmp_path, row("信访", "张㐂", "补偿标准"), row("矛盾纠纷", "李国强", "宅基地边界")
    )
    assert found.faults == ()
    Imports(office.desk).take(file, found)
    first, second = sorted(matters(office), key=lambda one: one.kind, reverse=True)
    assert (first.kind, first.category) == ("petition", "0101")
    assert (second.kind, second.category) == ("dispute", "D02")
    page = office.services.matters.page(second.id)
    assert [link.role for link in page.file.links] == ["R05"]


def test_the_same_running_number_of_two_kinds_is_no_double(office: Core, tmp_path: Path) -> None:
    petition(office)
    sign = matters(office)[0].number
    numbers = sign, sign.replace("信", "纠")
    _file, found = mixed(
        office,
        tmp_path,
        row("纠纷", "李国强", number=numbers[1]),
        row("信访", "张㐂", number="东华信 2025-0009"),
    )
    assert found.faults == ()


def test_an_empty_cell_is_what_the_table_is(office: Core, tmp_path: Path) -> None:
    _file, found = mixed(office, tmp_path, row("", "张㐂"), row("纠纷", "李国强"))
    assert dict(found.kinds) == {"信访": 1, "纠纷": 1}


@pytest.mark.parametrize("word", ["承包纠纷", "说不清"])
def test_a_kind_that_no_old_table_brings_is_asked_about(office: Core, tmp_path: Path, word: str) -> None:
    file, found = mixed(office, tmp_path, row("信访", "张㐂"), row(word, "李国强"))
    (fault,) = found.faults
    assert (fault.field, fault.text, fault.head) == ("kind", word, "种类")
    assert ("old-disputes", "纠纷") in fault.choices
    imports = Imports(office.desk)
    layout = found.layout.answered("kind", word, "old-disputes")
    again = imports.check(file, imports.target(PETITIONS), layout)
    assert dict(again.kinds) == {"信访": 1, "纠纷": 1}


def test_a_column_of_that_name_that_tells_no_kinds_changes_nothing(office: Core, tmp_path: Path) -> None:
    """An old ledger's 种类 may be anything: 来信, 来访."""
    _file, found = mixed(office, tmp_path, row("来信", "张㐂"), row("来访", "李国强"))
    assert found.faults == () and found.kinds == ()


def test_the_window_s_list_has_no_such_column_and_its_numbers_tell(office: Core, tmp_path: Path) -> None:
    heads: list[object] = ["编号", "姓名", "事由", "收到"]
    rows: list[list[object]] = [
        ["苍岭信 2025-0001", "张㐂", "反映排水沟被占", "2025-03-02"],
        ["苍岭纠 2025-0001", "李国强", "宅基地边界", "2025-03-02"],
        ["老台账第7号", "王小明", "反映征地补偿", "2025-03-02"],
    ]
    file = opened(office, tmp_path, table(heads, *rows))
    assert dict(checked(office, file).kinds) == {"信访": 2, "纠纷": 1}
    imports = Imports(office.desk)
    target = imports.target("old-disputes")
    forced = imports.check(file, target, imports.of_one_kind(target, imports.guess(file, target)))
    assert forced.kinds == () and len(forced.good) == 3
    rows[1][0] = "苍岭承 2025-0001"
    (fault,) = checked(office, opened(office, tmp_path, table(heads, *rows))).faults
    assert (fault.field, fault.choices) == ("number", ())


def test_numbers_of_one_kind_are_no_mixed_table(office: Core, tmp_path: Path) -> None:
    rows: list[list[object]] = [["苍岭信 2025-0001", "张㐂", "反映排水沟被占", "2025-03-02"]]
    found = checked(office, opened(office, tmp_path, table(["编号", "姓名", "事由", "收到"], *rows)))
    assert found.faults == () and found.kinds == ()


def test_a_card_s_kind_is_not_the_matter_s(office: Core, tmp_path: Path) -> None:
    file = opened(office, tmp_path, table(["姓名", "事由", "收到日期", "证件种类"]))
    imports = Imports(office.desk)
    layout = imports.guess(file, imports.target(PETITIONS))
    assert "kind" not in layout.columns.values()
