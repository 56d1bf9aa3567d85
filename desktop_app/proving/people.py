"""Invented people of the demonstration: drawn by seed from the lists in `resources/demo/people.toml`."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.drafts import PartyDraft

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_REGION = "532301"
_ELDERLY_BEFORE = 1960


@dataclass
class Crowd:
    """Hands out people; the rare-character names come first, no name comes twice.

    `spare` names, made of halves of the listed ones, come when the listed ones are used up.
    """

    rng: random.Random
    names: list[str]
    villages: Sequence[str]
    spare: list[str] = field(default_factory=list)

    @classmethod
    def from_lists(
        cls, lists: Mapping[str, Sequence[str]], rng: random.Random, villages: Sequence[str]
    ) -> Crowd:
        given = lists["given"]
        names = [s + g for s in lists["surnames"] for g in given]
        mixed = {s + a[0] + b[-1] for s in lists["surnames"] for a in given for b in given} - set(names)
        rng.shuffle(names)
        return cls(rng, [*lists["rare"], *names], villages, sorted(mixed))

    def next(self, role: str) -> PartyDraft:
        """A person with a valid number, a phone that no network gives out, and a village of the township."""
        if not self.names:
            self.rng.shuffle(self.spare)
            self.names, self.spare = self.spare, []
        name = self.names.pop(0)
        year = self.rng.randint(1942, 1996)
        return PartyDraft(
            role=role,
            name=name,
            id_kind="0001",
            id_number=id_number(year, self.rng),
            phone=f"199{self.rng.randint(0, 99_999_999):08}",
            place_code=self.rng.choice(self.villages),
            address=f"{self.rng.randint(1, 9)}组{self.rng.randint(1, 120)}号",
            elderly=year < _ELDERLY_BEFORE,
            low_income=self.rng.random() < 0.1,
            disabled=self.rng.random() < 0.05,
        )


def id_number(year: int, rng: random.Random) -> str:
    """An invented number with the right check digit (GB 11643-1999)."""
    born = date(year, rng.randint(1, 12), rng.randint(1, 28))
    body = f"{_REGION}{born:%Y%m%d}{rng.randint(1, 998):03}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + _CHECK[total % 11]
