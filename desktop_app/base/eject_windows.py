"""Windows only: locks a stick, dismounts it and ejects it, as the desktop's own 弹出 does."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import time
    from ctypes import wintypes
    from pathlib import Path

    _READ_WRITE, _SHARED, _EXISTING = 0xC000_0000, 0x3, 3
    _LOCK, _DISMOUNT = 0x0009_0018, 0x0009_0020
    _REMOVAL, _EJECT = 0x002D_4804, 0x002D_4808
    _INVALID = ctypes.c_void_p(-1).value
    _TRIES, _PAUSE_S = 10, 0.5

    def dismount(root: Path) -> str:
        """`gone`, or `in_use` while another program has a file of the stick open."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        kernel.CloseHandle.argtypes = [wintypes.HANDLE]
        volume = kernel.CreateFileW(f"\\\\.\\{root.drive}", _READ_WRITE, _SHARED, None, _EXISTING, 0, None)
        if volume == _INVALID:
            return "in_use"
        try:
            return "gone" if _let_go(kernel, volume) else "in_use"
        finally:
            kernel.CloseHandle(volume)

    def _let_go(kernel: ctypes.WinDLL, volume: int) -> bool:
        for _ in range(_TRIES):
            if _control(kernel, volume, _LOCK):
                break
            time.sleep(_PAUSE_S)
        else:
            return False
        allowed = ctypes.c_ubyte(0)  # PREVENT_MEDIA_REMOVAL: false
        _control(kernel, volume, _REMOVAL, allowed)  # card readers may not know it; the next two decide
        return _control(kernel, volume, _DISMOUNT) and _control(kernel, volume, _EJECT)

    def _control(kernel: ctypes.WinDLL, volume: int, code: int, given: ctypes.c_ubyte | None = None) -> bool:
        done = wintypes.DWORD(0)
        size = 0 if given is None else ctypes.sizeof(given)
        return bool(
            kernel.DeviceIoControl(
                wintypes.HANDLE(volume),
                wintypes.DWORD(code),
                None if given is None else ctypes.byref(given),
                wintypes.DWORD(size),
                None,
                wintypes.DWORD(0),
                ctypes.byref(done),
                None,
            )
        )
