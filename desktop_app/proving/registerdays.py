"""The registers of the demonstration's month, entered from a script of data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from desktop_app.core import Core

_DAY, _LINK = "@", "$"


def enter_registers(core: Core, script: Path, period: str) -> int:
    """Enters what the script lists, each over the defaults of its register; returns how many.

    `@5` is the fifth of `period` (`2026-10`), `$name` the entry of that name above, `{village}` a village of
    the office. Raises `InputProblem` for an entry that the register refuses.
    """
    made: dict[str, str] = {}
    entries = tomllib.loads(script.read_text(encoding="utf-8"))["entries"]
    village = next(iter(core.desk.rules.places.children(core.desk.identity.townships[0]))).code

    def filled(value: object) -> object:
        if isinstance(value, Mapping):
            return {str(key): filled(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [filled(one) for one in value]
        if not isinstance(value, str):
            return value
        if value.startswith(_DAY):
            return f"{period}-{int(value[1:]):02}"
        return made[value[1:]] if value.startswith(_LINK) else value.replace("{village}", village)

    for one in entries:
        register = str(one["register"])
        values = {key: filled(value) for key, value in one["values"].items()}
        start = core.services.registers.start(register)
        changes = core.services.registers.save(register, {**start, **values})
        made[str(one.get("name", ""))] = str(changes.made)
    return len(entries)
