"""Every command with `--json`: what it prints, what it leaves behind, and its exit code."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core import Surroundings
from tests.acceptance.world import Demo, Ran, landdesk, surroundings, tool

OFFICE, BUREAU = "532301105", "532301"
PASSPHRASE = "东华镇的口令"  # two years of typing it will show

# domain.md §8, computed by hand from the notices of the State Council
VECTORS = [
    ("2026-02-12", ["--days", "5", "--working"], "2026-02-26", "2026-02-26"),
    ("2025-09-25", ["--days", "7", "--working"], "2025-10-11", "2025-10-11"),
    ("2026-09-23", ["--days", "10", "--working"], "2026-10-14", "2026-10-14"),
    ("2024-04-30", ["--days", "3", "--working"], "2024-05-08", "2024-05-08"),
    ("2026-02-05", ["--days", "15"], "2026-02-20", "2026-02-24"),
    ("2026-03-02", ["--days", "60"], "2026-05-01", "2026-05-06"),
    ("2026-08-03", ["--days", "60"], "2026-10-02", "2026-10-08"),
    ("2026-07-01", ["--days", "60"], "2026-08-30", "2026-08-31"),
    ("2025-08-31", ["--months", "6"], "2026-02-28", "2026-02-28"),
]


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    return surroundings(tmp_path)


def made(folder: Path, role: str, place: str, around: Surroundings) -> Path:
    done = landdesk(
        "new", folder / role, "--role", role, "--place", place, "--officer", "王建国", "--json", around=around
    )
    assert (done.code, done.data["role"]) == (0, role), done.err
    return folder / role


@pytest.mark.parametrize(("start", "amount", "plain", "rolled"), VECTORS)
def test_deadlines(start: str, amount: list[str], plain: str, rolled: str, around: Surroundings) -> None:
    done = landdesk("deadline", "--start", start, *amount, "--json", around=around)
    assert (done.code, done.data["plain"], done.data["rolled"]) == (0, plain, rolled)
    assert len(done.data["why"]) > 10


def test_months_are_not_counted_in_working_days(around: Surroundings) -> None:
    assert (
        landdesk("deadline", "--start", "2026-03-02", "--months", "2", "--working", around=around).code == 1
    )


def test_the_whole_way_by_command(tmp_path: Path, around: Surroundings) -> None:
    """New stores, enrolment, a bundle out, in and acknowledged, a backup, a restore."""
    office, bureau = made(tmp_path, "office", OFFICE, around), made(tmp_path, "bureau", BUREAU, around)
    stick = tmp_path / "stick"
    stick.mkdir()

    def said(*words: str | Path) -> Ran:
        done = landdesk(*words, "--json", around=around)
        assert done.code == 0, (words, done.err)
        return done

    invitation = said("invite", bureau, stick).data["file"]
    asked = said("request", office, Path(invitation), stick).data
    for told in ((), ("--fingerprint", "0000 0000 0000 0000 0000 0000")):
        assert landdesk("accept", bureau, Path(asked["file"]), *told, around=around).code == 1
    accepted = said("accept", bureau, Path(asked["file"]), "--fingerprint", asked["fingerprint"]).data
    assert accepted["fingerprint"] == asked["fingerprint"]
    sent = said("export", office, stick).data
    assert Path(sent["file"]).is_file()
    preview = said("import", bureau, Path(sent["file"]), "--preview").data
    assert preview["new"] == sent["entries"]
    assert said("import", bureau, stick, "--preview").data == preview
    assert said("import", bureau, tmp_path / "own", "--preview").data == {"files": 0}
    assert said("import", bureau, stick).lines[0]["ok"]
    assert said("import", bureau, stick).data["new"] == 0
    back = said("export", bureau, stick).data
    said("import", office, Path(back["file"]))
    assert said("export", office, stick).data["first"] == sent["last"] + 1
    digest = said("check", office, "--deep").data["digest"]
    kept = said("backup", office, tmp_path / "backups").data["folder"]
    restored = tmp_path / "restored"
    said("restore", Path(kept), restored)
    again = said("check", restored, "--deep").data
    assert (again["ok"], again["digest"], again["replayed"]) == (True, digest, digest)
    assert said("info", restored).data["node"] == said("info", office).data["node"]


def test_a_letter_by_command(
    demo: Demo, tmp_path: Path, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The issued one byte for byte; one not yet written as a draft of the real page."""
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    store = demo.copy_of("office", tmp_path)
    entry = next(entry for entry in demo.data["letters"] if entry["form"] == "F11")
    file = tmp_path / "答复.pdf"
    done = landdesk("letter", store, entry["matter"], "--form", "F11", "--to", file, "--json", around=around)
    assert (done.code, done.data["state"]) == (0, "issued"), done.err
    assert file.read_bytes() == demo.letter(entry).read_bytes()
    done = landdesk("letter", store, entry["matter"], "--form", "F1", "--to", file, "--json", around=around)
    assert (done.code, done.data["state"]) == (0, "preview"), done.err
    assert "草" in tool("pdftotext", file, "-").decode("utf-8")
    for matter, form in (("东华信 2026-9999", "F11"), (entry["matter"], "F99")):
        refused = landdesk("letter", store, matter, "--form", form, "--to", tmp_path / "x.pdf", around=around)
        assert (refused.code, (tmp_path / "x.pdf").exists()) == (1, False)
        assert refused.err.strip()


def test_self_test_and_a_small_demo(tmp_path: Path, around: Surroundings) -> None:
    done = landdesk("self-test", "--json", around=around)
    assert done.code == 0, done.err
    assert all(line["ok"] for line in done.lines)
    done = landdesk("demo", tmp_path / "demo", "--matters", "4", "--seed", "9", "--json", around=around)
    assert done.code == 0, done.err
    assert done.data["digests"] == Demo.read(tmp_path / "demo").data["digests"]
    (tmp_path / "file").touch()
    for folder, matters in (("demo", "4"), ("file", "4"), ("new", "0"), ("new", "-1"), ("new", "5001")):
        assert landdesk("demo", tmp_path / folder, "--matters", matters, around=around).code == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_so(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {key: value for key, value in os.environ.items() if key not in hidden}
    program = [sys.executable, "-m", "desktop_app", "window", "--store", tmp_path]
    done = subprocess.run(
        program, env=bare, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "没有显示器" in done.stderr


def test_wrong_usage_is_2(around: Surroundings) -> None:
    for words in ([], ["nothing"], ["deadline", "--start", "2026-02-30", "--days", "1"], ["new"]):
        assert landdesk(*words, around=around).code == 2


def test_refusals_are_1_and_say_what_to_do(tmp_path: Path, around: Surroundings) -> None:
    office = made(tmp_path, "office", OFFICE, around)
    refused = {
        "no store": ["check", tmp_path / "nowhere"],
        "a store there already": ["new", office, "--role", "office", "--place", OFFICE, "--officer", "王"],
        "no such place": [
            "new",
            tmp_path / "x",
            "--role",
            "office",
            "--place",
            "999999999",
            "--officer",
            "王",
        ],
        "nobody to send to": ["export", office, tmp_path],
        "a backup inside itself": ["backup", office, office / "blobs"],
        "a folder for a paper": ["letter", office, "x", "--form", "F2", "--to", tmp_path],
        "no backup": ["restore", office, tmp_path / "restored"],
        "not days": ["deadline", "--start", "2026-03-02", "--days", "0"],
    }
    for why, words in refused.items():
        done = landdesk(*words, around=around)
        assert (done.code, done.out) == (1, ""), why
        assert done.err.strip() and "Traceback" not in done.err, why
    absent = landdesk("import", office, tmp_path / "nowhere", "--json", around=around)
    assert (absent.code, absent.data["ok"]) == (1, False)


def test_the_passphrase_comes_from_a_file_or_the_environment(
    tmp_path: Path, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = made(tmp_path, "office", OFFICE, around)
    file = tmp_path / "口令.txt"
    monkeypatch.delenv("LANDDESK_PASSPHRASE")
    assert landdesk("check", office, around=around).code == 1  # no terminal here to ask at
    for content, code in (
        (PASSPHRASE + "\n", 0),
        ("\ufeff" + PASSPHRASE + "\r\n", 0),
        ("falsch\n", 1),
        ("", 1),
    ):
        file.write_bytes(content.encode("utf-8"))
        done = landdesk("check", office, "--passphrase-file", file, around=around)
        assert done.code == code, (content, done.err)
    file.write_bytes(PASSPHRASE.encode("gbk"))
    assert "UTF-8" in landdesk("check", office, "--passphrase-file", file, around=around).err
    assert landdesk("check", office, "--passphrase-file", tmp_path / "nowhere", around=around).code == 1
    monkeypatch.setenv("LANDDESK_PASSPHRASE", "不是这个口令")
    wrong = landdesk("check", office, around=around)
    assert (wrong.code, wrong.out) == (1, "")
    assert "口令不对" in wrong.err


def test_a_busy_store_is_4(
    demo: Demo, tmp_path: Path, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    store = demo.copy_of("office", tmp_path)
    core = demo.opened(store)
    try:
        for words in (["check", store], ["export", store, tmp_path], ["backup", store, tmp_path / "b"]):
            assert landdesk(*words, "--json", around=around).code == 4
    finally:
        core.close()
    assert landdesk("check", store, "--json", around=around).code == 0


def test_a_damaged_store_is_3(
    demo: Demo, tmp_path: Path, around: Surroundings, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    store = demo.copy_of("office", tmp_path)
    database = store / "landdesk.db"
    good, rng = database.read_bytes(), random.Random(seed)
    for place in [0, 20, 5000, *(rng.randrange(len(good)) for _ in range(6))]:
        content = bytearray(good)
        content[place] ^= 1
        database.write_bytes(content)
        for words in (["check", store], ["check", store, "--deep"], ["export", store, tmp_path]):
            done = landdesk(*words, "--json", around=around)
            assert done.code == 3 or (words[0], done.code) == ("export", 0), (place, words, done.err)
            assert "Traceback" not in done.err
    database.write_bytes(good)
    assert landdesk("check", store, "--deep", "--json", around=around).data["ok"]


@pytest.mark.parametrize("encoding", ["cp936", "ascii", "utf-8"])
def test_a_console_of_another_code_page_prints_rare_names(encoding: str, demo: Demo, tmp_path: Path) -> None:
    """张㐂 and 李𠮷 are not in cp936: printed in UTF-8 or replaced, never an exception."""
    store = demo.copy_of("bureau", tmp_path)
    surroundings = {**os.environ, "PYTHONIOENCODING": encoding, "LANDDESK_PASSPHRASE": demo.passphrase}
    program = [sys.executable, "-m", "desktop_app"]
    for words in (
        ["letter", store, "张㐂", "--form", "F2", "--to", tmp_path / "x"],
        ["info", store, "--json"],
    ):
        done = subprocess.run(
            [*program, *map(str, words)], env=surroundings, capture_output=True, check=False, timeout=60
        )
        assert b"UnicodeEncodeError" not in done.stderr + done.stdout
        assert done.returncode == (1 if words[0] == "letter" else 0), done.stderr
        assert done.stderr or done.stdout
    for name in ("张㐂", "李𠮷"):
        code = f"from desktop_app.cli.output import *; make_console_safe(); print({name!r})"
        done = subprocess.run(
            [sys.executable, "-c", code], env=surroundings, capture_output=True, check=True, timeout=240
        )
        assert name[0].encode("utf-8") in done.stdout
