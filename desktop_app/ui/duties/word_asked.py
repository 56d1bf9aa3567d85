"""What the dialogs of requests, decisions, corrections and urgent reports ask for."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.shared.asked import Ask, Asked, Options

translate = QCoreApplication.translate

AGREED, ELSEWHERE, REFUSED = "agreed", "elsewhere", "refused"


def decide_asked(leader: str, today: date) -> tuple[Asked, ...]:
    """Nothing is agreed by pressing Enter alone: the decision has to be chosen."""
    words = ((AGREED, translate("Duties", "同意")), (REFUSED, translate("Duties", "不同意")))
    return (
        Asked("decision", translate("Duties", "决定"), Ask.CHOICE, True, "", words),
        Asked(
            "text",
            translate("Duties", "批复意见"),
            Ask.TEXT,
            rows=3,
            hint=translate("Duties", "不同意的，要写明理由"),
        ),
        Asked("by", translate("Duties", "批准人"), Ask.LINE, True, leader),
        Asked("on", translate("Duties", "批准日期"), Ask.DATE, True, today),
    )


def handover_asked(leader: str, today: date) -> tuple[Asked, ...]:
    """Who takes over is asked next; a unit that is no office of the county is named in the words."""
    words = (
        (AGREED, translate("Duties", "同意，下一步选由哪个所接办")),
        (ELSEWHERE, translate("Duties", "同意，移交给本县各所以外的单位")),
        (REFUSED, translate("Duties", "不同意")),
    )
    hint = translate("Duties", "移交给外单位的，写单位名称；不同意的，写理由")
    return (
        Asked("decision", translate("Duties", "决定"), Ask.CHOICE, True, "", words),
        Asked("text", translate("Duties", "移交给谁，或不同意的理由"), Ask.TEXT, rows=2, hint=hint),
        Asked("by", translate("Duties", "批准人"), Ask.LINE, True, leader),
        Asked("on", translate("Duties", "批准日期"), Ask.DATE, True, today),
    )


def confirm_asked(leader: str, today: date) -> tuple[Asked, ...]:
    """For many at once: they were agreed to on paper, only who confirms it and when is asked."""
    return (
        Asked("by", translate("Duties", "批准人"), Ask.LINE, True, leader),
        Asked("on", translate("Duties", "批准日期"), Ask.DATE, True, today),
    )


def subject_asked(subjects: Options) -> tuple[Asked, ...]:
    return (Asked("subject", translate("Duties", "请示什么"), Ask.CHOICE, True, subjects[0][0], subjects),)


def reason_asked(today: date) -> tuple[Asked, ...]:
    """Stands after whatever the step itself asks for. The keys are no keys of a procedure."""
    return (
        Asked("_reason", translate("Duties", "理由"), Ask.TEXT, True, rows=4),
        Asked("_on", translate("Duties", "请示日期"), Ask.DATE, True, today),
    )


def decline_asked() -> tuple[Asked, ...]:
    return (Asked("text", translate("Duties", "不更正的理由"), Ask.TEXT, True, rows=3),)


def urgent_asked(ways: Options, now: datetime, place: str) -> tuple[Asked, ...]:
    """The three times that the rule asks for; the receipt comes from the bureau."""
    return (
        Asked("discovered_at", translate("Duties", "发现时间"), Ask.MOMENT, True, now),
        Asked("reported_at", translate("Duties", "报告时间"), Ask.MOMENT, True, now),
        Asked("reported_to", translate("Duties", "报告给谁"), Ask.LINE, True),
        Asked("way", translate("Duties", "报告方式"), Ask.CHOICE, True, ways[0][0] if ways else "", ways),
        Asked("place_code", translate("Duties", "地点"), Ask.PLACE, value=place),
        Asked("people_count", translate("Duties", "涉及人数"), Ask.INTEGER),
        Asked("content", translate("Duties", "情况"), Ask.TEXT, True, rows=5),
    )
