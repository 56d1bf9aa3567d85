"""Rules that come in a bundle or a file: absurd ones are left out and told, and nobody but the bureau makes any."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from tests.fuzz.forge import Parcel
from tests.fuzz.looking import look_around
from tests.fuzz.samples import line
from tests.fuzz.stage import Stage, Target

SHEETS = {
    "calendar/x": 'year = "next"',
    "calendar/deep": "a = " + "[" * 5000,
    "calendar/number": "year = " + "9" * 5000,
    "calendar/2026": "year = 2026",
    "calendar/../../up": "worked = 7",
    "calendar/far": '[[off]]\nname = "x"\nfrom = 0001-01-01\nto = 9999-12-31',
}
FILES = {
    "procedure/evil": "id = 7",
    "procedure/deep": "a = " + "[" * 100_000,
    "procedure/keys": "a" + ".a" * 100_000 + " = 1",
    "procedure/headers": "[" + '"a" . ' * 50_000 + "b]",
    "procedure/binary": "\x00\x01",
    "procedure/petition-2022": "",
}
OTHERS = {
    "limit/petition-2022/accept": "9" * 5000 + " days",
    "limit/petition-2022/reply": "-3 days",
    "step/petition-2022/moon": "因为",
    "code/channels/visit": "长" * 100_000,
    "code/no_such_list/1": "x",
}


def sent(stage: Stage, target: Target, settings: dict[str, str], owner: str = "") -> tuple[str, ...]:
    """Imports settings that the other side wrote; returns what was marked."""
    writer = owner or target.sender.stream.writer
    to = "bureau" if target is stage.bureau else "offices"
    lines = [line("setting", f"{name}@{writer}", {"value": value}, to) for name, value in settings.items()]
    path = stage.root / "rules.lsb"
    path.write_bytes(Parcel(target.sender, lines).to_bytes())
    return target.core.services.bundles.import_bundle(path).broken


def still_working(core: Core) -> None:
    """Dates are reckoned, procedures are there, pages open."""
    assert core.desk.rules.calendar.years
    assert len(core.desk.rules.procedures.every()) >= 8
    look_around(core)


@pytest.mark.parametrize("name", [*SHEETS, *FILES, *OTHERS])
def test_absurd_rules_of_the_bureau_are_left_out(stage: Stage, name: str) -> None:
    core = stage.office.core
    version = core.desk.rules.calendar.version
    assert sent(stage, stage.office, {name: {**SHEETS, **FILES, **OTHERS}[name]}) == ()
    still_working(core)
    told = core.services.workdays.view().faults if name in SHEETS else core.desk.rules.procedure_faults
    assert bool(told) == (
        name in {**SHEETS, **FILES} and name not in ("calendar/2026", "procedure/petition-2022")
    )
    if name != "calendar/2026":
        assert core.desk.rules.calendar.version == version
    core.services.bundles.undo_import()
    assert core.store.digest() == stage.office.digest


def test_all_of_them_at_once_and_after_a_new_start(stage: Stage) -> None:
    target = stage.office
    sent(stage, target, {**SHEETS, **FILES, **OTHERS})
    still_working(target.core)
    target.pc.close()
    still_working(target.core)
    target.core.services.bundles.undo_import()


def test_an_office_makes_no_rules_for_the_bureau(stage: Stage) -> None:
    core = stage.bureau.core
    before = core.desk.rules.local
    rules = {"calendar/bureau": "worked = [2026-01-04]", "limit/petition-2022/accept": "3 days", **FILES}
    assert sent(stage, stage.bureau, rules) == ()
    assert core.desk.rules.local == before
    core.services.bundles.undo_import()


def test_nobody_takes_a_name_kept_for_another(stage: Stage) -> None:
    """Who may see confidential matters stands in a setting of the bureau's own."""
    me = stage.bureau.core.identity.node
    assert len(sent(stage, stage.bureau, {"confidential_persons": "坏人"}, owner=me)) == 1
    stage.bureau.core.services.bundles.undo_import()


@pytest.mark.parametrize("name", [*SHEETS, *FILES])
def test_files_from_a_stick_are_refused_with_their_line(stage: Stage, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name.rpartition('/')[2]}.toml"
    path.write_text({**SHEETS, **FILES}[name], encoding="utf-8")
    services = stage.bureau.core.services
    bring = services.workdays.bring if name in SHEETS else services.procedure_files.bring
    if name == "calendar/2026":
        return
    with pytest.raises(UserProblem):
        bring(path)
    assert stage.bureau.core.store.digest() == stage.bureau.digest
