"""An open matter goes over to a newer version of its procedure: by a person's own act, journalled, never by itself."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.procedures import Procedure
from desktop_app.domain.records import Clock, Matter, Step
from desktop_app.services.desk import Desk
from desktop_app.services.own import own_matter
from desktop_app.store.transaction import Transaction

_ACT = "procedure_version"
_TITLE = "改按第{version}版程序办理"


class Versions:
    """Any thread. States and clocks are mapped by their ids: what the new version does not know is refused."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def newer(self, matter: Matter) -> Procedure | None:
        """The newest version of the matter's procedure, if the matter goes by an older one; None if closed."""
        book = self._desk.rules.procedures
        present, newest = book.get(matter.procedure, matter.procedure_version), book.get(matter.procedure)
        if present.version >= newest.version or present.state(matter.state).closed:
            return None
        return newest

    def move(self, matter_id: str) -> Changes:
        """Moves the matter; its state, clocks and papers stay as they are, the step says from which version.

        Raises `NotAllowed` for a closed matter, one already on the newest version, and one whose state or
        running clock the new version does not have.
        """
        return self._desk.store.change(lambda tx: self._move(tx, matter_id))

    def _move(self, tx: Transaction, matter_id: str) -> Changes:
        matter = own_matter(tx, matter_id)
        newest = self.newer(matter)
        if newest is None:
            raise NotAllowed("这个事项不用改：已办结，或者已经按最新的版本办理。")
        present = self._desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        _refuse_unknown(tx, matter, present, newest)
        tx.add(
            Step(
                id=tx.new_id(),
                matter_id=matter.id,
                action=_ACT,
                title=_TITLE.format(version=newest.version),
                from_state=matter.state,
                to_state=matter.state,
                done_on=self._desk.clock.today(),
                recorded_at=tx.now,
                by=tx.by,
                note=f"原按第{present.version}版办理。",
            )
        )
        tx.set(Matter, matter.id, procedure_version=newest.version)
        return tx.changes(RecordId(matter_id))


def _refuse_unknown(tx: Transaction, matter: Matter, present: Procedure, newest: Procedure) -> None:
    if matter.state not in newest.states:
        raise NotAllowed(
            "目前是“{state}”，第{version}版程序没有这个状态，不能改。",
            way_out="请先办到下一步，再改按新版程序。",
            state=present.state(matter.state).title,
            version=newest.version,
        )
    for clock in tx.records.of(Clock, "matter_id", matter.id):
        if clock.stopped_on is None and clock.clock not in newest.clocks:
            rule = present.clocks.get(clock.clock)
            raise NotAllowed(
                "“{clock}”还在计时，第{version}版程序没有这个期限，不能改。",
                way_out="请先办完这个期限内的事，再改按新版程序。",
                clock=rule.title if rule else clock.clock,
                version=newest.version,
            )
