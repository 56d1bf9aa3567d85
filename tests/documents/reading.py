"""Reads a PDF back with libraries that had no part in making it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pdfplumber
import pypdf
import pypdfium2

MM = 72 / 25.4


def text_of(pdf: bytes) -> str:
    """All text in the order it was drawn, white space dropped."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        parts = []
        for page in document:
            text_page = page.get_textpage()
            parts.append(text_page.get_text_bounded() if not parts else text_page.get_text_range())
            text_page.close()
            page.close()
        return squeezed("".join(parts))
    finally:
        document.close()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u3000\ufffe]", "", text)


def fonts_of(pdf: bytes) -> Iterator[tuple[str, bool]]:
    """(name, embedded) of every font in the file."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            described = font.get_object()["/FontDescriptor"].get_object()
            yield str(font.get_object()["/BaseFont"]), "/FontFile2" in described


def page_of(pdf: bytes, number: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Characters and straight lines of a page (from 1), positions in mm from the top left corner."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[number - 1]
        return [_in_mm(one) for one in page.chars], [_in_mm(one) for one in page.lines]


def _in_mm(one: dict[str, Any]) -> dict[str, Any]:
    return {**one, **{key: float(one[key]) / MM for key in ("x0", "x1", "top", "bottom")}}
