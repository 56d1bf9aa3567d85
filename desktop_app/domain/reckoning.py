"""Words for a reckoned date: the 「这个日期怎么来的」 line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from desktop_app.domain.calendar import Calendar


def day_text(day: date) -> str:
    """2026年3月2日: Arabic figures, no leading zeros, as on official papers."""
    return f"{day.year}年{day.month}月{day.day}日"


def days_text(days: Iterable[date]) -> str:
    """Neighbouring days joined: 5月1日至5日、5月9日."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return "、".join(_run_text(run[0], run[-1]) for run in runs)


def explain(
    start: date, limit: str, plain: date, rolled: date, skipped: tuple[date, ...],
    calendar: Calendar, clause: str, unknown: tuple[int, ...],
) -> str:  # fmt: skip
    """Start, rule, clause, rest days left out, reason of the roll, and what is not known."""
    rule = f"（{clause}）" if clause else ""
    parts = [f"{day_text(start)}起算，当日不计，{limit}{rule}到{day_text(plain)}"]
    if "工作日" in limit:
        parts += _working_notes(start, plain, skipped, calendar)
    elif plain == rolled:
        parts += ["当日不是周末，不顺延" if unknown else "当日是工作日，不顺延"]
    else:
        parts += _roll_notes(plain, rolled, skipped, calendar)
    return "；".join(parts + _unknown_notes(unknown)) + "。"


def explain_set(
    end: date,
    rolled: date,
    skipped: tuple[date, ...],
    calendar: Calendar,
    clause: str,
    unknown: tuple[int, ...],
) -> str:
    """The same for a date that was set by somebody."""
    rule = f"（{clause}）" if clause else ""
    parts = [f"指定的期限{rule}为{day_text(end)}"]
    if end != rolled:
        parts += _roll_notes(end, rolled, skipped, calendar)
    return "；".join(parts + _unknown_notes(unknown)) + "。"


def explain_longer(
    why: str, note: str, plain: date, rolled: date, skipped: tuple[date, ...],
    calendar: Calendar, unknown: tuple[int, ...],
) -> str:  # fmt: skip
    """The sentence of the old end, then what was left out or added and where that leads."""
    parts = [f"{note}，到{day_text(plain)}"]
    if plain != rolled:
        parts += _roll_notes(plain, rolled, skipped, calendar)
    return why + "；".join(parts + _unknown_notes(unknown)) + "。"


def _working_notes(start: date, end: date, skipped: tuple[date, ...], calendar: Calendar) -> list[str]:
    notes = [f"不计休息日{days_text(skipped)}"] if skipped else []
    made_up = [day for day in calendar.worked if start < day <= end and day.weekday() >= 5]
    return notes + ([f"调休上班日{days_text(made_up)}计入"] if made_up else [])


def _roll_notes(plain: date, rolled: date, skipped: tuple[date, ...], calendar: Calendar) -> list[str]:
    return [
        f"当日逢{calendar.reason(plain)}，末日为休息日的顺延到其后第一个工作日（民法典第二百零三条）",
        f"跳过{days_text(skipped)}，为{day_text(rolled)}",
    ]


def _unknown_notes(unknown: tuple[int, ...]) -> list[str]:
    years = "、".join(str(year) for year in unknown)
    return [f"{years}年放假安排未收录，按周末推算"] if unknown else []


def _run_text(first: date, last: date) -> str:
    if first == last:
        return f"{first.month}月{first.day}日"
    if first.month == last.month:
        return f"{first.month}月{first.day}日至{last.day}日"
    return f"{first.month}月{first.day}日至{last.month}月{last.day}日"
