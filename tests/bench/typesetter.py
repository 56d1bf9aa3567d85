"""The same letters by typst, where somebody has put it beside the tests' libraries; nothing of ours needs it."""

from __future__ import annotations

import importlib
import importlib.util
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.base.paths import resource
from desktop_app.documents.geometry import BLOCK_LEFT
from desktop_app.documents.marks import Page, Words

_TEMPLATE = """
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: ("FandolFang", "LXGW WenKai", "BabelStone Han"), size: 15.79pt, lang: "zh", region: "cn")
#set par(first-line-indent: (amount: 2em, all: true), leading: 13.2pt, spacing: 13.2pt, justify: true)
#for one in json(bytes(sys.inputs.text)) [#one #parbreak()]
"""


def typesetter(folder: Path) -> Callable[[Sequence[str]], bytes] | None:
    """A warm compiler that makes a PDF of paragraphs; None where typst is not installed."""
    if importlib.util.find_spec("typst") is None:
        return None
    template = folder / "letter.typ"
    template.write_text(_TEMPLATE, encoding="utf-8")
    compiler = importlib.import_module("typst").Compiler(
        input=str(template), font_paths=[str(resource("fonts"))], ignore_system_fonts=True
    )

    def make(paragraphs: Sequence[str]) -> bytes:
        return bytes(compiler.compile(format="pdf", sys_inputs={"text": json.dumps(paragraphs)}))

    make(["字"])
    return make


def paragraphs_of(pages: Sequence[Page]) -> list[str]:
    """What our pages say, line after line; an indented line begins a paragraph."""
    found: list[str] = []
    for page in pages:
        baseline = -1.0
        for mark in (one for one in page.marks if isinstance(one, Words)):
            if abs(mark.y - baseline) < 0.1 or (found and mark.x < BLOCK_LEFT + 1):
                found[-1] += mark.text
            else:
                found.append(mark.text)
            baseline = mark.y
    return found
