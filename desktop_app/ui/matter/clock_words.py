"""The limits of a matter in words: when, how far away, and why that day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import Clock
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import distance, spoken
from desktop_app.ui.shared.due_words import due_badge
from desktop_app.ui.shared.reckoned_words import reckoned_words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ClockLine:
    """One limit. `why` is 这个日期怎么来的 with its clause; `running` is False once it was met or ended.

    `moved` says where it ended before it was reckoned anew.
    """

    title: str
    when: str
    badge: BadgeCell
    why: str
    running: bool
    moved: str = ""


def clock_lines(
    clocks: Iterable[Clock],
    today: date,
    *,
    paused: Collection[str] = (),
    moved: Mapping[str, Sequence[date]] = MappingProxyType({}),
) -> list[ClockLine]:
    """Running ones first, the nearest on top; ended ones below, the last ended first.

    `paused`: clocks (by rule) whose days are not counted just now. `moved`: earlier ends by record.
    """
    found = [clock for clock in clocks if clock.plain_on is not None and clock.rolled_on is not None]
    running = sorted((c for c in found if c.stopped_on is None), key=lambda c: str(c.rolled_on))
    ended = sorted((c for c in found if c.stopped_on), key=lambda c: str(c.stopped_on), reverse=True)
    held = [clock for clock in ended if clock.clock in paused]
    rest = [clock for clock in ended if clock.clock not in paused]
    return [
        *(_line(clock, today, moved.get(clock.id, ())) for clock in running),
        *(_held(clock, today) for clock in held),
        *(_line(clock, today, ()) for clock in rest),
    ]


def _held(clock: Clock, today: date) -> ClockLine:
    """A limit that stands still: its end moves on with every day until it is let go."""
    since = spoken(clock.stopped_on, today) if clock.stopped_on else ""
    when = translate("MatterClocks", "{day}起停止计算，恢复后顺延").format(day=since)
    badge = BadgeCell(translate("MatterClocks", "停止计算"), "plain")
    return ClockLine(clock.title, when, badge, _why(clock), running=True)


def _why(clock: Clock) -> str:
    """The sentence stored with the limit, and the calendar it was reckoned by."""
    if not clock.calendar_version:
        return reckoned_words(clock.why)
    said = translate("MatterClocks", "{why}放假安排按 {version} 版。")
    return said.format(why=reckoned_words(clock.why), version=clock.calendar_version)


def _moved(ends: Sequence[date], today: date) -> str:
    if not ends:
        return ""
    days = listed(spoken(day, today) for day in ends)
    return translate("MatterClocks", "原为 {days}，改动的经过在历史里可查。").format(days=days)


def _line(clock: Clock, today: date, ends: Sequence[date]) -> ClockLine:
    title = (
        translate("MatterClocks", "{title}（已延长）").format(title=clock.title)
        if clock.extended
        else clock.title
    )
    running = clock.stopped_on is None
    return ClockLine(
        title, _when(clock, today), _badge(clock, today), _why(clock), running, _moved(ends, today)
    )


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
    return translate("MatterClocks", "{text}（{days}）").format(text=text, days=days)


def _badge(clock: Clock, today: date) -> BadgeCell:
    if clock.stopped_on is not None:
        late = clock.rolled_on is not None and clock.stopped_on > clock.rolled_on and clock.counts_late
        return (
            BadgeCell(translate("MatterClocks", "超期完成"), "overdue")
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
