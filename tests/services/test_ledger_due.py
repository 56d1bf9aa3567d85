"""The first page by limits, read from the index alone, is the page that the whole ledger gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop_app.core import Core
from desktop_app.services.ledger import LedgerFilter
from desktop_app.store.ledger import _where, page
from desktop_app.store.ledgerdue import ids_by_due
from tests.domain.tables import inputs_of
from tests.services.conftest import COUNTY, NOW
from tests.services.desk_work import act, petition


@pytest.fixture
def core(make: Callable[..., Core]) -> Core:
    """Petitions of many days, with one running limit, several, or none, some of which end on one day."""
    made, chance = make("bureau", COUNTY, "李文华"), random.Random("limits")
    for place in range(36):
        day = NOW.date() - timedelta(days=chance.randrange(25))
        matter = petition(made, received_on=day)
        if place % 3:
            act(made, matter, "accept", accepted_on=day)
        if place % 7 == 0:
            page_of = made.services.matters.page(matter)
            ends = page_of.procedure.action("withdraw")
            act(made, matter, "withdraw", **inputs_of(page_of.procedure, ends, NOW.date()))
    return made


@pytest.mark.parametrize("way", ["ASC", "DESC"])
@pytest.mark.parametrize("wanted", [LedgerFilter(viewer="*"), LedgerFilter(viewer="*", kind="petition")])
def test_the_index_gives_the_same_page(core: Core, way: str, wanted: LedgerFilter) -> None:
    records, today = core.store.read, NOW.date()
    where, params = _where(wanted, today)
    whole = [row.id for row in page(records, wanted, today, sort="due", descending=way == "DESC")]
    given = 0
    for walk in (1, 5, 12, 30):
        for offset in range(0, 12, 3):
            found = ids_by_due(records, where, params, way, offset=offset, limit=4, walk=walk)
            assert found in (None, whole[offset : offset + 4])
            given += found is not None
    assert given >= 2


def test_few_matters_are_left_to_the_whole_ledger(core: Core) -> None:
    where, params = _where(LedgerFilter(viewer="*", kind="dispute"), NOW.date())
    assert ids_by_due(core.store.read, where, params, "ASC", offset=0, limit=4, walk=30) is None
    assert ids_by_due(core.store.read, where, params, "ASC", offset=0, limit=4) is None
