"""Default expressions: paths and named functions over a letter's context, and nothing else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.domain.expressions import default_of, defaults, evaluate, parse
from desktop_app.domain.forms import Choice, FieldType, Form, FormField, Layout

CONTEXT: dict[str, Any] = {
    "matter": {"title": "边界", "received_on": date(2026, 3, 2), "kind": "dispute", "urgent": True},
    "parties": [{"name": "张㐂"}, {"name": "李𠮷"}, {"name": ""}],
    "today": date(2026, 12, 31),
    "at": datetime(2026, 3, 2, 9, 5),
    "empty": "",
    "sentence": "要求补偿。",
}


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("matter.title", "边界"),
        ("matter.received_on", "2026-03-02"),
        ("at", "2026-03-02T09:05"),
        ("parties.1.name", "李𠮷"),
        ("parties.9.name", ""),
        ("matter.absent.deeper", ""),
        ("matter.title.upper", ""),
        ("matter.__class__", ""),
        ("", ""),
        ('first("empty", "matter.title")', "边界"),
        ('join("parties", "name", "、")', "张㐂、李𠮷"),
        ('join_texts("，", "matter.title", "empty", "today")', "边界，2026-12-31"),
        ('chinese_date("matter.received_on")', "2026年3月2日"),
        ('days_after("today", 1)', "2027-01-01"),
        ('clause("sentence")', "要求补偿"),
        ('text("固定")', "固定"),
        ('when("matter.urgent", "急", "不急")', "急"),
        ('match("matter.kind", "petition", "信访", "dispute", "纠纷")', "纠纷"),
        ('match("matter.kind", "petition", "信访", "其他")', "其他"),
    ],
)
def test_expressions(expression: str, text: str) -> None:
    assert evaluate(expression, CONTEXT) == text


@pytest.mark.parametrize(
    "expression", ["eval(1)", "__import__('os')", "a b", 'first("a"', "1+1", 'text(open("x"))']
)
def test_anything_else_is_refused(expression: str) -> None:
    with pytest.raises(UserProblem):
        parse(expression)


def test_wrong_number_of_arguments_is_a_plain_problem() -> None:
    with pytest.raises(UserProblem, match="参数"):
        evaluate('days_after("today")', CONTEXT)


def test_defaults_of_a_form() -> None:
    fields = (
        FormField("title", "标题", default="matter.title"),
        FormField(
            "who",
            "当事人",
            FieldType.ROWS,
            columns=(FormField("name", "姓名", default="item.name"),),
            each="parties",
        ),
        FormField(
            "one",
            "一项",
            FieldType.ROWS,
            columns=(FormField("name", "名", default="item.title"),),
            each="matter",
        ),
        FormField(
            "kind",
            "种类",
            FieldType.CHOICE,
            'match("matter.kind", "dispute", "纠纷")',
            choices=(Choice("D", "纠纷"),),
        ),
        FormField("gone", "不在", FieldType.CHOICE, "matter.title", choices=(Choice("D", "纠纷"),)),
        FormField(
            "flags",
            "标志",
            FieldType.CHOICES,
            'text("甲、丙")',
            choices=(Choice("甲", "甲"), Choice("乙", "乙")),
        ),
    )
    form = Form("X", 1, "表", Layout.RECORD, fields, ())
    found = defaults(form, CONTEXT)
    assert found["title"] == "边界"
    assert found["who"] == [{"name": "张㐂"}, {"name": "李𠮷"}, {"name": ""}]
    assert found["one"] == [{"name": "边界"}]
    assert (found["kind"], found["gone"], found["flags"]) == ("D", "", ["甲"])
    assert default_of(fields[1], {}) == []
