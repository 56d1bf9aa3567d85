"""The working-day calendar in words: spans of days off, make-up working days, limits that moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.services.reckoning import MovedClock
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.shared.date_words import spoken_full, weekday
from desktop_app.ui.shared.reckoned_words import reckoned_words
from desktop_app.ui.shared.sheet_dialog import SheetLine

translate = QCoreApplication.translate


def span_words(first: date, last: date) -> str:
    """`10月1日—10月7日（7 天）`, a single day with its weekday."""
    if first == last:
        text = translate("Calendar", "{month}月{day}日（{weekday}）")
        return text.format(month=first.month, day=first.day, weekday=weekday(first))
    text = translate("Calendar", "{m1}月{d1}日—{m2}月{d2}日（{count} 天）")
    days = (last - first).days + 1
    return text.format(m1=first.month, d1=first.day, m2=last.month, d2=last.day, count=days)


def year_facts(calendar: Calendar, year: int) -> list[tuple[str, str]]:
    """(holiday, its days) in the order of the year, the make-up working days last."""
    named = sorted((day, name) for day, name in calendar.names.items() if day.year == year)
    spans: list[tuple[str, date, date]] = []
    for day, name in named:
        if spans and spans[-1][0] == name and spans[-1][2] + timedelta(days=1) == day:
            spans[-1] = (name, spans[-1][1], day)
        else:
            spans.append((name, day, day))
    facts = [(core_text(name), span_words(first, last)) for name, first, last in spans]
    worked = sorted(day for day in calendar.worked if day.year == year)
    if worked:
        facts.append((translate("Calendar", "调休上班"), days_words(worked)))
    return facts


def days_words(days: Iterable[date]) -> str:
    text = translate("Calendar", "{month}月{day}日（{weekday}）")
    return listed(text.format(month=day.month, day=day.day, weekday=weekday(day)) for day in days)


def holiday_words(one: LocalHoliday) -> str:
    """With its year: a local holiday is announced for one year."""
    text = translate("Calendar", "{year}年 {span}").format(
        year=one.first.year, span=span_words(one.first, one.last)
    )
    if not one.worked:
        return text
    return translate("Calendar", "{span}，调休上班 {days}").format(span=text, days=days_words(one.worked))


def moved_lines(moved: Sequence[MovedClock]) -> list[SheetLine]:
    """Each limit with its old day, its new day, and how the new one comes about."""
    lines = []
    for one in moved:
        title = one.title or translate("Calendar", "保密事项")
        days = translate("Calendar", "{was} 改为 {now}")
        lines.append(
            SheetLine(
                f"{one.number} {title}",
                (
                    f"{one.clock}　{days.format(was=spoken_full(one.was), now=spoken_full(one.now))}",
                    reckoned_words(one.why),
                ),
            )
        )
    return lines
