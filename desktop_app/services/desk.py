"""What every use case stands on: the open store, the rules, the clock and who we are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.base.clock import Clock
from desktop_app.base.ids import NodeId
from desktop_app.base.private import PrivateFolder
from desktop_app.security.keys import NodeKeys
from desktop_app.security.ring import Ring
from desktop_app.security.vault import BlobVault
from desktop_app.services.rulebook import RuleBook
from desktop_app.store.store import Store

if TYPE_CHECKING:
    from desktop_app.documents.fonts import FontBook

OFFICE_ROLE = "office"
BUREAU_ROLE = "bureau"


@dataclass(frozen=True)
class Identity:
    """This installation: its node for ever, its role, and the place it serves."""

    node: NodeId
    role: str
    place_code: str
    name: str
    townships: tuple[str, ...]
    epoch: str
    epoch_no: int

    @property
    def is_bureau(self) -> bool:
        return self.role == BUREAU_ROLE


@dataclass(frozen=True)
class Desk:
    """Handed to each service by the composition root; holds no state of its own.

    `find_fonts` makes the book of this PC's fonts; nobody but a paper needs it.
    """

    store: Store
    rules: RuleBook
    clock: Clock
    identity: Identity
    vault: BlobVault
    private: PrivateFolder
    keys: NodeKeys
    find_fonts: Callable[[], FontBook]
    ring: Ring

    @cached_property
    def fonts(self) -> FontBook:
        """Looked for when the first paper is made. Raises `UserProblem` where none are installed."""
        return self.find_fonts()
