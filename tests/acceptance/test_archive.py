"""The archivist's page of the README, done as it stands there, with public tools alone."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desktop_app.security.slots import KeySlots
from desktop_app.services.keyring.second import SecondCopy
from tests.acceptance.world import Demo
from tests.kept.keptset import SETS, KeptSet

README = Path(__file__).parents[2] / "README.md"
HEADING = "## 文件格式：没有本程序也能打开"
TOOLS = ("age", "basenc", "bash", "openssl", "sha256sum", "sqlite3", "tar", "zstd")
BLOCK = re.compile(r"^```(python|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

ABSENT = [name for name in TOOLS if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(ABSENT), reason=f"the system lacks {', '.join(ABSENT)}")


@dataclass(frozen=True)
class Page:
    """`scripts` by file name; `commands` in order, those with a name in their first line apart."""

    scripts: dict[str, str]
    commands: list[str]
    named: dict[str, str]

    @classmethod
    def read(cls) -> Page:
        section = README.read_text("utf-8").split(HEADING)[1].split("\n## ")[0]
        page = cls({}, [], {})
        for kind, text in BLOCK.findall(section):
            first = text.splitlines()[0]
            name = first.removeprefix("# ").strip() if first.startswith("# ") else ""
            if kind == "python":
                page.scripts[name] = text
            elif name:
                page.named[name] = text
            else:
                page.commands.append(text)
        return page


@dataclass(frozen=True)
class Desk:
    """An archivist's folder: `store` of the bureau, `office`, `backup`, `bundle.lsb`; and how they open."""

    folder: Path
    secret: str
    key: str
    office_key: str
    matters: set[str]

    def do(self, *commands: str, secret: str = "") -> str:
        """The commands in one shell that stops at the first failure; the secret is typed."""
        script = "set -euo pipefail\n" + "\n".join(commands)
        typed = f"{secret or self.secret}\n".encode()
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
            },
            input=typed,
            capture_output=True,
            check=False,
            timeout=240,
        )
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout.decode("utf-8")


@pytest.fixture
def page() -> Page:
    return Page.read()


@pytest.fixture(params=["demo", *SETS])
def desk(request: pytest.FixtureRequest, tmp_path: Path, page: Page) -> Desk:
    """What today's program writes, and what earlier ones wrote."""
    folder = tmp_path / "archive"
    folder.mkdir()
    if request.param == "demo":
        made = of_demo(request.getfixturevalue("demo"), tmp_path, folder)
    else:
        made = of_kept(KeptSet.laid_out(request.param, tmp_path / "kept"), folder)
    for name, text in page.scripts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return made


def of_demo(demo: Demo, tmp_path: Path, folder: Path) -> Desk:
    folder.mkdir(exist_ok=True)
    for node, name in (("bureau", "store"), ("office", "office")):
        store = demo.copy_of(node, tmp_path)
        with closing(demo.opened(store)) as core:
            back_up(core.services.safekeeping.back_up(tmp_path / "backups"), folder, node)
            matters = {row[0] for row in core.store.read.rows("SELECT title FROM matter")}
        shutil.copytree(store, folder / name)
        if node == "bureau":
            bureau_matters = matters
    shutil.copy(demo.bundle, folder / "bundle.lsb")
    return desk_of(folder, demo.passphrase, {str(one) for one in bureau_matters})


def of_kept(kept: KeptSet, folder: Path) -> Desk:
    for node, name in (("bureau", "store"), ("office", "office")):
        shutil.copytree(kept.folder / node, folder / name)
    with closing(kept.opened("bureau")) as core:
        back_up(core.services.safekeeping.back_up(kept.folder / "backups"), folder, "bureau")
        matters = {str(row[0]) for row in core.store.read.rows("SELECT title FROM matter")}
    bundle, *_later = sorted(kept.stick.glob("532301105-*.lsb"))
    shutil.copy(bundle, folder / "bundle.lsb")
    return desk_of(folder, kept.told["passphrase"], matters)


def back_up(made: Path, folder: Path, node: str) -> None:
    if node == "bureau":
        shutil.copytree(made, folder / "backup")


def desk_of(folder: Path, secret: str, matters: set[str]) -> Desk:
    keys = [KeySlots(folder / name / "keys.json").unlock(secret) for name in ("store", "office")]
    return Desk(folder, secret, keys[0].hex(), keys[1].hex(), matters)


def test_every_command_of_the_page_does_what_it_says(page: Page, desk: Desk) -> None:
    said = desk.do(*page.commands, page.named["office"], page.named["backup"], 'echo "KEY $KEY"')
    assert f"KEY {desk.key}" in said
    assert desk.matters and all(title in said for title in desk.matters)
    for word in ("\nok\n", "Signature Verified Successfully", "letter.pdf: OK"):
        assert word in said
    assert (desk.folder / "letter.pdf").read_bytes().startswith(b"%PDF-")
    told = json.loads((desk.folder / "bundle" / "manifest.json").read_bytes())
    assert f"{told['writer']} {told['first']} - {told['last']} OK" in said
    lines = (desk.folder / "journal.jsonl").read_bytes().splitlines()
    assert lines and all({"at", "by", "data", "id", "type"} <= json.loads(line).keys() for line in lines)
    opened = json.loads((desk.folder / "office.json").read_bytes())
    assert base64.b64decode(opened["key"]).hex() == desk.office_key


def test_sqlcipher_opens_it_too(page: Page, desk: Desk) -> None:
    tool = shutil.which("sqlcipher")
    asked = [tool or "", ":memory:", "PRAGMA cipher_version"]
    version = (
        subprocess.run(asked, capture_output=True, text=True, check=False, timeout=240).stdout
        if tool
        else "none"
    )
    if not version.startswith("4."):
        pytest.skip(f"needs the command sqlcipher 4; here: {version.strip() or 'an older one'}")
    said = desk.do(page.commands[0], page.named["sqlcipher"])
    assert all(title in said for title in desk.matters)
    assert (desk.folder / "plain-cli.db").read_bytes().startswith(b"SQLite format 3\0")


@pytest.mark.parametrize("name", SETS)
def test_the_printed_code_gives_the_same_key(name: str, page: Page, tmp_path: Path) -> None:
    kept = KeptSet.laid_out(name, tmp_path / "kept")
    desk = of_kept(kept, folder := tmp_path)
    (folder / "key.py").write_text(page.scripts["key.py"], encoding="utf-8")
    command = page.commands[0].replace("store/", "office/") + 'echo "KEY $KEY"'
    assert desk.do(command, secret=kept.told["recovery"]) == f"KEY {desk.office_key}\n"
    with pytest.raises(AssertionError, match="wrong passphrase"):
        desk.do(command, secret="not this one")


@pytest.fixture
def today(demo: Demo, tmp_path: Path, page: Page) -> Desk:
    """The demonstration's stores, with `office` and `bureau` beside them to be opened by the program."""
    desk = of_demo(demo, tmp_path, tmp_path / "archive")
    for name, text in page.scripts.items():
        (desk.folder / name).write_text(text, encoding="utf-8")
    return desk


def unsealed(desk: Desk, page: Page, secret: str = "") -> list[str]:
    """The titles of what the page's loop opens."""
    said = desk.do(page.named["confidential"], secret=secret)
    return [json.loads(line)["fields"]["title"] for line in said.splitlines() if line.startswith('{"fields"')]


def test_a_confidential_matter_opens_with_its_persons_passphrase(page: Page, today: Desk) -> None:
    assert "反映丈量人员收受好处" in unsealed(today, page)


def test_the_printed_code_opens_it_too(page: Page, today: Desk, demo: Demo, tmp_path: Path) -> None:
    """The key in the code's slot opens the escrow, and the person's key in it what is sealed."""
    with closing(demo.opened(tmp_path / "office")) as core:
        sheet = pypdfium2.PdfDocument(core.ways.print_code())[0].render(scale=2).to_pil()
    shutil.copy(tmp_path / "office" / "keys.json", today.folder / "office")
    code = zxingcpp.read_barcodes(sheet)[0].text
    slots = json.loads((today.folder / "office" / "keys.json").read_bytes())["slots"]
    [escrow] = [slot["sealed"] for slot in slots if slot["kind"] == "escrow" and slot["way"] == "recovery"]
    take = page.commands[0].replace("store/", "office/")
    said = today.do(take, f"echo {escrow} | base64 -d | age -d -i person.agekey", secret=code)
    loop = page.named["confidential"].split("\n", 2)[2]
    (today.folder / "person.agekey").write_text("\n".join(json.loads(said)["identities"]), encoding="ascii")
    said = today.do(f"KEY={today.office_key}", loop)
    assert "反映丈量人员收受好处" in said


def test_a_bundle_signed_with_an_earlier_key(page: Page, today: Desk, demo: Demo, tmp_path: Path) -> None:
    """The office has other keys since, and the bureau knows: what came before still opens and verifies."""
    stick = tmp_path / "after"
    stick.mkdir()
    with (
        closing(demo.opened(tmp_path / "office")) as office,
        closing(demo.opened(tmp_path / "bureau")) as bureau,
    ):
        for core, other in ((office, bureau), (bureau, office)):
            core.services.keys.roll()
            other.services.bundles.import_bundle(core.services.bundles.export(stick).path)
    shutil.rmtree(today.folder / "store")
    shutil.copytree(tmp_path / "bureau", today.folder / "store")
    *before, bundle = [text for text in page.commands]
    with pytest.raises(AssertionError, match="Verif"):
        today.do(*before, bundle)
    opening, verifying = bundle.split("openssl pkeyutl")
    shutil.rmtree(today.folder / "bundle")
    said = today.do(*before, opening, page.named["earlier key"], f"openssl pkeyutl{verifying}")
    assert "Signature Verified Successfully" in said and " OK" in said


SECOND = "第二份的口令 2026"


@pytest.mark.parametrize("printed", [False, True])
def test_the_bureaus_second_copy_opens_its_bundles(
    printed: bool, page: Page, today: Desk, demo: Demo, tmp_path: Path
) -> None:
    with closing(demo.opened(tmp_path / "bureau")) as core:
        copies = SecondCopy(core.desk, cost=8)
        if printed:
            sheet = pypdfium2.PdfDocument(copies.page(SECOND))
            codes = [
                code.text for one in sheet for code in zxingcpp.read_barcodes(one.render(scale=4).to_pil())
            ]
            (today.folder / "codes.txt").write_text("\n".join(codes) + "\n", encoding="ascii")
            today.do(page.named["codes"])
        else:
            copies.write(tmp_path, SECOND).rename(today.folder / "second.age")
    on_a_terminal(page.named["second copy"], today.folder, SECOND)
    assert json.loads((today.folder / "bundle" / "manifest.json").read_bytes())["writer"].startswith(
        "532301105-"
    )


TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(['bash', '-c', sys.argv[1]])))"


def on_a_terminal(commands: str, folder: Path, secret: str) -> None:
    """As `do`, for a tool that reads the passphrase from the terminal and from nowhere else."""
    words = [sys.executable, "-c", TERMINAL, f"set -euo pipefail\n{commands}"]
    done = subprocess.run(
        words, cwd=folder, input=f"{secret}\n".encode(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout.decode(errors="replace")


def test_a_changed_line_and_a_changed_page_are_noticed(page: Page, desk: Desk) -> None:
    desk.do(*page.commands)
    for path, command in (
        (desk.folder / "bundle" / "entries.jsonl", "python3 chain.py bundle"),
        (desk.folder / "store" / "landdesk.db", f"python3 plain.py store/landdesk.db {desk.key} again.db"),
    ):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        with pytest.raises(AssertionError):
            desk.do(command)
