"""The word for one and for many, where a language has two: `{count} {count:entry|entries}` in its translation.

The Chinese source has one word for both and writes only `{count}`.
"""

from __future__ import annotations

_OR = "|"


class Counted:
    """A value that fills a place; with `one|many` as the place's format it says which word goes with it."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition(_OR)
        if bar:
            return one if str(self._value) == "1" else many
        return format(self._value, spec)

    def __str__(self) -> str:
        return str(self._value)


def fill_counted(text: str, /, **values: object) -> str:
    """`text` with its places filled. Raises `KeyError` for a place that is not given."""
    return text.format(**{name: Counted(value) for name, value in values.items()})
