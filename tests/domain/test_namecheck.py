"""Names and card numbers in a letter against those on the card."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import Form
from desktop_app.domain.namecheck import check_names
from desktop_app.rules.forms import load_forms

PEOPLE = [
    {"name": "张㐂", "id_number": "532301197001010017", "address": "东华镇"},
    {"name": "李𠮷", "id_number": "532301198506150028", "address": "东华镇"},
]
CONTEXT = {"party": PEOPLE[0], "other": PEOPLE[1], "parties": PEOPLE}


@pytest.fixture(scope="module")
def forms() -> Mapping[str, Form]:
    return load_forms(resource("forms"))


def test_what_the_form_itself_fills_in_agrees(forms: Mapping[str, Form]) -> None:
    for form in forms.values():
        assert check_names(form, defaults(form, CONTEXT), CONTEXT) == [], form.id


def test_a_slip_in_a_name_is_named(forms: Mapping[str, Form]) -> None:
    (problem,) = check_names(forms["F2"], {"addressee": "张喜"}, CONTEXT)
    assert problem.field == "addressee"
    assert "张喜" in problem.text
    assert "张㐂" in problem.text


def test_any_party_and_several_of_them_will_do(forms: Mapping[str, Form]) -> None:
    for text in ("李𠮷", "张㐂、李𠮷", " 李𠮷 ，张㐂", ""):
        assert check_names(forms["F2"], {"addressee": text}, CONTEXT) == []
    assert check_names(forms["F2"], {"addressee": "张㐂、李吉"}, CONTEXT)


def test_names_and_numbers_in_rows_are_compared_too(forms: Mapping[str, Form]) -> None:
    rows = [{"name": "张㐂", "id_number": "532301197001010018"}, {"name": "李𠮷"}]
    found = check_names(forms["F14_c"], {"parties": rows}, CONTEXT)
    assert [problem.field for problem in found] == ["parties.0.id_number"]


def test_without_a_card_nothing_is_said(forms: Mapping[str, Form]) -> None:
    assert check_names(forms["F2"], {"addressee": "某人"}, {}) == []
