"""What is being typed for a confidential thing is offered to nobody else, wherever the draft says what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.registers import Visible
from desktop_app.store import local
from tests.services.conftest import PASSPHRASE, make_core
from tests.services.desk_work import petition
from tests.services.sealed_world import MARK, accusation

SECOND = "另一个人的口令 2027"


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Core]:
    core = make_core(tmp_path / "shared", "office", "532301105", "王建国")
    core.ways.add_person("李秀英", SECOND)
    yield core
    core.close()


def secret_register(core: Core) -> str:
    registers = core.desk.rules.registers.values()
    return next(one.id for one in registers if one.visible is Visible.CONFIDENTIAL)


def open_register(core: Core) -> str:
    registers = core.desk.rules.registers.values()
    return next(one.id for one in registers if one.visible is Visible.ALL)


def kept(core: Core, kind: str, content: Mapping[str, object], target: str = "") -> None:
    core.services.drafts.keep(core.services.drafts.new_id(), kind, f"{MARK}草稿", content, target)


def told(core: Core) -> list[str]:
    return [draft.title for draft in core.services.drafts.parked()]


def secret_contents(core: Core) -> dict[str, tuple[str, Mapping[str, object]]]:
    matter = accusation(core)
    return {
        "purpose": ("matter", {"title": MARK, "purpose": "M2"}),
        "category": ("matter", {"title": MARK, "category": "1103"}),
        "register": ("register_entry", {"register": secret_register(core), "values": {"facts": MARK}}),
        "linked": ("register_entry", {"register": open_register(core), "values": {"matter": matter}}),
        "visit": ("visit", {"matter_ids": [matter], "findings": MARK}),
    }


@pytest.mark.parametrize("which", ["purpose", "category", "register", "linked", "visit"])
def test_nobody_else_is_offered_a_draft_of_a_confidential_thing(shared: Core, which: str) -> None:
    kept(shared, *secret_contents(shared)[which])
    assert told(shared) == [f"{MARK}草稿"]
    assert MARK not in repr(local.drafts(shared.store.read))
    shared.ways.unlock(SECOND)
    assert told(shared) == []
    shared.services.settings.save({"officer": "王建国"})
    assert told(shared) == []
    shared.ways.unlock(PASSPHRASE)
    assert told(shared) == [f"{MARK}草稿"]


def test_other_drafts_are_offered_to_everybody(shared: Core) -> None:
    matter = petition(shared)
    kept(shared, "matter", {"title": "宅基地", "purpose": "M35"})
    kept(shared, "register_entry", {"register": open_register(shared), "values": {"matter": matter}})
    kept(shared, "visit", {"matter_ids": [matter], "findings": "已查看"})
    shared.ways.unlock(SECOND)
    assert len(told(shared)) == 3
