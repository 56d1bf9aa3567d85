"""The code on a paper: short, without personal data, and another for any other content."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Letter
from desktop_app.services.lettercode import RECEIPT, PaperCode, code_text, content_mark, read_code

LETTER = Letter(
    id=RecordId("01lfv6sgq1vlo31j5u5h4fui"),
    matter_id=RecordId("01lfv6sgq1vlo31j5u5h4fuj"),
    form="X",
    form_version=1,
    number="楚自然资信受〔2026〕东华1号",
    dated_on=date(2026, 3, 2),
    values={"addressee": "张㐂", "items": [{"request": "补发差额"}]},
)


@pytest.mark.parametrize("part", ["", RECEIPT])
def test_what_is_printed_is_read_back(part: str) -> None:
    text = code_text(LETTER, part)
    assert read_code(text) == PaperCode(LETTER.id, content_mark(LETTER), part)
    assert len(text.encode()) <= 60 and text.isascii()


@given(
    st.dictionaries(st.sampled_from(["addressee", "subject", "note"]), st.text(max_size=30)),
    st.integers(1, 99),
    st.text(max_size=20),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_any_other_content_has_another_mark(
    values: dict[str, str], version: int, number: str, day: date
) -> None:
    other = Letter(
        id=LETTER.id,
        matter_id=LETTER.matter_id,
        form="X",
        form_version=version,
        number=number,
        dated_on=day,
        values=values,
    )
    assert content_mark(other) != content_mark(LETTER)
    assert content_mark(other) == content_mark(other)


@pytest.mark.parametrize(
    "text", ["", "LD1", "LD1:a:b", "LD2:01lfv6sgq1vlo31j5u5h4fui:0123456789abcdef", "http://x"]
)
def test_what_is_no_code_of_ours(text: str) -> None:
    assert read_code(text) is None
