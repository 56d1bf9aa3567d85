"""Lines of a listing (F19 台账): one matter a line, its words taken from the matter and what was done on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.expressions import evaluate
from desktop_app.domain.records import LetterState, Matter
from desktop_app.domain.reports import LedgerColumn, Report
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, open_files
from desktop_app.services.lettercontext import context_of
from desktop_app.services.overview import Overview
from desktop_app.services.places import Places
from desktop_app.services.statistics.views import Line

_AT_ONCE = 200
_TOWN, _VILLAGE = 9, 12


def lines_of(desk: Desk, report: Report, matter_ids: Sequence[str]) -> Iterator[Line]:
    """One line a matter, in the order of the ids."""
    for start in range(0, len(matter_ids), _AT_ONCE):
        ids = matter_ids[start : start + _AT_ONCE]
        found = desk.store.read.many(Matter, ids)
        for file in open_files(desk.store.read, [found[one] for one in ids if one in found]):  # type: ignore[index]
            yield Line(file.matter.id, _texts(desk, report, file))


def _texts(desk: Desk, report: Report, file: MatterFile) -> Mapping[str, str]:
    context = _context(desk, file)
    return {column.key: _text(desk, column, context) for column in report.columns}


def _text(desk: Desk, column: LedgerColumn, context: Mapping[str, object]) -> str:
    """The first of the column's expressions that gives something, in the words of its code lists."""
    for expression in column.values:
        text = evaluate(expression, context)
        if text:
            return desk.rules.title(text, *column.codes) if column.codes else text
    return ""


def _context(desk: Desk, file: MatterFile) -> Mapping[str, object]:
    """The letter context, and what a ledger asks for besides; a step that left something empty takes back nothing
    that an earlier one told."""
    matter = file.matter
    sides = [party.name or ("匿名" if party.anonymous else "") for party in file.parties]
    if sides and file.parties[0].anonymous:
        sides[0] = desk.rules.procedures.nobody(matter.procedure, matter.procedure_version)
    upper = _upper(desk, matter.category)
    state = desk.rules.procedures.state(matter.procedure, matter.procedure_version, matter.state)
    return {
        **context_of(desk, file),
        "step": {key: value for step in file.steps for key, value in step.inputs.items() if value},
        "codes": {"upper": upper, "lower": matter.category if upper != matter.category else ""},
        "town": _place(desk, matter.place_code, _TOWN),
        "village": _place(desk, matter.place_code, _VILLAGE),
        "group_name": _group(desk, matter.place_code),
        "party_a": sides[0] if sides else "",
        "party_b": "、".join(sides[1:]),
        "party_count": str(len(sides)),
        "risk": _risk(desk, file),
        "unit_name": Overview(desk).name_of(matter.owner),
        "agreement": {"number": _agreement(file)},
        "state": state.title,
    }


def _upper(desk: Desk, code: str) -> str:
    """The code above, or the code itself where it stands at the top."""
    for found in desk.rules.codes.values():
        item = found.get(code)
        if item is not None and item.parent:
            return item.parent
    return code


def _place(desk: Desk, code: str, digits: int) -> str:
    place = desk.rules.places.get(code[:digits]) if len(code) >= digits else None
    return place.short if place else ""


def _group(desk: Desk, code: str) -> str:
    if len(code) <= _VILLAGE:
        return ""
    places = Places(desk)
    return places.name(code).removeprefix(places.name(code[:_VILLAGE]))


def _risk(desk: Desk, file: MatterFile) -> str:
    """可能引发信访: 集体 for many people, else 个人, where the matter is marked so."""
    codes = [desk.rules.codes["matter_flags"].get(flag) for flag in file.matter.flags]
    marks = [code for code in codes if code is not None]
    if any(code.attribute("people") for code in marks):
        return "集体"
    return "个人" if any(code.title == "预警" for code in marks) else ""


def _agreement(file: MatterFile) -> str:
    """The number of the newest agreement, or what the paper is called where it has none."""
    issued = [one for one in file.letters if one.state == LetterState.ISSUED and "协议" in one.title]
    return issued[-1].number or issued[-1].title if issued else ""
