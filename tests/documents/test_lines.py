"""Line breaking: nothing lost, nothing forbidden at either end, nothing outside but one mark."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents.lines import HANGING, NO_END, NO_START, Line, break_lines

CELL = 10.0
ROOM = 280.0

_HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=40)
_LATIN = st.from_regex(r"[A-Za-z0-9]{1,12}([-./][A-Za-z0-9]{1,6}){0,2}", fullmatch=True)
_LONG_WORD = st.text(st.sampled_from("abcXYZ0189"), min_size=60, max_size=130)
_MARKS = st.text(
    st.sampled_from(sorted("，。、；：？！）》」』】〕〉”’％‰…—（《「『【〔〈“‘")), min_size=1, max_size=5
)
_PIECE = st.tuples(_HAN, st.one_of(_LATIN, _MARKS, _LONG_WORD, st.just(" "), st.just("……"), st.just("——")))
TEXTS = st.lists(_PIECE, min_size=1, max_size=25).map(lambda parts: "".join(a + b for a, b in parts))


def widths_of(text: str) -> list[float]:
    return [CELL / 2 if one.isascii() else CELL for one in text]


def lines_of(text: str, first: float = ROOM, **options: bool) -> list[Line]:
    return break_lines(text, widths_of(text), first, ROOM, cell=CELL, **options)


def texts_of(text: str, **options: bool) -> list[str]:
    return [text[line.start : line.end] for line in lines_of(text, **options)]


def check_lines(text: str) -> None:
    lines = lines_of(text, first=ROOM - 2 * CELL)
    assert "".join(text[line.start : line.end] for line in lines) == text
    for place, line in enumerate(lines):
        ink = text[line.start : line.ink_end]
        room = ROOM - 2 * CELL if place == 0 else ROOM
        assert line.width <= room + 0.02
        if line.hangs:
            assert ink[-1] in HANGING
        if place:
            assert ink[0] not in NO_START, (ink, text)
        if place < len(lines) - 1:
            assert ink[-1] not in NO_END, (ink, text)


@given(TEXTS)
@settings(max_examples=300)
def test_random_texts_break_where_they_may(text: str) -> None:
    check_lines(text)


@pytest.mark.long
@given(TEXTS)
@settings(max_examples=10_000)
def test_ten_thousand_random_texts(text: str) -> None:
    check_lines(text)


def test_a_mark_after_a_full_line_hangs() -> None:
    assert texts_of("国" * 28 + "。" + "土" * 3) == ["国" * 28 + "。", "土土土"]


def test_two_marks_after_a_full_line_push_a_character_down() -> None:
    assert texts_of("国" * 28 + "。”" + "土") == ["国" * 27, "国。”土"]


def test_in_a_cell_nothing_hangs() -> None:
    assert texts_of("国" * 28 + "。土", hang=False) == ["国" * 27, "国。土"]


def test_an_opening_mark_goes_with_what_it_opens() -> None:
    assert texts_of("国" * 27 + "《土地管理法》") == ["国" * 27, "《土地管理法》"]


def test_numbers_and_words_stay_whole() -> None:
    text = "国" * 26 + "532301197001010017号"
    assert texts_of(text) == ["国" * 26, "532301197001010017号"]
    assert texts_of("国" * 26 + "12,345.67元")[1] == "12,345.67元"


def test_a_word_longer_than_a_line_is_cut_where_the_line_is_full() -> None:
    assert texts_of("国" + "A" * 60) == ["国" + "A" * 54, "A" * 6]


def test_a_word_that_fills_a_line_gives_a_character_to_the_marks_behind_it() -> None:
    assert texts_of("x" * 56 + "）：土") == ["x" * 55, "x）：土"]


def test_dashes_and_dots_are_not_torn() -> None:
    assert texts_of("国" * 27 + "——土")[1] == "国——土"


def test_spaces_at_a_line_end_take_no_room() -> None:
    line = lines_of("国" * 28 + "   土")[0]
    assert (line.end, line.ink_end, line.width) == (31, 28, ROOM)


def test_only_marks_are_still_printed() -> None:
    assert "".join(texts_of("。" * 100)) == "。" * 100


def test_a_hundred_thousand_characters_take_under_two_seconds() -> None:
    started = time.perf_counter()
    assert len(lines_of("土地" * 50_000)) == 3572
    assert len(lines_of("x" * 100_000)) == 1786
    assert time.perf_counter() - started < 2
