"""Stores to measure on, and plain tables beside ours in the same encrypted file."""

from __future__ import annotations

import hashlib
import random
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.procedures import Procedure
from desktop_app.domain.records import Clock, Matter, MatterParty, Party, Step
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.security.slots import KeySlots
from desktop_app.security.wrapping import Cost
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.store import searchrows, tokens
from desktop_app.store.connection import Connection, connect
from desktop_app.store.transaction import Transaction

START = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)
LOW = Cost(memory_kib=64, rounds=1, lanes=1)
RECORDS_OF_A_MATTER = 5
_PER_CHANGE = 400
_WORTH_KEEPING = 20_000
_TOPICS = (
    "宅基地边界",
    "征地补偿",
    "排水沟走向",
    "承包地流转",
    "林权证登记",
    "违法占地",
    "青苗补偿",
    "采石场粉尘",
)
_SURNAMES, _GIVEN = "杨李周普罗鲁何段施尹起钱苏马董", "国强美英文忠丽萍建华桂兰正明秀珍志高春梅云生翠仙"


def core_at(folder: Path, role: str, place: str) -> Core:
    """A new store with cheap key slots; everything else as shipped."""
    around = Surroundings(
        clock=SetClock(START),
        randomness=SeededRandomness(role),
        cost=LOW,
        paths=AppPaths.under(folder / "own"),
    )
    return Core.create(folder / role, NewStore(role, place, "王建国"), PASSPHRASE, around)


def enrolled(folder: Path) -> tuple[Core, Core]:
    """An office and its bureau that know each other."""
    office, bureau = core_at(folder, "office", "532301105"), core_at(folder, "bureau", "532301")
    stick = folder / "stick"
    stick.mkdir()
    asked = office.services.enrolment.request(bureau.services.enrolment.invite(stick), stick)
    office.services.enrolment.accept(asked)
    bureau.services.enrolment.accept(bureau.services.enrolment.read_request(asked.path))
    return office, bureau


def filled(folder: Path, matters: int) -> Core:
    """An office with that many matters. A large one is kept in the system's temporary folder for the next time,
    under a name that tells how it was filled and indexed; one of an older schema moves up when it is opened."""
    if matters < _WORTH_KEEPING:
        core = core_at(folder, "office", "532301105")
        fill(core, matters)
        core.services.search.catch_up(_quietly)
        return core
    kept = Path(tempfile.gettempdir()) / f"landdesk-bench-{matters}-{_mark()}"
    if not kept.exists():
        core = core_at(folder, "office", "532301105")
        fill(core, matters)
        core.services.search.catch_up(_quietly)
        core.close()
        shutil.copytree(folder / "office", kept)
        shutil.rmtree(folder / "office")
    shutil.copytree(kept, folder / "office")
    around = Surroundings(
        clock=SetClock(START),
        randomness=SeededRandomness("again"),
        cost=LOW,
        paths=AppPaths.under(folder / "own"),
    )
    return Core.open(folder / "office", PASSPHRASE, around)


def _quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


def _mark() -> str:
    """What the cached store depends on: how it is filled and indexed."""
    text = b"".join(Path(one).read_bytes() for one in (__file__, tokens.__file__, searchrows.__file__))
    return hashlib.sha256(text).hexdigest()[:12]


def fill(core: Core, matters: int) -> None:
    """Writes `matters` matters of five journalled records each, one an hour, many to a transaction."""
    rng = random.Random(7)
    procedure = core.desk.rules.procedure_for("petition")
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(datetime(2020, 1, 1, 8, tzinfo=CHINA))
    for first in range(0, matters, _PER_CHANGE):
        numbers = range(first, min(first + _PER_CHANGE, matters))

        def work(tx: Transaction, numbers: range = numbers) -> None:
            for _ in numbers:
                clock.forward(hours=1)
                _add(tx, rng, clock.now(), procedure)

        core.store.change(work)
    clock.move_to(START)


def _add(tx: Transaction, rng: random.Random, at: datetime, procedure: Procedure) -> None:
    topic, day = rng.choice(_TOPICS), at.date()
    matter, party = tx.new_id(), tx.new_id()
    name = rng.choice(_SURNAMES) + "".join(rng.sample(_GIVEN, 2))
    place = f"532301105{rng.randrange(200, 215)}"
    tx.add(Party(id=party, name=name, phone=f"199{rng.randrange(10**8):08}", place_code=place))
    tx.add(
        Matter(
            id=matter, kind="petition", procedure=procedure.id, procedure_version=procedure.version, state="registered",
            number=f"东华信 {day.year}-{at:%m%d%H}", title=f"反映{topic}问题", request=f"要求处理{topic}一事。",
            facts=_sentence(rng, topic), received_on=day, registered_at=at,
            place_code=place, category="0101", responsible="王建国",
        )
    )  # fmt: skip
    tx.add(MatterParty(id=tx.new_id(), matter_id=matter, party_id=party, role="R01"))
    tx.add(Step(id=tx.new_id(), matter_id=matter, action="register", title="登记", done_on=day, by="王建国"))
    tx.add(
        Clock(
            id=tx.new_id(), matter_id=matter, clock="c", title="办结", started_on=day,
            plain_on=day + timedelta(days=60), rolled_on=day + timedelta(days=61), clause="《信访工作条例》第三十四条",
        )
    )  # fmt: skip


def _sentence(rng: random.Random, topic: str) -> str:
    village = "".join(rng.sample("东西南北上下大小新老河桥坝坡岭", 2))
    metres = rng.randrange(10, 900) / 100
    return f"{village}村反映{topic}，涉及宽{metres}米，{rng.randrange(1990, 2026)}年起多次反映。"


class Plain:
    """Tables like ours, with the same columns and indexes but no guards, over a connection like the store's."""

    def __init__(self, core: Core, tables: Sequence[str], prefix: str = "plain") -> None:
        self._prefix = prefix
        key = KeySlots(core.folder / KEY_SLOTS).unlock(PASSPHRASE)
        self.connection: Connection = connect(core.store.path, key, writes=True)
        self._statements: dict[str, str] = {}
        for table in tables:
            self._copy_shape(table)

    def _copy_shape(self, table: str) -> None:
        rows = self.connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL AND type <> 'trigger'"
            " ORDER BY type DESC",
            (table,),
        ).fetchall()
        for kind, name, sql in rows:
            prefix = f"{self._prefix}_"
            changed = sql.replace(f"TABLE {table} ", f"TABLE {prefix}{table} ", 1)
            if kind == "index":
                changed = sql.replace(name, prefix + name, 1).replace(
                    f" ON {table} ", f" ON {prefix}{table} ", 1
                )
            self.connection.execute(changed)
        columns = [str(row[1]) for row in self.connection.execute(f"PRAGMA table_info({table})")]
        listed = ",".join(f'"{column}"' for column in columns)
        self._statements[table] = (
            f"INSERT INTO {self._prefix}_{table} ({listed}) VALUES ({','.join('?' * len(columns))})"
        )

    def rows_between(self, first: int, last: int) -> dict[str, list[tuple[object, ...]]]:
        """All rows of our tables that the journal entries after `first` up to `last` wrote."""
        found = {}
        for table in self._statements:
            rows = self.connection.execute(
                f"SELECT * FROM {table} WHERE lseq > ? AND lseq <= ?", (first, last)
            ).fetchall()
            found[table] = rows
        return found

    def insert(self, rows: Mapping[str, Iterable[tuple[object, ...]]]) -> None:
        """All rows in one transaction, durable like ours."""
        self.connection.execute("BEGIN IMMEDIATE")
        for table, some in rows.items():
            self.connection.executemany(self._statements[table], some)
        self.connection.execute("COMMIT")

    def last(self) -> int:
        """The newest local journal number."""
        return int(self.connection.execute("SELECT coalesce(max(lseq), 0) FROM entry").fetchone()[0])
