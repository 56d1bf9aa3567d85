"""What a visit's sheet asks for, and how its fields become a draft."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.drafts import VisitDraft
from desktop_app.ui.shared.asked import Ask, Asked, Options
from desktop_app.ui.shared.editors import settle_place

translate = QCoreApplication.translate

MOMENTS = ("started_at", "ended_at")
COUNTS = ("problems_raised", "problems_solved", "suggestions", "objects_visited")


def main_asked(draft: VisitDraft, purposes: Options) -> tuple[Asked, ...]:
    """When, where, who, and what was seen."""
    two = translate("VisitFields", "调查核实一般不少于两人；只有一人时，请在备注里写明。")
    return (
        Asked("purpose", translate("VisitFields", "目的"), Ask.CHOICE, False, draft.purpose, purposes),
        Asked("started_at", translate("VisitFields", "开始时间"), Ask.MOMENT, True, draft.started_at or ""),
        Asked("ended_at", translate("VisitFields", "结束时间"), Ask.MOMENT, False, draft.ended_at or ""),
        Asked("place_code", translate("VisitFields", "村组"), Ask.PLACE, False, draft.place_code),
        Asked("place_detail", translate("VisitFields", "具体位置"), Ask.LINE, False, draft.place_detail),
        Asked("officers", translate("VisitFields", "走访人"), Ask.NAMES, False, draft.officers, hint=two),
        Asked("present", translate("VisitFields", "到场的人"), Ask.NAMES, False, draft.present),
        Asked("findings", translate("VisitFields", "看到的情况"), Ask.TEXT, False, draft.findings, rows=6),
    )


def more_asked(draft: VisitDraft) -> tuple[Asked, ...]:
    """The counts that the monthly report adds up, and a remark."""
    number = Ask.INTEGER
    return (
        Asked("problems_raised", translate("VisitFields", "提出问题"), number, False, draft.problems_raised),
        Asked("problems_solved", translate("VisitFields", "解决问题"), number, False, draft.problems_solved),
        Asked("suggestions", translate("VisitFields", "意见建议"), number, False, draft.suggestions),
        Asked("objects_visited", translate("VisitFields", "走访户数"), number, False, draft.objects_visited),
        Asked("note", translate("VisitFields", "备注"), Ask.TEXT, False, draft.note, rows=2),
    )


def draft_of(
    values: Mapping[str, object], matters: tuple[str, ...], place: tuple[int | None, int | None]
) -> VisitDraft:
    """The typed draft. `place` is latitude and longitude in millionths of a degree.

    Raises `InputProblem` naming each time and number that cannot be read.
    """
    problems: list[Problem] = []
    typed: dict[str, object] = dict(values)
    settle_place(typed, "place_code", "place_detail")
    for key in MOMENTS:
        typed[key] = _moment(key, values.get(key), problems)
    for key in COUNTS:
        typed[key] = _count(key, values.get(key), problems)
    if problems:
        raise InputProblem(problems)
    return VisitDraft(**typed, matter_ids=matters, latitude_e6=place[0], longitude_e6=place[1])  # type: ignore[arg-type]


def _moment(key: str, value: object, problems: list[Problem]) -> datetime | None:
    if isinstance(value, datetime):
        return value.replace(tzinfo=CHINA)
    if value:
        text = translate("VisitFields", "看不懂这个时间：日期写成 3.2 或 今天，时间写成 9:30。")
        problems.append(Problem(key, text))
    return None


def _count(key: str, value: object, problems: list[Problem]) -> int:
    text = str(value or "0").strip()
    if text.isdecimal() and len(text) <= 6:
        return int(text)
    problems.append(Problem(key, translate("VisitFields", "请填整数，例如 3。")))
    return 0
