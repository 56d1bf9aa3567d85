"""Starts the window: application, look, language, log, single instance, then the program's flow."""

from __future__ import annotations

import logging
import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app import APP_ID, APP_NAME
from desktop_app.base.logs import start_logging
from desktop_app.services.launch import Launch
from desktop_app.ui.qt.collector import Collector
from desktop_app.ui.qt.i18n import SOURCE, install_language
from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.leaving import clear_away
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.program import LANGUAGE, SCHEME, TEXT_SIZE, Program
from desktop_app.ui.shell.single import SingleInstance

_STATE = "window.ini"


def run(options: Namespace, launch: Launch) -> int:
    """Runs until the last window is closed; returns the exit code.

    Options: `demo` DIR opens a demonstration, `store` DIR a store, `screens` DIR takes pictures and ends.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("an application without windows is running")
    app.setApplicationName(APP_ID)
    app.setApplicationDisplayName(APP_NAME)
    log = _start_log(launch.paths.logs)
    collector = Collector(app)
    state = ViewState(launch.paths.data / _STATE)
    translators = install_language(app, state.text(LANGUAGE, SOURCE))
    try:
        return _run(app, options, launch, state)
    finally:
        clear_away(app.topLevelWidgets())
        collector.end()
        log.close()
        translators.clear()


def _start_log(folder: Path) -> logging.Handler:
    """A PC whose log cannot be written still opens: its log is lost, its work is not."""
    try:
        return start_logging(folder)
    except OSError:
        return logging.NullHandler()


def _run(app: QApplication, options: Namespace, launch: Launch, state: ViewState) -> int:
    theme = Theme(app, scheme=state.text(SCHEME, "system"), text_size=state.text(TEXT_SIZE, "standard"))
    app.setWindowIcon(icon("letters", theme.look().color("accent"), 64))
    if options.screens is not None:
        from desktop_app.ui.shell.screens import take_screens

        return take_screens(options, launch, theme)
    single = SingleInstance(_instance(options, launch))
    if not single.first():
        return 0
    program = Program(launch, theme, state)
    single.raised.connect(program.rise)
    program.begin(options.demo, options.store)
    try:
        return app.exec()
    finally:
        program.end()
        single.close()


def _instance(options: Namespace, launch: Launch) -> Path:
    """What a second start is a second start of."""
    folder: Path = options.demo or options.store or launch.paths.data
    return folder
