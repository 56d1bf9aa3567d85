"""The ways into an open store: persons, the printed code, the lock of the screen (sync.md §6)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.domain.settings import PASSPHRASE_MIN
from desktop_app.security.identities import PRINTED, joined, take
from desktop_app.security.pins import hash_pin, pin_fits
from desktop_app.security.recovery import new_code, plain_code
from desktop_app.security.slots import KeySlots, Opened
from desktop_app.services.desk import Desk
from desktop_app.services.rescue import seal_to_bureau
from desktop_app.services.sealed import coming, escrows
from desktop_app.store.local import meta, set_meta
from desktop_app.store.store import Who

_PIN, _IDLE = "pin", "lock_minutes"
_PRINTED = "recovery"
IDLE_MINUTES = (0, 5, 10, 15, 30, 60)
"""0: the screen locks only when told to."""


@dataclass(frozen=True)
class LockState:
    """After how many minutes without a key the screen locks (0: never), and whether a PIN lifts it."""

    idle_minutes: int
    has_pin: bool


class StoreKeys:
    """Calls that take a passphrase or a code cost Argon2's time: not on the UI thread."""

    def __init__(self, desk: Desk, slots: KeySlots, key: bytes, first_person: str) -> None:
        self._desk, self._slots, self._key = desk, slots, key
        self._first = first_person
        self._slot = ""

    def hold(self, opened: Opened) -> None:
        """Takes the keys of who has come to the desk; their confidential content opens from now on."""
        self._slot = opened.person
        coming.hold(self._desk, self._slots, opened, self._first)
        seal_to_bureau(self._slots, self._desk, self._key)

    def settle(self) -> None:
        """What can be done only now that the person's keys are here: ways back kept, seals brought up to date."""
        escrows.find_escrows(self._desk, self._slots, self._first)
        escrows.keep_ways_back(self._desk, self._slots, self._slot)
        coming.settle_seals(self._desk)
        escrows.send_escrows(self._desk, self._slots, self._first)

    def seal_to_bureau(self) -> None:
        """Lets the bureau help with a forgotten passphrase from now on; with keys to confidential content only
        from the next unlocking on, when it may have said whose these are to be."""
        seal_to_bureau(self._slots, self._desk, self._key)

    def lock(self) -> None:
        """Nobody is at the desk: what opens confidential content is forgotten until a passphrase is given."""
        self._desk.ring.drop()

    def persons(self) -> tuple[str, ...]:
        """Who has a passphrase; the first is the person of the first-run wizard."""
        return tuple(person or self._first for person in self._slots.persons())

    def acting(self) -> str:
        """In whose name entries are written now."""
        return self._desk.store.who.by

    def unlock(self, passphrase: str) -> str:
        """Lifts the lock of the screen; entries are written in that person's name from now on.

        Raises `UserProblem` (field `passphrase`).
        """
        opened = self._slots.give_identity(passphrase)
        person = opened.person or self._first
        who = self._desk.store.who
        self._desk.store.act_as(Who(who.node, who.role, person))
        self.hold(opened)
        self.settle()
        return person

    def add_person(self, person: str, passphrase: str) -> None:
        """Gives a further person a passphrase. Raises `InputProblem`, `UserProblem`."""
        problems = []
        if not person.strip():
            problems.append(Problem("person", "请填写姓名。"))
        elif person.strip() in self.persons():
            problems.append(Problem("person", "已有同名的人，请加以区别（如加上职务）。"))
        if len(passphrase) < PASSPHRASE_MIN:
            problems.append(Problem.of("passphrase", "口令至少 {count} 位。", count=PASSPHRASE_MIN))
        if problems:
            raise InputProblem(problems)
        self._slots.set_passphrase(self._key, person.strip(), passphrase)
        self._refresh_persons()

    def _refresh_persons(self) -> None:
        """Another person has a key, or has none any more: what this one may open is sealed accordingly."""
        self._desk.ring.persons = coming.persons_of(self._slots, self._first)
        coming.settle_seals(self._desk)

    def renew_person(self, person: str, passphrase: str) -> None:
        """Gives a person who forgot it another passphrase, by one who is at the desk.

        Keys to confidential content are not theirs to give: the person gets a fresh one, and reads again what
        this one may open too, and what others who are named open later.
        Raises `InputProblem`, and `UserProblem` for a passphrase that another person uses.
        """
        listed = dict(zip(self.persons(), self._slots.persons(), strict=True))
        if person not in listed or person == self.acting():
            raise UserProblem(
                "只能给另一个使用人设新口令。", way_out="自己的口令请在“安全”里更改。", field="person"
            )
        if len(passphrase) < PASSPHRASE_MIN:
            raise InputProblem([Problem.of("passphrase", "口令至少 {count} 位。", count=PASSPHRASE_MIN)])
        self._slots.set_passphrase(self._key, listed[person], passphrase)
        self._refresh_persons()

    def remove_person(self, person: str) -> None:
        """Takes a person's passphrase away; what they wrote stays in their name. Raises `UserProblem`."""
        if person == self.acting():
            raise UserProblem("不能移除正在使用的人。", way_out="请由另一个人打开后再移除。")
        listed = dict(zip(self.persons(), self._slots.persons(), strict=True))
        if person in listed:
            self._slots.remove_person(listed[person])
            self._refresh_persons()

    def has_printed_code(self) -> bool:
        return _PRINTED in self._slots.kinds()

    def print_code(self) -> bytes:
        """A new recovery code as a PDF of one page; the one printed before opens no more from now on."""
        from desktop_app.documents.recovery import recovery_sheet

        code = new_code()
        today = self._desk.clock.today()
        sheet = recovery_sheet(self._desk.fonts, code, self._desk.identity.name, today)
        self._slots.set_recovery(self._key, code)
        escrows.keep_ways_back(self._desk, self._slots, self._slot)
        return sheet

    def lock_state(self) -> LockState:
        facts = meta(self._desk.store.read)
        return LockState(int(facts.get(_IDLE, "0")), bool(facts.get(_PIN)))

    def set_lock(self, idle_minutes: int, pin: str | None) -> None:
        """Sets after how long the screen locks and its PIN (empty: none; None: as it is). Raises `UserProblem`."""
        facts = {_IDLE: str(idle_minutes if idle_minutes in IDLE_MINUTES else 0)}
        if pin is not None:
            facts[_PIN] = hash_pin(pin) if pin else ""
        self._desk.store.change(lambda tx: set_meta(tx, facts))

    def pin_fits(self, pin: str) -> bool:
        """Whether the PIN lifts the lock, for the person who was working."""
        return pin_fits(meta(self._desk.store.read).get(_PIN, ""), pin)


def recover(slots: KeySlots, code: str, passphrase: str) -> None:
    """Sets a new passphrase for the first person with the printed code. Raises `UserProblem` (field `code`).

    The person's identities come back too, as far as they were sealed to this code: at every opening since it
    was printed.
    """
    opened = slots.enter_printed(plain_code(code))
    person = next(iter(slots.persons()), "")
    taken = [take(one.sealed, opened.identities) for one in slots.escrows(person, PRINTED)]
    slots.set_passphrase(opened.key, person, passphrase, joined(*(found[1] for found in taken if found)))
