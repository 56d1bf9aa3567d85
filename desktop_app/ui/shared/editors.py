"""Makes the widget for what is asked, with one way to read and write all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.base.errors import Problem
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.choices_box import ChoicesBox
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.moment_edit import MomentEdit
from desktop_app.ui.shared.name_list import NameList
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.text_area import TextArea
from desktop_app.ui.shared.text_line import TextLine

_SHORT_LIST = 14


@dataclass(frozen=True)
class Tools:
    """What editors need from outside: workers, today, the search for places with their names, and the photos
    of a matter (SHA-256 and words) with a small JPEG of each."""

    tasks: TaskRunner
    today: Callable[[], date]
    find_place: Callable[[str], Sequence[tuple[str, str]]] = lambda _text: ()
    place_name: Callable[[str], str] = lambda code: code
    photos: Sequence[tuple[str, str]] = ()
    picture: Callable[[str], bytes] = lambda _sha256: b""


@dataclass(frozen=True)
class Editor:
    """`read` gives `date`, `datetime`, bool, tuple of text, or text; a date that cannot be read, and a place
    that was typed and not chosen, come as typed (see `settle_place`).

    `changed` is emitted on every key stroke.
    """

    widget: QWidget
    read: Callable[[], object]
    write: Callable[[object], None]
    changed: SignalInstance


def make_editor(asked: Asked, tools: Tools) -> Editor:
    """An editor that shows `asked.value`."""
    editor = _MAKERS[asked.kind](asked, tools)
    editor.widget.setAccessibleName(asked.label)
    editor.write(asked.value)
    return editor


def _line(_asked: Asked, _tools: Tools) -> Editor:
    line = TextLine()

    def write(value: object) -> None:
        line.set_value(_text(value))
        line.home(False)  # a long text shows its beginning

    return Editor(line, line.value, write, line.textChanged)


def _area(asked: Asked, _tools: Tools) -> Editor:
    area = TextArea(max(asked.rows, 2), max_rows=max(asked.rows * 2, 8))
    return Editor(area, area.value, lambda v: area.set_value(_text(v)), area.textChanged)


def _date(_asked: Asked, tools: Tools) -> Editor:
    edit = DateEdit(tools.today)
    return Editor(
        edit,
        lambda: edit.value() or edit.text().strip(),
        lambda v: edit.set_date(as_day(v)),
        edit.textChanged,
    )


def _moment(_asked: Asked, tools: Tools) -> Editor:
    edit = MomentEdit(tools.today)
    return Editor(
        edit, lambda: edit.value() or edit.text(), lambda v: edit.set_value(as_moment(v)), edit.changed
    )


def _choice(asked: Asked, tools: Tools) -> Editor:
    if len(asked.options) > _SHORT_LIST:
        picker = CodePicker([(code, words, "") for code, words in asked.options], tools.tasks)
        return Editor(picker, picker.code, lambda v: picker.set_code(_text(v)), picker.textChanged)
    box = ChoiceBox(asked.options)
    return Editor(box, box.code, lambda v: box.set_code(_text(v)), box.picked)


def _choices(asked: Asked, _tools: Tools) -> Editor:
    box = ChoicesBox(asked.options)
    return Editor(box, box.codes, lambda v: box.set_codes(_texts(v)), box.changed)


def _flag(asked: Asked, _tools: Tools) -> Editor:
    box = QCheckBox(asked.label)
    return Editor(box, box.isChecked, lambda v: box.setChecked(v in (True, "true", "是", "1")), box.toggled)


def _place(_asked: Asked, tools: Tools) -> Editor:
    picker = PlacePicker(tools.find_place, tools.tasks)

    def write(value: object) -> None:
        code = _text(value)
        picker.set_place(code, tools.place_name(code) if code else "")

    return Editor(picker, lambda: picker.code() or picker.value(), write, picker.textChanged)


def _names(_asked: Asked, _tools: Tools) -> Editor:
    names = NameList()
    return Editor(names, names.names, lambda v: names.set_names(_texts(v)), names.changed)


_MAKERS: dict[Ask, Callable[[Asked, Tools], Editor]] = {
    Ask.LINE: _line,
    Ask.TEXT: _area,
    Ask.DATE: _date,
    Ask.MOMENT: _moment,
    Ask.INTEGER: _line,
    Ask.CHOICE: _choice,
    Ask.CHOICES: _choices,
    Ask.FLAG: _flag,
    Ask.PLACE: _place,
    Ask.NAMES: _names,
}


def unlisted(editors: Mapping[str, Editor]) -> list[Problem]:
    """Words in a picker that are no entry of its list: read as nothing, they would be lost without a word."""
    said = QCoreApplication.translate("Editors", "列表里没有“{words}”，请选一项，或者清空。")
    pickers = {key: one.widget for key, one in editors.items() if isinstance(one.widget, CodePicker)}
    for one in pickers.values():
        one.settle()
    return [
        Problem(key, said.format(words=one.value()))
        for key, one in pickers.items()
        if one.value() and not one.code()
    ]


def settle_place(values: dict[str, object], code: str, detail: str) -> None:
    """A place that no list has becomes the beginning of the free text under `detail`: it must not be lost."""
    place = str(values.get(code, ""))
    if place and not place.isdecimal():
        values[code] = ""
        values[detail] = f"{place}{values.get(detail, '')}"


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _texts(value: object) -> tuple[str, ...]:
    return (
        tuple(str(one) for one in value) if isinstance(value, Sequence) and not isinstance(value, str) else ()
    )


def as_day(value: object) -> date | None:
    """A `date`, or one in ISO text; None for what is neither."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def as_moment(value: object) -> datetime | None:
    """A `datetime` without its zone, or one in ISO text; a bare day counts from midnight."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    try:
        return datetime.fromisoformat(str(value)).replace(tzinfo=None) if value else None
    except ValueError:
        return None
