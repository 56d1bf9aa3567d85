"""Who is not named is called as the matter's procedure calls him: 匿名 who petitions, 行为人不明 who dug."""

from __future__ import annotations

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.search.search import Kind, SearchFilter
from tests.services.desk_work import VILLAGE, petition

UNKNOWN = "行为人不明"


def offence(core: Core) -> str:
    people = (PartyDraft(anonymous=True, role="R07"),)
    draft = MatterDraft(
        kind="violation", parties=people, title="基本农田里挖沙", category="U01", place_code=VILLAGE
    )
    return str(core.services.matters.register(draft).made)


def test_lists_say_what_the_procedure_says(office: Core) -> None:
    offence(office)
    petition(office, PartyDraft(anonymous=True), title="反映路灯不亮")
    ledger = {row.kind: row.name for row in office.services.ledger.page(LedgerFilter())}
    assert ledger == {"violation": UNKNOWN, "petition": "匿名"}
    assert {row.matter.kind: row.name for row in office.services.today.view().todos} == ledger


def test_what_is_found_says_it_too(office: Core) -> None:
    offence(office)
    (group,) = office.services.search.first(SearchFilter("挖沙", kind=Kind.MATTER)).groups
    assert [hit.name for hit in group.hits] == [UNKNOWN]
