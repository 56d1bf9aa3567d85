"""Names of places as people say them."""

from __future__ import annotations

import pytest

from desktop_app.domain.places import (
    Place,
    PlaceLevel,
    child_length,
    level_of,
    parent_code,
    short_name,
    stem_of,
)


@pytest.mark.parametrize(
    ("official", "short"),
    [
        ("达苴村民委员会", "达苴村"),
        ("路上村村民委员会", "路上村"),
        ("多福巷社区居委会", "多福巷社区"),
        ("大东社区居民委员会", "大东社区"),
        ("建设路居委会", "建设路社区"),
        ("张庄村委会", "张庄村"),
        ("第五生活区", "第五生活区"),
        ("村委会", "村委会"),
    ],
)
def test_short_names(official: str, short: str) -> None:
    assert short_name(official) == short


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("楚雄市", "楚雄"),
        ("楚雄彝族自治州", "楚雄"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("鄂温克族自治旗", "鄂温克族"),
        ("曹县", "曹县"),
        ("镇江市", "镇江"),
    ],
)
def test_stems(name: str, stem: str) -> None:
    assert stem_of(name) == stem


def test_codes_are_the_tree() -> None:
    assert level_of("532301105") is PlaceLevel.TOWNSHIP
    assert level_of("5323011") is None
    assert parent_code("532301105207001") == "532301105207"
    assert parent_code("53") == ""
    assert (child_length(""), child_length("532301"), child_length("5" * 15)) == (2, 9, 0)
    assert Place("532301105", "东华镇", PlaceLevel.TOWNSHIP).short == "东华镇"
