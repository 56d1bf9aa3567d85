"""One volume while it is being put together: what goes in, in which order, and 卷内目录 in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.documents.casefile import Part, bind, placed
from desktop_app.documents.photos import printable
from desktop_app.documents.render import render
from desktop_app.documents.scanned import is_pdf, picture_pdf
from desktop_app.documents.sheet import About
from desktop_app.domain.codes import Code
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import FieldType, Form
from desktop_app.domain.records import Attachment, Letter, LetterState, Matter, Visit
from desktop_app.services.attachments import Attachments
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, open_file
from desktop_app.services.lettercontext import context_of
from desktop_app.services.letterpaper import frame_of
from desktop_app.services.photosheets import pictures_in
from desktop_app.services.scans import RECEIVED
from desktop_app.services.sealed.contents import read_content
from desktop_app.services.visits import Visits

PARTS_LIST = "volume_parts"
_CONTENTS, _REGISTRATION, _PAPERS, _PHOTOS, _OTHERS = "contents", "registration", "papers", "photos", "others"
_RECEIPTS = "receipts"
_SIGNED = "（签章件）"
_KEPT_APART = "电子件另存"
_GONE = "原件不在本机"

Told = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Volume:
    """The bound PDF; `left_out` names what could not be bound and why, as 卷内目录 lists it too."""

    pdf: bytes
    pages: int
    parts: int
    left_out: tuple[tuple[str, str], ...]


class Binding:
    """One volume while it is being put together."""

    def __init__(self, desk: Desk, attachments: Attachments, matter: Matter) -> None:
        self._desk, self._attachments = desk, attachments
        self._records = desk.store.read
        self._file: MatterFile = open_file(self._records, matter)
        self._visits: list[Visit] = Visits(desk).of_matter(matter.id)
        self._context = context_of(desk, self._file)
        self._left_out: list[tuple[str, str]] = []
        self._takes: Mapping[str, Callable[[Code], Iterator[Part]]] = {
            _REGISTRATION: self._registration,
            _PAPERS: self._papers,
            _PHOTOS: self._photos,
            _OTHERS: self._others,
            _RECEIPTS: self._receipts,
        }

    def bound(self, told: Told) -> Volume:
        codes = self._desk.rules.codes[PARTS_LIST].items
        parts: list[Part] = []
        for done, code in enumerate(codes):
            told(done, len(codes) + 1, code.title)
            take = self._takes.get(code.attribute("takes"))
            parts += list(take(code)) if take else []
            parts += list(self._letters(code))
        told(len(codes), len(codes) + 1, "")
        whole = self._readable(parts)
        about = About(
            self._file.matter.title, frame_of(self._desk, draft=False).organ, self._file.matter.number
        )
        contents = self._contents(codes, whole)
        pages = placed(whole)[-1].last if whole else 0
        pdf = bind(whole, about, self._desk.fonts, contents)
        return Volume(pdf, pages, len(whole), tuple(self._left_out))

    def _readable(self, parts: list[Part]) -> list[Part]:
        """A scan that cannot be read must not keep the others from being bound."""
        whole = []
        for part in parts:
            try:
                placed([part])
            except UserProblem as problem:
                self._left_out.append((part.title, str(problem)))
            else:
                whole.append(part)
        return whole

    # -- what goes in --------------------------------------------------------------------------

    def _registration(self, code: Code) -> Iterator[Part]:
        """The sheet of the opening step, as it reads now, where none was issued."""
        matter = self._file.matter
        procedure = self._desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        papers = procedure.action(procedure.opening).papers
        form = self._desk.rules.forms.get(papers[0].form) if papers else None
        if form is not None and not any(one.form == form.id for one in self._issued()):
            day = matter.registered_at.date() if matter.registered_at else None
            yield Part(form.title, self._drawn(form), matter.number, day)

    def _papers(self, code: Code) -> Iterator[Part]:
        """Scans and papers that hang on the matter itself; photos have their own sheets."""
        for one in self._attachments.of(self._file.matter.id):
            if not one.media_type.startswith("image/"):
                yield from self._attached(one, one.caption or one.file_name)

    def _photos(self, code: Code) -> Iterator[Part]:
        """A sheet of all photos that no issued sheet shows yet."""
        form = next(
            (found for key in code.attribute("forms").split() if (found := self._photo_form(key))), None
        )
        if form is None or any(one.form == form.id for one in self._issued()) or not self._context["photos"]:
            return
        yield Part(form.title, self._drawn(form))

    def _photo_form(self, form_id: str) -> Form | None:
        form = self._desk.rules.forms.get(form_id)
        columns = [column for field in form.fields for column in field.columns] if form else []
        return form if any(column.type is FieldType.PHOTO for column in columns) else None

    def _others(self, code: Code) -> Iterator[Part]:
        named = {
            key for one in self._desk.rules.codes[PARTS_LIST].items for key in one.attribute("forms").split()
        }
        for letter in self._issued():
            if letter.form not in named:
                yield from self._letter(letter)

    def _letters(self, code: Code) -> Iterator[Part]:
        """Issued papers of the forms of this part: by form as listed, then by day."""
        for form in code.attribute("forms").split():
            for letter in self._issued():
                if letter.form == form:
                    yield from self._letter(letter)

    def _issued(self) -> list[Letter]:
        issued = [one for one in self._file.letters if one.state == LetterState.ISSUED]
        return sorted(issued, key=lambda one: (str(one.dated_on), one.number))

    def _letter(self, letter: Letter) -> Iterator[Part]:
        """The issued PDF as it is, then the signed scans of it."""
        if self._desk.vault.has(letter.pdf_sha256):
            pdf = read_content(self._desk, letter.pdf_sha256)
            yield Part(letter.title, pdf, letter.number, letter.dated_on)
        else:
            self._left_out.append((f"{letter.title} {letter.number}".strip(), _GONE))
        for scan in self._attachments.of(letter.id):
            if scan.role != RECEIVED:
                yield from self._attached(scan, f"{letter.title}{_SIGNED}", letter)

    def _receipts(self, code: Code) -> Iterator[Part]:
        """Signed receipts that were scanned, one after another as their letters."""
        for letter in self._issued():
            for scan in self._attachments.of(letter.id):
                if scan.role == RECEIVED:
                    yield from self._attached(scan, f"{code.title}（{letter.title}）", letter)

    def _attached(self, one: Attachment, title: str, letter: Letter | None = None) -> Iterator[Part]:
        picture = one.media_type.startswith("image/")
        if not picture and one.media_type != "application/pdf":
            self._left_out.append((title, _KEPT_APART))
            return
        content = self._content(one)
        if not content:
            self._left_out.append((title, _GONE))
            return
        pdf = content if is_pdf(content) else picture_pdf(printable(content))
        number, day = (letter.number, letter.served_on or letter.dated_on) if letter else ("", None)
        yield Part(title, pdf, number, day)

    def _content(self, one: Attachment) -> bytes:
        for sha256 in (one.sha256, one.preview_sha256):
            try:
                if sha256 and self._desk.vault.has(sha256):
                    return read_content(self._desk, sha256)
            except DamagedFile:
                continue
        return b""

    # -- what is drawn here --------------------------------------------------------------------

    def _drawn(self, form: Form, **values: object) -> bytes:
        filled = {**defaults(form, self._context), **values}
        frame = frame_of(self._desk, draft=False)
        return render(
            form, filled, frame, self._desk.fonts, pictures_in(self._desk, self._records, form, filled)
        ).pdf

    def _contents(self, codes: tuple[Code, ...], parts: list[Part]) -> bytes:
        """卷内目录 by its own form: the one field of rows takes the parts."""
        wanted = next((code for code in codes if code.attribute("takes") == _CONTENTS), None)
        form = self._desk.rules.forms.get(wanted.attribute("forms")) if wanted else None
        rows = next((field for field in form.fields if field.type is FieldType.ROWS), None) if form else None
        if form is None or rows is None:
            return b""
        lines: list[dict[str, object]] = [
            {
                "name": one.part.title,
                "number_text": one.part.number,
                "made_on": one.part.made_on.isoformat() if one.part.made_on else "",
                "pages": one.pages,
                "remark": one.part.remark,
            }
            for one in placed(parts)
        ]
        lines += [{"name": name, "pages": "", "remark": why} for name, why in self._left_out]
        total = placed(parts)[-1].last if parts else 0
        return self._drawn(form, **{rows.key: lines, "total_pages": str(total)})
