"""Same seed: the same records, papers and digests; what is sealed or keyed differs."""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.world import Demo


def test_the_same_seed_makes_the_same_month(demo: Demo, tmp_path: Path) -> None:
    again = Demo.build(tmp_path / "again")
    assert again.data == demo.data
    for entry in demo.data["letters"]:
        assert again.letter(entry).read_bytes() == demo.letter(entry).read_bytes(), entry["file"]
    assert again.bundle.read_bytes() != demo.bundle.read_bytes()
    assert (again.folder / "keys" / "bureau.agekey").read_bytes() != (
        demo.folder / "keys" / "bureau.agekey"
    ).read_bytes()


def test_the_month_is_as_full_as_promised(demo: Demo) -> None:
    for node in ("office", "bureau"):
        counts = demo.data["counts"][node]
        assert counts["matter"] >= 30
        assert min(counts[kind] for kind in ("visit", "attachment", "letter", "clock")) >= 10
    assert {"张㐂", "李𠮷", "王䶮", "赵堃"} <= set(demo.data["people"])
    assert len(demo.data["letters"]) == len(list((demo.folder / "letters").glob("*.pdf"))) >= 20
    assert len(list((demo.folder / "stick").glob("*.lsb"))) == 2
