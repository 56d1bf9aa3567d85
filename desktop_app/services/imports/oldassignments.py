"""Rows of a list that came from above: registered at the bureau and given to the office that handles them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.targets import FieldKind, Target
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import is_confidential
from desktop_app.services.desk import Desk
from desktop_app.services.duties.assignments import Assignments
from desktop_app.services.imports.making import Made
from desktop_app.services.imports.officefinding import OfficeFinder
from desktop_app.services.imports.oldmatters import MatterMaker, OldMatter
from desktop_app.services.imports.reading import RowRead
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class OldAssignment:
    """A matter as the list says, and what is asked of which office. `matter_id`: it is registered here already."""

    draft: MatterDraft
    to_node: str
    requirements: str
    issued_on: date | None
    due_on: date | None
    matter_id: str = ""


class AssignmentMaker:
    """`Maker` of assignments; only at the bureau."""

    def __init__(self, desk: Desk, target: Target, layout: Layout) -> None:
        if not desk.identity.is_bureau:
            raise NotAllowed("交办、转办清单由县局导入。", way_out="所里请等县局的数据包。")
        self._desk, self._target, self._layout = desk, target, layout
        self._matters, self._assignments = MatterMaker(desk, target, layout), Assignments(desk)
        asked = next((one.label for one in target.fields if one.kind is FieldKind.OFFICE), "")
        self._offices = OfficeFinder(desk, layout, asked)

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        row, draft = self._matters.draft(line)
        known = self._by_source.get(draft.source_number, "") if draft.source_number else ""
        node = self._offices.node(row, draft, self._place(draft, known))
        issued, due = row.day("issued_on"), row.day("due_on")
        for problem in self._assignments.problems(self._target.way, issued, due):
            row.wrong(problem.field, problem.text, "请对照原件补上或改正。")
        if is_confidential(self._desk.rules, draft.purpose, draft.category):
            row.wrong("purpose", "保密事项不随数据包交给所里（条例第三十条）。", "请用密封件，另行登记。")
        if row.faults:
            return row, None
        item = OldAssignment(draft, node, row.text("requirements"), issued, due, known)
        same = (draft.parties[0].name, draft.received_on, draft.title, node)
        keys: tuple[tuple[str, Hashable], ...] = (("name", same),)
        if draft.source_number:
            keys = (("source_number", (draft.source_number, node)), *keys)
        return row, Made(line.number, item, keys)

    def _place(self, draft: MatterDraft, known: str) -> str:
        """Where it happened; of a matter that is here already, as it was registered."""
        matter = self._desk.store.read.get(Matter, known) if known and not draft.place_code else None
        return matter.place_code if matter else draft.place_code

    @cached_property
    def _by_source(self) -> dict[str, str]:
        """Matters of the bureau by the number that the list above gives them."""
        sql = "SELECT source_number, id FROM matter WHERE owner = ? AND source_number <> '' AND retired = ''"
        rows = self._desk.store.read.rows(sql, (self._desk.identity.node,))
        return {str(row[0]): str(row[1]) for row in rows}

    @cached_property
    def _given(self) -> frozenset[tuple[str, str]]:
        sql = "SELECT matter_id, to_node FROM assignment WHERE withdrawn_on IS NULL AND retired = ''"
        return frozenset((str(row[0]), str(row[1])) for row in self._desk.store.read.rows(sql))

    def known(self, made: Made) -> str:
        item = made.item
        if not isinstance(item, OldAssignment):
            return ""
        if item.matter_id:
            return "source_number" if (item.matter_id, item.to_node) in self._given else ""
        return self._matters.known(replace(made, item=OldMatter(item.draft)))

    def write(self, tx: Transaction, made: Made) -> None:
        item = made.item
        if not isinstance(item, OldAssignment):
            return
        matter = RecordId(item.matter_id) or self._matters.write_matter(tx, OldMatter(item.draft))
        if tx.records.get(Matter, matter) is None:
            return
        draft = AssignmentDraft(
            matter_id=matter,
            to_node=item.to_node,
            way=self._target.way,
            requirements=item.requirements,
            issued_on=item.issued_on,
            due_on=item.due_on,
        )
        self._assignments.issue_in(tx, draft)
