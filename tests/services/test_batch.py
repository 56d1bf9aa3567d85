"""Batches: what waits to be printed, receipts that bear the code of their letter, a count for what went out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.services.batch import Batch
from desktop_app.services.scans import RECEIVED, Scans
from tests.documents.reading import text_of
from tests.services.desk_work import act, letter_of, petition, write_letter
from tests.services.test_scans import pictures


@pytest.fixture
def batch(office: Core) -> Batch:
    return Batch(office.desk)


@pytest.fixture
def letters(office: Core) -> list[str]:
    made = []
    for _ in range(3):
        matter = petition(office)
        act(office, matter, "accept")
        made.append(write_letter(office, matter, "F2"))
    return made


def test_what_nobody_has_printed_waits_once(office: Core, batch: Batch, letters: list[str]) -> None:
    assert [one.letter_id for one in batch.letters()] == letters
    assert all(one.copies == 2 for one in batch.letters())  # 信访人、存档
    assert batch.letters()[0].make() == office.services.letters.pdf(letters[0])
    batch.count_printed(letters[:2])
    assert [letter_of(office, one).printed_count for one in letters] == [1, 1, 0]
    assert [one.letter_id for one in batch.letters()] == letters[2:]
    assert batch.count_printed([]) is None


def test_a_day_of_its_own(office: Core, batch: Batch, letters: list[str]) -> None:
    today = office.around.clock.today()
    assert len(batch.letters(today)) == 3
    assert batch.letters(today.replace(day=1)) == []


def test_a_receipt_names_its_letter_only_and_files_itself_to_it(
    office: Core, batch: Batch, letters: list[str], tmp_path: Path
) -> None:
    office.services.letters.serve(letters[0], office.around.clock.today(), "W1", "张㐂")
    sheets = batch.receipts()
    assert len(sheets) == 2
    pdf = sheets[0].make()
    text = text_of(pdf)
    assert "楚自然资信受〔2026〕东华2号" in text and "东华3号" not in text
    (tmp_path / "回证.jpg").write_bytes(pictures(pdf)[0])
    report = Scans(office.desk).take([tmp_path / "回证.jpg"])
    assert [one.letter.id for one in report.filed] == [letters[1]]
    (kept,) = office.services.attachments.of(letters[1])
    assert (kept.role, kept.caption) == (RECEIVED, "送达回证扫描件")
    matter = letter_of(office, letters[1]).matter_id
    titles = [
        str(one.title) for one in PdfReader(BytesIO(office.services.case_files.bind(matter).pdf)).outline
    ]
    assert titles[-1] == "送达回证（信访事项受理告知书）"


def test_blanks_of_a_kind(batch: Batch) -> None:
    titles = [form.title for form in batch.kinds_of_blanks()]
    assert len(titles) > 30
    (sheet,) = batch.blanks(["F15"], copies=20)
    assert sheet.copies == 20 and sheet.make().startswith(b"%PDF-")


def test_this_months_reception_records(office: Core, batch: Batch, clock: SetClock) -> None:
    registers = office.services.registers
    reception = next(one for one in registers.all() if one.own_paper and "接待" in one.title)
    for day in ("2026-02-24", "2026-03-02"):
        values = registers.start(reception.id)
        filled = {
            "received_on": day,
            "leader": "刘志远（副局长）",
            "visitor": "张㐂",
            "problem": "反映征地补偿",
        }
        registers.save(reception.id, {**values, **filled})
    assert len(batch.entries()) == 2  # the second of March: February's are still due
    clock.forward(days=8)
    (sheet,) = batch.entries()
    assert "2026-03-02" in sheet.detail and sheet.make().startswith(b"%PDF-")
