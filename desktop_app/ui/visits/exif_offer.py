"""What photos say about when and where they were taken, as an offer to the visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.qt.words import joined

_E6 = 1_000_000


class Shot(Protocol):
    """A photo as it was read; the time is the camera's, without a zone, and may be empty."""

    @property
    def taken_at(self) -> str: ...

    @property
    def latitude_e6(self) -> int | None: ...

    @property
    def longitude_e6(self) -> int | None: ...


@dataclass(frozen=True)
class Offer:
    """The earliest time and the first place that the photos carry; either may be missing."""

    taken_at: datetime | None
    latitude_e6: int | None
    longitude_e6: int | None


def offer_of(shots: Iterable[Shot | None]) -> Offer | None:
    """None when no photo says anything (WeChat strips it all)."""
    found = [shot for shot in shots if shot is not None]
    times = [moment for shot in found if (moment := _moment(shot.taken_at))]
    place = next(
        (shot for shot in found if shot.latitude_e6 is not None and shot.longitude_e6 is not None), None
    )
    if not times and place is None:
        return None
    latitude, longitude = (place.latitude_e6, place.longitude_e6) if place else (None, None)
    return Offer(min(times, default=None), latitude, longitude)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S") if text else None
    except ValueError:
        return None


def offer_words(offer: Offer) -> str:
    """What is offered, in one line."""
    translate = QCoreApplication.translate
    parts = []
    if offer.taken_at:
        taken = f"{offer.taken_at:%Y-%m-%d %H:%M}"
        parts.append(translate("VisitPhotos", "照片拍于 {moment}").format(moment=taken))
    if offer.latitude_e6 is not None:
        place = place_words(offer.latitude_e6, offer.longitude_e6)
        parts.append(translate("VisitPhotos", "位置 {place}").format(place=place))
    return joined(parts)


def place_words(latitude_e6: int | None, longitude_e6: int | None) -> str:
    """25.03120°N 101.52870°E; empty without both."""
    if latitude_e6 is None or longitude_e6 is None:
        return ""
    north, east = ("N" if latitude_e6 >= 0 else "S"), ("E" if longitude_e6 >= 0 else "W")
    return f"{abs(latitude_e6) / _E6:.5f}°{north} {abs(longitude_e6) / _E6:.5f}°{east}"
