"""Why a cell could not be taken, and what puts it right."""

from __future__ import annotations

from desktop_app.base.told import Told


class Refused(Exception):
    """A cell that was not understood: Chinese templates with `{name}` places, apart from their params.

    `choices` are (value, words) that would do in its place.
    """

    def __init__(
        self, what: str, way: str = "", choices: tuple[tuple[str, str], ...] = (), **params: object
    ) -> None:
        super().__init__(what)
        self.what, self.way = Told.of(what, **params), Told.of(way, **params)
        self.choices = choices
