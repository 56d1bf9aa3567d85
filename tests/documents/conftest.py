"""One font book and the shipped forms for all tests of this room: parsing fonts costs a second."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop_app.base.paths import resource
from desktop_app.documents.fonts import FontBook
from desktop_app.domain.forms import Form
from desktop_app.rules.filed import filed_rules


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    """The shipped fonts only, so that a Windows PC measures the same."""
    return FontBook([resource("fonts")])


@pytest.fixture(scope="session")
def forms() -> Mapping[str, Form]:
    return filed_rules(resource()).forms
