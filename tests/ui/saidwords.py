"""What a window says, and which of it are the program's own Chinese words."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from functools import cache

import translations
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListView, QWidget

from desktop_app import APP_NAME
from desktop_app.base.paths import resource
from desktop_app.domain.clauses import LAWS

_SAYS = (
    "text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName", "accessibleDescription"
)  # fmt: skip
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_MOST_ROWS = 40
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_LONG = 4
_MARKS = re.compile("[，。；：！？（）“”、]")
_TOLD = {"registration", "calendar"}  # rules whose words are labels, and translated


def texts_of(window: QWidget) -> Iterator[str]:
    """Of all its widgets, shown and hidden, and of the first rows of its lists."""
    for widget in (window, *window.findChildren(QWidget)):
        for name in _SAYS:
            text = widget.property(name)
            if isinstance(text, str) and text:
                yield text
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget.model(), 1 if isinstance(widget, QListView) else None)


def _cells(model: QAbstractItemModel, columns: int | None) -> Iterator[str]:
    count = columns or model.columnCount()
    for column in range(count):
        found = [model.headerData(column, Qt.Orientation.Horizontal)] if columns is None else []
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            found += [model.data(model.index(row, column), role) for role in _ROLES]
        yield from (text for text in found if isinstance(text, str) and text)


def untold(texts: Iterable[str], typed: str) -> list[str]:
    """Words of the program in `texts` that are Chinese though the window speaks English.

    What the rules say of the law, the county's forms and registers, and what was `typed`, stays as it is.
    """
    shown, data = "\n".join(dict.fromkeys(texts)), f"{_rules()}\n{typed}"
    runs, known = set(_CHINESE.findall(shown)), set(_CHINESE.findall(data))
    long = (one for one in _program() if len(one) >= _LONG and one in shown and one not in data)
    short = (one for one in _program() if len(one) < _LONG and one in runs and one not in known)
    return sorted({*long, *short})


def chinese_marks(texts: Iterable[str]) -> list[str]:
    """Texts without a Chinese character whose marks are Chinese."""
    return sorted({text for text in texts if _MARKS.search(text) and not _CHINESE.search(text)})


@cache
def _program() -> frozenset[str]:
    """The Chinese of all that is translated, cut where something is filled in."""
    sources = (message.findtext("source", "") for message in _messages())
    return frozenset(run for text in sources for run in _CHINESE.findall(text))


@cache
def _rules() -> str:
    """Words of the rules; of the translations, for examples in them; and names."""
    files = (file for file in resource("").rglob("*.toml") if file.parent.name not in _TOLD)
    words = [text for file in files for text in _strings(tomllib.loads(file.read_text(encoding="utf-8")))]
    examples = (message.findtext("translation", "") for message in _messages())
    return "\n".join((*words, *examples, *LAWS.values(), APP_NAME, "简体中文"))


def _messages() -> Iterator[ET.Element]:
    return ET.parse(translations.WORDS).getroot().iter("message")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
