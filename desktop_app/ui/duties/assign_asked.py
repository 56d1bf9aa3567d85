"""What the dialogs around an assignment ask for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.shared.asked import Ask, Asked, Options

translate = QCoreApplication.translate


def assign_asked(
    ways: Options, offices: Options, letters: Options, way: str, office: str, today: date
) -> tuple[Asked, ...]:
    """`letters` are issued papers of the matter that may go along; the field is left out without any.

    `office` is chosen beforehand, empty for none: the one that alone serves the matter's place.
    """
    asked = [
        Asked("way", translate("Duties", "方式"), Ask.CHOICE, True, way, ways),
        Asked("to_node", translate("Duties", "交给哪个所"), Ask.CHOICE, True, office, offices),
        Asked(
            "due_on",
            translate("Duties", "办结期限"),
            Ask.DATE,
            hint=translate("Duties", "交办的必须写明；转办、移交可以不写"),
        ),
        Asked("requirements", translate("Duties", "办理要求"), Ask.TEXT, rows=3),
        Asked("report_wanted", translate("Duties", "办结后要报送办结报告"), Ask.FLAG, value=True),
        Asked("with_files", translate("Duties", "文书和材料的扫描件一并带去"), Ask.FLAG, value=False),
    ]
    if letters:
        label = translate("Duties", "随附的函")
        hint = translate("Duties", "选了函，就用函的文号和日期")
        asked.append(Asked("letter_id", label, Ask.CHOICE, options=letters, hint=hint))
    asked.append(
        Asked(
            "number",
            translate("Duties", "函号"),
            hint=translate("Duties", "纸上已经有函号的写在这里；空着由程序编号"),
        )
    )
    asked.append(Asked("issued_on", translate("Duties", "发出日期"), Ask.DATE, value=today))
    return tuple(asked)


def withdraw_asked() -> tuple[Asked, ...]:
    return (Asked("withdrawn_reason", translate("Duties", "撤回原因"), Ask.LINE, True),)


def received_asked(today: date) -> tuple[Asked, ...]:
    return (Asked("on", translate("Duties", "收到报告的日期"), Ask.DATE, True, today),)


def sign_asked(today: date) -> tuple[Asked, ...]:
    hint = translate("Duties", "纸质函先到的，写函到的那一天；有的期限从这天起算")
    return (Asked("on", translate("Duties", "收到日期"), Ask.DATE, True, today, hint=hint),)


def take_up_asked(today: date, officer: str, *, signed: bool) -> tuple[Asked, ...]:
    """The day is asked only where there is no receipt yet."""
    who = Asked("responsible", translate("Duties", "承办人"), Ask.LINE, True, officer)
    return (who,) if signed else (*sign_asked(today), who)


def report_asked(today: date, letters: Options, text: str) -> tuple[Asked, ...]:
    asked = [
        Asked(
            "text",
            translate("Duties", "办结报告"),
            Ask.TEXT,
            True,
            text,
            rows=6,
            hint=translate("Duties", "查明的事实、依据、办理结果、当事人的意见"),
        )
    ]
    if letters:
        asked.append(Asked("letter_id", translate("Duties", "随附的文书"), Ask.CHOICE, options=letters))
    asked.append(Asked("on", translate("Duties", "报告日期"), Ask.DATE, True, today))
    return tuple(asked)


def object_asked(today: date, letters: Options) -> tuple[Asked, ...]:
    hint = translate("Duties", "写明为什么不属于本所，依据哪一条")
    asked = [Asked("reason", translate("Duties", "异议理由"), Ask.TEXT, True, rows=4, hint=hint)]
    if letters:
        asked.append(Asked("letter_id", translate("Duties", "随附的文书"), Ask.CHOICE, options=letters))
    asked.append(Asked("on", translate("Duties", "提出日期"), Ask.DATE, True, today))
    return tuple(asked)
