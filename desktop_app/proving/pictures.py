"""Pictures of finished PDFs, to be looked at: drawn by whichever rasteriser the computer has."""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

_DOTS = 80
_LIBRARY, _PROGRAM = "pypdfium2", "pdftoppm"


def draw_pictures(paper: Path) -> int:
    """`F6-filled.png`, and `F6-filled-2.png` for a second page, beside the PDF; older ones go.

    Uses pypdfium2 where the tests' libraries are installed, else poppler's `pdftoppm`; 0 without both.
    """
    for old in paper.parent.glob(f"{paper.stem}*.png"):
        if re.fullmatch(rf"{re.escape(paper.stem)}(-\d+)?", old.stem):
            old.unlink()
    if importlib.util.find_spec(_LIBRARY):
        return _by_library(paper)
    program = shutil.which(_PROGRAM)
    return _by_program(program, paper) if program else 0


def _picture(paper: Path, number: int) -> Path:
    return paper.with_name(f"{paper.stem}-{number}.png" if number > 1 else f"{paper.stem}.png")


def _by_library(paper: Path) -> int:
    document = importlib.import_module(_LIBRARY).PdfDocument(paper)
    try:
        for place, page in enumerate(document, start=1):
            page.render(scale=_DOTS / 72).to_pil().save(_picture(paper, place))
            page.close()
        return len(document)
    finally:
        document.close()


def _by_program(program: str, paper: Path) -> int:
    command = [program, "-r", str(_DOTS), "-png", str(paper), str(paper.with_suffix(""))]
    subprocess.run(command, check=True)  # noqa: S603 - found on the path, our own files
    made = sorted(paper.parent.glob(f"{paper.stem}-*.png"))
    for picture in made:
        picture.rename(_picture(paper, int(re.findall(r"\d+", picture.stem)[-1])))
    return len(made)
