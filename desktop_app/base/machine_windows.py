"""Windows only: the id that Windows gave itself when it was installed."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import uuid
    import winreg

    _KEY, _NAME = r"SOFTWARE\Microsoft\Cryptography", "MachineGuid"

    def raw_id() -> str:
        """The system's own id; the network card's where it may not be read."""
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY, 0, access) as key:
                return str(winreg.QueryValueEx(key, _NAME)[0])
        except OSError:
            return str(uuid.getnode())
