"""Makes ledgers as they are really kept: merged heads over two rows, every way to write a date, damaged numbers.

Each maker says what it put in, so that a test can ask for exactly that. All people are invented.
"""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from openpyxl import Workbook
from stdnum.cn import ric

SURNAMES = "张李王杨赵周吴徐孙马"
GIVEN = "建国文华秀英志强丽芳春梅兴明"
VILLAGES = ("达苴村", "达苴", "东华镇达苴", "达苴村委会", "东华镇宜茨村", "朵基", "楚雄市东华镇本东村")
CHANNELS = ("来信", "来访", "来电", "走访排查发现的", "L06", "lf")
STATES = ("已办结", "未办结", "是", "正在办理", "")
CHINESE = "〇一二三四五六七八九"


@dataclass
class Messy:
    """A file, and what is wrong in it: number of faults by what they are, rows that are good."""

    content: bytes = b""
    good: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    rows_wrong: set[int] = field(default_factory=set)
    data_rows: int = 0


def spoken(day: date, *, with_day: bool = True) -> str:
    """二〇二六年三月五日."""
    year = "".join(CHINESE[int(one)] for one in str(day.year))
    return f"{year}年{_said(day.month)}月" + (f"{_said(day.day)}日" if with_day else "")


def _said(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else CHINESE[tens] + "十") + (CHINESE[ones] if ones else "")


def resident(random: Random) -> str:
    """An identity number with a right check digit, of nobody."""
    born = date(1950, 1, 1) + timedelta(days=random.randrange(18_000))
    front = f"532301{born:%Y%m%d}{random.randrange(1000):03}"
    return front + ric.calc_check_digit(front + "0")


def a_day(random: Random, day: date) -> Any:
    """The same day in one of many ways."""
    ways = (
        day,
        day.isoformat(),
        f"{day.year}.{day.month:02}.{day.day:02}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        spoken(day),
        (day - date(1899, 12, 30)).days,
        f"{day:%Y%m%d}",
        f"{day.month}月{day.day}日" if day.year == 2025 else f"{day:%Y-%m-%d}",
    )
    return random.choice(ways)


HEADS = (
    ("序号", "信访件", "", "信访人情况", "", "", "", "问题属地", "", "反映问题", "人数", "办理", "", ""),
    (
        "",
        "编号",
        "来访时间",
        "姓名",
        "身份证号码",
        "联系电话",
        "住址",
        "乡镇",
        "村委会",
        "",
        "",
        "来源",
        "办结情况",
        "办结时间",
    ),
)
MERGED = ("A3:A4", "B3:C3", "D3:G3", "H3:I3", "J3:J4", "K3:K4", "L3:N3")


def messy_ledger(rows: int, seed: int = 1) -> Messy:
    """A year's ledger of petitions. The faults come at known rows, one to a row."""
    random, made = Random(seed), Messy()
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "2025年"
    sheet.append(["东华自然资源所2025年信访事项登记台账"])
    sheet.merge_cells("A1:N1")
    sheet.append([])
    for heads in HEADS:
        sheet.append(list(heads))
    for area in MERGED:
        sheet.merge_cells(area)
    for number in range(1, rows + 1):
        _blank_and_sums(random, sheet, number)
        row = _row(random, number)
        kind = _FAULTS.get(number % 100, "")
        at = sheet.max_row + 1
        _spoil(kind, row, number)
        sheet.append(row)
        made.data_rows += 1
        if kind:
            made.wrong[kind] += 1
            made.rows_wrong.add(at)
        else:
            made.good += 1
    sheet.append(["合计", "", "", f"{rows}件"])
    sheet.append(["填表人：王建国", "", "", "审核人：陈立新"])
    made.content = saved(book)
    return made


def _blank_and_sums(random: Random, sheet: Any, number: int) -> None:
    if number % 40 == 0:
        sheet.append(["小计", "", "", "40件"])
        sheet.append([])
    if number % 200 == 0:
        for heads in HEADS[1:]:
            sheet.append(list(heads))


def _row(random: Random, number: int) -> list[Any]:
    day = date(2025, 1, 1) + timedelta(days=number % 360)
    name = random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN)
    closed = number % 3 == 0
    return [
        number,
        f"东华信 2025-{number:04}",
        a_day(random, day),
        name if number % 7 else f"{name}、李{random.choice(GIVEN)}等5人",
        resident(random) if number % 2 else "",
        f"1390878{number % 10000:04}" if number % 3 else 13908780000 + number % 10000,
        "下村12号",
        "东华镇" if number % 5 == 0 else "",
        random.choice(VILLAGES) if number % 5 else "达苴村委会",
        f"反映排水沟第{number}段被占，要求恢复原状。雨季已经进水。",
        random.choice((1, "3人", "三人", "约10人", 2.0)),
        random.choice(CHANNELS),
        "已办结" if closed else "未办结",
        a_day(random, min(day + timedelta(days=40), date(2026, 2, 1))) if closed else "",
    ]


_FAULTS = {
    11: "numeric id",
    17: "scientific id",
    23: "no day",
    29: "no name",
    31: "unknown place",
    37: "unknown code",
    43: "double",
    47: "check digit",
    53: "count",
    59: "closed without a day",
    61: "impossible day",
}


def _spoil(kind: str, row: list[Any], number: int) -> None:  # noqa: C901 - one branch a kind of fault
    if kind == "numeric id":
        row[4] = 532301198501011234
    elif kind == "scientific id":
        row[4] = "5.32301E+17"
    elif kind == "no day":
        row[2] = spoken(date(2025, 3, 1), with_day=False)
    elif kind == "no name":
        row[3] = ""
    elif kind == "unknown place":
        row[7], row[8] = "", "桃花源"
    elif kind == "unknown code":
        row[11] = "飞鸽传书"
    elif kind == "double":
        row[1] = f"东华信 2025-{number - 1:04}"
    elif kind == "check digit":
        good = "53230119850101123"
        row[4] = good + ("1" if ric.calc_check_digit(good + "0") != "1" else "2")
    elif kind == "count":
        row[10] = "很多"
    elif kind == "closed without a day":
        row[12], row[13] = "已办结", ""
    elif kind == "impossible day":
        row[2] = "2025-02-30"


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
