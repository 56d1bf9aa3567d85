"""Coverage on paper and as a table."""

from __future__ import annotations

from desktop_app.documents.render import render
from desktop_app.documents.sheets import CellKind, SheetColumn, write_sheet
from desktop_app.domain.forms import (
    WIDE_BLOCK_MM,
    Block,
    BlockKind,
    FieldType,
    Form,
    FormField,
    Frame,
    Layout,
)
from desktop_app.services.desk import Desk
from desktop_app.services.registers.coverrows import TOWN_DIGITS, VILLAGE_DIGITS, CoverageView
from desktop_app.services.settings import Settings

_HEADS = ("乡镇", "村（社区）", "村小组", "最近一次", "来源", "距今天数")
_KEYS = ("town", "village", "group_name", "last", "source", "days")


def coverage_pdf(desk: Desk, view: CoverageView) -> bytes:
    """The rows of a view as a list across the sheet."""
    rows = [dict(zip(_KEYS, line, strict=True)) for line in _lines(desk, view)]
    settings = Settings(desk).all()
    frame = Frame(organ=settings["organ"], office=settings["office"], dated_on=desk.clock.today())
    return render(_form(), {"sheet_span": _words(view), "places": rows}, frame, desk.fonts).pdf


def coverage_sheet(desk: Desk, view: CoverageView) -> bytes:
    """The same as a spreadsheet."""
    kinds = {3: CellKind.DATE, 5: CellKind.NUMBER}
    columns = [SheetColumn(head, 18.0, kinds.get(place, CellKind.TEXT)) for place, head in enumerate(_HEADS)]
    return write_sheet("走访排查覆盖表", columns, _lines(desk, view), note=_words(view))


def _lines(desk: Desk, view: CoverageView) -> list[list[str]]:
    today, register = desk.clock.today(), desk.rules.places
    lines = []
    for row in view.rows:
        village = register.get(row.code[:VILLAGE_DIGITS])
        town = register.get(row.code[:TOWN_DIGITS])
        lines.append(
            [
                town.name if town else "",
                village.name if village else "",
                row.name if row.is_group else "",
                row.last.isoformat() if row.last else "从未",
                row.source if row.last else "",
                str((today - row.last).days) if row.last else "",
            ]
        )
    return lines


def _words(view: CoverageView) -> str:
    return (
        f"自{view.since.isoformat()}起：村（社区）{view.covered_villages}/{view.villages}，"
        f"村小组{view.covered_groups}/{view.groups}"
    )


def _form() -> Form:
    """A list of its own, since it is of no register."""
    columns = tuple(FormField(key, head) for key, head in zip(_KEYS, _HEADS, strict=True))
    widths = (12.0, 40.0, 60.0, 60.0, 32.0, 35.0, float(WIDE_BLOCK_MM - 239))
    return Form(
        id="coverage",
        version=1,
        title="走访排查覆盖表",
        layout=Layout.RECORD,
        fields=(
            FormField("sheet_span", "范围"),
            FormField("places", "村组", FieldType.ROWS, columns=columns),
        ),
        blocks=(
            Block(BlockKind.TITLE, text="走访排查覆盖表"),
            Block(BlockKind.PARAGRAPH, text="{sheet_span}", indent=False, align="center"),
            Block(BlockKind.TABLE, field="places", columns=widths),
        ),
        landscape=True,
    )
