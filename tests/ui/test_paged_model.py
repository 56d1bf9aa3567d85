"""Long tables: pages on demand, old answers dropped, rows drawn as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.paged_model import PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

COLUMNS = (
    Column("编号", lambda n: f"东华信 2026-{n:04d}", sort="number"),
    Column(
        "状态", lambda n: BadgeCell("超期", "overdue") if n % 2 else BadgeCell("正常", "done"), shape=BADGE
    ),
    Column("件次", str, shape=NUMBER),
)


class Source:
    """Numbers 1 to `total`, and a note of every question."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.asked: list[tuple[int, int, Sort, dict[str, Any]]] = []

    def fetch(self, offset: int, limit: int, sort: Sort, filters: Any) -> Sequence[int]:
        self.asked.append((offset, limit, sort, dict(filters)))
        numbers = list(range(1, self.total + 1))
        if sort.descending:
            numbers.reverse()
        return numbers[offset : offset + limit]

    def count(self, _filters: Any) -> int:
        return self.total


def drawn(model: PagedTableModel, rows: int = 3) -> str:
    """The first rows as text, the way a person sees them."""
    return "\n".join(
        " | ".join(str(model.index(r, c).data()) for c in range(model.columnCount()))
        for r in range(min(rows, model.rowCount()))
    )


@pytest.fixture
def source() -> Source:
    return Source(250)


@pytest.fixture
def model(source: Source, at_once: Any) -> PagedTableModel:
    made = PagedTableModel(COLUMNS, source.fetch, source.count, at_once)
    made.reload()
    return made


def test_rows_as_text(model: PagedTableModel) -> None:
    assert drawn(model) == (
        "东华信 2026-0001 | 超期 | 1\n东华信 2026-0002 | 正常 | 2\n东华信 2026-0003 | 超期 | 3"
    )
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(3)] == ["编号", "状态", "件次"]


def test_it_behaves_as_a_model(model: PagedTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_only_pages_in_sight_are_read(model: PagedTableModel, source: Source) -> None:
    assert [asked[0] for asked in source.asked] == [0]
    model.index(249, 0).data()
    assert model.index(249, 0).data() == "东华信 2026-0250"
    assert [asked[0] for asked in source.asked] == [0, 200]


def test_memory_stays_bounded(at_once: Any) -> None:
    source = Source(100_000)
    model = PagedTableModel(COLUMNS, source.fetch, source.count, at_once)
    model.reload()
    for row in range(0, 100_000, 100):
        model.row_at(row)
    assert len(model._pages) <= 30


def test_sorting_asks_the_source(model: PagedTableModel) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert drawn(model, 1).startswith("东华信 2026-0250")
    model.sort(1)
    assert model.order == Sort("number", True)


def test_same_filters_ask_nothing(model: PagedTableModel, source: Source) -> None:
    model.set_filters({"text": "张"})
    asked = len(source.asked)
    model.set_filters({"text": "张"})
    assert len(source.asked) == asked
    assert source.asked[-1][3] == {"text": "张"}


def test_an_answer_to_an_older_question_is_dropped(source: Source) -> None:
    waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    class Later:
        def run(self, work: Callable[[], Any], done: Callable[[Any], None], **_: Any) -> None:
            waiting.append((work, done))

    model = PagedTableModel(COLUMNS, source.fetch, source.count, Later())
    model.reload()
    old = waiting[0]
    source.total = 2
    model.reload()
    waiting[1][1](waiting[1][0]())
    source.total = 250
    old[1](old[0]())
    assert model.rowCount() == 2


def test_cells_on_their_way_show_an_ellipsis(qtbot: QtBot, source: Source, tasks: TaskRunner) -> None:
    model = PagedTableModel(COLUMNS, source.fetch, source.count, tasks)
    with qtbot.waitSignal(model.counted):
        model.reload()
    with qtbot.waitSignal(model.dataChanged):
        assert model.index(150, 0).data() == "…"
    assert model.index(150, 0).data() == "东华信 2026-0151"


def test_enter_and_click_open_the_row(qtbot: QtBot, model: PagedTableModel) -> None:
    view, opened = TableView("事项"), []
    qtbot.addWidget(view)
    view.setModel(model)
    view.opened.connect(opened.append)
    view.resize(600, 300)
    view.show()
    view.setCurrentIndex(model.index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    place = view.visualRect(model.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [2, 3]
    view.close()
