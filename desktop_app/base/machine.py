"""Which PC this is: a hint that a data folder was copied or moved, never a proof (sync.md §5)."""

from __future__ import annotations

import hashlib
import sys

if sys.platform == "win32":
    from desktop_app.base.machine_windows import raw_id
else:
    from desktop_app.base.machine_posix import raw_id

_SALT = b"landdesk machine\n"


def machine_id() -> str:
    """16 hex digits that stay the same on one PC; the system's own id cannot be read from them."""
    return hashlib.sha256(_SALT + raw_id().encode("utf-8")).hexdigest()[:16]
