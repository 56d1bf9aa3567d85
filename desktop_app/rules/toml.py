"""Reads a rules file so that every complaint names file, line, key and reason.

`read_rules(path)` gives the root `Table`; each getter checks the type of one key and marks it
as known; `done()` at the end refuses keys nobody asked for. All of them raise `RuleProblem`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import Told, ToldList
from desktop_app.rules.tomllines import KeyPath, Lines

_MAX_BYTES = 4_000_000
_TOO_DEEP = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*"|'[^'\n]*')\s*\.\s*){17}""")
"""Dotted keys without end cost tomllib the square of their length: minutes, at every start."""


class RuleProblem(UserProblem):
    """A rules file that cannot be used; `file`, `line` (from 1) and `key` stand in `params`."""

    def __init__(self, file: str, line: int, key: str, reason: str) -> None:
        super().__init__(
            "规则文件 {file} 第 {line} 行，{key}：{reason}",
            way_out="请改正后再试，或恢复为上一版本的文件。",
            file=file,
            line=line,
            key=key or "（全文）",
            reason=reason,
        )


class Table:
    """One TOML table with its place in the file. Not thread-safe; used while loading only."""

    def __init__(self, data: Mapping[str, Any], path: KeyPath, file: str, lines: Lines) -> None:
        self._data = data
        self._path = path
        self._lines = lines
        self._asked: set[str] = set()
        self.file = file

    def fail(self, key: str, reason: str, /, **params: object) -> NoReturn:
        """Refuses the file at `key` of this table (`""` = the table itself); `params` fill `reason`."""
        path = (*self._path, key) if key else self._path
        told = Told.of(reason, **params) if params else reason
        raise RuleProblem(self.file, self.line(key), ".".join(str(part) for part in path), told)

    def line(self, key: str = "") -> int:
        """Line of `key`, or of the nearest table around it, from 1."""
        path = (*self._path, key) if key else self._path
        lines = self._lines.found
        while path and path not in lines:
            path = path[:-1]
        return lines.get(path, 1)

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def keys(self) -> tuple[str, ...]:
        """The keys as written, in file order (for tables whose keys are names)."""
        return tuple(self._data)

    def text(self, key: str, default: str | None = None) -> str:
        """A string, outer spaces cut; without `default` it must be there and not empty."""
        found = self._get(key, str, "文字", default)
        if default is None and not found.strip():
            self.fail(key, "不能为空")
        return str(found).strip()

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """A string out of `allowed`."""
        options = tuple(allowed)
        found = self.text(key, default)
        if found not in options and (found or default is None):
            self.fail(key, "“{found}”不在可用值之中：{names}", found=found, names=ToldList.of(options))
        return found

    def integer(self, key: str, default: int | None = None, least: int = 0, most: int = 1_000_000) -> int:
        """A whole number in [least, most]."""
        found = self._get(key, int, "整数", default)
        if isinstance(found, bool) or not least <= found <= most:
            self.fail(key, "应为 {least} 到 {most} 的整数", least=least, most=most)
        return int(found)

    def number(self, key: str, default: float | None = None) -> float:
        """A whole or decimal number."""
        found = self._get(key, (int, float), "数字", default)
        if isinstance(found, bool):
            self.fail(key, "应为数字")
        return float(found)

    def flag(self, key: str, default: bool = False) -> bool:
        return bool(self._get(key, bool, "true 或 false", default))

    def day(self, key: str, default: date | None = None) -> date:
        """A plain TOML date such as `2026-02-14`, without time."""
        found = self._get(key, date, "日期（如 2026-02-14）", default)
        if isinstance(found, datetime) or not isinstance(found, date):
            self.fail(key, "应为日期（如 2026-02-14），不带时刻")
        return found

    def days(self, key: str) -> tuple[date, ...]:
        """A list of plain dates; absent = empty."""
        found = self._get(key, list, "日期列表", [])
        if any(isinstance(item, datetime) or not isinstance(item, date) for item in found):
            self.fail(key, "列表里只能是日期（如 2026-02-14）")
        return tuple(found)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one; absent = empty."""
        found = self._get(key, (list, str), "文字列表", [])
        items = [found] if isinstance(found, str) else found
        if not all(isinstance(item, str) and item.strip() for item in items):
            self.fail(key, "列表里只能是不空的文字")
        return tuple(item.strip() for item in items)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; absent = empty."""
        found = self._get(key, list, "整数列表", [])
        if any(isinstance(item, bool) or not isinstance(item, int) for item in found):
            self.fail(key, "列表里只能是整数")
        return tuple(found)

    def scalar(self, key: str) -> str | int | bool | tuple[str, ...]:
        """A literal: string, whole number, flag or list of strings."""
        found = self._get(key, (str, int, bool, list), "文字、整数或列表", None)
        return self.texts(key) if isinstance(found, list) else found

    def table(self, key: str) -> Table:
        """A table inside this one; absent = empty."""
        found = self._get(key, dict, "表", {})
        return self._inner(found, key)

    def tables(self, key: str) -> tuple[Table, ...]:
        """`[[key]]` in file order; absent = none."""
        found = self._get(key, list, Told.of("[[{key}]] 表", key=key), [])
        if not all(isinstance(item, dict) for item in found):
            self.fail(key, "应写成 [[{key}]] 表", key=key)
        return tuple(self._inner(item, key, place) for place, item in enumerate(found))

    def done(self) -> None:
        """Refuses keys that no getter asked for: a misspelt key must not pass in silence."""
        for key in self._data:
            if key not in self._asked:
                self.fail(key, "不认识的键；这里可用：{names}", names=ToldList.of(sorted(self._asked)))

    def _inner(self, data: Mapping[str, Any], *path: str | int) -> Table:
        return Table(data, (*self._path, *path), self.file, self._lines)

    def _get(self, key: str, kind: type | tuple[type, ...], kind_name: str, default: object) -> Any:
        self._asked.add(key)
        if key not in self._data:
            if default is None:
                self.fail(key, "缺少这一项")
            return default
        found = self._data[key]
        if not isinstance(found, kind):
            self.fail(key, "应为{kind_name}", kind_name=kind_name)
        return found


def read_rules(path: Path) -> Table:
    """Opens a UTF-8 TOML file (a byte-order mark is forgiven) of at most 4 MB."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise RuleProblem(path.name, 1, "", "文件过大")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RuleProblem(path.name, 1, "", "文件打不开") from error
    except UnicodeDecodeError as error:
        raise RuleProblem(path.name, 1, "", "文件不是 UTF-8 编码") from error
    return parse_rules(text, path.name)


def parse_rules(text: str, file: str) -> Table:
    """The same for text already read; `file` is the name shown in complaints."""
    if found := _TOO_DEEP.search(text):
        raise RuleProblem(file, text.count("\n", 0, found.start()) + 1, "", "键一层套一层太多")
    try:
        data = tomllib.loads(text)
    except RecursionError as error:
        raise RuleProblem(file, 1, "", "括号套得太深") from error
    except ValueError as error:  # TOMLDecodeError, and what Python says of a number of thousands of digits
        line = _line_of(str(error), text)
        text = "这一行写法有误：引号要用英文的、前后都有，数字要用1、2、3（{error}）"
        raise RuleProblem(file, line, "", Told.of(text, error=str(error))) from error
    return Table(data, (), file, Lines(text))


def rule_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """All `*.toml` of the folders that exist: folder by folder, by name; later ones override."""
    return tuple(
        path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.toml"))
        if path.is_file()
    )


def _line_of(message: str, text: str) -> int:
    """tomllib says `(at line 3, column 5)` or `(at end of document)`."""
    _, found, rest = message.partition("at line ")
    digits = rest.partition(",")[0]
    return int(digits) if found and digits.isdigit() else text.count("\n") + 1
