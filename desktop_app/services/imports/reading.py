"""The cells of one row as values, by the kind of their field; what cannot be read is noted, all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.base.told import Told
from desktop_app.domain.imports.amounts import read_count, read_id, read_phone, read_plain
from desktop_app.domain.imports.chinese import SIGNS, number_of
from desktop_app.domain.imports.days import read_day
from desktop_app.domain.imports.faults import Fault, FaultKind
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.proposals import Proposal
from desktop_app.domain.imports.raw import EMPTY, RawCell
from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.imports.targets import FieldKind, Target, TargetField
from desktop_app.domain.texts import tidy_name, tidy_text
from desktop_app.services.desk import Desk
from desktop_app.services.imports.codereading import read_code
from desktop_app.services.imports.placereading import PlaceRead, PlaceReader

_NAMES = re.compile(r"[、,，;；/\n]+")
_AND_MORE = re.compile(rf"等?\s*(\d{{1,5}}|[{SIGNS}]{{1,5}})?\s*(?:余|多)?(?:人|户|名)$")
_ANONYMOUS = frozenset({"匿名", "无名", "不详", "佚名", "群众", "匿名举报", "无署名"})
_NOTHING = frozenset({"", "-", "—", "/", "无"})
_NO_FLAG = frozenset({"是", "否", "初次", "首次", "初访", "个访"})
_NOT_YET = re.compile(r"[未不否尚待]|正在|在办|中$")
_DENIED = re.compile(r"^(?:[未否尚没待]|不是|正在|在办)|中$")


_SIMPLE: Mapping[FieldKind, Callable[[RawCell], object]] = {
    FieldKind.COUNT: read_count,
    FieldKind.PHONE: read_phone,
    FieldKind.ID: read_id,
    FieldKind.TEXT: lambda cell: tidy_text(read_plain(cell), lines=True),
    FieldKind.NAMES: lambda cell: tidy_text(read_plain(cell)),
}


@dataclass
class RowRead:
    """What was read of a row so far, its faults, what is proposed. `values` hold only what is there."""

    line: Line
    layout: Layout
    values: dict[str, object] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)

    def cell(self, key: str) -> RawCell:
        return self.line.cells.get(key, EMPTY)

    def wrong(
        self,
        key: str,
        what: str,
        way: str = "",
        choices: tuple[tuple[str, str], ...] = (),
        kind: FaultKind = FaultKind.CELL,
    ) -> None:
        """Notes a fault at the column of a field; of the whole row where the table has no such column."""
        column = self.layout.column_of(key)
        heads = self.layout.heads
        head = heads[column] if column is not None and column < len(heads) else ""
        told, way_told = (text if isinstance(text, Told) else Told.of(_plain(text)) for text in (what, way))
        at = -1 if column is None else column
        text = self.cell(key).text
        self.faults.append(Fault(self.line.number, at, key, head, text, told, way_told, kind, choices))

    def text(self, key: str) -> str:
        return str(self.values.get(key, ""))

    def day(self, key: str) -> date | None:
        found = self.values.get(key)
        return found if isinstance(found, date) else None


class CellReader:
    """Made anew for every import; remembers places. One thread."""

    def __init__(self, desk: Desk, target: Target, layout: Layout) -> None:
        self._desk, self._target, self._layout = desk, target, layout
        self.places = PlaceReader(desk)

    def read(self, line: Line) -> RowRead:
        """All fields of the row but those that are missing; each fault is noted and the rest goes on."""
        row = RowRead(line, self._layout)
        for one in self._target.fields:
            cell = row.cell(one.key)
            if cell.empty or one.kind is FieldKind.PART:
                continue
            try:
                value = self._value(one, cell)
            except Refused as wrong:
                row.wrong(one.key, wrong.what, wrong.way, wrong.choices)
                continue
            if value not in (None, ""):
                row.values[one.key] = value
        self._read_place(row)
        return row

    def _value(self, one: TargetField, cell: RawCell) -> object:
        simple = _SIMPLE.get(one.kind)
        if simple is not None:
            return simple(cell)
        answer = self._layout.answers.get(one.key, {}).get(cell.text)
        match one.kind:
            case FieldKind.DAY:
                return read_day(cell, self._layout.habits)
            case FieldKind.CODE:
                return answer or self._code(one, read_plain(cell))
            case FieldKind.CODES:
                return self._codes(one, read_plain(cell), answer)
            case FieldKind.STATE:
                return self.is_closed(read_plain(cell))
            case _:
                return answer or tidy_text(read_plain(cell))

    def _code(self, one: TargetField, text: str) -> str:
        if text.strip() in _NOTHING:
            return ""
        front = self._target.outcomes if one.codes == "outcomes" else ""
        return read_code(self._desk.rules.codes[one.codes], text, front)

    def _codes(self, one: TargetField, text: str, answer: str | None) -> object:
        """Several of a list; 是 and 否 say nothing of a list and are left out."""
        if answer is not None:
            return tuple(part for part in answer.split() if part)
        parts = [part.strip() for part in _NAMES.split(text)]
        wanted = [part for part in parts if part not in _NOTHING | _NO_FLAG]
        return tuple(dict.fromkeys(self._code(one, part) for part in wanted)) or None

    def is_closed(self, text: str) -> bool:
        """Whether the words mean that the matter is over."""
        plain = text.strip()
        if plain in self._target.closed_words:
            return True
        if _NOT_YET.search(plain):
            return False
        return any(len(word) > 1 and plain.startswith(word) for word in self._target.closed_words)

    @staticmethod
    def denies_end(text: str) -> bool:
        """Whether the words say that it goes on; 已转送, 不予受理 and the like say nothing against a closing day."""
        return bool(_DENIED.search(text.strip()))

    def _read_place(self, row: RowRead) -> None:
        """Township, village and group columns are one place; a place column says it at once."""
        parts = [one for one in self._target.fields if one.kind is FieldKind.PART]
        texts = [row.cell(one.key).text for one in parts]
        whole = next((one for one in self._target.fields if one.kind is FieldKind.PLACE), None)
        place = row.cell(whole.key).text if whole else ""
        joined = "".join(text for text in texts if text not in _NOTHING)
        if not joined and place in _NOTHING:
            return
        key = next(
            (one.key for one, text in zip(parts, texts, strict=True) if text and one.key != "town"), ""
        )
        key = key or (whole.key if whole and place else parts[0].key if parts else "")
        self._take_place(row, key, joined, place)

    def _take_place(self, row: RowRead, key: str, joined: str, place: str) -> None:
        answers: Mapping[str, str] = self._layout.answers.get("place", {})
        for text in dict.fromkeys(one for one in (joined + place if joined else place, joined, place) if one):
            if text in answers:
                row.values["place_read"] = PlaceRead(answers[text])
                return
            try:
                row.values["place_read"] = self.places.read(text)
            except Refused as wrong:
                last = wrong, text
                continue
            if joined and place and text == joined:
                row.values["place_detail"] = place
            return
        row.wrong(key, last[0].what, last[0].way, last[0].choices)
        row.faults[-1] = _of_place(row.faults[-1], last[1])


def _of_place(fault: Fault, text: str) -> Fault:
    """An answer to a place is an answer to the text of all its columns together."""
    return Fault(
        fault.row, fault.column, "place", fault.head, text, fault.what, fault.way, fault.kind, fault.choices
    )


def names_of(text: str) -> tuple[list[str], int]:
    """The persons named in a cell, none for an anonymous one, and how many they are said to be (0: not said)."""
    plain = text.strip()
    if plain in _ANONYMOUS:
        return [], 0
    hit = _AND_MORE.search(plain)
    count = 0
    if hit and hit.start() > 0:
        plain, count = plain[: hit.start()].removesuffix("等"), (number_of(hit[1]) or 0) if hit[1] else 0
    parts = [tidy_name(part) for part in _NAMES.split(plain.removesuffix("等"))]
    return [part for part in dict.fromkeys(parts) if part], count


def _plain(text: str) -> str:
    """Braces in somebody's text are no places to fill."""
    return text.replace("{", "{{").replace("}", "}}")
