"""The entry form of a letter: values go in and come out unchanged, wordings follow, entries come and go."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.forms import Choice, FieldType, FormField
from desktop_app.ui.letters.form_fields import FormFields
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.editors import Tools
from tests.ui.keyboard import say
from tests.ui.office import add_petition, make_office

PHRASE = FormField(
    "remedy",
    "救济途径",
    FieldType.PHRASE,
    choices=(Choice("review", "复查", "向{organ}申请复查。"),),
)
ROWS = FormField(
    "items",
    "逐项答复",
    FieldType.ROWS,
    columns=(FormField("facts", "事实", FieldType.TEXT), FormField("on", "日期", FieldType.DATE)),
)
OTHERS = (
    FormField("organ", "机关"),
    FormField("flag", "匿名", FieldType.FLAG),
    FormField("at", "时间", FieldType.MOMENT),
    FormField("many", "标志", FieldType.CHOICES, choices=(Choice("a", "甲"), Choice("b", "乙"))),
    FormField("count", "人数", FieldType.NUMBER),
)
GIVEN = {
    "organ": "楚雄市自然资源局",
    "flag": "",
    "at": "2026-11-22T15:20",
    "many": ["b"],
    "count": "5",
    "remedy": "review",
    "items": [{"facts": "甲", "on": "2026-11-01"}],
    "gone": "旧栏目",
}


@pytest.fixture
def fields(qtbot: QtBot, desk: Desk) -> FormFields:
    made = FormFields((*OTHERS, PHRASE, ROWS), GIVEN, Tools(desk.tasks, desk.clock.today))
    qtbot.addWidget(made)
    return made


def test_untouched_fields_give_back_what_they_were_given(fields: FormFields) -> None:
    assert fields.values() == GIVEN


def test_wording_follows_other_fields_until_it_is_edited(fields: FormFields) -> None:
    phrase = fields.rows()["remedy"].editor
    fields.rows()["organ"].editor.set_value("云南省自然资源厅")  # type: ignore[attr-defined]
    assert phrase.text.toPlainText() == "向云南省自然资源厅申请复查。"  # type: ignore[attr-defined]
    assert fields.values()["remedy"] == "review"
    phrase.text.set_value("可以申请复查。")  # type: ignore[attr-defined]
    fields.rows()["organ"].editor.set_value("别的机关")  # type: ignore[attr-defined]
    assert fields.values()["remedy"] == "可以申请复查。"


def test_entries_are_added_and_taken_out(fields: FormFields) -> None:
    table = fields.rows()["items"].editor
    table.add()  # type: ignore[attr-defined]
    say(fields.rows()["items.1.facts"].editor, "乙")
    assert fields.values()["items"] == [
        {"facts": "甲", "on": "2026-11-01"},
        {"facts": "乙"},
    ]
    table.remove(0)  # type: ignore[attr-defined]
    assert fields.values()["items"] == [{"facts": "乙"}]


def test_every_shipped_form_opens_and_stays_as_it_was(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    core = make_office(tmp_path)
    matter = add_petition(core, "张㐂", "反映征地补偿面积不符")
    try:
        for form in core.services.letters.forms():
            given = dict(core.services.letters.prepare(matter, form.id).values)
            made = FormFields(form.fields, given, Tools(desk.tasks, desk.clock.today))
            qtbot.addWidget(made)
            assert made.values() == given, form.id
            made.setReadOnly(True)
            made.show_problems(core.services.letters.problems(form.id, given), strict=True)
    finally:
        core.close()
