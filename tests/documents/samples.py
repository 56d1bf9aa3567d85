"""The invented values that the gallery prints, and the frames the tests print them in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.base.paths import resource
from desktop_app.domain.forms import Form, Frame
from desktop_app.proving import gallery

ORGAN, OFFICE = "楚雄市自然资源局", "东华镇自然资源所"
ISSUED = Frame(organ=ORGAN, office=OFFICE, number="楚自然资信受〔2026〕东华19号", dated_on=date(2026, 3, 5))
DRAFT = Frame(organ=ORGAN, office=OFFICE, draft=True)
BLANK = Frame(organ=ORGAN, office=OFFICE, blank=True)

SAMPLES: Mapping[str, Mapping[str, object]] = gallery.read_samples(resource("samples")).values


def longest(form: Form, most: int = 3000) -> dict[str, object]:
    """Texts to `most` characters only: the gallery prints the rest."""
    return gallery.longest(form, most)


PICTURES = {key: one for values in SAMPLES.values() for key, one in gallery.sample_pictures(values).items()}
PICTURES |= gallery.sample_pictures("sample-4")
