"""The script of the demonstration month, read from `resources/demo/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.base.errors import UserProblem


@dataclass(frozen=True)
class Scene:
    """One step of a story: `after` working days since the last one; `what` is do, letter or visit."""

    after: int
    what: str
    name: str
    options: Mapping[str, Any]


@dataclass(frozen=True)
class Story:
    """A kind of matter with its life. `facts` are the fields of the registration, `roles` those of its people."""

    facts: Mapping[str, Any]
    scenes: tuple[Scene, ...]
    roles: tuple[str, ...] = ()
    anonymous: bool = False


@dataclass(frozen=True)
class Script:
    """The whole month. `period` is "YYYY-MM"."""

    period: str
    place: str
    county: str
    stories: tuple[Story, ...]
    values: Mapping[str, Mapping[str, Any]]
    people: Mapping[str, Any]
    duties: Mapping[str, Any]


def read_script(folder: Path) -> Script:
    """Reads `month.toml`, `people.toml` and `duties.toml`. Raises `UserProblem` naming the file that is wrong."""
    month, people = _read(folder / "month.toml"), _read(folder / "people.toml")
    return Script(
        period=month["period"],
        place=month["place"],
        county=month["county"],
        stories=tuple(story_of(row) for row in month["stories"]),
        values=month.get("values", {}),
        people=people,
        duties=_read(folder / "duties.toml"),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise UserProblem("演示剧本读不出：{file}", file=path.name) from error


def story_of(row: Mapping[str, Any]) -> Story:
    """A story as the script writes it: the fields of the registration, and `steps`."""
    facts = {key: value for key, value in row.items() if key not in ("steps", "roles", "anonymous")}
    both = "{other}" in str(row) or facts["kind"] != "petition"
    roles = tuple(row.get("roles", ("R01", "R04") if both else ("R01",)))
    return Story(facts, tuple(_scene(step) for step in _steps(row)), roles, bool(row.get("anonymous")))


def _steps(row: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    steps: Sequence[Mapping[str, Any]] = row["steps"]
    return steps


def _scene(step: Mapping[str, Any]) -> Scene:
    what = next(kind for kind in ("do", "letter", "visit") if kind in step)
    return Scene(step["after"], what, step[what], step)
