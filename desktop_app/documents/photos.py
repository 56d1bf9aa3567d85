"""Photos as they come from phones: what is in them, and a small copy that travels."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pi_heif
from PIL import ExifTags, Image, UnidentifiedImageError

from desktop_app.base.errors import UserProblem
from desktop_app.documents.shrinking import refuse_bomb, shrunk

PREVIEW_BYTES = 400_000
_PREVIEW_SIDE_PX = 1600
_MAX_PIXELS = 240_000_000
# Pillow knows dozens of formats; only what phones, scanners and WeChat send is let in.
_FORMATS = ("JPEG", "PNG", "HEIF", "WEBP", "TIFF", "BMP")
_QUALITIES = (82, 70, 55, 40)

pi_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = _MAX_PIXELS


@dataclass(frozen=True)
class Photo:
    """A photo read: `preview` is a JPEG of at most 400 KB; time and place are EXIF's, empty if absent.

    `taken_at` is "YYYY-MM-DD HH:MM:SS" as the camera wrote it, without a zone.
    """

    media_type: str
    preview: bytes
    taken_at: str
    latitude_e6: int | None
    longitude_e6: int | None


def read_photo(content: bytes) -> Photo | None:
    """Reads JPEG, PNG, HEIC, WebP, TIFF, BMP. None if it is no picture.

    Raises `UserProblem` for a picture that is cut or of absurd size.
    """
    Image.init()  # registers the plugins that `formats` names; at the first photo, not at start
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            refuse_bomb(image)
            exif = image.getexif()
            media_type = Image.MIME.get(image.format or "", "image/unknown")
            preview = _preview(image)
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError as error:
        raise UserProblem("图片尺寸过大，不能添加。", way_out="请用手机或画图软件缩小后再添加。") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise UserProblem("图片不完整或已损坏。", way_out="请从手机重新传一次原图。") from error
    latitude, longitude = _place(exif)
    return Photo(media_type, preview, _taken_at(exif), latitude, longitude)


def printable(content: bytes) -> bytes:
    """A JPEG that can go into a PDF as it is; the very bytes given, if they already are one.

    Raises `UserProblem` as `read_photo` does, and for what is no picture.
    """
    if len(content) <= PREVIEW_BYTES and _is_plain_jpeg(content):
        return content
    photo = read_photo(content)
    if photo is None:
        raise UserProblem("这不是照片，不能印在照片页上。")
    return photo.preview


def _is_plain_jpeg(content: bytes) -> bool:
    """Upright, small, whole, and in colours that need no profile."""
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as image:
            if max(image.size) > _PREVIEW_SIDE_PX or image.mode not in ("RGB", "L"):
                return False
            image.load()
            return bool(image.getexif().get(ExifTags.Base.Orientation, 1) == 1)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False


def size_px(jpeg: bytes) -> tuple[int, int]:
    """Width and height of a JPEG."""
    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
        return image.size


def _preview(image: Image.Image) -> bytes:
    upright = shrunk(image, _PREVIEW_SIDE_PX, "RGB")
    data = b""
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        upright.save(buffer, "JPEG", quality=quality, optimize=True)
        data = buffer.getvalue()
        if len(data) <= PREVIEW_BYTES:
            break
    return data


def _taken_at(exif: Image.Exif) -> str:
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    text = str(inner.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime) or "")
    text = text.strip("\0 ")
    return text.replace(":", "-", 2) if len(text) == 19 and text[4] == ":" else ""


def _place(exif: Image.Exif) -> tuple[int | None, int | None]:
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    latitude = _degrees_e6(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef) == "S")
    longitude = _degrees_e6(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef) == "W")
    return (latitude, longitude) if latitude is not None and longitude is not None else (None, None)


def _degrees_e6(parts: object, negative: bool) -> int | None:
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    value = round((degrees + minutes / 60 + seconds / 3600) * 1_000_000)
    return -value if negative else value
