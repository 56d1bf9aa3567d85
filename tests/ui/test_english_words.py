"""Sentences that are put together: their parts, lists and marks follow the language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.deadlines import Limit, Unit, due, lengthened
from desktop_app.domain.reckoning import day_text, days_text, say
from desktop_app.rules.toml import RuleProblem, parse_rules
from desktop_app.services.statistics.days import read_days
from desktop_app.ui.qt.i18n import install_language
from desktop_app.ui.qt.words import core_text, problem_text
from desktop_app.ui.shared.reckoned_words import reckoned_words

OFF = frozenset(date(2026, 10, day) for day in range(1, 8))
CALENDAR = Calendar(
    "1", OFF, frozenset({date(2026, 10, 10)}), frozenset({2026}), dict.fromkeys(OFF, "国庆节")
)
CLAUSE = "《信访工作条例》第三十四条"


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    loaded = install_language(qapp, "en")
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)
    install_language(qapp)
    QLocale.setDefault(before)


def test_how_a_date_comes_about(qapp: QApplication, english: None) -> None:
    rolled = due(date(2026, 8, 2), Limit(60), CALENDAR, CLAUSE)
    assert reckoned_words(rolled.why) == (
        f"Counted from 2026/8/2, that day left out: 60 days ({CLAUSE}) end on 2026/10/1; that day is National Day, "
        "and a last day on a rest day moves to the next working day (Civil Code, art. 203); "
        "past 10/1–7 to 2026/10/8."
    )
    worked = due(date(2026, 9, 30), Limit(3, Unit.WORKING_DAYS), CALENDAR)
    assert reckoned_words(worked.why) == (
        "Counted from 2026/9/30, that day left out: 3 working days end on 2026/10/10; "
        "rest days not counted: 10/1–7; make-up working days counted: 10/10."
    )


def test_days_left_out_say_on_what_ground(qapp: QApplication, english: None) -> None:
    first = due(date(2026, 3, 2), Limit(15), CALENDAR, CLAUSE)
    days = [date(2026, 3, 4), date(2026, 3, 5)]
    note = say("left_out", since=day_text(days[0]), until=day_text(days[1]), count=2, clause="停电")
    longer = lengthened(first.plain, days, Unit.DAYS, CALENDAR, first.why, note)
    assert reckoned_words(longer.why).endswith(
        ". 2026/3/4 to 2026/3/5, 2 days, not counted (停电): now ends on 2026/3/19."
    )


def test_chinese_keeps_the_line_of_the_journal(qapp: QApplication) -> None:
    line = due(date(2026, 8, 2), Limit(60), CALENDAR, CLAUSE).why
    assert reckoned_words(line) == line
    assert core_text(days_text(OFF)) == "10月1日至7日"


def test_a_fault_in_a_rules_file(qapp: QApplication, english: None) -> None:
    with pytest.raises(RuleProblem) as told:
        parse_rules('unit = "years"\n', "clocks.toml").choice("unit", ("days", "months"))
    expected = 'Rules file clocks.toml, line 1, unit: "years" is not one of days, months'
    assert problem_text(told.value) == expected
    assert str(told.value).startswith(
        "规则文件 clocks.toml 第 1 行，unit：“years”不在可用值之中：days、months"
    )


def test_lists_and_periods(qapp: QApplication, english: None) -> None:
    parts = ToldList.of((Told.of("{amount}日", amount=5), "甲"), "；")
    assert (parts, core_text(parts)) == ("5日；甲", "5 days; 甲")
    assert core_text(read_days("2026-W47").title) == "2026, week 47 (11/16 to 11/22)"
