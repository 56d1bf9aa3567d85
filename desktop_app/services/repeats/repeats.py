"""What is said about repeats: tied to the earlier matter, told apart, and what the bureau tells the offices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Matter, MatterParty, Party
from desktop_app.domain.repeatrecords import Likeness, NotSame, RepeatHint, SameAs, in_order
from desktop_app.services.confidential import may_open, visible
from desktop_app.services.desk import Desk
from desktop_app.services.own import own_matter
from desktop_app.services.repeats.denials import denied_to, deny
from desktop_app.services.repeats.like import LikeMatters
from desktop_app.services.repeats.seen import SAME_ID, SAME_PHONE, SeenBefore
from desktop_app.store.transaction import Transaction

_SURE = (SAME_ID, SAME_PHONE, "同村同名")
_MOST_ACROSS = 200


@dataclass(frozen=True)
class Suspect:
    """A matter that may be the same as another one, and why: a person's reason, or how alike the words are."""

    matter: Matter
    reason: str = ""
    percent: int = 0


@dataclass(frozen=True)
class RepeatView:
    """What is known of a matter: the earlier one it is tied to, later ones tied to it, suspects, the bureau's hints."""

    earlier: Matter | None
    later: tuple[Matter, ...]
    suspects: tuple[Suspect, ...]
    hints: tuple[RepeatHint, ...]
    denied: tuple[NotSame, ...]


class Repeats:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen, self._like = SeenBefore(desk), LikeMatters(desk)

    def of_matter(self, matter_id: str) -> RepeatView:
        """Empty for a confidential matter: repeats of these are nobody's business."""
        records = self._desk.store.read
        matter = records.get(Matter, matter_id)
        if matter is None or matter.confidential or not may_open(self._desk, matter):
            return RepeatView(None, (), (), (), ())
        earlier = records.get(Matter, matter.earlier_matter) if matter.earlier_matter else None
        tied = "earlier_matter = ? AND earlier_matter <> '' AND retired = ''"  # as its index says
        later = visible(self._desk, records.find(Matter, tied, (matter_id,), "registered_at"))
        hints = records.find(RepeatHint, "matter_id = ? AND retired = ''", (matter_id,), "lseq")
        told = denied_to(records, Likeness.MATTER, matter_id)
        where = "what = ? AND retired = '' AND (one = ? OR other = ?)"
        denied = records.find(NotSame, where, (Likeness.MATTER, matter_id, matter_id), "lseq")
        known = {matter.earlier_matter, *(one.id for one in later)}
        suspects = [one for one in self._suspects(matter) if one.matter.id not in known]
        return RepeatView(
            earlier if earlier is not None and may_open(self._desk, earlier) else None,
            tuple(later),
            tuple(suspects),
            tuple(one for one in hints if one.earlier_matter not in told | known),
            tuple(denied),
        )

    def _suspects(self, matter: Matter) -> list[Suspect]:
        """By people first, then by words; only what was registered before, and not what was told apart."""
        away = denied_to(self._desk.store.read, Likeness.MATTER, matter.id)
        found: dict[str, Suspect] = {}
        for other, reason in self._of_same_people(matter):
            found.setdefault(other.id, Suspect(other, reason))
        for like in self._like.of(matter.title, matter.request, matter.place_code, away, matter.id):
            reason = found[like.matter.id].reason if like.matter.id in found else ""
            found[like.matter.id] = Suspect(like.matter, reason, like.percent)
        usable = [
            one
            for one in found.values()
            if one.matter.id not in away
            and one.matter.id != matter.id
            and _is_before(one.matter, matter)
            and not (matter.origin and matter.origin in (one.matter.id, one.matter.origin))
        ]
        return sorted(usable, key=lambda one: (bool(one.reason), one.percent), reverse=True)

    def _of_same_people(self, matter: Matter) -> list[tuple[Matter, str]]:
        records = self._desk.store.read
        links = records.of(MatterParty, "matter_id", matter.id, "place, id")
        cards = records.many(Party, [link.party_id for link in links]).values()
        found = [
            (other, SAME_ID if card.id_number else "同一人")
            for card in cards
            for other in self._seen.matters_of(card.id)
        ]
        for card in cards:
            typed = PartyDraft(
                party_id=card.id,
                name=card.name,
                id_number=card.id_number,
                phone=card.phone,
                place_code=card.place_code,
            )
            for seen in self._seen.of(typed, (card.id,)):
                if seen.reason in _SURE:
                    found += [(other, seen.reason) for other in seen.matters]
        return found

    # -- what is said ------------------------------------------------------------------------------

    def deny(self, what: Likeness, one: str, other: str) -> Changes:
        """不是同一人, 不是同一件: not shown to each other again."""

        def work(tx: Transaction) -> Changes:
            deny(tx, what, one, [other])
            return tx.changes(RecordId(one))

        return self._desk.store.change(work)

    def take_back(self, denial_id: str) -> Changes:
        """What was told apart may be the same after all."""

        def work(tx: Transaction) -> Changes:
            tx.retire(NotSame, denial_id, "重新比对")
            return tx.changes()

        return self._desk.store.change(work)

    def link(self, matter_id: str, earlier_id: str) -> Changes:
        """Ties a matter of ours to the earlier one and marks it 重复. Raises `UserProblem` for a circle."""

        def work(tx: Transaction) -> Changes:
            matter, earlier = own_matter(tx, matter_id), tx.records.get(Matter, earlier_id)
            if earlier is None or matter.id in (earlier.id, earlier.earlier_matter):
                raise UserProblem("不能关联到这件事项。", way_out="请选一件更早登记的事项。")
            if earlier.confidential or matter.confidential:
                raise NotAllowed("保密事项不关联重复件。")
            self._tie(tx, matter, earlier_id)
            return tx.changes(RecordId(matter_id))

        return self._desk.store.change(work)

    def link_hint(self, hint_id: str) -> Changes:
        """What the bureau says is so: our matter is tied to one that only the bureau and another office have."""

        def work(tx: Transaction) -> Changes:
            hint = tx.records.get(RepeatHint, hint_id)
            if hint is None or hint.retired:
                raise UserProblem("没有这条提示。", way_out="请刷新页面。")
            self._tie(tx, own_matter(tx, hint.matter_id), hint.earlier_matter)
            return tx.changes(RecordId(hint.matter_id))

        return self._desk.store.change(work)

    def _tie(self, tx: Transaction, matter: Matter, earlier_id: str) -> None:
        flags = (*matter.flags, *(code for code in self._marks() if code not in matter.flags))
        tx.set(Matter, matter.id, reason="标为重复件", earlier_matter=earlier_id, flags=flags)

    def unlink(self, matter_id: str) -> Changes:
        """Takes the tie and its mark away again; the history keeps both."""

        def work(tx: Transaction) -> Changes:
            matter = own_matter(tx, matter_id)
            flags = tuple(code for code in matter.flags if code not in self._marks())
            tx.set(Matter, matter_id, reason="取消重复件关联", earlier_matter="", flags=flags)
            return tx.changes(RecordId(matter_id))

        return self._desk.store.change(work)

    def _marks(self) -> tuple[str, ...]:
        """The flags that a tie to an earlier matter brings with it."""
        codes = self._desk.rules.codes["matter_flags"].items
        return tuple(one.code for one in codes if one.attribute("earlier"))

    # -- the bureau's part -------------------------------------------------------------------------

    def confirm(self, matter_id: str, earlier_id: str, reason: str = "") -> Changes:
        """At the bureau: two matters of its offices are the same. The later one's office is told by the next stick.

        Raises `NotAllowed` at an office, `UserProblem` where one of them is not here.
        """
        if not self._desk.identity.is_bureau:
            raise NotAllowed("跨所的重复件由县局认定。")
        records = self._desk.store.read
        matter, earlier = records.get(Matter, matter_id), records.get(Matter, earlier_id)
        if matter is None or earlier is None or matter.confidential or earlier.confidential:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        unit = records.value("SELECT name FROM peer WHERE node = ?", (earlier.owner,))

        def work(tx: Transaction) -> Changes:
            one, other = in_order(matter.id, earlier.id)
            today, by = tx.now.date(), tx.by
            tx.add(
                SameAs(id=tx.new_id(), what=Likeness.MATTER, one=one, other=other, said_by=by, said_on=today)
            )
            hint = RepeatHint(
                id=tx.new_id(),
                to_node=matter.owner,
                matter_id=matter.id,
                earlier_matter=earlier.id,
                earlier_number=earlier.number,
                earlier_unit=str(unit or self._desk.identity.name),
                reason=reason,
                said_on=today,
            )
            if matter.owner != tx.node:
                tx.add(hint, to=matter.owner)
            return tx.changes(RecordId(matter.id))

        return self._desk.store.change(work)

    def same_as(self, matter_id: str) -> list[Matter]:
        """What the bureau has said to be the same matter, unless an office has denied it since."""
        where = "what = ? AND retired = '' AND (one = ? OR other = ?)"
        found = self._desk.store.read.find(SameAs, where, (Likeness.MATTER, matter_id, matter_id))
        told = denied_to(self._desk.store.read, Likeness.MATTER, matter_id)
        others = {one.other if one.one == matter_id else one.one for one in found} - told
        return visible(self._desk, self._desk.store.read.many(Matter, others).values())

    def across(self, since: str, moved: Callable[[int, int], None]) -> list[tuple[Matter, Suspect]]:
        """At the bureau: matters registered since that day (ISO) which another unit may have had before.

        Seconds for a month's matters: `moved(done, total)` after each, and may raise to stop.
        """
        where = "registered_at >= ? AND retired = '' AND confidential = 0 AND earlier_matter = ''"
        fresh = self._desk.store.read.find(Matter, where, (since,), "registered_at DESC", _MOST_ACROSS)
        found = []
        for place, matter in enumerate(fresh, start=1):
            known = {one.id for one in self.same_as(matter.id)}
            others = [one for one in self._suspects(matter) if one.matter.owner != matter.owner]
            found += [(matter, one) for one in others if one.matter.id not in known][:1]
            moved(place, len(fresh))
        return found


def _is_before(earlier: Matter, matter: Matter) -> bool:
    return (str(earlier.registered_at), earlier.id) < (str(matter.registered_at), matter.id)
