"""Keys at the command line, and waiting after wrong passphrases there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.cli.main import main
from desktop_app.core import Surroundings
from tests.services.conftest import COUNTY, LOW, NOW, PASSPHRASE, TOWNSHIP

SECRET = "第二份的口令 2026"
Run = Callable[..., tuple[int, list[dict[str, object]]]]


class Desk:
    """One PC with a terminal."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.clock = SetClock(NOW)
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.secret = folder / "secret.txt"
        self.secret.write_text(SECRET, encoding="utf-8")
        self.error = ""

    def around(self, name: str) -> Surroundings:
        paths = AppPaths.under(self.folder / f"{name}-person")
        return Surroundings(clock=self.clock, randomness=SeededRandomness(name), cost=LOW, paths=paths)

    def run(self, name: str, command: str, *rest: object) -> tuple[int, list[dict[str, object]]]:
        """The exit code, and what was printed as JSON."""
        given = [command, str(self.folder / name), *map(str, rest), "--json"]
        self._capsys.readouterr()
        code = main(given, self.around(name))
        said = self._capsys.readouterr()
        self.error = said.err
        return code, [json.loads(line) for line in said.out.splitlines()]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    made = Desk(tmp_path, capsys)
    made.run("bureau", "new", "--role", "bureau", "--place", COUNTY, "--officer", "县局管理员")
    made.run("office", "new", "--role", "office", "--place", TOWNSHIP, "--officer", "王建国")
    made.run("bureau", "invite", made.stick)
    [invitation] = made.stick.glob("*.lsinvite")
    _code, [asked] = made.run("office", "request", invitation, made.stick)
    made.run("bureau", "accept", asked["file"], "--fingerprint", asked["fingerprint"])
    return made


def test_roll_revoke_and_decide(desk: Desk) -> None:
    code, [rolled] = desk.run("office", "keys", "roll")
    assert code == 0
    _code, shown = desk.run("office", "keys", "show")
    assert next(line["fingerprint"] for line in shown if line["present"]) == rolled["fingerprint"]
    node = str(desk.run("bureau", "keys", "show")[1][1]["node"])
    assert desk.run("bureau", "keys", "revoke", node)[0] == 1, "a reason is wanted"
    assert desk.run("bureau", "keys", "revoke", node, "--note", "电脑被盗")[0] == 0
    desk.run("office", "export", desk.stick)
    code, outcomes = desk.run("bureau", "import", desk.stick)
    assert code == 1 and "等待确认" in str(outcomes[0]["problem"])
    _code, waiting = desk.run("bureau", "keys", "waiting")
    assert [one["state"] for one in waiting] == ["waiting"]
    assert desk.run("bureau", "keys", "accept", waiting[0]["file"])[0] == 1
    assert desk.run("bureau", "keys", "accept", waiting[0]["file"], "--note", "电话核实")[0] == 0
    assert desk.run("bureau", "keys", "discard", waiting[0]["file"], "--note", "晚了")[0] == 1
    assert desk.run("bureau", "keys", "revoke")[0] == 1, "of whom?"
    assert desk.run("bureau", "keys", "restore", node, "--note", "电脑找到了")[0] == 1, "it has new keys"
    desk.clock.forward(minutes=1)
    assert desk.run("bureau", "keys", "revoke", node, "--note", "又被盗")[0] == 0
    assert desk.run("bureau", "keys", "restore", node)[0] == 1, "a reason is wanted"
    assert desk.run("bureau", "keys", "restore", node, "--note", "电脑找到了")[0] == 0
    assert not any(line.get("void") for line in desk.run("bureau", "keys", "show")[1])


def test_the_second_copy(desk: Desk) -> None:
    secret = ("--copy-passphrase-file", desk.secret)
    assert desk.run("bureau", "keys", "copy", desk.folder, *secret)[0] == 0
    [copy] = desk.folder.glob("*.age")
    assert desk.run("bureau", "keys", "verify", copy, *secret)[0] == 0
    assert desk.run("bureau", "keys", "show")[1][-1]["second_copy"] is True
    assert desk.run("bureau", "keys", "take", copy, *secret)[1][0]["taken"] is False
    new = ("--role", "bureau", "--place", COUNTY, "--officer", "新管理员", "--second", copy, *secret)
    code, [made] = desk.run("again", "new", *new)
    assert code == 0
    assert made["node"] == desk.run("bureau", "info")[1][0]["node"]
    assert desk.run("office2", "new", *("--role", "office", *new[2:]))[0] == 1
    assert desk.run("office", "keys", "copy", desk.folder, *secret)[0] == 1


def test_wrong_passphrases_are_slowed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two for nothing, then longer each time, across processes; another store is not concerned."""
    monkeypatch.setenv("LANDDESK_PASSPHRASE", "不是这个口令")
    for _ in range(3):
        assert desk.run("office", "info")[0] == 1
        assert "秒后" not in desk.error
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    assert desk.run("office", "info")[0] == 1
    assert "秒后" in desk.error
    assert desk.run("bureau", "info")[0] == 0
    desk.clock.forward(minutes=2)
    assert desk.run("office", "info")[0] == 0
    assert desk.run("office", "info")[0] == 0
