"""What an earlier version wrote, opened with this one: nothing lost, nothing changed, work goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core import Core, recover, restore, take_answer
from desktop_app.domain.records import TYPES, Attachment, Letter, LetterState, Matter
from desktop_app.services.keyring.secondread import read_second
from desktop_app.store import journal
from tests.kept.keptset import SETS, KeptSet
from tests.kept.telling import lines_hash, rows_hash

NEW = "后来的口令 2036"
ROLES = ("office", "bureau")


@pytest.fixture(params=SETS)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[KeptSet]:
    yield KeptSet.laid_out(request.param, tmp_path / "kept")


def test_the_oldest_set_is_older_than_this_program() -> None:
    assert "schema10" in SETS


@pytest.mark.parametrize("role", ROLES)
def test_it_opens_with_every_record_and_line_as_written(kept: KeptSet, role: str) -> None:
    told = kept.told[role]
    with closing(kept.raw(role)) as store:
        read = store.read.connection
        assert lines_hash(read) == told["lines"]
        found = {table: rows_hash(read, table, one["columns"]) for table, one in told["tables"].items()}
        assert found == {table: one["rows"] for table, one in told["tables"].items()}
        counts = store.counts()
        assert {table: counts[table] for table in told["counts"]} == told["counts"]
        assert store.replay_digest() == store.digest()
        now = {table: list(journal.journal_columns(table)) for table in sorted(TYPES)}
        if now == {table: one["columns"] for table, one in told["tables"].items()}:
            assert store.digest() == told["digest"]


@pytest.mark.parametrize("role", ROLES)
def test_it_is_whole_once_the_program_has_opened_it(kept: KeptSet, role: str) -> None:
    """What this version does on opening (later columns, seals) loses nothing; old lines stay where they were."""
    with closing(kept.opened(role)) as core:
        report = core.services.safekeeping.check(deep=True)
        assert report.ok, report.complaints
        assert report.replayed == report.digest
        secret = core.store.read.find(Matter, "confidential = 1 AND owner = ?", (core.identity.node,))
        titles = [core.services.matters.page(one.id).file.matter.title for one in secret]
        assert titles == (["反映丈量人员收受好处"] if role == "office" else [])
    with closing(kept.raw(role)) as store:
        count = kept.told[role]["line_count"]
        assert lines_hash(store.read.connection, count) == kept.told[role]["lines"]


def test_letters_are_the_same_to_the_byte(kept: KeptSet) -> None:
    with closing(kept.opened("office")) as core:
        issued = core.store.read.find(Letter, "state = ?", (LetterState.ISSUED,))
        pdfs = {one.number or one.form: core.services.letters.pdf(one.id) for one in issued}
        assert len(pdfs) >= 2
        assert all(pdf.startswith(b"%PDF-") for pdf in pdfs.values())
        hashes = {name: hashlib.sha256(pdf).hexdigest() for name, pdf in pdfs.items()}
        assert hashes == kept.told["office"]["letters"]


def matters(core: Core, own: tuple[str]) -> list[tuple[str, str, str]]:
    return sorted(
        (one.id, one.number, one.title)
        for one in core.store.read.find(Matter, "owner = ? AND confidential = 0", own)
    )


def test_every_way_in_still_opens(kept: KeptSet) -> None:
    person, passphrase = kept.told["second"]
    with closing(kept.opened("office", passphrase)) as core:
        assert core.ways.acting() == person
    recover(kept.folder / "office", kept.told["recovery"], NEW, kept.around("office"))
    with closing(kept.opened("office", NEW)) as core:
        assert core.ways.has_printed_code()


def test_a_rescue_asked_before_the_upgrade_is_answered_after_it(kept: KeptSet) -> None:
    with closing(kept.opened("bureau")) as bureau:
        asked = bureau.services.enrolment.read_rescue(kept.stick / "rescue.lsrescue")
        assert asked.node == kept.told["office"]["node"]
        answer = bureau.services.enrolment.answer_rescue(asked, kept.stick)
    take_answer(kept.folder / "office", answer, NEW, kept.around("office"))
    kept.opened("office", NEW).close()


def test_a_backup_of_then_comes_back(kept: KeptSet) -> None:
    around = kept.around("another pc")
    restore(kept.folder / "backup", kept.folder / "again", kept.told["passphrase"], around)
    with closing(Core.open(kept.folder / "again", kept.told["passphrase"], around)) as core:
        assert core.identity.node == kept.told["office"]["node"]
        assert core.identity.epoch_no == 2
        assert core.services.safekeeping.check(deep=True).ok


def test_bundles_under_way_arrive_once_and_answers_go_back(kept: KeptSet) -> None:
    """Written by the earlier version, read by this one; then both go on with this one."""
    with closing(kept.opened("office")) as office, closing(kept.opened("bureau")) as bureau:
        for reader, writer in ((bureau, office), (office, bureau)):
            paths = sorted(
                kept.stick.glob(f"{writer.identity.place_code}-{reader.identity.place_code}_*.lsb")
            )
            take = reader.services.bundles.import_bundle
            news = [sum(take(path).new_entries for path in paths) for _ in range(2)]
            assert news[0] > 0 == news[1]
        own = (office.identity.node,)
        assert matters(bureau, own) == matters(office, own)
        assert len(bureau.store.read.find(Matter, "title = ?", ("水渠被石块堵住",))) == 1
        picture = bureau.store.read.find(Attachment, "file_name = ?", ("水渠.png",))[0]
        assert bureau.desk.vault.read(picture.sha256).startswith(b"\x89PNG")
        onward = kept.folder / "onward"
        onward.mkdir()
        out = office.services.bundles.export(onward).path
        bureau.services.bundles.import_bundle(out)
        assert bureau.services.bundles.import_bundle(out).new_entries == 0
        assert matters(bureau, own) == matters(office, own)
        assert all(core.services.safekeeping.check(deep=True).ok for core in (office, bureau))


def test_the_second_copy_of_then_is_the_bureau(kept: KeptSet) -> None:
    copies = list(kept.stick.glob("*.bureau-key.age"))
    if not copies:
        pytest.skip("made before there were second copies")
    found = read_second(copies[0], kept.told["copy_passphrase"])
    assert found.copy.node == kept.told["bureau"]["node"]
    with closing(kept.opened("bureau")) as bureau:
        assert found.keys.public == bureau.keys.public


def test_the_enrolment_of_then_is_understood(kept: KeptSet) -> None:
    [request] = kept.stick.glob("*.lsrequest")
    with closing(kept.opened("bureau")) as bureau:
        candidate = bureau.services.enrolment.read_request(request)
        assert candidate.card.node == kept.told["office"]["node"]
        before = len(bureau.services.enrolment.peers())
        bureau.services.enrolment.accept(candidate)
        assert len(bureau.services.enrolment.peers()) == before
