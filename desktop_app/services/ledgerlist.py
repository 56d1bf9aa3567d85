"""The ledger of matters as a plain list: for the command line, which has no screen to take it from."""

from __future__ import annotations

from desktop_app.services.desk import Desk
from desktop_app.services.ledger import Ledger, LedgerFilter
from desktop_app.services.listexport import MOST_ROWS, ListColumn, SheetList
from desktop_app.services.places import Places

_COLUMNS = (
    ListColumn("编号", 146),
    ListColumn("种类", 92),
    ListColumn("姓名", 92),
    ListColumn("事由"),
    ListColumn("状态", 112),
    ListColumn("收到日期", 108),
    ListColumn("期限", 108),
    ListColumn("办结日期", 108),
    ListColumn("地点", 170),
    ListColumn("承办人", 92),
)


def ledger_list(desk: Desk, wanted: LedgerFilter) -> SheetList:
    """Matters under a filter, oldest number first.

    The heads are among the words of `imports/matters.toml`, and a list of one kind is named for it: what was
    written out can be read in as an old ledger.
    """
    ledger, places = Ledger(desk), Places(desk)
    kinds = {one.kind: one.title for one in reversed(desk.rules.registration)}
    names: dict[str, str] = {}
    rows = []
    for row in ledger.page(wanted, descending=False, limit=MOST_ROWS):
        if row.place_code not in names:
            names[row.place_code] = places.name(row.place_code)
        days = [day.isoformat() if day else "" for day in (row.received_on, row.rolled_on, row.closed_on)]
        texts = (row.number, kinds.get(row.kind, ""), row.name, row.title, ledger.state_title(row), *days)
        rows.append([*texts, names[row.place_code], row.responsible])
    title = f"{kinds.get(wanted.kind, '事项')}台账"
    return SheetList(title, _COLUMNS, rows, max(0, ledger.count(wanted) - MOST_ROWS))
