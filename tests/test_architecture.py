"""The rooms: who may import whom, and that the core lives without Qt."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[1]
QT = ("PySide6", "shiboken6")


def test_import_contracts_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    broken = lint_imports(no_cache=True, config_filename=str(ROOT / "pyproject.toml"))
    assert not broken, capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("domain/fault.py", "import desktop_app.store"),
        ("rules/fault.py", "import desktop_app.security"),
        ("ui/fault.py", "import desktop_app.store"),
        ("services/fault.py", "import PySide6.QtCore"),
        ("services/fault.py", "import sqlite3"),
        ("ui/today/fault.py", "import desktop_app.ui.matters.fault"),
        ("forgotten/fault.py", ""),
    ],
)
def test_the_contracts_notice_a_fault(tmp_path: Path, file: str, line: str) -> None:
    """A rule that nothing can break proves nothing: each is broken once, in a copy."""
    copy_of_program(tmp_path)
    for name in (file, "ui/matters/fault.py"):
        target = tmp_path / "desktop_app" / name
        target.parent.mkdir(exist_ok=True)
        (target.parent / "__init__.py").touch()
        target.touch()
    (tmp_path / "desktop_app" / file).write_text(line + "\n", encoding="utf-8")
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [script, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240
    )
    assert "BROKEN" in done.stdout, done.stdout + done.stderr


def copy_of_program(folder: Path) -> None:
    """The Python files only, and the contracts."""
    for source in (ROOT / "desktop_app").rglob("*.py"):
        target = folder / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())


@pytest.fixture(scope="module")
def python_without_qt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python environment that holds every library of ours except Qt.

    Made by linking, not by downloading: same files, another `site-packages`, no way back to the first.
    """
    folder = tmp_path_factory.mktemp("without-qt")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, timeout=240)
    python = next(iter(sorted(folder.glob("bin/python")) + sorted(folder.glob("Scripts/python.exe"))))
    shelf = Path(purelib(python))
    for entry in Path(purelib(Path(sys.executable))).iterdir():
        if not entry.name.lower().startswith(("pyside6", "shiboken6", "pytest", "__editable__")):
            link(entry, shelf / entry.name)
    return python


def purelib(python: Path) -> str:
    """Where that Python keeps its libraries."""
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return subprocess.run(
        [python, "-c", question], check=True, capture_output=True, text=True, timeout=240
    ).stdout.strip()


def link(entry: Path, target: Path) -> None:
    """A symbolic link where the system lets us; Windows without that right gets a `.pth`-free copy."""
    import shutil

    try:
        target.symlink_to(entry, target_is_directory=entry.is_dir())
    except OSError:
        if entry.is_dir():
            shutil.copytree(entry, target, dirs_exist_ok=True)
        else:
            shutil.copy2(entry, target)


def start(python: Path, *arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs it with UTF-8 output and without `PYTHONPATH`, which could bring Qt back."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return subprocess.run(
        [python, *arguments],
        cwd=cwd,
        env={**clean, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )


def test_that_environment_really_lacks_qt(python_without_qt: Path) -> None:
    for name in QT:
        assert "ModuleNotFoundError" in start(python_without_qt, "-c", f"import {name}").stderr


def test_every_room_but_the_window_imports_without_qt(python_without_qt: Path) -> None:
    script = textwrap.dedent("""
        import importlib, pkgutil, desktop_app
        names = [m.name for m in pkgutil.walk_packages(desktop_app.__path__, "desktop_app.",
                 onerror=lambda name: None) if not m.name.startswith(("desktop_app.ui", "desktop_app.app"))]
        for name in names:
            if name != "desktop_app.__main__":
                importlib.import_module(name)
        print(len(names))
    """)
    done = start(python_without_qt, "-W", "error", "-c", script)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10


NO_NETWORK = textwrap.dedent("""
    import runpy, socket, sys
    def refuse(event, values):
        if event == "socket.__new__" and values[1] in (socket.AF_INET, socket.AF_INET6):
            raise RuntimeError("the program reached for the network")
    sys.addaudithook(refuse)
    sys.argv[0] = "landdesk"
    runpy.run_module("desktop_app", run_name="__main__")
""")


def test_the_whole_demonstration_runs_without_qt_or_network(python_without_qt: Path, tmp_path: Path) -> None:
    done = start(python_without_qt, "-c", NO_NETWORK, "demo", tmp_path / "demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "demo" / "demo.json").is_file()


def test_one_version_string() -> None:
    """pyproject reads it from the package; no second one stands anywhere in the set-up files."""
    import desktop_app

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "desktop_app.__version__"}
    for name in ("build.spec", "pyproject.toml"):
        text = (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).exists() else ""
        assert f'"{desktop_app.__version__}"' not in text
