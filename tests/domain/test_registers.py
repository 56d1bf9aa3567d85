"""What is typed into a register becomes what is kept, and reads the same again; spans of days add up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.canonical import canonical
from desktop_app.domain.registers import (
    FieldKind,
    Option,
    Period,
    Register,
    RegisterField,
    check_entry,
    read_entry,
    read_value,
    shown,
)
from desktop_app.domain.registers.amounts import area_text, money_text, read_area, read_money
from desktop_app.domain.registers.parts import Condition, read_condition
from desktop_app.domain.registers.reading import Unreadable, read_day
from desktop_app.domain.registers.spans import due_in, span_before, span_of

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
GRADES = (Option("一级", "一级"), Option("V2", "较大"))


class Plain:
    """Codes and ids stand for themselves."""

    def place(self, code: str) -> str:
        return code

    matter = entry = place


def field(kind: FieldKind, **more: object) -> RegisterField:
    options = GRADES if kind in (FieldKind.CHOICE, FieldKind.CHOICES) else ()
    units = {FieldKind.AREA: "亩", FieldKind.MONEY: "元"}
    more.setdefault("unit", units.get(kind, ""))
    return RegisterField("key", "栏目", kind, options=options, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (FieldKind.LINE, "  达苴村\u200b ", "达苴村"),
        (FieldKind.DATE, "2026年3月2日", "2026-03-02"),
        (FieldKind.DATE, "2026.3.2", "2026-03-02"),
        (FieldKind.DATE, date(2026, 3, 2), "2026-03-02"),
        (FieldKind.TIME, "9：05", "09:05"),
        (FieldKind.TIME, "14点", "14:00"),
        (FieldKind.INTEGER, "１２", 12),
        (FieldKind.AREA, "1.32亩", 88_000),
        (FieldKind.AREA, "880㎡", 88_000),
        (FieldKind.AREA, "1.32", 88_000),
        (FieldKind.MONEY, "2.6万元", 2_600_000),
        (FieldKind.MONEY, "1,200.50", 120_050),
        (FieldKind.CHOICE, "较大", "V2"),
        (FieldKind.CHOICES, "较大、一级", ["一级", "V2"]),
        (FieldKind.FLAG, "是", True),
        (FieldKind.FLAG, "否", None),
        (FieldKind.FLAG, False, None),
        (FieldKind.PEOPLE, "王建国、 杨 正才,王建国", ["王建国", "杨正才"]),
        (FieldKind.LINE, "", None),
    ],
)
def test_what_is_typed_becomes_what_is_kept(kind: FieldKind, typed: object, kept: object) -> None:
    value = read_value(field(kind), typed)
    assert value == kept
    canonical({"value": value})
    if value is not None:
        assert read_value(field(kind), shown(field(kind), value, Plain())) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (FieldKind.DATE, "2026-02-30"),
        (FieldKind.DATE, "三月二日"),
        (FieldKind.TIME, "25:00"),
        (FieldKind.INTEGER, "3.5"),
        (FieldKind.INTEGER, "-1"),
        (FieldKind.AREA, "很大"),
        (FieldKind.MONEY, "二百"),
        (FieldKind.CHOICE, "特大"),
        (FieldKind.FLAG, "也许"),
        (FieldKind.LINE, "长" * 201),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(kind: FieldKind, typed: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_value(field(kind), typed)
    assert "栏目" in caught.value.template.format(**caught.value.params)


@given(st.integers(0, 10**9))
def test_a_thousandth_of_a_mu_survives(thousandths: int) -> None:
    text = f"{thousandths / 1000:.3f}"
    kept = read_area(text, "亩")
    assert kept is not None
    assert float(area_text(kept, "亩")) == thousandths / 1000
    assert read_area(area_text(kept, "㎡"), "㎡") == kept


@given(st.integers(0, 10**12))
def test_money_keeps_every_fen(fen: int) -> None:
    assert read_money(money_text(fen)) == fen
    assert read_money(money_text(fen, "万元"), "万元") == fen


@given(DAYS)
def test_days_read_back_however_they_are_written(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
    ):
        assert read_day(text) == day


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_spans_follow_one_another_without_a_gap(day: date, every: str) -> None:
    first, last = span_of(every, day)
    assert first <= day <= last
    assert span_of(every, first) == span_of(every, last) == (first, last)
    assert span_before(every, day)[1] == first - timedelta(days=1)


def test_a_week_is_due_on_its_weekday_and_a_month_by_its_day() -> None:
    tuesday = Period("week", "接待日", weekday=2)
    assert due_in(tuesday, span_of("week", date(2026, 3, 5))) == date(2026, 3, 3)
    assert due_in(Period("month", "排查", by_day=20), span_of("month", date(2026, 2, 1))) == date(2026, 2, 20)
    assert due_in(Period("month", "排查", by_day=31), span_of("month", date(2026, 2, 1))) == date(2026, 2, 28)
    assert due_in(Period("month", "排查"), span_of("month", date(2026, 2, 1))) == date(2026, 2, 28)


def test_conditions_read_as_written() -> None:
    assert read_condition("score=满意|基本满意") == Condition("score", ("满意", "基本满意"))
    assert read_condition("!done_on") == Condition("done_on", (), True)


ROWS = RegisterField(
    "rows",
    "议定事项",
    FieldKind.ROWS,
    columns=(
        RegisterField("content", "内容", required=True),
        RegisterField("due_on", "期限", FieldKind.DATE),
    ),
)
MEETING = Register(
    id="test-meeting",
    version=1,
    title="会议",
    group="测试",
    order=1,
    fields=(
        RegisterField("held_on", "日期", FieldKind.DATE, required=True, past=True),
        RegisterField("ended_on", "结束", FieldKind.DATE, after="held_on"),
        ROWS,
    ),
)


def test_rows_drop_what_is_empty_and_name_what_is_wrong() -> None:
    typed = [{"content": "对账", "due_on": "2026.3.5"}, {"content": "", "due_on": ""}]
    values, problems = read_entry(MEETING, {"held_on": "2026-03-02", "rows": typed})
    assert problems == []
    assert values["rows"] == [{"content": "对账", "due_on": "2026-03-05"}]
    text = shown(ROWS, values["rows"], Plain())
    assert text == "对账｜2026-03-05"
    assert read_value(ROWS, text) == values["rows"]
    _, problems = read_entry(
        MEETING, {"rows": [{"due_on": "2026-03-05"}, {"content": "好", "due_on": "哪天"}]}
    )
    assert [one.field for one in problems] == ["rows.0.content"]


def test_what_the_file_no_longer_has_is_not_lost() -> None:
    """The bureau's new file may drop a field or a choice; an old entry keeps both while nobody touches them."""
    present = {"held_on": "2026-03-02", "dropped": "旧栏目", "ended_on": "那天"}
    values, problems = read_entry(MEETING, {"held_on": "2026-03-01", "ended_on": "那天"}, present)
    assert problems == []
    assert values == {"held_on": "2026-03-01", "dropped": "旧栏目", "ended_on": "那天"}
    _, problems = read_entry(MEETING, {"ended_on": "哪天"}, present)
    assert [one.field for one in problems] == ["ended_on"]


def test_days_that_cannot_be_are_refused() -> None:
    today = date(2026, 3, 2)
    assert [one.field for one in check_entry(MEETING, {}, today)] == ["held_on"]
    wrong = {"held_on": "2026-03-03", "ended_on": "2026-03-01"}
    assert [one.field for one in check_entry(MEETING, wrong, today)] == ["held_on", "ended_on"]
    assert check_entry(MEETING, {"held_on": "2026-03-02", "ended_on": "2026-03-02"}, today) == []
