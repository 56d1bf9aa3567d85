"""Sets spans in type: measures, breaks and places them. Gives strips of one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import MISSING_SIGN, Chain, Face, FontBook, Role
from desktop_app.documents.geometry import ASCENT, BLACK, BODY_SIZE, LINE
from desktop_app.documents.lines import Line, break_lines
from desktop_app.documents.marks import Colour, Mark, Rule, Strip, Words
from desktop_app.documents.values import BOX, TICK, TICKED

# A line is filled to the edge by spreading its characters, but not by more than this share of a
# character each: a line cut short by a long word stays ragged.
_MAX_SPREAD = 0.25
_UNDERLINE_DROP = 0.18
# A last line of fewer cells of a gap than this is left away.
_STUB = 5


@dataclass(frozen=True)
class Style:
    """How text is set; `size` and `line` in points. `indent` in characters, on first lines only.

    `hang` lets a mark stand outside the edge; `keep_solid` keeps solid spans whole in running text.
    """

    role: Role = Role.FANGSONG
    size: float = BODY_SIZE
    line: float = LINE
    indent: float = 0.0
    align: str = "justify"
    colour: Colour = BLACK
    hang: bool = True
    keep_solid: bool = False


@dataclass(frozen=True)
class Measured:
    """Text with, for each character, its face, its advance in points, and whether it is a gap."""

    text: str
    faces: Sequence[Face]
    widths: Sequence[float]
    gaps: Sequence[tuple[int, int]]
    solid: frozenset[int]
    ticks: frozenset[int] = frozenset()

    @property
    def width(self) -> float:
        return sum(self.widths)

    @property
    def torn_gaps(self) -> frozenset[int]:
        """Places inside solid gaps, which are kept whole in running text too."""
        inside = {place for start, end in self.gaps for place in range(start + 1, end)}
        return self.solid & inside


def measure(spans: Sequence[Span], style: Style, fonts: FontBook) -> Measured:
    """Finds face and width of every character; what no font has becomes 〓 (see `checks`)."""
    chain = fonts.chain(style.role)
    text = "".join(span.text for span in spans)
    ticks = (
        frozenset(place for place, one in enumerate(text) if one == TICKED) if TICKED in text else frozenset()
    )
    text = text.replace(TICKED, BOX)
    picked = [chain.pick(one) for one in text]
    if None in picked:
        text = "".join(one if found else MISSING_SIGN for one, found in zip(text, picked, strict=True))
        picked = [chain.pick(one) for one in text]
    known = [found for found in picked if found]
    gaps, solid = _stretches(spans)
    size = style.size
    faces, widths = [face for face, _ in known], [width * size for _, width in known]
    return Measured(text, faces, widths, gaps, solid, ticks)


def _stretches(spans: Sequence[Span]) -> tuple[list[tuple[int, int]], frozenset[int]]:
    gaps: list[tuple[int, int]] = []
    solid: set[int] = set()
    place = 0
    for span in spans:
        end = place + len(span.text)
        if span.gap:
            gaps.append((place, end))
        if span.solid:
            solid.update(range(place + 1, end))
        place = end
    return gaps, frozenset(solid)


def set_paragraph(spans: Sequence[Span], style: Style, fonts: FontBook, width: float) -> list[Strip]:
    """One paragraph as strips of one line, `width` points wide."""
    indent = style.indent * style.size
    measured = measure(spans, style, fonts)
    if spans and spans[-1].whole:
        measured = measure(_to_the_edge(spans, measured, style, width), style, fonts)
    solid = measured.solid if style.keep_solid else measured.torn_gaps
    lines = _break(measured, style, width - indent, width, solid)
    if spans and spans[-1].whole and len(lines) > 1 and lines[-1].end - lines[-1].start < _STUB:
        lines.pop()
    last = len(lines) - 1
    return [
        _strip(measured, line, style, width, indent if place == 0 else 0.0, last=place == last)
        for place, line in enumerate(lines)
    ]


def _to_the_edge(spans: Sequence[Span], measured: Measured, style: Style, width: float) -> list[Span]:
    """The last gap lengthened or cut so that it ends at the right edge of its last line."""
    used = measured.width + style.indent * style.size
    lines = max(1, round(used / width))
    cells = len(spans[-1].text) + int((lines * width - used) / style.size + 0.01)
    return [*spans[:-1], replace(spans[-1], text="\u3000" * max(2, cells))]


def set_title(spans: Sequence[Span], style: Style, fonts: FontBook, width: float) -> list[Strip]:
    """Centred lines of nearly equal length, names kept whole: the fewest lines, then the narrowest."""
    measured = measure(spans, style, fonts)
    lines = _balanced(measured, style, width)
    return [_strip(measured, line, style, width, 0.0, last=True) for line in lines]


def _balanced(measured: Measured, style: Style, width: float) -> list[Line]:
    def lines(room: float) -> list[Line]:
        return _break(measured, style, room, room, measured.solid)

    fewest = len(lines(width))
    room = max(measured.width / fewest, style.size)
    while room < width and len(lines(room)) > fewest:
        room += style.size / 2
    return lines(min(room, width))


def _break(measured: Measured, style: Style, first: float, rest: float, solid: frozenset[int]) -> list[Line]:
    return break_lines(
        measured.text, measured.widths, first, rest, cell=style.size, solid=solid, hang=style.hang
    )


def _strip(measured: Measured, line: Line, style: Style, width: float, indent: float, *, last: bool) -> Strip:
    room = width - indent
    spacing = _spread(line, style, room, last=last)
    used = line.width + spacing * max(0, line.ink_end - line.start - 1)
    x = indent + _offset(style.align, room - used)
    return Strip(style.line, tuple(_marks(measured, line, style, x, spacing)))


def _spread(line: Line, style: Style, room: float, *, last: bool) -> float:
    """Points added after each character so that the line ends at the edge; 0 for last lines."""
    count = line.ink_end - line.start - (0 if line.hangs else 1)
    if style.align != "justify" or last or count < 1:
        return 0.0
    spacing = (room - line.width) / count
    return spacing if 0 < spacing <= style.size * _MAX_SPREAD else 0.0


def _offset(align: str, left_over: float) -> float:
    return left_over * {"center": 0.5, "right": 1.0}.get(align, 0.0)


def _marks(measured: Measured, line: Line, style: Style, x: float, spacing: float) -> list[Mark]:
    """Runs of one face each, and the rule under every gap."""
    baseline = style.size * ASCENT
    found: list[Mark] = []
    place = line.start
    while place < line.ink_end:
        end, advance = _run_end(measured, place, line.ink_end, spacing)
        text = measured.text[place:end]
        found.append(Words(x, baseline, measured.faces[place], style.size, text, spacing, style.colour))
        found += _underlines(measured, place, end, x, spacing, style)
        for tick in sorted(measured.ticks & set(range(place, end))):
            left = x + sum(measured.widths[place:tick]) + spacing * (tick - place)
            found.append(Words(left, baseline, measured.faces[tick], style.size, TICK, 0.0, style.colour))
        x += advance
        place = end
    return found


def _run_end(measured: Measured, place: int, limit: int, spacing: float) -> tuple[int, float]:
    """End of the run of one face that begins at `place`, and its advance."""
    face, end, advance = measured.faces[place], place, 0.0
    while end < limit and measured.faces[end] is face:
        advance += measured.widths[end] + spacing
        end += 1
    return end, advance


def _underlines(
    measured: Measured, start: int, end: int, x: float, spacing: float, style: Style
) -> list[Mark]:
    found: list[Mark] = []
    for gap_start, gap_end in measured.gaps:
        low, high = max(start, gap_start), min(end, gap_end)
        if low < high:
            left = x + sum(measured.widths[start:low]) + spacing * (low - start)
            right = left + sum(measured.widths[low:high]) + spacing * (high - low)
            y = style.size * (1 + _UNDERLINE_DROP)
            found.append(Rule(left, y, right, y, 0.5, style.colour))
    return found


def text_width(text: str, chain: Chain, size: float) -> float:
    """Advance of a plain text in points; a character that no font has counts one cell."""
    picked = (chain.pick(one) for one in text)
    return sum((found[1] if found else 1.0) * size for found in picked)
