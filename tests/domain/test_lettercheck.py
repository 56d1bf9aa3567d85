"""Names and card numbers in a letter against those on the card, over every shipped form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import Form
from desktop_app.domain.lettercheck import warnings_of
from desktop_app.rules.filed import filed_rules

PEOPLE = [
    {"name": "张㐂", "id_number": "532301197001010017", "address": "东华镇"},
    {"name": "李𠮷", "id_number": "532301198506150028", "address": "东华镇"},
]
CONTEXT: Mapping[str, object] = {
    "party": PEOPLE[0] | {"called": "张㐂等2人", "addressed": "张㐂、李𠮷"},
    "other": PEOPLE[1],
    "parties": PEOPLE,
    "matter": {"number": "东华信 2026-0047", "received_on": date(2026, 3, 2)},
}
NAMES = [str(one["name"]) for one in PEOPLE]


@pytest.fixture(scope="module")
def forms() -> Mapping[str, Form]:
    return filed_rules(resource()).forms


def fields(form: Form, values: Mapping[str, object]) -> list[str]:
    return [problem.field for problem in warnings_of(form, values, CONTEXT, NAMES)]


def test_what_a_form_fills_in_by_itself_agrees_with_the_record(forms: Mapping[str, Form]) -> None:
    for form in forms.values():
        assert fields(form, defaults(form, CONTEXT)) == [], form.id


def test_a_slip_in_a_name_is_named(forms: Mapping[str, Form]) -> None:
    (problem,) = warnings_of(forms["F2"], {"addressee": "张喜"}, CONTEXT, NAMES)
    assert problem.field == "addressee"
    assert "张喜" in problem.text
    assert "张㐂" in problem.text


def test_any_party_and_several_of_them_will_do(forms: Mapping[str, Form]) -> None:
    for text in ("李𠮷", "张㐂、李𠮷", " 李𠮷 ，张㐂", ""):
        assert fields(forms["F2"], {"addressee": text}) == []
    assert fields(forms["F2"], {"addressee": "张㐂、李吉"}) == ["addressee"]


def test_names_and_numbers_in_rows_are_compared_too(forms: Mapping[str, Form]) -> None:
    rows = [{"name": "张㐂", "id_number": "532301198506150028"}, {"name": "李吉"}, {"name": ""}]
    assert fields(forms["F14_c"], {"parties": rows}) == ["parties.1.name"]
    other = [{"name": "张㐂", "id_number": "532301197001010025"}]
    assert "parties.0.id_number" in fields(forms["F14_c"], {"parties": other})


def test_without_a_card_nothing_is_said(forms: Mapping[str, Form]) -> None:
    assert warnings_of(forms["F2"], {"addressee": "某人"}, {}, []) == []
