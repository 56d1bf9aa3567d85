"""What the defaults of a form may ask of: the matter, its people, clocks, visits and papers."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import timedelta

from desktop_app.domain.codes import Code
from desktop_app.domain.jointnames import addressed, called
from desktop_app.domain.procedures.clocks import extensions
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import Clock, Letter, LetterState, Matter, MatterParty, Party
from desktop_app.services.desk import Desk
from desktop_app.services.facts import REPRESENTATIVE, MatterFile, open_file
from desktop_app.services.photosheets import photos_of
from desktop_app.services.places import Places
from desktop_app.services.settings import Settings
from desktop_app.services.visits import Visits

_CODE_LISTS = {
    "channel": ("channels",),
    "purpose": ("purposes",),
    "category": ("categories", "dispute_types", "contract_disputes", "violation_types"),
    "level": ("dispute_levels",),
    "family": ("dispute_families",),
    "id_kind": ("id_kinds",),
    "sex": ("sexes",),
}

_ALONE = "只有一人到场。"
_NOBODY = "匿名"


def context_of(desk: Desk, file: MatterFile, letter: Letter | None = None) -> dict[str, object]:
    """The letter context: plain values, codes already turned into words, dates as `date`."""
    visits = Visits(desk).of_matter(file.matter.id)
    step_values: dict[str, object] = {}
    every: dict[str, list[Mapping[str, object]]] = {}
    for step in file.steps:
        step_values.update(step.inputs)
        every.setdefault(step.action, []).append(step.inputs)
    parties = [_party(desk, party, link.role) for party, link in zip(file.parties, file.links, strict=False)]
    procedure = desk.rules.procedures.get(file.matter.procedure, file.matter.procedure_version)
    longer = extensions(procedure, [(step.action, step.inputs) for step in file.steps])
    matter = {**_words(desk, file.matter), **_receipt(desk, file.matter)}
    if parties and file.parties[0].anonymous:
        parties[0] = {**parties[0], "name": procedure.labels.get("anonymous", _NOBODY)}
    if parties:
        parties[0] = {**parties[0], **_joint(desk, file, str(parties[0]["name"]))}
    return {
        "matter": {**matter, "subject": file.matter.title.removeprefix("反映")},
        "party": parties[0] if parties else {},
        "parties": [one for one, link in zip(parties, file.links, strict=False) if _is_party(desk, link)],
        "representatives": [
            one for one, link in zip(parties, file.links, strict=False) if link.role == REPRESENTATIVE
        ],
        "earlier": _earlier(desk, file.matter.earlier_matter),
        "other": _other(desk, file, parties),
        "clock": {clock.clock: _clock(clock, longer.get(clock.clock, 0)) for clock in file.clocks},
        "step": step_values,
        "acts": {action: inputs[-1] for action, inputs in every.items()},
        "every": every,
        "office": Settings(desk).all(),
        "officer": {"name": file.matter.responsible or desk.store.who.by},
        "today": desk.clock.today(),
        "place": {"full_name": Places(desk).full_name(file.matter.place_code) + file.matter.place_detail},
        "visit": _visit(desk, visits[-1]) if visits else {},
        "visits": [_visit(desk, visit) for visit in visits],
        "photos": photos_of(desk, desk.store.read, file.matter.id, visits),
        "letter": _columns(letter) if letter else {},
        "letters": _issued(file),
        "issued": [_columns(one) for one in _to_serve(desk, file)],
    }


def _joint(desk: Desk, file: MatterFile, name: str) -> dict[str, object]:
    """`called` and `addressed`: the first person with those who petition together with them."""
    roles = desk.rules.codes["party_roles"]
    main, *rest = zip(file.parties, file.links, strict=False)
    names, count = [name], 1
    if not main[0].anonymous and _together(roles.get(main[1].role)):
        others = (card.name for card, link in rest if _together(roles.get(link.role)))
        names = list(dict.fromkeys([name, *(one for one in others if one)]))
        count = file.matter.people_count
    return {"called": called(names, count), "addressed": addressed(names, count)}


def _together(role: Code | None) -> bool:
    return role is not None and bool(role.attribute("together"))


def _is_party(desk: Desk, link: MatterParty) -> bool:
    """Not a witness, an agent or an informant: their names stand in no agreement and no record of a hearing."""
    role = desk.rules.codes["party_roles"].get(link.role)
    return not link.place or role is None or not role.attribute("bystander")


def _other(desk: Desk, file: MatterFile, parties: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    """The other side: never a second applicant or a representative, who stand on the first side."""
    roles = desk.rules.codes["party_roles"]
    rest = list(zip(parties, file.links, strict=False))[1:]
    sides = [(role.attribute("side") if (role := roles.get(link.role)) else "", one) for one, link in rest]
    found = [one for side, one in sides if side == "b"] or [one for side, one in sides if not side]
    return found[0] if found else {}


def _earlier(desk: Desk, matter_id: str) -> dict[str, object]:
    """What the matter that this one repeats was answered; nothing of one that is not here or is confidential."""
    matter = desk.store.read.get(Matter, matter_id) if matter_id else None
    if matter is None or matter.confidential:
        return {}
    file = open_file(desk.store.read, matter)
    values: dict[str, object] = {}
    for step in file.steps:
        values.update(step.inputs)
    return {"number": matter.number, "step": values, "letters": _issued(file)}


def _issued(file: MatterFile) -> dict[str, dict[str, object]]:
    return {one.form: _columns(one) for one in file.letters if one.state == LetterState.ISSUED}


def _to_serve(desk: Desk, file: MatterFile) -> list[Letter]:
    """Issued papers that are served on somebody: those still to be served, or all where none is left."""
    forms = desk.rules.forms
    issued = [one for one in file.letters if one.state == LetterState.ISSUED]
    served_kind = [one for one in issued if one.form in forms and forms[one.form].service]
    return [one for one in served_kind if one.served_on is None] or served_kind


def _columns(record: Record) -> dict[str, object]:
    return {f.name: getattr(record, f.name) for f in dataclasses.fields(record)}


def _receipt(desk: Desk, matter: Matter) -> dict[str, object]:
    """`raised_by`: how the petitioner raised it, empty where nobody came, wrote or rang but an organ sent it.
    `came_on`: the day on which it reached this organ, as its papers say (C3, C4 count from it)."""
    channel = desk.rules.codes["channels"].get(matter.channel)
    own = channel.title if channel and channel.attribute("legal_form") else ""
    return {"raised_by": own, "came_on": matter.arrived_on or matter.received_on}


def _clock(clock: Clock, longer: int) -> dict[str, object]:
    """`first_plain_on` is the end before the clock was made `longer` by so many days."""
    first = clock.plain_on - timedelta(days=longer) if clock.plain_on and clock.extended else clock.plain_on
    return {**_columns(clock), "first_plain_on": first}


def _words(desk: Desk, record: Record) -> dict[str, object]:
    values = _columns(record)
    for column, lists in _CODE_LISTS.items():
        if isinstance(values.get(column), str):
            values[column] = desk.rules.title(str(values[column]), *lists)
    flags = values.get("flags")
    if isinstance(flags, tuple):
        values["flags"] = "、".join(desk.rules.title(flag, "matter_flags") for flag in flags)
    return values


def _party(desk: Desk, party: Party, role: str) -> Mapping[str, object]:
    values = _words(desk, party)
    values["name"] = _NOBODY if party.anonymous else party.name
    values["address"] = Places(desk).full_name(party.place_code) + party.address
    care = {"老年": party.elderly, "残疾": party.disabled, "低保": party.low_income}
    values["care"] = "、".join(word for word, yes in care.items() if yes)
    values["role"] = desk.rules.title(role, "party_roles")
    return values


def _visit(desk: Desk, visit: Record) -> Mapping[str, object]:
    values = _columns(visit)
    place = Places(desk).full_name(str(values["place_code"]))
    values["place"] = place + str(values["place_detail"])
    for column in ("officers", "present"):
        people = values[column]
        values[column] = "、".join(people) if isinstance(people, tuple) else ""
        if column == "officers":
            values["remark"] = _ALONE if isinstance(people, tuple) and len(people) == 1 else ""
    return values
