"""The register of places: complete, quick, and found by what people type."""

from __future__ import annotations

import hashlib
import lzma
import time
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import resource
from desktop_app.domain.places import PlaceLevel
from desktop_app.rules.placefile import PlaceFile
from desktop_app.rules.places import PlaceRegister
from installers import places as maker

REGISTER = PlaceRegister(resource("places"))
COUNTS = {2: 31, 4: 342, 6: 2978, 9: 41352, 12: 620573}
# of all `code,name` lines of the source, in order of code
SHA256 = "81258fc2c05bb824b561ae8aa55dba8c3cae380e5008a8cb95dd2fc552f33eb1"


def test_every_place_of_the_source_is_there() -> None:
    file = PlaceFile(resource("places") / "places.zip")
    rows = {code: name for code, name in file.upper_lines(r"\d{2} ")}
    for prefecture, _ in file.upper_lines(r"\d{4} "):
        rows.update(file.block(prefecture))
    assert Counter(len(code) for code in rows) == COUNTS
    assert sum(COUNTS.values()) == 665_276
    text = "".join(f"{code},{rows[code]}\n" for code in sorted(rows))
    assert hashlib.sha256(text.encode()).hexdigest() == SHA256


@pytest.mark.parametrize(
    "text", ["楚雄", "楚雄市", "cx", "CX", "chuxiong", "chu xiong", "Chu'xiong", "chux", "楚x"]
)
def test_the_wizard_finds_the_county_first(text: str) -> None:
    assert REGISTER.search(text)[0].code == "532301"
    assert REGISTER.search(text, level=PlaceLevel.COUNTY)[0].code == "532301"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("楚雄市东华镇", "532301105"),
        ("楚雄 东华", "532301105"),
        ("beijing", "11"),
        ("chongqing", "50"),
        ("liuan", "3415"),
        ("luan", "3415"),
        ("lvliang", "1411"),
        ("毕节", "5205"),
    ],
)
def test_other_ways_to_say_it(text: str, code: str) -> None:
    assert code in [place.code for place in REGISTER.search(text)[:3]]


@pytest.mark.parametrize("text", ["达苴", "daju", "dj", "达j", "达苴村", "东华达苴", "东华 dj"])
def test_villages_of_the_own_county(text: str) -> None:
    found = REGISTER.search(text, within="532301")
    assert "532301105207" in [place.code for place in found[:3]]
    assert all(place.code.startswith("532301") for place in found)


def test_levels_and_limits() -> None:
    towns = REGISTER.search("dh", level=PlaceLevel.TOWNSHIP, within="532301")
    assert [place.name for place in towns] == ["东华镇"]
    assert len(REGISTER.search("a", limit=7)) == 7
    assert REGISTER.search("") == REGISTER.search("  ") == REGISTER.search("楚雄", limit=0) == ()
    assert REGISTER.search("没有这个地方") == REGISTER.search("[.*(") == REGISTER.search("\\d") == ()
    assert REGISTER.search("x" * 500) == ()


def test_the_tree() -> None:
    assert len(REGISTER.children()) == 31
    assert len(REGISTER.children("532301")) == 15
    assert len(REGISTER.children("532301105")) == 11
    assert REGISTER.children("532301105207") == REGISTER.children("999999") == ()
    assert [place.name for place in REGISTER.path("532301105207")][1:4] == [
        "楚雄彝族自治州",
        "楚雄市",
        "东华镇",
    ]
    assert REGISTER.full_name("532301105207") == "云南省楚雄彝族自治州楚雄市东华镇达苴村民委员会"
    assert REGISTER.full_name("110101001") == "北京市东城区东华门街道"
    assert REGISTER.full_name("441900003") == "广东省东莞市东城街道"


@pytest.mark.parametrize(
    "code", ["", "5", "532", "99", "999999", "53230110x", "532301105999", "532301105207001"]
)
def test_codes_that_are_no_place(code: str) -> None:
    assert REGISTER.get(code) is None


def test_it_is_quick_enough() -> None:
    """Bounds of the plan, with a wide margin for a busy machine: load 0.5 s, search 0.1 s, a county 30 ms."""
    fresh = PlaceRegister(resource("places"))
    assert _seconds(lambda: fresh.search("cx")) < 2
    assert _seconds(lambda: fresh.search("zhangjia")) < 0.5
    assert _seconds(lambda: fresh.children("532301105")) < 0.5
    assert _seconds(lambda: fresh.search("dj", within="532301")) < 0.3


def _seconds(work: object) -> float:
    assert callable(work)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_the_maker_round_trips_and_repeats_itself(tmp_path: Path) -> None:
    rows = [("53", "云南省"), ("5323", "楚雄州"), ("532301", "楚雄市"), ("532301105", "东华镇")]
    rows += [("532301105207", "达苴村民委员会"), ("532301105208", "宜茨村民委员会")]
    source = tmp_path / "source.csv.xz"
    lines = ["code,name", *(f"{code},{name}" for code, name in reversed(rows))]
    source.write_bytes(lzma.compress("\n".join(lines).encode()))
    assert maker.read_source(source) == rows
    packed = maker.pack(rows)
    assert packed == maker.pack(rows)
    (tmp_path / "places.zip").write_bytes(packed)
    own = PlaceRegister(tmp_path)
    assert [(p.code, p.name) for code, _ in rows if (p := own.get(code))] == rows
    assert own.search("yc", within="532301")[0].name == "宜茨村民委员会"


@pytest.mark.parametrize("bad", ["532301105,东华镇", "53,云南省\n53,又一个", "53,", "5,云南"])
def test_the_maker_refuses_a_broken_source(tmp_path: Path, bad: str) -> None:
    source = tmp_path / "source.csv.xz"
    source.write_bytes(lzma.compress(f"code,name\n{bad}\n".encode()))
    with pytest.raises(ValueError, match=r"code|place"):
        maker.read_source(source)


def test_a_missing_or_damaged_archive_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="地区资料"):
        PlaceRegister(tmp_path).get("53")
    whole = (resource("places") / "places.zip").read_bytes()
    (tmp_path / "places.zip").write_bytes(whole[:100_000])
    with pytest.raises(UserProblem, match="地区资料"):
        PlaceRegister(tmp_path).children("532301")


@pytest.mark.parametrize("text", ["dhdj", "donghuadaju", "donghdaj"])
def test_a_township_and_its_village_in_one_go(text: str) -> None:
    names = [place.name for place in REGISTER.search(text, within="532301")]
    assert "达苴村民委员会" in names
    assert all(place.code.startswith("532301105") for place in REGISTER.search(text, within="532301"))


def test_letters_that_no_township_begins_with_find_nothing() -> None:
    assert REGISTER.search("qqqq", within="532301") == ()
