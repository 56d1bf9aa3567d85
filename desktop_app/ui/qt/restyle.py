"""Dynamic properties that the style sheet tells widgets apart by."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str, kind: str = "") -> None:
    """Names the widget's part in the sheet (`role`, and `kind` for its colour)."""
    if widget.property("role") == role and (widget.property("kind") or "") == kind:
        return
    widget.setProperty("role", role)
    widget.setProperty("kind", kind)
    polish(widget)


def set_mark(widget: QWidget, name: str, on: bool) -> None:
    """A yes/no property of the sheet, such as `wrong` or `over`."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        polish(widget)


def polish(widget: QWidget) -> None:
    """Makes the style look at the properties again; Qt does not by itself."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
