"""Whether lists hide the middle of numbers now, and where it is written down that somebody looked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from desktop_app.domain.masking import mask, mask_in

_PROPERTY = "masks"


def _nowhere(_where: str, _count: int, _record: str) -> None:
    """A window without a store has nobody to tell."""


@dataclass
class Masks:
    """`told(list, how many rows, record or empty)` is called each time numbers are shown whole.

    A copied number stays on the clipboard for `clipboard_seconds`.
    """

    on: bool = True
    clipboard_seconds: int = 60
    told: Callable[[str, int, str], object] = _nowhere

    def number(self, number: str) -> str:
        """A number as a list shows it now."""
        return mask(number) if self.on else number

    def text(self, text: str, *, personal: bool = False) -> str:
        """A text of a list, its numbers masked."""
        return mask_in(text, personal=personal) if self.on else text


def wear_masks(app: QApplication, masks: Masks) -> None:
    """Hangs them on the application, where lists find them."""
    app.setProperty(_PROPERTY, masks)


def current_masks() -> Masks:
    """Those of the open store; masks that are on and tell nobody, before there is one."""
    app = QApplication.instance()
    masks = app.property(_PROPERTY) if app is not None else None
    return masks if isinstance(masks, Masks) else Masks()
