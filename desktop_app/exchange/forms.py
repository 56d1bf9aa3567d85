"""The written forms that identifiers have in a bundle, as patterns to hold them against."""

from __future__ import annotations

import re

NODE = re.compile(r"[0-9]{2,15}-[0-9a-f]{8}")
EPOCH = re.compile(r"[0-9a-f]{32}")
EPOCH_OR_NONE = re.compile(r"(?:[0-9a-f]{32})?")
SHA256 = re.compile(r"[0-9a-f]{64}")
SIGNATURE = re.compile(r"[0-9a-f]{128}")
KEY_ID = re.compile(r"[0-9a-f]{16}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+08:00")
VERSION = re.compile(r"[0-9A-Za-z.+-]{1,32}")
TABLE = re.compile(r"[a-z][a-z0-9_]{0,39}")
SHORT_TEXT = re.compile(r"[^\x00-\x1f\x7f]{0,80}")
PLACE_CODE = re.compile(r"[0-9]{2,15}")
BASE64 = re.compile(r"[A-Za-z0-9+/]{2,512}={0,2}")
RECIPIENT = re.compile(r"age1[0-9a-z]{20,100}")
