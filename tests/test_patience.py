"""No test waits for ever: every child has a deadline, so that a hang fails its test by name and not the whole run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FORKS = ROOT / "tests" / "durability" / "killing.py"
STARTING = {"run", "call", "check_call", "check_output"}
WAITING = {"wait", "communicate"}


def calls(file: Path) -> Iterator[tuple[str, str, ast.Call]]:
    """(what stands before the dot, the name, the call) of every call of something's attribute."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield ast.unparse(node.func.value), node.func.attr, node


def has_deadline(call: ast.Call) -> bool:
    return any(word.arg == "timeout" for word in call.keywords)


def test_every_program_that_is_started_has_a_deadline() -> None:
    late = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in TESTS
        for owner, name, call in calls(file)
        if owner == "subprocess" and name in STARTING and not has_deadline(call)
    ]
    assert late == []


def test_nobody_is_waited_for_without_end() -> None:
    endless = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in TESTS
        for _owner, name, call in calls(file)
        if name in WAITING and not call.args and not has_deadline(call)
    ]
    assert endless == []


def test_children_are_forked_in_one_place_which_ends_them() -> None:
    """A forked child may be born with a lock that another thread held: an alarm ends it there."""
    forks = {file for file in TESTS for owner, name, _ in calls(file) if (owner, name) == ("os", "fork")}
    assert forks == {FORKS}
    assert "signal.alarm(" in FORKS.read_text(encoding="utf-8")
