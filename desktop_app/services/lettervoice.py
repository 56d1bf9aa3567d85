"""A notice to several people says 你们: the form is worded for one, as most letters are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.forms import Block, Form, FormField

_ADDRESSED = "party.addressed"
_SEVERAL = re.compile(r"、|等\d+人$")
_YOU, _YOU_ALL = re.compile(r"你(?![们单])"), "你们"


def voiced(form: Form, values: Mapping[str, object]) -> Form:
    """The form in the plural where it is addressed to several; what somebody typed is not touched."""
    heads = (str(values.get(field.key) or "") for field in form.fields if field.default == _ADDRESSED)
    if not form.service or not any(_SEVERAL.search(head) for head in heads):
        return form
    fields, blocks = tuple(map(_field, form.fields)), tuple(map(_block, form.blocks))
    return replace(form, fields=fields, blocks=blocks)


def _block(block: Block) -> Block:
    return replace(block, text=_you(block.text), blocks=tuple(map(_block, block.blocks)))


def _field(field: FormField) -> FormField:
    """The sentences of its choices, which the form brings too."""
    return replace(field, choices=tuple(replace(one, text=_you(one.text)) for one in field.choices))


def _you(text: str) -> str:
    return _YOU.sub(_YOU_ALL, text)
