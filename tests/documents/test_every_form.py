"""Each form measured on its PDF, within half a millimetre: edges, titles, tables, heads, seals, feet."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.lines import HANGING
from desktop_app.documents.render import render
from desktop_app.domain.forms import BlockKind, Form, Layout
from tests.documents.reading import MM, page_of
from tests.documents.samples import ISSUED, PICTURES, SAMPLES

CELL_MM, LINE_MM = 156 / 28, 225 / 22
LETTERS = (Layout.LETTER, Layout.REDHEAD, Layout.PLAIN)
SHEETS = (Layout.RECORD, Layout.MINUTES)
Things = list[dict[str, Any]]


@dataclass(frozen=True)
class Measured:
    """A form and what stands on the pages of its sample, in mm."""

    form: Form
    pages: list[tuple[Things, Things]]


@pytest.fixture(scope="module", params=sorted(SAMPLES))
def measured(request: pytest.FixtureRequest, forms: Mapping[str, Form], fonts: FontBook) -> Measured:
    form = forms[request.param]
    rendered = render(form, SAMPLES[form.id], ISSUED, fonts, PICTURES)
    return Measured(form, [page_of(rendered.pdf, number + 1) for number in range(rendered.pages)])


def inked(things: Things) -> Things:
    return [one for one in things if one["text"].strip()]


def words(things: Things) -> str:
    return "".join(one["text"] for one in things)


def near(value: float) -> Any:
    return pytest.approx(value, abs=0.5)


def test_nothing_leaves_the_block(measured: Measured) -> None:
    """Save one overhanging mark a line, and what belongs into the margins."""
    left, right = (18, 279) if measured.form.landscape else (28, 184)
    height = 210 if measured.form.landscape else 297
    for chars, lines in measured.pages:
        for one in inked(chars):
            assert one["x0"] >= left - 0.5
            overhang = CELL_MM if one["text"] in HANGING else 0.0
            if one["size"] < 36:  # a letter's mark is centred on the page
                assert one["x1"] <= right + overhang + 0.5, one["text"]
            assert 4.5 < one["top"] < one["bottom"] < height - 9
        if measured.form.layout in SHEETS and lines:
            ruled = [one for one in lines if abs(one["x0"] - one["x1"]) > 30]
            assert min(one["x0"] for one in ruled) >= left - 0.5
            assert max(one["x1"] for one in ruled) <= right + 0.5


def test_the_tables_fill_the_block(measured: Measured) -> None:
    """Every GRID and TABLE runs from edge to edge, its columns as wide as the form says."""
    left = 18.0 if measured.form.landscape else 28.0
    found = {round(one["x0"], 1) for _, lines in measured.pages for one in lines if one["x0"] == one["x1"]}
    for block in measured.form.blocks:
        if block.kind is BlockKind.TABLE:
            for edge in itertools.accumulate(block.columns, initial=left):
                assert min(abs(one - edge) for one in found) <= 0.5, edge


def test_the_title_stands_in_the_middle(measured: Measured) -> None:
    chars = measured.pages[0][0]
    sizes = {Layout.SLIP: 18.0, Layout.CARD: 26.0}
    size = sizes.get(measured.form.layout, 22.0)
    title = [one for one in inked(chars) if one["size"] == pytest.approx(size) and one["top"] < 148]
    first = [one for one in title if one["top"] == pytest.approx(title[0]["top"], abs=0.1)]
    middle = 148.5 if measured.form.landscape else 106.0
    assert (first[0]["x0"] + first[-1]["x1"]) / 2 == near(middle)


def test_the_head_of_an_official_paper(measured: Measured) -> None:
    """公文: mark 35 mm below the block's top, number two lines below, red line 4 mm below the number."""
    if measured.form.layout is not Layout.REDHEAD:
        return
    chars, lines = measured.pages[0]
    mark = [one for one in inked(chars) if one["size"] > 36]
    assert mark[0]["top"] == near(37 + 35)
    assert (mark[0]["x0"] + mark[-1]["x1"]) / 2 == near(106)
    red = next(one for one in lines if abs(one["x1"] - one["x0"] - 156) < 0.5)
    assert (red["x0"], red["x1"]) == (near(28), near(184))
    number = [one for one in inked(chars) if mark[0]["bottom"] < one["top"] < red["top"]]
    assert red["top"] - number[0]["bottom"] == near(4)
    if measured.form.issuer:
        assert number[0]["x0"] == near(28 + CELL_MM)
        assert max(one["x1"] for one in number) == near(184 - CELL_MM)
        assert "签发人：" in words(sorted(number, key=lambda one: one["x0"]))
    else:
        assert (number[0]["x0"] + number[-1]["x1"]) / 2 == near(106)


def test_the_imprint_ends_with_the_block(measured: Measured) -> None:
    """版记: first and last rule thick, the last on the lower edge of the block, one character in."""
    if not any(block.kind is BlockKind.IMPRINT for block in measured.form.blocks):
        return
    chars, lines = measured.pages[-1]
    rules = sorted((one for one in lines if one["x1"] - one["x0"] > 155), key=lambda one: one["top"])
    assert rules[-1]["top"] == near(37 + 225)
    assert float(rules[-1]["linewidth"]) / MM == pytest.approx(0.35, abs=0.01)
    text = [one for one in inked(chars) if rules[0]["top"] < one["top"] < rules[-1]["top"]]
    assert (text[0]["x0"], text[-1]["x1"]) == (near(28 + 14 / MM), near(184 - 14 / MM))
    assert words(text).endswith("2026年3月5日印发")


def test_the_date_stands_four_characters_in(measured: Measured) -> None:
    sealed = any(block.kind is BlockKind.SEAL for block in measured.form.blocks)
    if not sealed or measured.form.layout not in LETTERS:
        return
    for chars, _ in measured.pages:
        body = [one for one in inked(chars) if one["size"] == pytest.approx(CELL_MM * MM, abs=0.1)]
        by_line = itertools.groupby(body, key=lambda one: round(one["matrix"][5]))
        ends = [line[-1]["x1"] for _, group in by_line if words(line := list(group)) == "2026年3月5日"]
        if ends:
            assert ends[-1] == near(184 - 4 * CELL_MM)
            return
    pytest.fail("no date")


def test_pages_are_counted(measured: Measured) -> None:
    """Letters: 7 mm below the block, outside; sheets: 第几页 共几页 in the middle."""
    total = len(measured.pages)
    for number, (chars, _) in enumerate(measured.pages, start=1):
        if measured.form.layout in SHEETS:
            assert f"第{number}页共{total}页" in words(inked(chars)).replace("\u3000", "")
        elif measured.form.layout in LETTERS and (number > 1 or measured.form.layout is not Layout.LETTER):
            foot = [one for one in inked(chars) if one["top"] > 262 and abs(one["size"] - 14) < 0.1]
            assert words(foot) == f"—{number}—"
            assert (foot[0]["top"] + foot[0]["bottom"]) / 2 == near(269)
            outside = foot[-1]["x1"] if number % 2 else foot[0]["x0"]
            assert outside == near(184 - 14 / MM if number % 2 else 28 + 14 / MM)


def test_lines_of_letters_stand_on_the_grid(measured: Measured) -> None:
    """22 lines a page: every body line of page 2 and later keeps the pitch, unless a table is above it."""
    ruled = any(block.kind in (BlockKind.TABLE, BlockKind.GRID) for block in measured.form.blocks)
    if measured.form.layout not in LETTERS or ruled:
        return
    for chars, _ in measured.pages[1:]:
        body = [one for one in inked(chars) if one["size"] == pytest.approx(CELL_MM * MM, abs=0.1)]
        tops = sorted({round(one["matrix"][5], 1): one["top"] for one in body}.values())
        assert not tops or tops[0] == near(37)


def test_every_page_has_a_place_to_sign(measured: Measured) -> None:
    for chars, lines in measured.pages:
        for signer in measured.form.page_signers:
            foot = words(one for one in inked(chars) if 255 < one["top"] < 275)  # type: ignore[arg-type]
            assert f"{signer}：" in foot
        if measured.form.page_signers:
            rules = [one for one in lines if 255 < one["top"] < 275 and one["x1"] - one["x0"] > 15]
            assert len(rules) >= len(measured.form.page_signers)
