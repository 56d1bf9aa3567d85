"""Our canonical JSON against an independent implementation of RFC 8785."""

from __future__ import annotations

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.canonical import canonical

KEYS = st.text(st.characters(max_codepoint=126), max_size=8)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
)


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [1.5, {"é": 1}, 2**53, [float("nan")]])
def test_what_is_ambiguous_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"float|ASCII|2"):
        canonical(value)
