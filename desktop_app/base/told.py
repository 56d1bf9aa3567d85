"""Sentences of the core that the window can tell in another language."""

from __future__ import annotations

from collections.abc import Mapping


class Told(str):
    """A Chinese sentence like any other text, which also remembers what it was made of.

    What is done to it (cutting, joining) gives a plain `str`, which is told as it stands.
    """

    __slots__ = ("params", "template")
    template: str
    params: Mapping[str, object]

    @classmethod
    def of(cls, template: str, **params: object) -> Told:
        """Fills the `{name}` places of `template`."""
        made = cls(template.format(**params))
        made.template, made.params = template, params
        return made
