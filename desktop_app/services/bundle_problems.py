"""What may be wrong with a bundle that is whole and authentic: it comes early, or contradicts what is held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from desktop_app.base.errors import UserProblem
from desktop_app.exchange.manifest import Manifest


class MissingRange(UserProblem):
    """A bundle that comes too early: an earlier one has not been imported yet; `last` 0 if it has no line."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        super().__init__(
            "这个数据包来早了：前面还缺第 {first}–{last} 条。已先收好，缺的到了会自动接上。"
            if last
            else "这个数据包来早了：前面还有一个数据包没有收到。已先收好，收到后会自动接上。",
            way_out="请导入较早的数据包；找不到时，把回执带给对方，对方下次导出会补上。",
            first=first,
            last=last,
        )


_CONTRADICTS = (
    "“{name}”的数据分成了两支，对不上：多半是两台电脑用了同一份数据，各写各的。两支都原样保留，"
    "现有内容没有改动；这个单位的数据先不导入，等人选定采用哪一支。"
)
_WAITS = "“{name}”的数据分成了两支，还没有选定采用哪一支。这个数据包先收好，选定以后自动接上。"
_DECIDED = "“{name}”的这个数据包来自已裁定不采用的一支，没有导入；其中 {count} 条新内容已列入核对清单。"
_SWITCHED = "“{name}”的数据已按先前的裁定换到采用的一支；另一支的 {count} 条内容已列入核对清单。"


class Forked(UserProblem):
    """Two different continuations of one stream: a cloned PC, a folder that two PCs went on with.

    The import keeps both (`services.forks`); what is held stays as it is until a person has picked.
    """

    def __init__(
        self,
        name: str,
        template: str = _CONTRADICTS,
        way_out: str = "请与对方电话核对，再打开“数据交换”里的“数据分叉”选定。",
        count: int = 0,
    ) -> None:
        super().__init__(template, way_out=way_out, name=name, count=count)

    @classmethod
    def waiting(cls, name: str) -> Forked:
        """One more bundle of a stream that waits for a person."""
        return cls(name, _WAITS)

    @classmethod
    def decided(cls, name: str, count: int, taken_in: int) -> Forked:
        """A ruling has decided before: `count` lines went to review, `taken_in` entries came into the state."""
        way_out = "请告诉对方：写出这些内容的那台电脑，那份数据不要再用。"
        return cls(name, _SWITCHED if taken_in else _DECIDED, way_out, count)


class Bundle(Protocol):
    """What an import needs of a bundle that has passed every check of its own."""

    @property
    def manifest(self) -> Manifest: ...
    @property
    def signed(self) -> bytes: ...
    @property
    def signature(self) -> bytes: ...
    def lines(self) -> Iterator[bytes]: ...


def foreign_content() -> UserProblem:
    """Lines of a kind that this writer may not write: the whole bundle is refused."""
    return UserProblem("对方的数据包含有它无权写的内容，没有导入。", way_out="请与对方联系。")
