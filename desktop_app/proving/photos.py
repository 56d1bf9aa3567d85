"""Invented field photos: drawn, with the time and place a phone would write."""

from __future__ import annotations

import io
import random
from datetime import datetime

from PIL import ExifTags, Image, ImageDraw

_SIZE_PX = (1280, 960)


def field_photo(rng: random.Random, taken_at: datetime, latitude: float, longitude: float) -> bytes:
    """A JPEG of a hillside with plots; the same for the same `rng`."""
    image = Image.new("RGB", _SIZE_PX, (196, 216, 232))
    draw = ImageDraw.Draw(image)
    width, height = _SIZE_PX
    for layer in range(4):
        top = 300 + layer * 130
        ridge = [(x, top + rng.randint(-50, 50)) for x in range(0, width + 160, 160)]
        draw.polygon(
            [(0, height), *ridge, (width, height)], fill=(110 - layer * 14, 150 - layer * 12, 84 - layer * 8)
        )
    for _ in range(9):
        x, y = rng.randint(0, width - 200), rng.randint(640, height - 90)
        shade = rng.randint(120, 190)
        draw.rectangle(
            (x, y, x + rng.randint(90, 190), y + rng.randint(30, 70)),
            outline=(90, 70, 40),
            fill=(shade, shade - 20, 90),
        )
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=88, exif=_exif(taken_at, latitude, longitude))
    return buffer.getvalue()


def _exif(taken_at: datetime, latitude: float, longitude: float) -> Image.Exif:
    exif = Image.Exif()
    stamp = taken_at.strftime("%Y:%m:%d %H:%M:%S")
    exif[ExifTags.Base.DateTime] = stamp
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = stamp
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = _degrees(latitude)
    gps[ExifTags.GPS.GPSLongitudeRef] = "E"
    gps[ExifTags.GPS.GPSLongitude] = _degrees(longitude)
    return exif


def _degrees(value: float) -> tuple[float, float, float]:
    whole = int(value)
    minutes = int((value - whole) * 60)
    return float(whole), float(minutes), round(((value - whole) * 60 - minutes) * 60, 2)
