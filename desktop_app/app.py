"""Adds the window to the core; the only file that knows both. Without a window command Qt is not loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.clock import CorrectedClock, MovedClock, SystemClock
from desktop_app.base.knownstores import KnownStores
from desktop_app.base.paths import AppPaths
from desktop_app.core import (
    Core,
    Moved,
    Surroundings,
    ask_bureau,
    recover,
    restore,
    settings_for,
    take_answer,
)
from desktop_app.services.launch import Demonstration, Launch, Restored

if TYPE_CHECKING:
    from desktop_app.services.keyring.secondread import BureauCopy
    from desktop_app.services.numberseries import NumberSeries
    from desktop_app.services.rebuild import Found
    from desktop_app.services.recovery.rescuer import Rescuer
    from desktop_app.services.rulebook import RuleBook

_WINDOW = "window"
_DEMO_FILE = "demo.json"
_KNOWN = "stores.json"
_PLATFORM = "QT_QPA_PLATFORM"
_NO_DISPLAY = "这里没有显示器，窗口打不开。命令行的用法见 --help。\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """No arguments, or `window`: the window. Anything else: the command line. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] != _WINDOW:
        from desktop_app.cli.main import main as run_command

        return run_command(given)
    from desktop_app.cli.arguments import build_parser

    options = build_parser().parse_args(given or [_WINDOW])
    if _without_display():
        if options.screens is None:
            sys.stderr.write(_NO_DISPLAY)
            return 1
        os.environ[_PLATFORM] = "offscreen"  # pictures need none
    # Qt is loaded only here, so that commands run where it is not installed.
    from desktop_app.ui.shell.start import run

    return run(options, launch_of(Surroundings(clock=CorrectedClock(SystemClock()))))


def _without_display() -> bool:
    """Where Qt would end the process with a dump instead of a sentence."""
    asked = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", _PLATFORM))
    return sys.platform.startswith("linux") and not asked


def launch_of(around: Surroundings) -> Launch:
    """Rules are read once and shared by the wizard and the defaults. What few starts need is loaded for these."""
    from desktop_app.services.placefinder import PlaceFinder

    rules = around.rulebook()
    return Launch(
        create=lambda folder, new, passphrase: Core.create(folder, new, passphrase, around),
        open=lambda folder, passphrase: Core.open(folder, passphrase, around),
        adopt=lambda folder, passphrase: Core.open(folder, passphrase, around, Moved.ADOPTED),
        restore=lambda backup, folder, passphrase: _restore(backup, folder, passphrase, around),
        recover=lambda folder, code, passphrase: recover(folder, code, passphrase, around),
        ask_bureau=lambda folder, to_folder: ask_bureau(folder, to_folder, around),
        take_answer=lambda folder, answer, passphrase: take_answer(folder, answer, passphrase, around),
        ask_rebuild=lambda place, to: _ask_rebuild(around, place, to),
        look_rebuild=lambda answer: _look_rebuild(around, answer),
        rebuild=lambda *given: _rebuild(around, *given),
        look_second=_look_second,
        demo=lambda folder: _demo(folder, around),
        settings_for=lambda place, officer: settings_for(rules, place, officer),
        series=lambda: _series(rules),
        places=PlaceFinder(rules),
        paths=around.paths,
        clock=around.clock,
        known=KnownStores(around.paths.data / _KNOWN),
        find_rescuer=lambda: _rescuer(around),
    )


def _rescuer(around: Surroundings) -> Rescuer:
    from desktop_app.services.recovery.rescuer import Rescuer

    return Rescuer(around.paths, around.clock, around.randomness)


def _series(rules: RuleBook) -> Sequence[NumberSeries]:
    from desktop_app.services.numberseries import all_series

    return all_series(rules)


def _look_second(path: Path, passphrase: str) -> BureauCopy:
    from desktop_app.services.keyring.secondread import read_second

    return read_second(path, passphrase)


def _ask_rebuild(around: Surroundings, place: str, to_folder: Path) -> Path:
    from desktop_app.services.rebuild import ask

    return ask(around.paths.data, place, to_folder, around.clock)


def _look_rebuild(around: Surroundings, answer: Path) -> Found:
    from desktop_app.services.rebuild import look

    return look(around.paths.data, answer)


def _rebuild(
    around: Surroundings, folder: Path, found: Found, sources: Sequence[Path], officer: str, passphrase: str
) -> Core:
    """Problems of single files are told on the exchange page, where they can be imported again."""
    from desktop_app.services.rebuild import forget

    core, _outcomes = Core.rebuild(folder, found, sources, officer, passphrase, around)
    forget(around.paths.data)
    return core


def _demo(folder: Path, around: Surroundings) -> Demonstration:
    """Its month lies in the past: the window opens on the demonstration's last day, and time goes on."""
    from desktop_app.proving.demo import PASSPHRASE, build_demo, demo_clock

    if not (folder / _DEMO_FILE).is_file():
        build_demo(folder, around)
    paths = AppPaths.under(folder / "private" / "window")
    there = replace(around, paths=paths, clock=MovedClock(demo_clock(folder)))
    return Demonstration(launch_of(there), folder / "office", folder / "bureau", PASSPHRASE)


def _restore(backup: Path, folder: Path, passphrase: str, around: Surroundings) -> Restored:
    report = restore(backup, folder, passphrase, around)
    return Restored(report.name, report.made_at)
