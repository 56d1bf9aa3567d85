"""Forms that the bureau words anew: checked as a whole, laid over the shipped ones, taken to all offices."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.files import write_whole
from desktop_app.domain.changes import Changes
from desktop_app.domain.localrules import FORM
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import adopt_local, write_local
from desktop_app.services.rulefiles import text_of

_MOST_BYTES = 200_000


@dataclass(frozen=True)
class OwnForm:
    """One file of the bureau's, named by the form it stands in for; `problem` says why it is left out."""

    name: str
    title: str
    problem: UserProblem | None = None


class FormFiles:
    """Any thread. The writing calls raise `NotAllowed` at an office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def files(self) -> tuple[OwnForm, ...]:
        """What is laid over the shipped forms here, by name."""
        rules = self._desk.rules
        faults = {str(one.params.get("file", "")): one for one in rules.form_faults}
        names = sorted(rules.local.forms)
        return tuple(OwnForm(name, self._title(name), faults.get(name)) for name in names)

    def _title(self, name: str) -> str:
        form = self._desk.rules.forms.get(name.removesuffix(".toml"))
        return form.title if form else name

    def bring(self, path: Path) -> Changes:
        """Takes a file in place of the shipped form of that name, for papers that are begun from now on.

        Raises `UserProblem` naming line and reason for one that would not do: nothing is changed then.
        """
        self._only_bureau()
        text = text_of(path, _MOST_BYTES)
        form = self._desk.rules.own_form(f"{path.stem}.toml", text)
        return self._put(form.id, text)

    def remove(self, name: str) -> Changes:
        """Takes an own file away: the shipped form is in force again."""
        self._only_bureau()
        return self._put(name.removesuffix(".toml"), "")

    def save(self, form_id: str, path: Path) -> None:
        """Writes the file in force as `path`, to be changed and brought back. Raises `UserProblem`, `KeyError`."""
        rules = self._desk.rules
        text = rules.local.forms.get(f"{form_id}.toml", "")
        if not text:
            shipped = {one.stem: one for one in rules.form_paths()}
            text = shipped[form_id].read_text(encoding="utf-8")
        write_whole(path, text.encode())

    def _put(self, form_id: str, text: str) -> Changes:
        values = {f"{FORM}/{form_id}": text}
        changes = self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return changes

    def _only_bureau(self) -> None:
        if not self._desk.identity.is_bureau:
            raise NotAllowed("文书格式由县局下发。", way_out="请与县局联系。")
