"""Bundles made by hand to do harm, each by name: a function of the target that gives the file's bytes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import partial
from typing import Any

import zstandard

from desktop_app.base.canonical import canonical
from desktop_app.exchange import members
from desktop_app.security import sealing
from tests.fuzz.forge import Change, Parcel
from tests.fuzz.run import base_lines
from tests.fuzz.samples import PHOTO, line
from tests.fuzz.stage import Target

Maker = Callable[[Target], bytes]


def parcel(target: Target, lines: list[bytes] | None = None, **changes: Change) -> bytes:
    """A good bundle with one layer changed."""
    return Parcel(target.sender, lines or base_lines(target), [PHOTO], changes).to_bytes()


def sealed(target: Target, payload: bytes) -> bytes:
    """Anything at all, sealed to the reader."""
    return sealing.seal(payload, [target.sender.reader_key])


def packed(target: Target, tar: bytes) -> bytes:
    """Any tar, packed and sealed."""
    return sealed(target, zstandard.compress(tar))


def _stanzas(count: int, text: str) -> bytes:
    body = "".join(f"-> {text}\n{base64.b64encode(bytes(32)).decode().rstrip('=')}\n" for _ in range(count))
    return f"age-encryption.org/v1\n{body}--- {'A' * 43}\n".encode() + bytes(200)


def _frame(target: Target, **settings: Any) -> bytes:
    made = zstandard.ZstdCompressionParameters.from_level(1, **settings)
    return sealed(target, zstandard.ZstdCompressor(compression_params=made).compress(bytes(1 << 20)))


def _manifest(target: Target, raw: bytes) -> bytes:
    """Any bytes in the place of the manifest, correctly signed."""
    return parcel(target, manifest=lambda _data: raw)


def _field(name: str, value: object, target: Target) -> bytes:
    return parcel(target, manifest=lambda data: {**data, name: value})


def _line(raw: bytes, target: Target) -> bytes:
    return parcel(target, [*base_lines(target)[:2], raw])


def _to(target: Target) -> str:
    return "bureau" if target.core.identity.is_bureau else "offices"


def _tiny_lines(target: Target) -> bytes:
    """One line announced, eight million sent, all within what may expand freely."""
    raw = b"0\n" * 8_000_000

    def lie(data: dict[str, Any]) -> bytes:
        return canonical({**data, "entries": {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}})

    return parcel(target, manifest=lie, members=lambda m: [*m[:2], (m[2][0], raw), *m[3:]])


_DEEP = b"[" * 500_000

OUTSIDE: dict[str, Maker] = {
    "nothing": lambda _t: b"",
    "one byte": lambda _t: b"a",
    "a text": lambda _t: "请各所尽快报送。".encode() * 500,
    "only the first line of age": lambda _t: b"age-encryption.org/v1\n",
    "ten thousand recipients": lambda _t: _stanzas(10_000, "X25519 " + "A" * 43),
    "a recipient of a megabyte": lambda _t: _stanzas(1, "X25519 " + "A" * 1_000_000),
    "a passphrase that takes a year": lambda _t: _stanzas(1, f"scrypt {'A' * 22} 63"),
    "sealed to somebody else": lambda _t: sealing.seal(b"x", [sealing.recipient_of(sealing.new_identity())]),
    "sealed twice": lambda t: sealed(t, parcel(t)),
    "nothing, sealed": lambda t: sealed(t, b""),
    "nothing, packed": lambda t: packed(t, b""),
}
PACKING: dict[str, Maker] = {
    "zeros without end": lambda t: packed(t, bytes(1 << 29)),
    "a window of 128 MiB": lambda t: _frame(t, window_log=27, write_content_size=0),
    "a frame to be passed over": lambda t: sealed(t, b"\x50\x2a\x4d\x18\xff\xff\xff\xff" + bytes(100)),
    "two frames": lambda t: parcel(t, payload=lambda one: one + zstandard.compress(bytes(1 << 20))),
    "a frame of an unknown dictionary": lambda t: sealed(
        t, b"\x28\xb5\x2f\xfd\x23\x07\x07\x07\x07\x00" + bytes(9)
    ),
    "a manifest of 8 GiB": lambda t: packed(
        t, members.header(members.MANIFEST, (1 << 33) - 1) + bytes(1 << 20)
    ),
    "tar after tar": lambda t: parcel(t, tar=lambda one: one + one),
    "more zeros at the end": lambda t: parcel(t, tar=lambda one: one + bytes(1 << 28)),
    "lines without end": lambda t: parcel(
        t, members=lambda m: [*m[:2], (m[2][0], b"0\n" * (1 << 22)), *m[3:]]
    ),
    "eight million lines for one": _tiny_lines,
}
MANIFESTS: dict[str, Maker] = {
    "brackets": lambda t: _manifest(t, _DEEP),
    "a million small lists": lambda t: _manifest(t, b'{"a":[' + b"[],".join([b""] * 1_000_000) + b"0]}"),
    "more than 8 MiB": lambda t: _field("later", "x" * (9 << 20), t),
    "not a number": lambda t: _manifest(t, b'{"container":NaN}'),
    "a number of a million digits": lambda t: _manifest(t, b'{"container":' + b"9" * 1_000_000 + b"}"),
    "half a character": lambda t: _manifest(t, b'{"app":"\\ud800","container":1}'),
    "said twice": lambda t: _manifest(t, b'{"container":1,"container":1}'),
    **{
        f"{name} {value!r:.30}": partial(_field, name, value)
        for name, value in (
            ("container", 2), ("container", -1), ("container", 1.0), ("first", -5), ("first", 0), ("last", -1),
            ("count", 2**53 - 1), ("schema", -1), ("writer", "532399-0badcafe"), ("writer", "../../x"),
            ("reader", "532399-0badcafe"), ("epoch", ""), ("epoch_no", 0), ("want", ["ab" * 32] * 20_001),
            ("want", ["x"]),
            ("acks", [{}] * 3), ("acks", 7), ("blobs", [{"sha256": "../../../../etc/passwd", "bytes": 1}]),
            ("blobs", [{"sha256": "ab" * 32, "bytes": -1}]), ("blobs", [{"sha256": "ab" * 32, "bytes": 2**40}]),
            ("digests", {"matter": "x"}), ("entries", {"bytes": 2**40, "sha256": "ab" * 32}), ("parent", {}),
            ("returned_by", "532399-0badcafe"), ("key_id", ""),
        )
    },
}  # fmt: skip
LINES: dict[str, Maker] = {
    name: partial(_line, raw)
    for name, raw in {
        "a line of brackets": _DEEP,
        "a line of a megabyte": b'"' + b"x" * (1 << 20) + b'"',
        "a float": b'{"a":1.5}',
        "no number": b'{"a":NaN}',
        "beyond 2^53": b'{"a":9007199254740992}',
        "a million digits": b"9" * 1_000_000,
        "a key twice": b'{"a":1,"a":1}',
        "keys in disorder": b'{"b":1,"a":1}',
        "half a character in a line": b'{"a":"\\ud800"}',
        "no UTF-8": b'{"a":"\xff"}',
        "an empty line": b"",
        "only a number": b"0",
        "an empty object": b"{}",
    }.items()
}
REFUSED: dict[str, Maker] = {**OUTSIDE, **PACKING, **MANIFESTS, **LINES}
"""Nothing of these is taken."""


def _record(kind: str, record: str, data: dict[str, Any], target: Target, **other: object) -> bytes:
    return parcel(target, [line(kind, record, data, _to(target), **other)])


def _own(target: Target) -> str:
    return str(
        target.core.store.read.value(
            "SELECT id FROM setting WHERE owner = ? LIMIT 1", (target.core.identity.node,)
        )
    )


KEPT: dict[str, Maker] = {
    "a kind of a later version": partial(_record, "moon_note", "m1", {"text": "x"}),
    "a kind that is a table of ours": partial(_record, "entry", "e1", {"line": "x"}),
    "a kind that is SQLite's": partial(_record, "sqlite_master", "e1", {"sql": "x"}),
    "a kind that is a sentence of SQL": partial(_record, "matter; DROP TABLE entry; --", "e1", {}),
    "an empty kind": partial(_record, "", "e1", {}),
    "a deed of a later version": lambda t: _record("matter", "m1", {"title": "x"}, t, op="burn"),
    "fields of a later version": partial(_record, "matter", "m1", {"title": "x", "moon": {"phase": [1, 2]}}),
    "a schema of the far future": lambda t: _record("matter", "m1", {"title": "x"}, t, schema=2**53 - 1),
    "a change to what is not there": lambda t: _record("matter", "nowhere", {"title": "x"}, t, op="set"),
    "a change to the reader's own record": lambda t: _record("setting", _own(t), {"value": "x"}, t, op="set"),
    "the reader's own record born again": lambda t: _record("setting", _own(t), {"value": "x"}, t),
    "columns that are not for others": lambda t: _record(
        "matter", "m1", {"owner": "x", "lseq": 1, "id": "y"}, t
    ),
    "an identifier of a megabyte": lambda t: _record("matter", "i" * 900_000, {"title": "x"}, t),
    "a title of a megabyte": lambda t: _record("matter", "m1", {"title": "长" * 300_000}, t),
    "a name of nothing but controls": lambda t: _record(
        "party", "p1", {"name": "\x00\x01\x1b[2J\u202e\u2066"}, t
    ),
    "an attachment that climbs": lambda t: _record(
        "attachment", "a1", {"file_name": "../../../autorun.inf", "sha256": "../../x", "size_bytes": 3}, t
    ),
    "an attachment of nothing": lambda t: _record(
        "attachment", "a1", {"sha256": "", "size_bytes": 2**53 - 1}, t
    ),
    "wishes by the thousand": lambda t: parcel(
        t, manifest=lambda d: {**d, "want": [f"{n:064x}" for n in range(20_000)]}
    ),
}
"""Taken in, and kept aside or marked by design."""
