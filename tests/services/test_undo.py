"""撤销 writes reversing entries where that is honest, and says why where it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft, VisitDraft
from desktop_app.domain.records import Setting
from desktop_app.services.ledger import LedgerFilter
from desktop_app.store.journal import LOCAL, read_line
from tests.services.conftest import NOW
from tests.services.desk_work import act, clocks_of, matter_of, petition, whole, write_letter


def visible(core: Core, matter: str) -> dict[str, Any]:
    """What a person sees of a matter: state, clocks, people, letters, visits."""
    page = core.services.matters.page(matter)
    file = page.file
    return {
        "state": file.matter.state,
        "title": file.matter.title,
        "responsible": file.matter.responsible,
        "clocks": [(one.clock, one.plain_on, one.stopped_on, one.extended) for one in file.clocks],
        "people": [one.name for one in file.parties],
        "steps": [one.action for one in file.steps],
        "letters": [(one.form, one.values) for one in file.letters],
        "visits": [one.findings for one in page.visits],
    }


def correct(core: Core, matter: str) -> Changes:
    return core.services.matters.correct(
        matter, {"title": "改了", "received_on": NOW.date() - timedelta(days=3)}
    )


def person(core: Core, matter: str) -> Changes:
    return core.services.matters.add_party(matter, PartyDraft(name="李国强"))


def card(core: Core, matter: str) -> Changes:
    party = core.services.matters.page(matter).file.parties[0]
    return core.services.parties.correct(party.id, PartyDraft(name="李国强"))


def visit(core: Core, matter: str) -> Changes:
    return core.services.visits.save(VisitDraft(started_at=NOW, findings="看过", matter_ids=(matter,)))


def letter(core: Core, matter: str) -> Changes:
    return core.services.letters.save(matter, "F1", {"note": "草稿"})


def accept(core: Core, matter: str) -> Changes:
    return act(core, matter, "accept")


@pytest.mark.parametrize("doing", [accept, correct, person, card, visit, letter])
def test_undoing_leaves_what_was_seen_before_and_can_be_undone(
    office: Core, doing: Callable[[Core, str], Changes]
) -> None:
    matter = petition(office)
    before = visible(office, matter)
    changes = doing(office, matter)
    after = visible(office, matter)
    assert after != before
    undo = office.services.undo
    assert undo.possible(changes)
    again = undo.undo(changes)
    assert visible(office, matter) == before
    whole(office)
    undo.undo(again)
    assert visible(office, matter) == after
    whole(office)


def refused(core: Core, changes: Changes) -> str:
    before = core.store.digest()
    assert not core.services.undo.possible(changes)
    with pytest.raises(NotAllowed) as caught:
        core.services.undo.undo(changes)
    assert core.store.digest() == before
    return caught.value.text


def test_a_number_that_was_given_is_not_taken_back(office: Core) -> None:
    from desktop_app.domain.drafts import MatterDraft

    changes = office.services.matters.register(MatterDraft(title="x", parties=(PartyDraft(anonymous=True),)))
    assert "取号" in refused(office, changes)


def test_an_issued_letter_is_not_undone(office: Core) -> None:
    matter = petition(office)
    one = write_letter(office, matter, "F1", issue=False)
    assert "签发" in refused(office, office.services.letters.issue(one))
    assert "签发" in refused(office, office.services.letters.note_printed(one))


def test_what_changed_since_comes_first(office: Core) -> None:
    matter = petition(office)
    first = office.services.matters.correct(matter, {"title": "一"})
    second = office.services.matters.correct(matter, {"title": "二"})
    assert "之后又有改动" in refused(office, first)
    office.services.undo.undo(second)
    assert "之后又有改动" in refused(office, first)
    assert matter_of(office, matter).title == "一"


def test_a_step_whose_paper_is_out_is_not_undone(office: Core) -> None:
    matter = petition(office)
    changes = act(office, matter, "accept")
    write_letter(office, matter, "F2")
    assert "之后又有改动" in refused(office, changes)
    assert matter_of(office, matter).state == "accepted"


def test_a_visit_with_photos_is_not_undone_under_them(office: Core) -> None:
    changes = visit(office, petition(office))
    office.services.attachments.add("visit", str(changes.made), b"%PDF-1.4", "a.pdf")
    assert "之后又有改动" in refused(office, changes)


def test_what_left_the_house_is_not_undone(office: Core, bureau: Core, tmp_path: Path) -> None:
    from tests.services.test_steps import send

    changes = accept(office, petition(office))
    send(office, bureau)
    assert "导出" in refused(office, changes)


def test_only_who_did_it_undoes_it(office: Core) -> None:
    changes = accept(office, petition(office))
    office.services.settings.save({"officer": "李国强"})
    assert "别人" in refused(office, changes)


def test_an_undone_setting_stays_in_the_house(office: Core) -> None:
    """The reversing entry goes to whom the entry went: settings are local, or the bureau gets half a record."""
    settings = office.services.settings
    office.services.undo.undo(settings.save({"phone": "0878-3333333"}))
    assert settings.all()["phone"] == "0878-1000000"
    rows = office.store.read.rows("SELECT line FROM entry WHERE type = 'setting'")
    assert {read_line(row[0]).to for row in rows} == {LOCAL}  # type: ignore[arg-type]
    assert office.store.read.find(Setting)


def test_the_index_follows_an_undo(office: Core) -> None:
    matter = petition(office)
    changes = office.services.matters.correct(matter, {"title": "采石场粉尘"})
    found = lambda text: office.services.ledger.count(LedgerFilter(text=text))  # noqa: E731
    assert (found("采石场"), found("排水沟")) == (1, 0)
    office.services.undo.undo(changes)
    assert (found("采石场"), found("排水沟")) == (0, 1)
    office.services.matters.retire(matter, "登记错了")
    assert found("排水沟") == 0


def test_clocks_that_a_correction_started_go_with_it(office: Core) -> None:
    matter = petition(office, PartyDraft(anonymous=True))
    page = office.services.matters.page(matter)
    draft = PartyDraft(name="杨文明", place_code="532301105203")
    changes = office.services.parties.correct(page.file.parties[0].id, draft)
    assert "C2" in clocks_of(office, matter)
    office.services.undo.undo(changes)
    assert "C2" not in clocks_of(office, matter)
    whole(office)
