"""The `.venv` folder: made once, filled with hash-checked libraries, left alone while nothing changed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from steps.python import suits
from steps.say import CannotGoOn, step

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STAMP = VENV / "landdesk-installed.json"
RUN = ROOT / "installers" / "requirements.txt"
DEV = ROOT / "installers" / "requirements-dev.txt"  # holds every line of RUN; a test says so
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

# What pip says → what it means for the person, Chinese and English. The first that fits is taken.
_MEANINGS = (
    (
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "do not match the hashes"),
        "下载到的文件与清单的校验值不符，没有安装。可能是下载源或网络有问题，请换一个网络再试。",
        "A downloaded file differs from its pinned hash; nothing was installed. Try another network.",
    ),
    (
        ("No space left", "[Errno 28]"),
        "磁盘空间不足，安装需要约 1.5 GB。请清理后再试。",
        "The disk is full; about 1.5 GB is needed.",
    ),
    (
        (
            "Failed to establish",
            "name resolution",
            "getaddrinfo",
            "timed out",
            "ProxyError",
            "SSLError",
            "unreachable",
        ),
        "连不上下载源。第一次安装需要网络（装好以后不再需要），请检查网络或代理后再运行一次。",
        "The package source cannot be reached. The first set-up needs the network; later starts do not.",
    ),
    (
        ("No matching distribution", "is not a supported wheel"),
        "找不到安装包：可能没有网络，或这台电脑不合适（需要 64 位 Windows 10/11，或 glibc 2.34 以上的 64 位 Linux）。",
        "No package was found: no network, or not 64-bit Windows 10/11 nor Linux x86-64 with glibc 2.34.",
    ),
)


def _digest(file: Path) -> str:
    """Line ends do not count: a Windows checkout may differ in nothing else."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _stamp() -> dict[str, str]:
    """What is installed, by requirements file; empty for a new, foreign or damaged environment."""
    try:
        known = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _is_sound() -> bool:
    """False where the folder is missing, was moved from elsewhere, or belongs to another Python."""
    probe = "import sys, pip; print(*sys.version_info[:2], int(sys.maxsize > 2**32), sys.prefix, sep='|')"
    try:
        done = subprocess.run(
            [PYTHON, "-c", probe], capture_output=True, text=True, check=False, encoding="utf-8"
        )
    except OSError:
        return False
    if done.returncode:
        return False
    major, minor, wide, prefix = done.stdout.strip().split("|", 3)
    return suits((int(major), int(minor)), wide == "1") and Path(prefix).resolve() == VENV.resolve()


def _make() -> None:
    step("建立运行环境 .venv", "making .venv")
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True, check=False
    )
    if done.returncode:
        name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise CannotGoOn(
            f"建立 .venv 失败。Debian/Ubuntu 上请先安装 {name}。{done.stderr.strip()[-300:]}",
            f"Making .venv failed; on Debian/Ubuntu install {name} first. {done.stdout.strip()[-300:]}",
        )


def explained(words: str) -> CannotGoOn:
    """What pip's output means to a person, with pip's own last words below."""
    tail = "\n".join(words.strip().splitlines()[-6:])
    for signs, chinese, english in _MEANINGS:
        if any(sign in words for sign in signs):
            return CannotGoOn(chinese, f"{english}\n{tail}")
    return CannotGoOn(f"安装失败，pip 的说明如下：\n{tail}", "Installing failed; pip's own words are above.")


def _pip(*arguments: str | Path) -> None:
    """Runs pip in the environment with the machine's own pip settings (mirrors, proxies) in force."""
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8", errors="replace"
    )
    if done.returncode == 0:
        return
    raise explained(done.stdout + done.stderr)


def prepare(develop: bool) -> Path:
    """Makes the environment hold what `develop` (or only running) needs; gives its Python.

    Costs a third of a second when all is in place. Raises `CannotGoOn` with the reason.
    """
    if not _is_sound():
        _make()
    wanted = DEV if develop else RUN
    known = _stamp()
    if known.get(wanted.name) == _digest(wanted):
        return PYTHON
    step("安装组件（第一次需几分钟）", f"installing {wanted.name}, the first time takes minutes")
    _pip("--require-hashes", "--only-binary", ":all:", "-r", wanted)
    if develop:  # the command `landdesk`; its build tool came with the line above
        _pip("--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT)
    done = {file.name: _digest(file) for file in ((RUN, DEV) if develop else (RUN,))}
    STAMP.write_text(json.dumps({**known, **done}, indent=1), encoding="utf-8")
    return PYTHON
