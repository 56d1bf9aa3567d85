"""Every form filled, blank and as long as it may become, as PDF and picture, to be looked at."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from desktop_app.base.files import write_whole
from desktop_app.core import Surroundings
from desktop_app.documents.render import render
from desktop_app.documents.ruler import ruler_page
from desktop_app.domain.forms import FieldType, Form, FormField, Frame
from desktop_app.domain.numbering import format_number
from desktop_app.proving.photos import field_photo
from desktop_app.proving.pictures import draw_pictures

_PICTURE = re.compile(r"sample-(\d+)")
_TAKEN_AT = datetime(2026, 3, 9, 9, 52)
_ROWS = 3
_FIXED: Mapping[FieldType, object] = {
    FieldType.DATE: "2026-12-31",
    FieldType.MOMENT: "2026-12-31T23:59",
    FieldType.FLAG: True,
    FieldType.PHOTO: "sample-4",
}
_FRAME = "frame"
_LONG = "边界四至说明以现场勘查笔录和2014年农村宅基地确权调查表为准，长度12.35米；"


@dataclass(frozen=True)
class GalleryReport:
    """What was written; `pictures` is 0 where no rasteriser is at hand."""

    folder: Path
    forms: int
    papers: int
    pages: int
    pictures: int


@dataclass(frozen=True)
class Samples:
    """Invented values by form id, and the names that stand around them."""

    values: Mapping[str, Mapping[str, object]]
    names: Mapping[str, str]
    counter: int
    dated_on: date

    def frame(self, form: Form) -> Frame:
        """The frame of an issued paper, its number made by the form's own pattern."""
        number = ""
        if form.numbering:
            number = format_number(form.numbering.pattern, self.dated_on.year, self.counter, self.names)
        organ, office, code = self.names["organ"], self.names["office"], self.names["code"]
        return Frame(organ, office, number, self.dated_on, code=code)


def read_samples(folder: Path) -> Samples:
    """The files of `resources/samples`: one per form, named by its id, and `frame.toml`."""
    found = {path.stem: _read(path) for path in sorted(folder.glob("*.toml"))}
    around = found.pop(_FRAME)
    counter, dated_on = around.pop("counter"), around.pop("dated_on")
    if not isinstance(counter, int) or not isinstance(dated_on, date):
        raise TypeError("frame.toml: counter, dated_on")
    return Samples(found, {key: str(value) for key, value in around.items()}, counter, dated_on)


def _read(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def sample_pictures(values: object) -> dict[str, bytes]:
    """Drawn photos for the names `sample-1` … that stand anywhere in the values."""
    if isinstance(values, Mapping):
        return {key: one for inner in values.values() for key, one in sample_pictures(inner).items()}
    if isinstance(values, list):
        return {key: one for inner in values for key, one in sample_pictures(inner).items()}
    match = _PICTURE.fullmatch(values) if isinstance(values, str) else None
    if match is None:
        return {}
    rng = random.Random(match[1])  # noqa: S311 - a drawing
    return {match[0]: field_photo(rng, _TAKEN_AT, 25.0, 101.5)}


def longest(form: Form, most: int = 1_000_000) -> dict[str, object]:
    """Every field filled to its limit (but to `most` characters at the most), rows three deep."""
    return {field.key: _longest(field, most) for field in form.fields}


def _longest(field: FormField, most: int) -> object:
    if field.type is FieldType.ROWS:
        row = {column.key: _longest(column, most) for column in field.columns}
        return [row] * max(_ROWS, len(field.preset))
    if field.choices:
        keys = [option.key for option in field.choices]
        return keys if field.type is FieldType.CHOICES else keys[-1]
    if field.type in _FIXED:
        return _FIXED[field.type]
    length = min(field.max_length, most)
    if field.type is FieldType.NUMBER:
        return "9" * length
    return (_LONG * (length // len(_LONG) + 1))[:length]


def build_gallery(folder: Path, around: Surroundings, only: Collection[str] = ()) -> GalleryReport:
    """Writes `<id>-filled|blank|longest.pdf`, the ruler page, and pictures of them if it can.

    `only` names the forms wanted; empty: all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known, fonts = around.rulebook().forms, around.fonts()
    forms = {key: form for key, form in known.items() if not only or key in only}
    samples = read_samples(around.resources / "samples")
    papers, pages = [folder / "ruler.pdf"], 1
    write_whole(papers[0], ruler_page(fonts))
    for form in forms.values():
        for kind, values, frame in _three(form, samples):
            rendered = render(form, values, frame, fonts, sample_pictures(values))
            papers.append(folder / f"{form.id}-{kind}.pdf")
            write_whole(papers[-1], rendered.pdf)
            pages += rendered.pages
    return GalleryReport(folder, len(forms), len(papers), pages, sum(map(draw_pictures, papers)))


Print = tuple[str, Mapping[str, object], Frame]


def _three(form: Form, samples: Samples) -> tuple[Print, ...]:
    frame = samples.frame(form)
    blank = replace(frame, number="", dated_on=None, code="", blank=True)
    filled = samples.values.get(form.id, {})
    return ("filled", filled, frame), ("blank", {}, blank), ("longest", longest(form), frame)
