"""Services come into being at their first use, each once, and are what the house says they are."""

from __future__ import annotations

import ast
import inspect
import sys
import threading
from collections.abc import Callable

import pytest

from desktop_app.base.firstuse import first_use, named
from desktop_app.core import Core
from desktop_app.services import house


def every_noun() -> list[tuple[str, str, str]]:
    """Attribute, annotated class, and "module:Class", as they stand in the source."""
    return [
        (line.target.id, line.annotation.id, line.value.args[0].value)
        for room in ast.parse(inspect.getsource(house)).body
        if isinstance(room, ast.ClassDef)
        for line in room.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.value, ast.Call)
    ]  # fmt: skip


def test_every_service_is_there_and_of_its_class(make: Callable[..., Core]) -> None:
    services = make("office").services
    nouns = every_noun()
    assert len(nouns) > 60
    for name, annotated, place in nouns:
        made = getattr(services, name)
        assert type(made) is named(f"desktop_app.services.{place}")
        assert annotated in {kind.__name__ for kind in type(made).__mro__}
        assert getattr(services, name) is made


def test_a_service_is_not_made_before_it_is_asked_for(make: Callable[..., Core]) -> None:
    services = make("office").services
    assert "templates" not in vars(services)
    assert services.templates is vars(services)["templates"]


class Slow:
    """Made so slowly that a second thread comes in between."""

    made = 0

    def __init__(self) -> None:
        threading.Event().wait(0.05)
        Slow.made += 1


class Holder:
    slow: Slow = first_use(f"{__name__}:Slow")
    wrong: object = first_use("desktop_app.base.firstuse:Nothing")


def test_two_threads_get_the_same_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, __name__, inspect.getmodule(Slow))
    holder, found = Holder(), list[Slow]()
    threads = [threading.Thread(target=lambda: found.append(holder.slow)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Slow.made == 1
    assert len(set(map(id, found))) == 1


def test_a_wrong_name_says_so() -> None:
    with pytest.raises(AttributeError, match="Nothing"):
        _ = Holder().wrong
