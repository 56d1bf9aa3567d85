"""First page of a search while typing, against LIKE on the same rows; both must find the same matters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop_app.core import Core, Surroundings
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.services.ledger import LedgerFilter
from tests.bench.stage import core_at, fill
from tests.bench.table import Row, in_turn, timed

# (what is typed, label, goal); LIKE reads everything where few match, and stops early where many do
SEARCHES: tuple[tuple[tuple[str, ...], str, float | None], ...] = (
    (("河桥", "秀珍", "坝坡", "文忠"), "两个字", 20.0),
    (("岭村",), "两个字", None),
    (("排水",), "两个字", None),
    (("桥",), "一个字", None),
)
TURNS = 5
_LIKE = """
SELECT m.id, m.number, m.title, m.state FROM matter m
WHERE m.retired = '' AND (m.title LIKE ?1 OR m.request LIKE ?1 OR m.facts LIKE ?1 OR m.place_detail LIKE ?1
  OR m.number LIKE ?1 OR EXISTS (SELECT 1 FROM matter_party l JOIN party p ON p.id = l.party_id
    WHERE l.matter_id = m.id AND (p.name LIKE ?1 OR p.phone LIKE ?1 OR p.id_number LIKE ?1 OR p.address LIKE ?1)))
ORDER BY m.registered_at DESC, m.number DESC, m.id DESC LIMIT 100
"""


def measure(folder: Path, matters: int) -> Iterator[Row]:
    core = core_at(folder, "office", "532301105")
    try:
        fill_ms, _ = timed(lambda: fill(core, matters))
        for texts, label, goal in SEARCHES:
            ours, like = _searches(core, texts)
            hits = sum(core.services.ledger.count(LedgerFilter(text=text)) for text in texts) // len(texts)
            work = f"{matters:,} 件里搜{label}（命中 {hits:,} 件），第一页 ／ LIKE"
            yield Row(work, ours, like, goal=goal, faster=True)
        page_ms = in_turn(TURNS, lambda _: core.services.ledger.page(LedgerFilter()))[0]
        yield Row(f"{matters:,} 件台账第一页", page_ms, None)
        yield Row(f"（备料：写入 {matters:,} 件，每件 5 条日志）", fill_ms / 1000, None, "s")
    finally:
        core.close()
    around = core.around
    open_ms, again = timed(lambda: _opened(core.folder, around))
    yield Row(f"打开 {matters:,} 件的数据到第一页（口令运算除外）", open_ms, None)
    again.close()


def _searches(core: Core, texts: tuple[str, ...]) -> tuple[float, float]:
    for text in texts:
        found = [row.id for row in core.services.ledger.page(LedgerFilter(text=text))]
        wanted = [row[0] for row in _like(core, text)]
        if set(found) != set(wanted) or not found:
            raise RuntimeError(f"the search for {text} finds {len(found)} matters, LIKE {len(wanted)}")
    count = 2 * TURNS * len(texts)
    ours, like = in_turn(
        count,
        lambda place: core.services.ledger.page(LedgerFilter(text=texts[place % len(texts)])),
        lambda place: _like(core, texts[place % len(texts)]),
        block=count // 2,
    )
    return ours, like


def _like(core: Core, text: str) -> list[tuple[object, ...]]:
    return core.store.read.rows(_LIKE, (f"%{text}%",))


def _opened(folder: Path, around: Surroundings) -> Core:
    core = Core.open(folder, PASSPHRASE, around)
    core.services.ledger.page(LedgerFilter())
    return core
