"""File names of bundles: for people's eyes only, never needed and never trusted on the way in."""

from __future__ import annotations

import re

from desktop_app.exchange.manifest import Manifest

SUFFIX = ".lsb"
_EPOCH_DIGITS = 4
_NAMED = re.compile(r"[0-9]+-(?P<reader>[0-9]+)_[0-9a-f]{4}_[0-9]+-[0-9]+_.*")


def bundle_name(manifest: Manifest) -> str:
    """`532301105-532301_9f3a_000121-000240_20261122T091500.lsb`: places, epoch, range, time; no personal data."""
    writer, reader = (node.partition("-")[0] for node in (manifest.writer, manifest.reader))
    epoch = manifest.stream.epoch[:_EPOCH_DIGITS]
    if manifest.returned_by:
        writer, reader = reader, writer
    if manifest.returned_by or manifest.is_ended:
        epoch = f"{manifest.stream.epoch_no:04d}"  # in a folder they are read by name: the older epoch first
    stamp = manifest.created_at[:19].replace("-", "").replace(":", "")
    return f"{writer}-{reader}_{epoch}_{manifest.first:06d}-{manifest.last:06d}_{stamp}{SUFFIX}"


def may_be_for(name: str, place_code: str) -> bool:
    """False only for a name of our own making that says another place.

    A hint for walking through a folder that holds bundles for fifteen offices; a person who picks
    one file gets it opened whatever it is called.
    """
    named = _NAMED.match(name)
    return named is None or named["reader"] == place_code
