"""Writers whose stream waits: it came in two branches, and what comes now is kept and not taken in."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.branches import kept
from desktop_app.services.desk import Desk
from desktop_app.services.peers import find_peer


@dataclass(frozen=True)
class HeldUp:
    """`fork` is the fork that a person has to decide here, `since` when it was noticed (ISO text), `bundles` how
    many files of the writer lie here until then."""

    writer: str
    name: str
    fork: str
    since: str
    bundles: int


def held_up(desk: Desk) -> list[HeldUp]:
    """The latest first; none on most days. Any thread."""
    records = desk.store.read
    found = []
    for fork in kept.forks(records):
        if fork.state == kept.OPEN:
            peer = find_peer(records, fork.writer)
            count = records.value("SELECT count(*) FROM fork_bundle WHERE fork = ?", (fork.id,))
            name = peer.name if peer else fork.writer
            found.append(HeldUp(fork.writer, name, fork.id, fork.noticed_at, int(str(count))))
    return found
