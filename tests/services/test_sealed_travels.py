"""Sealed content on its way: in the bundle, at the bureau, and back to who has lost a passphrase."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core, ask_bureau, recover, take_answer
from desktop_app.domain.records import TYPES, Matter
from desktop_app.domain.secrecy import CLOSED
from desktop_app.services import rescue
from desktop_app.services.bundle_digests import digests_of
from desktop_app.services.sealed.published import office_key, person_keys
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import whole
from tests.services.duty_nodes import County
from tests.services.sealed_world import MARK, accusation, key_of, leaks, plain_bundle, seen, work_on

NEW, SECOND = "新的口令 2027", "另一个人的口令 2027"


@pytest.fixture
def told(county: County) -> County:
    """The bureau has named who may open accusations, and its offices know the key."""
    county.bureau.ways.add_person("陈立新", SECOND)
    county.bureau.services.settings.save({"confidential_persons": "陈立新"})
    county.round()
    assert office_key(county.dong.store.read, county.dong.identity.node, is_bureau=False)
    return county


def test_a_bundle_holds_nothing_in_clear_and_the_bureaus_person_reads_it(told: County) -> None:
    office, bureau = told.dong, told.bureau
    matter = accusation(office)
    made = work_on(office, matter)
    path = office.services.bundles.export(told.stick).path
    assert [name for name, content in plain_bundle(path, bureau) if seen(content)] == []
    bureau.services.bundles.import_bundle(path)
    assert leaks(bureau.store.path, key_of(bureau)) == set()
    assert MARK not in repr(bureau.store.read.find(Matter)), "who keeps the bureau's store is not on the list"
    bureau.ways.unlock(SECOND)
    page = bureau.services.matters.page(matter)
    assert (page.file.matter.facts, page.file.parties[0].name) == (f"{MARK}事实二", f"{MARK}甲")
    assert bureau.services.attachments.content(made["paper"]) == f"{MARK}原件".encode() * 40
    assert bureau.services.letters.pdf(made["letter"]).startswith(b"%PDF")
    tables = tuple(sorted(set(TYPES) - {"setting"}))  # most settings stay at home
    sides = [digests_of(core.store.read, office.identity.node, tables) for core in (office, bureau)]
    assert sides[0] == sides[1]
    whole(bureau)


def test_the_bureaus_words_come_back_sealed(told: County) -> None:
    office, bureau = told.dong, told.bureau
    matter = accusation(office)
    told.round()
    assert person_keys(bureau.store.read, office.identity.node).keys() == {"王建国"}
    bureau.ways.unlock(SECOND)
    bureau.services.corrections.ask("matter", matter, "title", f"{MARK}新标题", f"{MARK}用语不准")
    told.round()
    assert leaks(office.store.path, key_of(office)) == set()
    [view] = office.services.corrections.all()
    assert (view.request.wanted, view.request.reason) == (f"{MARK}新标题", f"{MARK}用语不准")


def test_whoever_leaves_the_bureaus_list_reads_what_was_and_not_what_comes(told: County) -> None:
    office, bureau = told.dong, told.bureau
    first = accusation(office)
    told.round()
    bureau.ways.unlock(SECOND)
    bureau.ways.add_person("周正", "第三个人的口令")
    bureau.services.settings.save({"confidential_persons": "周正"})
    told.round()
    second = accusation(office)
    told.carry(office, bureau)
    held = bureau.desk.ring
    assert not held.office and MARK not in repr(bureau.store.read.get(Matter, second))
    bureau.ways.unlock("第三个人的口令")
    for matter in (first, second):
        assert bureau.services.matters.page(matter).file.matter.title == f"{MARK}标题"


def test_a_list_changed_by_who_cannot_open_the_key_says_so(told: County) -> None:
    bureau = told.bureau
    bureau.ways.add_person("周正", "第三个人的口令")
    changed = bureau.services.settings.save({"confidential_persons": "陈立新、周正"})
    assert "原来的人" in changed.remarks[0]
    bureau.ways.unlock("第三个人的口令")
    assert not bureau.desk.ring.office
    bureau.ways.unlock(SECOND)
    bureau.ways.unlock("第三个人的口令")
    assert bureau.desk.ring.office


def test_the_printed_code_brings_the_keys_back(office: Core) -> None:
    matter = accusation(office)
    page = pypdfium2.PdfDocument(office.ways.print_code())[0]
    code = zxingcpp.read_barcodes(page.render(scale=2).to_pil())[0].text
    office.close()
    recover(office.folder, code, NEW, office.around)
    again = Core.open(office.folder, NEW, office.around)
    assert again.services.matters.page(matter).file.matter.title == f"{MARK}标题"
    again.close()


def test_the_bureaus_person_brings_the_keys_back(told: County) -> None:
    office, bureau = told.dong, told.bureau
    matter = accusation(office)
    office.ways.unlock(PASSPHRASE)
    office.close()
    asked = ask_bureau(office.folder, told.stick, office.around)
    assert rescue.read(bureau.desk, asked.path).shut, "who is not on the list opens the store and not these"
    bureau.ways.unlock(SECOND)
    heard = rescue.read(bureau.desk, asked.path)
    assert (heard.shut, heard.fingerprint) == (False, asked.fingerprint)
    take_answer(office.folder, rescue.answer(bureau.desk, heard, told.stick), NEW, office.around)
    again = Core.open(office.folder, NEW, office.around)
    assert again.services.matters.page(matter).file.matter.title == f"{MARK}标题"
    again.close()


def test_without_the_keys_the_store_opens_and_the_matter_stays_shut(told: County) -> None:
    office, bureau = told.dong, told.bureau
    matter = accusation(office)
    office.ways.unlock(PASSPHRASE)
    office.close()
    asked = ask_bureau(office.folder, told.stick, office.around)
    answer = rescue.answer(bureau.desk, rescue.read(bureau.desk, asked.path), told.stick)
    take_answer(office.folder, answer, NEW, office.around)
    again = Core.open(office.folder, NEW, office.around)
    assert again.services.matters.page(matter).file.matter.title == CLOSED
    with pytest.raises(NotAllowed):
        again.services.matters.correct(matter, {"facts": "x"}, "x")
    whole(again)
    again.close()


def test_a_changed_passphrase_keeps_the_keys(office: Core) -> None:
    matter = accusation(office)
    office.change_passphrase(PASSPHRASE, NEW)
    office.close()
    again = Core.open(office.folder, NEW, office.around)
    assert again.services.matters.page(matter).file.matter.title == f"{MARK}标题"
    again.close()
