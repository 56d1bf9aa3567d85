"""An office's accusation with a marker in every field, and whether any marker can be read without the person's key."""

from __future__ import annotations

import base64
import io
import json
import tarfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import zstandard
from PIL import Image

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import DamagedFile
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft, VisitDraft
from desktop_app.domain.dutyrecords import UrgentReport
from desktop_app.domain.records import Matter
from desktop_app.domain.secrecy import PARTS
from desktop_app.security import sealing
from desktop_app.security.slots import KeySlots
from desktop_app.store.connection import connect
from tests.services.conftest import LOW, PASSPHRASE
from tests.services.desk_work import petition, write_letter

MARK = "密标"
"""Every confidential text of this world begins with it."""
PHONE, ID_NUMBER = "13908787654", "532301198001011237"
MARKERS = (MARK, PHONE, ID_NUMBER)
ACCUSER = PartyDraft(
    name=f"{MARK}甲", phone=PHONE, id_kind="I01", id_number=ID_NUMBER, address=f"{MARK}巷三号",
    place_code="532301105203", role="R01", elderly=True,
)  # fmt: skip


def accusation(core: Core, **more: object) -> str:
    """Registered with everything a matter can hold; returns its id."""
    said = {
        "title": f"{MARK}标题", "facts": f"{MARK}事实", "request": f"{MARK}请求", "purpose": "M2",
        "source_unit": f"{MARK}来文单位", "source_number": f"{MARK}第9号", "place_detail": f"{MARK}地点",
        "place_code": "532301105203",
    }  # fmt: skip
    return petition(core, ACCUSER, **{**said, **more})


def photo() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(made, "JPEG", comment=MARK.encode())
    return made.getvalue()


def work_on(core: Core, matter: str) -> dict[str, str]:
    """A letter, a visit, papers, a step, a draft, a request and an urgent report; their ids."""
    services = core.services
    letter = write_letter(core, matter, "F1")
    when = datetime(2026, 3, 1, 10, tzinfo=CHINA)
    visit = VisitDraft(
        started_at=when, findings=f"{MARK}所见", place_detail=f"{MARK}院内", present=(f"{MARK}丙",),
        note=f"{MARK}备注", place_code="532301105203", latitude_e6=25_034_567, longitude_e6=101_545_678,
        matter_ids=(matter,), officers=("王建国",),
    )  # fmt: skip
    visited = str(services.visits.save(visit).made)
    paper = services.attachments.add("matter", matter, f"{MARK}原件".encode() * 40, "密标.txt", f"{MARK}说明")
    picture = services.attachments.add("visit", visited, photo(), "密标.jpg", f"{MARK}照片")
    services.matters.correct(matter, {"facts": f"{MARK}事实二"}, f"{MARK}更正原因")
    out = {"to_organ": f"{MARK}机关", "approved_by": f"{MARK}领导"}
    (found,) = core.store.read.many(Matter, [matter]).values()
    secret = found.confidential  # such a one goes out by a step of its own (条例30)
    told = {**out, "kept_secret": True} if secret else out
    services.steps.act(matter, "move" if secret else "transfer", told)
    services.drafts.keep("d1", "letter", f"{MARK}草稿", {"text": f"{MARK}草稿正文"}, f"{matter}/F1")
    services.drafts.keep("d2", "matter", f"{MARK}草稿", {"purpose": "M2", "title": f"{MARK}新的"})
    services.requests.ask(matter, "approval", f"{MARK}请示理由")
    core.store.change(lambda tx: tx.add(
        UrgentReport(id=tx.new_id(), matter_id=matter, content=f"{MARK}情况", reported_to=f"{MARK}领导")
    ))  # fmt: skip
    core.services.confidential.open(matter, f"{MARK}查看原因")
    return {
        "letter": letter, "visit": visited, "paper": str(paper.attachment_id), "picture": str(picture.attachment_id)
    }  # fmt: skip


def rows_of(path: Path, key: bytes) -> Iterator[tuple[str, str]]:
    """Every value of every table, as a person with the store's key and a SQLCipher tool sees it."""
    connection = connect(path, key, writes=False)
    try:
        tables = [
            str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    yield table, value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    finally:
        connection.close()


def leaks(path: Path, key: bytes) -> set[str]:
    """The tables in which a marker stands in clear, plain, escaped or as hex."""
    spelled = [*MARKERS, MARK.encode().hex()]
    spelled += [MARK.encode("unicode_escape").decode("ascii")]
    return {table for table, value in rows_of(path, key) if any(one in value for one in spelled)}


def key_of(core: Core) -> bytes:
    return KeySlots(core.folder / "keys.json", LOW).unlock(PASSPHRASE)


def seen(content: bytes) -> bool:
    """Whether a marker stands in these bytes."""
    spelled = [text.encode(code) for text in MARKERS for code in ("utf-8", "utf-16-le", "gb18030")]
    return any(one in content for one in spelled)


def seen_in_files(*folders: Path) -> list[str]:
    """Names of files whose bytes hold a marker."""
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path.name for path in found if seen(path.read_bytes())]


def plain_bundle(path: Path, reader: Core) -> list[tuple[str, bytes]]:
    """What the reader's own key shows of a bundle, member by member."""
    opened = sealing.open_sealed(path.read_bytes(), reader.desk.keys.identities)
    plain = zstandard.ZstdDecompressor().decompressobj().decompress(opened)
    with tarfile.open(fileobj=io.BytesIO(plain)) as packed:
        members = [one for one in packed if one.isfile()]
        return [(one.name, packed.extractfile(one).read()) for one in members]  # type: ignore[union-attr]


def opened_with(core: Core, keys: Sequence[str]) -> list[str]:
    """Where a seal of this store, in a row or in the vault, opens with one of these keys."""
    sealed: list[tuple[str, bytes]] = []
    for table in PARTS:
        rows = core.store.read.rows(f"SELECT sealed FROM {table} WHERE sealed <> ''")
        sealed += [(table, base64.b64decode(str(row[0]).partition(":")[2])) for row in rows]
    for (content,) in core.store.read.rows("SELECT content FROM draft"):
        sealed.append(("draft", base64.b64decode(json.loads(str(content))["_sealed"])))
    for path in core.desk.vault.files():
        sealed.append(
            ("vault", sealing.open_sealed(path.read_bytes(), core.desk.keys.identities).partition(b"\n")[2])
        )
    assert {"matter", "party", "letter", "visit", "attachment", "draft", "vault"} <= {
        name for name, _ in sealed
    }
    return [name for name, content in sealed if _opens(content, keys)]


def _opens(content: bytes, keys: Sequence[str]) -> bool:
    try:
        sealing.open_sealed(content, keys)
    except DamagedFile:
        return False
    return True
