"""A voided letter's paper says so wherever it is given out; the file that was frozen stays byte for byte."""

from __future__ import annotations

import io

from pypdf import PdfReader

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.services.sealed.contents import read_content
from tests.documents.reading import fonts_of, squeezed, text_of
from tests.services.desk_work import act, letter_of, petition, whole, write_letter
from tests.services.duty_nodes import County


def letter(core: Core) -> str:
    matter = petition(core, purpose="M36")
    act(core, matter, "accept")
    return write_letter(core, matter, "F2")


def test_the_copy_of_a_void_letter_says_so_with_its_day(office: Core, clock: SetClock) -> None:
    letters, made = office.services.letters, letter(office)
    frozen, sha256 = letters.pdf(made), letter_of(office, made).pdf_sha256
    assert "作废" not in text_of(frozen)
    clock.forward(days=3)
    letters.void(made, "事项写错")
    clock.forward(days=2)
    copy = letters.pdf(made)
    assert len(PdfReader(io.BytesIO(copy)).pages) == len(PdfReader(io.BytesIO(frozen)).pages)
    for page in PdfReader(io.BytesIO(copy)).pages:
        assert "2026年3月5日作废" in squeezed(page.extract_text())
    assert "受理" in text_of(copy)
    assert copy == letters.pdf(made)
    assert all(inside for _name, inside in fonts_of(copy))
    assert letter_of(office, made).pdf_sha256 == sha256
    assert read_content(office.desk, sha256) == frozen
    whole(office)


def test_a_void_draft_says_so_too(office: Core) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "accept")
    letters, made = office.services.letters, write_letter(office, matter, "F2", issue=False)
    letters.void(made, "不出了")
    assert "2026年3月2日作废" in squeezed(text_of(letters.pdf(made)))


def test_so_does_the_copy_at_the_bureau(county: County) -> None:
    made = letter(county.dong)
    county.dong.services.letters.void(made, "事项写错")
    county.carry(county.dong, county.bureau)
    assert "2026年3月2日作废" in squeezed(text_of(county.bureau.services.letters.pdf(made)))
