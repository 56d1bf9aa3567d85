"""What the files of some folders say, read once by the process however often a store is opened."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.rules.toml import rule_files

if TYPE_CHECKING:
    from desktop_app.domain.codes import CodeList
    from desktop_app.domain.forms import Form
    from desktop_app.domain.phrases import Wording
    from desktop_app.domain.procedures import ProcedureBook
    from desktop_app.domain.registers import Register
    from desktop_app.domain.reports import ReportBook
    from desktop_app.rules.articles import Articles

_PARTS = ("codes", "forms", "law", "phrases", "procedures", "registers", "reports")
_KEPT = 2


class FiledRules:
    """Each part is read at first need and never altered, so it may be shared. Any thread.

    A fault raises `RuleProblem` with file and line, again each time it is asked for.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def each(self, part: str) -> list[Path]:
        """The folders of a part that exist, the weakest first."""
        return [folder / part for folder in self._folders if (folder / part).is_dir()]

    @cached_property
    def forms(self) -> dict[str, Form]:
        from desktop_app.rules.forms import load_forms

        return load_forms(*self.each("forms"))

    @cached_property
    def codes(self) -> dict[str, CodeList]:
        from desktop_app.rules.codes import load_codes

        return load_codes(self.each("codes"))

    @cached_property
    def articles(self) -> Articles:
        from desktop_app.rules.articles import load_articles

        return load_articles(self.each("law"))

    @cached_property
    def phrases(self) -> tuple[Wording, ...]:
        from desktop_app.rules.phrases import load_phrases

        return load_phrases(self.each("phrases"), self.articles)

    @cached_property
    def procedures(self) -> ProcedureBook:
        """With the codes as filed. The forms' names are enough: reading all would be felt at the start."""
        from desktop_app.rules.procedures import load_procedures

        forms = {path.stem for path in rule_files(self.each("forms"))}
        return load_procedures(self.each("procedures"), forms, self.codes, self.articles)

    @cached_property
    def registers(self) -> dict[str, Register]:
        """With the codes as filed."""
        from desktop_app.rules.registers import load_registers

        return load_registers(self.each("registers"), self.codes, self.forms)

    @cached_property
    def reports(self) -> ReportBook:
        from desktop_app.rules.reports import load_reports

        return load_reports(self.each("reports"), self.forms)


def filed_rules(*folders: Path) -> FiledRules:
    """The rules of these folders; read anew when a file of theirs came, went or changed."""
    files = (path for part in _PARTS for path in rule_files(folder / part for folder in folders))
    return _known(folders, tuple(_mark(path) for path in files))


def _mark(path: Path) -> tuple[Path, int, int, int]:
    try:
        stat = path.stat()
    except OSError:  # whoever reads it will say so
        return path, 0, 0, 0
    return path, stat.st_size, stat.st_mtime_ns, stat.st_ino


@lru_cache(maxsize=_KEPT)
def _known(folders: tuple[Path, ...], _files: tuple[tuple[Path, int, int, int], ...]) -> FiledRules:
    return FiledRules(folders)
