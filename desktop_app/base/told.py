"""Sentences of the core that the window can tell in another language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


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


class ToldList(str):
    """Words side by side with 、 or ； between them; the window puts the mark of its own language."""

    __slots__ = ("mark", "parts")
    mark: str
    parts: tuple[str, ...]

    @classmethod
    def of(cls, parts: Iterable[str], mark: str = "、") -> ToldList:
        """Each part may be `Told` itself."""
        given = tuple(parts)
        made = cls(mark.join(given))
        made.mark, made.parts = mark, given
        return made
