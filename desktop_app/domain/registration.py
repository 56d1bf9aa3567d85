"""What a registration asks for, by kind of matter: data that `resources/registration` holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.drafts import MatterDraft

ANY_KIND = "*"
OTHER_NAME, OTHER_PHONE, COMPANIONS = "other_name", "other_phone", "companions"
KEYS = frozenset(f.name for f in dataclasses.fields(MatterDraft)) - {"kind", "parties", "earlier_matter"}


@dataclass(frozen=True)
class SheetField:
    """One field of the sheet. `key` is a field of `MatterDraft`, `choices` names a code list.

    `under`: only the entries below this code of the list are offered. `wide` takes the whole line.
    `foretell`: what the procedure bars because of this value is said at once.
    """

    key: str
    label: str
    choices: str = ""
    under: str = ""
    wide: bool = False
    foretell: bool = False


@dataclass(frozen=True)
class Side:
    """People asked for: the label of their field and their role. `most` bounds them (0 = no bound)."""

    label: str
    role: str
    most: int = 0
    clause: str = ""


@dataclass(frozen=True)
class Crowd:
    """From `least` people on the form reminds of `flag`, a code of the matter's flags (集体访)."""

    flag: str
    least: int


@dataclass(frozen=True)
class Sheet:
    """One way to register. `kind` is the matter's, or `ANY_KIND` for kinds without a sheet of their own.

    `first` stands in the form, `more` behind a button. `fixed` values are not asked: 咨询 is a petition
    whose purpose is known. `labels` are words for the fields that every sheet has.
    """

    id: str
    kind: str
    title: str
    order: int
    party: Side
    other: Side | None = None
    companions: Side | None = None
    first: tuple[SheetField, ...] = ()
    more: tuple[SheetField, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    crowd: Crowd | None = None

    def fields(self) -> tuple[SheetField, ...]:
        return self.first + self.more

    def fits(self, draft: MatterDraft) -> bool:
        """Whether a draft may be shown on this sheet without losing a fixed value."""
        return draft.kind == self.kind and all(getattr(draft, k) == v for k, v in self.fixed.items())


def offered(sheets: Iterable[Sheet], kinds: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The sheets of the kinds that can be opened, in order; a kind without one gets the general sheet.

    `kinds`: kind → title, of the procedures in force.
    """
    known = tuple(sheets)
    found = [sheet for sheet in known if sheet.kind in kinds]
    general = next((sheet for sheet in known if sheet.kind == ANY_KIND), None)
    missing = [kind for kind in kinds if kind not in {sheet.kind for sheet in found}]
    if general is not None:
        found += [dataclasses.replace(general, id=k, kind=k, title=kinds[k]) for k in missing]
    return tuple(sorted(found, key=lambda sheet: sheet.order))


def sheet_for(sheets: Iterable[Sheet], draft: MatterDraft) -> Sheet | None:
    """The sheet that fits a draft; the one with most fixed values where several do."""
    fitting = [sheet for sheet in sheets if sheet.fits(draft)]
    return max(fitting, key=lambda sheet: len(sheet.fixed), default=None)
