"""Every kind of the bureau's own rules goes to the offices by bundle, is in force there, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.domain.procedures import Authority
from desktop_app.services.localrules import adopt_local, write_local
from tests.ui.dutyworld import carry, make_known_pair

NEW_VILLAGE, OLD_VILLAGE, TOWN = "532301105299", "532301105203", "532301105"
FORM = "F2"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    office.close()
    bureau.close()


def _shipped(core: Core, form_id: str) -> str:
    [path] = [one for one in core.desk.rules.form_paths() if one.stem == form_id]
    return path.read_text(encoding="utf-8")


def _worded(core: Core, folder: Path, *changes: tuple[str, str], name: str = FORM) -> Path:
    """The shipped form with another title and version, and further changes."""
    text = _shipped(core, FORM).replace("version = 1", "version = 2", 1)
    title = core.desk.rules.shipped_forms[FORM].title
    for old, new in ((f'title = "{title}"', 'title = "受理告知书（本县）"'), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_form_is_worded_anew_for_all_offices(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    before = office.desk.rules.forms[FORM]
    bureau.services.form_files.bring(_worded(bureau, tmp_path))
    carry(bureau, office, tmp_path / "stick")
    form = office.desk.rules.forms[FORM]
    assert (form.title, form.version, form.source) == ("受理告知书（本县）", before.version + 1, "bureau")
    assert [one.title for one in office.services.form_files.files()] == ["受理告知书（本县）"]
    saved = tmp_path / "saved.toml"
    office.services.form_files.save(FORM, saved)
    assert "受理告知书（本县）" in saved.read_text(encoding="utf-8")
    bureau.services.form_files.remove(f"{FORM}.toml")
    carry(bureau, office, tmp_path / "stick")
    assert office.desk.rules.forms[FORM] == before
    assert office.services.form_files.files() == ()


def test_a_letter_is_written_on_the_bureaus_form(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    bureau.services.form_files.bring(_worded(bureau, tmp_path))
    carry(bureau, office, tmp_path / "stick")
    office.close()
    again = Core.open(office.folder, "东华镇 2026", office.around)
    assert again.desk.rules.forms[FORM].version == 2
    again.close()


def test_a_form_that_would_not_do_is_refused(pair: tuple[Core, Core], tmp_path: Path) -> None:
    _office, bureau = pair
    wrong = (
        (('key = "addressee"', 'key = "somebody"'), "addressee"),
        (('layout = "letter"', 'layout = "card"'), "layout|版式"),
        (("version = 2", "version = 1"), "版本号"),
        (('belongs = ["petition"]', 'belongs = ["dispute"]'), "版式"),
    )
    for change, reason in wrong:
        with pytest.raises(UserProblem, match=reason):
            bureau.services.form_files.bring(_worded(bureau, tmp_path, change))
    assert bureau.desk.rules.forms[FORM].version == 1


def test_a_form_of_no_name_of_ours_and_one_from_an_office(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    with pytest.raises(UserProblem, match="没有编号是 X9"):
        bureau.services.form_files.bring(_worded(bureau, tmp_path, name="X9"))
    with pytest.raises(NotAllowed):
        office.services.form_files.bring(_worded(bureau, tmp_path))


def test_a_form_that_this_program_cannot_use_is_left_out_and_told(
    pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    values = {f"form/{FORM}": "version = 9\n"}
    bureau.store.change(lambda tx: write_local(tx, values, bureau.desk))
    adopt_local(bureau.desk)
    carry(bureau, office, tmp_path / "stick")
    assert office.desk.rules.forms[FORM].version == 1
    [told] = office.services.form_files.files()
    assert told.problem is not None


def test_villages_are_added_renamed_and_taken_out_of_use(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    names, places = bureau.services.village_names, office.desk.rules.places
    before = places.children(TOWN)
    old = places.get(OLD_VILLAGE)
    assert old is not None
    names.call(NEW_VILLAGE, "新合村民委员会")
    names.drop(OLD_VILLAGE)
    names.call(before[0].code, "改名社区居民委员会")
    carry(bureau, office, tmp_path / "stick")
    now = {one.code: one.name for one in places.children(TOWN)}
    assert now[NEW_VILLAGE] == "新合村民委员会"
    assert now[before[0].code] == "改名社区居民委员会"
    assert OLD_VILLAGE not in now
    assert list(now) == sorted(now)
    assert places.get(OLD_VILLAGE) == old
    assert office.services.places.name(OLD_VILLAGE).endswith(old.short)
    assert [code for code, _name in office.services.places.search("新合")][:1] == [NEW_VILLAGE]
    assert [code for code, _name in office.services.places.search("xinhe")][:1] == [NEW_VILLAGE]
    assert OLD_VILLAGE not in [code for code, _name in office.services.places.search(old.stem)]
    assert [one.code for one in office.services.village_names.own()] == sorted(
        [NEW_VILLAGE, OLD_VILLAGE, before[0].code]
    )
    names.restore(OLD_VILLAGE)
    carry(bureau, office, tmp_path / "stick")
    assert OLD_VILLAGE in {one.code for one in places.children(TOWN)}


def test_only_villages_of_the_county(pair: tuple[Core, Core]) -> None:
    names = pair[1].services.village_names
    for code in ("532301105", "532302105201", "53230110529x", "532301999201"):
        with pytest.raises(InputProblem):
            names.call(code, "新合村民委员会")
    for name in ("", "村", "长" * 41):
        with pytest.raises(InputProblem):
            names.call(NEW_VILLAGE, name)
    with pytest.raises(InputProblem):
        names.drop(NEW_VILLAGE)


def test_an_office_names_no_villages(pair: tuple[Core, Core]) -> None:
    with pytest.raises(NotAllowed):
        pair[0].services.village_names.call(NEW_VILLAGE, "新合村民委员会")


def _calendar(core: Core) -> None:
    core.services.workdays.save([LocalHoliday("火把节", date(2026, 8, 6), date(2026, 8, 7))])


def _code(core: Core) -> None:
    core.store.change(lambda tx: write_local(tx, {"code/purposes/M35": "本县的说法"}, core.desk))
    adopt_local(core.desk)


def _authority(core: Core) -> None:
    procedure = core.desk.rules.procedure_for("petition")
    core.services.authorities.set(procedure.id, "accept", [Authority.TOWNSHIP])


def _limit(core: Core) -> None:
    row = next(one for one in core.services.local_rules.limits() if one.clock == "C16")
    core.services.local_rules.set_limit(row.procedure, row.clock, 5, "working_days", "州某办法第九条")


KINDS: dict[str, tuple[Callable[[Core], None], Callable[[Core], object]]] = {
    "calendar": (_calendar, lambda core: core.desk.rules.calendar.is_working(date(2026, 8, 6))),
    "code": (_code, lambda core: core.desk.rules.title("M35", "purposes")),
    "authority": (
        _authority,
        lambda core: core.desk.rules.procedure_for("petition").action("accept").authority,
    ),
    "limit": (_limit, lambda core: [one.limit for one in core.services.local_rules.limits()]),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_kinds_travel_and_an_undone_import_takes_them_back(
    pair: tuple[Core, Core], tmp_path: Path, kind: str
) -> None:
    office, bureau = pair
    change, look = KINDS[kind]
    before = look(office)
    change(bureau)
    assert look(bureau) != before
    carry(bureau, office, tmp_path / "stick")
    assert look(office) == look(bureau)
    office.services.bundles.undo_import()
    assert look(office) == before
