"""What the second copy of the bureau's key says (sync.md §6): plain JSON, sealed with a passphrase by age.

Whoever has the file and the passphrase opens it with `age -d`. On paper the sealed bytes stand in a few
QR codes, each a line `LDK1/<k>/<n>/<base64>`.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange import forms
from desktop_app.exchange.strict import Fields, NotStrict, parse

KIND, VERSION = "landdesk-bureau-key", 1
MAX_BYTES = 256 * 1024
_NOTE = "所案通县局密钥的第二份。在新电脑上新建县局时选“用密钥的第二份”。"
_PIECE = re.compile(r"LDK1/([0-9]{1,2})/([0-9]{1,2})/([A-Za-z0-9+/=]+)")
_PIECE_CHARS = 360
_ANY_TEXT = re.compile(r"[^\x00-\x1f\x7f]{0,200000}")


@dataclass(frozen=True)
class Copy:
    """Who the bureau is, its first epoch and the number of its last, its secret keys as JSON text."""

    node: str
    name: str
    place_code: str
    first_epoch: str
    first_epoch_no: int
    epoch_no: int
    keys: str
    made_at: str


def write_copy(copy: Copy) -> bytes:
    """The secret bytes that are to be sealed."""
    return canonical({**vars(copy), "kind": KIND, "note": _NOTE, "version": VERSION})


def read_copy(plain: bytes) -> Copy:
    """Raises `DamagedFile` for anything else, `UserProblem` for one of a later version."""
    try:
        fields = Fields(parse(plain, MAX_BYTES))
        if fields.text("kind", forms.SHORT_TEXT) != KIND:
            raise NotStrict("kind")
        if fields.number("version", low=1) > VERSION:
            raise UserProblem("这个文件是更新版本的程序写的。", way_out="请先升级本程序。")
        return Copy(
            node=fields.text("node", forms.NODE),
            name=fields.text("name", forms.SHORT_TEXT),
            place_code=fields.text("place_code", forms.PLACE_CODE),
            first_epoch=fields.text("first_epoch", forms.EPOCH),
            first_epoch_no=fields.number("first_epoch_no", low=1),
            epoch_no=fields.number("epoch_no", low=1),
            keys=fields.text("keys", _ANY_TEXT),
            made_at=fields.text("made_at", forms.MOMENT),
        )
    except NotStrict as error:
        raise DamagedFile("这不是县局密钥的第二份，或者已经损坏。", way_out="请换另一份再试。") from error


def pieces_of(sealed: bytes) -> list[str]:
    """The sealed bytes as the texts of a few QR codes."""
    text = base64.b64encode(sealed).decode("ascii")
    size = -(-len(text) // -(-len(text) // _PIECE_CHARS))
    parts = [text[at : at + size] for at in range(0, len(text), size)]
    return [f"LDK1/{place}/{len(parts)}/{part}" for place, part in enumerate(parts, 1)]


def joined(texts: Iterable[str]) -> bytes:
    """The sealed bytes out of what was read from the codes, in any order. `UserProblem` where one is missing."""
    found = {(int(k), int(n)): part for text in texts for k, n, part in _PIECE.findall(text)}
    counts = {count for _place, count in found}
    if len(counts) != 1 or len(found) != max(counts):
        raise UserProblem(
            "纸上的二维码没有读全：读到 {have} 个，应有 {want} 个。",
            way_out="请重新扫描这一页，要平整、清楚，分辨率 300 以上。",
            have=len(found),
            want=max(counts, default=1),
        )
    try:
        return base64.b64decode("".join(found[key] for key in sorted(found)), validate=True)
    except ValueError as error:
        raise DamagedFile("纸上的内容读出来不完整。", way_out="请重新扫描这一页。") from error
