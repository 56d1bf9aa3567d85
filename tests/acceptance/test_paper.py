"""The demonstration's letters under poppler and pdfplumber: fonts, text, line ends, geometry."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from desktop_app.domain.forms import FieldType, FormField
from desktop_app.domain.records import Letter
from tests.acceptance.world import Demo, tool

MM = 72 / 25.4
NO_START = "，。、；：？！）》」』】〕〉”’％‰…—"
NO_END = "（《「『【〔〈“‘"
HANGING = "，。、；：？！）》」』】〕〉”’"
PAGE_NUMBER = re.compile(r"—\s*\d+\s*—|第\d+页\s*共\d+页")
# 版心 of GB/T 9704-2012, from the left and top edges of the page
LEFT, RIGHT, TOP, BOTTOM = 28, 184, 37, 262
CELL, PITCH, BODY = 156 / 28, 225 / 22, 156 / 28 * MM
GAP_BETWEEN_CELLS_MM = 4


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", PAGE_NUMBER.sub("", text))


def texts_of(fields: dict[str, Any]) -> Iterator[str]:
    """All printed texts of a letter, those in rows too."""
    for value in fields.values():
        if isinstance(value, str):
            yield squeezed(value)
        else:
            for row in value:
                yield from texts_of(row)


def letters(demo: Demo) -> Iterator[tuple[dict[str, Any], Path]]:
    for entry in demo.data["letters"]:
        yield entry, demo.letter(entry)


@dataclass(frozen=True)
class Line:
    """A printed line, or the part of it in one cell of a table; millimetres from the left and top edges."""

    text: str
    left: float
    right: float
    top: float
    size: float


def lines_of(page: Any) -> list[Line]:
    """From top to bottom; `top` is that of the em box, taken from the baseline, as fonts differ."""
    chars = sorted(page.chars, key=lambda c: (-round(c["matrix"][5], 1), c["x0"]))
    found: list[Line] = []
    for _, group in itertools.groupby(chars, key=lambda c: round(c["matrix"][5], 1)):
        part: list[dict[str, Any]] = []
        for char in group:
            if part and char["x0"] - part[-1]["x1"] > GAP_BETWEEN_CELLS_MM * MM:
                found.append(_line(part, page.height))
                part = []
            part.append(char)
        found.append(_line(part, page.height))
    return [line for line in found if line.text.strip()]


def _line(chars: list[dict[str, Any]], height: float) -> Line:
    size = float(chars[0]["size"])
    top = height - float(chars[0]["matrix"][5]) - 0.88 * size
    text = "".join(c["text"] for c in chars)
    return Line(text, chars[0]["x0"] / MM, chars[-1]["x1"] / MM, top / MM, size)


def pages(path: Path) -> list[list[Line]]:
    with pdfplumber.open(path) as document:
        return [lines_of(page) for page in document.pages]


@pytest.fixture(scope="module")
def read(demo: Demo) -> dict[str, list[list[Line]]]:
    """The lines of every page of every letter."""
    return {entry["file"]: pages(path) for entry, path in letters(demo)}


def test_all_fonts_are_embedded(demo: Demo) -> None:
    for entry, path in letters(demo):
        listed = tool("pdffonts", path).decode().splitlines()[2:]
        assert listed, entry["file"]
        for row in listed:
            embedded, subset, unicode = row.split()[-5:-2]
            assert (embedded, subset, unicode) == ("yes", "yes", "yes"), (entry["file"], row)


def test_each_letter_lists_its_people_and_its_number(demo: Demo) -> None:
    """So that the next test cannot pass on letters that say nothing. An accusation goes on without its name."""
    people = set(demo.data["people"])
    for entry, _ in letters(demo):
        said = "".join(texts_of(entry["fields"]))
        assert any(name in said for name in people) == (entry["form"] != "F6_b"), entry["file"]
    numbers = [entry["number"] for entry, _ in letters(demo) if entry["number"]]
    assert len(set(numbers)) == len(numbers) > 20


def test_what_was_typed_at_length_is_on_the_paper(demo: Demo, tmp_path: Path) -> None:
    """The list in `demo.json` against the record itself: no text of a letter is forgotten."""
    core = demo.opened(demo.copy_of("office", tmp_path))
    try:
        issued = core.store.read.find(Letter, "state = 'issued'", order="lseq")
        for entry, letter in zip(demo.data["letters"], issued, strict=True):
            said = "".join(texts_of(entry["fields"]))
            typed = list(long_texts(core.services.letters.form(letter.form).fields, letter.values))
            assert [text for text in typed if squeezed(text) not in said] == [], entry["file"]
    finally:
        core.close()


def long_texts(fields: tuple[FormField, ...], values: Mapping[str, Any]) -> Iterator[str]:
    for field in fields:
        value = values.get(field.key)
        if field.type is FieldType.TEXT and value:
            yield str(value)
        if field.type is FieldType.ROWS:
            for row in value or ():
                yield from long_texts(field.columns, row)


@pytest.mark.parametrize("mode", ["", "-layout", "-raw"])
def test_pdftotext_gives_back_every_character(mode: str, demo: Demo) -> None:
    """In drawing order each value is one run; where cells stand side by side, no character is missing."""
    for entry, path in letters(demo):
        text = squeezed(tool("pdftotext", *filter(None, [mode]), "-enc", "UTF-8", path, "-").decode("utf-8"))
        for value in [*texts_of(entry["fields"]), squeezed(entry["number"])]:
            assert not Counter(value) - Counter(text), (entry["file"], value)
            assert mode != "-raw" or value in text, (entry["file"], value)


def test_rare_names_come_back_whole(demo: Demo) -> None:
    said = "".join(
        squeezed(tool("pdftotext", "-enc", "UTF-8", path, "-").decode("utf-8")) for _, path in letters(demo)
    )
    assert [name for name in ("张㐂", "李𠮷", "王䶮", "赵堃") if name not in said] == []


def test_no_line_begins_or_ends_with_a_forbidden_mark(read: dict[str, list[list[Line]]]) -> None:
    for file, sheets in read.items():
        for line in itertools.chain.from_iterable(sheets):
            text = line.text.strip(" \u3000")
            if text and not PAGE_NUMBER.fullmatch(text):
                assert text[0] not in NO_START, (file, line)
                assert text[-1] not in NO_END, (file, line)


def body(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.size == pytest.approx(BODY, abs=0.05)]


def has_block(entry: dict[str, Any], read: dict[str, list[list[Line]]]) -> bool:
    """Letters and plain papers are set in the 版心; records are tables on narrower margins."""
    return any(body(lines) for lines in read[entry["file"]])


def test_text_stays_inside_the_block(demo: Demo, read: dict[str, list[list[Line]]]) -> None:
    for entry, _ in letters(demo):
        for line in itertools.chain.from_iterable(body(lines) for lines in read[entry["file"]]):
            assert line.left >= LEFT - 0.5, (entry["file"], line)
            hangs = line.text[-1] in HANGING
            assert line.right <= RIGHT + 0.5 + (CELL if hangs else 0), (entry["file"], line)
            assert line.top >= TOP - 0.5 and line.top + line.size / MM <= BOTTOM + 0.5, (entry["file"], line)


def test_lines_stand_on_the_grid_of_22(demo: Demo, read: dict[str, list[list[Line]]]) -> None:
    """From the addressee or the first full line on; signatures below them have a rhythm of their own."""
    measured = 0
    for entry, _ in letters(demo):
        for lines in read[entry["file"]] if has_block(entry, read) else []:
            running = [line for line in body(lines) if is_full(line)]
            assert len(running) <= 22
            for line in running:
                steps = (line.top - TOP) / PITCH
                assert abs(steps - round(steps)) * PITCH <= 0.5, (entry["file"], line)
                measured += 1
    assert measured > 100


def is_full(line: Line) -> bool:
    """A line that reaches the right edge and begins at the left one, or two characters in."""
    begins = min(abs(line.left - LEFT), abs(line.left - LEFT - 2 * CELL)) <= 0.5
    return begins and line.right >= RIGHT - 0.5 and "签名" not in line.text


def test_a_full_line_of_chinese_has_28_characters(read: dict[str, list[list[Line]]]) -> None:
    """But for a line before a number, which is not parted: it is spaced out over the place that was left.

    One before a sign with its closing mark leaves that one place, and is spaced out over it.
    """
    sheets = [body(lines) for sheets in read.values() for lines in sheets]
    pairs = [pair for lines in sheets for pair in itertools.pairwise([*lines, None]) if pair[0]]
    lines = [line for line, after in pairs if is_full(line) and not (after and after.text[0].isdigit())]
    short = {id(line) for line, after in pairs if after and after.text[1:2] in ("”", "）", "》")}
    chinese = [line for line in lines if re.fullmatch(r"[\u3001-\u9fff，。、；：（）“”]+", line.text)]
    assert len(chinese) > 30
    for line in chinese:
        indent = round((line.left - LEFT) / CELL)
        hanging = 1 if line.right > RIGHT + 0.5 else 0
        left_free = 1 if id(line) in short and len(line.text) < 28 - indent else 0
        assert len(line.text) == 28 - indent + hanging - left_free, line
        assert (line.right - line.left) / (len(line.text) + left_free) == pytest.approx(CELL, abs=0.5 / 28)


def test_the_marks_of_a_letter_stand_where_the_standard_puts_them(read: dict[str, list[list[Line]]]) -> None:
    """发文机关标志 30 mm from the top; the first line of a further page 37 mm."""
    heads = [sheets[0][0] for sheets in read.values() if sheets[0][0].size == pytest.approx(36)]
    assert len(heads) > 10
    assert all(head.top == pytest.approx(30, abs=0.5) for head in heads)
    assert all(head.left + head.right == pytest.approx(210, abs=0.5) for head in heads)
    further = [body(lines)[0] for sheets in read.values() for lines in sheets[1:] if body(lines)]
    assert further
    assert all(line.top == pytest.approx(TOP, abs=0.5) for line in further)


def test_the_page_is_a4(demo: Demo) -> None:
    for entry, path in letters(demo):
        with pdfplumber.open(path) as document:
            for page in document.pages:
                size = (page.width / MM, page.height / MM)
                assert size == pytest.approx((210, 297), abs=0.1), entry["file"]
