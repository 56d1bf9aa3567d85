"""What the window may do before a store is open; the composition root fills it with its own functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.base.clock import Clock
    from desktop_app.base.knownstores import KnownStores
    from desktop_app.base.paths import AppPaths
    from desktop_app.services.house import Services
    from desktop_app.services.keyring.secondread import BureauCopy
    from desktop_app.services.numberseries import NumberSeries
    from desktop_app.services.placefinder import PlaceFinder
    from desktop_app.services.rebuild import Found
    from desktop_app.services.recovery.rescuer import Rescuer
    from desktop_app.services.rescue import Asked
    from desktop_app.services.storekeys import StoreKeys


@dataclass(frozen=True)
class NewStore:
    """What the first-run wizard (or `new`) has gathered. `last_numbers`: series name → (year, counter).

    `second`: the opened second copy of a bureau's key, whose place this store takes.
    """

    role: str
    place_code: str
    officer: str
    townships: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    last_numbers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    second: BureauCopy | None = None


class OpenStore(Protocol):
    """An open store as the window holds it: its services, and its end."""

    @property
    def folder(self) -> Path: ...

    @property
    def services(self) -> Services: ...

    @property
    def ways(self) -> StoreKeys:
        """The ways in: persons, the printed code, the lock of the screen."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Takes Argon2's time three times over. Raises `UserProblem` (field `passphrase`) for a wrong `old`."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class Restored:
    """Whose backup it was and when it was made (ISO text)."""

    name: str
    made_at: str


@dataclass(frozen=True)
class Demonstration:
    """How to open the demonstration's stores: with its own clock and folders, and its published passphrase."""

    launch: Launch
    office: Path
    bureau: Path
    passphrase: str


@dataclass(frozen=True)
class Launch:
    """Callables by which the window comes to an open store. All may take seconds: off the UI thread.

    `create(folder, new, passphrase)`, `open(folder, passphrase)`; `adopt` opens one that `MovedStore` was
    raised for, `restore(backup, folder, passphrase)`,
    `demo(folder)` makes the demonstration if it is not there and says how to open it,
    `recover(folder, code, passphrase)`, `ask_bureau(folder, to folder)` and `take_answer(folder, file, passphrase)`
    help where the passphrase is forgotten;
    `ask_rebuild(place code, to folder)`, `look_rebuild(answer)` and `rebuild(folder, found, sources, officer,
    passphrase)` where the old PC is dead,
    `look_second(file, passphrase)` opens the second copy of a bureau's key, for `create`,
    `rescuer` finds backups, looks into them and mends a damaged store,
    `settings_for(place code, officer)` gives the defaults that the wizard shows.
    """

    create: Callable[[Path, NewStore, str], OpenStore]
    open: Callable[[Path, str], OpenStore]
    adopt: Callable[[Path, str], OpenStore]
    restore: Callable[[Path, Path, str], Restored]
    recover: Callable[[Path, str, str], None]
    ask_bureau: Callable[[Path, Path], Asked]
    take_answer: Callable[[Path, Path, str], None]
    ask_rebuild: Callable[[str, Path], Path]
    look_rebuild: Callable[[Path], Found]
    rebuild: Callable[[Path, Found, Sequence[Path], str, str], OpenStore]
    look_second: Callable[[Path, str], BureauCopy]
    demo: Callable[[Path], Demonstration]
    settings_for: Callable[[str, str], Mapping[str, str]]
    series: Callable[[], Sequence[NumberSeries]]
    places: PlaceFinder
    paths: AppPaths
    clock: Clock
    known: KnownStores
    find_rescuer: Callable[[], Rescuer]

    @cached_property
    def rescuer(self) -> Rescuer:
        """Few openings need one."""
        return self.find_rescuer()
