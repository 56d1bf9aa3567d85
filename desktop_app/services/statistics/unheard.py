"""Whose figures of a period that is over may not all be here yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from desktop_app.base.clock import CHINA
from desktop_app.services import peers
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.days import Days
from desktop_app.store.streams import Streams


def unheard(desk: Desk, days: Days, office: str = "") -> Sequence[str]:
    """At the bureau: names of the offices (or of the one) last heard before the period's last working day, or never.

    Of a period that goes on nothing is said: every office has something that is not here yet.
    """
    if not desk.identity.is_bureau or days.last >= desk.clock.today():
        return ()
    records, end = desk.store.read, days.last
    while end > days.first and not desk.rules.calendar.is_working(end):
        end -= timedelta(days=1)
    streams = Streams(records.connection)
    known = [peer for peer in peers.peers(records) if office in ("", peer.node)]
    return [peer.name for peer in known if _last(streams, peer.node) < end]


def _last(streams: Streams, node: str) -> date:
    """The day of the last import from that node."""
    heard = [one.heard_at for one in streams.incoming(node) if one.heard_at]
    return max((datetime.fromisoformat(at).astimezone(CHINA).date() for at in heard), default=date.min)
