"""`landdesk forks`: listed, picked, settled from a script, on stores of the real program."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.paths import AppPaths
from desktop_app.core import Core, Surroundings
from desktop_app.domain.records import Party
from tests.acceptance.world import Ran, landdesk, surroundings
from tests.services.duty_nodes import introduce

PASSPHRASE = "东华镇的口令"


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    return surroundings(tmp_path)


def _write(folder: Path, name: str, around: Surroundings, stick: Path) -> None:
    core = Core.open(folder, PASSPHRASE, around)
    core.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=name)))
    core.services.bundles.export(stick)
    core.close()


def test_forks_by_command(tmp_path: Path, around: Surroundings) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for role, place in (("office", "532301105"), ("bureau", "532301")):
        words = ("--role", role, "--place", place, "--officer", "王建国")
        assert landdesk("new", tmp_path / role, *words, around=around).code == 0
    office, bureau = (Core.open(tmp_path / role, PASSPHRASE, around) for role in ("office", "bureau"))
    introduce(office, bureau, stick)
    office.close(), bureau.close()
    shutil.copytree(tmp_path / "office", tmp_path / "clone")
    shutil.copytree(tmp_path / "own", tmp_path / "cloned-own")
    elsewhere = replace(around, paths=AppPaths.under(tmp_path / "cloned-own"))
    _write(tmp_path / "office", "张㐂", around, stick)
    _write(tmp_path / "clone", "李桂兰", elsewhere, stick)

    def said(*words: str) -> Ran:
        return landdesk("forks", tmp_path / "bureau", *words, "--json", around=around)

    assert (said().code, said().data) == (0, {"forks": 0})
    assert landdesk("import", tmp_path / "bureau", stick, around=around).code == 1
    found = said()
    assert found.code == 1, "something waits for a pick"
    assert found.data["waits"]
    assert [branch["branch"] for branch in found.data["branches"]] == [0, 1]
    titles = {title for branch in found.data["branches"] for title in branch["things"]}
    assert titles >= {"party 张㐂", "party 李桂兰"}
    assert said("--pick", found.data["fork"]).code == 1
    assert said("--pick", found.data["fork"], "--branch", "1").code == 1, "how it was checked must be said"
    picked = said("--pick", found.data["fork"], "--branch", "1", "--reason", "电话核对")
    assert picked.code == 0, picked.err
    first, listed, item = picked.lines[0], picked.lines[1], picked.lines[2]
    assert first["set_aside"] == listed["open_items"] == 1
    done = said("--settle", item["item"], "--how", "unneeded", "--reason", "重复登记")
    assert [line.get("state") for line in done.lines][-1] == "unneeded"
    assert said("--withdraw", listed["fork"], "--reason", "听错了").lines[0]["withdrawn"] == listed["fork"]
