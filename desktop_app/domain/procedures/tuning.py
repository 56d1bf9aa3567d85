"""What an office or the bureau has set for itself: who may act, how long local limits are, which steps are in use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.deadlines import Limit
from desktop_app.domain.procedures.model import Authority, Procedure


@dataclass(frozen=True)
class Tuning:
    """Settings of one procedure, by action and clock id. Unknown ids are passed over: a newer file may lack them."""

    authority: Mapping[str, tuple[Authority, ...]] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    on: frozenset[str] = frozenset()


def tuned(procedure: Procedure, tuning: Tuning) -> Procedure:
    """The procedure with these settings; only `settable` clocks take another limit (a law's own does not)."""
    clocks = {
        name: replace(clock, limit=tuning.limits[name]) if clock.settable and name in tuning.limits else clock
        for name, clock in procedure.clocks.items()
    }
    actions = {
        name: replace(action, off=False) if name in tuning.on else action
        for name, action in procedure.actions.items()
    }
    return with_authority(replace(procedure, clocks=clocks, actions=actions), tuning.authority)


def with_authority(procedure: Procedure, authority: Mapping[str, tuple[Authority, ...]]) -> Procedure:
    """The procedure with other organs in power for some actions; nobody in power is no setting and changes nothing."""
    actions = {
        name: replace(action, authority=authority[name]) if authority.get(name) else action
        for name, action in procedure.actions.items()
    }
    return replace(procedure, actions=actions)
