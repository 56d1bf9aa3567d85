"""Draws finished pages into a PDF: fonts embedded, the same bytes for the same pages, zh-CN."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import Face, FontBook, Role
from desktop_app.documents.geometry import PAGE_HEIGHT, PAGE_WIDTH
from desktop_app.documents.marks import Bars, Colour, Mark, Page, Picture, Rule, Words

# Streams of bytes, not of text: a quarter less to write, and to read.
rl_config.useA85 = 0

# Outline added to a light fallback glyph in a bold line, as a share of its size.
_HEAVY = 0.025


@dataclass(frozen=True)
class About:
    """The document's metadata: title, author (the issuing organ), subject."""

    title: str
    author: str
    subject: str = ""


def draw(pages: Sequence[Page], fonts: FontBook, about: About) -> bytes:
    """The PDF of the pages. Hold `fonts.lock`."""
    stream = io.BytesIO()
    sheet = _Sheet(stream, fonts.chain(Role.FANGSONG).first)
    sheet.setTitle(about.title)
    sheet.setAuthor(about.author)
    sheet.setSubject(about.subject)
    sheet.setCreator("landdesk")
    for page in pages:
        sheet.put(page)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


class _Sheet(Canvas):  # type: ignore[misc]
    """A canvas that writes its text operators itself: one pass, no font without a file."""

    def __init__(self, stream: io.BytesIO, first: Face) -> None:
        super().__init__(
            stream,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            initialFontName=first.font.fontName,
            lang="zh-CN",
            pdfVersion=(1, 5),
        )
        self._height = PAGE_HEIGHT

    def put(self, page: Page) -> None:
        colour: Colour | None = None
        self._height = page.paper.height
        self.setPageSize((page.paper.width, page.paper.height))
        for mark in page.marks:
            if mark.colour != colour:
                colour = mark.colour
                self.setFillColorRGB(*colour)
                self.setStrokeColorRGB(*colour)
            self._put(mark)

    def _put(self, mark: Mark) -> None:
        if isinstance(mark, Words):
            self._words(mark)
        elif isinstance(mark, Rule):
            self._rule(mark)
        elif isinstance(mark, Bars):
            self._bars(mark)
        else:
            self._picture(mark)

    def _rule(self, mark: Rule) -> None:
        self.setLineWidth(mark.width)
        if mark.dashes:
            self.setDash(list(mark.dashes))
        self.line(mark.x, self._height - mark.y, mark.x2, self._height - mark.y2)
        if mark.dashes:
            self.setDash()

    def _bars(self, mark: Bars) -> None:
        path = self.beginPath()
        for x, y, width, height in mark.areas:
            path.rect(mark.x + x, self._height - mark.y - y - height, width, height)
        self.drawPath(path, stroke=0, fill=1)

    def _picture(self, mark: Picture) -> None:
        image = ImageReader(io.BytesIO(mark.jpeg))
        self.drawImage(image, mark.x, self._height - mark.y - mark.height, mark.width, mark.height)

    def _words(self, mark: Words) -> None:
        font = mark.face.font
        code = [f"BT 1 0 0 1 {mark.x:.3f} {self._height - mark.y:.3f} Tm {mark.spacing:.4f} Tc"]
        if mark.face.heavy:
            code.append(f"2 Tr {mark.size * _HEAVY:.3f} w")
        for subset, text in font.splitString(mark.text, self._doc):
            name = font.getSubsetInternalName(subset, self._doc)
            code.append(f"{name} {mark.size:.3f} Tf ({self._escape(text)}) Tj")
        code.append("0 Tr ET" if mark.face.heavy else "ET")
        self.addLiteral(" ".join(code))
