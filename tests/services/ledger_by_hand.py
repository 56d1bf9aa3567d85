"""The 排查台账 once more, column by column, from the tables as they stand: SQL and Python, nothing of the program.

Written from the columns of domain.md §4 F19. Codes come from their files, places from the list of the country.
"""

from __future__ import annotations

import functools
import json
import tomllib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

Rows = Callable[[str, tuple[object, ...]], list[tuple[object, ...]]]
"""Runs a query: SQL and its values."""
RESOURCES = Path(__file__).parents[2] / "resources"
TOWNS = {"532301105": "东华镇", "532301104": "苍岭镇"}
COLUMNS = (
    "id", "number", "title", "request", "facts", "channel", "received_on", "first_receiver", "place_code", "category",
    "level", "people_count", "flags", "responsible", "limit_on", "result", "owner", "procedure", "procedure_version",
    "state",
)  # fmt: skip


@functools.cache
def codes(name: str) -> dict[str, dict[str, str]]:
    items = tomllib.loads((RESOURCES / "codes" / f"{name}.toml").read_text(encoding="utf-8"))["items"]
    return {one["code"]: one for one in items}


def word(code: object, *lists: str) -> str:
    found = [codes(name)[str(code)]["title"] for name in lists if str(code) in codes(name)]
    return [*found, str(code or "")][0]


def chinese(day: object) -> str:
    if not day:
        return ""
    made = date.fromisoformat(str(day))
    return f"{made.year}年{made.month}月{made.day}日"


@functools.cache
def village(code: str) -> str:
    """达苴村民委员会 → 达苴村, 路上村村民委员会 → 路上村."""
    if len(code) < 12:
        return ""
    with zipfile.ZipFile(RESOURCES / "places" / "places.zip") as places:
        lines = places.read(f"{code[:4]}.txt").decode().split("\n")
    inside = False
    for line in lines:
        inside = line == code[:9] if len(line) == 9 and line.isdigit() else inside
        if inside and line.startswith(code[9:12] + " "):
            name = line[4:].strip()
            return (
                name.replace("社区居民委员会", "社区")
                .replace("村村民委员会", "村")
                .replace("村民委员会", "村")
                .replace("村委会", "村")
            )
    raise LookupError(code)


def ledger(rows: Rows, first: str, after: str, unit: str) -> list[dict[str, str]]:
    """The lines of disputes registered from `first` to before `after`, by day and id; none that is confidential."""
    found = rows(
        f"SELECT {','.join(COLUMNS)} FROM matter WHERE kind = 'dispute' AND retired = '' AND confidential = 0"
        " AND registered_at >= ? AND registered_at < ? ORDER BY substr(registered_at, 1, 10), id",
        (first, after),
    )
    return [
        line(rows, {name: value for name, value in zip(COLUMNS, one, strict=True)}, unit) for one in found
    ]


def line(rows: Rows, m: dict[str, object], unit: str) -> dict[str, str]:
    """One line, in the order of the form."""
    step = told(rows, str(m["id"]))
    people = sides(rows, str(m["id"]))
    category = str(m["category"])
    upper = next(
        (one[category]["parent"] for one in map(codes, ("dispute_types", "categories"))
         if one.get(category, {}).get("parent")), category)  # fmt: skip
    kinds = ("dispute_types", "categories")
    place = str(m["place_code"])
    return {
        "number": str(m["number"]), "screened_on": chinese(m["received_on"]), "screened_by": str(m["first_receiver"]),
        "source": word(m["channel"], "channels"), "town": TOWNS.get(place[:9], ""), "village": village(place),
        "group_name": group(rows, place), "type_main": word(upper, *kinds),
        "type_sub": word(category, *kinds) if upper != category else "", "level": word(m["level"], "dispute_levels"),
        "party_a": "".join(people[:1]), "party_b": "、".join(people[1:]), "party_count": str(len(people)),
        "households": step.get("households", ""), "people": str(m["people_count"]),
        "situation": str(m["facts"] or m["request"] or m["title"]), "may_petition": risk(json.loads(str(m["flags"]))),
        "unit": step.get("carry_unit") or whose(rows, m["owner"]) or unit, "leader": step.get("leader", ""),
        "responsible": str(m["responsible"]), "limit_on": chinese(limit(rows, str(m["id"])) or m["limit_on"]),
        "measures": step.get("plan") or step.get("steady_measures") or step.get("measures", ""),
        "mediated_on": chinese(step.get("agreed_on") or step.get("informed_on")),
        "result": word(m["result"], "outcomes"), "agreement_number": agreement(rows, str(m["id"])),
        "performance": word(step.get("performed"), "performance") or step.get("performance", ""),
        "revisited_on": chinese(step.get("revisited_on")),
        "satisfaction": word(step.get("satisfaction"), "satisfaction"),
        "remark": state(str(m["procedure"]), m["procedure_version"], str(m["state"])),
    }  # fmt: skip


def whose(rows: Rows, owner: object) -> str:
    """The name of another unit, as it introduced itself; empty for our own."""
    found = rows("SELECT name FROM peer WHERE node = ?", (owner,))
    return str(found[0][0]) if found else ""


def told(rows: Rows, matter: str) -> dict[str, str]:
    """What the steps were told, the latest that says something."""
    found: dict[str, str] = {}
    sql = "SELECT inputs FROM step WHERE matter_id = ? AND retired = '' ORDER BY done_on, rowid"
    for (inputs,) in rows(sql, (matter,)):
        found |= {key: str(value) for key, value in json.loads(str(inputs)).items() if value}
    return found


def sides(rows: Rows, matter: str) -> list[str]:
    sql = """SELECT p.name, p.anonymous FROM matter_party l JOIN party p ON p.id = l.party_id
      WHERE l.matter_id = ? AND l.retired = '' ORDER BY l.place, l.id"""
    return [str(name) or ("匿名" if anonymous else "") for name, anonymous in rows(sql, (matter,))]


def group(rows: Rows, place: str) -> str:
    found = rows("SELECT name FROM place_group WHERE code = ? AND retired = ''", (place,))
    return str(found[0][0]) if found else ""


def risk(flags: list[str]) -> str:
    marks = [codes("matter_flags")[flag] for flag in flags]
    if any("people" in mark for mark in marks):
        return "集体"
    return "个人" if any(mark["title"] == "预警" for mark in marks) else ""


def limit(rows: Rows, matter: str) -> object:
    """The end of the limit that began last."""
    sql = """SELECT rolled_on FROM clock WHERE matter_id = ? AND clock = 'limit' AND retired = ''
      ORDER BY started_on DESC, rowid DESC LIMIT 1"""
    return next((row[0] for row in rows(sql, (matter,))), None)


def agreement(rows: Rows, matter: str) -> str:
    sql = """SELECT number, title FROM letter WHERE matter_id = ? AND retired = '' AND state = 'issued'
      AND title LIKE '%协议%' ORDER BY rowid DESC LIMIT 1"""
    return next((str(number or title) for number, title in rows(sql, (matter,))), "")


@functools.cache
def state(procedure: str, version: object, name: str) -> str:
    """The word of the file that the matter opened with."""
    for file in (RESOURCES / "procedures").glob("*.toml"):
        book = tomllib.loads(file.read_text(encoding="utf-8"))
        if (book.get("id"), book.get("version")) == (procedure, version):
            return str(next(one["title"] for one in book["states"] if one["id"] == name))
    raise LookupError(procedure)
