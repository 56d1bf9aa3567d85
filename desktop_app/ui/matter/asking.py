"""Fields of a record as a dialog asks for them, with what stands in them now."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.codes import CodeList
from desktop_app.domain.records import Matter, Party
from desktop_app.ui.shared.asked import Ask, Asked, Options


def options_of(codes: Mapping[str, CodeList], name: str, under: str = "") -> Options:
    """Leaves with their parent's words; a parent with children is not offered itself."""
    found = codes.get(name)
    if found is None:
        return ()
    return tuple(
        (item.code, item.title if under else found.full_title(item.code))
        for item in found.items
        if not found.children(item.code) and (not under or item.parent == under)
    )


def ask_for(
    record: Matter | Party,
    key: str,
    label: str,
    kind: Ask = Ask.LINE,
    *,
    required: bool = False,
    options: Options = (),
    rows: int = 3,
    hint: str = "",
) -> Asked:
    """The field `key` of the record; an empty value shows as an empty field."""
    value = getattr(record, key)
    return Asked(key, label, kind, required, "" if value is None else value, options, hint, rows)
