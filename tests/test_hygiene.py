"""Things that must stand nowhere in the program, however the reviewer's eye may tire."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = sorted((ROOT / "desktop_app").rglob("*.py"))
PYTHON = [*PROGRAM, *sorted((ROOT / "installers").rglob("*.py")), *sorted((ROOT / "tests").rglob("*.py"))]
TEXTS = {".py", ".toml", ".md", ".txt", ".spec", ".qss", ".svg", ".json", ".ts", ".cfg", ".sh", ".nsi", ""}
ITSELF = Path(__file__).name
# Hosts and flags that would tie the set-up to one package source.
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted|tuna\.tsinghua|mirrors\.aliyun|--(extra-)?index-url|--find-links", re.I
)
# Folders of whoever built it: they mean nothing on the next computer.
MACHINE = re.compile(r"/work/|/home/[a-z]|/root/|/opt/|[A-Z]:\\\\?Users\\\\?[a-z]", re.I)
GIT = shutil.which("git") is not None
DATA_IDS = ("forms", "procedures", "registers")


def tracked() -> list[Path]:
    """Every text file that git would ship; in a copy without git, all but the built folders."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = (
        subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240)
        if GIT
        else None
    )
    if done is None or done.returncode:
        skipped = {".git", ".venv", "build", "dist", "demo", "__pycache__"}
        found = [f for f in ROOT.rglob("*") if not skipped & set(f.relative_to(ROOT).parts)]
    else:
        found = [ROOT / name for name in done.stdout.split("\0") if name]
    return [f for f in found if f.is_file() and f.suffix in TEXTS and f.name not in (ITSELF, "LICENSE")]


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def at(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def test_nothing_strange_lies_at_the_top() -> None:
    there = {file.relative_to(ROOT).parts[0] for file in tracked()}
    known = {"desktop_app", "resources", "installers", "tests", "pyproject.toml", "build.spec", "README.md"}
    assert {name for name in there - known - {"CHANGELOG.md"} if not name.startswith(".")} == set()


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE], ids=["registry", "machine"])
def test_no_place_of_the_builder(pattern: re.Pattern[str]) -> None:
    hits = [
        f"{file.relative_to(ROOT)}:{number} {line.strip()[:80]}"
        for file in tracked()
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert hits == []


def test_translated_text_is_a_constant() -> None:
    """An f-string inside `tr` is listed by lupdate and matches nothing when the program runs."""
    hits = [
        at(file, call)
        for file in PROGRAM
        for call in ast.walk(tree(file))
        if isinstance(call, ast.Call)
        and (getattr(call.func, "attr", "") or getattr(call.func, "id", "")) in ("tr", "translate")
        and any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert hits == []


def test_no_failure_is_swallowed() -> None:
    """A handler that only passes hides the bug that will be reported as lost data."""
    hits = [
        at(file, handler)
        for file in PYTHON
        for handler in ast.walk(tree(file))
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or all(isinstance(step, ast.Pass) for step in handler.body))
    ]
    assert hits == []


def test_nothing_is_left_for_later() -> None:
    mark = re.compile(r"#.*\b(TO" + "DO|FIX" + r"ME|X" + r"XX)\b")
    hits = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in PYTHON
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert hits == []


def declared_ids() -> set[str]:
    """Ids of all forms, procedures and registers under resources/ (file name and `id` key)."""
    files = [f for kind in DATA_IDS for f in (ROOT / "resources" / kind).rglob("*.toml")]
    ids = {str(tomllib.loads(f.read_text(encoding="utf-8")).get("id", f.stem)) for f in files}
    return {name for name in ids | {f.stem for f in files} if name}


def strings(file: Path) -> Iterator[tuple[str, ast.Constant]]:
    """String constants of the code, docstrings left out: those may give examples."""
    module = tree(file)
    notes = {
        id(step.value)
        for step in ast.walk(module)
        if isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value, node


def test_rules_are_data_not_code() -> None:
    """No form, procedure or register id stands in a `.py`: a bureau changes them without a programmer."""
    ids = declared_ids()
    hits = [f"{at(file, node)} {text!r}" for file in PROGRAM for text, node in strings(file) if text in ids]
    assert hits == []


def test_requirements_are_hashed_and_carry_no_source() -> None:
    """Requirements carry hashes and no source lines; the run file is part of the dev file."""
    run, dev = (
        (ROOT / "installers" / name).read_text(encoding="utf-8")
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    pin = re.compile(r"^([a-z0-9-]+==\S+)", re.M)
    assert set(pin.findall(run)) <= set(pin.findall(dev))
    for text in (run, dev):
        assert not re.search(r"^\s*-(?!-hash)", text, re.M)
        assert len(pin.findall(text)) <= text.count("--hash=sha256:")


def test_requirements_name_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = (ROOT / "installers" / "requirements.txt").read_text(encoding="utf-8")
    names = [re.split(r"[<>=!\[; ]", line)[0] for line in project["dependencies"]]
    assert [name for name in names if not re.search(rf"^{re.escape(name)}==", run, re.M)] == []


def test_notices_name_every_library() -> None:
    """Whoever pins another library also says under which licence it travels with the program."""
    run = (ROOT / "installers" / "requirements.txt").read_text(encoding="utf-8")
    notices = (ROOT / "resources" / "NOTICES.md").read_text(encoding="utf-8").lower().replace(" ", "-")
    assert [name for name in re.findall(r"^([a-z0-9-]+)==", run, re.M) if name not in notices] == []
