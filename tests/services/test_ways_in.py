"""A forgotten passphrase has three ways back; several persons write each in their own name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desktop_app.base.errors import DamagedFile, InputProblem, NotAllowed, UserProblem
from desktop_app.core import Core, ask_bureau, recover, take_answer
from desktop_app.services import rescue
from tests.services.conftest import COUNTY, PASSPHRASE, make_core
from tests.services.desk_work import petition
from tests.services.duty_nodes import introduce

NEW = "新的口令 2027"


@pytest.fixture
def pair(make: Callable[..., Core], tmp_path: Path) -> tuple[Core, Core]:
    office, bureau = make(), make("bureau", COUNTY, "县局管理员")
    (tmp_path / "stick").mkdir()
    introduce(office, bureau, tmp_path / "stick")
    return office, bureau


def _reopened(core: Core, passphrase: str) -> Core:
    core.close()
    return Core.open(core.folder, passphrase, core.around)


def test_the_printed_code_gives_a_new_passphrase(office: Core) -> None:
    page = pypdfium2.PdfDocument(office.ways.print_code())[0]
    code = zxingcpp.read_barcodes(page.render(scale=2).to_pil())[0].text
    assert office.ways.has_printed_code()
    office.close()
    with pytest.raises(InputProblem):
        recover(office.folder, code, "kurz", office.around)
    with pytest.raises(UserProblem, match="第 1 组"):
        recover(office.folder, ("1" if code[0] != "1" else "2") + code[1:], NEW, office.around)
    recover(office.folder, code.lower(), NEW, office.around)
    with pytest.raises(UserProblem):
        Core.open(office.folder, PASSPHRASE, office.around)
    again = Core.open(office.folder, NEW, office.around)
    assert again.ways.acting() == "王建国"
    again.close()


def test_the_bureau_opens_a_locked_office(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    office.close()
    stick = tmp_path / "stick"
    asked = ask_bureau(office.folder, stick, office.around)
    assert (asked.node, asked.name) == ("", ""), "a locked office does not know its own name"
    heard = rescue.read(bureau.desk, asked.path)
    assert (heard.fingerprint, heard.node) == (asked.fingerprint, office.identity.node)
    answer = rescue.answer(bureau.desk, heard, stick)
    take_answer(office.folder, answer, NEW, office.around)
    again = Core.open(office.folder, NEW, office.around)
    again.close()
    with pytest.raises(UserProblem, match="没有待答复"):
        take_answer(office.folder, answer, NEW, office.around)
    [peer] = bureau.services.bundles.overview()
    assert [entry["by"] for entry in peer.detail["rescues"]] == ["县局管理员"]


def test_an_answer_fits_only_the_newest_question(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    office.close()
    stick = tmp_path / "stick"
    first = ask_bureau(office.folder, stick, office.around)
    answer = rescue.answer(bureau.desk, rescue.read(bureau.desk, first.path), stick)
    second = ask_bureau(office.folder, stick, office.around)
    assert second.path != first.path
    with pytest.raises(DamagedFile, match="不是给这次"):
        take_answer(office.folder, answer, NEW, office.around)
    assert Core.open(office.folder, PASSPHRASE, office.around).close() is None


def test_a_question_exchanged_after_the_telephone_call_is_noticed(
    pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    office.close()
    stick = tmp_path / "stick"
    asked = ask_bureau(office.folder, stick, office.around)
    heard = rescue.read(bureau.desk, asked.path)
    asked.path.write_bytes(ask_bureau(office.folder, stick, office.around).path.read_bytes())
    with pytest.raises(DamagedFile, match="核对之后变了"):
        rescue.answer(bureau.desk, heard, stick)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"kind":"landdesk-rescue"}', b"x" * 100_000])
def test_nonsense_is_refused(pair: tuple[Core, Core], tmp_path: Path, content: bytes) -> None:
    _office, bureau = pair
    path = tmp_path / "x.lsrescue"
    path.write_bytes(content)
    with pytest.raises(DamagedFile):
        rescue.read(bureau.desk, path)


def test_a_stranger_and_another_bureau_get_no_answer(
    pair: tuple[Core, Core], make: Callable[..., Core], tmp_path: Path
) -> None:
    office, _bureau = pair
    other = make("bureau", "532302", "另一个局")
    with pytest.raises(NotAllowed):
        rescue.read(office.desk, tmp_path / "any")
    office.close()
    asked = ask_bureau(office.folder, tmp_path / "stick", office.around)
    with pytest.raises(UserProblem, match="不是给本局"):
        rescue.read(other.desk, asked.path)


def test_without_a_bureau_there_is_no_such_way(office: Core, tmp_path: Path) -> None:
    office.close()
    with pytest.raises(UserProblem, match="没有与县局"):
        ask_bureau(office.folder, tmp_path, office.around)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Core]:
    core = make_core(tmp_path / "shared", "office", "532301105", "王建国")
    core.ways.add_person("李秀英", NEW)
    yield core
    core.close()


def test_each_person_writes_in_an_own_name(shared: Core) -> None:
    first = petition(shared, title="渠道被占")
    assert shared.ways.unlock(NEW) == "李秀英" == shared.ways.acting()
    second = petition(shared, title="排水沟被占")
    by = {record: shared.services.history.of(record)[0].by for record in (first, second)}
    assert by == {first: "王建国", second: "李秀英"}
    with pytest.raises(UserProblem, match="正在使用"):
        shared.ways.remove_person("李秀英")
    with pytest.raises(InputProblem):
        shared.ways.add_person("李秀英", "又一个口令")
    with pytest.raises(UserProblem, match="已有人使用"):
        shared.ways.add_person("赵云", PASSPHRASE)
    again = _reopened(shared, NEW)
    assert (again.ways.acting(), again.ways.persons()) == ("李秀英", ("王建国", "李秀英"))
    again.ways.remove_person("王建国")
    again.close()
    with pytest.raises(UserProblem):
        Core.open(shared.folder, PASSPHRASE, shared.around)


def test_the_lock_of_the_screen(office: Core) -> None:
    assert office.ways.lock_state().idle_minutes == 0
    with pytest.raises(UserProblem, match="数字"):
        office.ways.set_lock(10, "12")
    office.ways.set_lock(10, "2580")
    assert (office.ways.lock_state().idle_minutes, office.ways.lock_state().has_pin) == (10, True)
    assert office.ways.pin_fits("2580")
    assert not office.ways.pin_fits("2581")
    office.ways.set_lock(5, None)
    assert office.ways.pin_fits("2580")
    office.ways.set_lock(5, "")
    assert not office.ways.pin_fits("2580")
    assert not office.ways.pin_fits("")
