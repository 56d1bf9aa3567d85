"""The log file: rotating, UTF-8, with ID numbers, phones and quoted Chinese names masked."""

from __future__ import annotations

import logging
import logging.handlers
import re
import traceback
from pathlib import Path

_LONG_DIGITS = re.compile(r"(?<!\d)\d{6,}[\dXx]?(?!\d)")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_MAX_BYTES = 1_000_000


def mask(text: str) -> str:
    """Hides what may identify a person: long digit runs and every Chinese run.

    Our own messages in the log are English, so a Chinese run is somebody's data.
    """
    return _CHINESE.sub("□", _LONG_DIGITS.sub("#", text))


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, exception text included."""

    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record))


def start_logging(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Adds a rotating file (3 × 1 MB) to the root logger and returns its handler, to close it."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "landdesk.log", maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def masked_traceback(error: BaseException) -> str:
    """What a crash report shows: the stack and the error's type, its values masked."""
    return mask("".join(traceback.format_exception(error)))
