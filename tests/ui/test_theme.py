"""The theme is data: both files say the same names, text can be read on its ground, sizes scale."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.paths import resource
from desktop_app.ui.qt.fonts import choose_family, preferred
from desktop_app.ui.qt.icons import icon, picture, svg
from desktop_app.ui.qt.look import load_look
from desktop_app.ui.qt.sheet import build_sheet, fill
from desktop_app.ui.qt.theme import Theme

PAIRS = [
    ("text", "ground", 7.0),
    ("text", "panel", 7.0),
    ("secondary", "panel", 4.5),
    ("secondary", "ground", 4.5),
    ("faint", "panel", 3.9),
    ("rail_text", "rail", 4.5),
    ("rail_selected_text", "rail_selected", 4.5),
    ("accent_text", "accent", 4.5),
    *[(kind, f"{kind}_tint", 4.5) for kind in ("overdue", "near", "done", "info", "plain")],
    *[(kind, "panel", 4.5) for kind in ("overdue", "near", "done", "info", "plain")],
]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""

    def light(color: QColor) -> float:
        parts = [color.redF(), color.greenF(), color.blueF()]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_both_themes_name_the_same_colours() -> None:
    light, dark = load_look("light", "standard"), load_look("dark", "standard")
    assert set(light.colors) == set(dark.colors)
    assert dark.dark and not light.dark


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("fore", "ground", "least"), PAIRS)
def test_text_can_be_read(theme: str, fore: str, ground: str, least: float) -> None:
    look = load_look(theme, "standard")
    assert contrast(look.color(fore), look.color(ground)) >= least


def test_sizes_scale_in_the_sheet() -> None:
    look = load_look("light", "largest")
    assert fill("a { font-size: 14u; border: 1px; color: @text; }", look, {}) == (
        f"a {{ font-size: {round(14 * look.scale)}px; border: 1px; color: {look.colors['text']}; }}"
    )


def test_an_unknown_name_in_the_sheet_fails() -> None:
    with pytest.raises(KeyError):
        fill("a { color: @colour_of_magic; }", load_look("light", "standard"), {})


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_sheet_fills_completely(theme: str, tmp_path: object) -> None:
    from pathlib import Path

    arrows = {name: Path("x.svg") for name in ("icon_down", "icon_up", "icon_tick")}
    sheet = build_sheet(load_look(theme, "standard"), "Any", arrows)
    assert "@" not in sheet
    assert not re.search(r"\d+u\b", sheet)


def test_every_icon_draws(qtbot: QtBot) -> None:
    look = load_look("dark", "standard")
    for path in resource("icons").glob("*.svg"):
        assert b"@" not in svg(path.stem, look), path.name
        made = picture(path.stem, 40, 26) if path.stem.startswith("empty") else icon(path.stem).pixmap(18)
        image = made.toImage()
        inked = any(
            image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
        )
        assert inked, path.name


def test_choosing_changes_a_living_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, scheme="light")
    window = QWidget()
    window.setProperty("role", "page")
    label = QLabel("字")
    label.setProperty("role", "title")
    QVBoxLayout(window).addWidget(label)
    qtbot.addWidget(window)
    window.show()
    before = window.grab().toImage().pixelColor(2, 2)
    small = label.sizeHint().height()
    try:
        theme.choose(scheme="dark", text_size="largest")
        after = window.grab().toImage().pixelColor(2, 2)
        assert before.lightness() > 200
        assert after.lightness() < 60
        assert label.sizeHint().height() > small
        theme.choose(scheme="nonsense", text_size="")
        assert theme.scheme == "dark"
    finally:
        theme.choose(scheme="light", text_size="standard")
        window.close()


def test_font_by_platform() -> None:
    both = {"Microsoft YaHei UI", "Noto Sans CJK SC"}
    assert preferred(both, "win32") == "Microsoft YaHei UI"
    assert preferred(both, "linux") == "Noto Sans CJK SC"
    assert preferred({"Arial"}, "linux") == ""


def test_a_family_is_always_found(qtbot: QtBot) -> None:
    assert choose_family()
