"""The self-test of an installed copy: every resource, and the main job in a temporary folder."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.core import Core, NewStore, Surroundings, restore
from desktop_app.documents.casefile import Part, bind
from desktop_app.documents.checks import check_glyphs
from desktop_app.documents.fonts import Role
from desktop_app.documents.scanned import scanned_pages
from desktop_app.documents.sheet import About
from desktop_app.documents.sheetreading import read_sheet
from desktop_app.documents.sheets import SheetColumn, write_sheet
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.proving.stories import read_script
from desktop_app.security.wrapping import Cost

_CHEAP = Cost(memory_kib=64, rounds=1, lanes=1)


class SelfTest:
    """Each step raises on failure; the folder is the caller's to remove."""

    def __init__(self, folder: Path, around: Surroundings) -> None:
        self._folder = folder
        self._around = replace(
            around, clock=SetClock(around.clock.now()), cost=_CHEAP, paths=AppPaths.under(folder / "own")
        )
        self._script = read_script(around.resources / "demo")
        self._cores: list[Core] = []

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("资源文件", self.resources),
            ("新建数据", self.stores),
            ("登记事项", self.matter),
            ("生僻字文书", self.letter),
            ("二维码和案卷", self.scan),
            ("电子表格", self.sheet),
            ("数据包往返", self.bundle),
            ("备份与恢复", self.backup),
        ]

    def resources(self) -> None:
        """Loads every declared rule and opens every font."""
        rules = self._around.rulebook()
        found = (rules.forms, rules.codes, tuple(rules.procedures), rules.calendar.years)
        if not all(found) or rules.places.get(self._script.place) is None:
            raise RuntimeError("a resource is missing")
        fonts = self._around.fonts()
        for role in Role:
            if fonts.missing("".join(self._script.people["rare"])) or not fonts.names(role):
                raise RuntimeError("a font is missing")

    def stores(self) -> None:
        for role, place in (("office", self._script.place), ("bureau", self._script.county)):
            new = NewStore(role, place, self._script.people["officers"][0])
            self._cores.append(Core.create(self._folder / role, new, PASSPHRASE, self._around))

    def matter(self) -> None:
        people = (PartyDraft(name=self._script.people["rare"][0], place_code=self._script.place),)
        story = self._script.stories[0]
        draft = MatterDraft(kind=story.facts["kind"], title=story.facts["title"], parties=people)
        self._matter = str(self._cores[0].services.matters.register(draft).made)

    def letter(self) -> None:
        """A paper with a rare character in the name: checked, printed, and whole."""
        letters = self._cores[0].services.letters
        procedure = self._around.rulebook().procedure_for(self._script.stories[0].facts["kind"])
        form = procedure.actions[procedure.opening].papers[0].form
        prepared = letters.prepare(self._matter, form)
        missing = check_glyphs(prepared.form, prepared.values, self._around.fonts())
        if missing or not letters.preview(form, prepared.values).startswith(b"%PDF-"):
            raise RuntimeError("the paper could not be printed")
        letters.save(self._matter, form, prepared.values)

    def scan(self) -> None:
        """A printed code read back from its own picture, out of a bound volume."""
        sheet = self._cores[0].ways.print_code()
        volume = bind([Part("恢复码", sheet)], About(title="自检", author=""), self._around.fonts())
        if not any(page.texts for page in scanned_pages(volume)):
            raise RuntimeError("the code on the paper cannot be read")

    def sheet(self) -> None:
        """A spreadsheet written and read again; a number that is a name stays text."""
        row = (self._script.people["rare"][0], "0010")
        content = write_sheet("自检", [SheetColumn("姓名"), SheetColumn("编号")], [row])
        if read_sheet(content, ("姓名", "编号")).rows[0][1] != row:
            raise RuntimeError("a spreadsheet differs")

    def bundle(self) -> None:
        office, bureau = self._cores
        stick = self._folder / "stick"
        stick.mkdir()
        asked = office.services.enrolment.request(bureau.services.enrolment.invite(stick), stick)
        office.services.enrolment.accept(asked)
        bureau.services.enrolment.accept(bureau.services.enrolment.read_request(asked.path))
        bureau.services.bundles.import_bundle(office.services.bundles.export(stick).path)
        if bureau.store.read.get(Matter, self._matter) is None:
            raise RuntimeError("the matter did not arrive")
        office.services.bundles.import_bundle(bureau.services.bundles.export(stick).path)

    def backup(self) -> None:
        office = self._cores[0]
        made = office.services.safekeeping.back_up(self._folder / "backups")
        digest = office.store.digest()
        restore(made, self._folder / "restored", PASSPHRASE, self._around)
        again = Core.open(self._folder / "restored", PASSPHRASE, self._around)
        self._cores.append(again)
        report = again.services.safekeeping.check(deep=True)
        if not report.ok or report.digest != digest:
            raise RuntimeError("the backup differs")

    def close(self) -> None:
        for core in self._cores:
            core.close()


def run_self_test(around: Surroundings) -> Iterator[tuple[str, float]]:
    """Yields (step, seconds) after each step that passed; raises at the first that failed."""
    with tempfile.TemporaryDirectory(prefix="landdesk-") as folder:
        test = SelfTest(Path(folder), around)
        try:
            for name, step in test.steps():
                began = time.perf_counter()
                step()
                yield name, time.perf_counter() - began
        finally:
            test.close()
