"""Which font prints which character: the office's own fonts first, the shipped twins, then wide ones.

A role (仿宋, 黑体 …) is a chain of files; each character goes to the first file that has ink for
it. What no file has is never printed as a blank: `FontBook.missing` names it (see `checks`).
"""

from __future__ import annotations

import os
import struct
import threading
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFError

from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import resource
from desktop_app.documents.faces import MendedFont

# Printed in a draft for a character that no font has: 〓, the compositor's sign for a missing sort.
MISSING_SIGN = "〓"


class Role(StrEnum):
    """What a run of text is, by the standard's names for faces."""

    FANGSONG = "fangsong"
    HEITI = "heiti"
    KAITI = "kaiti"
    TITLE = "xiaobiaosong"
    SONGTI = "songti"


_WIDE = ("LXGWWenKai-Regular.ttf", "BabelStoneHan-Rest.ttf", "WenQuanYiZenHei.ttf")

# Windows' own file, the shipped twin, then the wide ones. A leading "+" is drawn with a thin
# outline, so that a light wide glyph does not fall out of a bold line.
CHAINS: Mapping[Role, tuple[str, ...]] = {
    Role.FANGSONG: ("simfang.ttf", "FandolFang.ttf", *_WIDE),
    Role.HEITI: ("simhei.ttf", "WenQuanYiZenHei.ttf", *(f"+{name}" for name in _WIDE)),
    Role.KAITI: ("simkai.ttf", *_WIDE),
    Role.TITLE: ("FZXBSJW.TTF", "FZXBSK.TTF", "FandolSong-Bold.ttf", *(f"+{name}" for name in _WIDE)),
    Role.SONGTI: ("simsun.ttc", "FandolSong.ttf", *_WIDE),
}


class Face:
    """One font file, parsed at its first use. `heavy` asks for the thin outline."""

    def __init__(self, path: Path, *, heavy: bool = False) -> None:
        self.path = path
        self.heavy = heavy
        self._font: MendedFont | None = None

    @property
    def font(self) -> MendedFont:
        """The ReportLab font. Raises `UserProblem` if the file is cut or not a font."""
        if self._font is None:
            self._font = _load(self.path)
        return self._font

    def has(self, code: int) -> bool:
        return bool(self.font.face.draws(code))

    def width(self, code: int) -> float:
        """Advance in em."""
        return float(self.font.face.getCharWidth(code)) / 1000


class Chain:
    """The faces of one role in order; remembers its choice for each character."""

    def __init__(self, faces: Sequence[Face]) -> None:
        self.faces = tuple(faces)
        self._known: dict[str, tuple[Face, float] | None] = {}

    def pick(self, character: str) -> tuple[Face, float] | None:
        """The face for a character and its advance in em; None if no face has it."""
        try:
            return self._known[character]
        except KeyError:
            found = self._find(ord(character))
            self._known[character] = found
            return found

    def _find(self, code: int) -> tuple[Face, float] | None:
        face = next((face for face in self.faces if face.has(code)), None)
        return (face, face.width(code)) if face else None


class FontBook:
    """All roles over some folders, earlier folders first. Make one per process and keep it.

    `FontBook([office_fonts, *windows_font_folders(), resource("fonts")])`; a file name found in no
    folder is left out of its chain. Rendering takes `lock`, one for all books: they share parsed
    fonts, which are not thread-safe. Raises `UserProblem` if a role ends up without any font.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self.lock = _LOCK
        self._files = _files_in(folders)
        self._faces: dict[str, Face] = {}
        self._chains = {role: Chain(self._chain(names)) for role, names in CHAINS.items()}

    def chain(self, role: Role) -> Chain:
        return self._chains[role]

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters that no font can print, each once. All chains end in the same wide fonts."""
        chain = self._chains[Role.FANGSONG]
        with self.lock:
            return tuple(dict.fromkeys(one for one in text if one not in "\n\t" and not chain.pick(one)))

    def names(self, role: Role) -> tuple[str, ...]:
        """File names of a chain in order, for the log and the settings page."""
        return tuple(face.path.name for face in self._chains[role].faces)

    def _chain(self, names: Sequence[str]) -> list[Face]:
        found = [face for name in names if (face := self._face(name))]
        if not found:
            raise UserProblem("缺少字体文件：{names}", way_out="请重新安装本程序。", names="、".join(names))
        return found

    def _face(self, name: str) -> Face | None:
        if name not in self._faces:
            path = self._files.get(name.removeprefix("+").lower())
            if path is None:
                return None
            self._faces[name] = Face(path, heavy=name.startswith("+"))
        return self._faces[name]


def shipped_fonts() -> FontBook:
    """The book of this PC: Windows' own fonts where there are any, then what the program ships."""
    return FontBook([*windows_font_folders(), resource("fonts")])


def windows_font_folders() -> tuple[Path, ...]:
    """Windows' own fonts and those installed for this person only; empty elsewhere."""
    windows = os.environ.get("WINDIR")
    if not windows:
        return ()
    folders = [Path(windows) / "Fonts"]
    if local := os.environ.get("LOCALAPPDATA"):
        folders.append(Path(local) / "Microsoft" / "Windows" / "Fonts")
    return tuple(folders)


def _files_in(folders: Iterable[Path]) -> dict[str, Path]:
    """Lower-case file name → path; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.iterdir()):
                found.setdefault(path.name.lower(), path)
    return found


_LOCK = threading.RLock()
_LOADED: dict[Path, MendedFont] = {}
# What ReportLab's parser raises on a cut or foreign file.
_PARSER_TRIPS = (OSError, PDFError, struct.error, LookupError, ValueError, TypeError, AttributeError)


def _load(path: Path) -> MendedFont:
    """Parses a file once per process and makes it known to ReportLab under its file name."""
    if path not in _LOADED:
        try:
            _LOADED[path] = MendedFont(path.stem, path)
        except _PARSER_TRIPS as error:
            raise UserProblem(
                "字体文件无法使用：{name}", way_out="请重新安装这个字体，或重新安装本程序。", name=path.name
            ) from error
        pdfmetrics.registerFont(_LOADED[path])
    return _LOADED[path]
