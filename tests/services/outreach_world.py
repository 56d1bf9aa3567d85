"""Visits, screenings and complaints of a month drawn by chance, and what the 走访四零 table should say of them."""

from __future__ import annotations

import json
import random
import tomllib
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.base.clock import CHINA
from desktop_app.core import Core
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Visit
from desktop_app.store.transaction import Transaction

RESOURCES = Path(__file__).parents[2] / "resources"
SCREENS = ("screening-rounds", "patrol-log", "outreach-visits")
NOTICES = ("F2", "F3", "F4", "F5", "F9", "F11", "F11_a", "F11_b", "F11_c", "F14_a", "F14_c")
Rows = Callable[[str, tuple[object, ...]], list[tuple[object, ...]]]


@cache
def villages(town: str) -> tuple[str, ...]:
    """The codes of a township's villages, from the list of the country."""
    with zipfile.ZipFile(RESOURCES / "places" / "places.zip") as places:
        lines = places.read(f"{town[:4]}.txt").decode().split("\n")
    found, inside = [], False
    for line in lines:
        inside = line == town if line.isdigit() and len(line) == 9 else inside
        if inside and line[3:4] == " ":
            found.append(town + line[:3])
    return tuple(found)


def fill_outreach(core: Core, town: str, seed: int) -> None:
    """Two months of it, in some of the villages, their groups, in rows, nowhere and elsewhere."""
    chance = random.Random(seed)
    places = [*villages(town)[::2], f"{villages(town)[1]}001", "", town, "532301101001"]

    def work(tx: Transaction) -> object:
        for _ in range(30):
            day = date(2026, 9, 20) + timedelta(days=chance.randrange(60))
            place = chance.choice(places)
            made: Any = chance.choice((_visit, _entry, _rounds, _complaint))(tx, chance, day, place)
            tx.add(made)
            if chance.random() < 0.1:
                tx.retire(type(made), made.id, "记错了")
        return tx.changes()

    core.store.change(work)


def _visit(tx: Transaction, chance: random.Random, day: date, place: str) -> Visit:
    at = datetime.combine(day, time(chance.randrange(24)), CHINA)
    raised = chance.randrange(4)
    return Visit(id=tx.new_id(), started_at=at, place_code=place, problems_raised=raised,
                 problems_solved=chance.randrange(raised + 1), objects_visited=chance.randrange(9))  # fmt: skip


def _entry(tx: Transaction, chance: random.Random, day: date, place: str) -> RegisterEntry:
    return RegisterEntry(id=tx.new_id(), register=chance.choice((*SCREENS, "phone-log")), register_version=1,
                         on_date=day, place_code=place)  # fmt: skip


def _rounds(tx: Transaction, _chance: random.Random, day: date, place: str) -> RegisterEntry:
    rows = [{"place": place}, {"note": "还没去"}]
    return RegisterEntry(id=tx.new_id(), register=SCREENS[0], register_version=1, on_date=day,
                         values={"villages": rows})  # fmt: skip


def _complaint(tx: Transaction, _chance: random.Random, day: date, _place: str) -> RegisterEntry:
    return RegisterEntry(id=tx.new_id(), register="staff-complaints", register_version=1, on_date=day)


@cache
def screening() -> set[str]:
    """The registers that say of themselves that they screen."""
    files = (RESOURCES / "registers").glob("*.toml")
    return {one.stem for one in files if tomllib.loads(one.read_text(encoding="utf-8")).get("screens")}


def seen(rows: Rows, first: str, after: str) -> set[str]:
    """The villages where somebody was, by visits, entries, and the places in an entry's rows."""
    sql = "SELECT place_code FROM visit WHERE retired = '' AND started_at >= ? AND started_at < ?"
    codes = [str(row[0]) for row in rows(sql, (first, after))]
    entries = "SELECT register, place_code, json_extract(\"values\", '$.villages') FROM register_entry"
    where = "WHERE retired = '' AND on_date >= ? AND on_date < ?"
    for register, code, within in rows(f"{entries} {where}", (first, after)):
        if register in screening():
            codes += [str(code), *_placed(within)]
    return {code[:12] for code in codes if len(code) >= 12}


def _placed(within: object) -> list[str]:
    return [str(one["place"]) for one in json.loads(str(within or "[]")) if one.get("place")]


def row_of(rows: Rows, first: str, after: str, owner: str, towns: tuple[str, ...]) -> dict[str, int]:
    """The plain figures of one unit; all units together for an empty `owner`."""
    mine = "retired = '' AND ? IN ('', owner)"

    def one(sql: str) -> list[int]:
        return [int(str(part or 0)) for part in rows(sql, (owner, first, after))[0]]

    visits = one(
        "SELECT count(*), sum(objects_visited), sum(problems_raised), sum(problems_solved) FROM visit"
        f" WHERE {mine} AND started_at >= ? AND started_at < ?"
    )
    entries = f"FROM register_entry WHERE {mine} AND on_date >= ? AND on_date < ? AND register ="
    own = {code for town in towns for code in villages(town)}
    forms = ",".join(f"'{form}'" for form in NOTICES)
    voided = f"FROM letter WHERE {mine} AND dated_on >= ? AND dated_on < ? AND state = 'void' AND form IN ({forms})"
    return {
        **dict(zip(("visits", "visited", "raised", "solved"), visits, strict=True)),
        "screenings": one(f"SELECT count(*) {entries} 'screening-rounds'")[0],
        "complaints": one(f"SELECT count(*) {entries} 'staff-complaints'")[0],
        "voided": one(f"SELECT count(*) {voided}")[0],
        "villages": len(own),
        "covered": len(own & seen(rows, first, after)),
    }
