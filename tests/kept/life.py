"""A month of an office and its bureau for keeping: every kind of record, few and small contents."""

from __future__ import annotations

import io
import random
from datetime import datetime, time
from pathlib import Path

from PIL import Image

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths, resource
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter
from desktop_app.proving.dutydays import DutyDays
from desktop_app.proving.month import Month
from desktop_app.proving.registerdays import enter_registers
from desktop_app.proving.stories import Script, read_script
from desktop_app.security.wrapping import Cost
from desktop_app.services.keyring.second import SecondCopy

LOW = Cost(memory_kib=64, rounds=1, lanes=1)
MACHINE = "kept"
COPY_PASSPHRASE = "dier-fen-2026"
PASSPHRASE, SECOND = "baocun-2026", ("陈秀文", "chenxiuwen-2026")


def surroundings(folder: Path, clock: SetClock, seed: str) -> Surroundings:
    """Cheap key slots and a PC that is always the same one; nothing outside `folder`."""
    paths, chance = AppPaths.under(folder), SeededRandomness(seed)
    return Surroundings(clock=clock, randomness=chance, cost=LOW, paths=paths, machine=MACHINE)


class Life:
    """Both stores, open; `stick` holds what travels. Close it."""

    def __init__(self, folder: Path) -> None:
        self.script: Script = read_script(Path(__file__).parent / "script")
        year, month = map(int, self.script.period.split("-"))
        self.clock = SetClock(datetime.combine(datetime(year, month, 1), time(8, 30), CHINA))
        self.stick = folder / "stick"
        self.stick.mkdir(parents=True)
        people = self.script.people
        self.office = self._core(folder, "office", self.script.place, people["officers"][0])
        self.bureau = self._core(folder, "bureau", self.script.county, people["bureau_officer"])

    def _core(self, folder: Path, role: str, place: str, officer: str) -> Core:
        around = surroundings(folder / "own" / role, self.clock, role)
        phones = {"phone": "0878-1000000", "review_phone": "0878-2000000"}
        return Core.create(folder / role, NewStore(role, place, officer, settings=phones), PASSPHRASE, around)

    def live(self, earlier: Path) -> None:
        """The month, exchanged and acknowledged; then what neither side has seen of the other."""
        self._introduce()
        month = Month(self.office, self.clock, self.script, random.Random("kept"))
        duties = DutyDays(self.office, self.bureau, self.clock, self.script.duties, month)
        duties.plan(earlier)
        month.live(len(self.script.stories))
        duties.ask()
        enter_registers(self.office, resource("demo") / "registers.toml", self.script.period)
        self._open_the_confidential()
        self._pass(self.office, self.bureau, earlier)
        duties.answer()
        self._pass(self.bureau, self.office, earlier)
        self.office.services.safekeeping.back_up(earlier.parent / "backups")
        self._new_keys()
        self._not_yet_seen()

    def _new_keys(self) -> None:
        """The office's change is told in its next bundle; the bureau keeps a second copy of its own."""
        self.office.services.keys.roll()
        SecondCopy(self.bureau.desk, cost=8).write(self.stick, COPY_PASSPHRASE)

    def _introduce(self) -> None:
        office, bureau = self.office.services.enrolment, self.bureau.services.enrolment
        asked = office.request(bureau.invite(self.stick), self.stick)
        office.accept(asked)
        bureau.accept(bureau.read_request(asked.path))
        self.office.ways.add_person(*SECOND)

    def _open_the_confidential(self) -> None:
        found = self.office.store.read.find(Matter, "confidential = 1")
        self.office.services.matters.page(found[0].id)

    def _pass(self, writer: Core, reader: Core, folder: Path) -> None:
        self.clock.forward(hours=1)
        reader.services.bundles.import_bundle(writer.services.bundles.export(folder).path)

    def _not_yet_seen(self) -> None:
        """One bundle each way that only a later version will import."""
        person = PartyDraft(name="起㐂", place_code=self.script.place)
        draft = MatterDraft(kind="petition", title="水渠被石块堵住", parties=(person,), channel="L02")
        made = str(self.office.services.matters.register(draft).made)
        self.office.services.attachments.add("matter", made, _picture(), "水渠.png")
        draft = MatterDraft(kind="petition", title="要求公开规划图", parties=(person,), channel="L01")
        self.bureau.services.matters.register(draft)
        old = self.bureau.store.read.find(Matter, "owner = ?", (self.office.identity.node,))[0]
        self.bureau.services.corrections.ask("matter", old.id, "people_count", "2", "请核对人数。")
        self.clock.forward(minutes=20)
        for core in (self.office, self.bureau):
            core.services.bundles.export(self.stick)

    def close(self) -> None:
        self.office.close()
        self.bureau.close()


def _picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 130, 80)).save(buffer, "PNG")
    return buffer.getvalue()
