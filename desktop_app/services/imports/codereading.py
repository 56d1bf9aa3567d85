"""Codes as people write them in tables: by code, title, a part of it, or its pinyin initials."""

from __future__ import annotations

from desktop_app.domain.codes import Code, CodeList
from desktop_app.domain.imports.plainheads import plain_head
from desktop_app.domain.imports.refused import Refused
from desktop_app.store.sounds import sounds

_MOST_CHOICES = 8


def read_code(codes: CodeList, text: str, front: str = "") -> str:
    """The code meant; with `front` only those that begin so. Raises `Refused` with what may be meant."""
    items = [item for item in codes.items if not front or _begins(item.code, front)]
    plain = plain_head(text)
    for test in (_is_exactly, _is_spelled, _holds, _is_part):
        found = [item for item in items if test(item, plain, codes)]
        if test is _holds and found:
            longest = max(len(plain_head(item.title)) for item in found)
            found = [item for item in found if len(plain_head(item.title)) == longest]
        best = _one_of(found)
        if best is not None:
            return best.code
    raise Refused(
        "“{list}”里没有“{text}”。",
        "请改成代码表里的写法，或者在这里选一项，同样的写法都照此办理。",
        tuple((item.code, codes.full_title(item.code)) for item in _likely(items, text)),
        list=codes.title,
        text=text,
    )


def _one_of(found: list[Code]) -> Code | None:
    """The only one; among several the only one of the first level."""
    if len(found) == 1:
        return found[0]
    upper = [item for item in found if not item.parent]
    return upper[0] if len(upper) == 1 else None


def _begins(code: str, front: str) -> bool:
    return code.startswith(front) and code[len(front) : len(front) + 1].isdecimal()


def _is_exactly(item: Code, plain: str, codes: CodeList) -> bool:
    texts = (item.code, item.title, codes.full_title(item.code), item.code + item.title)
    return plain in {plain_head(text) for text in texts}


def _is_spelled(item: Code, plain: str, _codes: CodeList) -> bool:
    return len(plain) >= 2 and plain.isascii() and plain in sounds(item.title)


def _holds(item: Code, plain: str, _codes: CodeList) -> bool:
    title = plain_head(item.title)
    return len(title) >= 2 and title in plain


def _is_part(item: Code, plain: str, _codes: CodeList) -> bool:
    return len(plain) >= 2 and plain in plain_head(item.title)


def _likely(items: list[Code], text: str) -> list[Code]:
    """Those that share most characters first."""
    signs = set(text)
    ordered = sorted(items, key=lambda item: -len(signs & set(item.title)))
    return ordered[:_MOST_CHOICES]
