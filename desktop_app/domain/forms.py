"""A form as data: what is asked, what is printed, who signs. Read from TOML by `rules.forms`.

One `Form` drives the entry form, the checks, the preview, the PDF and the blank. Values of a
filled form are plain JSON: text, ISO dates, lists of text, and lists of mappings for rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

# A place in a form's own text, `{phone}`, and a part that is left away if its field is empty:
# `{phone|，电话{phone}}`. Neither is looked for in what somebody typed.
PLACE = re.compile(r"\{([a-z_]\w*)\}")
OPTIONAL = re.compile(r"\{([a-z_]\w*)\|((?:[^{}]|\{[a-z_]\w*\})*)\}")

# Width of the text in mm: 版心 of GB/T 9704-2012, and that of a sheet laid across.
BLOCK_MM, WIDE_BLOCK_MM = 156, 261

FormValue: TypeAlias = str | bool | int | date | Sequence[str] | Sequence[Mapping[str, object]] | None


class Layout(StrEnum):
    """How the page is built. 信函 and 公文 by GB/T 9704-2012; plain papers and tables have no red head.

    MINUTES (笔录) is a record whose text runs on in larger type over many pages. CARD (明白卡, 指南卡)
    is framed, in large type, for a wall. SLIP (回执) fills half a sheet: `Form.copies` names the
    upper and the lower half, which are cut apart.
    """

    LETTER = "letter"
    REDHEAD = "redhead"
    PLAIN = "plain"
    RECORD = "record"
    MINUTES = "minutes"
    CARD = "card"
    SLIP = "slip"


class FieldType(StrEnum):
    """What may be typed. PHRASE is editable text that starts from one of the choices.

    PHOTO, a column of ROWS, holds the SHA-256 of a picture; a PHOTOS block prints it.
    """

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    PHRASE = "phrase"
    PHOTO = "photo"
    ROWS = "rows"


class BlockKind(StrEnum):
    """The parts a page is made of, in the order in which the form file names them."""

    TITLE = "title"
    ADDRESSEE = "addressee"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    EACH = "each"
    ATTACHMENTS = "attachments"
    SEAL = "seal"
    CONTACT = "contact"
    COPIES = "copies"
    SIGN = "sign"
    GRID = "grid"
    TABLE = "table"
    NOTE = "note"
    SKETCH = "sketch"
    PHOTOS = "photos"
    IMPRINT = "imprint"
    PAGE = "page"
    SPACE = "space"


@dataclass(frozen=True)
class Choice:
    """One option. `text` is what is printed (may hold `{field}` places); without it, `title` is."""

    key: str
    title: str
    text: str = ""


@dataclass(frozen=True)
class FormField:
    """One thing asked. `default` is an expression over the letter context (`domain.expressions`).

    `rows` is the height of the editor and the number of lines left on a blank; `columns` and
    `each` (path of a list in the context) belong to the type ROWS, where the defaults of the
    columns see the list's entry as `item`. `max_length` counts characters. `preset` names the rows
    that stand there from the start, in the first column: the standing lines of a list. `group` is
    the upper head of a table's column; neighbours of the same group share it.
    """

    key: str
    label: str
    type: FieldType = FieldType.LINE
    default: str = ""
    required: bool = False
    max_length: int = 200
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    rows: int = 1
    columns: tuple[FormField, ...] = ()
    each: str = ""
    preset: tuple[str, ...] = ()
    group: str = ""

    def choice(self, key: str) -> Choice | None:
        """The option with that key or title: a journal may hold either."""
        return next((option for option in self.choices if key in (option.key, option.title)), None)


@dataclass(frozen=True)
class Numbering:
    """文号: `series` is the counter it takes from; the pattern as in `domain.numbering`."""

    series: str
    pattern: str


@dataclass(frozen=True)
class Cell:
    """One cell of a GRID row: fixed `text` (with places) or the value of `field`.

    `span` counts columns, `lines` is the least height in lines; `options` prints every choice
    with a box to tick; `sign` leaves a place for a signature with the date below it.
    """

    text: str = ""
    field: str = ""
    label: bool = False
    span: int = 1
    lines: int = 1
    options: bool = False
    sign: str = ""
    align: str = ""


@dataclass(frozen=True)
class Block:
    """One part of the page; which attributes count depends on `kind`.

    `when` is `key`, `!key` or `key=choice`: the block is printed only if the field has a value
    (has none, has this choice). A blank shows what asks for a value and hides what excludes one,
    unless `on_blank` says otherwise. `clause` is the article a statutory sentence stands on.
    `columns` are widths in mm that sum to the block's 156 (261 across). `small` sets a table in
    the type of a wide ledger, a grid in that of a record that must stay on one sheet.
    """

    kind: BlockKind
    text: str = ""
    field: str = ""
    when: str = ""
    clause: str = ""
    level: int = 1
    lines: int = 1
    indent: bool = True
    align: str = ""
    on_blank: bool | None = None
    columns: tuple[float, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    blocks: tuple[Block, ...] = ()
    places: tuple[str, ...] = ()
    small: bool = False


@dataclass(frozen=True)
class Form:
    """One standard form. `derived` are places made from other fields' values when it is printed.
    `signed_by` is `organ` (落款机关), `office` (承办单位), or empty for records;
    `other` (a committee, a government) is named by the `field` of the SEAL block.

    `approval`: must be approved before a number is given. `service`: a 送达回证 is expected.
    `source` says which layer the file came from (shipped, bureau, office). `page_signers` sign at
    the foot of every page. `mark`, `number` and `issuer` name the fields that stand in a 公文's head
    where another organ's name and number do, or where 签发人 makes it an 上行文. `belongs` names the
    kinds of matter whose papers it is among; empty: any matter; `office`: none, it is the office's
    own list.
    """

    id: str
    version: int
    title: str
    layout: Layout
    fields: tuple[FormField, ...]
    blocks: tuple[Block, ...]
    numbering: Numbering | None = None
    basis: str = ""
    purpose: str = ""
    copies: tuple[str, ...] = ()
    signed_by: str = ""
    approval: bool = False
    service: bool = False
    source: str = ""
    landscape: bool = False
    page_signers: tuple[str, ...] = ()
    belongs: tuple[str, ...] = ()
    mark: str = ""
    number: str = ""
    issuer: str = ""
    derived: Mapping[str, str] = field(default_factory=dict)

    def field(self, key: str) -> FormField | None:
        return next((one for one in self.fields if one.key == key), None)

    def suits(self, kind: str) -> bool:
        """Whether a matter of that kind offers this paper of its own accord."""
        return not self.belongs or kind in self.belongs

    def in_title(self, key: str) -> bool:
        """Whether the field's value is part of what the paper is called."""
        place = f"{{{key}}}"
        return any(block.kind is BlockKind.TITLE and place in block.text for block in self.blocks)

    def clauses(self) -> tuple[str, ...]:
        """The articles the printed sentences stand on, each once, in page order."""
        return tuple(dict.fromkeys(block.clause for block in all_blocks(self.blocks) if block.clause))


@dataclass(frozen=True)
class Frame:
    """What surrounds the values of one print: names, number, date, and the state of the paper.

    `draft` puts 草稿 across each page and lets gaps through; `blank` prints places to fill in by hand.
    `code` is the text of the QR code at the head of every page, `copy` the mark of a copy (存根, 副本)
    beside it; empty: none.
    """

    organ: str = ""
    office: str = ""
    number: str = ""
    dated_on: date | None = None
    draft: bool = False
    blank: bool = False
    code: str = ""
    copy: str = ""


def all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Every block, those inside EACH blocks too, in page order."""
    for block in blocks:
        yield block
        yield from all_blocks(block.blocks)
