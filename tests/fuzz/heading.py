"""Manifests that read well and lie: acks ahead of the head, wishes by the thousand, other lives, other schemas."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fuzz.stage import Target

Data = dict[str, Any]


def of_heading(chance: random.Random, target: Target, data: Data) -> Data:
    """The manifest with one to three such words in it."""
    for act in chance.sample(_ACTS, chance.randint(1, 3)):
        act(chance, target, data)
    return data


def _acks(chance: random.Random, target: Target, data: Data) -> None:
    """About the reader's own streams, about the writer's, about strangers'."""
    me, writer = target.core.identity, data["writer"]
    data["acks"] = [
        {
            "writer": chance.choice((me.node, writer, "532399-0badcafe")),
            "epoch": chance.choice((me.epoch, data["epoch"], _hex(chance, 16))),
            "seq": _number(chance),
            "hash": chance.choice((_hex(chance, 32), data["prev"], data["head"])),
            "reader_epoch_no": max(1, _number(chance)),
        }
        for _ in range(chance.choice((1, 2, 40)))
    ]


def _want(chance: random.Random, _target: Target, data: Data) -> None:
    data["want"] = [_hex(chance, 32) for _ in range(chance.choice((1, 20, 3000)))]


def _digests(chance: random.Random, _target: Target, data: Data) -> None:
    names = ("matter", "party", "entry", "meta", "no_such_table", "sqlite_master")
    data["digests"] = {name: _hex(chance, 32) for name in chance.sample(names, chance.randint(1, 4))}


def _schema(chance: random.Random, _target: Target, data: Data) -> None:
    data["schema"], data["reads_schema"] = _number(chance), _number(chance)


def _life(chance: random.Random, target: Target, data: Data) -> None:
    """Another epoch, its parent known, unknown, itself, or missing."""
    data["epoch"] = chance.choice((_hex(chance, 16), target.core.identity.epoch, data["epoch"]))
    data["epoch_no"] = max(1, _number(chance))
    if chance.random() < 0.7:
        parent = chance.choice((target.sender.stream.epoch, data["epoch"], _hex(chance, 16)))
        seq = chance.choice((0, target.sender.seq, target.sender.seq + 1, 2**53 - 1))
        data["parent"] = {
            "epoch": parent,
            "seq": seq,
            "hash": chance.choice((data["prev"], _hex(chance, 32))),
        }


def _range(chance: random.Random, _target: Target, data: Data) -> None:
    """The same number of lines, said to be others."""
    by = chance.choice((-3, -1, 1, 2, 1000, 2**40))
    data["first"], data["last"] = max(1, data["first"] + by), max(0, data["last"] + by)


def _given_back(chance: random.Random, target: Target, data: Data) -> None:
    data["returned_by"] = chance.choice((data["writer"], data["reader"], "532399-0badcafe"))
    data["proof"] = chance.choice(
        (None, {"sha256": data["blobs"][0]["sha256"], "signature": _hex(chance, 64)})
    )
    if chance.random() < 0.5:
        data["writer"], data["reader"] = target.core.identity.node, data["writer"]


def _time(chance: random.Random, _target: Target, data: Data) -> None:
    stamps = ("9999-99-99T99:99:99+08:00", "0000-00-00T00:00:00+08:00", "2010-01-01T00:00:00+08:00")
    data["created_at"] = chance.choice(stamps)


def _hex(chance: random.Random, size: int) -> str:
    return chance.randbytes(size).hex()


def _number(chance: random.Random) -> int:
    return chance.choice((0, 1, 2, 3, 9, 1000, 2**31, 2**53 - 1))


_ACTS: tuple[Callable[[random.Random, Any, Data], None], ...] = (
    _acks,
    _want,
    _digests,
    _schema,
    _life,
    _range,
    _given_back,
    _time,
)
