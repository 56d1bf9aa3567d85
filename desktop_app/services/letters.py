"""Letters (文书): prepared from a form, approved, issued with a number and frozen, served, voided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.documents import Role, check, check_frame, render, ruler_page
from desktop_app.documents.printed import printed_values
from desktop_app.domain.changes import Changes
from desktop_app.domain.expressions import defaults
from desktop_app.domain.forms import Form, Frame
from desktop_app.domain.lettercheck import warnings_of
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.domain.serving import RELATIONS_LIST, WAYS_LIST, ServiceWay, settle, ways_of
from desktop_app.services import letterlife, numbers
from desktop_app.services.clocks import keep_by_papers
from desktop_app.services.confidential import may_read, refuse_stranger
from desktop_app.services.desk import Desk
from desktop_app.services.facts import open_file
from desktop_app.services.lettercatchup import anything_due, catch_up
from desktop_app.services.lettercontext import context_of
from desktop_app.services.letterlife import changeable, replaced_by_next
from desktop_app.services.letterpaper import draw_draft, draw_issued, frame_of
from desktop_app.services.letterversions import Version, versions_of
from desktop_app.services.own import own_matter
from desktop_app.services.photosheets import photo_choices, small_picture
from desktop_app.services.settings import Settings
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction

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


class Letters:
    """Any thread; rendering takes some tens of milliseconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._fonts = desk.fonts

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
        return check(self.form(form_id), values, self._fonts)

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
        return render(self.form(form_id), {}, frame, self._fonts).pdf

    def photos(self, matter_id: str) -> list[tuple[str, str]]:
        """Photos of the matter and its visits as SHA-256 and words, for sheets that show them."""
        return photo_choices(self._desk, matter_id)

    def picture(self, sha256: str) -> bytes:
        """A small JPEG of a photo; empty where it is not here."""
        return small_picture(self._desk, sha256)

    def ruler(self) -> bytes:
        """A page with rulers in millimetres, to prove that the printer keeps 100 %."""
        return ruler_page(self._fonts)

    def font_files(self) -> list[tuple[str, str]]:
        """The face by its Chinese name, and the file that prints it on this PC."""
        return [(name, self._fonts.names(role)[0]) for role, name in _FACES]

    def versions(self, letter_id: str) -> list[Version]:
        """The wordings that were saved, the newest first; any of them may be saved again."""
        self._one(letter_id)
        return versions_of(self._desk.store.read, letter_id)

    def save(
        self, matter_id: str, form_id: str, values: Values, letter_id: str = "", draft_id: str = ""
    ) -> Changes:
        """Keeps the letter as a draft in the record; an approval given before is asked for anew.

        Raises `NotAllowed` once it is issued.
        """
        form = self.form(form_id)

        def work(tx: Transaction) -> Changes:
            record = self._write(tx, matter_id, form, values, letter_id)
            if draft_id:
                drop_draft(tx, draft_id)
            return tx.changes(record)

        return self._desk.store.change(work)

    def _write(self, tx: Transaction, matter_id: str, form: Form, values: Values, letter_id: str) -> RecordId:
        own_matter(tx, matter_id)
        plain = {key: _plain(value) for key, value in values.items()}
        if not letter_id:
            record = tx.new_id()
            tx.add(
                Letter(
                    id=record,
                    matter_id=RecordId(matter_id),
                    form=form.id,
                    form_version=form.version,
                    title=form.title,
                    state=LetterState.DRAFT,
                    values=plain,
                    replaces=replaced_by_next(tx.records, matter_id, form.id),
                )
            )
            return record
        letter = changeable(tx, letter_id)
        if tx.set(Letter, letter_id, values=plain):
            letterlife.mark_changed(tx, letter)
        return letter.id

    def submit(self, letter_id: str) -> Changes:
        """送审: complete, and lying before whoever approves; it travels to the bureau with the next bundle.

        Raises `InputProblem` for gaps.
        """

        def work(tx: Transaction) -> None:
            letter = changeable(tx, letter_id)
            self._refuse_incomplete(letter)
            if letter.state == LetterState.DRAFT:
                version = self.form(letter.form).version
                letterlife.mark_submitted(tx, letter, version, self._desk.clock.today())

        return self._change(letter_id, work)

    def take_back(self, letter_id: str) -> Changes:
        """撤回送审: a draft again. Raises `NotAllowed` once it is issued."""

        def work(tx: Transaction) -> None:
            if changeable(tx, letter_id).state == LetterState.SUBMITTED:
                tx.set(Letter, letter_id, state=LetterState.DRAFT, submitted_on=None, submitted_by="")

        return self._change(letter_id, work)

    def catch_up(self) -> Changes | None:
        """Takes up what happened meanwhile: the bureau's word on submitted letters, notices whose time is over.

        None where nothing did, and then nothing is written.
        """
        if not anything_due(self._desk):
            return None

        def work(tx: Transaction) -> Changes:
            for letter in catch_up(self._desk, tx):
                keep_by_papers(tx, self._desk.rules, letter.matter_id)
            return tx.changes()

        return self._desk.store.change(work)

    def approve(self, letter_id: str, by: str, on: date, note: str = "") -> Changes:
        """Records an approval given on paper (批准人, date). Raises `InputProblem`."""
        problems = []
        if not by.strip():
            problems.append(Problem("approved_by", "请填写批准人姓名。"))
        if on > self._desk.clock.today():
            problems.append(Problem("approved_on", "批准日期不能晚于今天。"))
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            letter = changeable(tx, letter_id)
            self._refuse_incomplete(letter)
            tx.set(
                Letter,
                letter_id,
                state=LetterState.APPROVED,
                approved_by=by.strip(),
                approved_on=on,
                approval_note=note.strip(),
            )
            return tx.changes(letter.id)

        return self._desk.store.change(work)

    def _refuse_incomplete(self, letter: Letter) -> None:
        problems = self.problems(letter.form, letter.values)
        if problems:
            raise InputProblem(problems)

    def issue(
        self, letter_id: str, dated_on: date | None = None, number: str = "", *, sure: bool = True
    ) -> Changes:
        """Gives the number, prints the final PDF and freezes it by its hash, all or nothing.

        `number` keeps one that was given on paper; who is not `sure` of it is asked by `NumberLeaps`
        before the run leaps. Raises `InputProblem` for gaps and for a character that no font has,
        `NotAllowed` where the approval is missing.
        """
        day = dated_on or self._desk.clock.today()
        if day > self._desk.clock.today():
            raise InputProblem([Problem("dated_on", "落款日期不能晚于今天。")])
        return self._desk.store.change(lambda tx: self._issue(tx, letter_id, day, number, sure))

    def _issue(self, tx: Transaction, letter_id: str, dated_on: date, number: str, sure: bool) -> Changes:
        letter = changeable(tx, letter_id)
        form = self.form(letter.form)
        if form.approval and letter.state != LetterState.APPROVED:
            raise NotAllowed("这份文书还没有批准，不能编号签发。", way_out="请先登记批准人和批准日期。")
        if letter.approved_on and dated_on < letter.approved_on:
            raise InputProblem([Problem("dated_on", "落款日期不能早于批准日期。")])
        self._refuse_incomplete(letter)
        text = self._number(tx, form, dated_on, letter.id, number, sure)
        if unprintable := check_frame(frame_of(self._desk, text, dated_on, draft=False), self._fonts):
            raise InputProblem(unprintable)
        tx.set(Letter, letter_id, form_version=form.version, number=text, dated_on=dated_on)
        rendered = draw_issued(self._desk, tx.records, form, letterlife.found_letter(tx, letter_id))
        sha256 = self._desk.vault.put(rendered.pdf)
        tx.set(
            Letter,
            letter_id,
            state=LetterState.ISSUED,
            issued_at=tx.now,
            issued_by=tx.by,
            pdf_sha256=sha256,
            pdf_bytes=len(rendered.pdf),
            pages=rendered.pages,
        )
        keep_by_papers(tx, self._desk.rules, letter.matter_id)
        return tx.changes(letter.id)

    def _number(
        self, tx: Transaction, form: Form, dated_on: date, letter: RecordId, number: str, sure: bool
    ) -> str:
        if form.numbering is None:
            return ""
        series = numbers.Series(form.numbering.series, form.numbering.pattern)
        signs = Settings(self._desk).all()
        if number.strip():
            return numbers.keep_old(tx, series, number, signs, letter, "number", sure=sure)
        return numbers.give(tx, series, dated_on.year, signs, letter)

    def pdf(self, letter_id: str) -> bytes:
        """The frozen PDF of an issued letter, the draft's otherwise."""
        letter = self._one(letter_id)
        if letter.pdf_sha256:
            return self._desk.vault.read(letter.pdf_sha256)
        return self.preview(letter.form, letter.values, letter)

    def printed(self, letter_id: str) -> dict[str, object]:
        """What the letter shows of its values, as it reads on paper, by field key."""
        letter = self._one(letter_id)
        frame = frame_of(self._desk, letter.number, letter.dated_on, draft=False)
        return printed_values(self.form(letter.form), letter.values, frame)

    def note_printed(self, letter_id: str) -> Changes:
        """Counts a print of an issued letter."""
        return self._change(letter_id, lambda tx: letterlife.mark_printed(tx, letter_id))

    def note_sealed(self, letter_id: str, on: date) -> Changes:
        """Records 用印. Raises `InputProblem` for a day before the letter's or after today."""
        today = self._desk.clock.today()
        return self._change(letter_id, lambda tx: letterlife.mark_sealed(tx, letter_id, on, today))

    def ways(self) -> tuple[ServiceWay, ...]:
        """The ways of service, the usual one first."""
        return ways_of(self._desk.rules.codes[WAYS_LIST])

    def serve(self, letter_id: str, on: date, way: str, to: str, note: str = "") -> Changes:
        """Records a plain service (送达): who signed on which day."""
        today = self._desk.clock.today()
        service = letterlife.Service(on, way, to, note)
        return self._change(letter_id, lambda tx: letterlife.mark_served(tx, letter_id, service, today))

    def record_service(self, letter_id: str, way: str, values: Values) -> Changes:
        """Records a service with all that its way asks for (`ways`). Raises `InputProblem` by field.

        A notice, and a post whose receipt is not back yet, stay open: `catch_up` closes the notice on its
        day. The matter's own step takes it from there (`servicing.known_service`).
        """
        known = next((one for one in self.ways() if one.code == way), None)
        if known is None:
            raise InputProblem([Problem("way", "请选择送达方式。")])
        today, relations = self._desk.clock.today(), self._desk.rules.codes[RELATIONS_LIST]

        def work(tx: Transaction) -> None:
            letter = letterlife.issued_letter(tx, letter_id)
            letterlife.keep_service(tx, letter, settle(known, values, relations, letter.dated_on, today))

        return self._change(letter_id, work)

    def void(self, letter_id: str, reason: str) -> Changes:
        """作废 with a reason; the number stays void for ever, the next letter of this form names this one."""
        if not reason.strip():
            raise InputProblem([Problem("reason", "请写明作废原因。")])

        def work(tx: Transaction) -> None:
            letter = letterlife.void_letter(tx, letter_id, reason.strip())
            keep_by_papers(tx, self._desk.rules, letter.matter_id)

        return self._change(letter_id, work)

    def _change(self, letter_id: str, act: Callable[[Transaction], None]) -> Changes:
        def work(tx: Transaction) -> Changes:
            act(tx)
            return tx.changes(RecordId(letter_id))

        return self._desk.store.change(work)

    def _one(self, letter_id: str) -> Letter:
        letter = self.get(letter_id)
        if letter is None:
            raise UserProblem("没有这份文书。", way_out="请刷新页面。")
        return letter


def _plain(value: object) -> object:
    """As the journal keeps it: days as ISO text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
