"""An open matter goes over to a newer version of its procedure by an explicit act, or is told why not."""

from __future__ import annotations

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.domain.localrules import LocalRules
from desktop_app.domain.records import Matter, Step
from tests.services.desk_work import act, clocks_of, matter_of, petition

FIRST = 1


@pytest.fixture
def old(office: Core) -> str:
    """A petition in 办理中 that was opened with the first version."""
    matter = petition(office)
    office.store.change(lambda tx: tx.set(Matter, matter_of(office, matter).id, procedure_version=FIRST))
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    return matter


def test_the_matter_goes_on_by_the_new_version(office: Core, old: str) -> None:
    before, clocks = matter_of(office, old), clocks_of(office, old)
    newest = office.desk.rules.procedures.get(before.procedure)
    known = office.desk.rules.procedures.get(before.procedure, FIRST).actions
    only_new = next(name for name in newest.actions if name not in known)
    assert only_new not in {one.action.id for one in office.services.matters.page(old).options}
    assert office.services.versions.newer(before) is newest
    office.services.versions.move(old)
    after = matter_of(office, old)
    assert (after.procedure_version, after.state) == (newest.version, before.state)
    assert clocks_of(office, old) == clocks
    assert only_new in {one.action.id for one in office.services.matters.page(old).options}
    assert office.services.versions.newer(after) is None


def test_the_act_is_told_in_the_story_and_in_the_journal(office: Core, old: str) -> None:
    office.services.versions.move(old)
    (step,) = office.store.read.find(Step, "matter_id = ? AND title LIKE '改按第%'", (old,))
    assert (step.title, step.note, step.from_state, step.to_state) == (
        "改按第2版程序办理", "原按第1版办理。", "handling", "handling",
    )  # fmt: skip
    assert office.services.matters.page(old).file.steps[-1].id == step.id
    changed = [one for one in office.services.history.of(old) if one.field == "procedure_version"]
    assert [(one.old, one.new) for one in changed][-1] == (FIRST, 2)


def test_not_what_is_closed_or_already_there(office: Core, old: str) -> None:
    office.services.versions.move(old)
    with pytest.raises(NotAllowed, match="最新的版本"):
        office.services.versions.move(old)
    closed = petition(office)
    office.store.change(
        lambda tx: tx.set(Matter, matter_of(office, closed).id, procedure_version=FIRST, state="closed")
    )
    assert office.services.versions.newer(matter_of(office, closed)) is None
    with pytest.raises(NotAllowed, match="已办结"):
        office.services.versions.move(closed)


@pytest.mark.parametrize(
    ("taken_away", "said"),
    [(('id = "handling"', 'id = "working"'), "没有这个状态"), (('"C7"', '"C70"'), "没有这个期限")],
)
def test_what_the_new_version_does_not_know_is_refused_with_the_reason(
    office: Core, old: str, taken_away: tuple[str, str], said: str
) -> None:
    _third_version(office, *taken_away)
    with pytest.raises(NotAllowed, match=said) as caught:
        office.services.versions.move(old)
    assert caught.value.way_out
    assert matter_of(office, old).procedure_version == FIRST


def _third_version(office: Core, known: str, renamed: str) -> None:
    """A bureau's own next version in which a state or a clock has another id."""
    folder = office.around.resources / "procedures"
    text = (folder / "petition-2022.toml").read_text(encoding="utf-8")
    text = text.replace("version = 2", "version = 3", 1).replace(known, renamed)
    if "handling" in known:
        text = text.replace('"handling"', '"working"')
    office.desk.rules.set_local(LocalRules(procedures={"own-petition.toml": text}))
    assert office.desk.rules.procedure_faults == ()
