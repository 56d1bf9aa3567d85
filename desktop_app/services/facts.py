"""A matter as its procedure sees it: the facts that guards, clocks and the next step ask of."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from desktop_app.base.told import Told
from desktop_app.domain.procedures import ClockFact, MatterFacts, PaperStage, PaperState
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import (
    Clock,
    Letter,
    LetterState,
    Matter,
    MatterParty,
    Party,
    Step,
    VisitMatter,
)
from desktop_app.store.records import Records

H = TypeVar("H", MatterParty, Step, Clock, Letter, VisitMatter)
CARRIED = "carried"
"""The input of a take-over's step that holds `done` and `papers` of the unit before us (services/duties)."""
_NOBODY = "匿名"
REPRESENTATIVE = "R03"  # in resources/codes/party_roles.toml


@dataclasses.dataclass(frozen=True)
class MatterFile:
    """A matter with all that hangs on it, in order."""

    matter: Matter
    links: tuple[MatterParty, ...]
    parties: tuple[Party, ...]
    steps: tuple[Step, ...]
    clocks: tuple[Clock, ...]
    letters: tuple[Letter, ...]
    visit_ids: tuple[str, ...]

    @property
    def main_party(self) -> Party | None:
        return self.parties[0] if self.parties else None


def main_name(file: MatterFile, nobody: str = "") -> str:
    """Whose matter it is; where nobody is named, what its procedure says for that (`ProcedureBook.nobody`)."""
    main = file.main_party
    if main is not None and not main.anonymous:
        return main.name
    return nobody if nobody not in ("", _NOBODY) else Told.of(_NOBODY)


def open_file(records: Records, matter: Matter) -> MatterFile:
    """Reads what hangs on a matter; retired pieces are left out."""
    return open_files(records, [matter])[0]


def new_file(records: Records, matter: Matter) -> MatterFile:
    """The file of a matter that is just being registered: only people can hang on it yet."""
    links = records.of(MatterParty, "matter_id", matter.id, "place, id")
    cards = records.many(Party, [link.party_id for link in links])
    return MatterFile(matter, tuple(links), tuple(cards[link.party_id] for link in links), (), (), (), ())


def open_files(records: Records, matters: Sequence[Matter]) -> list[MatterFile]:
    """The files of many matters in six queries, in the order of `matters`.

    Things of one day come in the order in which they were first written (rowid): a later correction
    must not reorder what happened.
    """
    ids = [matter.id for matter in matters]
    links = _by_matter(records, MatterParty, ids, "place, id")
    steps = _by_matter(records, Step, ids, "done_on, rowid")
    clocks = _by_matter(records, Clock, ids, "started_on, rowid")
    letters = _by_matter(records, Letter, ids, "rowid")
    visits = _by_matter(records, VisitMatter, ids, "rowid")
    cards = records.many(Party, [link.party_id for found in links.values() for link in found])
    return [
        MatterFile(
            matter=matter,
            links=tuple(links[matter.id]),
            parties=tuple(cards[link.party_id] for link in links[matter.id] if link.party_id in cards),
            steps=tuple(steps[matter.id]),
            clocks=tuple(clocks[matter.id]),
            letters=tuple(letters[matter.id]),
            visit_ids=tuple(link.visit_id for link in visits[matter.id]),
        )
        for matter in matters
    ]


def _by_matter(records: Records, kind: type[H], ids: Sequence[str], order: str) -> defaultdict[str, list[H]]:
    marks = ",".join("?" * len(ids))
    found: defaultdict[str, list[H]] = defaultdict(list)
    for record in records.find(kind, f"matter_id IN ({marks}) AND retired = ''", ids, order):
        found[record.matter_id].append(record)
    return found


def facts_of(file: MatterFile) -> MatterFacts:
    """The facts in the engine's words; pure."""
    return MatterFacts(
        state=file.matter.state,
        values={**_columns(file.matter), **_derived(file), **_inputs(file)},
        clocks={clock.clock: fact for clock in file.clocks if (fact := _clock(clock))},
        papers={**_carried_papers(file.steps), **_papers(file.letters)},
        done=(*_carried_done(file.steps), *(step.action for step in file.steps)),
        again=_again(file.steps),
        steps=tuple((step.action, step.inputs) for step in file.steps),
    )


def _columns(matter: Matter) -> dict[str, object]:
    own = {f.name for f in dataclasses.fields(Record)}
    return {f.name: getattr(matter, f.name) for f in dataclasses.fields(matter) if f.name not in own}


def _derived(file: MatterFile) -> dict[str, object]:
    main = file.main_party
    return {
        "parties": len(file.parties),
        "has_name": bool(main and main.name and not main.anonymous),
        "has_address": bool(main and (main.place_code or main.address)),
        "anonymous": bool(main and main.anonymous),
        "representatives": sum(1 for link in file.links if link.role == REPRESENTATIVE),
        "visits": len(file.visit_ids),
        "arrived_on": getattr(file.matter, "arrived_on", None) or file.matter.received_on,
    }


def _carried(steps: tuple[Step, ...]) -> Mapping[str, Any]:
    """What another unit had done before the matter was handed over to us, kept with the step that took it over."""
    found = next((step.inputs[CARRIED] for step in steps if CARRIED in step.inputs), None)
    return found if isinstance(found, Mapping) else {}


def _carried_done(steps: tuple[Step, ...]) -> tuple[str, ...]:
    return tuple(str(action) for action in _carried(steps).get("done", ()))


def _carried_papers(steps: tuple[Step, ...]) -> dict[str, PaperState]:
    """Papers of the unit before us: out under its number, ours to serve but not to write again."""
    papers: dict[str, PaperState] = {}
    for paper in _carried(steps).get("papers", ()):
        dated, served = _day(paper.get("dated_on")), _day(paper.get("served_on"))
        stage = PaperStage.SERVED if served else PaperStage.ISSUED
        papers[str(paper.get("form"))] = PaperState(stage, served or dated, dated)
    return papers


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None


def _inputs(file: MatterFile) -> dict[str, object]:
    """What earlier steps asked for; a matter's own column, corrected since, is not overridden."""
    columns = _columns(file.matter)
    inputs: dict[str, object] = {}
    for step in file.steps:
        own = {key: value for key, value in step.inputs.items() if key not in columns and key != CARRIED}
        inputs.update(own)
    return inputs


def _clock(clock: Clock) -> ClockFact | None:
    if clock.started_on is None or clock.plain_on is None or clock.rolled_on is None:
        return None
    return ClockFact(
        id=clock.clock,
        started_on=clock.started_on,
        plain_on=clock.plain_on,
        rolled_on=clock.rolled_on,
        stopped_on=clock.stopped_on,
        extended=clock.extended,
        why=clock.why,
    )


def _papers(letters: tuple[Letter, ...]) -> dict[str, PaperState]:
    """By form the last paper that is out, else the draft: a second draft does not take back the first's issue."""
    found: dict[str, PaperState] = {}
    for letter in letters:
        paper = _paper(letter)
        best = found.get(letter.form, PaperState())
        if letter.state != LetterState.VOID and (paper.is_out or not best.is_out):
            found[letter.form] = paper
    return found


def _again(steps: tuple[Step, ...]) -> dict[str, date]:
    """The last day of each action that was done more than once."""
    counts = Counter(step.action for step in steps)
    return {step.action: step.done_on for step in steps if counts[step.action] > 1 and step.done_on}


def _paper(letter: Letter) -> PaperState:
    if letter.served_on:
        return PaperState(PaperStage.SERVED, letter.served_on, letter.dated_on)
    if letter.state == LetterState.ISSUED:
        return PaperState(PaperStage.ISSUED, letter.dated_on, letter.dated_on)
    return PaperState(PaperStage.DRAFT, letter.dated_on, letter.dated_on)
