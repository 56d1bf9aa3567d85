"""What the pickers of the registration offer, taken from the rules in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.codes import CodeList
from desktop_app.domain.records import Kind
from desktop_app.ui.shared.code_picker import Option

_SIDE, _USUAL = "side", "usual"
_CATEGORY_OF: Mapping[str, str] = {Kind.PETITION: "categories", Kind.DISPUTE: "dispute_types"}


@dataclass(frozen=True)
class Choices:
    """Options by field; `category` depends on the kind of matter. Roles are codes of either side.

    `usual_channel` stands in the form as long as nothing was registered here.
    """

    channel: Sequence[Option]
    purpose: Sequence[Option]
    category: Mapping[str, Sequence[Option]]
    level: Sequence[Option]
    family: Sequence[Option]
    role_main: Mapping[str, str]
    role_other: Mapping[str, str]
    usual_channel: str = ""


def choices_from(codes: Mapping[str, CodeList]) -> Choices:
    """Lists that are not installed are simply empty."""
    return Choices(
        channel=options(codes, "channels"),
        purpose=options(codes, "purposes"),
        category={kind: options(codes, name) for kind, name in _CATEGORY_OF.items()},
        level=options(codes, "dispute_levels"),
        family=options(codes, "dispute_families"),
        role_main={Kind.PETITION: _role(codes, "a", 0), Kind.DISPUTE: _role(codes, "a", -1)},
        role_other={Kind.PETITION: _role(codes, "b", 0), Kind.DISPUTE: _role(codes, "b", -1)},
        usual_channel=_usual(codes, "channels"),
    )


def options(codes: Mapping[str, CodeList], name: str) -> list[Option]:
    """Leaves with their parent's words before them; a parent with children is not offered itself."""
    if name not in codes:
        return []
    found = codes[name]
    return [
        (item.code, found.full_title(item.code), item.note)
        for item in found.items
        if not found.children(item.code)
    ]


def _usual(codes: Mapping[str, CodeList], name: str) -> str:
    items = codes[name].items if name in codes else ()
    return next((item.code for item in items if item.attribute(_USUAL)), "")


def _role(codes: Mapping[str, CodeList], side: str, place: int) -> str:
    """The first role of a side names the petition's party, the last one the dispute's."""
    items = codes["party_roles"].items if "party_roles" in codes else ()
    fitting = [item.code for item in items if item.attribute(_SIDE) == side]
    return fitting[place] if fitting else ""
