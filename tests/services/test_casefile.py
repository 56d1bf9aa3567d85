"""案卷: one PDF with contents, bookmarks and page numbers; what cannot be bound is named, not dropped."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from desktop_app.services.casefile import CaseFiles
from desktop_app.services.scans import Scans
from tests.documents.reading import text_of
from tests.services.conftest import NOW
from tests.services.desk_work import act, letter_of, petition, write_letter
from tests.services.test_scans import scan_of
from tests.ui.acting import photo


@pytest.fixture
def case(office: Core, tmp_path: Path) -> str:
    """A petition with a notice, its signed scan and receipt, a visit with two photos, and a paper of the party."""
    matter = petition(office)
    act(office, matter, "accept")
    notice = write_letter(office, matter, "F2")
    Scans(office.desk).take([scan_of(office, notice, tmp_path / "signed.jpg")])
    write_letter(office, matter, "F13", receiver="张㐂")
    visit = office.services.visits.save(
        VisitDraft(started_at=NOW, findings="沟宽0.4米", officers=("王建国",), matter_ids=(matter,))
    ).made
    for place in range(2):
        office.services.attachments.add_file(
            "visit", str(visit), photo(tmp_path / f"现场{place}.jpg"), f"第{place}处"
        )
    (tmp_path / "申请书.pdf").write_bytes(office.services.letters.blank("F24_c"))
    office.services.attachments.add_file("matter", matter, tmp_path / "申请书.pdf")
    return matter


def outline(pdf: bytes) -> list[str]:
    return [str(one.title) for one in pypdf.PdfReader(io.BytesIO(pdf)).outline]  # type: ignore[union-attr]


def test_the_volume_holds_everything_in_its_order(office: Core, case: str) -> None:
    volume = CaseFiles(office.desk).bind(case)
    assert outline(volume.pdf) == [
        "卷内目录",
        "信访事项登记表",
        "申请书.pdf",
        "信访事项受理告知书",
        "信访事项受理告知书（签章件）",
        "现场照片",
        "送达回证",
    ]
    assert volume.parts == 6 and not volume.left_out
    reader = pypdf.PdfReader(io.BytesIO(volume.pdf))
    front = len(reader.pages) - volume.pages
    assert front == 1
    contents = text_of(volume.pdf)
    for word in ("卷内目录", "信访事项受理告知书", "楚自然资信受〔2026〕东华1号", "东华信2026-0001"):
        assert word in contents


def test_the_issued_letter_stands_in_it_as_it_is(office: Core, case: str) -> None:
    letter = next(one for one in office.services.matters.page(case).file.letters if one.form == "F2")
    alone = text_of(office.services.letters.pdf(letter.id))
    assert alone in text_of(CaseFiles(office.desk).bind(case).pdf)


def test_the_same_case_gives_the_same_bytes(office: Core, case: str) -> None:
    volumes = CaseFiles(office.desk)
    assert volumes.bind(case).pdf == volumes.bind(case).pdf


def test_what_cannot_be_bound_is_named_in_the_contents(office: Core, case: str, tmp_path: Path) -> None:
    (tmp_path / "录音.mp3").write_bytes(b"ID3" + bytes(200))
    (tmp_path / "坏的.pdf").write_bytes(b"%PDF-1.7 nothing behind it")
    for name in ("录音.mp3", "坏的.pdf"):
        office.services.attachments.add_file("matter", case, tmp_path / name)
    volume = CaseFiles(office.desk).bind(case)
    assert [name for name, _why in volume.left_out] == ["录音.mp3", "坏的.pdf"]
    assert "录音.mp3" in text_of(volume.pdf) and "电子件另存" in text_of(volume.pdf)


def test_void_letters_and_drafts_stay_out(office: Core, case: str) -> None:
    letter = next(one for one in office.services.matters.page(case).file.letters if one.form == "F2")
    office.services.letters.void(letter.id, "写错")
    write_letter(office, case, "F2", issue=False)
    titles = outline(CaseFiles(office.desk).bind(case).pdf)
    assert "信访事项受理告知书" not in titles
    assert letter_of(office, letter.id).void_reason


def test_a_matter_that_is_not_there(office: Core) -> None:
    with pytest.raises(UserProblem):
        CaseFiles(office.desk).bind("nothing")


def test_progress_can_end_the_work(office: Core, case: str) -> None:
    class Enough(UserProblem):
        pass

    def told(done: int, total: int, _text: str) -> None:
        assert 0 <= done <= total
        if done == 3:
            raise Enough("够了")

    with pytest.raises(Enough):
        CaseFiles(office.desk).bind(case, told)
