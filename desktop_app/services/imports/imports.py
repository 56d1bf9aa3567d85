"""Taking a table in: opened, its heads understood, looked through, written at once, undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base.chosen import read_chosen
from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.files import write_whole
from desktop_app.documents.bombs import MOST_BYTES
from desktop_app.documents.marked import mark_faults
from desktop_app.documents.workbook import read_book
from desktop_app.domain.changes import Changes
from desktop_app.domain.imports import heads
from desktop_app.domain.imports.faults import Fault
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.layoutjson import from_json, to_json
from desktop_app.domain.imports.lines import Line, Lines, lines_of
from desktop_app.domain.imports.needed import needed
from desktop_app.domain.imports.plainheads import signature
from desktop_app.domain.imports.raw import RawSheet
from desktop_app.domain.imports.rawbook import RawBook
from desktop_app.domain.imports.targets import FieldKind, RecordKind, Target
from desktop_app.services import numbers
from desktop_app.services.backup_files import forget_backed_up
from desktop_app.services.desk import Desk
from desktop_app.services.imports.checked import Checked, Told
from desktop_app.services.imports.checking import check, writer_for
from desktop_app.services.imports.oldentries import FRONT, target_of
from desktop_app.services.registers.entries import Registers
from desktop_app.store import batches, local
from desktop_app.store.batches import Batch
from desktop_app.store.batchties import Tie, numbers_left, tie
from desktop_app.store.transaction import Transaction

__all__ = ["Batch", "Imports", "Opened", "Tie"]

_KEPT = "import/{target}/{signature}"
_TELL_EVERY, _TITLE_WEIGHT = 20, 4
_WHY: dict[Tie, tuple[str, str]] = {
    Tie.GONE: ("这批导入已经撤销过，或者不完整。", "请刷新页面。"),
    Tie.SENT: ("这批导入的内容已经导出给县局，不能整批撤销。", "请逐件更正或注销，并写明原因。"),
    Tie.USED: ("这批导入的内容后来又有办理或改动，不能整批撤销。", "请先撤销后面的改动，或逐件更正、注销。"),
}


def _nobody(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True)
class Opened:
    """A file that was read, by its name."""

    name: str
    book: RawBook

    def sheet(self, name: str) -> RawSheet:
        return next((one for one in self.book.sheets if one.name == name), self.book.sheets[0])


class Imports:
    """Any thread; what is long tells how far it is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # -- what there is ---------------------------------------------------------------------------

    def targets(self) -> list[Target]:
        """What a table can become on this computer."""
        bureau = self._desk.identity.is_bureau
        shipped = [
            one
            for one in self._desk.rules.import_targets.values()
            if bureau or one.record is not RecordKind.ASSIGNMENT
        ]
        role = self._desk.identity.role
        return shipped + [target_of(one) for one in Registers(self._desk).all() if one.keeps(role)]

    def target(self, target_id: str) -> Target:
        """Raises `UserProblem` for one that is not here."""
        found = next((one for one in self.targets() if one.id == target_id), None)
        if found is None:
            raise UserProblem("没有“{name}”这种导入。", way_out="请从列表里选一种。", name=target_id)
        return found

    # -- understanding ---------------------------------------------------------------------------

    def open(self, path: Path) -> Opened:
        """Reads a file. Raises `UserProblem` with the way out for what cannot be read."""
        return Opened(path.name, read_book(read_chosen(path, MOST_BYTES)))

    def likely(self, opened: Opened) -> Target | None:
        """The kind of table that this looks like most."""
        found = [(layout, one) for one in self.targets() if (layout := heads.guess(opened.book, one))]
        best = max(found, key=lambda pair: _likeness(opened, *pair), default=None)
        return best[1] if best else None

    def guess(self, opened: Opened, target: Target) -> Layout:
        """How the table is laid out, as it was decided for one with the same heads, else by the heads' words."""
        found = heads.guess(opened.book, target) or Layout(sheet=opened.book.sheets[0].name)
        return self._remembered(target, found)

    def guess_sheet(
        self, opened: Opened, target: Target, sheet: str, first: int | None = None, last: int | None = None
    ) -> Layout:
        """The same for a sheet, or for head rows (from 0), that a person chose."""
        return self._remembered(target, heads.guess_sheet(opened.sheet(sheet), target, first, last))

    def _remembered(self, target: Target, found: Layout) -> Layout:
        text = local.view_state(self._desk.store.read, self._name(target, found))
        known = {one.key for one in target.fields}
        kept = from_json(text, found) if text else found
        return replace(kept, columns={at: key for at, key in kept.columns.items() if key in known})

    def _name(self, target: Target, layout: Layout) -> str:
        return _KEPT.format(target=target.id, signature=signature(layout.heads))

    def with_mapping(self, layout: Layout, text: str) -> Layout:
        """A layout with what a file (`domain.imports.layoutjson`) says laid over it; what cannot be read changes
        nothing."""
        return from_json(text, layout)

    def of_one_kind(self, target: Target, layout: Layout) -> Layout:
        """The same where nothing tells the kind of a row: all become what was chosen."""
        keys = {one.key for one in target.fields if one.kind is FieldKind.KIND}
        kept = {at: key for at, key in layout.columns.items() if key not in keys}
        return replace(layout, columns=kept, one_kind=True)

    def lines(self, opened: Opened, layout: Layout) -> Lines:
        """The rows of data under the heads."""
        return lines_of(opened.sheet(layout.sheet), layout)

    def preview(self, opened: Opened, layout: Layout, most: int = 8) -> Sequence[Line]:
        """The first rows, for a look at what stands in which column."""
        return self.lines(opened, layout).lines[:most]

    # -- taking in -------------------------------------------------------------------------------

    def check(self, opened: Opened, target: Target, layout: Layout, told: Told = _nobody) -> Checked:
        """Looks through the whole table; nothing is written. Raises `InputProblem` for missing columns."""
        problems = [
            Problem.of(one.key, "还没有对应“{label}”这一栏。", label=one.label)
            for one in needed(target, layout)
        ]
        if problems:
            raise InputProblem(problems)
        return check(self._desk, target, layout, self.lines(opened, layout), told)

    def take(
        self, opened: Opened, checked: Checked, *, good_rows: bool = False, told: Told = _nobody
    ) -> tuple[Batch, Changes]:
        """Writes the rows in one transaction and remembers how the table was understood.

        Raises `NotAllowed` while there are faults, unless only the `good_rows` are wanted.
        """
        if checked.faults and not good_rows:
            raise NotAllowed(
                "表里还有要改的地方，什么都没有导入。", way_out="请改好，或者只导入没有问题的行。"
            )
        if not checked.good:
            raise NotAllowed("没有可以导入的行。", way_out="请看要改的地方。")
        maker = writer_for(self._desk, checked)
        total = len(checked.good)

        def work(tx: Transaction) -> tuple[Batch, Changes]:
            for place, made in enumerate(checked.good):
                if place % _TELL_EVERY == 0:
                    told(place, total)
                maker.write(tx, made)
            batch = self._batch(tx, opened, checked)
            local.set_view_state(tx, self._name(checked.target, checked.layout), to_json(checked.layout))
            return batch, tx.changes()

        return self._desk.store.change(work)

    def _batch(self, tx: Transaction, opened: Opened, checked: Checked) -> Batch:
        first, last = tx.changes().entries
        if not first:
            raise NotAllowed("这些内容本机都已经有了。", way_out="不用再导入。")
        target, at = checked.target, tx.now.isoformat(timespec="seconds")
        rows = len(checked.good)
        batch = Batch(tx.new_id(), target.id, target.title, opened.name, rows, first, last, tx.by, at)
        batches.remember(tx, batch)
        return batch

    # -- undoing ---------------------------------------------------------------------------------

    def batches(self) -> list[Batch]:
        """What was taken in and not undone, newest first."""
        return batches.batches(self._desk.store.read)

    def why_fixed(self, batch_id: str) -> str:
        """Why a batch cannot be undone now, empty if it can."""
        records = self._desk.store.read
        batch = batches.find(records, batch_id)
        found = tie(records, batch) if batch else Tie.GONE
        return "" if found is Tie.FREE else _WHY[found][0]

    def undo(self, batch_id: str) -> Changes:
        """撤销整批: as if the table had never come. Raises `NotAllowed` once something was built on it."""

        def work(tx: Transaction) -> Changes:
            batch = batches.find(tx.records, batch_id)
            found = tie(tx.records, batch) if batch else Tie.GONE
            if batch is None or found is not Tie.FREE:
                what, way = _WHY[found]
                raise NotAllowed(what, way_out=way)
            left = numbers_left(tx, batch)
            batches.undo(tx, batch)
            forget_backed_up(tx)
            for series, year, counter in left:
                numbers.keep_gap(tx, series, year, counter, "整批导入已撤销，旧台账编到此号")
            return tx.changes()

        return self._desk.store.change(work)

    # -- giving back -----------------------------------------------------------------------------

    def write_faults(self, opened: Opened, checked: Checked, path: Path, *, only_bad: bool = False) -> None:
        """A copy of the sheet with the bad cells marked and remarked on; `only_bad` leaves the good rows out."""
        sheet = opened.sheet(checked.layout.sheet)
        content = mark_faults(sheet, checked.layout, _by_row(checked.faults), only_bad=only_bad)
        write_whole(path, content)


def _likeness(opened: Opened, layout: Layout, target: Target) -> int:
    """Columns that are understood; a word of the title weighs as much as several of them."""
    above = opened.sheet(layout.sheet).rows[: layout.head_first]
    title = "".join([opened.name, layout.sheet, *(cell.text for row in above for cell in row)])
    return len(layout.columns) + _TITLE_WEIGHT * any(word in title for word in target.title_words)


def import_target(register_id: str) -> str:
    """The id of the target that a register is."""
    return f"{FRONT}{register_id}"


def _by_row(faults: Sequence[Fault]) -> dict[int, list[Fault]]:
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.row, []).append(fault)
    return found
