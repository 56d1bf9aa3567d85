"""Finding while typing, against LIKE on the same rows; both must give the same answer.

Two questions. The panel of Ctrl+K wants the first hits and how many there are: LIKE then reads everything. The
ledger wants the lines of its first page: where a word is common LIKE fills it early, too, and both sides spend
their time on the same hundred lines; nothing can be 20 times faster there, and no goal is set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core import Core, Surroundings
from desktop_app.domain.drafts import PartyDraft
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.services.ledger import LedgerFilter, LedgerRow
from desktop_app.services.search.search import FIRST_OF_EACH, Kind, SearchFilter
from desktop_app.store.ledger import listed
from desktop_app.store.sounds import sounds
from tests.bench.stage import filled
from tests.bench.table import Row, in_turn, timed

TURNS = 3
_PAGE, _FILLS_EARLY, _MORE = 100, 1_000, 10
_HOLDS = """(m.title LIKE ?1 OR m.request LIKE ?1 OR m.facts LIKE ?1 OR m.place_detail LIKE ?1 OR m.number LIKE ?1
  OR EXISTS (SELECT 1 FROM matter_party l JOIN party p ON p.id = l.party_id WHERE l.matter_id = m.id
    AND l.retired = '' AND (p.name LIKE ?1 OR p.phone LIKE ?1 OR p.id_number LIKE ?1 OR p.address LIKE ?1)))"""
_LIKE = f"""SELECT m.id, m.number, m.title, m.state FROM matter m WHERE m.retired = '' AND {_HOLDS}
ORDER BY m.registered_at DESC, m.number DESC, m.id DESC LIMIT ?2"""
_COUNT = f"SELECT count(*) FROM matter m WHERE m.retired = '' AND {_HOLDS}"


@dataclass(frozen=True)
class Typed:
    """What is typed; LIKE cannot hear, and finds a phone by its middle too:
    for `sounds` the right answer is reckoned from all readings and phones."""

    texts: tuple[str, ...]
    label: str
    sounds: bool = False


SEARCHES = (
    Typed(("桥", "国"), "一个字"),
    Typed(("村",), "一个字，件件都有"),
    Typed(("河桥", "秀珍", "坝坡", "文忠"), "两个字，少见"),
    Typed(("排水", "征地"), "两个字，常见"),
    Typed(("河桥村", "杨秀珍"), "三个字"),
    Typed(("排水沟走", "征地补偿"), "四个字"),
    Typed(("宅基地边界", "排水沟走向"), "五个字"),
    Typed(("反映排水沟走", "桥村反映征地"), "六个字"),
    Typed(("yxz", "mym", "pgq"), "首字母", sounds=True),
    Typed(("yangxiuzhen", "puguoqiang"), "全拼", sounds=True),
    Typed(("羊秀真", "扑国墙"), "同音字", sounds=True),
    Typed(("5678", "0001"), "电话尾号", sounds=True),
)


def measure(folder: Path, matters: int) -> Iterator[Row]:
    fill_ms, core = timed(lambda: filled(folder, matters))
    try:
        heard = Heard(core)
        for typed in SEARCHES:
            yield from _rows(core, typed, heard, matters)
        yield from _while_typing(core, matters)
        page_ms = in_turn(TURNS, lambda _: core.services.ledger.page(LedgerFilter()))[0]
        yield Row(f"{matters:,} 件台账第一页", page_ms, None)
        yield Row(f"（备料：写入 {matters:,} 件，每件 5 条日志，或取上次备好的）", fill_ms / 1000, None, "s")
    finally:
        core.close()
    around = core.around
    open_ms, again = timed(lambda: _opened(core.folder, around))
    yield Row(f"打开 {matters:,} 件的数据到第一页（口令运算除外）", open_ms, None)
    again.close()


def _rows(core: Core, typed: Typed, heard: Heard, matters: int) -> Iterator[Row]:
    counted = {text: _check(core, text, heard if typed.sounds else None) for text in typed.texts}
    texts = [text for text, count in counted.items() if count]
    if not texts:
        return  # a small store has no such name
    hits, count = sum(counted.values()) // len(texts), TURNS * len(texts)
    ours, like = in_turn(
        count,
        lambda place: core.services.search.first(_asked(texts[place % len(texts)])),
        lambda place: _like_first(core, texts[place % len(texts)]),
        block=count,
    )
    work = f"{matters:,} 件里找{typed.label}（命中 {hits:,} 件）"
    yield Row(f"{work}：最前面几件和件数 ／ LIKE", ours, like, goal=20.0, faster=True)
    if not typed.sounds:
        early = hits >= _FILLS_EARLY
        count *= _MORE if early else 1
        ours, like = in_turn(
            count,
            lambda place: core.services.ledger.page(LedgerFilter(text=texts[place % len(texts)])),
            lambda place: _like_page(core, texts[place % len(texts)]),
            block=count,
        )
        goal = None if early else 20.0
        yield Row("　　同上，只要台账第一页 ／ LIKE", ours, like, goal=goal, faster=True)


def _asked(text: str) -> SearchFilter:
    return SearchFilter(text, kind=Kind.MATTER)


def _like(core: Core, text: str, limit: int) -> list[tuple[object, ...]]:
    return core.store.read.rows(_LIKE, (f"%{text}%", limit))


def _like_page(core: Core, text: str) -> list[LedgerRow]:
    """The same lines of the ledger, found by LIKE."""
    return listed(core.store.read, [str(row[0]) for row in _like(core, text, _PAGE)])


def _like_first(core: Core, text: str) -> int:
    _like(core, text, FIRST_OF_EACH)
    return int(str(core.store.read.value(_COUNT, (f"%{text}%",))))


def _check(core: Core, text: str, heard: Heard | None) -> int:
    """The right matters and no others; returns how many. Raises `RuntimeError` for a wrong answer."""
    panel = core.services.search.first(_asked(text)).count
    if heard is not None:
        found, right = panel, heard.count(text) if text.isascii() else heard.alike(text)
    else:
        found, right = core.services.ledger.count(LedgerFilter(text=text)), _like_first(core, text)
        page = core.services.ledger.page(LedgerFilter(text=text))
        if page != _like_page(core, text) or panel < right:
            raise RuntimeError(f"the first page for {text} is not that of LIKE")
    if found != right:
        raise RuntimeError(f"the search for {text} finds {found} matters, there are {right}")
    return right


class Heard:
    """Which matters a sound should find, reckoned without the index: by the readings of all names and titles."""

    def __init__(self, core: Core) -> None:
        people = "FROM matter_party l JOIN party p ON p.id = l.party_id"
        self._names = _grouped(core, f"SELECT p.name, l.matter_id {people}")
        self._phones = _grouped(core, f"SELECT p.phone, l.matter_id {people}")
        self._titles = _grouped(core, "SELECT title, id FROM matter")

    def count(self, sound: str) -> int:
        """How many matters have a person or a title that sounds so."""
        found: set[str] = set()
        if sound.isdigit():
            for phone, matters in self._phones.items():
                found |= matters if phone.endswith(sound) or phone.startswith(sound) else set()
            return len(found)
        for name, matters in self._names.items():
            initials, full = sounds(name)
            given, surname = sounds(name[1:])[1], sounds(name[:1])[1]
            if sound in initials or any(
                one.startswith(sound) for one in (full, given, surname + initials[1:])
            ):
                found |= matters
        for title, matters in self._titles.items():
            if sound in sounds(title)[0] or sound in sounds(title)[1]:
                found |= matters
        return len(found)

    def alike(self, name: str) -> int:
        """How many matters have a person whose whole or given name sounds just like this one."""
        sound = sounds(name)[1]
        names = [one for one in self._names if sound in (sounds(one)[1], sounds(one[1:])[1])]
        return len(set().union(*(self._names[one] for one in names)))


def _grouped(core: Core, sql: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for text, matter in core.store.read.rows(sql):
        found.setdefault(str(text), set()).add(str(matter))
    return found


def _while_typing(core: Core, matters: int) -> Iterator[Row]:
    """Who was here before and what is alike, for several people and texts; both for every pause while typing."""
    parties, likes, place = core.services.parties, core.services.like_matters, "532301105203"
    known = str(core.store.read.value("SELECT name FROM party ORDER BY rowid DESC LIMIT 1"))
    people = [
        PartyDraft(name=known, place_code=place, phone="19912345678"),
        PartyDraft(name="羊秀真", place_code=place),
        PartyDraft(name="普国强", id_number="53230119800101109X"),
    ]
    texts = [
        ("反映宅基地边界问题", "要求处理宅基地边界一事。"),
        ("反映排水沟走向问题", "河桥村反映排水沟走向，涉及宽3.4米，1999年起多次反映。"),
        ("邻居建房占用通道", "邻居翻建住房占用公共通道，要求拆除恢复。"),
    ]
    if not parties.seen_before(people[0]) or not likes.of(*texts[0], place):
        raise RuntimeError("nobody and nothing is noticed")

    def notice(turn: int) -> None:
        parties.seen_before(people[turn % len(people)])
        likes.of(*texts[turn % len(texts)], place)

    ours = in_turn(TURNS * len(people), notice)[0]
    yield Row(f"登记时比对重复的人和事（{matters:,} 件）／ 限 50 ms", ours, 50.0, goal=1.0)


def _opened(folder: Path, around: Surroundings) -> Core:
    core = Core.open(folder, PASSPHRASE, around)
    core.services.ledger.page(LedgerFilter())
    return core
