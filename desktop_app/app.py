"""Adds the window to the core; the only file that knows both. Without a window command Qt is not loaded."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.base.clock import CorrectedClock, MovedClock, SystemClock
from desktop_app.base.knownstores import KnownStores
from desktop_app.base.paths import AppPaths
from desktop_app.cli.arguments import build_parser
from desktop_app.cli.main import main as run_command
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
from desktop_app.proving.demo import PASSPHRASE, build_demo, demo_clock
from desktop_app.services.keyring.secondread import read_second
from desktop_app.services.launch import Demonstration, Launch, Restored
from desktop_app.services.numberseries import all_series
from desktop_app.services.placefinder import PlaceFinder
from desktop_app.services.rebuild import Found, ask, forget, look
from desktop_app.services.recovery.rescuer import Rescuer

_WINDOW = "window"
_DEMO_FILE = "demo.json"
_KNOWN = "stores.json"
_PLATFORM = "QT_QPA_PLATFORM"
_NO_DISPLAY = "这里没有显示器，窗口打不开。命令行的用法见 --help。\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """No arguments, or `window`: the window. Anything else: the command line. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] != _WINDOW:
        return run_command(given)
    options = build_parser().parse_args(given or [_WINDOW])
    if _without_display():
        if options.screens is None:
            sys.stderr.write(_NO_DISPLAY)
            return 1
        os.environ[_PLATFORM] = "offscreen"  # pictures need none
    # Qt is loaded only here, so that commands run where it is not installed.
    window = importlib.import_module("desktop_app.ui.shell.start")
    return int(window.run(options, launch_of(Surroundings(clock=CorrectedClock(SystemClock())))))


def _without_display() -> bool:
    """Where Qt would end the process with a dump instead of a sentence."""
    asked = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", _PLATFORM))
    return sys.platform.startswith("linux") and not asked


def launch_of(around: Surroundings) -> Launch:
    """Rules are read once and shared by the wizard and the defaults."""
    rules = around.rulebook()
    return Launch(
        create=lambda folder, new, passphrase: Core.create(folder, new, passphrase, around),
        open=lambda folder, passphrase: Core.open(folder, passphrase, around),
        adopt=lambda folder, passphrase: Core.open(folder, passphrase, around, Moved.ADOPTED),
        restore=lambda backup, folder, passphrase: _restore(backup, folder, passphrase, around),
        recover=lambda folder, code, passphrase: recover(folder, code, passphrase, around),
        ask_bureau=lambda folder, to_folder: ask_bureau(folder, to_folder, around),
        take_answer=lambda folder, answer, passphrase: take_answer(folder, answer, passphrase, around),
        ask_rebuild=lambda place, to: ask(around.paths.data, place, to, around.clock),
        look_rebuild=lambda answer: look(around.paths.data, answer),
        rebuild=lambda *given: _rebuild(around, *given),
        look_second=read_second,
        demo=lambda folder: _demo(folder, around),
        settings_for=lambda place, officer: settings_for(rules, place, officer),
        series=lambda: all_series(rules),
        places=PlaceFinder(rules),
        paths=around.paths,
        clock=around.clock,
        known=KnownStores(around.paths.data / _KNOWN),
        rescuer=Rescuer(around.paths, around.clock, around.randomness),
    )


def _rebuild(
    around: Surroundings, folder: Path, found: Found, sources: Sequence[Path], officer: str, passphrase: str
) -> Core:
    """Problems of single files are told on the exchange page, where they can be imported again."""
    core, _outcomes = Core.rebuild(folder, found, sources, officer, passphrase, around)
    forget(around.paths.data)
    return core


def _demo(folder: Path, around: Surroundings) -> Demonstration:
    """Its month lies in the past: the window opens on the demonstration's last day, and time goes on."""
    if not (folder / _DEMO_FILE).is_file():
        build_demo(folder, around)
    paths = AppPaths.under(folder / "private" / "window")
    there = replace(around, paths=paths, clock=MovedClock(demo_clock(folder)))
    return Demonstration(launch_of(there), folder / "office", folder / "bureau", PASSPHRASE)


def _restore(backup: Path, folder: Path, passphrase: str, around: Surroundings) -> Restored:
    report = restore(backup, folder, passphrase, around)
    return Restored(report.name, report.made_at)
