"""What 更正 asks for of a matter's facts, and what of it differs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.codes import CodeList
from desktop_app.domain.records import Matter
from desktop_app.domain.registration import Sheet, SheetField
from desktop_app.ui.matter.asking import ask_for, options_of
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import settle_place

translate = QCoreApplication.translate

_DATES = ("received_on", "arrived_on", "source_due_on", "limit_on")
_KINDS = {
    "place_code": Ask.PLACE,
    "people_count": Ask.INTEGER,
    "request": Ask.TEXT,
    "facts": Ask.TEXT,
    "flags": Ask.CHOICES,
    **dict.fromkeys(_DATES, Ask.DATE),
}
_FACTS_ROWS, _USUAL_ROWS = 5, 3
_NOT_ASKED = frozenset({"number", "registered_on", "received_on"})


def facts_asked(matter: Matter, sheet: Sheet, codes: Mapping[str, CodeList]) -> tuple[Asked, ...]:
    """The facts that this kind of matter has; number, state and procedure are changed by steps only."""
    labels = sheet.labels
    channel = labels.get("channel", translate("MatterCorrect", "渠道"))
    received = labels.get("received_on", translate("MatterCorrect", "收到日期"))
    asked: dict[str, Asked | None] = {  # request, facts and place keep these places at the top
        "title": ask_for(matter, "title", translate("MatterCorrect", "一句话写明什么事"), required=True),
        "request": None,
        "facts": None,
        "place_code": None,
        "place_detail": ask_for(matter, "place_detail", translate("MatterCorrect", "具体位置")),
        **{one.key: _of_sheet(matter, one, codes) for one in sheet.fields() if one.key not in _NOT_ASKED},
        "channel": ask_for(matter, "channel", channel, Ask.CHOICE, options=options_of(codes, "channels")),
        "received_on": ask_for(matter, "received_on", received, Ask.DATE, required=True),
        "first_receiver": ask_for(
            matter, "first_receiver", translate("MatterCorrect", "首问责任人"), required=True
        ),
        "responsible": ask_for(matter, "responsible", translate("MatterCorrect", "承办人、责任人")),
    }
    if matter.confidential:
        who = translate("MatterCorrect", "谁可以打开（保密）")
        asked["named"] = ask_for(matter, "named", who, Ask.NAMES, required=True)
    return tuple(one for one in asked.values() if one is not None)


def _of_sheet(matter: Matter, field: SheetField, codes: Mapping[str, CodeList]) -> Asked:
    kind = _KINDS.get(field.key, Ask.CHOICE if field.choices else Ask.LINE)
    offered = options_of(codes, field.choices, field.under) if field.choices else ()
    rows = _FACTS_ROWS if field.key == "facts" else _USUAL_ROWS
    return ask_for(matter, field.key, field.label, kind, options=offered, rows=rows)


def corrections(matter: Matter, values: Mapping[str, object]) -> dict[str, object]:
    """Only what differs, in the record's types. Raises `InputProblem` for a date or count that is none."""
    problems, typed = [], dict(values)
    settle_place(typed, "place_code", "place_detail")
    for key in _DATES:
        if isinstance(typed.get(key), str):
            if typed[key]:
                text = translate("MatterCorrect", "这不是日期，请写成 2026-03-02 的样子。")
                problems.append(Problem(key, text))
            typed[key] = None
    count = str(typed.get("people_count", matter.people_count)).strip()
    if count.isdecimal() and 1 <= int(count) <= 100_000:
        typed["people_count"] = int(count)
    else:
        problems.append(
            Problem("people_count", translate("MatterCorrect", "人数请填 1 到 100000 之间的整数。"))
        )
    if "received_on" in typed and typed["received_on"] is None and not problems:
        problems.append(Problem("received_on", translate("MatterCorrect", "收到日期不能为空。")))
    if problems:
        raise InputProblem(problems)
    return {key: value for key, value in typed.items() if value != getattr(matter, key)}
