"""Attachments: known by their content, kept once, limited, and harmless to open."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.core import Core
from desktop_app.proving.photos import field_photo
from desktop_app.services import attachments as module
from tests.services.desk_work import petition, whole

PDF = b"%PDF-1.4 a scan"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest"


@pytest.fixture
def matter(office: Core) -> str:
    return petition(office)


def picture(kind: str = "JPEG", size: int = 40) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((size, size), 90).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "media", "suffix"),
    [
        (PDF, "扫描.pdf", "application/pdf", ".pdf"),
        (PDF, "回复.cmd", "application/pdf", ".pdf"),
        (b"PK\x03\x04...", "台账.xlsx", module._OFFICE[".xlsx"], ".xlsx"),
        (OLE, "材料.doc", "application/x-ole-storage", ".doc"),
        (b"\0\0\0\x20ftypisom....", "录像.mp4", "video/mp4", ".mp4"),
        (b"\0\0\0\x20ftypM4A ....", "录音.m4a", "audio/mp4", ".m4a"),
        ("记录".encode(), "a.txt", "text/plain", ".txt"),
        (picture(), "IMG.exe", "image/jpeg", ".jpg"),
        (picture("PNG"), "IMG.jpg", "image/png", ".png"),
    ],
)
def test_the_content_says_what_it_is(
    office: Core, matter: str, content: bytes, name: str, media: str, suffix: str
) -> None:
    """And the copy for another program is named by it, so that a PDF called x.cmd is never run."""
    services = office.services.attachments
    added = services.add("matter", matter, content, name)
    assert services.of(matter)[0].media_type == media
    assert services.content(added.attachment_id) == content
    copy = services.copy_out(added.attachment_id).path
    assert (copy.suffix, copy.read_bytes()) == (suffix, content)
    assert "扫描" not in copy.name
    whole(office)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"MZ\x90\0 program", "照片.jpg"),
        (b"MZ\x90\0 program", "setup.exe"),
        (OLE, "setup.msi"),
        (OLE, "setup"),
        (b"PK\x03\x04", "app.jar"),
        (b"#!/bin/sh", "x.sh"),
        (b"a\0b", "a.txt"),
        (b"", "a.pdf"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "a.eps"),
    ],
)
def test_programs_and_unknown_things_are_refused(
    office: Core, matter: str, content: bytes, name: str
) -> None:
    before = office.store.digest()
    with pytest.raises(UserProblem) as caught:
        office.services.attachments.add("matter", matter, content, name)
    assert caught.value.way_out
    assert office.store.digest() == before
    assert list(office.desk.vault.files()) == []


def test_a_damaged_picture_is_told(office: Core, matter: str) -> None:
    whole_picture = picture(size=400)
    for content in (whole_picture[: len(whole_picture) // 2], b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"):
        with pytest.raises(UserProblem, match="不完整"):
            office.services.attachments.add("matter", matter, content, "IMG.jpg")


def test_a_photo_offers_its_time_and_place_and_stays_as_it_came(office: Core, matter: str) -> None:
    import random

    content = field_photo(random.Random(1), office.around.clock.now(), 24.98, 101.46)
    services = office.services.attachments
    added = services.add("matter", matter, content, "IMG_0001.jpg")
    assert added.photo is not None
    assert added.photo.taken_at == "2026-03-02 09:00:00"
    found = services.of(matter)[0]
    assert found.latitude_e6 == pytest.approx(24_980_000, abs=50)
    assert services.content(added.attachment_id) == content
    assert 0 < len(services.preview(added.attachment_id)) <= 400_000


def test_the_same_content_is_kept_once(office: Core, matter: str) -> None:
    services = office.services.attachments
    other = petition(office)
    first = services.add("matter", matter, PDF, "a.pdf")
    services.add("matter", other, PDF, "b.pdf")
    assert len(list(office.desk.vault.files())) == 1
    services.retire(first.attachment_id, "传错了")
    assert services.of(matter) == []
    assert services.content(services.of(other)[0].id) == PDF
    with pytest.raises(InputProblem):
        services.retire(services.of(other)[0].id, "")


def test_a_file_too_big_is_not_even_read(
    office: Core, matter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as stream:
        stream.truncate(module.MAX_BLOB_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("was read"))
    with pytest.raises(UserProblem, match="文件太大"):
        office.services.attachments.add_file("matter", matter, path)


def test_a_pulled_stick_is_told_without_the_files_name(office: Core, matter: str, tmp_path: Path) -> None:
    with pytest.raises(UserProblem) as caught:
        office.services.attachments.add_file("matter", matter, tmp_path / "张㐂身份证.jpg")
    assert "张㐂" not in str(caught.value)


@pytest.mark.parametrize(("kind", "target"), [("matter", "gone"), ("nonsense", "x")])
def test_nothing_hangs_in_the_air(office: Core, kind: str, target: str) -> None:
    with pytest.raises(UserProblem):
        office.services.attachments.add(kind, target, PDF, "a.pdf")
