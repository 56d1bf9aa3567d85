"""Scans of letters that file themselves by the code on the paper; what cannot be read is chosen by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.documents.scanned import ScannedPage, cut_pages, is_pdf, page_picture, scanned_pages
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Attachment, Letter, LetterState, Matter
from desktop_app.services.attachments import Added, Attachments, content_of
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.lettercode import PaperCode, content_mark, read_code

SIGNED = "signed"
"""Role of an attachment that is the record copy of its letter: the paper with seal and signatures."""

SCAN_SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".bmp")
_CAPTION = "签章扫描件"
_MOST_FILES = 500
_PREVIEW_PX = 1100

Told: TypeAlias = Callable[[int, int, str], None]


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


_SAID: dict[Finding, str] = {
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
    the first page in `content`, from 1."""

    name: str
    content: bytes
    pages: tuple[int, ...]
    finding: Finding
    letter: Letter | None = None
    suggested: tuple[str, ...] = ()
    said: str = ""
    at: int = 1


@dataclass(frozen=True)
class Filed:
    """A scan that was attached to its letter."""

    letter: Letter
    piece: Piece
    changes: Changes


@dataclass(frozen=True)
class ScanReport:
    """`filed` went to their letters, `left` wait for a person; nothing else happened to the files."""

    filed: tuple[Filed, ...]
    left: tuple[Piece, ...]


class FilingAttachments(Attachments):
    """For a place to drop anything on a record: a paper with a code of ours goes to its letter, the rest stays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._scans = Scans(desk)

    def add_file(self, target_type: str, target_id: str, path: Path, caption: str = "") -> Added:
        """Raises `UserProblem` as `Attachments.add_file` does."""
        filed = self._scans.file_whole(path)
        if not filed:
            return super().add_file(target_type, target_id, path, caption)
        names = "、".join(dict.fromkeys(f"{one.letter.title}{one.letter.number}" for one in filed))
        return Added(filed[-1].changes, filed[-1].letter.id, None, names)


class Scans:
    """Any thread; reading a page takes some hundred milliseconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._attachments = Attachments(desk)

    def files_in(self, places: Iterable[Path]) -> list[Path]:
        """The scans among files and in folders (a stick too), in name order, at most five hundred."""
        found: list[Path] = []
        for place in places:
            with disk_problems(place):
                inside = sorted(place.rglob("*")) if place.is_dir() else [place]
                found += [one for one in inside if one.suffix.lower() in SCAN_SUFFIXES and one.is_file()]
        return list(dict.fromkeys(found))[:_MOST_FILES]

    def take(self, places: Sequence[Path], told: Told = lambda _done, _total, _text: None) -> ScanReport:
        """Reads every file and files what fits. A file that fails is left, the others go on.

        `told` hears done, total and the file's name; what it raises ends the work between two files.
        """
        files = self.files_in(places)
        filed: list[Filed] = []
        left: list[Piece] = []
        for done, path in enumerate(files):
            told(done, len(files), path.name)
            for piece in self.read(path):
                one = self._file_if_fits(piece)
                if isinstance(one, Filed):
                    filed.append(one)
                else:
                    left.append(one)
        return ScanReport(tuple(filed), tuple(left))

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
            return Piece(name, content, (page.number,), finding, said=_SAID[finding], at=page.number)
        finding, letter = self._look_up(codes)
        suggested = (letter.id,) if letter is not None and finding is Finding.OTHER_CONTENT else ()
        return Piece(name, content, (page.number,), finding, letter, suggested, _SAID[finding], page.number)

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

    def _file_if_fits(self, piece: Piece) -> Filed | Piece:
        if piece.finding is not Finding.FITS or piece.letter is None:
            return piece
        try:
            return self.file(piece, piece.letter.id)
        except UserProblem as problem:
            return replace(piece, finding=Finding.UNREADABLE, said=str(problem))

    def file(self, piece: Piece, letter_id: str) -> Filed:
        """Attaches a piece to a letter as its record copy. Doing it twice attaches it once.

        Raises `UserProblem` for a letter that is not there or not ours.
        """
        letter = self._desk.store.read.get(Letter, letter_id)
        if letter is None:
            raise UserProblem("没有这份文书。", way_out="请刷新页面。")
        sha256 = hashlib.sha256(piece.content).hexdigest()
        known = [one for one in self.of(letter_id) if one.sha256 == sha256]
        if known:
            return Filed(letter, replace(piece, finding=Finding.FILED, said=_SAID[Finding.FILED]), Changes())
        added = self._attachments.add("letter", letter_id, piece.content, piece.name, _CAPTION, role=SIGNED)
        return Filed(letter, piece, added.changes)

    def file_whole(self, path: Path) -> list[Filed]:
        """Files a scan all of whose pages have a code that fits; nothing of it otherwise (empty then)."""
        pieces = self.read(path) if path.suffix.lower() in SCAN_SUFFIXES else []
        if not pieces or any(piece.finding is not Finding.FITS for piece in pieces):
            return []
        return [self.file(piece, piece.letter.id) for piece in pieces if piece.letter is not None]

    def of(self, letter_id: str) -> list[Attachment]:
        """The record copies of a letter, oldest first."""
        return [one for one in self._attachments.of(letter_id) if one.role == SIGNED]

    def candidates(
        self, suggested: Sequence[str] = (), matter_id: str = "", limit: int = 200
    ) -> list[Letter]:
        """Letters of ours to choose from: those suggested, those of the matter, then those without a record
        copy, the last issued first."""
        records, node = self._desk.store.read, self._desk.identity.node
        seen, values = shown(self._desk, "matter_id")
        issued = records.find(
            Letter,
            f"owner = ? AND state IN (?, ?) AND pdf_sha256 <> '' AND retired = '' AND {seen}",
            (node, LetterState.ISSUED, LetterState.VOID, *values),
            "issued_at DESC, id DESC",
            limit,
        )
        done = {
            str(row[0]) for row in records.rows("SELECT target_id FROM attachment WHERE role = ?", (SIGNED,))
        }

        def order(letter: Letter) -> tuple[bool, bool, bool]:
            return letter.id not in suggested, letter.matter_id != matter_id, letter.id in done

        return sorted(issued, key=order)

    def choices(self, suggested: Sequence[str] = (), matter_id: str = "") -> list[tuple[str, str]]:
        """The candidates as pairs of id and words: paper, number, matter."""
        found = self.candidates(suggested, matter_id)
        matters = self._desk.store.read.many(Matter, [one.matter_id for one in found])
        return [
            (
                one.id,
                " ".join(
                    part for part in (one.title, one.number, _about(matters.get(one.matter_id))) if part
                ),
            )
            for one in found
        ]

    def picture(self, piece: Piece) -> bytes:
        """The first page of a piece as a JPEG to look at; empty where it cannot be drawn."""
        return page_picture(piece.content, piece.at, _PREVIEW_PX)


def _about(matter: Matter | None) -> str:
    return f"{matter.number} {matter.title}".strip() if matter else ""


def _belong_together(last: Piece, found: Piece) -> bool:
    same = last.finding is found.finding and last.letter is not None and found.letter is not None
    return same and last.letter.id == found.letter.id  # type: ignore[union-attr]


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
