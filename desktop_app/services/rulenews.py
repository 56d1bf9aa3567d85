"""Which limit, step, holiday or wording a bundle has changed, from what to what, and when: in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop_app.base.told import Told
from desktop_app.domain.localrules import (
    CALENDAR,
    CODE,
    FORM,
    LIMIT,
    OUT_OF_USE,
    PLACE,
    PROCEDURE,
    STEP,
    basis_of,
    limit_of,
)
from desktop_app.domain.procedures import Procedure
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.store.journal import Line, read_line

_LAST_TWO = (
    "SELECT line FROM entry WHERE type = 'setting' AND id = ? AND lseq <= ? ORDER BY lseq DESC LIMIT 2"
)
_NEWEST = 1 << 60
KIND = "setting"


class RuleNews:
    """Any thread; reads only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, ids: Iterable[str], upto: int = _NEWEST) -> list[str]:
        """One sentence for each setting, as the entries up to the local number `upto` have left it."""
        return [text for one in dict.fromkeys(ids) if (text := self._of(one, upto))]

    def _of(self, record: str, upto: int) -> str:
        rows = self._desk.store.read.rows(_LAST_TWO, (record, upto))
        lines = [read_line(row[0]) for row in rows if isinstance(row[0], bytes)]
        if not lines:
            return ""
        now, before = _value(lines[0]), _value(lines[1]) if len(lines) > 1 else ""
        text = self._told(record.rpartition("@")[0] or record, now, before)
        return Told.of("{what}（{day} 改）", what=text, day=_day(lines[0].at))

    def _told(self, name: str, now: str, before: str) -> str:
        what, _, rest = name.partition("/")
        inner, _, part = rest.rpartition("/")
        if what == LIMIT:
            return self._limit(inner, part, now, before)
        if what == STEP:
            return self._step(inner, part, now)
        if what == CODE:
            title = self._desk.rules.codes[inner].title if inner in self._desk.rules.codes else inner
            return _worded(title, part, now)
        if what == PLACE:
            return _worded("村（社区）", Places(self._desk).name(rest), now)
        return _whole(what, rest)

    def _limit(self, procedure: str, clock: str, now: str, before: str) -> str:
        found = self._procedure(procedure)
        rule = found.clocks.get(clock) if found else None
        title = _inside(found.title, rule.title) if found and rule else f"{procedure} {clock}"
        shipped = rule.limit if rule else None
        was, limit = limit_of(before) or shipped, limit_of(now) or shipped
        if limit is None:
            return Told.of("期限：{title}", title=title)
        old = was.text if was else "—"
        if not now.strip():
            return Told.of("期限：{title}由 {old} 恢复为 {new}", title=title, old=old, new=limit.text)
        told = {"title": title, "old": old, "new": limit.text, "basis": basis_of(now)}
        return Told.of("期限：{title}由 {old} 改为 {new}，依据：{basis}", **told)

    def _step(self, procedure: str, action: str, now: str) -> str:
        found = self._procedure(procedure)
        known = found.actions.get(action) if found else None
        title = _inside(found.title, known.title) if found and known else f"{procedure} {action}"
        if now.strip():
            return Told.of("启用步骤：{title}，依据：{basis}", title=title, basis=now.strip())
        return Told.of("停用步骤：{title}", title=title)

    def _procedure(self, procedure: str) -> Procedure | None:
        return self._desk.rules.shipped_procedures.find(procedure)


def _inside(procedure: str, title: str) -> str:
    return Told.of("{procedure}“{title}”", procedure=procedure, title=title)


def _whole(what: str, name: str) -> str:
    if what == CALENDAR:
        return Told.of("节假日安排")
    if what == PROCEDURE:
        return Told.of("办理程序文件 {name}", name=name)
    return Told.of("文书格式 {name}", name=name) if what == FORM else Told.of("其他设置")


def _worded(title: str, part: str, now: str) -> str:
    if now.strip() == OUT_OF_USE:
        return Told.of("{title}“{part}”停用", title=title, part=part)
    return Told.of("{title}“{part}”改为“{now}”", title=title, part=part, now=now.strip())


def _value(line: Line) -> str:
    return str(line.data.get("value", "") or "")


def _day(at: str) -> str:
    try:
        day = datetime.fromisoformat(at)
    except ValueError:
        return at[:10]
    return Told.of("{month}月{day}日", month=day.month, day=day.day)
