"""Attributes whose module is loaded when they are first asked for, not at every start of the program."""

from __future__ import annotations

import importlib
import threading
from typing import Any

_LOCK = threading.RLock()
"""Two threads that ask at once get the same object. Held by a thread that may come back for another."""


class _FirstUse:
    def __init__(self, place: str, needs: tuple[str, ...]) -> None:
        self._place, self._needs, self._name = place, needs, ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> object:
        if instance is None:
            return self
        with _LOCK:
            made = vars(instance)
            if self._name not in made:
                needed = [getattr(instance, name) for name in self._needs]
                made[self._name] = named(self._place)(*needed)
            return made[self._name]


def first_use(place: str, *needs: str) -> Any:
    """An attribute of a class, made once for each object by calling `place` with its attributes `needs`.

    `place` is "package.module:Name". Import the name under `TYPE_CHECKING`, too, and annotate the attribute with
    it: types and the rules of the rooms are checked as ever. Any thread.
    """
    return _FirstUse(place, needs)


def named(place: str) -> Any:
    """What "package.module:Name" names. Raises `ImportError`, `AttributeError`."""
    module, _, name = place.partition(":")
    return getattr(importlib.import_module(module), name)
