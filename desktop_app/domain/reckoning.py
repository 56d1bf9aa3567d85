"""Words for a reckoned date: the 「这个日期怎么来的」 line, made of the parts in `SAID`.

The line is kept in the journal as Chinese text; `reckoned.py` reads it back into its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.calendar import Calendar

SAID = {
    "counted": "{start}起算，当日不计，{limit}到{plain}",
    "counted_by": "{start}起算，当日不计，{limit}（{clause}）到{plain}",
    "longer_clause": "{clause}，含延长{limit}",
    "longer_alone": "延长，{clause}",
    "set": "指定的期限为{end}",
    "set_by": "指定的期限（{clause}）为{end}",
    "no_weekend": "当日不是周末，不顺延",
    "worked": "当日是工作日，不顺延",
    "rest": "当日逢{reason}，末日为休息日的顺延到其后第一个工作日（民法典第二百零三条）",
    "skipped": "跳过{days}，为{rolled}",
    "not_counted": "不计休息日{days}",
    "made_up": "调休上班日{days}计入",
    "unknown": "{years}年放假安排未收录，按周末推算",
    "left_out": "{since}至{until}共{count}日不计入（{clause}）",
    "prolonged": "{clause}，延长{limit}",
    "anew": "按新的放假安排重新推算",
    "ends": "{note}，到{plain}",
    "corrected": "送达日期{since}更正为{until}",
}
"""Each part by its name. What fills it is told by the name of its place: days, limits, clauses, numbers."""

DAY = "{year}年{month}月{day}日"
RUNS = ("{month}月{day}日", "{month}月{day}日至{last}日", "{month}月{day}日至{next}月{last}日")


_ANY_DAY = r"\d+年\d+月\d+日"
_CORRECTED = re.compile("；" + SAID["corrected"].format(since=_ANY_DAY, until=_ANY_DAY))


def day_text(day: date) -> Told:
    """2026年3月2日: Arabic figures, no leading zeros, as on official papers."""
    return Told.of(DAY, year=day.year, month=day.month, day=day.day)


def days_text(days: Iterable[date]) -> ToldList:
    """Neighbouring days joined: 5月1日至5日、5月9日."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return ToldList.of(_run_text(run[0], run[-1]) for run in runs)


def say(part: str, **filled: object) -> str:
    """One part with its places filled, as plain text."""
    return SAID[part].format(**filled)


def explain(
    start: date, limit: str, plain: date, rolled: date, skipped: tuple[date, ...],
    calendar: Calendar, clause: str, unknown: tuple[int, ...],
) -> str:  # fmt: skip
    """Start, rule, clause, rest days left out, reason of the roll, and what is not known."""
    told = {"start": day_text(start), "limit": limit, "plain": day_text(plain)}
    parts = [say("counted_by", clause=clause, **told) if clause else say("counted", **told)]
    if "工作日" in limit:
        parts += _working_notes(start, plain, skipped, calendar)
    elif plain == rolled:
        parts += [say("no_weekend" if unknown else "worked")]
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
    day = day_text(end)
    parts = [say("set_by", clause=clause, end=day) if clause else say("set", end=day)]
    if end != rolled:
        parts += _roll_notes(end, rolled, skipped, calendar)
    return "；".join(parts + _unknown_notes(unknown)) + "。"


def explain_longer(
    why: str, note: str, plain: date, rolled: date, skipped: tuple[date, ...],
    calendar: Calendar, unknown: tuple[int, ...],
) -> str:  # fmt: skip
    """The sentence of the old end, then what was left out or added and where that leads."""
    parts = [say("ends", note=note, plain=day_text(plain))]
    if plain != rolled:
        parts += _roll_notes(plain, rolled, skipped, calendar)
    return why + "；".join(parts + _unknown_notes(unknown)) + "。"


def with_correction(why: str, was: date, now: date) -> str:
    """The sentence of a limit that counts from another day of service than was first written down."""
    return f"{why.removesuffix('。')}；{say('corrected', since=day_text(was), until=day_text(now))}。"


def correction_in(why: str) -> str:
    """The last part of a sentence that tells of such a correction, with its ；; empty if there is none."""
    told = _CORRECTED.findall(why)
    return str(told[-1]) if told else ""


def _working_notes(start: date, end: date, skipped: tuple[date, ...], calendar: Calendar) -> list[str]:
    notes = [say("not_counted", days=days_text(skipped))] if skipped else []
    made_up = [day for day in calendar.worked if start < day <= end and day.weekday() >= 5]
    return notes + ([say("made_up", days=days_text(made_up))] if made_up else [])


def _roll_notes(plain: date, rolled: date, skipped: tuple[date, ...], calendar: Calendar) -> list[str]:
    return [
        say("rest", reason=calendar.reason(plain)),
        say("skipped", days=days_text(skipped), rolled=day_text(rolled)),
    ]


def _unknown_notes(unknown: tuple[int, ...]) -> list[str]:
    years = "、".join(str(year) for year in unknown)
    return [say("unknown", years=years)] if unknown else []


def _run_text(first: date, last: date) -> Told:
    told = {"month": first.month, "day": first.day}
    if first == last:
        return Told.of(RUNS[0], **told)
    if first.month == last.month:
        return Told.of(RUNS[1], last=last.day, **told)
    return Told.of(RUNS[2], next=last.month, last=last.day, **told)
