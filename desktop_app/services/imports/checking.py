"""A whole table looked through before anything is written: what can be taken, and all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from desktop_app.base.told import Told
from desktop_app.domain.imports.faults import Fault, FaultKind
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Lines
from desktop_app.domain.imports.proposals import Proposal
from desktop_app.domain.imports.targets import RecordKind, Target
from desktop_app.services.desk import Desk
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.checked import Told as TellDone
from desktop_app.services.imports.making import Made, Maker
from desktop_app.services.imports.mixedmatters import MixedMaker
from desktop_app.services.imports.oldassignments import AssignmentMaker
from desktop_app.services.imports.oldentries import EntryMaker
from desktop_app.services.imports.oldgroups import GroupMaker
from desktop_app.services.imports.reading import RowRead

_MAKERS: dict[RecordKind, Callable[[Desk, Target, Layout], Maker]] = {
    RecordKind.ENTRY: EntryMaker,
    RecordKind.GROUP: GroupMaker,
    RecordKind.ASSIGNMENT: AssignmentMaker,
}
_TOLD_EVERY = 50


def check(desk: Desk, target: Target, layout: Layout, lines: Lines, told: TellDone) -> Checked:
    """Reads every row. The first of two equal rows is good, the second one a double."""
    maker = _maker(desk, target, layout, lines)
    good: list[Made] = []
    faults: list[Fault] = []
    proposals: list[Proposal] = []
    seen: dict[Hashable, int] = {}
    for place, line in enumerate(lines.lines):
        if place % _TOLD_EVERY == 0:
            told(place, len(lines.lines))
        row, made = maker.read(line)
        _need(target, layout, row)
        if made is not None:
            _tell_double(maker, made, row, seen)
        if made is not None and not row.faults:
            good.append(made)
            proposals += row.proposals
        faults += row.faults
    kinds = maker.kinds(good) if isinstance(maker, MixedMaker) else ()
    return Checked(target, layout, tuple(good), tuple(faults), lines, tuple(proposals), kinds)


def _maker(desk: Desk, target: Target, layout: Layout, lines: Lines) -> Maker:
    if target.record is RecordKind.MATTER:
        return MixedMaker(desk, target, layout, lines)
    return _MAKERS[target.record](desk, target, layout)


def _need(target: Target, layout: Layout, row: RowRead) -> None:
    """A required field whose cell is empty, unless a more telling word was said of it."""
    told = {fault.field for fault in row.faults}
    for one in target.fields:
        if one.required and not one.by_place and row.cell(one.key).empty and not told & {one.key, "place"}:
            row.wrong(one.key, Told.of("没有填“{label}”。", label=one.label), "请对照原件补上。")


def _tell_double(maker: Maker, made: Made, row: RowRead, seen: dict[Hashable, int]) -> None:
    for key, value in made.doubles:
        first = seen.get((key, value))
        if first is not None:
            what = Told.of("和第{first}行重复。", first=first)
            row.wrong(key, what, "同一件只留一行；确实是两件的，请改编号或事由。", kind=FaultKind.DOUBLE)
            return
    known = maker.known(made)
    if known:
        way = "已经登记过的不用再导入；可以只导入没有问题的行。"
        row.wrong(known, "本机已经有这一条。", way, kind=FaultKind.DOUBLE)
        return
    for key, value in made.doubles:
        seen[key, value] = made.row


def writer_for(desk: Desk, checked: Checked) -> Maker:
    """A fresh maker for the writing."""
    return _maker(desk, checked.target, checked.layout, checked.lines)
