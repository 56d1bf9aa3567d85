"""What stands in other people's cells: every way to write a day means the same day, damaged numbers are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.imports.amounts import read_count, read_id, read_phone
from desktop_app.domain.imports.chinese import number_of
from desktop_app.domain.imports.dayhabits import DayHabits
from desktop_app.domain.imports.days import read_day
from desktop_app.domain.imports.heads import guess_sheet
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.layoutjson import from_json, to_json
from desktop_app.domain.imports.lines import lines_of
from desktop_app.domain.imports.plainheads import signature
from desktop_app.domain.imports.raw import CellKind, Merge, RawCell, RawSheet
from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.imports.targets import FieldKind, RecordKind, Target, TargetField
from tests.services.messy import spoken

NONE = DayHabits()
TARGET = Target(
    "t",
    "台账",
    RecordKind.MATTER,
    (
        TargetField("name", "姓名", FieldKind.NAMES, ("姓名", "信访人"), required=True),
        TargetField("received_on", "日期", FieldKind.DAY, ("日期", "来访时间")),
        TargetField("phone", "电话", FieldKind.PHONE, ("电话",)),
    ),
)


def text(words: str) -> RawCell:
    return RawCell(words)


def number(value: float) -> RawCell:
    return RawCell(str(int(value)) if value == int(value) else str(value), CellKind.NUMBER, number=value)


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)))
def test_every_way_to_write_a_day_means_that_day(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    ways = [
        text(day.isoformat()), text(f"{day.year}.{day.month}.{day.day}"), text(f"{day.year}/{day.month}/{day.day}"),
        text(f"{day.year}年{day.month}月{day.day}日"), text(f"{day.year} 年 {day.month} 月 {day.day} 日"),
        text(f"{day.year}年{day.month}月{day.day}号上午9:30"), text(f"{day:%Y%m%d}"), text(f"{day} 09:30:00"),
        text(spoken(day)), number(serial), number(int(f"{day:%Y%m%d}")), RawCell("x", CellKind.DATE, day=day),
    ]  # fmt: skip
    assert {read_day(cell, NONE) for cell in ways} == {day}
    assert read_day(text(f"{day.month}月{day.day}日"), DayHabits(year=day.year)) == day


@pytest.mark.parametrize(
    "written",
    [
        "2026年3月",
        "二〇二六年三月",
        "3月5日",
        "3/5/2026",
        "2026-02-30",
        "上周",
        "2026",
        "昨天",
        "2026-3-5至3-8",
        "0年0月0日",
    ],
)
def test_what_is_no_whole_day_is_refused_with_a_way_out(written: str) -> None:
    with pytest.raises(Refused) as caught:
        read_day(text(written), NONE)
    assert caught.value.way


def test_a_month_alone_is_its_first_day_only_on_request() -> None:
    assert read_day(text("二〇二六年三月"), DayHabits(month_start=True)) == date(2026, 3, 1)
    with pytest.raises(Refused, match="10月"):
        read_day(number(2026.1), DayHabits(month_start=True))


@given(st.text(max_size=30))
def test_any_text_is_a_day_nothing_or_refused(written: str) -> None:
    for reads in (lambda cell: read_day(cell, DayHabits(2026, True)), read_count, read_phone, read_id):
        try:
            reads(text(written))
        except Refused as wrong:
            assert str(wrong.what)


@given(st.integers(1, 9999))
def test_counts_in_every_spelling(count: int) -> None:
    for words in (
        f"{count}",
        f"{count}人",
        f"约{count}人",
        f"{count}.0",
        f"{count}人次",
        f"{count}户（含老人）",
    ):
        assert read_count(text(words)) == count


def test_spoken_numbers() -> None:
    found = [
        number_of(word) for word in ("十", "十五", "二十", "三十一", "一百零三", "廿五", "二〇二六", "两")
    ]
    assert found == [10, 15, 20, 31, 103, 25, 2026, 2]
    assert read_count(text("三人")) == 3
    with pytest.raises(Refused):
        read_count(text("许多"))


@pytest.mark.parametrize("cell", [number(532301198501011234), number(532301850101123), text("5.32301E+17")])
def test_numbers_that_lost_their_digits_are_refused(cell: RawCell) -> None:
    with pytest.raises(Refused, match="丢失"):
        read_id(cell)


def test_a_phone_as_a_number_is_whole_and_a_rounded_one_is_refused() -> None:
    assert read_phone(number(13908780001)) == "13908780001"
    with pytest.raises(Refused, match="科学记数"):
        read_phone(text("1.39088E+10"))


def sheet(*rows: list[str], merges: tuple[Merge, ...] = ()) -> RawSheet:
    return RawSheet("表", tuple(tuple(RawCell(one) for one in row) for row in rows), merges)


def test_heads_are_found_below_titles_and_over_two_rows() -> None:
    table = sheet(
        ["2025年来访台账", "", ""], ["", "", ""], ["来访人", "", "来访"], ["姓名", "电话", "时间"],
        ["张三", "139", "3月5日"],
        merges=(Merge(0, 0, 0, 2), Merge(2, 0, 2, 1)),
    )  # fmt: skip
    layout = guess_sheet(table, TARGET)
    assert layout.columns == {0: "name", 1: "phone", 2: "received_on"}
    assert (layout.head_last, layout.habits.year) == (3, 2025)
    [line] = lines_of(table, layout).lines
    assert (line.number, line.cells["name"].text) == (5, "张三")


def test_a_title_right_above_the_heads_is_none_of_them() -> None:
    title = "2025年来访事项登记表"
    table = sheet([title, "", ""], ["序号", "姓名", "来访时间"], ["1", "张三", "3月5日"])
    for merges in ((), (Merge(0, 0, 0, 2),)):
        layout = guess_sheet(replace(table, merges=merges), TARGET)
        assert (layout.heads, layout.habits.year) == (("序号", "姓名", "来访时间"), 2025)
        assert layout.columns == {1: "name", 2: "received_on"}


def test_sums_repeated_heads_and_signatures_are_no_data() -> None:
    heads = ["姓名", "日期", "电话"]
    table = sheet(
        heads,
        ["张三", "3月5日", ""],
        ["小计", "1件", ""],
        [],
        heads,
        ["李四", "3月6日", ""],
        ["填表人：王", "", ""],
    )
    found = lines_of(table, guess_sheet(table, TARGET))
    assert [line.cells["name"].text for line in found.lines] == ["张三", "李四"]
    assert ([row for row, _what in found.passed], found.blank) == ([3, 5, 7], 1)


def test_a_layout_is_kept_by_the_words_of_its_heads() -> None:
    layout = Layout(
        "表", 0, 0, ("姓 名", "日期"), {0: "name"}, DayHabits(2025, True), True, {"name": {"甲": "乙"}}
    )
    again = from_json(to_json(layout), Layout("表", 0, 0, ("姓名", "日期"), {}))
    assert (again.columns, again.habits, again.answers) == (layout.columns, layout.habits, layout.answers)
    assert signature(layout.heads) == signature(again.heads)
    assert from_json("broken", layout) == layout


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)), st.integers(-3, 3))
def test_two_days_are_never_mistaken_for_one_another(day: date, apart: int) -> None:
    other = day + timedelta(days=apart)
    assert (read_day(text(spoken(day)), NONE) == read_day(text(other.isoformat()), NONE)) == (apart == 0)
