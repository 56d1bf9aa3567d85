"""What the ledger's filters offer, taken from the rules in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.codes import CodeList
    from desktop_app.services.rulebook import RuleBook

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LedgerChoices:
    """Pairs of code and words: the kinds that can be opened, the flags, the work groups."""

    kinds: Pairs = ()
    flags: Pairs = ()
    groups: Pairs = ()

    @property
    def flag_words(self) -> Mapping[str, str]:
        return dict(self.flags)


def ledger_choices(rules: RuleBook) -> LedgerChoices:
    """Lists that are not installed are simply empty."""
    return LedgerChoices(
        kinds=tuple((kind.id, kind.title) for kind in rules.procedures.kinds()),
        flags=_pairs(rules.codes, "matter_flags"),
        groups=_pairs(rules.codes, "work_groups"),
    )


def _pairs(codes: Mapping[str, CodeList], name: str) -> Pairs:
    return tuple((item.code, item.title) for item in codes[name].items) if name in codes else ()
