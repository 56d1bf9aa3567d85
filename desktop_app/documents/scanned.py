"""Scans and photos of paper: their pages as pictures, and what the codes on them say.

PDFs are drawn by PDFium, which is not thread-safe: one lock for the process.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.base.errors import UserProblem
from desktop_app.documents.casefile import cut
from desktop_app.documents.shrinking import shrunk

_PDF_HEAD = b"%PDF-"
_FORMATS = ("JPEG", "PNG", "HEIF", "WEBP", "TIFF", "BMP")
_DPI, _POINTS = 200, 72
_LONGEST_PX, _SMALL_PX = 4200, 1700
_A4_INCHES = (210 / 25.4, 297 / 25.4)
_MAX_PAGES = 400
_MOST_PICTURE_PX, _FORMS_DEEP = 100_000_000, 8
# What PDFium and Pillow raise on content that is cut, locked or strange.
_PDF_TRIPS = (pypdfium2.PdfiumError, OSError, ValueError)
_IMAGE_TRIPS = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
_LOCK = threading.Lock()


@dataclass(frozen=True)
class ScannedPage:
    """One page, `number` from 1. `texts` are its QR codes; `problem` says why it could not be looked at."""

    number: int
    texts: tuple[str, ...] = ()
    problem: str = ""


def is_pdf(content: bytes) -> bool:
    """By its first bytes; some scanners put a few others in front."""
    return _PDF_HEAD in content[:1024]


def scanned_pages(content: bytes) -> Iterator[ScannedPage]:
    """Each page with its codes, one after another. A page that fails does not end the others.

    Raises `UserProblem` for a file that is neither PDF nor picture, is locked or has too many pages.
    """
    yield from _pdf_pages(content) if is_pdf(content) else _image_pages(content)


def page_picture(content: bytes, number: int, side_px: int) -> bytes:
    """A small JPEG of one page (from 1) to show; empty where it cannot be drawn."""
    try:
        image = _pdf_image(content, number - 1) if is_pdf(content) else _frame(content, number - 1)
    except (*_PDF_TRIPS, *_IMAGE_TRIPS, UnidentifiedImageError, EOFError):
        return b""
    small = image.convert("RGB")
    small.thumbnail((side_px, side_px))
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


def cut_pages(content: bytes, numbers: tuple[int, ...]) -> bytes:
    """A file of its own for some pages of a PDF or of a picture with several pages.

    Raises `UserProblem` for a PDF whose pages cannot be taken apart.
    """
    if not is_pdf(content):
        return _png(_frame(content, numbers[0] - 1))
    return cut(content, numbers)


def picture_pdf(jpeg: bytes) -> bytes:
    """A picture as a page of A4, upright or across as it is. The same picture gives the same bytes."""
    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
        across, down = _A4_INCHES[::-1] if image.width > image.height else _A4_INCHES
        dpi = max(image.width / across, image.height / down, 1)
        sheet = Image.new("RGB", (round(across * dpi), round(down * dpi)), "white")
        sheet.paste(image, ((sheet.width - image.width) // 2, (sheet.height - image.height) // 2))
    buffer, long_ago = io.BytesIO(), time.gmtime(0)
    sheet.save(buffer, "PDF", resolution=dpi, quality=82, creationDate=long_ago, modDate=long_ago)
    return buffer.getvalue()


def _pdf_pages(content: bytes) -> Iterator[ScannedPage]:
    for index in range(_page_count(content)):
        try:
            image = _pdf_image(content, index)
        except _PDF_TRIPS:
            yield ScannedPage(index + 1, problem="这一页打不开。")
        else:
            yield ScannedPage(index + 1, _codes(image))


def _page_count(content: bytes) -> int:
    try:
        with _LOCK, pypdfium2.PdfDocument(content) as document:
            count = len(document)
    except _PDF_TRIPS as error:
        raise UserProblem(
            "这份 PDF 打不开，可能不完整或者加了密。", way_out="请重新扫描，或另存为不加密的 PDF。"
        ) from error
    if count > _MAX_PAGES:
        raise UserProblem(
            "这份 PDF 有 {count} 页，一次最多 {most} 页。",
            way_out="请分成几个文件。",
            count=count,
            most=_MAX_PAGES,
        )
    return count


def _pdf_image(content: bytes, index: int) -> Image.Image:
    with _LOCK, pypdfium2.PdfDocument(content) as document:
        page = document[index]
        _refuse_bombs(page)
        longest = max(page.get_width(), page.get_height(), 1)
        scale = min(_DPI / _POINTS, _LONGEST_PX / longest)
        bitmap = page.render(scale=scale, grayscale=True)
        image: Image.Image = bitmap.to_pil().copy()
        bitmap.close()
        page.close()
    return image


def _refuse_bombs(page: pypdfium2.PdfPage) -> None:
    """PDFium unpacks a picture whole before it draws it small: looked at by what its head says."""
    for one in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_FORMS_DEEP):
        across, down = one.get_px_size()
        if across * down > _MOST_PICTURE_PX:
            raise ValueError("a picture beyond reason")


def _image_pages(content: bytes) -> Iterator[ScannedPage]:
    Image.init()
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    except UnidentifiedImageError as error:
        raise UserProblem(
            "这不是照片，也不是 PDF。", way_out="请选择扫描件：JPG、PNG、TIFF 或 PDF。"
        ) from error
    except _IMAGE_TRIPS as error:
        raise UserProblem("图片不完整或已损坏。", way_out="请重新扫描，或重新传一次原图。") from error
    for index in range(min(count, _MAX_PAGES)):
        try:
            frame = _frame(content, index)
        except (*_IMAGE_TRIPS, EOFError):
            yield ScannedPage(index + 1, problem="这一页打不开。")
        else:
            yield ScannedPage(index + 1, _codes(frame))


def _frame(content: bytes, index: int) -> Image.Image:
    with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
        if index:
            image.seek(index)
        return shrunk(image, _LONGEST_PX, "L")


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _codes(image: Image.Image) -> tuple[str, ...]:
    """As the picture is; else once more with the contrast drawn apart: a noisy one softened, a small one (as
    a chat program sends it) enlarged."""
    found = _read(image)
    if not found:
        plain = ImageOps.autocontrast(image, cutoff=2)
        factor = 2.0 if max(image.size) < _SMALL_PX else 2 / 3
        found = _read(plain) or _read(
            plain.resize((round(plain.width * factor), round(plain.height * factor)))
        )
    return found


def _read(image: Image.Image) -> tuple[str, ...]:
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    codes = zxingcpp.read_barcodes(image, formats=formats)
    return tuple(dict.fromkeys(code.text for code in codes if code.text))
