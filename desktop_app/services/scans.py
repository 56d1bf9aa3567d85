"""Scans of letters that file themselves by the code on the paper; what cannot be read is chosen by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.documents.scanned import page_picture
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Attachment, Letter, LetterState, Matter
from desktop_app.services.attachments import Attachments
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.lettercode import RECEIPT
from desktop_app.services.scanreading import SAID, Finding, Piece, ScanReader

SIGNED, RECEIVED = "signed", "receipt"
"""Roles of a letter's attachments: the record copy with seal and signatures, and the signed receipt."""

SCAN_SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".bmp")
_CAPTIONS = {SIGNED: "签章扫描件", RECEIVED: "送达回证扫描件"}
_MOST_FILES = 500
_PREVIEW_PX = 1100

Told: TypeAlias = Callable[[int, int, str], None]


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


class Scans(ScanReader):
    """Any thread; reading a page takes some hundred milliseconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
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
        role = RECEIVED if piece.part == RECEIPT else SIGNED
        known = [one for one in self._attachments.of(letter_id) if one.role and one.sha256 == sha256]
        if known:
            return Filed(letter, replace(piece, finding=Finding.FILED, said=SAID[Finding.FILED]), Changes())
        added = self._attachments.add(
            "letter", letter_id, piece.content, piece.name, _CAPTIONS[role], role=role
        )
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
