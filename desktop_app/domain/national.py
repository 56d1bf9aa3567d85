"""The fields of the national petition system (domain.md §6.1) as one matter fills them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NationalKind(StrEnum):
    """How a value is spelled there. ID: a number of a person, which must not stay on the clipboard."""

    TEXT = "text"
    DATE = "date"
    CODE = "code"
    FLAG = "flag"
    ID = "id"


@dataclass(frozen=True)
class NationalField:
    """`name` is the field's name there, `value` an expression over the matter, `codes` our code list."""

    name: str
    title: str
    value: str
    group: str = ""
    kind: NationalKind = NationalKind.TEXT
    codes: str = ""


@dataclass(frozen=True)
class NationalSheet:
    """The fields in the order in which they are asked for there."""

    id: str
    title: str
    fields: tuple[NationalField, ...]


@dataclass(frozen=True)
class NationalValue:
    """One field filled: `text` is what is typed there, `words` what it means. Either may be empty."""

    field: NationalField
    text: str
    words: str


@dataclass(frozen=True)
class CodeRow:
    """One entry of a code list and what the national system calls it; `shipped` came with the program."""

    codes: str
    list_title: str
    code: str
    title: str
    national: str
    shipped: str

    @property
    def changed(self) -> bool:
        return self.national != self.shipped
