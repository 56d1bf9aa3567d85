"""Photos of a matter and of its visits: what a sheet of photos may show, and the pictures it needs to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.forms import FieldType, Form
from desktop_app.domain.records import Attachment, Visit
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.services.sealed.contents import content_or_nothing
from desktop_app.services.visits import Visits
from desktop_app.store.records import Records

_PICTURE = "image/"


def photos_of(
    desk: Desk, records: Records, matter_id: str, visits: Sequence[Visit]
) -> list[dict[str, object]]:
    """In the order in which they were added; place and photographer are those of the visit they belong to."""
    places = Places(desk)
    found = [_shown(one, "", "") for one in _pictures(records, matter_id)]
    for visit in visits:
        place = places.full_name(visit.place_code) + visit.place_detail
        found += [_shown(one, place, "、".join(visit.officers)) for one in _pictures(records, visit.id)]
    return found


def _pictures(records: Records, target: str) -> list[Attachment]:
    return [
        one
        for one in records.of(Attachment, "target_id", target, "rowid")
        if one.media_type.startswith(_PICTURE)
    ]


def _shown(photo: Attachment, place: str, taken_by: str) -> dict[str, object]:
    return {
        "sha256": photo.sha256,
        "taken_at": photo.taken_at[:16].replace(" ", "T"),
        "place": place,
        "taken_by": taken_by,
        "caption": photo.caption,
        "file_name": photo.file_name,
    }


def photo_choices(desk: Desk, matter_id: str) -> list[tuple[str, str]]:
    """SHA-256 and words of each photo, to choose from."""
    found = photos_of(desk, desk.store.read, matter_id, Visits(desk).of_matter(matter_id))
    return [
        (
            str(one["sha256"]),
            "　".join(str(one[key]) for key in ("caption", "place", "taken_at", "file_name") if one[key]),
        )
        for one in found
    ]


def small_picture(desk: Desk, sha256: str) -> bytes:
    """The small copy, or the photo itself; empty where neither is here."""
    records = desk.store.read
    small = next((one.preview_sha256 for one in records.of(Attachment, "sha256", sha256)), "")
    return content_or_nothing(desk, small) or content_or_nothing(desk, sha256)


def pictures_in(desk: Desk, records: Records, form: Form, values: Mapping[str, object]) -> dict[str, bytes]:
    """The photos that a letter's values name, by SHA-256; the small copy where the original is not here.

    What is in neither is left out: the print then says which photo is missing.
    """
    found: dict[str, bytes] = {}
    for sha256 in _named(form, values):
        content = _content(desk, records, sha256)
        if content:
            found[sha256] = content
    return found


def _named(form: Form, values: Mapping[str, object]) -> Iterator[str]:
    for field in form.fields:
        keys = [column.key for column in field.columns if column.type is FieldType.PHOTO]
        rows = values.get(field.key)
        for row in rows if keys and isinstance(rows, list | tuple) else ():
            if isinstance(row, Mapping):
                yield from (str(row[key]) for key in keys if row.get(key))


def _content(desk: Desk, records: Records, sha256: str) -> bytes:
    found = content_or_nothing(desk, sha256)
    if found:
        return found
    small = next((one.preview_sha256 for one in records.of(Attachment, "sha256", sha256)), "")
    return content_or_nothing(desk, small)
