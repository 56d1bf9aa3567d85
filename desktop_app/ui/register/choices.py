"""What the registration offers, taken from the rules in force: its sheets and their code lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.codes import CodeList
from desktop_app.domain.forms import Form, Layout
from desktop_app.domain.registration import Sheet, SheetField
from desktop_app.services.rulebook import RuleBook
from desktop_app.ui.shared.code_picker import Option

_USUAL = "usual"


@dataclass(frozen=True)
class Choices:
    """`sheets` in the order of the segments. `usual_channel` stands in the form as long as nothing was
    registered here.
    """

    sheets: Sequence[Sheet]
    codes: Mapping[str, CodeList] = field(default_factory=dict)
    usual_channel: str = ""
    forms: Callable[[], Iterable[Form]] = tuple

    def slip(self, kind: str) -> Form | None:
        """What the visitor takes home: number, dates and whom to ask. Not on the UI thread: it reads the forms."""
        slips = (form for form in self.forms() if form.layout is Layout.SLIP)
        return next((form for form in slips if form.suits(kind)), None)

    def of(self, asked: SheetField) -> Sequence[Option]:
        """The options of a field; none where it is not picked from a list."""
        return options(self.codes, asked.choices, asked.under) if asked.choices else ()

    def channel(self) -> Sequence[Option]:
        return options(self.codes, "channels")

    def flags(self) -> list[tuple[str, str]]:
        """(code, words) of the matter's flags, for boxes."""
        return [(code, words) for code, words, _more in options(self.codes, "matter_flags")]


def choices_from(rules: RuleBook) -> Choices:
    """Lists that are not installed are simply empty."""
    items = rules.codes["channels"].items if "channels" in rules.codes else ()
    usual = next((item.code for item in items if item.attribute(_USUAL)), "")

    def forms() -> Iterable[Form]:
        return rules.forms.values()

    return Choices(rules.registration, rules.codes, usual, forms)


def options(codes: Mapping[str, CodeList], name: str, under: str = "") -> list[Option]:
    """Leaves with their parent's words before them; a parent with children is not offered itself.

    With `under` only that parent's entries, whose parent then goes without saying.
    """
    if name not in codes:
        return []
    found = codes[name]
    return [
        (item.code, item.title if under else found.full_title(item.code), item.note)
        for item in found.items
        if not found.children(item.code) and (not under or item.parent == under)
    ]
