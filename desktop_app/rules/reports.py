"""Reads measures and reports from `resources/reports/*.toml`; a file is one or the other by what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop_app.base.told import ToldList
from desktop_app.domain.forms import Form
from desktop_app.domain.reports import (
    By,
    LedgerColumn,
    Measure,
    Period,
    Report,
    ReportBook,
    ReportChart,
    ReportColumn,
    ReportRow,
    ReportTable,
    RowsBy,
    Span,
    Subject,
    Term,
)
from desktop_app.rules.toml import Table, read_rules, rule_files

WORDS = frozenset(
    {
        "repeat", "flag", "channel", "purpose", "category", "result", "kind", "supervised", "assigned",
        "at_bureau", "done", "open", "closed", "late", "kept", "rated", "input", "score", "confidential", "copy",
        "void", "covered",
    }
)  # fmt: skip
"""The words of a condition; what each means is written in `services.statistics.terms`."""
_AMOUNTS = ("", "people", "raised", "solved", "visited")
_DERIVED = ("", "score", "rank")


def load_reports(folders: Iterable[Path], forms: Mapping[str, Form]) -> ReportBook:
    """All of them. Raises `RuleProblem` naming file, line and key: an unknown measure, form or column."""
    roots = [read_rules(path) for path in rule_files(folders)]
    measures: dict[str, Measure] = {}
    for root in roots:
        if "measures" in root:
            measures |= {one.id: one for one in _measures(root)}
    reports = [_report(root, measures, forms) for root in roots if "measures" not in root]
    return ReportBook(measures, {one.id: one for one in sorted(reports, key=lambda one: one.order)})


def _measures(root: Table) -> list[Measure]:
    found = [_measure(table) for table in root.tables("measures")]
    root.done()
    return found


def _measure(table: Table) -> Measure:
    measure = Measure(
        id=table.text("id"),
        title=table.text("title"),
        subject=Subject(table.choice("of", list(Subject), Subject.MATTER.value)),
        by=By(table.choice("by", list(By), By.REGISTERED.value)),
        names=table.texts("names"),
        where=tuple(_term(table, text) for text in table.texts("where")),
        amount=table.choice("amount", _AMOUNTS, ""),
        distinct=table.flag("distinct"),
        once=table.flag("once", True),
        unit=table.text("unit", "件"),
        definition=table.text("definition"),
        source=table.text("source", ""),
    )
    if measure.subject is not Subject.MATTER and measure.by is not By.DAY:
        table.fail("by", "只有事项可以按登记、办结或者期末统计，其余按自己的日期（day）")
    table.done()
    return measure


def _term(table: Table, text: str) -> Term:
    plain = text.removeprefix("!")
    word, _, values = plain.partition("=")
    if word not in WORDS:
        table.fail(
            "where", "不认识的条件“{word}”；可用：{names}", word=word, names=ToldList.of(sorted(WORDS))
        )
    return Term(word, tuple(part for part in values.split("|") if part), text.startswith("!"))


def _report(root: Table, measures: Mapping[str, Measure], forms: Mapping[str, Form]) -> Report:
    form = forms.get(root.text("form"))
    if form is None:
        root.fail("form", "没有这个文书格式")
    report = Report(
        id=root.text("id"),
        title=root.text("title"),
        form=form.id,
        periods=_periods(root),
        order=root.integer("order"),
        purpose=root.text("purpose", ""),
        kinds=root.texts("kinds"),
        tables=tuple(_table(one, form, measures) for one in root.tables("tables")),
        charts=tuple(_chart(one) for one in root.tables("charts")),
        listing=_measure_of(root, "listing", measures),
        columns=tuple(_ledger_column(one, form) for one in root.tables("columns")),
        notes=root.texts("notes"),
        freezes=root.flag("freezes"),
    )
    _check_charts(root, report)
    root.done()
    return report


def _periods(root: Table) -> tuple[Period, ...]:
    found = root.texts("periods")
    if not found or not set(found) <= set(Period):
        root.fail("periods", "应为这几种：{names}", names=ToldList.of(Period))
    return tuple(Period(one) for one in found)


def _table(table: Table, form: Form, measures: Mapping[str, Measure]) -> ReportTable:
    field = form.field(table.text("field"))
    if field is None or not field.columns:
        table.fail("field", "{id} 没有这个表", id=form.id)
    labels = {column.key: (column.label, column.group) for column in field.columns}
    head = table.choice("head", list(labels))
    columns = tuple(_column(one, labels, measures) for one in table.tables("columns"))
    by = RowsBy(table.choice("by", list(RowsBy)))
    made = ReportTable(
        field=field.key,
        title=table.text("title"),
        by=by,
        head=head,
        columns=columns,
        rows=tuple(_row(one) for one in table.tables("rows")),
        codes=table.text("codes", ""),
        total=table.flag("total", True),
        ranked=table.flag("ranked"),
    )
    missing = set(labels) - {head, *(one.key for one in columns)}
    if missing:
        table.fail("columns", "格式里还有没有写明的栏：{names}", names=ToldList.of(sorted(missing)))
    table.done()
    return made


def _column(
    table: Table, labels: Mapping[str, tuple[str, str]], measures: Mapping[str, Measure]
) -> ReportColumn:
    key = table.choice("key", list(labels))
    compare = table.choice("compare", list(Span), "")
    label, group = labels[key]
    column = ReportColumn(
        key=key,
        label=label,
        group=group,
        measure=_measure_of(table, "measure", measures),
        over=_measure_of(table, "over", measures),
        compare=Span(compare) if compare else None,
        span=Span(table.choice("span", list(Span), Span.PERIOD.value)),
        less=table.flag("less"),
        weight=table.integer("weight", 0, most=100),
        derived=table.choice("derived", _DERIVED, ""),
    )
    if not column.measure and not column.derived:
        table.fail("measure", "缺少这一项")
    table.done()
    return column


def _measure_of(table: Table, key: str, measures: Mapping[str, Measure]) -> str:
    found = table.text(key, "")
    if found and found not in measures:
        table.fail(key, "没有“{found}”这个指标", found=found)
    return found


def _row(table: Table) -> ReportRow:
    row = ReportRow(
        title=table.text("title"),
        codes=table.texts("codes"),
        rest=table.flag("rest"),
        total=table.flag("total"),
        amount=table.choice("amount", _AMOUNTS, ""),
        only=table.texts("only"),
    )
    table.done()
    return row


def _chart(table: Table) -> ReportChart:
    chart = ReportChart(
        title=table.text("title"),
        table=table.text("table"),
        columns=table.texts("columns"),
        line=table.flag("line"),
        percent=table.flag("percent"),
    )
    table.done()
    return chart


def _check_charts(root: Table, report: Report) -> None:
    tables = {one.field: {column.key for column in one.columns} for one in report.tables}
    for chart in report.charts:
        if not set(chart.columns) <= tables.get(chart.table, set()):
            root.fail("charts", "“{title}”用了没有的表或者栏", title=chart.title)


def _ledger_column(table: Table, form: Form) -> LedgerColumn:
    rows = next((field for field in form.fields if field.columns), None)
    labels = {one.key: (one.label, one.group) for one in rows.columns} if rows else {}
    key = table.choice("key", list(labels))
    column = LedgerColumn(
        key=key,
        label=labels[key][0],
        group=labels[key][1],
        values=table.texts("values"),
        codes=table.texts("codes"),
        date=table.flag("date"),
        number=table.flag("number"),
    )
    table.done()
    return column
