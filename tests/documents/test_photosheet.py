"""Photo sheets: two on a page, captions with their photo, whatever a telephone sends; or frames to glue into."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pypdf
import pytest
from PIL import ExifTags, Image

from desktop_app.base.errors import InputProblem
from desktop_app.documents.checks import check
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.photos import printable
from desktop_app.documents.render import render
from desktop_app.domain.forms import BlockKind, Form
from tests.documents.reading import page_of, text_of
from tests.documents.samples import BLANK, DRAFT, ISSUED, PICTURES


@pytest.fixture
def form(forms: Mapping[str, Form]) -> Form:
    return next(
        form for form in forms.values() if any(block.kind is BlockKind.PHOTOS for block in form.blocks)
    )


def values(*names: str) -> dict[str, object]:
    rows = [{"picture": name, "caption": f"照片说明{place}"} for place, name in enumerate(names)]
    return {"subject": "边界", "photos": rows}


def picture(size: tuple[int, int], kind: str, mode: str = "RGB", turned: int = 1) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    stream = io.BytesIO()
    image = Image.new("RGB", size, (10, 120, 40)).convert(mode)
    image.save(stream, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return stream.getvalue()


def test_two_photos_share_a_page_and_captions_stay_with_them(form: Form, fonts: FontBook) -> None:
    rendered = render(
        form, values("sample-1", "sample-2", "sample-3", "sample-4", "sample-1"), ISSUED, fonts, PICTURES
    )
    reader = pypdf.PdfReader(io.BytesIO(rendered.pdf))
    assert [len(page.images) for page in reader.pages] == [2, 2, 1]
    for number, places in ((1, (0, 1)), (2, (2, 3)), (3, (4,))):
        text = "".join(one["text"] for one in page_of(rendered.pdf, number)[0])
        assert [f"照片说明{place}" in text for place in range(5)] == [place in places for place in range(5)]


@pytest.mark.parametrize("size", [(4000, 3000), (300, 1600), (1600, 300), (3, 3)])
def test_a_photo_keeps_its_shape_inside_its_frame(size: tuple[int, int], form: Form, fonts: FontBook) -> None:
    photos = {"a": picture(size, "JPEG")}
    pdf = render(form, values("a"), ISSUED, fonts, photos).pdf
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    shown = [op for op in page.get_contents().operations if op[1] == b"cm"]  # type: ignore[union-attr]
    wide, high = (float(shown[-1][0][0]), float(shown[-1][0][3]))
    assert wide / high == pytest.approx(size[0] / size[1], rel=0.05)
    assert wide <= 152 * 72 / 25.4 + 0.1
    assert high <= 64 * 72 / 25.4 + 0.1


def test_a_plain_photo_goes_in_byte_for_byte_and_others_are_made_plain() -> None:
    plain = picture((640, 480), "JPEG")
    assert printable(plain) is plain
    for odd in (
        picture((640, 480), "PNG"),
        picture((640, 480), "JPEG", mode="CMYK"),
        picture((640, 480), "JPEG", turned=6),
        picture((5000, 4000), "JPEG"),
    ):
        with Image.open(io.BytesIO(printable(odd))) as image:
            assert (image.format, image.mode) == ("JPEG", "RGB")
            assert max(image.size) <= 1600
    with Image.open(io.BytesIO(printable(picture((640, 480), "JPEG", turned=6)))) as image:
        assert image.size == (480, 640)


def test_a_photo_that_is_not_there_is_named(form: Form, fonts: FontBook) -> None:
    with pytest.raises(InputProblem) as caught:
        render(form, values("sample-1", "gone"), ISSUED, fonts, PICTURES)
    assert [one.field for one in caught.value.problems] == ["photos.1.picture"]
    assert render(form, values("gone"), DRAFT, fonts).pages == 1
    assert [one.field for one in check(form, values(""), fonts)] == ["photos.0.picture"]


def test_a_broken_photo_says_so_in_its_frame(form: Form, fonts: FontBook) -> None:
    pdf = render(form, values("a"), DRAFT, fonts, {"a": picture((640, 480), "JPEG")[:900]}).pdf
    assert "照片打不开" in text_of(pdf)


def test_a_blank_has_two_frames_to_glue_into(form: Form, fonts: FontBook) -> None:
    rendered = render(form, {}, BLANK, fonts)
    assert (rendered.pages, text_of(rendered.pdf).count("照片粘贴处")) == (1, 2)


def test_the_same_photos_give_the_same_bytes(form: Form, fonts: FontBook) -> None:
    photos = {"a": picture((640, 480), "PNG"), "b": PICTURES["sample-1"]}
    first = render(form, values("a", "b"), ISSUED, fonts, photos).pdf
    assert render(form, values("a", "b"), ISSUED, fonts, photos).pdf == first
