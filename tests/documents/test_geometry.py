"""GB/T 9704-2012 measured on the PDF, within half a millimetre; no line of a letter sins at its ends."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.lines import HANGING, NO_END, NO_START
from desktop_app.documents.render import render
from desktop_app.domain.forms import Form, Frame
from tests.documents.reading import page_of, squeezed, text_of
from tests.documents.samples import ISSUED, SAMPLES
from tests.documents.test_lines import TEXTS

CELL_MM, LINE_MM = 156 / 28, 225 / 22
Char = dict[str, Any]


def lines_of(chars: list[Char], size_mm: float = CELL_MM) -> list[list[Char]]:
    """Body characters of a page, line by line, each from left to right."""
    body = [one for one in chars if abs(one["size"] / (72 / 25.4) - size_mm) < 0.05]
    ordered = sorted(body, key=lambda one: (round(one["matrix"][5]) * -1, one["x0"]))
    groups = itertools.groupby(ordered, key=lambda one: round(one["matrix"][5]))
    return [list(group) for _, group in groups]


@pytest.fixture(scope="module")
def long_letter(forms: Mapping[str, Form], fonts: FontBook) -> bytes:
    values = {**SAMPLES["F11"], "duty_unit": "土地" * 700}
    return render(forms["F11"], values, ISSUED, fonts).pdf


def test_a_full_page_has_22_lines_of_28_characters(long_letter: bytes) -> None:
    lines = lines_of(page_of(long_letter, 4)[0])
    assert len(lines) == 22
    assert all(len(line) == 28 for line in lines[1:])
    assert lines[0][0]["top"] == pytest.approx(37, abs=0.5)
    for line in lines[1:]:
        assert line[0]["x0"] == pytest.approx(28, abs=0.5)
        assert line[-1]["x1"] == pytest.approx(184, abs=0.5)
    pitches = [b[0]["top"] - a[0]["top"] for a, b in itertools.pairwise(lines)]
    assert pitches == pytest.approx([LINE_MM] * 21, abs=0.05)


def test_page_numbers_stand_outside_7_mm_below_the_block(long_letter: bytes) -> None:
    assert not _numbers(long_letter, 1)
    left, right = _numbers(long_letter, 2), _numbers(long_letter, 3)
    assert ("".join(one["text"] for one in left), "".join(one["text"] for one in right)) == ("— 2 —", "— 3 —")
    assert left[0]["x0"] == pytest.approx(28 + 14 * 25.4 / 72, abs=0.5)
    assert right[-1]["x1"] == pytest.approx(184 - 14 * 25.4 / 72, abs=0.5)
    assert (left[0]["top"] + left[0]["bottom"]) / 2 == pytest.approx(262 + 7, abs=0.5)


def _numbers(pdf: bytes, page: int) -> list[Char]:
    return [one for one in page_of(pdf, page)[0] if abs(one["size"] - 14) < 0.1 and one["top"] > 262]


def test_the_head_of_a_letter(long_letter: bytes) -> None:
    chars, lines = page_of(long_letter, 1)
    mark = [one for one in chars if one["size"] == pytest.approx(36)]
    assert "".join(one["text"] for one in mark) == ISSUED.organ
    assert mark[0]["top"] == pytest.approx(30, abs=0.5)
    assert (mark[0]["x0"] + mark[-1]["x1"]) / 2 == pytest.approx(105, abs=0.5)
    assert mark[0]["non_stroking_color"][0] > 0.8
    upper, foot = sorted(lines, key=lambda one: one["top"])[0], sorted(lines, key=lambda one: one["top"])[-2:]
    assert upper["top"] - mark[0]["bottom"] == pytest.approx(4, abs=0.5)
    assert (upper["x0"], upper["x1"]) == pytest.approx((20, 190), abs=0.5)
    assert sum(one["top"] for one in foot) / 2 == pytest.approx(297 - 20, abs=0.5)
    number = next(one for one in chars if one["text"] == "号")
    assert number["x1"] == pytest.approx(184, abs=0.5)
    assert number["top"] - upper["top"] == pytest.approx(7 / 8 * CELL_MM + 1.2, abs=0.5)


def test_the_title_stands_two_lines_below_the_number(long_letter: bytes) -> None:
    chars, _ = page_of(long_letter, 1)
    number = next(one for one in chars if one["text"] == "号")
    title = [one for one in chars if one["size"] == pytest.approx(22)]
    assert title[0]["top"] - number["bottom"] == pytest.approx(2 * LINE_MM, abs=0.5)
    addressee = next(line for line in lines_of(chars) if line[0]["top"] > title[-1]["bottom"])
    assert (addressee[0]["top"] - 37) / LINE_MM == pytest.approx(
        round((addressee[0]["top"] - 37) / LINE_MM), abs=0.05
    )


def test_name_is_centred_over_a_date_four_characters_in(forms: Mapping[str, Form], fonts: FontBook) -> None:
    pdf = render(forms["F2"], SAMPLES["F2"], ISSUED, fonts).pdf
    name, date = lines_of(page_of(pdf, 1)[0])[-2:]
    assert "".join(one["text"] for one in date) == "2026年3月5日"
    assert date[-1]["x1"] == pytest.approx(184 - 4 * CELL_MM, abs=0.5)
    middle = (date[0]["x0"] + date[-1]["x1"]) / 2
    assert (name[0]["x0"] + name[-1]["x1"]) / 2 == pytest.approx(middle, abs=0.5)


def test_the_seal_never_stands_alone_on_a_page(forms: Mapping[str, Form], fonts: FontBook) -> None:
    for length in range(150, 420, 9):
        values = {**SAMPLES["F3"], "ground_facts": "土地" * (length // 2)}
        rendered = render(forms["F3"], values, ISSUED, fonts)
        last = lines_of(page_of(rendered.pdf, rendered.pages)[0])
        texts = ["".join(one["text"] for one in line).strip() for line in last]
        assert texts.index(ISSUED.organ) >= 1, length


def test_a_long_organ_name_stays_inside(forms: Mapping[str, Form], fonts: FontBook) -> None:
    organ = "云南省楚雄彝族自治州楚雄市自然资源和规划局东华镇分局筹备处"
    pdf = render(forms["F2"], SAMPLES["F2"], Frame(organ=organ, dated_on=ISSUED.dated_on), fonts).pdf
    chars, _ = page_of(pdf, 1)
    assert min(one["x0"] for one in chars) >= 27.5
    assert max(one["x1"] for one in chars if one["text"] not in HANGING) <= 184.5
    assert text_of(pdf).count(organ) == 2


def check_page_edges(pdf: bytes, pages: int) -> None:
    for number in range(1, pages + 1):
        lines = lines_of(page_of(pdf, number)[0])
        for line in lines:
            outside = [one for one in line if one["x1"] > 184.5 and one["text"].strip()]
            assert len(outside) <= 1
            assert all(one["text"] in HANGING and one["x0"] < 184.5 for one in outside)
            assert line[0]["x0"] >= 27.5
        texts = ["".join(one["text"] for one in line).strip() for line in lines]
        assert not any(text[:1] in NO_START for text in texts if text and not text.startswith("—"))
        assert not any(text[-1:] in NO_END for text in texts if text)


def check_random(text: str, forms: Mapping[str, Form], fonts: FontBook) -> None:
    rendered = render(forms["F9"], {**SAMPLES["F9"], "reason": "国" + text}, ISSUED, fonts)
    assert squeezed("国" + text) in text_of(rendered.pdf).replace("—2—", "").replace("—3—", "")
    check_page_edges(rendered.pdf, rendered.pages)


RARE = st.text(
    st.one_of(
        st.characters(min_codepoint=0x3400, max_codepoint=0x4DB5),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FEF),
        st.sampled_from(
            "𠮷𠅤𡈼𡑒𡥼𢀖𢇲𢌞𣅀𤆔𤯔𥔲𦍌𧈢𨂂𨋢𩸽𪚥𪜀𪣻𪨶𪾢𫇭𫍣𫍯𫐄𫓧𫖮𫚈𫛭𫟅𫟦𫠆𫭟𫮃𬀩𬇙𬉼𬍛𬒈𬕂𬘬𬜬𬣙𬩽𬬭𬭊𬴂𬸘𬺈"
        ),
    ),
    min_size=1,
    max_size=30,
)


@given(TEXTS, RARE)
@settings(max_examples=20)
def test_random_letters_keep_their_text_and_their_edges(
    forms: Mapping[str, Form], fonts: FontBook, text: str, rare: str
) -> None:
    check_random(text + rare, forms, fonts)
