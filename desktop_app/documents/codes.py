"""The QR code of a paper: a scan of it files itself. Drawn by ReportLab's own encoder.

Its package brings all barcodes there are; it is read with the first code, not when the program starts.
"""

from __future__ import annotations

import importlib
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.documents.marks import Bars

if TYPE_CHECKING:
    from reportlab.graphics.barcode.qr import QrCodeWidget

# 15 % of the code may be stained: a stamp's edge, a staple.
_LEVEL = "M"


def code_mark(text: str, x: float, y: float, module: float) -> Bars:
    """The code with its first dot at (x, y); a dot is `module` points wide.

    Sixty bytes or fewer give 33 dots a side. A reader needs four white dots all around.
    """
    qr = _widget()(text, barLevel=_LEVEL).qr
    qr.make()
    side = range(qr.getModuleCount())
    areas = []
    for row in side:
        place = 0
        for dark, run in groupby(qr.isDark(row, column) for column in side):
            length = len(list(run))
            if dark:
                areas.append((place * module, row * module, length * module, module))
            place += length
    return Bars(x, y, tuple(areas))


@cache
def _widget() -> type[QrCodeWidget]:
    found: type[QrCodeWidget] = importlib.import_module("reportlab.graphics.barcode.qr").QrCodeWidget
    return found
