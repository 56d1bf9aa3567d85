"""Petitions in the national system's names and codes; the bureau's own codes travel to the offices."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.national import National
from tests.services.desk_work import petition
from tests.services.duty_nodes import County

ID = "53230119850615002"
PERSON = PartyDraft(
    name="张㐂", id_number=f"{ID}8", id_kind="0001", phone="13908780001", place_code="532301105207"
)


def values(core: Core, matter: str) -> dict[str, tuple[str, str]]:
    return {one.field.name: (one.text, one.words) for one in National(core.desk).values(matter)}


def test_a_petition_fills_the_fields_in_their_order(office: Core) -> None:
    matter = petition(office, PERSON, channel="L02", flags=("G03",), request="恢复排水沟", people_count=3)
    found = values(office, matter)
    assert list(found)[:3] == ["xfjbh", "xfrq", "djsj"]
    assert found["xfrq"] == ("2026-03-02", "")
    assert found["xfxs"] == ("0003", "来访")
    assert (found["xm"][0], found["zjhm"][0], found["sjh"][0]) == ("张㐂", f"{ID}8", "13908780001")
    assert (found["cfxfbz"], found["yybz"], found["nmbz"]) == (("1", "是"), ("0", "否"), ("0", "否"))
    assert (found["tsnr"][0], found["xfrs"][0], found["bjbz"][0]) == ("恢复排水沟", "3", "0")
    assert found["xbjzrq"][0] > "2026-03-02"


def test_the_bureaus_codes_reach_the_offices_and_win(county: County) -> None:
    national = National(county.bureau.desk)
    row = next(row for row in national.codes() if (row.codes, row.code) == ("purposes", "M35"))
    assert row.national == ""
    national.set_code("purposes", "M35", "3105")
    national.set_code("channels", "L02", "")
    county.carry(county.bureau, county.dong)
    found = values(county.dong, petition(county.dong, PERSON, channel="L02", purpose="M35"))
    assert found["xfmddm"][0] == "3105"
    assert found["xfxs"] == ("", "来访")
    with pytest.raises(NotAllowed):
        National(county.dong.desk).set_code("purposes", "M35", "1")
    with pytest.raises(InputProblem):
        national.set_code("purposes", "M35", "=1+1")


def test_many_petitions_go_out_under_the_fields_names(office: Core, tmp_path: Path) -> None:
    petition(office, PERSON, title="=HYPERLINK(1)")
    petition(office, PartyDraft(anonymous=True), title="有人占用耕地", purpose="M2")  # confidential
    petition(office, PartyDraft(name="李四"), title="水渠")
    path = tmp_path / "国家.xlsx"
    National(office.desk).write(LedgerFilter(), path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[3]]
    assert heads[:3] == ["xfjbh", "xfrq", "djsj"]
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=4, values_only=True)]
    assert len(rows) == 3  # 王建国 registered the confidential one himself
    first = next(row for row in rows if row["xm"] == "张㐂")
    assert (first["zjhm"], first["gkxx"]) == (f"{ID}8", "=HYPERLINK(1)")
    cell = next(cell for row in sheet.iter_rows(min_row=4) for cell in row if cell.value == "=HYPERLINK(1)")
    assert (cell.data_type, cell.quotePrefix) in (("s", True), ("f", True), ("s", 1), ("f", 1))
    assert book.worksheets[1].title == "说明"
    assert io.BytesIO(path.read_bytes()).getbuffer().nbytes < 100_000
