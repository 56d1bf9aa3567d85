"""Lays a sheet under and one over every page of a PDF, by pypdf. Loaded by `voidmark`."""

from __future__ import annotations

import io
from collections.abc import Callable

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from desktop_app.base.errors import UserProblem
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import Paper
from desktop_app.documents.marks import Page
from desktop_app.documents.sheet import About, draw

Sheet = Callable[[Paper], Page]
_TRIPS = (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def overlaid(pdf: bytes, under: Sheet, over: Sheet, fonts: FontBook) -> bytes:
    """The same pages with both sheets, drawn for each page's own size. Raises `UserProblem` for no PDF."""
    try:
        return _overlaid(pdf, under, over, fonts)
    except _TRIPS as error:
        raise UserProblem("这份 PDF 读不了。", way_out="请用备份中的文件，或者与县局联系。") from error


def _overlaid(pdf: bytes, under: Sheet, over: Sheet, fonts: FontBook) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    papers = [Paper(float(page.cropbox.width), float(page.cropbox.height)) for page in writer.pages]
    sheets = [sheet(paper) for paper in papers for sheet in (under, over)]
    with fonts.lock:
        drawn = PdfReader(io.BytesIO(draw(sheets, fonts, About("", "")))).pages
    for place, page in enumerate(writer.pages):
        left, bottom = float(page.cropbox.left), float(page.cropbox.bottom)
        page.merge_translated_page(drawn[2 * place], left, bottom, over=False)
        page.merge_translated_page(drawn[2 * place + 1], left, bottom)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
