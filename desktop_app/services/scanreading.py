"""Reading a scan: which letter each of its pages belongs to, and what is said of those that none claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.documents.scanned import ScannedPage, cut_pages, is_pdf, scanned_pages
from desktop_app.domain.records import Letter
from desktop_app.services.attachments import content_of
from desktop_app.services.desk import Desk
from desktop_app.services.lettercode import PaperCode, content_mark, read_code


class Finding(StrEnum):
    """What the code on a piece said."""

    FITS = "fits"
    FILED = "filed"
    OTHER_CONTENT = "other_content"
    NOT_OURS = "not_ours"
    NOT_HERE = "not_here"
    STRANGE_CODE = "strange_code"
    NO_CODE = "no_code"
    UNREADABLE = "unreadable"


SAID: dict[Finding, str] = {
    Finding.FITS: "已认出",
    Finding.FILED: "这份扫描件已经归过档。",
    Finding.OTHER_CONTENT: "纸上的内容和本机存的这份文书不一致：可能是作废前或恢复数据以前打印的，请核对。",
    Finding.NOT_OURS: "这份文书是别的单位出的，请交回那个单位归档。",
    Finding.NOT_HERE: "二维码是本程序的，但本机没有这份文书。",
    Finding.STRANGE_CODE: "纸上的二维码不是本程序的。",
    Finding.NO_CODE: "没有读到二维码，请手工选择文书。",
    Finding.UNREADABLE: "打不开。",
}


@dataclass(frozen=True)
class Piece:
    """Pages of one file that belong together. `letter` is the one meant, where it is known here;
    `suggested` the ids to offer first by hand; `said` the finding in plain words. `at` is the place of
    the first page in `content`, from 1. `part` tells a letter's receipt from the letter."""

    name: str
    content: bytes
    pages: tuple[int, ...]
    finding: Finding
    letter: Letter | None = None
    suggested: tuple[str, ...] = ()
    said: str = ""
    at: int = 1
    part: str = ""


class ScanReader:
    """Any thread; reading a page takes some hundred milliseconds. Writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, path: Path) -> list[Piece]:
        """What a file holds, piece by piece; writes nothing and raises nothing that the file is to blame for."""
        try:
            content = content_of(path)
            pages = list(scanned_pages(content))
        except UserProblem as problem:
            return [Piece(path.name, b"", (1,), Finding.UNREADABLE, said=str(problem))]
        return self.sort_pages(path.name, content, pages)

    def sort_pages(self, name: str, content: bytes, pages: Sequence[ScannedPage]) -> list[Piece]:
        """Neighbouring pages of one letter make a piece; a page without code is offered with the letter
        before it, never filed by guessing."""
        pieces: list[Piece] = []
        for page in pages:
            found = self._judge(name, content, page)
            last = pieces[-1] if pieces else None
            if last is not None and _belong_together(last, found):
                pieces[-1] = replace(last, pages=(*last.pages, page.number))
            else:
                pieces.append(self._with_neighbour(found, last))
        whole = len(pieces) == 1
        return [piece if whole else _cut(piece) for piece in pieces]

    def _with_neighbour(self, piece: Piece, last: Piece | None) -> Piece:
        if piece.letter is None and last is not None and last.letter is not None:
            return replace(piece, suggested=(last.letter.id,))
        return piece

    def _judge(self, name: str, content: bytes, page: ScannedPage) -> Piece:
        if page.problem:
            return Piece(name, content, (page.number,), Finding.UNREADABLE, said=page.problem, at=page.number)
        codes = [code for text in page.texts if (code := read_code(text))]
        if not codes:
            finding = Finding.STRANGE_CODE if page.texts else Finding.NO_CODE
            return Piece(name, content, (page.number,), finding, said=SAID[finding], at=page.number)
        finding, letter = self._look_up(codes)
        suggested = (letter.id,) if letter is not None and finding is Finding.OTHER_CONTENT else ()
        said, at, part = SAID[finding], page.number, codes[0].part
        return Piece(name, content, (page.number,), finding, letter, suggested, said, at, part)

    def _look_up(self, codes: Sequence[PaperCode]) -> tuple[Finding, Letter | None]:
        for code in codes:
            letter = self._desk.store.read.get(Letter, code.letter_id)
            if letter is not None:
                return self._compare(letter, code), letter
        return Finding.NOT_HERE, None

    def _compare(self, letter: Letter, code: PaperCode) -> Finding:
        if letter.owner != self._desk.identity.node:
            return Finding.NOT_OURS
        return Finding.FITS if content_mark(letter) == code.content else Finding.OTHER_CONTENT


def _belong_together(last: Piece, found: Piece) -> bool:
    if last.letter is None or found.letter is None or last.letter.id != found.letter.id:
        return False
    return last.finding is found.finding and last.part == found.part


def _cut(piece: Piece) -> Piece:
    """Its own pages as a file; a PDF that cannot be taken apart stays whole rather than be lost."""
    if not piece.content:
        return piece
    try:
        content = cut_pages(piece.content, piece.pages)
    except (UserProblem, OSError, ValueError):
        return piece
    stem, suffix = Path(piece.name).stem, ".pdf" if is_pdf(content) else ".png"
    first, last = piece.pages[0], piece.pages[-1]
    pages = f"{first}" if first == last else f"{first}-{last}"
    return replace(piece, content=content, name=f"{stem} 第{pages}页{suffix}", at=1)
