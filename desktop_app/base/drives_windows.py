"""Windows only: drive letters of removable media and their labels, through ctypes."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import string
    from pathlib import Path

    _REMOVABLE = 2
    _LABEL_CHARACTERS = 261

    def removable_roots() -> list[tuple[Path, str]]:
        """Pairs of root (`E:\\`) and label; an empty card reader slot has an empty label."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        present = kernel.GetLogicalDrives()
        roots = [f"{letter}:\\" for at, letter in enumerate(string.ascii_uppercase) if present >> at & 1]
        return [
            (Path(root), _label(kernel, root)) for root in roots if kernel.GetDriveTypeW(root) == _REMOVABLE
        ]

    def _label(kernel: ctypes.WinDLL, root: str) -> str:
        text = ctypes.create_unicode_buffer(_LABEL_CHARACTERS)
        kernel.GetVolumeInformationW(root, text, _LABEL_CHARACTERS, None, None, None, None, 0)
        return text.value
