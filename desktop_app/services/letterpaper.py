"""A letter as paper: its frame with number, date and code, and the line that names the letter it replaces."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date

from desktop_app.documents.render import Rendered, render
from desktop_app.domain.forms import Block, BlockKind, Form, Frame
from desktop_app.domain.records import Letter
from desktop_app.services.desk import Desk
from desktop_app.services.lettercode import code_text
from desktop_app.services.lettervoice import voiced
from desktop_app.services.photosheets import pictures_in
from desktop_app.services.settings import Settings
from desktop_app.store.records import Records

_LAST_PARTS = (BlockKind.SEAL, BlockKind.CONTACT, BlockKind.COPIES, BlockKind.SIGN)
_REPLACES, _REPLACES_NUMBER = "本文书替换已作废的{title}。", "本文书替换已作废的{title}（{number}）。"


def frame_of(desk: Desk, number: str = "", dated_on: date | None = None, *, draft: bool) -> Frame:
    """Names of organ and office as they are set now."""
    settings = Settings(desk).all()
    return Frame(
        organ=settings["organ"], office=settings["office"], number=number, dated_on=dated_on, draft=draft
    )


def issued_frame(desk: Desk, letter: Letter) -> Frame:
    """The frame of a letter that has its number and date: with the code by which its scan files itself."""
    frame = frame_of(desk, letter.number, letter.dated_on, draft=False)
    return dataclasses.replace(frame, code=code_text(letter))


def draw_draft(desk: Desk, form: Form, values: Mapping[str, object], letter: Letter | None) -> bytes:
    """The page as it will be, with 草稿 across it."""
    day = (letter.dated_on if letter else None) or desk.clock.today()
    frame = frame_of(desk, letter.number if letter else "", day, draft=True)
    records = desk.store.read
    pictures = pictures_in(desk, records, form, values)
    return render(form_of(records, form, letter, values), values, frame, desk.fonts, pictures).pdf


def draw_issued(desk: Desk, records: Records, form: Form, letter: Letter) -> Rendered:
    """The final page. Raises `InputProblem` for a character that no font has."""
    pictures = pictures_in(desk, records, form, letter.values)
    worded = form_of(records, form, letter, letter.values)
    return render(worded, letter.values, issued_frame(desk, letter), desk.fonts, pictures)


def form_of(records: Records, form: Form, letter: Letter | None, values: Mapping[str, object]) -> Form:
    """The form, in the plural for several people, and with a sentence that names the voided letter where
    this one takes its place."""
    form = voiced(form, values)
    replaced = records.get(Letter, letter.replaces) if letter is not None and letter.replaces else None
    if replaced is None:
        return form
    sentence = _REPLACES_NUMBER if replaced.number else _REPLACES
    text = sentence.format(title=replaced.title, number=replaced.number)
    place = next((at for at, block in enumerate(form.blocks) if block.kind in _LAST_PARTS), len(form.blocks))
    named = Block(kind=BlockKind.PARAGRAPH, text=text)
    return dataclasses.replace(form, blocks=(*form.blocks[:place], named, *form.blocks[place:]))
