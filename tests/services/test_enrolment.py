"""Enrolment between two stores: nobody is trusted before the numbers were compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed, UserProblem
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def three(tmp_path: Path) -> Iterator[tuple[Node, Node, Node]]:
    stick = tmp_path / "stick"
    made = (
        nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick),
        nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick),
        nodes.make_node(tmp_path / "forger", "bureau", "532302", "楚雄市自然资源局", stick),
    )
    yield made
    for node in made:
        node.desk.store.close()


def test_both_screens_show_the_same_and_nobody_is_trusted_before(three: tuple[Node, Node, Node]) -> None:
    office, bureau, _ = three
    asked = office.enrolment.request(bureau.enrolment.invite(office.stick), office.stick)
    assert office.enrolment.peers() == []
    read = bureau.enrolment.read_request(asked.path)
    assert bureau.enrolment.peers() == []
    assert asked.fingerprint == read.fingerprint
    assert (office.enrolment.accept(asked), bureau.enrolment.accept(read)) == (
        "楚雄市自然资源局",
        "东华镇国土所",
    )
    assert [peer.node for peer in bureau.enrolment.peers()] == [office.id]
    assert bureau.bundles.overview()[0].detail["townships"] == ["532301105"]


def test_a_swapped_invitation_is_found_out(three: tuple[Node, Node, Node]) -> None:
    """The forger exchanges the invitation on the stick; the bureau does not know what was answered."""
    office, bureau, forger = three
    asked = office.enrolment.request(forger.enrolment.invite(office.stick), office.stick)
    with pytest.raises(UserProblem, match="不是本局的邀请"):
        bureau.enrolment.read_request(asked.path)


def test_accepting_again_refreshes_and_other_keys_are_refused(
    three: tuple[Node, Node, Node], tmp_path: Path
) -> None:
    office, bureau, _ = three
    nodes.introduce(office, bureau)
    nodes.introduce(office, bureau)
    assert len(bureau.enrolment.peers()) == 1
    twin = nodes.make_node(tmp_path / "twin", "office", "532301105", "东华镇国土所", office.stick)
    asked = twin.enrolment.request(bureau.enrolment.invite(office.stick), office.stick)
    with pytest.raises(NotAllowed, match="密钥不同"):
        bureau.enrolment.read_request(asked.path)
    twin.desk.store.close()


def test_roles_and_files_are_not_mixed_up(three: tuple[Node, Node, Node]) -> None:
    office, bureau, forger = three
    with pytest.raises(NotAllowed):
        office.enrolment.invite(office.stick)
    invitation = bureau.enrolment.invite(office.stick)
    with pytest.raises(NotAllowed):
        bureau.enrolment.request(invitation, office.stick)
    with pytest.raises(UserProblem, match="申请文件"):
        bureau.enrolment.read_request(invitation)
    nodes.introduce(office, bureau)
    with pytest.raises(NotAllowed, match="已经与"):
        office.enrolment.request(forger.enrolment.invite(office.stick), office.stick)
    with pytest.raises(UserProblem, match="找不到"):
        office.enrolment.request(office.stick / "gone", office.stick)
