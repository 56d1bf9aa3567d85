"""Reads one `[[actions]]` table of a procedure: fields, guards, clocks, papers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from desktop_app.base.told import ToldList
from desktop_app.domain.codes import Code, CodeList
from desktop_app.domain.procedures import (
    Action,
    Authority,
    Check,
    ClockRule,
    ClockStart,
    Extend,
    Field,
    FieldType,
    Guard,
    Paper,
    Pause,
)
from desktop_app.domain.procedures.checks import argument_names, check_names
from desktop_app.rules.toml import Table

_FIXED = frozenset({"first_receiver"})


class ActionReader:
    """Knows what an action may refer to: clocks of the file, forms, code lists."""

    def __init__(
        self, clocks: Mapping[str, ClockRule], forms: Collection[str], codes: Mapping[str, CodeList]
    ) -> None:
        self._clocks, self._forms, self._codes = clocks, forms, codes

    def read(self, row: Table, part: str = "") -> Action:
        """One action; `part` is the shared file it stands in. Its `from` is still as written."""
        fields = read_fields(row, "fields", self._codes)
        action = Action(
            id=row.text("id"),
            title=row.text("title"),
            from_states=row.texts("from"),
            to_state=row.text("to", ""),
            authority=self._read_authority(row),
            fields=fields,
            guards=tuple(_read_guard(inner) for inner in row.tables("guards")),
            starts=tuple(self._read_start(inner) for inner in row.tables("starts")),
            stops=self._read_clocks(row, "stops"),
            extends=self._read_extend(row.table("extends")) if "extends" in row else None,
            papers=tuple(self._read_paper(inner) for inner in row.tables("papers")),
            sets=_read_sets(row.table("sets")),
            date_key=row.text("date", ""),
            clause=row.text("clause", ""),
            hint=row.text("hint", ""),
            pauses=self._read_pause(row.table("pauses")) if "pauses" in row else None,
            continues=self._read_clocks(row, "continues"),
            off=row.flag("off"),
            part=part,
        )
        row.texts("except")
        row.done()
        self._check_inputs(row, action)
        self._check_pause(row, action)
        return action

    def _check_inputs(self, row: Table, action: Action) -> None:
        dates = {asked.key for asked in action.fields if asked.type is FieldType.DATE}
        numbers = {asked.key for asked in action.fields if asked.type is FieldType.INTEGER}
        if action.date_key and action.date_key not in dates:
            row.fail("date", "“{date_key}”不是本动作的日期字段", date_key=action.date_key)
        if any(asked.key in _FIXED for asked in action.fields):
            row.fail("fields", "首问责任人一经登记不能由办理步骤改动，这里不能问")
        if action.extends and action.extends.amount not in numbers:
            row.fail("extends", "“{amount}”不是本动作的整数字段", amount=action.extends.amount)
        if action.extends and action.extends.approved not in dates:
            row.fail("extends", "“{approved}”不是本动作的日期字段", approved=action.extends.approved)

    def _check_pause(self, row: Table, action: Action) -> None:
        pause = action.pauses
        if pause is None:
            return
        dates = {asked.key for asked in action.fields if asked.type is FieldType.DATE}
        for key in filter(None, (pause.since, pause.until)):
            if key not in dates:
                row.fail("pauses", "“{key}”不是本动作的日期字段", key=key)
        if not (pause.since or pause.until):
            row.fail("pauses", "since、until 至少写一个")
        if self._clocks[pause.clock].pause:
            return
        asked = next((asked for asked in action.fields if asked.key == pause.basis), None)
        if not action.off or asked is None or not asked.required:
            row.fail(
                "pauses", "法律没有规定扣除时间的期限，要写 off = true，并用 basis 指定一个必填的依据字段"
            )

    def _read_clocks(self, row: Table, key: str) -> tuple[str, ...]:
        clocks = row.texts(key)
        for clock in clocks:
            self._known_clock(row, key, clock)
        return clocks

    def _read_pause(self, row: Table) -> Pause:
        pause = Pause(row.text("clock"), row.text("since", ""), row.text("until", ""), row.text("basis", ""))
        row.done()
        self._known_clock(row, "clock", pause.clock)
        return pause

    def _read_authority(self, row: Table) -> tuple[Authority, ...]:
        names = row.texts("authority")
        known = [authority.value for authority in Authority]
        for name in names:
            if name not in known:
                row.fail("authority", "“{name}”不在可用值之中：{names}", name=name, names=ToldList.of(known))
        if not names:
            row.fail("authority", "缺少有权机关")
        return tuple(Authority(name) for name in names)

    def _read_start(self, row: Table) -> ClockStart:
        start = ClockStart(
            row.text("clock"), row.text("since"), row.text("until", ""), read_checks(row, "when")
        )
        row.done()
        self._known_clock(row, "clock", start.clock)
        return start

    def _read_extend(self, row: Table) -> Extend:
        extend = Extend(row.text("clock"), row.text("amount"), row.text("approved"))
        row.done()
        self._known_clock(row, "clock", extend.clock)
        return extend

    def _read_paper(self, row: Table) -> Paper:
        paper = Paper(
            form=row.text("form"),
            title=row.text("title"),
            owed=row.flag("owed", True),
            served=row.flag("served"),
            clocks=row.texts("clock"),
            when=read_checks(row, "when"),
            stops=row.texts("stops"),
            sent=row.flag("sent"),
        )
        row.done()
        if paper.form not in self._forms:
            row.fail("form", "没有文书 {form}", form=paper.form)
        for clock in paper.clocks:
            self._known_clock(row, "clock", clock)
        for clock in paper.stops:
            self._known_clock(row, "stops", clock)
        return paper

    def _known_clock(self, row: Table, key: str, clock: str) -> None:
        if clock not in self._clocks:
            row.fail(key, "没有期限 {clock}", clock=clock)


def read_fields(row: Table, key: str, codes: Mapping[str, CodeList]) -> tuple[Field, ...]:
    """`fields = [ { key = …, label = … } ]`; choices name a code list."""
    fields: dict[str, Field] = {}
    for inner in row.tables(key):
        asked = _read_field(inner, codes)
        if asked.key in fields:
            inner.fail("key", "字段 {key} 重复", key=asked.key)
        fields[asked.key] = asked
    return tuple(fields.values())


def read_checks(row: Table, key: str) -> tuple[Check, ...]:
    """`when = [ { check = "known", key = "has_name" } ]`."""
    return tuple(_read_check(inner) for inner in row.tables(key))


def _read_field(row: Table, codes: Mapping[str, CodeList]) -> Field:
    kind = FieldType(row.choice("type", [kind.value for kind in FieldType], FieldType.TEXT.value))
    asked = Field(
        key=row.text("key"),
        label=row.text("label"),
        type=kind,
        required=row.flag("required"),
        default=row.text("default", ""),
        options=_read_options(row, kind, codes),
        hint=row.text("hint", ""),
        future=row.flag("future"),
        not_before=row.texts("not_before"),
        least=row.integer("least", 0),
        most=row.integer("most", 0),
    )
    row.done()
    if asked.not_before and kind is not FieldType.DATE:
        row.fail("not_before", "只用于日期字段")
    return asked


def _read_options(row: Table, kind: FieldType, codes: Mapping[str, CodeList]) -> tuple[Code, ...]:
    name = row.text("choices", "")
    if (kind is FieldType.CHOICE) != bool(name):
        row.fail("choices", "选择字段要写代码表，其他字段不写")
    if name and name not in codes:
        row.fail("choices", "没有代码表 {name}", name=name)
    return codes[name].items if name else ()


def _read_guard(row: Table) -> Guard:
    guard = Guard(
        check=_read_check(row, done=False),
        text=row.text("text"),
        clause=row.text("clause", ""),
        warns=row.flag("warns"),
        field=row.text("field", ""),
        remark=row.text("remark", ""),
    )
    row.done()
    if guard.remark and not guard.warns:
        row.fail("remark", "只和 warns = true 合用")
    return guard


def _read_check(row: Table, *, done: bool = True) -> Check:
    name = row.choice("check", check_names())
    check = Check(name, {key: row.scalar(key) for key in argument_names(name) or ()})
    if done:
        row.done()
    return check


def _read_sets(row: Table) -> dict[str, object]:
    return {key: row.scalar(key) for key in row.keys()}  # noqa: SIM118 - not a dict
