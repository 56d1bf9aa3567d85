"""期限和步骤: local limits that the law leaves open, and steps that are out of use until a ground is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines import UNIT_WORDS, Unit
from desktop_app.services.house import Services
from desktop_app.services.localrules import LimitRow, StepRow
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.settings.procedure_words import clause_words
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.answered import text_of, whole_of
from desktop_app.ui.shared.ask_dialog import AskDialog, Submit
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView


@dataclass(frozen=True)
class RuleLine:
    """One row of the table: a limit or a step, never both."""

    limit: LimitRow | None = None
    step: StepRow | None = None

    @property
    def row(self) -> LimitRow | StepRow:
        row = self.limit or self.step
        if row is None:
            raise ValueError("a line of neither a limit nor a step")
        return row

    @property
    def changed(self) -> bool:
        return self.limit.local_edit if self.limit else bool(self.step and self.step.on)


class LocalRulesTopic(Topic):
    """What the law fixes is not in the table; what is, names the ground on which it was set."""

    fills = True

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._rules, self._lines = services.local_rules, tuple[RuleLine, ...]()
        self._bureau = services.desk.identity.is_bureau
        self.head(
            self.tr("期限和步骤"),
            self.tr(
                "法律没有定死的期限可以照本地规定设定，默认不用的步骤要有依据才能启用；法律规定的不在这里。"
            ),
        )
        self._asker = Asker(desk, services.undo, Tools(desk.tasks, desk.clock.today), self)
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.title)
        self.table.setModel(self.model)
        self.table.opened.connect(self.edit)
        self.column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("期限或步骤"), lambda line: line.row.title, 0, strong=True),
            Column(self.tr("现在"), self._now, 120, shape=BADGE),
            Column(self.tr("原来"), self._shipped, 110, quiet=True, spare=True),
            Column(self.tr("办理程序"), lambda line: line.row.procedure_title, 200, spare=True),
            Column(self.tr("依据"), lambda line: line.row.basis, 190, quiet=True, spare=True),
        ]

    def _now(self, line: RuleLine) -> BadgeCell:
        if line.limit:
            return BadgeCell(core_text(line.limit.limit.text), "info" if line.changed else "plain")
        return BadgeCell(self.tr("在用"), "info") if line.changed else BadgeCell(self.tr("不用"))

    def _shipped(self, line: RuleLine) -> str:
        return core_text(line.limit.shipped.text) if line.limit else self.tr("不用")

    def load(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="load")

    def _read(self) -> list[RuleLine]:
        limits = [RuleLine(limit=one) for one in self._rules.limits()]
        return limits + [RuleLine(step=one) for one in self._rules.steps()]

    def _show(self, lines: Sequence[RuleLine]) -> None:
        self._lines = tuple(lines)
        self.model.reload()

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[RuleLine]:
        return self._lines[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._lines)

    # -- changing ------------------------------------------------------------------------------

    def edit(self, line: RuleLine) -> AskDialog | None:
        """A limit anybody may set at home; a step is the bureau's to switch."""
        if line.limit:
            return self._edit_limit(line.limit)
        if line.step and self._bureau:
            return self._edit_step(line.step)
        self.desk.messages.info(self.tr("这一步由县局决定是否启用。需要的，请与县局联系。"))
        return None

    def _edit_limit(self, row: LimitRow) -> AskDialog:
        units = tuple((unit.value, core_text(UNIT_WORDS[unit])) for unit in Unit)
        asked = (
            Asked("amount", self.tr("期限"), Ask.INTEGER, True, row.limit.amount),
            Asked("unit", self.tr("单位"), Ask.CHOICE, True, row.limit.unit.value, units),
            Asked(
                "basis",
                self.tr("依据"),
                Ask.TEXT,
                value=row.basis,
                hint=self.tr("文件名称、文号、条款"),
                rows=2,
            ),
            Asked(
                "back", self.tr("恢复原来的 {limit}").format(limit=row.shipped.text), Ask.FLAG, value=False
            ),
        )

        def submit(values: dict[str, object]) -> Changes:
            if values["back"]:
                return self._rules.unset_limit(row.procedure, row.clock)
            amount, unit = whole_of(values, "amount"), text_of(values, "unit")
            return self._rules.set_limit(row.procedure, row.clock, amount, unit, text_of(values, "basis"))

        return self._ask(row, asked, submit, clause_words(row.clause))

    def _edit_step(self, row: StepRow) -> AskDialog:
        asked = (
            Asked("on", self.tr("启用这一步"), Ask.FLAG, value=not row.on),
            Asked(
                "basis",
                self.tr("依据"),
                Ask.TEXT,
                value=row.basis,
                hint=self.tr("文件名称、文号、条款"),
                rows=2,
            ),
        )

        def submit(values: dict[str, object]) -> Changes:
            basis = text_of(values, "basis")
            return self._rules.switch(row.procedure, row.action, on=bool(values["on"]), basis=basis)

        return self._ask(row, asked, submit, row.hint)

    def _ask(
        self, row: LimitRow | StepRow, asked: tuple[Asked, ...], submit: Submit, intro: str
    ) -> AskDialog:
        said = self.tr("已设定，只影响以后开始的期限；下次写U盘时带给各所")
        at_home = self.tr("已设定，只影响以后开始的期限")
        return self._asker.ask(
            row.title,
            asked,
            submit,
            said if self._bureau else at_home,
            intro=f"{row.procedure_title}　·　{intro}",
            ok_text=self.tr("设定"),
            then=lambda _changes: self.load(),
        )
