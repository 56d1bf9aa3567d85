"""Which font prints which character: the office's own fonts first, the shipped twins, then wide ones.

A role (仿宋, 黑体 …) is a chain of files; each character goes to the first file that has ink for
it. What no file has is never printed as a blank: `FontBook.missing` names it (see `checks`).
"""

from __future__ import annotations

import logging
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
from desktop_app.base.told import ToldList
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


# Every chain ends in all of 仿宋's files, so that what 仿宋 can print, each role can print.
_WIDE = (
    *("LXGWWenKai-Regular.ttf", "BabelStoneHan-Rest.ttf", "WenQuanYiZenHei.ttf"),
    *("FandolFang.ttf", "simfang.ttf"),
)
_TITLES = ("FZXBSJW.TTF", "FZXBSK.TTF", "方正小标宋简体.ttf", "方正小标宋_GBK.ttf", "FandolSong-Bold.ttf")

# Windows' own file, the shipped twin, then the wide ones. A leading "+" is drawn with a thin
# outline, so that a light wide glyph does not fall out of a bold line.
CHAINS: Mapping[Role, tuple[str, ...]] = {
    Role.FANGSONG: ("simfang.ttf", "FandolFang.ttf", *_WIDE),
    Role.HEITI: ("simhei.ttf", "WenQuanYiZenHei.ttf", *(f"+{name}" for name in _WIDE)),
    Role.KAITI: ("simkai.ttf", *_WIDE),
    Role.TITLE: (*_TITLES, *(f"+{name}" for name in _WIDE)),
    Role.SONGTI: ("simsun.ttc", "FandolSong.ttf", *_WIDE),
}


class Face:
    """One font file, parsed at its first use. `heavy` asks for the thin outline.

    A file that is cut, locked by its maker, or no font is logged once and left out (`usable`).
    """

    def __init__(self, path: Path, *, heavy: bool = False) -> None:
        self.path = path
        self.heavy = heavy

    @property
    def usable(self) -> bool:
        return _load(self.path) is not None

    @property
    def font(self) -> MendedFont:
        """The ReportLab font of a usable face."""
        font = _load(self.path)
        if font is None:
            raise UserProblem("字体文件无法使用：{name}", way_out="请重新安装本程序。", name=self.path.name)
        return font

    def has(self, code: int) -> bool:
        return self.usable and bool(self.font.face.draws(code))

    def width(self, code: int) -> float:
        """Advance in em."""
        return float(self.font.face.getCharWidth(code)) / 1000


class Chain:
    """The faces of one role in order; remembers its choice for each character."""

    def __init__(self, faces: Sequence[Face]) -> None:
        self.faces = tuple(faces)
        self._known: dict[str, tuple[Face, float] | None] = {}

    @property
    def first(self) -> Face:
        """The face that prints nearly all of it. Raises `UserProblem` if no file can be used."""
        found = next((face for face in self.faces if face.usable), None)
        if found is None:
            names = "、".join(face.path.name for face in self.faces)
            raise UserProblem("字体文件无法使用：{names}", way_out="请重新安装本程序。", names=names)
        return found

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
            raise UserProblem("缺少字体文件：{names}", way_out="请重新安装本程序。", names=ToldList.of(names))
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
_LOADED: dict[Path, MendedFont | None] = {}
# What ReportLab's parser raises on a cut, foreign or locked file.
_PARSER_TRIPS = (OSError, PDFError, struct.error, LookupError, ValueError, TypeError, AttributeError)
_log = logging.getLogger(__name__)


def _load(path: Path) -> MendedFont | None:
    """Parses a file once per process and makes it known to ReportLab under its file name."""
    if path not in _LOADED:
        try:
            font = MendedFont(path.stem, path)
        except _PARSER_TRIPS as error:
            _log.warning("font file cannot be used: %s (%s)", path.name, type(error).__name__)
            _LOADED[path] = None
        else:
            pdfmetrics.registerFont(font)
            _LOADED[path] = font
    return _LOADED[path]
