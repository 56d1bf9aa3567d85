"""Linux: the id that the system gave itself when it was installed."""

from __future__ import annotations

import uuid
from pathlib import Path

_PATH = Path("/etc/machine-id")


def raw_id() -> str:
    """The system's own id; the network card's where there is none."""
    try:
        return _PATH.read_text(encoding="ascii").strip() or str(uuid.getnode())
    except OSError:
        return str(uuid.getnode())
