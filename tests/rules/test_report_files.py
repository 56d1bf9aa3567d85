"""Report files: what is shipped loads and is complete; what is wrong is named with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.forms import Form
from desktop_app.domain.reports import Period, ReportBook, Subject
from desktop_app.rules.filed import filed_rules
from desktop_app.rules.reports import WORDS, load_reports
from desktop_app.rules.toml import RuleProblem
from desktop_app.services.statistics.terms import known_words

MEASURE = """
[[measures]]
id = "received"
title = "受理件次"
definition = "期内登记的。"
"""


@pytest.fixture(scope="module")
def forms() -> dict[str, Form]:
    return filed_rules(resource()).forms


@pytest.fixture(scope="module")
def book(forms: dict[str, Form]) -> ReportBook:
    return load_reports([resource("reports")], forms)


def test_the_shipped_reports_are_complete(book: ReportBook, forms: dict[str, Form]) -> None:
    """Every column of every form is filled, every rate has a denominator of the same kind of thing."""
    assert {"monthly", "annual", "bulletin", "ledger"} <= set(book.reports)
    for report in book.reports.values():
        for table in report.tables:
            field = forms[report.form].field(table.field)
            assert field is not None
            assert [one.key for one in field.columns] == [table.head, *(one.key for one in table.columns)]
            assert not any(one.weight for one in table.columns) or any(one.derived for one in table.columns)
    assert book.reports["monthly"].periods == (Period.MONTH,)


def test_every_measure_says_what_it_counts(book: ReportBook) -> None:
    for measure in book.measures.values():
        assert measure.definition.endswith("。") and measure.source and measure.unit
        needs_names = measure.subject not in (Subject.MATTER, Subject.VISIT, Subject.VILLAGE)
        assert bool(measure.names) == needs_names, measure.id


def test_every_condition_is_understood() -> None:
    assert known_words() | {"covered"} == WORDS


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (MEASURE.replace("definition", "definitoin"), "definition", "缺少"),
        (MEASURE + 'where = "weather=1"\n', "where", "不认识的条件"),
        (MEASURE + 'of = "clock"\n', "by", "只有事项"),
        (MEASURE + 'of = "moon"\n', "of", "不在可用值之中"),
        (MEASURE + "odd = 1\n", "odd", "不认识的键"),
    ],
)
def test_a_wrong_measure_is_named(
    tmp_path: Path, forms: dict[str, Form], text: str, key: str, reason: str
) -> None:
    (tmp_path / "measures.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem) as found:
        load_reports([tmp_path], forms)
    words = str(found.value)
    assert "measures.toml" in words and key in words and reason in words
    assert found.value.params["line"] > 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('form = "F20"', 'form = "F99"', "form"),
        ('measure = "joint"', 'measure = "jointly"', "measure"),
        ('key = "joint"', 'key = "jointed"', "key"),
        ('  { key = "joint", measure = "joint" },\n', "", "columns"),
        ('periods = ["month"]', 'periods = ["moon"]', "periods"),
        ('columns = ["count"]', 'columns = ["counts"]', "charts"),
        ("order = 10", 'order = "first"', "order"),
    ],
)
def test_a_wrong_report_is_named(
    tmp_path: Path, forms: dict[str, Form], old: str, new: str, key: str
) -> None:
    for name in ("measures.toml", "monthly.toml"):
        text = (resource("reports") / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(
            text.replace(old, new) if name == "monthly.toml" else text, encoding="utf-8"
        )
    with pytest.raises(RuleProblem) as found:
        load_reports([tmp_path], forms)
    assert "monthly.toml" in str(found.value) and key in str(found.value)


def test_the_bureaus_own_file_wins(tmp_path: Path, forms: dict[str, Form]) -> None:
    text = (resource("reports") / "monthly.toml").read_text(encoding="utf-8")
    (tmp_path / "monthly.toml").write_text(
        text.replace('title = "信访月报"', 'title = "本县月报"'), encoding="utf-8"
    )
    book = load_reports([resource("reports"), tmp_path], forms)
    assert book.reports["monthly"].title == "本县月报"
