"""Text as the search index holds it: every token bears a letter that says where it stands.

Chinese runs become pairs of characters (one look-up finds a word of two, a phrase a longer one) and the
characters alone, once each. Forms of a character (峯, 東, full width) become the common one, in what is
indexed and in what is typed alike. The letters: `n` names and numbers, `t` title, `a` any text at all,
`x` a whole name or number, `r` digits from their end, `s` the sound of a name, `e` the sound of a title,
`p` the place, `k` the register.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Sequence

from desktop_app.base.paths import resource
from desktop_app.store.sounds import sounds, syllables

_CHINESE = r"\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_CHINESE}]+|[0-9]{{3,}}x(?![a-z])|[0-9]+|[^\W\d_{_CHINESE}]+")
_FIRST_CHINESE = "\u2e80"
_LONG_SOUND, _NAME_MAX, _TITLE_MAX = 30, 40, 40
_WINDOW = 4
_GAP = "g"  # so that no phrase is found across a comma
_TAIL_LEAST, _PREFIX_LEAST, _SYLLABLE_LEAST = 4, 3, 2
_HEARD = "se"


@functools.cache
def _forms() -> dict[int, str]:
    lines = resource("characters", "variants.txt").read_text(encoding="utf-8").split("\n")
    return {ord(form): means for form, means in zip(lines[0], lines[1], strict=True)}


def fold(text: str) -> str:
    """Full width, capitals and rare or traditional forms made plain."""
    return unicodedata.normalize("NFKC", text).lower().translate(_forms())


def runs(text: str) -> list[str]:
    """The pieces of a text in order: Chinese, digits (an ID may end in x), letters; all else parts them."""
    return _RUN.findall(fold(text))


def is_chinese(run: str) -> bool:
    return run[0] >= _FIRST_CHINESE


def pairs(run: str) -> list[str]:
    """河桥村 → 河桥, 桥村; one character stands for itself."""
    return [one + other for one, other in itertools.pairwise(run)] or [run]


def words(mark: str, *texts: str) -> list[str]:
    """The tokens of texts: Chinese in pairs and alone, digits also without leading zeros."""
    found, alone = list[str](), dict[str, None]()
    for text in texts:
        for run in runs(text):
            if is_chinese(run):
                if len(run) > 1:
                    found.append(_GAP)
                    found += [mark + pair for pair in pairs(run)]
                alone.update(dict.fromkeys(run))
            else:
                found.append(mark + run)
                if run[0] == "0" and run.strip("0"):
                    found.append(mark + run.lstrip("0"))
    return [*found, *(mark + one for one in alone)]


def whole(text: str) -> str:
    """One token for a whole name or number, whatever blanks and brackets it was written with."""
    return "x" + "".join(runs(text))


def names(*given: str) -> list[str]:
    """Tokens of names and numbers."""
    used = [one for one in given if one]
    return [*words("n", *used), *words("a", *used), *(whole(one) for one in used)]


def titled(title: str) -> list[str]:
    """Tokens of a title, with its sound."""
    return [*words("t", title), *words("a", title), *echo(title)]


def figures(*given: str) -> list[str]:
    """Tokens of phones and ID numbers: found by their beginning and by their last digits."""
    found = [fold(one).strip() for one in given if one]
    plain = ["".join(runs(one)) for one in found]
    return [token for one in plain if one for token in (f"n{one}", f"a{one}", f"r{one[::-1]}", f"x{one}")]


@functools.lru_cache(maxsize=4096)
def heard(name: str) -> tuple[str, ...]:
    """How a name sounds: initials, all in full, the given name in full, the surname in full with initials."""
    plain = "".join(runs(name))[:_NAME_MAX]
    if not plain or not is_chinese(plain):
        return ()
    initials, full = sounds(plain)
    parts = syllables(plain)
    grams = [f"s{one}" for one in _grams(initials)]
    kinds = {full[:_LONG_SOUND], "".join(parts[1:])[:_LONG_SOUND], parts[0] + initials[1:_LONG_SOUND]}
    return (*grams, *(f"s{one}" for one in sorted(kinds) if len(one) > 1))


def echo(title: str) -> list[str]:
    """How a title sounds: its initials by two and three, and four syllables from each character on."""
    found = []
    for run in runs(title[:_TITLE_MAX]):
        if is_chinese(run) and len(run) > 1:
            parts = syllables(run)
            found += [f"e{one}" for one in _grams("".join(one[:1] for one in parts))]
            found += [f"e{''.join(parts[at : at + _WINDOW])}" for at in range(len(parts) - 1)]
    return found


def _grams(initials: str) -> list[str]:
    """zsw → zsw, zs, sw, z; the threes stand side by side, so that a phrase of them finds more."""
    threes = [initials[at : at + 3] for at in range(len(initials) - 2)]
    return [*threes, *(initials[at : at + 2] for at in range(len(initials) - 1)), initials[:1]]


# -- what is asked -------------------------------------------------------------------------------


def _any(marks: str, run: str) -> str:
    """One piece of what was typed, in any of the places."""
    parts = [_one(mark, run) for mark in marks]
    if run[0].isdigit() and len(run) >= _TAIL_LEAST:
        parts.append(f'"r{run[::-1]}"*')
    return f"({' OR '.join(parts)})"


def _one(mark: str, run: str) -> str:
    if is_chinese(run):
        return f'"{" ".join(mark + pair for pair in pairs(run))}"'
    if len(run) < (_SYLLABLE_LEAST if mark in _HEARD else _PREFIX_LEAST):
        return f'"{mark}{run}"'
    return f'"{mark}{run}"*'


def _sounding(marks: str, run: str) -> list[str]:
    """Letters as initials longer than three: a phrase of threes."""
    if not run.isascii() or run[0].isdigit() or len(run) <= _PREFIX_LEAST:
        return []
    threes = [run[at : at + 3] for at in range(len(run) - 2)]
    return [f'"{" ".join(mark + one for one in threes)}"' for mark in marks]


def _all(marks: str, typed: Sequence[str]) -> str:
    found = []
    for run in typed:
        letters = run.isascii() and not run[0].isdigit()
        heard_too = marks if letters else "".join(mark for mark in marks if mark not in _HEARD)
        part = _any(heard_too, run)
        more = _sounding("".join(mark for mark in heard_too if mark in _HEARD), run)
        found.append(f"({' OR '.join([part, *more])})" if more else part)
    return " AND ".join(found)


def register_token(register: str) -> str:
    """The token of a register's entries."""
    return "k" + "".join(runs(register))


def match_of(text: str, place: str = "") -> str:
    """The query for records that hold every piece of what was typed, wherever; empty for nothing to look for."""
    typed = runs(text)
    return _placed(_all("ase", typed), place) if typed else ""


def wide_match(text: str, place: str = "", without: Sequence[str] = ()) -> str:
    """`match_of`, and what sounds like it: all hits of `tiers` together."""
    typed = runs(text)
    parts = [_all("ase", typed), alike(typed)] if typed else []
    return _placed(" OR ".join(f"({one})" for one in parts if one), place, without) if typed else ""


def tiers(text: str, place: str = "", without: Sequence[str] = ()) -> list[str]:
    """Queries one after the other, best first, without doubles: the whole name or number, names and numbers,
    titles, all texts, and what sounds like it. Empty for nothing to look for."""
    typed = runs(text)
    if not typed:
        return []
    steps = [f'"{whole(text)}"', _all("ns", typed), _all("ntse", typed), _all("ase", typed)]
    sound = alike(typed)
    if sound:
        steps.append(sound)
    fresh = [steps[0], *(f"({one}) NOT ({before})" for before, one in itertools.pairwise(steps))]
    return [_placed(one, place, without) for one in fresh]


def alike(typed: Sequence[str]) -> str:
    """The query for names that sound like the Chinese that was typed; empty for anything else."""
    sound = sound_of(typed[0]) if len(typed) == 1 else ""
    return f'"{sound}"' if sound else ""


def sound_of(name: str) -> str:
    """The token of a name's sound; empty for what is no Chinese name of two characters or more."""
    plain = "".join(runs(name))
    fits = plain and is_chinese(plain) and 1 < len(plain) <= _NAME_MAX
    return f"s{sounds(plain)[1][:_LONG_SOUND]}" if fits else ""


def _placed(match: str, place: str, without: Sequence[str] = ()) -> str:
    """Within a place, and without the records that bear one of these tokens."""
    inside = f'({match}) AND "p{place}"*' if place.isalnum() else match
    others = " OR ".join(f'"{one}"' for one in without)
    return f"({inside}) NOT ({others})" if others else inside
