"""The limits of a matter in words: when, how far away, and why that day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import Clock
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import distance, spoken
from desktop_app.ui.shared.due_words import due_badge

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ClockLine:
    """One limit. `why` is 这个日期怎么来的 with its clause; `running` is False once it was met or ended."""

    title: str
    when: str
    badge: BadgeCell
    why: str
    running: bool


def clock_lines(clocks: Iterable[Clock], today: date) -> list[ClockLine]:
    """Running ones first, the nearest on top; ended ones below, the last ended first."""
    found = [clock for clock in clocks if clock.plain_on is not None and clock.rolled_on is not None]
    running = sorted((c for c in found if c.stopped_on is None), key=lambda c: str(c.rolled_on))
    ended = sorted((c for c in found if c.stopped_on), key=lambda c: str(c.stopped_on), reverse=True)
    return [_line(clock, today) for clock in [*running, *ended]]


def _line(clock: Clock, today: date) -> ClockLine:
    title = (
        translate("MatterClocks", "{title}（已延长）").format(title=clock.title)
        if clock.extended
        else clock.title
    )
    return ClockLine(title, _when(clock, today), _badge(clock, today), clock.why, clock.stopped_on is None)


def _when(clock: Clock, today: date) -> str:
    if clock.plain_on is None or clock.rolled_on is None:
        return ""
    text = spoken(clock.plain_on, today)
    if clock.rolled_on != clock.plain_on:
        text = translate("MatterClocks", "{plain}，顺延到 {rolled}").format(
            plain=text, rolled=spoken(clock.rolled_on, today)
        )
    if clock.stopped_on is not None:
        return translate("MatterClocks", "{text}，{day}办毕").format(
            text=text, day=spoken(clock.stopped_on, today)
        )
    if today > clock.rolled_on:
        days = translate("MatterClocks", "已超 {days} 天").format(days=(today - clock.rolled_on).days)
    else:
        days = distance(clock.plain_on, today)
    return f"{text}（{days}）"


def _badge(clock: Clock, today: date) -> BadgeCell:
    if clock.stopped_on is not None:
        late = clock.rolled_on is not None and clock.stopped_on > clock.rolled_on and clock.counts_late
        return (
            BadgeCell(translate("MatterClocks", "逾期完成"), "overdue")
            if late
            else BadgeCell(translate("MatterClocks", "已完成"), "done")
        )
    badge = due_badge(clock.plain_on, clock.rolled_on, today)
    if badge.kind == "overdue" and not clock.counts_late:
        return BadgeCell(translate("MatterClocks", "已届满"), "plain")
    words = {"overdue": translate("MatterClocks", "超期"), "near": translate("MatterClocks", "临近")}
    return BadgeCell(
        words.get(badge.kind, translate("MatterClocks", "正常")),
        badge.kind if badge.kind in words else "done",
    )
