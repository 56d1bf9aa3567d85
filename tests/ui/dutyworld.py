"""An office and its bureau with some weeks behind them, for the scripted days of the duties."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.domain.dutydrafts import SupervisionDraft
from desktop_app.domain.procedures import FieldType, StepKind
from desktop_app.services.matters import MatterPage
from tests.ui.launching import introduce, make_pair
from tests.ui.office import NOW, add_petition

SHORT_STICK = "stick"
_MOST_STEPS = 12


def carry(writer: Core, reader: Core, stick: Path) -> None:
    """One bundle from one to the other."""
    stick.mkdir(exist_ok=True)
    out = writer.services.bundles.export(stick, reader=reader.identity.node)
    reader.services.bundles.import_bundle(out.path)


def make_known_pair(folder: Path) -> tuple[Core, Core]:
    """(office, bureau) that have accepted each other."""
    office, bureau = make_pair(folder)
    introduce(office, bureau, folder / SHORT_STICK)
    office.services.settings.save({"phone": "0878-3120000"})
    return office, bureau


def at(core: Core, days_ago: int) -> None:
    """Moves the core's clock to so many days before the standing day."""
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(NOW - timedelta(days=days_ago))


def late_petition(office: Core) -> str:
    """One whose limits are over."""
    return add_petition(office, "李国强", "反映排水沟被占", days_ago=70)


def supervised(bureau: Core, matter: str, days_ago: int = 9) -> None:
    """The bureau pressed for a matter, and the new date has passed by four days."""
    at(bureau, days_ago)
    due = (NOW - timedelta(days=5)).date()
    draft = SupervisionDraft(
        matter_id=matter, problem="没有按期办结", demand="三日内办结并报结果", new_due_on=due
    )
    bureau.services.supervisions.supervise(draft)
    at(bureau, 0)


def extendable(office: Core, matter: str) -> str:
    """Works on a matter until its limit can be extended; returns the action that does it."""
    for _ in range(_MOST_STEPS):
        page = office.services.matters.page(matter)
        found = [one.action.id for one in page.options if one.allowed and one.action.extends]
        if found:
            return found[0]
        step = page.next_step
        if step.kind == StepKind.PAPER and step.form_id:
            _issue(office, matter, step.form_id)
        elif step.action_id:
            office.services.steps.act(matter, step.action_id, inputs_of(page, step.action_id))
    raise AssertionError("the matter never comes where its limit can be extended")


def inputs_of(page: MatterPage, action: str) -> dict[str, object]:
    """Something for every field that has to be filled, and the most of what is counted."""
    given: dict[str, object] = {}
    approval = {field.key for field in page.procedure.approval}
    for field in page.procedure.action(action).fields:
        if field.key in approval:
            continue
        if field.type == FieldType.INTEGER and field.most:
            given[field.key] = field.most
        elif field.required and field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
            given[field.key] = "王建国"
        elif field.required and field.options:
            given[field.key] = field.options[0].code
    return given


def _issue(office: Core, matter: str, form: str) -> None:
    letters, today = office.services.letters, office.desk.clock.today()
    prepared = letters.prepare(matter, form)
    letter = str(letters.save(matter, form, dict(prepared.values)).made)
    if prepared.form.approval:
        letters.approve(letter, "杨正平", today, "同意")
    letters.issue(letter)
