"""No column of a record stands in the history by its raw name."""

from __future__ import annotations

import dataclasses

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import TYPES
from desktop_app.domain.servingways import serving_labels
from desktop_app.services.history import Changed
from desktop_app.ui.matter.history_columns import field_words
from desktop_app.ui.matter.history_words import SILENT, turns

SHOWN = ("matter", "party", "matter_party", "step", "clock", "letter", "visit", "attachment")
OWN = {"id", "lseq", "retired", "sealed"}


@pytest.mark.parametrize("kind", SHOWN)
def test_every_column_has_words_or_is_not_shown(qtbot: QtBot, kind: str) -> None:
    columns = {field.name for field in dataclasses.fields(TYPES[kind])} - OWN
    assert columns - set(field_words()) - set(serving_labels()) - SILENT == set()


class Plain:
    """Speaks as the journal does."""

    def label(self, column: str) -> str:
        return field_words().get(column, column)

    def of(self, column: str, value: object) -> str:
        return str(value)


def test_a_moment_reads_as_people_write_it(qtbot: QtBot) -> None:
    changed = Changed(
        "2026-03-02T09:00:00+08:00", "王建国", "visit", "v", "started_at", None, "2026-03-01T10:30:00+08:00"
    )
    assert turns([changed], Plain())[0].lines == ("开始时间：2026-03-01 10:30",)
