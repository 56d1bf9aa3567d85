"""One letter being written: where it stands in the store, what is typed, its parked draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import FieldType, Form
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.services.house import Services

DRAFT_KIND = "letter"

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Opened:
    """A letter as read. `values` are those to show; `restored` says that they come from a parked draft.

    `saved` are the values that the store holds (the form's defaults for a letter not saved yet). `doubled`:
    its number was given to another paper as well.
    """

    form: Form
    letter: Letter | None
    matter: Matter | None
    name: str
    mine: bool
    values: Values
    saved: Values
    draft_id: str
    restored: bool
    photos: tuple[tuple[str, str], ...] = ()
    doubled: bool = False

    @property
    def fixed(self) -> bool:
        """Issued, void or another's: to be read only."""
        done = self.letter is not None and self.letter.state in (LetterState.ISSUED, LetterState.VOID)
        return done or not self.mine


@dataclass(frozen=True)
class Wanted:
    """Which letter: a saved one by its id, or a new one of a form for a matter, worded like the void one `like`."""

    letter_id: str = ""
    matter_id: str = ""
    form_id: str = ""
    like: str = ""

    @property
    def target(self) -> str:
        """What its draft is parked under."""
        return self.letter_id or f"{self.matter_id}/{self.form_id}"


def open_letter(services: Services, wanted: Wanted) -> Opened:
    """Reads it on a worker; a parked draft of it takes the place of what the store holds."""
    if wanted.letter_id:
        prepared = services.letters.open(wanted.letter_id)
    else:
        prepared = services.letters.prepare(wanted.matter_id, wanted.form_id)
    letter = prepared.letter
    page = services.matters.page(letter.matter_id if letter else wanted.matter_id)
    main = page.file.main_party
    draft = services.drafts.find(DRAFT_KIND, wanted.target)
    kept = draft.content.get("values") if draft else None
    before = services.letters.open(wanted.like).values if wanted.like else {}
    worded = {key: before.get(key, value) for key, value in prepared.values.items()}
    values = kept if isinstance(kept, Mapping) else worded
    return Opened(
        form=prepared.form,
        letter=letter,
        matter=page.file.matter,
        name="" if main is None or main.anonymous else main.name,
        mine=page.mine,
        values=dict(values),
        saved=dict(prepared.values),
        draft_id=draft.id if draft else "",
        restored=isinstance(kept, Mapping) and dict(kept) != dict(prepared.values),
        photos=tuple(services.letters.photos(page.file.matter.id)) if _shows_photos(prepared.form) else (),
        doubled=letter is not None and letter.number in services.forks.doubled(),
    )


def _shows_photos(form: Form) -> bool:
    return any(column.type is FieldType.PHOTO for field in form.fields for column in field.columns)


def wanted_of(content: Mapping[str, Any]) -> Wanted:
    """The letter that a parked draft belongs to."""
    return Wanted(*(str(content.get(key, "")) for key in ("letter_id", "matter_id", "form_id")))


def draft_content(wanted: Wanted, values: Values) -> dict[str, object]:
    """What is parked."""
    return {
        "letter_id": wanted.letter_id,
        "matter_id": wanted.matter_id,
        "form_id": wanted.form_id,
        "values": dict(values),
    }


def save_letter(services: Services, opened: Opened, wanted: Wanted, values: Values, draft_id: str) -> Changes:
    """Keeps it in the record and forgets the parked draft, together."""
    matter_id = opened.matter.id if opened.matter else wanted.matter_id
    return services.letters.save(matter_id, opened.form.id, values, wanted.letter_id, draft_id)
