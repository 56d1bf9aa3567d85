"""送达 in the window: the way decides what is asked, and says what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.letters.serve_dialog import ServeDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.editors import Tools
from tests.ui.acting import idle
from tests.ui.office import NOW, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def made(qtbot: QtBot, desk: Desk, office: Core) -> Callable[..., tuple[ServeDialog, list[Any]]]:
    window = QWidget()
    qtbot.addWidget(window)

    def one(**known: Any) -> tuple[ServeDialog, list[Any]]:
        sent: list[Any] = []
        relations = (("J1", "本人"), ("J2", "同住成年家属"))
        tools = Tools(desk.tasks, desk.clock.today)
        dialog = ServeDialog(
            "登记送达",
            office.services.letters.ways(),
            relations,
            known or {"receiver": "张㐂", "servers": "王建国"},
            lambda way, values: sent.append((way, values)),
            tools,
            window,
        )
        dialog.open()
        return dialog, sent

    return one


def shown(dialog: ServeDialog) -> set[str]:
    return {key for key in dialog.editors if not dialog.marks.row(key).isHidden()}


@pytest.mark.parametrize(
    ("way", "fields", "article"),
    [
        ("W1", {"served_on", "receiver", "relation", "place", "servers"}, "第八十八条"),
        (
            "W2",
            {"served_on", "receiver", "refusal", "witness", "witness_unit", "recorded", "place", "servers"},
            "第八十九条",
        ),
        ("W3", {"posted_on", "post_number", "served_on", "receiver"}, "第九十一条"),
        ("W5", {"consent", "electronic_address", "served_on", "receiver"}, "第九十条"),
        ("W6", {"notice_on", "receiver", "place", "reason"}, "第九十五条"),
    ],
)
def test_each_way_shows_only_its_own(made: Any, way: str, fields: set[str], article: str) -> None:
    dialog, _sent = made()
    dialog.editors["way"].write(way)
    assert shown(dialog) == {"way", *fields}
    assert set(dialog.values()) == {"way", *fields}
    assert article in dialog._effect.text() and "民事诉讼法" in dialog._effect.text()
    dialog._leave()


def test_a_notice_names_the_thirtieth_day(made: Any) -> None:
    dialog, _sent = made()
    dialog.editors["way"].write("W6")
    dialog.editors["notice_on"].write(date(2026, 11, 23))
    assert "12月23日" in dialog._day.text()
    dialog.editors["way"].write("W1")
    assert dialog._day.isHidden()
    dialog._leave()


def test_a_post_does_not_guess_the_day_of_its_receipt(qtbot: QtBot, desk: Desk, made: Any) -> None:
    dialog, sent = made()
    assert dialog.editors["served_on"].read() == NOW.date()
    dialog.editors["way"].write("W3")
    assert not dialog.editors["served_on"].read()
    assert dialog.editors["posted_on"].read() == NOW.date()
    dialog.put({"post_number": "XA12345678953"})
    dialog.confirm()
    idle(qtbot, desk)
    ((way, values),) = sent
    assert way == "W3" and values["post_number"] == "XA12345678953" and "refusal" not in values


def test_what_was_recorded_before_stands_there_again(made: Any) -> None:
    dialog, _sent = made(way="W3", posted_on="2026-11-20", post_number="XA12345678953")
    assert dialog.editors["posted_on"].read() == date(2026, 11, 20)
    assert not dialog.editors["served_on"].read()
    dialog._leave()
