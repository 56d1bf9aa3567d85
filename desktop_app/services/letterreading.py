"""Letters as they are read: forms, what a letter starts with, what is wrong with it, its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.base.errors import Problem, UserProblem
from desktop_app.documents.checks import check
from desktop_app.documents.fonts import Role
from desktop_app.documents.printed import printed_values
from desktop_app.documents.render import render
from desktop_app.documents.ruler import ruler_page
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import Form, Frame
from desktop_app.domain.lettercheck import warnings_of
from desktop_app.domain.records import Letter, Matter
from desktop_app.services.confidential import may_read, refuse_stranger
from desktop_app.services.desk import Desk
from desktop_app.services.facts import open_file
from desktop_app.services.lettercontext import context_of
from desktop_app.services.letterpaper import draw_draft, frame_of
from desktop_app.services.letterversions import Version, versions_of
from desktop_app.services.photosheets import photo_choices, small_picture
from desktop_app.services.sealed.contents import read_content
from desktop_app.services.settings import Settings
from desktop_app.services.voidcopies import given_out

Values = Mapping[str, Any]
_FACES = (
    (Role.FANGSONG, "仿宋"),
    (Role.HEITI, "黑体"),
    (Role.KAITI, "楷体"),
    (Role.TITLE, "小标宋"),
    (Role.SONGTI, "宋体"),
)


@dataclass(frozen=True)
class Prepared:
    """A letter ready to edit: the form, the values it starts with, and the title as printed."""

    form: Form
    values: Values
    letter: Letter | None


class LetterReading:
    """Any thread; rendering takes some tens of milliseconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def form(self, form_id: str) -> Form:
        """Raises `UserProblem` for a form that is not installed."""
        found = self._desk.rules.forms.get(form_id)
        if found is None:
            raise UserProblem("没有这种文书：{form}", way_out="请检查文书代号。", form=form_id)
        return found

    def forms(self) -> list[Form]:
        """All forms, by id."""
        return sorted(self._desk.rules.forms.values(), key=lambda form: form.id)

    def get(self, letter_id: str) -> Letter | None:
        """None also for a letter of a confidential matter that is kept from the person at the desk."""
        letter = self._desk.store.read.get(Letter, letter_id)
        return letter if letter is not None and may_read(self._desk, letter.matter_id) else None

    def prepare(self, matter_id: str, form_id: str) -> Prepared:
        """A new letter of a form with everything the matter already knows filled in. Writes nothing."""
        records = self._desk.store.read
        matter = records.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        refuse_stranger(self._desk, matter)
        form = self.form(form_id)
        return Prepared(form, defaults(form, context_of(self._desk, open_file(records, matter))), None)

    def open(self, letter_id: str) -> Prepared:
        """A saved letter for editing or reading."""
        letter = self._one(letter_id)
        return Prepared(self.form(letter.form), letter.values, letter)

    def problems(self, form_id: str, values: Values) -> list[Problem]:
        """What would block issuing: required fields, lengths, characters that no font has."""
        return check(self.form(form_id), values, self._desk.fonts)

    def warnings(self, matter_id: str, form_id: str, values: Values) -> list[Problem]:
        """What differs from the record or looks wrong; told before issuing, stops nobody."""
        records = self._desk.store.read
        matter = records.get(Matter, matter_id)
        if matter is None:
            return []
        file = open_file(records, matter)
        names = [party.name for party in file.parties]
        return warnings_of(self.form(form_id), values, context_of(self._desk, file), names)

    def preview(self, form_id: str, values: Mapping[str, Any], letter: Letter | None = None) -> bytes:
        """The real PDF, with 草稿 across it."""
        return draw_draft(self._desk, self.form(form_id), values, letter)

    def blank(self, form_id: str) -> bytes:
        """The form with no data, to fill in by hand."""
        settings = Settings(self._desk).all()
        frame = Frame(organ=settings["organ"], office=settings["office"], blank=True)
        return render(self.form(form_id), {}, frame, self._desk.fonts).pdf

    def photos(self, matter_id: str) -> list[tuple[str, str]]:
        """Photos of the matter and its visits as SHA-256 and words, for sheets that show them."""
        return photo_choices(self._desk, matter_id)

    def picture(self, sha256: str) -> bytes:
        """A small JPEG of a photo; empty where it is not here."""
        return small_picture(self._desk, sha256)

    def ruler(self) -> bytes:
        """A page with rulers in millimetres, to prove that the printer keeps 100 %."""
        return ruler_page(self._desk.fonts)

    def font_files(self) -> list[tuple[str, str]]:
        """The face by its Chinese name, and the file that prints it on this PC."""
        return [(name, self._desk.fonts.names(role)[0]) for role, name in _FACES]

    def versions(self, letter_id: str) -> list[Version]:
        """The wordings that were saved, the newest first; any of them may be saved again."""
        self._one(letter_id)
        return versions_of(self._desk.store.read, letter_id)

    def pdf(self, letter_id: str) -> bytes:
        """The frozen PDF of an issued letter, the draft's otherwise; of a void one a copy that says 作废."""
        letter = self._one(letter_id)
        if letter.pdf_sha256:
            return given_out(self._desk, letter, read_content(self._desk, letter.pdf_sha256))
        return given_out(self._desk, letter, self.preview(letter.form, letter.values, letter))

    def printed(self, letter_id: str) -> dict[str, object]:
        """What the letter shows of its values, as it reads on paper, by field key."""
        letter = self._one(letter_id)
        frame = frame_of(self._desk, letter.number, letter.dated_on, draft=False)
        return printed_values(self.form(letter.form), letter.values, frame)

    def _one(self, letter_id: str) -> Letter:
        letter = self.get(letter_id)
        if letter is None:
            raise UserProblem("没有这份文书。", way_out="请刷新页面。")
        return letter
