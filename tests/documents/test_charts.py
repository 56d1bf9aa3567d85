"""Pictures of figures on paper: every label and number is there, nothing leaves the sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.charts import Chart, Series, chart_pages, rounded_up
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import LANDSCAPE
from desktop_app.documents.marks import Bars, Rule, Words
from desktop_app.documents.render import render
from desktop_app.domain.forms import Block, BlockKind, Form, Frame, Layout

FORM = Form("x", 1, "图", Layout.RECORD, (), (Block(BlockKind.TITLE, text="图"),), landscape=True)


def chart(values: list[float | None], *, line: bool = False, series: int = 1) -> Chart:
    texts = tuple("—" if value is None else f"{value:g}" for value in values)
    rows = tuple(Series(f"第{n}列", tuple(values), texts) for n in range(series))
    return Chart("受理件次", tuple(f"第{n}个很长的单位名称" for n in range(len(values))), rows, line=line)


@given(st.floats(0, 1_000_000))
def test_the_axis_ends_on_a_round_number(value: float) -> None:
    top = rounded_up(value)
    assert top >= value and top / 4 == int(top / 4)
    assert top <= max(4.0, value * 2)


@pytest.mark.parametrize("line", [False, True])
@pytest.mark.parametrize("count", [0, 1, 12, 40])
def test_nothing_leaves_the_sheet(fonts: FontBook, line: bool, count: int) -> None:
    values: list[float | None] = [None if n % 5 == 4 else n * 7.0 for n in range(count)]
    with fonts.lock:
        pages = chart_pages([chart(values, line=line, series=2)] * 5, fonts)
    assert len(pages) == 2
    for page in pages:
        for mark in page.marks:
            assert LANDSCAPE.left - 1 <= mark.x <= LANDSCAPE.width - LANDSCAPE.left + 1
            assert 0 <= mark.y <= LANDSCAPE.height
            if isinstance(mark, Rule):
                assert mark.x2 <= LANDSCAPE.width - LANDSCAPE.left + 1
            if isinstance(mark, Bars):
                assert all(mark.x + x + width <= LANDSCAPE.width for x, _y, width, _h in mark.areas)


def test_every_bar_has_its_number(fonts: FontBook) -> None:
    with fonts.lock:
        (page,) = chart_pages([chart([3.0, 11.0, 0.0])], fonts)
    words = "".join(mark.text for mark in page.marks if isinstance(mark, Words))
    assert "11" in words and "第2个很长的单位名称" in words
    assert sum(isinstance(mark, Bars) for mark in page.marks) == 2  # a zero has a number but no bar


def test_pictures_follow_the_form_and_are_counted(fonts: FontBook) -> None:
    frame = Frame(organ="楚雄市自然资源局")
    one = render(FORM, {}, frame, fonts)
    more = render(FORM, {}, frame, fonts, charts=[chart([1.0, 2.0])])
    assert (one.pages, more.pages) == (1, 2)
    assert more.pdf == render(FORM, {}, frame, fonts, charts=[chart([1.0, 2.0])]).pdf
