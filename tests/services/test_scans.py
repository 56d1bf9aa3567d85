"""A scan of a printed letter files itself; what cannot be read waits for a person, and nothing is lost."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.services.filing import FilingAttachments
from desktop_app.services.scanreading import Finding
from desktop_app.services.scans import SIGNED, Scans
from tests.services.desk_work import act, letter_of, petition, whole, write_letter


@pytest.fixture
def scans(office: Core) -> Scans:
    return Scans(office.desk)


@pytest.fixture
def letter(office: Core) -> str:
    matter = petition(office)
    act(office, matter, "accept")
    return write_letter(office, matter, "F2")


def pictures(pdf: bytes, dpi: int = 200, degrees: float = 3.0, quality: int = 60) -> list[bytes]:
    """Each page as a scanner gives it: rotated a little, as a grey JPEG."""
    document = pypdfium2.PdfDocument(pdf)
    made = []
    for page in document:
        image = page.render(scale=dpi / 72).to_pil().convert("L")
        buffer = io.BytesIO()
        image.rotate(degrees, expand=True, fillcolor=255).save(buffer, "JPEG", quality=quality)
        made.append(buffer.getvalue())
    document.close()
    return made


def scan_of(core: Core, letter: str, path: Path, **how: float) -> Path:
    path.write_bytes(pictures(core.services.letters.pdf(letter), **how)[0])  # type: ignore[arg-type]
    return path


def joined(*pdfs: bytes) -> bytes:
    """A scanner's PDF of several papers: pictures only, page after page."""
    pages = [Image.open(io.BytesIO(one)).convert("L") for pdf in pdfs for one in pictures(pdf)]
    buffer = io.BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    return buffer.getvalue()


def plain_page() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (1000, 1400), 240).save(buffer, "PDF", resolution=120)
    return buffer.getvalue()


def test_a_scan_at_200_dpi_three_degrees_off_files_itself(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    report = scans.take([scan_of(office, letter, tmp_path / "IMG_0001.jpg")])
    assert [one.letter.id for one in report.filed] == [letter] and not report.left
    (copy,) = scans.of(letter)
    assert (copy.role, copy.caption, copy.media_type) == (SIGNED, "签章扫描件", "image/jpeg")
    whole(office)


@pytest.mark.parametrize(("degrees", "dpi"), [(0, 150), (-4, 200), (90, 200), (180, 300), (271, 200)])
def test_however_it_lay_on_the_glass(
    office: Core, scans: Scans, letter: str, tmp_path: Path, degrees: float, dpi: int
) -> None:
    report = scans.take([scan_of(office, letter, tmp_path / "x.jpg", degrees=degrees, dpi=dpi)])
    assert [one.letter.id for one in report.filed] == [letter]


def test_the_same_scan_twice_is_kept_once(office: Core, scans: Scans, letter: str, tmp_path: Path) -> None:
    path = scan_of(office, letter, tmp_path / "x.jpg")
    scans.take([path])
    report = scans.take([path])
    assert [one.piece.finding for one in report.filed] == [Finding.FILED]
    assert len(scans.of(letter)) == 1


def test_one_pdf_of_many_papers_is_taken_apart(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    matter = letter_of(office, letter).matter_id
    other = write_letter(office, matter, "F1")
    letters = office.services.letters
    (tmp_path / "all.pdf").write_bytes(joined(letters.pdf(letter), letters.pdf(other)))
    report = scans.take([tmp_path / "all.pdf"])
    assert {one.letter.id for one in report.filed} == {letter, other} and not report.left
    pages = [len(pypdf.PdfReader(io.BytesIO(one.piece.content)).pages) for one in report.filed]
    assert pages == [letter_of(office, letter).pages, letter_of(office, other).pages]
    assert "第1页" in scans.of(letter)[0].file_name


def test_a_page_without_code_is_offered_with_its_neighbour_and_not_guessed(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(joined(office.services.letters.pdf(letter), plain_page()))
    report = scans.take([tmp_path / "a.pdf"])
    assert len(report.filed) == 1
    (left,) = report.left
    assert (left.finding, left.suggested, left.pages) == (Finding.NO_CODE, (letter,), (2,))
    assert scans.picture(left).startswith(b"\xff\xd8")
    assert scans.candidates(left.suggested)[0].id == letter
    scans.file(left, letter)
    assert len(scans.of(letter)) == 2


def test_a_paper_with_other_content_is_told_and_left(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    """As after a restore: the number is there, the wording is another."""
    path = scan_of(office, letter, tmp_path / "x.jpg")
    office.store.change(
        lambda tx: tx.set(type(letter_of(office, letter)), letter, values={"subject": "别的"})
    )
    (left,) = scans.take([path]).left
    assert left.finding is Finding.OTHER_CONTENT and left.suggested == (letter,)
    assert "不一致" in left.said


def test_a_paper_of_another_office_is_told(office: Core, scans: Scans, make: object, tmp_path: Path) -> None:
    stranger: Core = make("office", "532301106", "李文华")  # type: ignore[operator]
    matter = petition(stranger)
    act(stranger, matter, "accept")
    paper = write_letter(stranger, matter, "F2")
    (left,) = scans.take([scan_of(stranger, paper, tmp_path / "x.jpg")]).left
    assert left.finding is Finding.NOT_HERE and left.letter is None


def test_a_code_of_something_else_is_told(scans: Scans, tmp_path: Path) -> None:
    code = zxingcpp.create_barcode("https://example.org", zxingcpp.BarcodeFormat.QRCode)
    image = code.to_image(scale=6)
    picture = Image.frombytes("L", (image.shape[1], image.shape[0]), bytes(image))
    sheet = Image.new("L", (800, 1000), 255)
    sheet.paste(picture, (100, 100))
    sheet.save(tmp_path / "x.png")
    (left,) = scans.take([tmp_path / "x.png"]).left
    assert left.finding is Finding.STRANGE_CODE


def test_one_bad_file_stops_nobody(office: Core, scans: Scans, letter: str, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / "扫描"
    stick.mkdir(parents=True)
    (stick / "a.pdf").write_bytes(b"%PDF-1.4 cut")
    (stick / "b.jpg").write_bytes(b"no picture at all")
    (stick / "c.jpg").write_bytes(pictures(office.services.letters.pdf(letter))[0])
    (stick / "d.png").write_bytes(b"")
    (stick / "e.exe").write_bytes(b"MZ")
    told: list[str] = []
    report = scans.take([tmp_path / "stick"], lambda _done, _total, text: told.append(text))
    assert [one.letter.id for one in report.filed] == [letter]
    assert [one.finding for one in report.left] == [Finding.UNREADABLE] * 3
    assert all(one.said for one in report.left)
    assert told == ["a.pdf", "b.jpg", "c.jpg", "d.png"]


def test_a_drop_on_the_matter_sends_its_papers_to_their_letters(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    matter = letter_of(office, letter).matter_id
    dropped = FilingAttachments(office.desk)
    added = dropped.add_file("matter", matter, scan_of(office, letter, tmp_path / "x.jpg"))
    assert added.filed_to == "信访事项受理告知书楚自然资信受〔2026〕东华1号"
    Image.new("RGB", (300, 200), (90, 120, 60)).save(tmp_path / "field.jpg")
    assert dropped.add_file("matter", matter, tmp_path / "field.jpg").filed_to == ""
    assert len(scans.of(letter)) == 1
    assert [one.file_name for one in office.services.attachments.of(matter)] == ["field.jpg"]
    with pytest.raises(UserProblem):
        dropped.add_file("matter", matter, tmp_path / "gone.jpg")


def test_candidates_begin_with_what_still_lacks_its_copy(
    office: Core, scans: Scans, letter: str, tmp_path: Path
) -> None:
    matter = letter_of(office, letter).matter_id
    other = write_letter(office, matter, "F1")
    assert [one.id for one in scans.candidates()] == [other, letter]
    scans.take([scan_of(office, other, tmp_path / "x.jpg")])
    assert [one.id for one in scans.candidates()] == [letter, other]
