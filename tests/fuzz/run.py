"""One case after another, each made from its own number: a failing one is made again from that number alone."""

from __future__ import annotations

import json
import random
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.fuzz.forge import Change, Parcel, loose
from tests.fuzz.heading import of_heading
from tests.fuzz.mutate import of_bytes, of_json
from tests.fuzz.samples import PHOTO, lines_of
from tests.fuzz.stage import Stage, Target

LAYERS = ("sealed", "payload", "tar", "members", "manifest", "heading", "lines", "lines", "lines")


@dataclass(frozen=True)
class Failure:
    """A case that was neither refused nor taken as it should be."""

    number: int
    layer: str
    text: str


def run(
    stage: Stage,
    numbers: range,
    told: Callable[[int], None] = lambda _done: None,
    failed: Callable[[Failure], None] = lambda _failure: None,
) -> list[Failure]:
    """Every number of the range; `told` is called after each with how many are done, `failed` for what went wrong."""
    failures = []
    for done, number in enumerate(numbers, 1):
        try:
            case(stage, number)
        except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
            failures.append(Failure(number, LAYERS[number % len(LAYERS)], traceback.format_exc(limit=-6)))
            failed(failures[-1])
            stage.anew()
        told(done)
    return failures


def case(stage: Stage, number: int) -> str:
    """Offers case `number` to one of the two; returns the outcome in a word."""
    chance = random.Random(number)
    target = stage.bureau if chance.random() < 0.6 else stage.office
    return stage.offer(target, made(chance, target, LAYERS[number % len(LAYERS)]))


def made(chance: random.Random, target: Target, layer: str) -> bytes:
    """A bundle with damage in one layer and all the other layers fitting."""
    lines = base_lines(target)
    if layer == "heading":
        return Parcel(
            target.sender, lines, [PHOTO], {"manifest": partial(of_heading, chance, target)}
        ).to_bytes()
    if layer == "lines":
        return Parcel(target.sender, _some(chance, lines), [PHOTO]).to_bytes()
    return Parcel(target.sender, lines, [PHOTO], {layer: _change(chance, layer)}).to_bytes()


def base_lines(target: Target) -> tuple[bytes, ...]:
    """What a well-meaning writer would send."""
    office = target.core.identity.is_bureau
    writer = target.sender.stream.writer
    return lines_of("office", writer, "bureau") if office else lines_of("bureau", writer, "offices")


def _change(chance: random.Random, layer: str) -> Change:
    if layer == "manifest":
        return lambda data: of_json(chance, data) if chance.random() < 0.8 else of_bytes(chance, loose(data))
    if layer == "members":
        return lambda listed: _members(chance, listed)
    return lambda content: of_bytes(chance, content)


def _members(chance: random.Random, listed: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    at = chance.randrange(len(listed))
    name, content = listed[at]
    act = chance.randrange(4)
    if act == 0:
        listed.insert(chance.randrange(len(listed) + 1), (name, content))
    elif act == 1:
        del listed[at]
    elif act == 2:
        listed[at] = (chance.choice(("../up", "/etc/passwd", "run.exe", "manifest.sig", "x" * 99)), content)
    else:
        listed[at] = (name, of_bytes(chance, content))
    return listed


def _some(chance: random.Random, given: Sequence[bytes]) -> Sequence[bytes]:
    """One to four lines damaged: as JSON mostly, with the chain made to fit; sometimes moved, doubled, left out."""
    lines = list(given)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        act = chance.random()
        if act < 0.75:
            lines[at] = loose(_line(chance, _read(lines[at]))).replace(b"\n", b" ")
        elif act < 0.8:
            lines[at] = of_bytes(chance, lines[at]).replace(b"\n", b"")
        elif act < 0.9:
            lines.insert(chance.randrange(len(lines)), lines[at])
        elif len(lines) > 1:
            del lines[at]
    return lines


def _read(line: bytes) -> Any:
    """One that was damaged before may be no JSON any more."""
    try:
        return json.loads(line)
    except ValueError:
        return line.decode("utf-8", "replace")


def _line(chance: random.Random, data: Any) -> Any:
    """Mostly the record's own fields: there the words are that screens and papers are made of."""
    if isinstance(data, dict) and isinstance(data.get("data"), dict) and chance.random() < 0.7:
        return {**data, "data": of_json(chance, data["data"])}
    return of_json(chance, data)
