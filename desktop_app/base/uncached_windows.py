"""Windows only: reads a file with FILE_FLAG_NO_BUFFERING through ctypes."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import mmap
    from collections.abc import Iterator
    from ctypes import wintypes
    from pathlib import Path

    _PIECE_BYTES = 1 << 20
    _GENERIC_READ = 0x80000000
    _FILE_SHARE_READ = 0x00000001
    _OPEN_EXISTING = 3
    _NO_BUFFERING_SEQUENTIAL = 0x20000000 | 0x08000000
    _INVALID_HANDLE = wintypes.HANDLE(-1).value

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateFileW.restype = wintypes.HANDLE
    _kernel.CreateFileW.argtypes = [
        wintypes.LPCWSTR,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.LPVOID,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.HANDLE,
    ]
    _kernel.ReadFile.argtypes = [
        wintypes.HANDLE,
        wintypes.LPVOID,
        wintypes.DWORD,
        ctypes.POINTER(wintypes.DWORD),
        wintypes.LPVOID,
    ]
    _kernel.CloseHandle.argtypes = [wintypes.HANDLE]

    def pieces(path: Path) -> Iterator[bytes]:
        """Pieces of at most 1 MiB; the buffer is a map, so it begins on a page as the system demands."""
        handle = _kernel.CreateFileW(
            str(path), _GENERIC_READ, _FILE_SHARE_READ, None, _OPEN_EXISTING, _NO_BUFFERING_SEQUENTIAL, None
        )
        if handle == _INVALID_HANDLE:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            yield from _read(handle)
        finally:
            _kernel.CloseHandle(handle)

    def _read(handle: int) -> Iterator[bytes]:
        size = wintypes.DWORD()
        with mmap.mmap(-1, _PIECE_BYTES) as aligned:
            address = ctypes.addressof(ctypes.c_char.from_buffer(aligned))
            while True:
                if not _kernel.ReadFile(handle, address, _PIECE_BYTES, ctypes.byref(size), None):
                    raise ctypes.WinError(ctypes.get_last_error())
                if not size.value:
                    return
                yield aligned[: size.value]
