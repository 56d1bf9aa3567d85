"""One day, two days: a translation may name both words, the Chinese source needs none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import Told
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.words import core_text, problem_text

WORDS = {
    "{amount}日": "{amount} {amount:day|days}",
    "{label}：{count} 条（{day}）": "{label}: {count} {count:entry|entries} ({day})",
}


class English(QTranslator):
    """Two sentences of the core."""

    def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str:
        return WORDS.get(source, source)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def english(qtbot: QtBot) -> Iterator[None]:
    app = QCoreApplication.instance()
    assert app is not None
    translator = English()
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)


@pytest.mark.parametrize(("amount", "said"), [(1, "1 day"), ("1", "1 day"), (0, "0 days"), (15, "15 days")])
def test_the_core_counts(english: None, amount: object, said: str) -> None:
    assert core_text(Told.of("{amount}日", amount=amount)) == said


def test_so_does_a_problem_and_other_places_stay_as_they_were(english: None) -> None:
    problem = UserProblem(
        "{label}：{count} 条（{day}）", label="A|B", count=1, day=Told.of("{amount}日", amount=2)
    )
    assert problem_text(problem) == "A|B: 1 entry (2 days)"
    assert core_text(Told.of("{text}：{name}", text="甲", name="乙")) == "甲：乙"
    assert str(problem).startswith("A|B：1 条")


@pytest.mark.parametrize(("count", "said"), [(1, "1 row"), (2, "2 rows")])
def test_the_window_counts_too(count: int, said: str) -> None:
    assert fill_counted("{count} {count:row|rows}", count=count) == said
    assert fill_counted("{count} 行，{share:.1f}", count=count, share=0.5) == f"{count} 行，0.5"
