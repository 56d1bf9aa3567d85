"""Bundles between an office and the bureau on real stores: out, in, acknowledged; never doubled, never half."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.sticks import Cancelled
from desktop_app.domain.records import Attachment, Matter
from desktop_app.services.attachments import Attachments
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.store.journal import LOCAL
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    yield node
    node.desk.store.close()


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", tmp_path / "stick")
    yield node
    node.desk.store.close()


@pytest.fixture
def pair(office: Node, bureau: Node) -> tuple[Node, Node]:
    nodes.introduce(office, bureau)
    return office, bureau


def _private_is_empty(node: Node) -> bool:
    folder = node.desk.store.folder.parent / f"{node.desk.store.folder.name}-private"
    return not folder.exists() or list(folder.iterdir()) == []


def test_out_in_and_acknowledged(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matters(5)
    out = office.bundles.export(office.stick)
    assert (out.first, out.last, out.entries) == (1, 15, 15)
    came = bureau.bundles.import_bundle(out.path)
    assert (came.new_entries, came.repeated, came.broken, came.later) == (15, 0, (), 0)
    assert came.added == {"matter": 5, "party": 5, "matter_party": 5}
    assert len(came.changes.ids("matter")) == 5
    assert bureau.titles() == office.titles()
    assert {m.owner for m in bureau.desk.store.read.find(Matter)} == {office.id}

    back = bureau.bundles.export(bureau.stick)
    assert (back.entries, back.first, back.last) == (0, 1, 0)
    heard = office.bundles.import_bundle(back.path)
    assert heard.acknowledged == 15
    office.add_matter("新的一件")
    again = office.bundles.export(office.stick)
    assert (again.first, again.last) == (16, 18)
    assert bureau.bundles.import_bundle(again.path).new_entries == 3
    assert office.desk.store.digest(office.id) == bureau.desk.store.digest(office.id)
    assert _private_is_empty(bureau)


def test_three_imports_give_one_digest(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matters(4)
    path = office.export()
    bureau.bundles.import_bundle(path)
    first = bureau.digest()
    for _ in range(2):
        again = bureau.bundles.import_bundle(path)
        assert (again.new_entries, again.repeated) == (0, 12)
        assert bureau.digest() == first
    assert bureau.desk.store.replay_digest() == first


def test_preview_tells_and_changes_nothing(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    matter = office.add_matter("渠道")
    path = office.export()
    before = bureau.digest()
    seen = bureau.bundles.inspect(path)
    assert (seen.writer, seen.writer_name) == (office.id, "东华镇国土所")
    assert seen.added == {"matter": 1, "party": 1, "matter_party": 1}
    assert bureau.digest() == before
    assert bureau.bundles.overview()[0].heard_at == ""
    bureau.bundles.import_bundle(path)
    for title in ("渠道（更正）", "渠道（再更正）"):
        office.change_title(matter, title)
    assert bureau.bundles.inspect(office.export()).changed == {"matter": 1}


def test_what_is_new_is_not_told_as_changed_too(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.change_title(office.add_matter("渠道"), "渠道（更正）")
    seen = bureau.bundles.inspect(office.export())
    assert (seen.added, seen.changed) == ({"matter": 1, "party": 1, "matter_party": 1}, {})


def test_any_order_any_repeats_same_state(pair: tuple[Node, Node]) -> None:
    """Without acks every bundle starts at 1; with one in between they start later: all orders end alike."""
    office, bureau = pair
    paths = []
    for n in range(6):
        office.add_matter(f"第{n}件")
        paths.append(office.export())
        if n == 2:
            bureau.bundles.import_bundle(paths[-1])
            office.bundles.import_bundle(bureau.export())
    chance = random.Random(5)
    for _ in range(12):
        path = chance.choice(paths)
        bureau.bundles.import_bundle(path)
    bureau.bundles.import_bundle(paths[-1])
    assert office.desk.store.digest(office.id) == bureau.desk.store.digest(office.id)


def test_a_gap_names_the_missing_range_and_a_folder_mends_it(pair: tuple[Node, Node], tmp_path: Path) -> None:
    office, bureau = pair
    office.add_matter("一")
    first = office.export()
    bureau.bundles.import_bundle(first)
    office.bundles.import_bundle(bureau.export())
    office.add_matter("二")
    second = office.export()
    other = nodes.make_node(tmp_path / "other", "bureau", "532302", "另一个局", tmp_path / "elsewhere")
    other.desk.store.close()
    fresh = _restored_before(bureau, tmp_path)
    with pytest.raises(MissingRange, match="第 1–3 条"):
        fresh.bundles.import_bundle(second)
    assert fresh.titles() == set()
    renamed = second.with_name("0 came by chat.bin")
    second.rename(renamed)
    (office.stick / "holiday.jpg").write_bytes(b"\xff\xd8 a photo")
    (office.stick / "broken.lsb").write_bytes(first.read_bytes()[:500])
    (office.stick / "half.lsb.part").write_bytes(first.read_bytes()[:500])
    outcomes = {o.path.name: o for o in fresh.bundles.import_many([office.stick])}
    assert outcomes[renamed.name].report is not None
    assert isinstance(outcomes["broken.lsb"].problem, DamagedFile)
    assert not {"holiday.jpg", "half.lsb.part"} & set(outcomes)
    assert fresh.titles() == {"一", "二"}
    fresh.desk.store.close()


def _restored_before(bureau: Node, tmp_path: Path) -> Node:
    """A bureau with the same identity and keys that has imported nothing yet."""
    folder = tmp_path / "fresh"
    folder.mkdir()
    source = bureau.desk.store
    nodes.KeySlots(folder / nodes.KEY_SLOTS, nodes.LOW).create(b"k" * 32, nodes.PASSPHRASE)
    store = nodes.Store(folder, b"k" * 32, bureau.clock, nodes.SeededRandomness("fresh"))
    tables = {
        "meta": source.read.rows("SELECT * FROM meta"),
        "secret": source.read.rows("SELECT * FROM secret"),
        "peer": source.read.rows("SELECT * FROM peer"),
    }

    def work(tx: nodes.Transaction) -> None:
        for table, rows in tables.items():
            for row in rows:
                tx.local(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)

    store.change(work)
    return nodes.open_desk(folder, store, b"k" * 32, bureau.clock, bureau.stick)


def test_cut_or_flipped_bundles_change_nothing(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matters(3)
    whole = office.export().read_bytes()
    before, chance = bureau.digest(), random.Random(17)
    bad = office.stick / "bad.lsb"
    for n in range(60):
        at = chance.randrange(len(whole))
        flipped = whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]
        bad.write_bytes(whole[:at] if n % 2 else flipped)
        with pytest.raises(DamagedFile):
            bureau.bundles.import_bundle(bad)
    assert bureau.digest() == before
    assert bureau.bundles.overview()[0].heard_seq == 0
    assert list(bureau.desk.vault.files()) == []
    assert _private_is_empty(bureau)


def test_letters_and_small_copies_travel_and_originals_on_request(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    matter = office.add_matter("有照片")
    photo, preview = random.Random(1).randbytes(900_000), random.Random(2).randbytes(90_000)
    record = office.add_file(matter, photo, preview)
    scan = random.Random(3).randbytes(500_000)
    office.add_file(matter, scan)
    letter = office.add_letter(matter, b"%PDF-1.7 letter")
    out = office.bundles.export(office.stick)
    assert (out.blobs, out.blobs_left, out.blobs_lost) == (3, 0, 0)
    came = bureau.bundles.import_bundle(out.path)
    assert (came.blobs, came.blobs_missing) == (3, 0)
    attachment = bureau.desk.store.read.get(Attachment, record)
    assert attachment is not None
    assert bureau.desk.vault.read(attachment.preview_sha256) == preview
    assert bureau.desk.vault.has(letter)
    assert not bureau.desk.vault.has(attachment.sha256)

    copy = Attachments(bureau.desk).copy_out(record)
    assert (copy.asked, copy.path.read_bytes()) == (True, preview)
    office.bundles.import_bundle(bureau.export())
    sent = office.bundles.export(office.stick)
    assert (sent.entries, sent.blobs) == (0, 1)
    bureau.bundles.import_bundle(sent.path)
    assert bureau.desk.vault.read(attachment.sha256) == photo
    copy = Attachments(bureau.desk).copy_out(record)
    assert (copy.asked, copy.path.read_bytes()) == (False, photo)
    office.bundles.import_bundle(bureau.export())
    assert office.bundles.export(office.stick).blobs == 0


def test_a_damaged_attachment_stops_no_export_and_is_asked_for(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    matter = office.add_matter("附件坏了")
    scan = b"scan " * 5000
    office.add_file(matter, scan)
    sealed = office.desk.vault.path(office.desk.vault.put(scan))
    whole = sealed.read_bytes()
    sealed.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    out = office.bundles.export(office.stick)
    assert (out.entries, out.blobs, out.blobs_lost) == (4, 0, 1)
    assert bureau.bundles.import_bundle(out.path).blobs_missing == 1
    sealed.write_bytes(whole)
    office.bundles.import_bundle(bureau.export())
    assert office.bundles.export(office.stick).blobs == 1


def test_what_fits_no_longer_travels_next_time(
    pair: tuple[Node, Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, bureau = pair
    matter = office.add_matter("U盘小")
    office.add_file(matter, random.Random(1).randbytes(300_000))
    letter = office.add_letter(matter, b"%PDF-1.7 letter")
    with monkeypatch.context() as small:
        small.setattr("desktop_app.base.sticks.free_bytes", lambda folder: 1_200_000)
        out = office.bundles.export(office.stick)
    assert (out.blobs, out.blobs_left) == (1, 1)
    assert bureau.bundles.import_bundle(out.path).blobs_missing == 1
    assert bureau.desk.vault.has(letter)
    office.bundles.import_bundle(bureau.export())
    assert office.bundles.export(office.stick).blobs == 1


def test_settings_and_other_local_entries_stay_at_home(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.desk.store.change(
        lambda tx: tx.add(nodes.Party(id=nodes.RecordId("p" * 24), name="只在本机"), to=LOCAL)
    )
    office.add_matter("出门")
    assert bureau.bundles.import_bundle(office.export()).added["party"] == 1


def test_nobody_enrolled_or_a_stranger(office: Node, bureau: Node, tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="建立联系"):
        office.bundles.export(office.stick)
    nodes.introduce(office, bureau)
    office.add_matter("一")
    path = office.export()
    stranger = nodes.make_node(tmp_path / "s", "bureau", "532302", "双柏县局", tmp_path / "stick")
    with pytest.raises(DamagedFile):
        stranger.bundles.import_bundle(path)
    with pytest.raises(UserProblem, match="自己导出"):
        office.bundles.import_bundle(path)
    stranger.desk.store.close()


def test_an_unenrolled_writer_is_named(office: Node, bureau: Node) -> None:
    invitation = bureau.enrolment.invite(office.stick)
    office.enrolment.accept(office.enrolment.request(invitation, office.stick))
    office.add_matter("一")
    with pytest.raises(UserProblem, match="建立联系"):
        bureau.bundles.import_bundle(office.export())


def test_cancelling_leaves_no_trace(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matters(3)
    with pytest.raises(Cancelled):
        office.bundles.export(office.stick, cancel=lambda: True)
    assert list(office.stick.iterdir()) == []
    path = office.export()
    before = bureau.digest()
    with pytest.raises(Cancelled):
        bureau.bundles.import_bundle(path, cancel=lambda: True)
    assert bureau.digest() == before
    assert bureau.bundles.import_many([path], cancel=lambda: True) == []


def test_two_lives_of_one_office_are_noticed(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """The office's folder was copied, both copies went on working: the second one is refused."""
    office, bureau = pair
    office.add_matter("共同的")
    office.export()
    copied = office.safekeeping.back_up(tmp_path / "copy")
    office.add_matter("这一台")
    bureau.bundles.import_bundle(office.export())
    other = nodes.reopen(copied, office.stick)
    other.add_matter("另一台")
    before = bureau.digest()
    with pytest.raises(Forked):
        bureau.bundles.import_bundle(other.export())
    assert bureau.digest() == before
    other.desk.store.close()


def test_an_ack_ahead_of_us_is_told_and_not_kept(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """The office was put back from an old copy: the bureau already holds more than it has."""
    office, bureau = pair
    office.add_matter("旧的")
    copied = office.safekeeping.back_up(tmp_path / "copy")
    office.add_matter("新的")
    bureau.bundles.import_bundle(office.export())
    back = bureau.export()
    old = nodes.reopen(copied, office.stick)
    heard = old.bundles.import_bundle(back)
    assert heard.acknowledged == 0
    assert "旧备份" in heard.oddities[0]
    old.desk.store.close()


def test_bureau_to_office_records_for_one_or_all(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    for to in (office.id, "offices", "532399-00000000"):
        bureau.desk.store.change(lambda tx, to=to: tx.add(nodes.Party(id=tx.new_id(), name=f"给{to}"), to=to))
    office.bundles.import_bundle(bureau.export())
    names = {party.name for party in office.desk.store.read.find(nodes.Party)}
    assert names == {f"给{office.id}", "给offices"}


def test_overview_counts_what_waits(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matter("一")
    assert office.bundles.overview()[0].pending == 3
    bureau.bundles.import_bundle(office.export())
    assert office.bundles.overview()[0].pending == 3
    office.bundles.import_bundle(bureau.export())
    status = office.bundles.overview()[0]
    assert (status.pending, status.acknowledged, status.role) == (0, 3, "bureau")
    assert bureau.bundles.overview()[0].heard_seq == 3
    assert json.dumps(status.detail)


def test_a_full_stick_leaves_everything_as_it_was(
    pair: tuple[Node, Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, bureau = pair
    office.add_matters(3)
    with monkeypatch.context() as full:
        full.setattr("desktop_app.base.sticks.free_bytes", lambda folder: 1000)
        with pytest.raises(UserProblem, match="空间不足"):
            office.bundles.export(office.stick)
    assert list(office.stick.iterdir()) == []
    assert bureau.bundles.import_bundle(office.export()).new_entries == 9
