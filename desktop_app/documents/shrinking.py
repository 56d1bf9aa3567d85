"""Pictures made small without ever being in memory twice: a file of a few kilobytes can unpack to gigabytes."""

from __future__ import annotations

from PIL import Image, ImageOps

_MOST_BYTES = 250_000_000
_MOST_SCALED_PIXELS = 240_000_000
_MOST_PROGRESSIVE_PIXELS = 60_000_000
_COARSE = {"1": "L", "P": "RGB", "PA": "RGBA"}
"""Modes whose pixels cannot be averaged, and what can be."""


def shrunk(image: Image.Image, side_px: int, mode: str) -> Image.Image:
    """Upright, in `mode`, at most `side_px` on its longer side. The image given is used up.

    Raises `Image.DecompressionBombError` for one that would take more memory than an office PC has to spare.
    """
    refuse_bomb(image)
    image.draft(mode, (side_px, side_px))
    small = image.convert(_COARSE[image.mode]) if image.mode in _COARSE else image
    small.thumbnail((side_px, side_px))
    return ImageOps.exif_transpose(small).convert(mode)


def refuse_bomb(image: Image.Image) -> None:
    """Raises `Image.DecompressionBombError`; looks at the head only, so call it before anything is read.

    JPEG is made smaller while it is read, unless it comes in passes: then all of it is kept.
    """
    pixels = image.width * image.height
    if image.format in ("JPEG", "MPO"):
        progressive = image.info.get("progressive") or image.info.get("progression")
        too_much = pixels > (_MOST_PROGRESSIVE_PIXELS if progressive else _MOST_SCALED_PIXELS)
    else:
        too_much = pixels * Image.getmodebands(_COARSE.get(image.mode, image.mode)) > _MOST_BYTES
    if too_much:
        raise Image.DecompressionBombError("too many pixels")
