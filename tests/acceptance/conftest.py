"""One demonstration for the whole run: the first worker that asks builds it, the others wait for it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.acceptance.world import Demo

_PATIENCE_SECONDS = 180


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Seed 1. Read it only; `copy_of` gives stores that may be opened."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "acceptance"
    ready = shared / "ready"
    try:
        shared.mkdir()
    except FileExistsError:
        return _awaited(ready, shared / "demo")
    built = Demo.build(shared / "demo")
    ready.touch()
    return built


def _awaited(ready: Path, folder: Path) -> Demo:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not ready.exists():
        if time.monotonic() > end:
            pytest.fail("another worker could not build the demonstration")
        time.sleep(0.1)
    return Demo.read(folder)
