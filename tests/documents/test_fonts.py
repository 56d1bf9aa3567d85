"""Which font prints what: the office's own first, the shipped twin, then the wide ones."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import resource
from desktop_app.documents.faces import to_unicode
from desktop_app.documents.fonts import FontBook, Role, windows_font_folders
from desktop_app.documents.render import render
from desktop_app.domain.forms import Form
from tests.documents.samples import ISSUED, SAMPLES


@pytest.mark.parametrize("role", Role)
def test_the_four_rare_names_and_common_signs_print_in_every_role(role: Role, fonts: FontBook) -> None:
    text = "张㐂李𠮷王䶮赵堃〔〕—…“”‘’·№①㎡°×÷±≤≥％‰√□■○●〇々ABCxyz0189（）《》"
    assert [one for one in text if fonts.chain(role).pick(one) is None] == []


def test_all_characters_of_gb_18030_level_2_print(fonts: FontBook) -> None:
    """CJK unified ideographs and extension A whole; level 2 adds some of the later extensions."""
    level_2 = (
        "𠅤𠙶𠳐𡐓𡎚𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽹𩾃"
        "𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶"
    )
    whole = "".join(map(chr, [*range(0x3400, 0x4DB6), *range(0x4E00, 0x9FF0)]))
    assert fonts.missing(whole + level_2) == ()


def test_a_common_name_stays_in_the_form_s_own_font(fonts: FontBook) -> None:
    faces = {
        found[0].path.name for one in "楚雄市自然资源局" if (found := fonts.chain(Role.FANGSONG).pick(one))
    }
    assert faces == {"FandolFang.ttf"}


def test_the_office_s_own_font_comes_first(tmp_path: Path) -> None:
    shutil.copyfile(resource("fonts", "FandolSong.ttf"), tmp_path / "SIMFANG.TTF")
    book = FontBook([tmp_path, resource("fonts")])
    assert book.names(Role.FANGSONG)[:2] == ("SIMFANG.TTF", "FandolFang.ttf")
    assert book.chain(Role.FANGSONG).first.path.name == "SIMFANG.TTF"


@pytest.mark.complains
def test_a_broken_font_of_the_office_is_passed_over(tmp_path: Path, forms: Mapping[str, Form]) -> None:
    whole = resource("fonts", "FandolSong.ttf").read_bytes()
    (tmp_path / "simfang.ttf").write_bytes(whole[:70_000])
    (tmp_path / "simhei.ttf").write_bytes(b"no font")
    book = FontBook([tmp_path, resource("fonts")])
    assert book.chain(Role.FANGSONG).first.path.name == "FandolFang.ttf"
    assert render(forms["F2"], SAMPLES["F2"], ISSUED, book).pages == 1


def test_a_program_without_its_fonts_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="字体"):
        FontBook([tmp_path])


def test_windows_folders_are_asked_for_only_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINDIR", raising=False)
    assert windows_font_folders() == ()
    monkeypatch.setenv("WINDIR", "W:/Windows")
    monkeypatch.setenv("LOCALAPPDATA", "W:/Local")
    assert [folder.name for folder in windows_font_folders()] == ["Fonts", "Fonts"]


def test_characters_beyond_the_bmp_are_mapped_by_surrogates() -> None:
    cmap = to_unicode("X", [0, 0x5F20, 0x20BB7])
    assert "<01> <5F20>" in cmap
    assert "<02> <D842DFB7>" in cmap


def test_shipped_fonts_may_be_embedded_and_carry_their_licence() -> None:
    folder = resource("fonts")
    for path in folder.glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            assert font["OS/2"].fsType in (0, 8), path.name
            assert "glyf" in font
    assert len(list(folder.glob("LICENSE-*.txt"))) == 4
    assert sum(path.stat().st_size for path in folder.iterdir()) < 75_000_000
