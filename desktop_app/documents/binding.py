"""Binds PDFs by pypdf: pages taken over and quietened, numbered, bookmarked. Loaded by `casefile`."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from desktop_app.base.errors import UserProblem
from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, RECORD_SIZE, Paper
from desktop_app.documents.marks import Page, moved
from desktop_app.documents.parts import Part, Placed
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.sheet import About, draw

_NUMBER = Style(Role.SONGTI, RECORD_SIZE, RECORD_SIZE, align="right")
_NUMBER_TOP, _NUMBER_RIGHT = 7 * MM, 15 * MM
_CONTENTS = "卷内目录"
# What a foreign PDF might do by itself; a page in a case file only shows.
_ACTIONS = ("/A", "/AA", "/PA")
# What pypdf raises on files that are cut, locked, or no PDF.
_TRIPS = (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def placed(parts: Sequence[Part]) -> tuple[Placed, ...]:
    """Counts the pages. Raises `UserProblem` naming the part that cannot be read."""
    found: list[Placed] = []
    for part in parts:
        first = found[-1].last + 1 if found else 1
        found.append(Placed(part, first, first + max(1, len(_read(part).pages)) - 1))
    return tuple(found)


def bind(parts: Sequence[Part], about: About, fonts: FontBook, contents: bytes = b"") -> bytes:
    """The volume. `contents` is the finished 卷内目录 (see `placed`), put in front uncounted.

    Same parts, same bytes. Raises `UserProblem` naming the part that cannot be read.
    """
    writer = PdfWriter()
    front = _append(writer, Part(_CONTENTS, contents)) if contents else 0
    for part in parts:
        _append(writer, part)
    _number(writer, front, fonts)
    _describe(writer, about, front)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def cut(content: bytes, numbers: Sequence[int]) -> bytes:
    """Some pages of a PDF, counted from 1, as a file of their own. Raises `UserProblem` if that fails."""
    try:
        reader, writer = PdfReader(io.BytesIO(content)), PdfWriter()
        for number in numbers:
            writer.add_page(reader.pages[number - 1])
        stream = io.BytesIO()
        writer.write(stream)
    except (*_TRIPS, IndexError) as error:
        raise UserProblem("这份 PDF 拆不开。", way_out="请把每份文书单独扫描成一个文件。") from error
    return stream.getvalue()


def _read(part: Part) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(part.pdf))
        if reader.is_encrypted or not reader.pages:
            raise ValueError("locked or empty")
    except _TRIPS as error:
        raise UserProblem(
            "“{title}”不是能读的PDF，不能订进案卷。",
            way_out="请重新扫描或者另存为不加密的PDF后再试。",
            title=part.title,
        ) from error
    return reader


def _append(writer: PdfWriter, part: Part) -> int:
    """Adds the part's pages and its bookmark; gives how many pages."""
    start = len(writer.pages)
    pages = _read(part).pages
    for page in pages:
        added = writer.add_page(page)
        _quieten(added)
        if added.rotation:
            added.transfer_rotation_to_content()
    writer.add_outline_item(title=part.title, page_number=start)
    return len(pages)


def _quieten(page: PageObject) -> None:
    """Takes out what would act when the page is opened or clicked: links, scripts, form fields."""
    page.pop("/AA", None)
    notes = page.get("/Annots")
    kept = ArrayObject()
    for note in notes.get_object() if notes is not None else ():
        inner = note.get_object()
        if isinstance(inner, DictionaryObject) and inner.get("/Subtype") not in ("/Link", "/Widget"):
            for action in _ACTIONS:
                inner.pop(action, None)
            kept.append(note)
    page.pop("/Annots", None)
    if kept:
        page[NameObject("/Annots")] = kept


def _number(writer: PdfWriter, front: int, fonts: FontBook) -> None:
    """Lays a sheet that holds only the number over each counted page."""
    pages = writer.pages[front:]
    if not pages:
        return
    boxes = [page.cropbox for page in pages]
    with fonts.lock:
        sheets = [
            _sheet(str(count), float(box.width), float(box.height), fonts)
            for count, box in enumerate(boxes, start=1)
        ]
        overlay = PdfReader(io.BytesIO(draw(sheets, fonts, About("", ""))))
    for page, box, sheet in zip(pages, boxes, overlay.pages, strict=True):
        page.merge_translated_page(sheet, float(box.left), float(box.bottom))


def _sheet(number: str, width: float, height: float, fonts: FontBook) -> Page:
    paper = Paper(width, height, 0.0, width - _NUMBER_RIGHT)
    sheet = Page(paper=paper)
    for strip in set_paragraph([Span(number)], _NUMBER, fonts, paper.block):
        sheet.marks += [moved(mark, 0.0, _NUMBER_TOP) for mark in strip.marks]
    return sheet


def _describe(writer: PdfWriter, about: About, front: int) -> None:
    """Title and organ, language, bookmarks open, page labels as printed."""
    writer.metadata = None
    writer.add_metadata({"/Title": about.title, "/Author": about.author, "/Subject": about.subject})
    writer.root_object[NameObject("/Lang")] = TextStringObject("zh-CN")
    writer.page_mode = "/UseOutlines"
    if front:
        writer.set_page_label(0, front - 1, style=PageLabelStyle.LOWERCASE_ROMAN)
    if len(writer.pages) > front:
        writer.set_page_label(front, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, start=1)
