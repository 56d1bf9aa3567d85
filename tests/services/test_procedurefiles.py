"""The bureau's own procedure file: checked, laid over the shipped one, taken to the offices, taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.services.localrules import adopt_local, write_local
from tests.ui.dutyworld import carry, make_known_pair


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    office.close()
    bureau.close()


def shipped_text(core: Core) -> tuple[str, str]:
    """(file name, text) of the procedure that a petition opens with."""
    wanted = core.desk.rules.procedure_for("petition")
    for path in sorted((core.around.resources / "procedures").glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        if f'id = "{wanted.id}"' in text and f"version = {wanted.version}" in text:
            return path.name, text
    raise AssertionError("no file of this procedure")


def own_file(core: Core, folder: Path) -> Path:
    """The shipped one with another title."""
    _name, text = shipped_text(core)
    title = core.desk.rules.procedure_for("petition").title
    path = folder / "own-petition.toml"
    path.write_text(text.replace(f'title = "{title}"', 'title = "本县信访办理"', 1), encoding="utf-8")
    return path


def test_it_stands_in_for_the_shipped_one_everywhere(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    brought = bureau.services.procedure_files.bring(own_file(bureau, tmp_path))
    assert "版本号没有加1" in brought.remarks[0]
    procedure = bureau.desk.rules.procedure_for("petition")
    assert (procedure.title, procedure.overrides, procedure.layer > 0) == ("本县信访办理", True, True)
    carry(bureau, office, tmp_path / "stick")
    assert office.desk.rules.procedure_for("petition").title == "本县信访办理"
    assert [one.name for one in office.services.procedure_files.files()] == ["own-petition.toml"]
    bureau.services.procedure_files.remove("own-petition.toml")
    carry(bureau, office, tmp_path / "stick")
    for core in pair:
        assert not core.desk.rules.procedure_for("petition").overrides
        assert core.services.procedure_files.files() == ()


def test_what_is_saved_out_is_the_file_in_force(pair: tuple[Core, Core], tmp_path: Path) -> None:
    """Byte for byte, for every procedure; once an own file is laid over, that one."""
    bureau = pair[1]
    path = tmp_path / "out.toml"
    for one in bureau.desk.rules.procedures:
        bureau.services.procedure_files.save(one, path)
        bureau.services.procedure_files.bring(path)
        bureau.services.procedure_files.remove("out.toml")
    name, text = shipped_text(bureau)
    wanted = bureau.desk.rules.procedure_for("petition")
    bureau.services.procedure_files.save(wanted, path)
    assert path.read_bytes() == (bureau.around.resources / "procedures" / name).read_bytes()
    own = own_file(bureau, tmp_path)
    bureau.services.procedure_files.bring(own)
    bureau.services.procedure_files.save(bureau.desk.rules.procedure_for("petition"), path)
    assert path.read_bytes() == own.read_bytes() != text.encode()


def test_a_faulty_file_is_refused_with_its_line(pair: tuple[Core, Core], tmp_path: Path) -> None:
    bureau = pair[1]
    path = own_file(bureau, tmp_path)
    path.write_text(
        path.read_text(encoding="utf-8") + '\n[[actions]]\nid = "x"\ntilte = "x"\n', encoding="utf-8"
    )
    with pytest.raises(UserProblem) as caught:
        bureau.services.procedure_files.bring(path)
    assert caught.value.params["file"] == "own-petition.toml"
    assert int(str(caught.value.params["line"])) > 1
    assert bureau.services.procedure_files.files() == ()


def test_a_newer_version_needs_no_word_and_another_id_is_refused(
    pair: tuple[Core, Core], tmp_path: Path
) -> None:
    bureau, path = pair[1], own_file(pair[1], tmp_path)
    wanted, text = bureau.desk.rules.procedure_for("petition"), path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'id = "{wanted.id}"', 'id = "zz"', 1), encoding="utf-8")
    with pytest.raises(UserProblem, match="不会被用到"):
        bureau.services.procedure_files.bring(path)
    raised = text.replace(f"version = {wanted.version}", f"version = {wanted.version + 1}", 1)
    path.write_text(raised, encoding="utf-8")
    assert bureau.services.procedure_files.bring(path).remarks == ()
    assert bureau.desk.rules.procedure_for("petition").version == wanted.version + 1


def test_one_that_a_newer_program_refuses_is_left_out_and_told(pair: tuple[Core, Core]) -> None:
    bureau = pair[1]
    bureau.store.change(lambda tx: write_local(tx, {"procedure/old": "id = 3\n"}, bureau.desk))
    adopt_local(bureau.desk)
    assert bureau.desk.rules.procedure_for("petition").layer == 0
    found = bureau.services.procedure_files.files()
    assert found[0].problem is not None
    assert found[0].problem.params["line"] == 1


def test_an_office_brings_none(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    with pytest.raises(NotAllowed):
        office.services.procedure_files.bring(own_file(bureau, tmp_path))
