"""Which local facts of damaged data are laid over a backup, and which belong to where its streams stood."""

from __future__ import annotations

from collections.abc import Mapping

NOT_LAID_OVER = frozenset(
    {
        "stream_out", "stream_in", "ack_in", "bundle_out", "blob_state", "waiting_bundle", "import_mark",
        "rewinding", "line_note", "meta", "find_row", "search_row", "entry_search_row", "_sqlite_migrations",
    }
)  # fmt: skip
"""Local tables that say how far streams had come, or belong to the journal's own rows."""

_OF_THE_EPOCH = frozenset(
    {
        "node", "role", "place_code", "epoch", "epoch_no", "earlier_epochs", "epoch_parents", "frozen_until", "indexed",
        "restored_at", "machine", "numbers_settled", "applied_with", "exchange_held",
    }
)  # fmt: skip
_OF_A_STREAM = ("want/", "life/", "own/", "ahead/")


def newer_facts(there: Mapping[str, str]) -> dict[str, str]:
    """The facts of the damaged store that hold whatever its epoch: settings of this PC, names, keys."""
    return {
        name: value
        for name, value in there.items()
        if name not in _OF_THE_EPOCH and not name.startswith(_OF_A_STREAM)
    }
