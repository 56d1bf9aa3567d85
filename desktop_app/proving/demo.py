"""Builds the demonstration: an office and its bureau, one month, bundles both ways, papers and keys."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, write_whole
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.proving.dutydays import DutyDays
from desktop_app.proving.month import Month
from desktop_app.proving.registerdays import enter_registers
from desktop_app.proving.stories import Script, read_script
from desktop_app.services.desk import BUREAU_ROLE, OFFICE_ROLE

PASSPHRASE = "yanshi-2026"  # noqa: S105 - the demonstration's, printed and written beside it

_MOST_MATTERS = 5_000
_USUAL = "1"


@dataclass(frozen=True)
class DemoReport:
    """What was made; `as_data` is what `demo.json` holds."""

    folder: Path
    period: str
    ends_at: str
    people: tuple[str, ...]
    letters: tuple[Mapping[str, object], ...]
    digests: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]

    def as_data(self) -> dict[str, object]:
        return {
            "period": self.period,
            "ends_at": self.ends_at,
            "passphrase": PASSPHRASE,
            "people": list(self.people),
            "letters": [dict(letter) for letter in self.letters],
            "digests": dict(self.digests),
            "counts": {node: dict(counts) for node, counts in self.counts.items()},
        }


def build_demo(folder: Path, around: Surroundings, *, matters: int = 36, seed: str = "") -> DemoReport:
    """Makes the demonstration in an empty `folder`. Same seed: same records, PDFs and digests.

    Without a seed it is the usual month, but under ids of its own: two of them are two offices, no copies of one.
    Raises `UserProblem` if the folder is not empty or the number out of bounds. Takes some seconds; off the UI thread.
    """
    if not 1 <= matters <= _MOST_MATTERS:
        raise UserProblem("演示的事项应为 1 到 {most} 件。", way_out="请换一个数。", most=_MOST_MATTERS)
    with disk_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UserProblem("演示文件夹不是空的：{name}", way_out="请换一个空文件夹。", name=folder.name)
    script = read_script(around.resources / "demo")
    clock, own = SetClock(_start(script.period)), seed or around.randomness.token(16).hex()
    office = _core(folder / "office", OFFICE_ROLE, script, around, clock, own)
    bureau = _core(folder / "bureau", BUREAU_ROLE, script, around, clock, own)
    try:
        _enrol(office, bureau, folder / "stick")
        month = Month(office, clock, script, random.Random(f"people {seed or _USUAL}"))  # noqa: S311 - invented people
        duties = DutyDays(office, bureau, clock, script.duties, month)
        duties.plan(folder / "earlier")
        month.live(matters)
        duties.ask()
        enter_registers(office, around.resources / "demo" / "registers.toml", script.period)
        _exchange(office, bureau, folder / "stick", clock, duties)
        for core in (office, bureau):
            core.services.safekeeping.check(deep=True)  # or the month's window opens with a reminder
        report = _report(folder, office, bureau, script, tuple(month.used))
    finally:
        office.close()
        bureau.close()
    write_whole(
        folder / "demo.json", json.dumps(report.as_data(), ensure_ascii=False, indent=1).encode("utf-8")
    )
    return report


def demo_clock(folder: Path) -> datetime:
    """When the demonstration's month ends: the moment at which its window opens."""
    data = json.loads((folder / "demo.json").read_text("utf-8"))
    return datetime.fromisoformat(data["ends_at"])


def _start(period: str) -> datetime:
    year, month = (int(part) for part in period.split("-"))
    return datetime.combine(date(year, month, 1), time(8, 30), CHINA)


def _core(folder: Path, role: str, script: Script, around: Surroundings, clock: SetClock, seed: str) -> Core:
    own = replace(
        around,
        clock=clock,
        randomness=SeededRandomness(f"{role} {seed}"),
        paths=AppPaths.under(folder.parent / "private" / role),
    )
    place = script.place if role == OFFICE_ROLE else script.county
    officer = script.people["officers"][0] if role == OFFICE_ROLE else script.people["bureau_officer"]
    phones = {"phone": "0878-1000000", "review_phone": "0878-2000000"}
    return Core.create(folder, NewStore(role, place, officer, settings=phones), PASSPHRASE, own)


def _enrol(office: Core, bureau: Core, stick: Path) -> None:
    stick.mkdir()
    invitation = bureau.services.enrolment.invite(stick)
    asked = office.services.enrolment.request(invitation, stick)
    office.services.enrolment.accept(asked)
    read = bureau.services.enrolment.read_request(asked.path)
    if read.fingerprint != asked.fingerprint:
        raise RuntimeError("the two screens show different fingerprints")
    bureau.services.enrolment.accept(read)


def _exchange(office: Core, bureau: Core, stick: Path, clock: SetClock, duties: DutyDays) -> None:
    """Bundle out, in, the bureau's own work on it, acknowledged."""
    out = office.services.bundles.export(stick)
    clock.forward(hours=1)
    bureau.services.bundles.import_bundle(out.path)
    duties.answer()
    back = bureau.services.bundles.export(stick)
    clock.forward(hours=1)
    office.services.bundles.import_bundle(back.path)


def _report(folder: Path, office: Core, bureau: Core, script: Script, people: tuple[str, ...]) -> DemoReport:
    keys = folder / "keys"
    keys.mkdir()
    write_whole(keys / "bureau.agekey", bureau.keys.agekey().encode("ascii"))
    write_whole(keys / "office.sign.pub.pem", office.keys.public.sign_pem())
    return DemoReport(
        folder=folder,
        period=script.period,
        ends_at=office.desk.clock.now().isoformat(timespec="seconds"),
        people=people,
        letters=tuple(_write_letters(office, folder / "letters")),
        digests={"office": office.store.digest(), "bureau": bureau.store.digest()},
        counts={"office": office.store.counts(), "bureau": bureau.store.counts()},
    )


def _write_letters(office: Core, folder: Path) -> list[Mapping[str, object]]:
    folder.mkdir()
    letters = office.store.read.find(Letter, "state = ?", (LetterState.ISSUED,))
    matters = office.store.read.many(Matter, [letter.matter_id for letter in letters])
    written: list[Mapping[str, object]] = []
    for index, letter in enumerate(sorted(letters, key=lambda one: one.lseq), 1):
        name = f"{index:03}-{letter.form}.pdf"
        write_whole(folder / name, office.services.letters.pdf(letter.id))
        written.append(
            {
                "file": name,
                "form": letter.form,
                "number": letter.number,
                "matter": matters[letter.matter_id].number,
                "fields": office.services.letters.printed(letter.id),
            }
        )
    return written
