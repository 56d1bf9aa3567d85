"""PySide6 on Python 3.11 must not use up the references of None."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.steady import steady_singletons


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_none_has_references_for_years(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(50_000):
        widget.property("nothing")
    assert sys.getrefcount(None) > 1 << 39


def test_doing_it_twice_adds_nothing() -> None:
    steady_singletons()
    before = sys.getrefcount(True)
    steady_singletons()
    assert abs(sys.getrefcount(True) - before) < 1000
