"""Confidential content is sealed to its persons: nobody else reads it, not even with the store's key."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Attachment, Letter, Matter, MatterParty, Party, Step, Visit
from desktop_app.domain.secrecy import CLOSED
from desktop_app.security.slots import KeySlots
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.search.search import SearchFilter
from tests.services.conftest import LOW, PASSPHRASE, make_core
from tests.services.desk_work import petition, whole
from tests.services.sealed_world import (
    MARK,
    PHONE,
    accusation,
    key_of,
    leaks,
    opened_with,
    seen_in_files,
    work_on,
)

SECOND = "另一个人的口令 2027"


def _party(core: Core, matter: str) -> Party:
    link = core.store.read.of(MatterParty, "matter_id", matter)[0]
    card = core.store.read.get(Party, link.party_id)
    assert card is not None
    return card


def test_no_table_and_no_file_holds_anything_in_clear(office: Core, tmp_path: Path) -> None:
    matter = accusation(office)
    work_on(office, matter)
    office.store.settle()
    assert leaks(office.store.path, key_of(office)) == set()
    office.services.safekeeping.back_up(tmp_path / "backup")
    assert seen_in_files(office.folder, office.around.paths.data, tmp_path / "backup") == []
    whole(office)


def test_the_probe_sees_what_is_not_confidential(office: Core) -> None:
    work_on(office, accusation(office, purpose="M35"))
    office.store.settle()
    assert leaks(office.store.path, key_of(office)) >= {
        "entry",
        "matter",
        "party",
        "letter",
        "visit",
        "step",
        "draft",
    }


def test_the_named_person_reads_all_of_it_back(office: Core) -> None:
    matter = accusation(office)
    made = work_on(office, matter)
    services = office.services
    page = services.matters.page(matter)
    assert page.file.matter.facts == f"{MARK}事实二" and page.file.matter.place_code == "532301105203"
    assert (_party(office, matter).phone, _party(office, matter).elderly) == (PHONE, True)
    assert page.visits[0].findings == f"{MARK}所见" and page.visits[0].latitude_e6 == 25_034_567
    assert any(step.inputs.get("to_organ") == f"{MARK}机关" for step in page.file.steps)
    assert services.letters.pdf(made["letter"]).startswith(b"%PDF")
    assert services.attachments.content(made["paper"]) == f"{MARK}原件".encode() * 40
    assert services.attachments.preview(made["picture"])[:2] == b"\xff\xd8"
    assert services.attachments.of(matter)[0].caption == f"{MARK}说明"
    [row] = services.ledger.page(LedgerFilter())
    assert (row.title, row.name) == (f"{MARK}标题", f"{MARK}甲")
    told = [(one.field, one.old, one.new, one.reason) for one in services.history.of(matter)]
    assert ("facts", f"{MARK}事实", f"{MARK}事实二", f"{MARK}更正原因") in told
    assert all(
        one.field != "sealed" and CLOSED not in (one.old, one.new) for one in services.history.of(matter)
    )
    assert {draft.title for draft in services.drafts.parked()} == {f"{MARK}草稿"}
    assert services.confidential.viewings(matter)[0].why == f"{MARK}查看原因"


@pytest.fixture
def shared(tmp_path: Path) -> Core:
    core = make_core(tmp_path / "shared", "office", "532301105", "王建国")
    core.ways.add_person("李秀英", SECOND)
    return core


def test_another_person_of_the_pc_finds_nothing(shared: Core) -> None:
    matter = accusation(shared)
    made = work_on(shared, matter)
    shared.ways.unlock(SECOND)
    read = shared.store.read
    for kind in (Matter, Party, Step, Visit, Letter, Attachment):
        assert MARK not in repr(read.find(kind)) and PHONE not in repr(read.find(kind))
    assert read.find(Matter)[0].title == CLOSED and read.find(Party)[0].name == CLOSED
    shared.services.settings.save({"officer": "王建国"})  # another's name opens nothing
    assert shared.services.matters.page(matter).file.matter.title == CLOSED
    with pytest.raises(NotAllowed, match="没有打开它的密钥"):
        shared.services.letters.pdf(made["letter"])
    with pytest.raises(NotAllowed, match="没有打开它的密钥"):
        shared.services.matters.correct(matter, {"facts": "x"}, "x")
    assert MARK not in repr(shared.services.history.of(matter))
    assert shared.services.drafts.parked() == []
    hers = KeySlots(shared.folder / "keys.json", LOW).open(SECOND).identities
    node = shared.desk.keys.identities  # in the encrypted file: whoever opens the store has them
    assert opened_with(shared, (*hers, *node)) == []
    whole(shared)
    shared.close()


def test_who_is_named_later_reads_it_and_who_is_no_longer_reads_no_more(shared: Core) -> None:
    matter = accusation(shared)
    work_on(shared, matter)
    shared.services.matters.correct(matter, {"named": ("王建国", "李秀英")}, "两人办理")
    shared.ways.unlock(SECOND)
    assert shared.services.matters.page(matter).file.matter.facts == f"{MARK}事实二"
    paper = shared.services.attachments.of(matter)[0]
    assert shared.services.attachments.content(paper.id).startswith(MARK.encode())
    shared.ways.unlock(PASSPHRASE)
    shared.services.matters.correct(matter, {"named": ("王建国",)}, "一人办理")
    shared.services.matters.correct(matter, {"request": f"{MARK}新请求"}, "补充")
    shared.ways.unlock(SECOND)
    assert MARK not in repr(shared.store.read.get(Matter, matter))
    with pytest.raises(UserProblem):
        shared.services.matters.page(matter)
    assert leaks(shared.store.path, key_of(shared)) == set()
    whole(shared)
    shared.close()


def test_what_becomes_confidential_is_sealed_from_then_on(office: Core) -> None:
    other = petition(office, title="水沟")
    card = office.store.read.of(MatterParty, "matter_id", other)[0].party_id
    matter = accusation(office, purpose="M35")
    made = work_on(office, matter)
    changed = office.services.matters.correct(matter, {"purpose": "M2"}, "重新定类")
    assert "此前写下的仍留在" in changed.remarks[0]
    office.store.settle()
    tables = leaks(office.store.path, key_of(office))
    assert tables <= {"entry", "draft"}, "only what was written before stays as it was"
    assert office.services.letters.pdf(made["letter"]).startswith(b"%PDF")
    assert office.services.matters.page(matter).file.matter.facts == f"{MARK}事实二"
    assert office.store.read.stored(Party, card).sealed == ""  # type: ignore[union-attr]
    whole(office)


def test_what_is_confidential_no_more_is_clear_again(office: Core) -> None:
    matter = accusation(office)
    made = work_on(office, matter)
    office.services.matters.correct(matter, {"purpose": "M36", "category": "0101"}, "定类有误")
    stored = office.store.read.stored(Matter, matter)
    assert stored and (stored.sealed, stored.title) == ("", f"{MARK}标题")
    assert office.store.read.stored(Party, _party(office, matter).id).name == f"{MARK}甲"  # type: ignore[union-attr]
    assert office.services.attachments.content(made["paper"]) == f"{MARK}原件".encode() * 40
    assert office.services.search.first(SearchFilter(MARK)).groups
    whole(office)


def test_an_open_card_is_not_tied_to_an_accusation(office: Core) -> None:
    first = petition(office)
    card = office.store.read.of(MatterParty, "matter_id", first)[0].party_id
    matter = petition(office, PartyDraft(party_id=card, name="张㐂", role="R01"), title=MARK, purpose="M2")
    assert office.store.read.of(MatterParty, "matter_id", matter)[0].party_id != card
    office.services.matters.correct(first, {"purpose": "M2"}, "重新定类")
    assert leaks(office.store.path, key_of(office)) == set()


def test_who_is_taken_out_of_an_accusation_stays_unknown(office: Core) -> None:
    matter = accusation(office)
    link = office.store.read.of(MatterParty, "matter_id", matter)[0]
    office.services.matters.remove_party(link.id, f"{MARK}不是他")
    office.services.parties.correct(link.party_id, PartyDraft(name=f"{MARK}改名", phone=PHONE))
    office.store.settle()
    assert leaks(office.store.path, key_of(office)) == set()
    card = office.store.read.get(Party, link.party_id)
    assert card and card.name == f"{MARK}改名"


def test_the_lock_forgets_the_keys(office: Core) -> None:
    matter = accusation(office)
    office.ways.lock()
    assert office.store.read.find(Matter)[0].title == CLOSED
    assert office.desk.ring.own == ()
    office.services.drafts.keep("late", "matter", MARK, {"purpose": "M2", "title": MARK})
    assert leaks(office.store.path, key_of(office)) == set()
    office.ways.add_person("李秀英", SECOND)
    office.ways.unlock(SECOND)
    assert office.services.drafts.parked() == []
    office.ways.unlock(PASSPHRASE)
    assert office.services.matters.page(matter).file.matter.title == f"{MARK}标题"
    assert [draft.title for draft in office.services.drafts.parked()] == [MARK]


def test_undo_and_retirement_stay_sealed(office: Core) -> None:
    matter = accusation(office)
    changed = office.services.matters.correct(matter, {"facts": f"{MARK}误"}, f"{MARK}原因")
    office.services.undo.undo(changed)
    assert office.services.matters.page(matter).file.matter.facts == f"{MARK}事实"
    office.services.matters.retire(matter, f"{MARK}注销原因")
    assert office.store.read.find(Matter)[0].retired == f"{MARK}注销原因"
    assert leaks(office.store.path, key_of(office)) == set()
    whole(office)


def test_undoing_what_made_it_open_shuts_it_again(office: Core) -> None:
    matter = accusation(office)
    content = b"paper " * 40
    paper = office.services.attachments.add("matter", matter, content, f"{MARK}.txt", "").attachment_id
    opened = office.services.matters.correct(matter, {"purpose": "M36", "category": "0101"}, "定类有误")
    office.services.undo.undo(opened)
    office.store.settle()
    assert leaks(office.store.path, key_of(office)) <= {"entry"}, (
        "the journal keeps what was open for a while"
    )
    assert office.services.matters.page(matter).file.parties[0].name == f"{MARK}甲"
    assert office.services.attachments.content(paper) == content
    assert office.store.read.stored(Attachment, paper).sealed  # type: ignore[union-attr]
    whole(office)


def test_undoing_what_made_it_secret_opens_it_again(office: Core) -> None:
    matter = accusation(office, purpose="M35")
    content = b"paper " * 40
    paper = office.services.attachments.add("matter", matter, content, f"{MARK}.txt", "").attachment_id
    office.services.undo.undo(office.services.matters.correct(matter, {"purpose": "M2"}, "重新定类"))
    card = office.store.read.stored(Party, _party(office, matter).id)
    assert card and (card.sealed, card.name) == ("", f"{MARK}甲")
    assert office.store.read.stored(Attachment, paper).sealed == ""  # type: ignore[union-attr]
    assert office.services.attachments.content(paper) == content
    assert office.services.search.first(SearchFilter(f"{MARK}甲")).groups
    whole(office)


def test_undoing_who_was_named_takes_the_others_out(shared: Core) -> None:
    matter = accusation(shared)
    named = shared.services.matters.correct(matter, {"named": ("王建国", "李秀英")}, "两人办理")
    shared.services.undo.undo(named)
    shared.ways.unlock(SECOND)
    assert MARK not in repr(shared.store.read.find(Party)), "nor who could open it for that while"
    shared.close()


def test_a_complaint_about_staff_is_sealed_too(office: Core) -> None:
    said = {"received_on": "2026-03-01", "kind": "吃拿卡要", "subject": f"{MARK}事由", "named": ["王建国"],
            "complainant": f"{MARK}乙", "about": f"{MARK}丁", "content": f"{MARK}内容",
            "handler": "王建国"}  # fmt: skip
    registers = office.services.registers
    entry = str(registers.save("staff-complaints", said).made)
    registers.save(
        "staff-complaints", {**said, "verified": "属实", "measures": f"{MARK}处理"}, entry, reason=MARK
    )
    assert leaks(office.store.path, key_of(office)) == set()
    assert registers.open(entry).entry.values["content"] == f"{MARK}内容"
    figures = {
        one.figure.key: one.number for one in office.services.figures.all("staff-complaints", EntryFilter())
    }
    assert (figures["complaints"], figures["true"]) == (1, 1)
    whole(office)
