"""Two families of failure: `UserProblem` is the world's or the input's fault, all else is a bug."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.base.told import Told


class UserProblem(Exception):
    """A fault that the person at the desk can understand and mend.

    `template` is Chinese text with `{name}` places; `params` fill them, so that the window
    can translate the template before filling. `way_out` says what to do next (same params).
    `field` names the input that is wrong, where there is one.
    """

    def __init__(self, template: str, *, way_out: str = "", field: str = "", **params: object) -> None:
        super().__init__(template)
        self.template = template
        self.way_out_template = way_out
        self.field = field
        self.params = params

    @property
    def text(self) -> str:
        return self.template.format(**self.params) if self.params else self.template

    @property
    def way_out(self) -> str:
        return self.way_out_template.format(**self.params) if self.params else self.way_out_template

    def __str__(self) -> str:
        return f"{self.text} {self.way_out}".strip()


class DamagedFile(UserProblem):
    """A file that is cut, altered, foreign or not ours at all; nothing was changed."""


class NotAllowed(UserProblem):
    """An act that the state of things or the law forbids at this moment."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one field, in words that also say how to put it right."""

    field: str
    text: str

    @classmethod
    def of(cls, field: str, template: str, **params: object) -> Problem:
        """With places to fill."""
        return cls(field, Told.of(template, **params))


class InputProblem(UserProblem):
    """Several fields are wrong at once; `problems` lists all of them, first one first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(
            "{problem_text}", field=first.field, problem_text=_joined([p.text for p in self.problems])
        )


def _joined(texts: list[str]) -> str:
    """One sentence of several: no 。； in the middle."""
    return texts[0] if len(texts) == 1 else "；".join(text.rstrip("。") for text in texts) + "。"
