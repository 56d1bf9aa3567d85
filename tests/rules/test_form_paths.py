"""Every default of a form leads somewhere: a path that no step, clock, visit or column knows stays empty for ever."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from desktop_app.base.paths import resource
from desktop_app.domain.forms import Form, FormField
from desktop_app.domain.records import Matter, Party, Visit
from desktop_app.rules.articles import load_articles
from desktop_app.rules.codes import load_codes
from desktop_app.rules.filed import filed_rules
from desktop_app.rules.procedures import load_procedures

FORMS = filed_rules(resource()).forms
BOOK = load_procedures(
    [resource("procedures")], set(FORMS), load_codes([resource("codes")]), load_articles([resource("law")])
)
ACTIONS = {action.id: action for one in BOOK.every() for action in one.actions.values()}
PATH = re.compile(r"\b(step|acts|every|clock|visit|matter|party|other)\.([a-z_0-9A-Z]+)(?:\.([a-z_0-9]+))?")


def keys_of(action: str) -> set[str]:
    """What the steps of that id keep, in any procedure."""
    found = {"remark"}
    for one in (one for book in BOOK.every() for one in book.actions.values() if one.id == action):
        found |= {asked.key for asked in one.fields} | set(one.sets)
    return found


APPROVAL = {asked.key for one in BOOK.every() for asked in one.approval}
KNOWN = {
    "step": {key for action in ACTIONS for key in keys_of(action)} | APPROVAL,
    "acts": set(ACTIONS),
    "every": set(ACTIONS),
    "clock": {clock for one in BOOK.every() for clock in one.clocks},
    "visit": {one.name for one in dataclasses.fields(Visit)} | {"place", "remark"},
    "matter": {one.name for one in dataclasses.fields(Matter)} | {"subject", "raised_by", "came_on"},
    "party": {one.name for one in dataclasses.fields(Party)} | {"care", "role"},
}
KNOWN["other"] = set(KNOWN["party"])
KNOWN["party"] |= {"called", "addressed"}


def defaults_of(fields: tuple[FormField, ...]) -> Iterator[str]:
    for one in fields:
        yield from (one.default, one.each)
        yield from defaults_of(one.columns)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_defaults_lead_somewhere(form: Form) -> None:
    for default in defaults_of(form.fields):
        for root, name, inner in PATH.findall(default):
            assert name in KNOWN[root], (default, name)
            if root == "acts":
                assert inner in keys_of(name), (default, inner)
