"""A bureau and its offices on real stores with the real rules, and the stick between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.services.bundle_import import ImportReport


@dataclass
class County:
    """One bureau, two offices, all with the same day on their clocks."""

    bureau: Core
    dong: Core
    cang: Core
    stick: Path

    @property
    def cores(self) -> tuple[Core, Core, Core]:
        return self.bureau, self.dong, self.cang

    def days(self, count: int) -> None:
        """Time goes by everywhere."""
        for core in self.cores:
            clock = core.around.clock
            assert isinstance(clock, SetClock)
            clock.forward(days=count)

    def carry(self, giver: Core, taker: Core) -> ImportReport:
        """One bundle from one to the other."""
        clock = giver.around.clock
        assert isinstance(clock, SetClock)
        clock.forward(minutes=1)
        path = giver.services.bundles.export(self.stick, reader=taker.identity.node).path
        return taker.services.bundles.import_bundle(path)

    def round(self) -> None:
        """The stick goes to every office and back."""
        for office in (self.dong, self.cang):
            self.carry(self.bureau, office)
            self.carry(office, self.bureau)


def introduce(office: Core, bureau: Core, stick: Path, *, replacing: bool = False) -> None:
    """Invitation, request, the fingerprint read out, accepted on both sides. `replacing`: after keys were lost."""
    invitation = bureau.services.enrolment.invite(stick)
    asked = office.services.enrolment.request(invitation, stick, replacing=replacing)
    at_bureau = bureau.services.enrolment.read_request(asked.path, replacing=replacing)
    assert asked.fingerprint == at_bureau.fingerprint
    office.services.enrolment.accept(asked)
    bureau.services.enrolment.accept(at_bureau)
    for path in (invitation, asked.path):
        path.unlink()
