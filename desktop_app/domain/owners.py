"""Who may write which kind of record (sync.md §1): the bundle of an office may not carry the bureau's word.

Kinds that no version writes yet are named too, so that a later bundle is judged by the same table.
"""

from __future__ import annotations

OFFICE_ROLE = "office"

BUREAU_ONLY = frozenset(
    {
        "approval",
        "assignment",
        "authority",
        "bulletin",
        "calendar",
        "code_list",
        "correction_request",
        "form_wording",
        "node_key",
        "place",
        "repeat_hint",
        "revocation",
        "same_as",
        "supervision",
    }
)


def may_write(role: str, kind: str) -> bool:
    """Whether a node of this role may write records of this kind at all; an unknown kind may be anybody's."""
    return role != OFFICE_ROLE or kind not in BUREAU_ONLY


def may_be_named(writer: str, kind: str, record: str) -> bool:
    """Whether a record that came from `writer` may bear this id: a setting bears its node's name.

    Else an office could lay down beforehand who is trusted at the bureau.
    """
    return kind != "setting" or record.endswith(f"@{writer}")
