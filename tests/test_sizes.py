"""Small files and small functions, so that a stranger can hold one in the head at a time.

A comment `# size: why` on the file's first lines, or on the line of the `def`, lets one exceed its limit.
"""

from __future__ import annotations

import ast
import statistics
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE_LINES = 400
FUNCTION_LINES = 60
EXCUSE = "# size: "
WATCHED = ("desktop_app", "installers", "tests")


@dataclass(frozen=True)
class Size:
    """Lines of one file or one function, and whether a comment excuses it."""

    where: str
    lines: int
    excused: bool


def sources(*folders: str) -> list[Path]:
    return sorted(f for folder in folders for f in (ROOT / folder).rglob("*.py"))


def size_of(file: Path) -> Size:
    lines = file.read_text(encoding="utf-8").splitlines()
    return Size(str(file.relative_to(ROOT)), len(lines), any(EXCUSE in line for line in lines[:10]))


def functions_of(file: Path) -> list[Size]:
    """Every function and method, decorators not counted, nested ones on their own too."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    found = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [
        Size(
            f"{file.relative_to(ROOT)}:{node.lineno} {node.name}",
            (node.end_lineno or node.lineno) - node.lineno + 1,
            EXCUSE in lines[node.lineno - 1],
        )
        for node in found
    ]


def too_big(sizes: list[Size], limit: int) -> list[str]:
    return [f"{size.where}: {size.lines} lines" for size in sizes if size.lines > limit and not size.excused]


def test_no_file_is_too_long() -> None:
    assert too_big([size_of(file) for file in sources(*WATCHED)], FILE_LINES) == []


def test_no_function_is_too_long() -> None:
    sizes = [size for file in sources(*WATCHED) for size in functions_of(file)]
    assert too_big(sizes, FUNCTION_LINES) == []


def test_medians_stay_small() -> None:
    """Reported with `-rP`; the goals are 70 and 6."""
    files = [size.lines for size in map(size_of, sources("desktop_app"))]
    functions = [size.lines for file in sources("desktop_app") for size in functions_of(file)]
    print(f"{len(files)} files, median {statistics.median(files)} lines, longest {max(files)}")
    print(
        f"{len(functions)} functions, median {statistics.median(functions)} lines, longest {max(functions)}"
    )
    assert statistics.median(files) <= 80
    assert statistics.median(functions) <= 7
