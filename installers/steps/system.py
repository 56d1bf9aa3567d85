"""Libraries and tools of the operating system: found by what they are, not by package name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from steps.say import note, step

# shared library → Debian package (newer releases provide the same names)
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
# tools that tests compare the program with → Debian package
TEST_TOOLS = {
    "age": "age",
    "zstd": "zstd",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "openssl": "openssl",
    "sqlcipher": "sqlcipher",
    "sqlite3": "sqlite3",
    "Xvfb": "xvfb",
    "xauth": "xauth",
}
_SYSTEM_PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))


def _known_libraries() -> set[str] | None:
    """Names the loader knows; None where that cannot be asked (then nothing is called missing)."""
    ldconfig = shutil.which("ldconfig", path=_SYSTEM_PATH)
    if ldconfig is None:
        return None
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listing.splitlines() if "=>" in line}


def _lacks_ensurepip() -> bool:
    """Debian cuts `ensurepip` out of its Python; `venv` then fails until a package brings it."""
    probe = subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True, check=False)
    return probe.returncode != 0


def missing_packages(tools: bool) -> list[str]:
    """Debian package names, in a stable order, of what this PC lacks."""
    known = _known_libraries()
    lacking = [] if known is None else [p for lib, p in QT_LIBRARIES.items() if lib not in known]
    if tools:
        lacking += [p for tool, p in TEST_TOOLS.items() if shutil.which(tool, path=_SYSTEM_PATH) is None]
    if _lacks_ensurepip():
        lacking.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return list(dict.fromkeys(lacking))


def _root_prefix() -> list[str] | None:
    """What to put before apt-get to be root without asking for a password; None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _apt(prefix: list[str], *arguments: str) -> bool:
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    if done.returncode:
        print(done.stderr.strip()[-600:])
    return done.returncode == 0


def prepare(tools: bool) -> None:
    """Installs what is missing where it may; elsewhere says what is missing, and goes on.

    Only Linux needs this: the Windows and macOS wheels bring everything.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(tools)
    if not packages:
        return
    names = " ".join(packages)
    prefix = _root_prefix()
    if Path("/etc/debian_version").exists() and shutil.which("apt-get") and prefix is not None:
        step(f"安装系统组件：{names}", "installing system packages")
        if _apt(prefix, "update") and _apt(prefix, "install", "-y", "--no-install-recommends", *packages):
            return
    note(
        f"缺少系统组件，请用系统的软件管理安装（括号外是 Debian/Ubuntu 的名称）：{names}",
        f"System packages are missing (Debian names): sudo apt-get install {names}",
    )
