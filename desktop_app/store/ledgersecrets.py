"""Lines of the ledger that stand for sealed matters: title and name for who may open them, 〔保密〕 for others."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desktop_app.domain.records import Matter, Party
from desktop_app.store.records import Records

_FIRST = """SELECT matter_id, party_id FROM matter_party WHERE retired = '' AND matter_id IN
  (SELECT value FROM json_each(?)) ORDER BY matter_id, place DESC, id DESC"""


def titles_of(records: Records, matter_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Title and main party's name by matter; no name for one who gave none."""
    matters = records.many(Matter, matter_ids)
    first = {str(row[0]): str(row[1]) for row in records.rows(_FIRST, (json.dumps(list(matter_ids)),))}
    cards = records.many(Party, first.values())
    names = {str(card.id): "" if card.anonymous else card.name for card in cards.values()}
    return {str(one.id): (one.title, names.get(first.get(one.id, ""), "")) for one in matters.values()}
