"""Keeps `resources/translations` in step with the program: `.ts` for translators, `.qm` for the window.

    python installers/translations.py            collect texts, build what is translated, list what is not
    python installers/translations.py --check    change nothing; 1 when a file is not up to date

Chinese is the source. Texts of the window are found by Qt's own lupdate, those of the core (which knows
no Qt) by reading the arguments of its problems and settings. Both files are shipped, so that neither
set-up nor freezing needs a tool. Put translations into the `.ts` with a text editor or Qt Linguist,
then run this again.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "desktop_app"
WORDS = ROOT / "resources" / "translations" / "landdesk_en.ts"
_CONTEXT = "UserProblem"  # as in ui/qt/words.py
# And whatever derives from them.
_TEXTS_OF = {"UserProblem", "Problem", "Told", "SettingSpec", "_Refused", "Task"}
# Functions whose arguments are shown, or are words in such a text.
_WORDS_OF = {
    "damaged", "_day_problems", "Refused", "Unreadable", "wrong", "_wrong", "ServingField", "missing", "needed",
    "_worded", "fail", "_all_known", "_get",
}  # fmt: skip
# Tables whose every Chinese constant is shown: why somebody is known already, what a scan is, why an import
# stays, where a step is taken, how a date is written and how it comes about, lengths of time, faces of letters.
_TABLES = {
    "SAME_ID", "_NAMED", "SAID", "_WHY", "_ANYWHERE", "WAY", "DAY", "RUNS", "LENGTHS", "UNIT_WORDS", "WEEKDAYS",
    "_FRAME", "_FACES", "HEADING", "_KEPT_APART", "_GONE",
}  # fmt: skip
_LISTS = {"_queries", "_sounding"}  # functions whose every Chinese constant is shown
# Rules whose words are labels of the window, by folder: the keys they stand under. Forms, procedures, code
# lists and registers are what the law and the county say, and stay as they are.
_LABELS = {"registration": ("title", "label", "hint", "labels"), "calendar": ("name",)}
_TERMINAL = "cli"  # speaks to a terminal only

Trees = dict[Path, ast.Module]


def main(arguments: list[str]) -> int:
    """0 when all is well, 1 when `--check` finds an old file."""
    with tempfile.TemporaryDirectory() as folder:
        made = collect(Path(folder))
        if "--check" in arguments:
            old = [file.name for file in (made, build(made)) if not _same(file)]
            print("\n".join(f"not up to date: {name}" for name in old) or "up to date")
            return 1 if old else 0
        WORDS.parent.mkdir(parents=True, exist_ok=True)
        for file in (made, build(made)):
            _ship(file)
    left = missing(WORDS)
    for context, text in left:
        print(f"{context}: {text}")
    print(f"{len(left)} texts without translation")
    return 0


def collect(folder: Path) -> Path:
    """A new `.ts` in `folder`: what stands in the program today, translated as far as `WORDS` knows it."""
    made = folder / WORDS.name
    if WORDS.is_file():
        made.write_bytes(WORDS.read_bytes())
    core, trees = folder / "core.py", program_trees()
    texts = dict.fromkeys((*core_texts(trees), *label_texts(ROOT / "resources")))
    told = [*((_CONTEXT, text) for text in texts), *inner_texts(trees)]
    lines = [f"translate({context!r}, {text!r})\n" for context, text in told]
    core.write_text("".join(lines), encoding="utf-8")
    # A text that changed is translated anew: a guess from a similar one would pass for a translation.
    plain = ("-silent", "-no-obsolete", "-locations", "none", "-target-language", "en")
    no_guess = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    sources = folder / "sources.lst"  # in an order of our own: that of a folder differs between systems
    files = [core, *sorted((PROGRAM / "ui").rglob("*.py"))]
    sources.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
    _run("lupdate", *plain, *no_guess, f"@{sources}", "-ts", str(made))
    return made


def build(words: Path) -> Path:
    """The `.qm` beside `words`. Texts without translation are left out: the window shows Chinese."""
    made = words.with_suffix(".qm")
    _run("lrelease", "-silent", str(words), "-qm", str(made))
    return made


def missing(words: Path) -> list[tuple[str, str]]:
    """Context and text of whatever is untranslated or marked unfinished."""
    found = []
    for context in ET.parse(words).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or not translation.text or translation.get("type"):
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def core_texts(trees: Trees) -> list[str]:
    """Every constant text that the core hands to the window, in order; an f-string cannot be translated."""
    kinds = _derived(trees)
    found: dict[str, None] = {}
    for tree in trees.values():
        constants = _constants(tree)
        for node in ast.walk(tree):
            found.update(dict.fromkeys(_told_by(node, kinds, constants)))
    return [text for text in found if _is_chinese(text)]


def label_texts(resources: Path) -> list[str]:
    """Labels of the registration sheets and names of holidays, in the order of their files."""
    found: dict[str, None] = {}
    for folder, keys in _LABELS.items():
        for file in sorted((resources / folder).glob("*.toml")):
            found.update(dict.fromkeys(_labels(tomllib.loads(file.read_text(encoding="utf-8")), keys)))
    return [text for text in found if _is_chinese(text)]


def inner_texts(trees: Trees) -> list[tuple[str, str]]:
    """Context and text of what the window translates inside an f-string, where lupdate does not look."""
    found: dict[tuple[str, str], None] = {}
    for tree in trees.values():
        for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.Module)):
            name = owner.name if isinstance(owner, ast.ClassDef) else ""
            for text in (node for node in ast.walk(owner) if isinstance(node, ast.JoinedStr)):
                found.update(dict.fromkeys(_asked(text, name)))
    return list(found)


def untranslatable(trees: Trees) -> list[str]:
    """`file:line` of problems that are told in an f-string, for whoever wants to mend them."""
    kinds = _derived(trees)
    return [
        f"{file.relative_to(ROOT).as_posix()}:{node.lineno}"
        for file, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _told(node.func) in kinds
        if any(isinstance(argument, ast.JoinedStr) for argument in _arguments(node))
    ]


def program_trees() -> Trees:
    """Everything but the command line, whose words are for a terminal."""
    files = sorted(file for file in PROGRAM.rglob("*.py") if _TERMINAL not in file.relative_to(PROGRAM).parts)
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}


def _labels(value: object, keys: Collection[str], *, told: bool = False) -> Iterator[str]:
    """Texts under any of `keys`, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _labels(inner, keys, told=told or key in keys)
    elif isinstance(value, list):
        for inner in value:
            yield from _labels(inner, keys, told=told)
    elif isinstance(value, str) and told:
        yield value


def _derived(trees: Trees) -> set[str]:
    """Names of the classes whose arguments are shown, and of their subclasses at any depth."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    kinds, before = set(_TEXTS_OF), 0
    while len(kinds) > before:
        before = len(kinds)
        kinds |= {name for name, above in bases.items() if above & kinds}
    return kinds


def _constants(tree: ast.Module) -> dict[str, set[str]]:
    """Texts by the name they are given first, such as `text = "…"` before `Problem(field, text)`."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for name, value in _named(node.targets[0], node.value):
                found.setdefault(name, set()).update(_texts([value], {}))
    return found


def _named(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """`a = …` and `a, b = …, …` alike."""
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=False):
            yield from _named(one, its)


def _asked(text: ast.JoinedStr, owner: str) -> Iterator[tuple[str, str]]:
    """`self.tr(…)` of a class and `translate(…, …)` of anything."""
    for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
        words = list(_texts(call.args, {}))
        if _name(call.func) == "tr" and owner and len(words) == 1:
            yield owner, words[0]
        elif _name(call.func) == "translate" and len(words) == 2:
            yield words[0], words[1]


def _told_by(node: ast.AST, kinds: set[str], constants: dict[str, set[str]]) -> Iterator[str]:
    if isinstance(node, ast.Call) and _told(node.func) in kinds | _WORDS_OF:
        yield from _texts(_arguments(node), constants)
    elif isinstance(node, ast.ClassDef) and node.name in kinds:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Call) and _name(inner.func) in ("__init__", "cls"):
                yield from _texts(_arguments(inner), constants)
            elif isinstance(inner, ast.FunctionDef) and inner.name == "__init__":
                yield from _texts(inner.args.defaults, constants)
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _first(node) in _TABLES:
        yield from _texts(ast.walk(node.value), {})
    elif isinstance(node, ast.FunctionDef) and node.name in _LISTS:
        for line in node.body[1:] if ast.get_docstring(node) else node.body:
            yield from _texts(ast.walk(line), {})


def _first(line: ast.Assign | ast.AnnAssign) -> str:
    """The first name of an assignment: `A, B = …` and `A = …` alike."""
    target = line.targets[0] if isinstance(line, ast.Assign) else line.target
    return _name(target.elts[0]) if isinstance(target, ast.Tuple) else _name(target)


def _told(function: ast.expr) -> str:
    """`Problem(…)` and `Problem.of(…)` alike."""
    if isinstance(function, ast.Attribute) and function.attr == "of":
        return _name(function.value)
    return _name(function)


def _arguments(call: ast.Call) -> list[ast.expr]:
    """Words that fill a template are translated like it."""
    return [*call.args, *(word.value for word in call.keywords)]


def _texts(nodes: Iterable[ast.AST], constants: dict[str, set[str]]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from _texts([node.body, node.orelse], constants)
        elif isinstance(node, ast.BoolOp):
            yield from _texts(node.values, constants)
        elif isinstance(node, ast.Tuple):
            yield from _texts(node.elts, constants)
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Dict):
            yield from _texts(node.value.values, constants)
        elif isinstance(node, ast.Name):
            yield from sorted(constants.get(node.id, ()))


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def _same(file: Path) -> bool:
    shipped = WORDS.parent / file.name
    return shipped.is_file() and shipped.read_bytes() == file.read_bytes()


def _ship(file: Path) -> None:
    """By replacing: a window that is open has the old file mapped into its memory."""
    beside = WORDS.parent / f"{file.name}.new"
    beside.write_bytes(file.read_bytes())
    beside.replace(WORDS.parent / file.name)


def _run(tool: str, *arguments: str) -> None:
    """Qt's own program, from the package; raises `CalledProcessError` when it fails."""
    program = Path(str(PySide6.__file__)).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
