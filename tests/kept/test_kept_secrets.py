"""A confidential matter that an earlier version wrote in clear is sealed once its person opens it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.records import TYPES, Matter, MatterParty, Party
from desktop_app.domain.secrecy import PARTS
from tests.kept.keptset import SETS, KeptSet


def _secret(core: Core) -> Matter:
    [matter] = core.store.read.find(Matter, "confidential = 1 AND owner = ?", (core.identity.node,))
    return matter


def _stored(core: Core, matter: Matter) -> list[str]:
    """The rows of the matter, its card and what hangs on it, as they stand in the file."""
    read = core.store.read
    cards = [link.party_id for link in read.of(MatterParty, "matter_id", matter.id)]
    found = [repr(read.stored(Matter, matter.id)), *(repr(read.stored(Party, card)) for card in cards)]
    for table in (table for table, parts in PARTS.items() if "matter_id" in parts.open):
        ids = read.rows(f"SELECT id FROM {table} WHERE matter_id = ?", (matter.id,))
        found += [repr(read.stored(TYPES[table], str(row[0]))) for row in ids]
    return found


@pytest.mark.parametrize("name", SETS)
def test_it_is_sealed_when_it_is_opened(name: str, tmp_path: Path) -> None:
    kept = KeptSet.laid_out(name, tmp_path / "kept")
    with closing(kept.opened("office")) as core:
        before = _secret(core)
        if core.store.read.stored(Matter, before.id).sealed:  # type: ignore[union-attr]
            pytest.skip("written by a version that seals")
        assert core.services.matters.page(before.id).file.matter.title in repr(_stored(core, before))
        core.services.confidential.open(before.id)
        rows = "".join(_stored(core, before))
        card = core.services.matters.page(before.id).file.parties[0]
        for text in (before.title, before.facts, card.name, card.phone):
            assert not text or text not in rows
        after = _secret(core)
        assert after == replace(before, lseq=after.lseq)
        report = core.services.safekeeping.check(deep=True)
        assert report.ok and report.replayed == report.digest
