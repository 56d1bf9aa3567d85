"""Keeps Python 3.11 alive under PySide6 6.12, which gives `None` back once too often a call.

The wheel is compiled as if `None`, `True` and `False` were immortal, which they are from Python
3.12 on (PEP 683). On 3.11 each Qt call that returns one of them takes a reference away: after some
7,000 calls the interpreter stops with "deallocating None". Measured: `widget.property("x")` −1,
`app.setPalette(…)` −1, every slot without a result −1.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence

_FIRST_IMMORTAL = (3, 12)
_PLENTY = 1 << 40  # at a million Qt calls a second it lasts twelve days

_SINGLETONS: Sequence[object] = (None, True, False, NotImplemented, Ellipsis)


def steady_singletons() -> None:
    """Adds references that nobody will ever give back; does nothing from Python 3.12 on."""
    if sys.version_info >= _FIRST_IMMORTAL or sys.implementation.name != "cpython":
        return
    for one in _SINGLETONS:
        count = ctypes.c_ssize_t.from_address(id(one))  # ob_refcnt is the first member of every object
        if count.value < _PLENTY // 2:
            count.value += _PLENTY
