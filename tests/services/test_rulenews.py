"""A bundle that changed a limit, a step or a holiday says which, from what to what, and when."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.deadlines import Limit
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.services.inbox import Inbox
from desktop_app.services.localrules import LimitRow, LocalRulesTable
from tests.services.duty_nodes import County


def news(county: County) -> list[str]:
    """What the office reads of the last bundle."""
    county.carry(county.bureau, county.dong)
    inbox = Inbox(county.dong.desk)
    contents = inbox.contents(inbox.latest()[0])
    assert "setting" not in contents.others
    return list(contents.rules)


def first_limit(county: County) -> LimitRow:
    return LocalRulesTable(county.bureau.desk).limits()[0]


def test_a_limit_says_from_what_to_what_and_why(county: County) -> None:
    table, row = LocalRulesTable(county.bureau.desk), first_limit(county)
    table.set_limit(row.procedure, row.clock, 13, "days", "县发〔2026〕8号")
    (text,) = news(county)
    assert row.procedure_title in text and row.title in text
    assert f"由 {row.shipped.text} 改为 13日" in text
    assert "依据：县发〔2026〕8号" in text and text.endswith("（3月2日 改）")
    table.set_limit(row.procedure, row.clock, 20, "days", "县发〔2026〕9号")
    assert f"由 {Limit(13).text} 改为 20日" in news(county)[0]
    table.unset_limit(row.procedure, row.clock)
    assert f"由 20日 恢复为 {row.shipped.text}" in news(county)[0]


def test_a_step_put_into_use_is_named(county: County) -> None:
    table = LocalRulesTable(county.bureau.desk)
    step = table.steps()[0]
    table.switch(step.procedure, step.action, on=True, basis="州发〔2026〕1号")
    (text,) = news(county)
    assert text.startswith("启用步骤：") and step.title in text and "州发〔2026〕1号" in text
    table.switch(step.procedure, step.action, on=False)
    assert news(county)[0].startswith("停用步骤：")


def test_holidays_are_named_as_such(county: County) -> None:
    county.bureau.services.workdays.save([LocalHoliday("火把节", date(2026, 8, 6), date(2026, 8, 8))])
    assert news(county)[0].startswith("节假日安排")
