"""An office and a bureau with rules and papers that know each other, and a stick between them."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core import Core
from tests.services import nodes


def introduce(office: Core, bureau: Core, stick: Path) -> None:
    """Invitation, request, fingerprints read out, accepted on both sides."""
    stick.mkdir(exist_ok=True)
    sides = [nodes.Node(core.desk, core.around.clock, stick) for core in (office, bureau)]  # type: ignore[arg-type]
    nodes.introduce(*sides)


def carry(giver: Core, taker: Core, stick: Path) -> None:
    """One bundle there. An office writes for its bureau, the bureau for this office."""
    reader = "" if taker.desk.identity.is_bureau else taker.desk.identity.node
    giver.around.clock.forward(minutes=1)  # type: ignore[attr-defined]
    made = giver.services.bundles.export(stick, reader=reader)
    taker.services.bundles.import_(made.path)
