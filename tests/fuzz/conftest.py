"""One stage for all tests of a file: each leaves it as it found it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fuzz.stage import Stage


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with Stage() as made:
        yield made
        made.check()
