"""Reading a file from its medium, past the page cache: only so is a USB stick really read back.

`pieces(path)` yields the bytes in pieces of at most 1 MiB and raises `OSError`.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from desktop_app.base.uncached_windows import pieces
else:
    from desktop_app.base.uncached_posix import pieces

__all__ = ["pieces"]
